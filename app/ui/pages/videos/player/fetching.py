"""Single pictures of a video, fetched and decoded on a worker."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from app.domain.errors import Problem
from app.domain.report import Report
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.workflow.videos.frame_at import frame_at


def fetch_image(
    desk: Desk,
    owner: QObject,
    source: Path | str,
    at_s: float,
    width: int,
    done: Callable[[QImage], None],
    failed: Callable[[Problem], None],
) -> int:
    """The picture at a moment, at most so wide; gives the job's number."""
    deps = desk.deps

    def work(report: Report) -> QImage:
        return QImage.fromData(frame_at(deps, source, at_s, width, report=report))

    return desk.jobs.run(owner, Lane.SHOW, work, done, failed=failed)
