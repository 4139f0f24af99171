"""Small pictures of moments in rows of two or three: fetched once, chosen by a press."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Value, text
from app.ui.desk import Desk
from app.ui.figures import position
from app.ui.pages.videos.player.fetching import fetch_image
from app.ui.speech import Sayable
from app.ui.widgets.picture import Thumbnail

_WIDTH, _ACROSS, _ROOM = 320, 3, 200
_CAPTION = QT_TRANSLATE_NOOP("judging", "{number} · {at}")
_NO_PICTURE = QT_TRANSLATE_NOOP("judging", "no picture")


class Strip(QWidget):
    """`chosen` tells the place (from 0) of what was pressed."""

    chosen = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._source: Path | str = ""
        self._images: dict[float, QImage] = {}
        self._jobs: dict[float, int] = {}
        self._across = _ACROSS - 1
        self._moments: tuple[float, ...] = ()
        self.thumbnails: list[Thumbnail] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

    @property
    def filled(self) -> int:
        """How many pictures have come."""
        return sum(thumbnail.has_picture for thumbnail in self.thumbnails)

    def open(self, source: Path | str) -> None:
        """Another video: nothing of the former one is kept."""
        for number in self._jobs.values():
            self._desk.jobs.cancel(number)
        self._source, self._images, self._jobs = source, {}, {}

    def show_moments(self, moments_s: Sequence[float], named: Phrase, chosen: int | None) -> None:
        """One picture for each moment, `named` to a screen reader with {number} and {at}; `chosen` has a frame."""
        if len(self.thumbnails) != len(moments_s):
            self._make(len(moments_s))
        self._moments = tuple(moments_s)
        for place, (thumbnail, at_s) in enumerate(zip(self.thumbnails, moments_s, strict=True)):
            thumbnail.show_image(self._images.get(at_s, QImage()))
            thumbnail.show_words("")
            values: dict[str, Value] = {"number": place + 1, "at": position(at_s)}
            thumbnail.show_caption(text(_CAPTION, **values), name=text(named, **values), chosen=place == chosen)
        if self.isVisible():
            self.fetch()

    def fetch(self) -> None:
        """Fetch what has not come yet; called when the strip comes to be seen."""
        for at_s in self._moments:
            if at_s not in self._images and at_s not in self._jobs:
                self._fetch(at_s)

    def _make(self, count: int) -> None:
        for thumbnail in self.thumbnails:
            self._grid.removeWidget(thumbnail)
            thumbnail.hide()
            thumbnail.deleteLater()
        self.thumbnails = []
        for place in range(count):
            thumbnail = Thumbnail(80)
            thumbnail.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            self.thumbnails.append(thumbnail)
        self._arrange()

    def _arrange(self) -> None:
        for thumbnail in self.thumbnails:
            self._grid.removeWidget(thumbnail)
        for place, thumbnail in enumerate(self.thumbnails):
            self._grid.addWidget(thumbnail, place // self._across, place % self._across)
        for across in range(_ACROSS):
            self._grid.setColumnStretch(across, 1 if across < self._across else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        across = _ACROSS if event.size().width() >= _ROOM else _ACROSS - 1
        if across != self._across:
            self._across = across
            self._arrange()

    def _fetch(self, at_s: float) -> None:
        source = self._source

        def done(image: QImage) -> None:
            if source == self._source:
                self._jobs.pop(at_s, None)
                self._images[at_s] = image
                self._place(at_s, image, "")

        def failed(_problem: Problem) -> None:
            if source == self._source:
                self._place(at_s, QImage(), _NO_PICTURE)

        self._jobs[at_s] = fetch_image(self._desk, self, source, at_s, _WIDTH, done, failed)

    def _place(self, at_s: float, image: QImage, words: Sayable) -> None:
        for thumbnail, moment in zip(self.thumbnails, self._moments, strict=True):
            if moment == at_s:
                thumbnail.show_image(image)
                thumbnail.show_words(words)
