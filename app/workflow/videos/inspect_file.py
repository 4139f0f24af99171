"""Inspect a video file where it lies: reads only, records nothing."""

from collections.abc import Callable
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path

from app.checks.opening import opening
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
    with opening(deps.ffmpeg, path, report) if quick else nullcontext() as opened:
        inspection = import_module("app.checks.inspection")  # loads NumPy and OpenCV: a film opens meanwhile
        subject = inspection.Subject(path, str(path), lambda: deps.rulebook.platform(platform), waybill)
        inspect: Callable[..., Inspection] = inspection.inspect
        return inspect(deps.ffmpeg, deps.checks, subject, opened=opened, report=report)
