"""Fetches the picture that stands still in its full size, when it is drawn larger than it was streamed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from app.domain.errors import Problem
from app.ui.desk import Desk
from app.ui.pages.videos.player.fetching import fetch_image
from app.ui.pages.videos.player.playback import Playback
from app.ui.pages.videos.player.screen import Screen

_PAUSE_MS = 250
_WIDEST = 4096
_WORTH = 1.15


class Sharper(QObject):
    """Only while nothing plays, and only the very picture that is on the screen."""

    def __init__(self, desk: Desk, screen: Screen, playback: Playback) -> None:
        super().__init__()
        self._desk, self._screen, self._playback = desk, screen, playback
        self._source: Path | str = ""
        self._job: int | None = None
        self._has: tuple[Path | str, int] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._fetch)

    def open(self, source: Path | str) -> None:
        """Another video."""
        self._source, self._has = source, None
        self._stop()

    def look(self) -> None:
        """The picture or the way it is drawn has changed."""
        self._stop()
        still, reel = self._playback.still, self._playback.reel
        if still is None or reel is None or self._playback.playing or self._has == (self._source, still.number):
            return
        self._has = None
        larger = self._screen.drawn_size().width() > still.width * _WORTH
        if larger and reel.full[0] > still.width:
            self._pause.start()

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._desk.jobs.cancel(self._job)
            self._job = None

    def _fetch(self) -> None:
        still, source = self._playback.still, self._source
        if still is None or self._playback.playing:
            return

        def done(image: QImage) -> None:
            self._job = None
            same = self._playback.still is still and self._playback.number == still.number and source == self._source
            if same and not self._playback.playing and not self._screen.compares:
                self._has = (source, still.number)
                self._screen.show_image(image)

        def failed(_problem: Problem) -> None:
            self._job = None  # the streamed picture stays; it is the same one, only smaller

        self._job = fetch_image(self._desk, self, source, still.at_s, _WIDEST, done, failed)
