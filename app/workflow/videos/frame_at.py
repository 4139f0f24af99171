"""Give the picture at a moment of a video, small enough for the screen."""

from pathlib import Path

from app.domain.report import SILENT, Report
from app.media.preview import preview_still
from app.workflow.deps import Deps


def frame_at(deps: Deps, source: Path | str, at_s: float, max_width: int, *, report: Report = SILENT) -> bytes:
    """JPEG data of the first picture at or after `at_s`; `source` is a file or the SHA-256 of an original.

    Raises `Problem` `no-picture-there` past the end.
    """
    path = source if isinstance(source, Path) else deps.vault.original(source)
    return preview_still(deps.ffmpeg, path, at_s, max_width, report=report)
