"""The single takes that the benchmark of breaks cuts up, and which of them nothing was tuned on."""

import csv
from dataclasses import dataclass
from pathlib import Path

TABLES, HARDER, FURTHER, FRESH = "tables", "harder", "harder, further", "harder, new"
TUNED, HELD = "tuned", "held out"

_TUNED_ROOMS = (
    ("28", "8"), ("37", "81 4"), ("4", "41"), ("43", "81 6"), ("0", "51", "81 2"), ("25", "9", "56", "72"),
    ("14", "92 2", "93 2"), ("81 3",), ("83", "83 2"),
)  # fmt: skip
"""Episodes of the takes named `data_grid`, put together by the room that they show (looked at)."""
_TUNED_TASKS = ("toy",)
_HARDER = (
    ("videos/mp4/intel_bottle-detection.mp4", HELD), ("videos/mkv/intel_asl_book.mkv", HELD),
    ("videos/mkv/intel_asl_help.mkv", HELD), ("videos/mkv/intel_asl_walk.mkv", HELD),
    ("videos/3gp/exo_video_desks.3gp", HELD), ("videos/avi/mdx_MVI_4823.AVI", HELD),
    ("videos/mov/elodie_video.mov", HELD),
)  # fmt: skip
_FRESH = (
    "videos/avi/openshot_test.avi", "videos/mp4/media3_increasing_timestamps_360p.mp4",
    "videos/3gp/filetype_fixture2.3gp", "videos/3gp/filetype_fixture.3gp", "videos/avi/mdx_100_0306.AVI",
    "videos/mov/phpffmpeg_portrait.MOV", "videos/mov/streamio_awesome_widescreen.mov",
)  # fmt: skip
"""Further single takes of the folder (looked at): hand-held over roofs and houses, along a board, a thing turned, a
sheet held up. Counted apart: they came in after all tuning was done."""
_MORE_TUNED = ("dog", "blocks", "juggle", "apple", "bear", "cat", "teddy", "paragliding-launch", "cups", "backpack")
"""Words in the names of further takes (`--more`) that were tuned on; all others there are held out.
The last two were held out until their false alarms were looked at."""


@dataclass(frozen=True, slots=True)
class SourceTake:
    """One take without a cut. `group`: tables, harder, or further harder ones; `part`: tuned or held out."""

    path: Path
    name: str
    group: str
    part: str


def all_takes(media: Path, more: Path | None = None, fresh: Path | None = None) -> list[SourceTake]:
    """Every take of the folder of real media, of a folder of further hard takes, and of one of new hard takes."""
    found = [*_tables(media), *(SourceTake(media / p, Path(p).stem, HARDER, part) for p, part in _HARDER)]
    for path in sorted(more.glob("*.mp4")) if more is not None else ():
        part = TUNED if any(word in path.stem for word in _MORE_TUNED) else HELD
        found.append(SourceTake(path, f"more_{path.stem}", FURTHER, part))
    found += [SourceTake(media / p, f"fresh_{Path(p).stem}", FRESH, HELD) for p in _FRESH]
    for path in sorted(fresh.iterdir()) if fresh is not None else ():
        if path.suffix in {".mp4", ".mkv"}:
            found.append(SourceTake(path, f"fresh_{path.stem}", FRESH, HELD))
    return [take for take in found if take.path.is_file()]


def _tables(media: Path) -> list[SourceTake]:
    with (media / "takes" / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        SourceTake(media / row["path"], Path(row["path"]).stem, TABLES, _part(row["source_path"]))
        for row in sorted(rows, key=lambda row: row["path"])
    ]


def _part(source: str) -> str:
    """By task, and by room within the one task of many rooms: no room is in both parts."""
    stem = Path(source).stem
    if "_ep_" in stem:
        episode = stem.split("_ep_")[1]
        return TUNED if any(episode in room for room in _TUNED_ROOMS) else HELD
    return TUNED if stem.split("_")[0] in _TUNED_TASKS else HELD
