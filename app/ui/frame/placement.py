"""Where the window stood and which page was open: kept between two starts, written a moment after a move."""

import base64
import binascii
import json
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from app.domain.report import Report
from app.ui.jobs import Jobs, Lane

_PAUSE_MS = 800
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange)


class Placement(QObject):
    """Puts the window back at the start; what cannot be understood is left out, and Qt keeps it on a screen."""

    def __init__(self, window: QMainWindow, jobs: Jobs, kept: str, save: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._save = save
        self._page = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._restore(kept)
        window.installEventFilter(self)

    @property
    def page(self) -> str:
        """Name of the page that was open; empty when none is known."""
        return self._page

    def note_page(self, name: str) -> None:
        """Another page is open now."""
        if name != self._page:
            self._page = name
            self._pause.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._window.isVisible():
            self._pause.start()
        return False

    def keep(self) -> None:
        """Write it down."""
        place = base64.b64encode(self._window.saveGeometry().data()).decode("ascii")
        kept, save = json.dumps({"geometry": place, "page": self._page}), self._save

        def work(_report: Report) -> None:
            save(kept)

        self._jobs.run(self, Lane.DATA, work, lambda _saved: None)

    def _restore(self, kept: str) -> None:
        try:
            said = json.loads(kept)
            geometry = base64.b64decode(said["geometry"])
            self._page = str(said["page"])
        except (ValueError, KeyError, TypeError, binascii.Error):
            return
        self._window.restoreGeometry(geometry)
