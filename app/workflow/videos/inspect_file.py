"""Inspect a video file where it lies: reads only, records nothing."""

from pathlib import Path

from app.checks.inspection import Subject, inspect
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.workflow.deps import Deps


def inspect_file(
    deps: Deps,
    path: Path,
    *,
    platform: str = "pdd",
    waybill: str | None = None,
    quick: bool = False,
    report: Report = SILENT,
) -> Inspection:
    """Judge one file under a platform's limits; `quick`: limits and waybill only, within about three seconds.

    A file that is no video gives a `fail`. Raises `Problem` when it cannot be read at all, changed meanwhile, or the
    platform is unknown, and `Cancelled`.
    """
    subject = Subject(path, str(path), lambda: deps.rulebook.platform(platform), waybill)
    return inspect(deps.ffmpeg, deps.checks, subject, quick=quick, report=report)
