"""Gets the other pages ready while the first one is being read: modules and rules on a worker, then one part of a large
page at a time.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.domain.report import Report
from app.ui.frame.pages import PAGES, load_page
from app.ui.ground.page import Page
from app.ui.jobs import Jobs, Lane

_BETWEEN_MS = 150
LARGE = ("today", "videos", "case", "packet")
"""The others are built in a fiftieth of a second once their modules are there, and take no memory until then."""


class Warming(QObject):
    """Opening a page for the first time would else take up to a second. `page` gives one, built by then; `load` reads
    what pages are built from.
    """

    def __init__(self, owner: QObject, jobs: Jobs, page: Callable[[str], Page], load: Callable[[], object]) -> None:
        super().__init__(owner)
        self._jobs = jobs
        self._page = page
        self._load = load
        self._names = list(LARGE)
        self._pause = QTimer(self)
        self._pause.setInterval(_BETWEEN_MS)
        self._pause.timeout.connect(self._on_pause)

    def start(self) -> None:
        """Begin; pages that somebody opens meanwhile are simply there already."""
        load = self._load

        def work(report: Report) -> None:
            load()
            for name in PAGES:
                report.check()
                load_page(name)

        self._jobs.run(self, Lane.MEDIA, work, lambda _loaded: self._pause.start())

    def _on_pause(self) -> None:
        if not self._names:
            self._pause.stop()
            gc.freeze()  # what is there now stays until the end: the sweeps need not look at it again and again
        elif not self._page(self._names[0]).build_more():
            self._names.pop(0)
