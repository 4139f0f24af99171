"""Write the pictures before and after every break of a video, for a person to judge."""

from pathlib import Path

from app.checks.inspection import Subject, inspect
from app.domain.errors import Problem
from app.domain.media.break_pictures import BreakPictures
from app.domain.media.finding import BreakKind, Inspection
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.break_stills import listed, write_break_stills
from app.workflow.deps import Deps

__all__ = ["listed", "write_breaks"]
_CHECK = "one_take"


def write_breaks(
    deps: Deps, path: Path, out: Path, *, platform: str = "pdd", report: Report = SILENT
) -> tuple[Inspection, tuple[BreakPictures, ...]]:
    """Look at the whole video and write two full-size pictures per break and `breaks.json` into `out`, all or nothing.

    A take without breaks gives an empty list; traces of an editor have no place in the video and are not in it. The
    inspection holds the one check that was made. Raises `Problem`, also for what is no video, and `Cancelled`.
    """
    subject = Subject(path, str(path), lambda: deps.rulebook.platform(platform), None)
    checks = tuple(check for check in deps.checks if check.id == _CHECK)
    inspection = inspect(deps.ffmpeg, checks, subject, report=report.part(0.0, 0.8))
    media = inspection.media
    if media is None or media.video is None:
        raise Problem(
            "no-pictures",
            text(QT_TRANSLATE_NOOP("reader", "No picture of {path} can be decoded."), path=str(path)),
            text(
                QT_TRANSLATE_NOOP("reader", "Copy it from the camera or phone again, or record it in another format.")
            ),
        )
    places = [one for one in inspection.breaks if one.kind is not BreakKind.EDITED]
    written = write_break_stills(deps.ffmpeg, path, inspection.sha256, media, places, out, report=report.part(0.8, 1.0))
    return inspection, written
