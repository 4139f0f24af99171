"""Writes frames and what was derived from them into a folder, with the list that names them; all or nothing."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.domain.media.frame import Derived, Frame
from app.files import filled_folder

LIST_NAME = "frames.json"


def listed(video: str, frames: Sequence[Frame]) -> dict[str, object]:
    """What `frames.json` says; `video` is the file's name."""
    return {
        "video_sha256": frames[0].video_sha256 if frames else "",
        "file": video,
        "frames": [_frame(frame) for frame in frames],
    }


def _frame(frame: Frame) -> dict[str, object]:
    return {
        "file": frame.file,
        "at_s": round(frame.at_s, 6),
        "rank": frame.rank,
        "number": frame.reading.number if frame.reading else None,
        "symbology": frame.reading.symbology if frame.reading else None,
        "angle": frame.reading.angle if frame.reading else None,
        "sharpness": frame.sharpness,
        "width": frame.width,
        "height": frame.height,
        "sha256": frame.sha256,
        "video_sha256": frame.video_sha256,
        "why": frame.why.english() if frame.why else None,
        "derived": [derived_json(one) for one in frame.derived],
        "notes": [note.english() for note in frame.notes],
    }


def derived_json(derived: Derived) -> dict[str, object]:
    """A derived picture as `frames.json` and the command line give it: what it is and what it was made from."""
    return {
        "file": derived.file,
        "operation": derived.operation,
        "derived_from": derived.source_file,
        "source_sha256": derived.source_sha256,
        "sha256": derived.sha256,
        "width": derived.width,
        "height": derived.height,
        "note": derived.note.english() if derived.note else None,
    }


def write_files(folder: Path, video: str, frames: Sequence[Frame], data: Mapping[str, bytes]) -> None:
    """Write everything, the list last; all or nothing. `data`: by file name."""
    with filled_folder(folder, LIST_NAME) as beside:
        for name, content in data.items():
            (beside / name).write_bytes(content)
        said = json.dumps(listed(video, frames), ensure_ascii=False, indent=1)
        (beside / LIST_NAME).write_text(said + "\n", encoding="utf-8")
