"""Writes the pictures around the breaks of a take, full size and straight from the original, with `breaks.json`."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import cv2

from app.domain.errors import Problem
from app.domain.media.break_pictures import BreakPictures, StillFile
from app.domain.media.finding import Break
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.files import filled_folder
from app.media.ffmpeg import Ffmpeg
from app.media.stills import colour_still

LIST_NAME = "breaks.json"
_MISSING = "no-picture-there"


def write_break_stills(
    ffmpeg: Ffmpeg,
    path: Path,
    video_sha256: str,
    media: MediaInfo,
    breaks: Sequence[Break],
    out: Path,
    *,
    report: Report = SILENT,
) -> tuple[BreakPictures, ...]:
    """Write two pictures for every break (one where a break has no picture on one side) and the list, all or nothing.

    Files of the same names are replaced. Raises `Problem` when the disk refuses, and `Cancelled`.
    """
    made: list[BreakPictures] = []
    with filled_folder(out, LIST_NAME) as folder:
        for number, one in enumerate(breaks, start=1):
            report.check()
            name = f"break_{number:02d}_{one.kind}"
            before = _still(ffmpeg, path, media, one.before_s, folder, f"{name}_before", report)
            after = _still(ffmpeg, path, media, one.at_s, folder, f"{name}_after", report)
            made.append(BreakPictures(one, before, after))
            report.progress(number / len(breaks), "frames")
        said = json.dumps(listed(path.name, video_sha256, made), ensure_ascii=False, indent=1)
        (folder / LIST_NAME).write_text(said + "\n", encoding="utf-8")
    return tuple(made)


def _still(
    ffmpeg: Ffmpeg, path: Path, media: MediaInfo, at_s: float | None, folder: Path, name: str, report: Report
) -> StillFile | None:
    """One picture as PNG; None where the video shows none at that time."""
    if at_s is None:
        return None
    try:
        picture = colour_still(ffmpeg, path, media, at_s, report=report)
    except Problem as problem:
        if problem.code != _MISSING:
            raise
        return None
    done, encoded = cv2.imencode(".png", picture)
    if not done:
        raise RuntimeError("a picture could not be encoded as PNG")
    data = encoded.tobytes()
    file = f"{name}_at_{at_s:.3f}s.png"
    (folder / file).write_bytes(data)
    return StillFile(file, at_s, hashlib.sha256(data).hexdigest(), picture.shape[1], picture.shape[0])


def listed(video: str, video_sha256: str, pictures: Sequence[BreakPictures]) -> dict[str, object]:
    """What `breaks.json` says; `video` is the file's name."""
    return {
        "video_sha256": video_sha256,
        "file": video,
        "breaks": [
            {
                "at_s": round(one.place.at_s, 6),
                "before_s": None if one.place.before_s is None else round(one.place.before_s, 6),
                "kind": str(one.place.kind),
                "verdict": str(one.place.verdict),
                "confidence": round(one.place.confidence, 3),
                "length_s": round(one.place.length_s, 3),
                "heard": one.place.heard,
                "before": _file(one.before),
                "after": _file(one.after),
            }
            for one in pictures
        ],
    }


def _file(still: StillFile | None) -> dict[str, object] | None:
    if still is None:
        return None
    return {
        "file": still.file,
        "at_s": round(still.at_s, 6),
        "sha256": still.sha256,
        "width": still.width,
        "height": still.height,
    }
