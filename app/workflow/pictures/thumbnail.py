"""A small picture of a piece of evidence for the screen: made once through the safe doors, then kept in the cache."""

import hashlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.report import SILENT, Report
from app.files import write_bytes
from app.media.pictures.upright import open_upright
from app.media.preview import preview_still
from app.workflow.deps import Deps

_FOLDER = "thumbnails"
_QUALITY = 85


def thumbnail(deps: Deps, item: Evidence, side: int, at_s: float = 0.0, *, report: Report = SILENT) -> bytes:
    """JPEG data, at most `side` pixels each way; of a video the picture at `at_s`, or its first one where it ends
    before that. Empty for a document, which has no picture.

    Raises `Problem`: an original that is missing, damaged or shows nothing.
    """
    if item.media_type not in ("picture", "video"):
        return b""
    kept = _place(deps, item, side, at_s)
    with suppress(OSError):
        return kept.read_bytes()
    original = deps.vault.original(item.sha256)
    data = (
        _of_picture(original, side) if item.media_type == "picture" else _of_video(deps, original, side, at_s, report)
    )
    with suppress(OSError, Problem):  # a cache that cannot be written costs time, nothing else
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(kept, data)
    return data


def _place(deps: Deps, item: Evidence, side: int, at_s: float) -> Path:
    name = hashlib.sha256(f"{item.sha256} {item.media_type} {side} {at_s:.3f}".encode()).hexdigest()
    return deps.cache / _FOLDER / f"{name}.jpg"


def _of_picture(original: Path, side: int) -> bytes:
    _, picture = open_upright(original)
    picture.thumbnail((side, side))
    out = BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _of_video(deps: Deps, original: Path, side: int, at_s: float, report: Report) -> bytes:
    try:
        return preview_still(deps.ffmpeg, original, at_s, side, report=report)
    except Problem as problem:
        if at_s <= 0 or problem.code != "no-picture-there":
            raise
        return preview_still(deps.ffmpeg, original, 0.0, side, report=report)
