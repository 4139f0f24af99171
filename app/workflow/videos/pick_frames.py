"""Pick the pictures of a video that show the waybill best, and write them with `frames.json`."""

from pathlib import Path

from app.checks.inspection import Subject, look_for_waybill
from app.domain.media.frame import Frame
from app.domain.media.waybill import Reading
from app.domain.report import SILENT, Report
from app.media.reading.frames import Wish, write_frames
from app.media.reading.waybill import tidy_number
from app.workflow.deps import Deps


def pick_frames(
    deps: Deps,
    path: Path,
    out: Path,
    *,
    count: int = 3,
    platform: str = "pdd",
    waybill: str | None = None,
    crop: bool = False,
    mask: bool = False,
    report: Report = SILENT,
) -> tuple[Frame, ...]:
    """Write up to `count` full-size pictures, best first, into `out`; all or nothing, at least one.

    `crop`: the label upright beside each; `mask`: a copy with people's data covered. With `waybill` given, those that
    show that number are taken if there are any. Raises `Problem` and `Cancelled`.
    """
    subject = Subject(path, str(path), lambda: deps.rulebook.platform(platform), waybill)
    inspection, media = look_for_waybill(deps.ffmpeg, deps.checks, subject, report=report.part(0.0, 0.7))
    readings = _wanted(inspection.readings, waybill)
    names = (name for courier in subject.rules().couriers for name in (courier.title.zh, courier.title.en))
    wish = Wish(crop, mask, tuple(names))
    rest = report.part(0.7, 1.0)
    return write_frames(deps.ffmpeg, path, inspection.sha256, media, readings, out, count, wish=wish, report=rest)


def _wanted(readings: tuple[Reading, ...], waybill: str | None) -> tuple[Reading, ...]:
    if not waybill:
        return readings
    return tuple(one for one in readings if tidy_number(one.number) == tidy_number(waybill)) or readings
