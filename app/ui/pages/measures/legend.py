"""What the colours of a plot mean, with the same dashes and hatching as in it: never by colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.domain.text import Phrase
from app.ui.theme import look
from app.ui.widgets.controls import clear, label

PATTERNS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.Dense4Pattern, Qt.BrushStyle.BDiagPattern)
"""Hatching of the first, second and third part of a bar."""
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
_WIDE, _HIGH = 18, 12


class _Sample(QWidget):
    """A small piece of the drawing."""

    def __init__(self, token: str, pattern: Qt.BrushStyle | None, dash: Qt.PenStyle) -> None:
        super().__init__()
        self._token, self._pattern, self._dash = token, pattern, dash
        self.setFixedSize(QSize(look.scaled(_WIDE), look.scaled(_HIGH)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, place = look.colour(self._token), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._pattern is None:
            painter.setPen(QPen(colour, 3, self._dash))
            middle = self.height() // 2
            painter.drawLine(0, middle, self.width(), middle)
            return
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QBrush(colour, self._pattern))
        painter.drawRect(place)


class Legend(QWidget):
    """Samples with their names in one row."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_lines(self, entries: Sequence[tuple[Phrase, str, bool]]) -> None:
        """Name, colour, and whether it is drawn as bars."""
        self._show(
            [
                (name, _Sample(token, PATTERNS[0] if bars else None, DASHES[number % len(DASHES)]))
                for number, (name, token, bars) in enumerate(entries)
            ]
        )

    def show_areas(self, entries: Sequence[tuple[Phrase, str]]) -> None:
        """Name and colour of the parts of bars."""
        self._show(
            [
                (name, _Sample(token, PATTERNS[number % len(PATTERNS)], Qt.PenStyle.SolidLine))
                for number, (name, token) in enumerate(entries)
            ]
        )

    def _show(self, entries: Sequence[tuple[Phrase, QWidget]]) -> None:
        clear(self._row)
        for name, sample in entries:
            self._row.addWidget(sample)
            self._row.addWidget(label(name, role="field"))
            self._row.addSpacing(10)
        self._row.addStretch(1)
