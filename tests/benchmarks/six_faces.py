"""How many of a turned parcel's six faces are among the moments that the program proposes, on made clips.

    python -m tests.benchmarks.six_faces [--clips 20] [--seed 1000] [--folder DIR] [--out FILE.json]

Films `--clips` parcels of each kind (printed, parcel, plain) under changing conditions and looks at them through the
product's own road: the file, FFmpeg, the check. A proposal is right when the face it names by its moment is the largest
one in that picture (45 % of the parcel's outline or more) and the parcel is still sealed.
"""

import argparse
import json
import tempfile
import time
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from statistics import mean, median

from app.checks.inspection import Subject, inspect
from app.checks.video.six_faces import CHECK
from app.domain.media.finding import FaceView
from app.media.ffmpeg import Ffmpeg
from tests.small_rules import small_platform
from tests.turning_box import Shown, Turning, film
from tests.turning_faces import FACES

KINDS = ("printed", "parcel", "plain")
CONDITIONS = (
    {},
    {"shake": 2.0, "noise": 9.0, "crf": 31},
    {"size": (360, 640)},
    {"fps": 30, "crf": 30, "shake": 0.3},
)
"""As drawn; a nervous hand in poor light; upright; a phone on a stand."""
LEAST_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class Row:
    """One clip: how many faces were met, how many proposals were doubles, of the opened parcel, or of an edge."""

    kind: str
    condition: int
    seed: int
    seconds: float
    proposed: int
    faces: int
    doubled: int
    opened: int
    edge: int
    overlap: float
    cpu_s: float


def judged(turning: Turning, condition: int, views: tuple[FaceView, ...], truth: list[Shown], cpu_s: float) -> Row:
    """Hold the proposals against what was drawn."""
    met, opened, edge, overlaps = [], 0, 0, []
    for view in views:
        shown = min(truth, key=lambda one: abs(one.at_s - view.at_s))
        if not shown.sealed:
            opened += 1
            continue
        if shown.share < LEAST_SHARE:
            edge += 1
        else:
            met.append(shown.face)
        if view.box is not None:
            overlaps.append(overlap(view.box, shown.box))
    return Row(
        turning.kind,
        condition,
        turning.seed,
        round(truth[-1].at_s, 1),
        len(views),
        len(set(met)),
        len(met) - len(set(met)),
        opened,
        edge,
        round(mean(overlaps), 2) if overlaps else 0.0,
        round(cpu_s, 2),
    )


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    """Common area over joint area of two rectangles x, y, width, height."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    common = max(0.0, wide) * max(0.0, high)
    return common / (one[2] * one[3] + other[2] * other[3] - common)


def wilson(good: int, of: int) -> tuple[float, float]:
    """95 % interval of a share."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, good / of
    middle, reach = share + z * z / (2 * of), z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return round((middle - reach) / (1 + z * z / of), 3), round((middle + reach) / (1 + z * z / of), 3)


def look(ffmpeg: Ffmpeg, clip: Path, turning: Turning, condition: int) -> Row:
    """Film one parcel and have the check look at it."""
    truth = film(ffmpeg, clip, turning)
    began = time.process_time()
    inspection = inspect(ffmpeg, (CHECK,), Subject(clip, clip.name, small_platform, None))
    return judged(turning, condition, inspection.faces, truth, time.process_time() - began)


def summed(rows: list[Row]) -> dict[str, object]:
    """The figures of several clips."""
    enough = sum(row.faces >= FACES - 1 for row in rows)
    return {
        "clips": len(rows),
        "five_or_six": enough,
        "share": round(enough / len(rows), 3),
        "interval_95": wilson(enough, len(rows)),
        "all_six": sum(row.faces == FACES for row in rows),
        "faces_mean": round(mean(row.faces for row in rows), 2),
        "doubled": sum(row.doubled for row in rows),
        "opened": sum(row.opened for row in rows),
        "edge": sum(row.edge for row in rows),
        "proposed": sum(row.proposed for row in rows),
        "overlap_median": round(median(row.overlap for row in rows), 2),
    }


def measure(clips: int, seed: int, folder: Path) -> dict[str, object]:
    """All kinds under all conditions."""
    ffmpeg, rows = Ffmpeg(), []
    for number in range(clips):
        for kind in KINDS:
            condition = number % len(CONDITIONS)
            turning = Turning(seed + number, kind, **CONDITIONS[condition])  # type: ignore[arg-type]
            rows.append(look(ffmpeg, folder / f"{kind}-{seed + number}.mp4", turning, condition))
            print(rows[-1])
    groups = {kind: [row for row in rows if row.kind == kind] for kind in KINDS}
    groups |= {f"condition {n}": [row for row in rows if row.condition == n] for n in range(len(CONDITIONS))}
    table = {name: summed(group) for name, group in {**groups, "all": rows}.items() if group}
    return {"table": table, "rows": [asdict(row) for row in rows]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        result = measure(asked.clips, asked.seed, folder)
    for name, figures in result["table"].items():  # type: ignore[attr-defined]
        print(f"{name:12}", json.dumps(figures))
    if asked.out:
        asked.out.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
