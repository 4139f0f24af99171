"""What the checks of picture quality say of real videos, what blur of known size they see, and what they cost.

    python -m tests.benchmarks.quality [--media DIR] [--out FILE.json]

Looks at every video and take of the media folder with the checks sharpness, light, steadiness, resolution and
six_faces; lists those that are warned of and why; gives the distributions that the thresholds are argued with. Then
blurs real pictures by known sigmas, adds noise and compression, and measures them. CPU time is this process's alone.
"""

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.blur import blur_of
from app.checks.video import light, resolution, sharpness, six_faces, steadiness
from app.checks.video.base import Check, Context, Decode
from app.domain.errors import Problem
from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from app.media.reader import Full, Small, read_pictures
from tests.media_folder import media_folder

CHECKS: tuple[Check, ...] = (
    sharpness.CHECK,
    light.CHECK,
    steadiness.CHECK,
    resolution.CHECK,
    six_faces.CHECK,
)
SIGMAS = (0.0, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
FOLDERS = ("takes", "videos", "cuts")
_SAMPLED = 12

Spent = dict[str, list[float]]


def files(media: Path) -> list[Path]:
    return [
        path for name in FOLDERS for path in sorted((media / name).rglob("*")) if path.suffix not in {".tsv", ".txt"}
    ]


def looked_at(ffmpeg: Ffmpeg, path: Path, spent: Spent, frames: list[NDArray[np.uint8]]) -> dict[str, object] | None:
    """What each check says of one file; adds up CPU seconds and counts of pictures; keeps the middle whole picture."""
    try:
        media = probe(ffmpeg, path)
        context = Context(path, path.name, media.bytes, media, None, None, None, ())
        running = [(check, check.begin(context)) for check in CHECKS]
        count, whole = 0, []
        for picture in read_pictures(ffmpeg, path, media):
            kind = "small" if isinstance(picture, Small) else "full"
            count += kind == "small"
            spent[f"pictures {kind}"][0] += 1
            for check, one in running:
                began = time.process_time()
                one.look(picture)
                spent[f"{check.id} {kind}"][0] += time.process_time() - began
            if isinstance(picture, Full) and len(whole) < _SAMPLED:
                whole.append(picture.pixels.copy())
    except Problem as problem:
        return {"file": path.name, "problem": problem.code}
    frames.append(whole[len(whole) // 2])
    found: dict[str, object] = {"file": path.name, "pictures": count, "take": "takes" in path.parts}
    for check, one in running:
        began = time.process_time()
        finding = one.verdict(Decode(count)).finding
        spent[f"{check.id} end"].append(time.process_time() - began)
        found[check.id] = {"verdict": str(finding.verdict), "value": finding.value, "text": finding.text.english()}
    return found


def ladder(frames: list[NDArray[np.uint8]]) -> list[dict[str, object]]:
    """Measured sigma against the sigma of a blur that was put on real pictures, then noise, then compression."""
    chance, rows = np.random.default_rng(1), []
    for sigma in SIGMAS:
        measured = []
        for frame in frames:
            seen = frame if sigma == 0 else cv2.GaussianBlur(frame, (0, 0), sigma)
            if sigma:
                noisy = (seen + chance.normal(0, 1.5, seen.shape)).clip(0, 255).astype(np.uint8)
                seen = cv2.imdecode(cv2.imencode(".jpg", noisy, (cv2.IMWRITE_JPEG_QUALITY, 60))[1], 0)
            measured.append(blur_of(np.asarray(seen, np.uint8)))
        known = [one for one in measured if one is not None]
        rows.append({"sigma": sigma, "frames": len(frames), "measured": len(known), **spread(known)})
    return rows


def spread(values: list[float]) -> dict[str, float]:
    names = (5, 50, 90, 95, 100)
    return {f"p{name}": round(float(np.percentile(values, name)), 3) for name in names} if values else {}


def measure(media: Path) -> dict[str, object]:
    """Everything."""
    ffmpeg, spent, frames = Ffmpeg(), defaultdict(lambda: [0.0]), []
    rows = [row for path in files(media) if (row := looked_at(ffmpeg, path, spent, frames))]
    good = [row for row in rows if "problem" not in row]
    warned = [(row["file"], check.id, row[check.id]["text"]) for check in CHECKS for row in good
              if row[check.id]["verdict"] == "warn"]  # type: ignore[index]  # fmt: skip
    unknown = [(row["file"], check.id) for check in CHECKS[:-1] for row in good
               if row[check.id]["verdict"] == "unknown"]  # type: ignore[index]  # fmt: skip
    values = {
        f"{check.id} {name}": spread([row[check.id]["value"] for row in good  # type: ignore[index]
                                      if row["take"] is takes and row[check.id]["value"] is not None])  # type: ignore[index]
        for check in CHECKS[:-1] for name, takes in (("takes", True), ("videos", False))
    }  # fmt: skip
    small, full = spent["pictures small"][0], spent["pictures full"][0]
    cost = {key: round(1000 * value[0] / (small if "small" in key else full), 4) for key, value in spent.items()
            if not key.startswith("pictures") and not key.endswith("end")}  # fmt: skip
    cost["six_faces end, longest"] = round(1000 * max(spent["six_faces end"]), 1)
    sharp = [frame for frame in frames if min(frame.shape) >= 360]
    return {
        "files": len(good), "takes": sum(bool(row["take"]) for row in good), "small": small, "full": full,
        "warned": warned, "unknown": unknown, "values": values, "cpu_ms_per_picture": cost,
        "blur": ladder(sharp[::3]), "rows": rows,
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.media is None:
        parser.error("no real media here: name their folder with --media or EVIDENCE_DESK_MEDIA")
    result = measure(asked.media)
    for name, figures in result.items():
        if name == "rows":
            continue
        if isinstance(figures, list):
            print(f"{name}: {len(figures)}", *figures, sep="\n   ")
        else:
            print(f"{name}: {json.dumps(figures, indent=1) if isinstance(figures, dict) else figures}")
    if asked.out:
        asked.out.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
