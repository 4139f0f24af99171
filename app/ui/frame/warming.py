"""Gets the other pages ready while the first one is being read: modules on a worker, then one page at a time."""

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from app.domain.report import Report
from app.ui.frame.pages import PAGES
from app.ui.jobs import Jobs, Lane

_BETWEEN_MS = 150


class Warming(QObject):
    """Opening a page for the first time would else take up to a second. `build` makes one page."""

    def __init__(self, owner: QObject, jobs: Jobs, build: Callable[[str], object], left_out: Sequence[str]) -> None:
        super().__init__(owner)
        self._jobs = jobs
        self._build = build
        self._names = [name for name in PAGES if name not in left_out]
        self._pause = QTimer(self)
        self._pause.setInterval(_BETWEEN_MS)
        self._pause.timeout.connect(self._on_pause)

    def start(self) -> None:
        """Begin; pages that somebody opens meanwhile are simply there already."""
        names = tuple(self._names)

        def work(report: Report) -> None:
            for name in names:
                report.check()
                import_module(f"app.ui.pages.{name}.page")  # loaded late: see frame/pages.py

        self._jobs.run(self, Lane.MEDIA, work, lambda _loaded: self._pause.start())

    def _on_pause(self) -> None:
        if not self._names:
            self._pause.stop()
            return
        self._build(self._names.pop(0))
