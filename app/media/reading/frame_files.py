"""Writes frames and what was derived from them into a folder, with the list that names them; all or nothing."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.domain.media.frame import Frame, frame_json
from app.files import filled_folder

LIST_NAME = "frames.json"


def listed(video: str, frames: Sequence[Frame]) -> dict[str, object]:
    """What `frames.json` says; `video` is the file's name."""
    return {
        "video_sha256": frames[0].video_sha256 if frames else "",
        "file": video,
        "frames": [frame_json(frame) for frame in frames],
    }


def write_files(folder: Path, video: str, frames: Sequence[Frame], data: Mapping[str, bytes]) -> None:
    """Write everything, the list last; all or nothing. `data`: by file name."""
    with filled_folder(folder, LIST_NAME) as beside:
        for name, content in data.items():
            (beside / name).write_bytes(content)
        said = json.dumps(listed(video, frames), ensure_ascii=False, indent=1)
        (beside / LIST_NAME).write_text(said + "\n", encoding="utf-8")
