"""A line that may be longer than its place: cut, and whole in its tip."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption
from typing_extensions import override

from app.ui.widgets.controls import elided

_SHORTEST = 48


class Elided(QLabel):
    """For file names, whose beginning and ending both matter; `words` are cut at their end."""

    def __init__(self, name: str, role: str = "", *, words: bool = False) -> None:
        super().__init__(name)
        self._words = words
        self.setToolTip(name)
        self.setMinimumWidth(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setProperty("may_be_cut", True)  # noqa: FBT003 - a property's value
        if role:
            self.setProperty("role", role)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = elided(self.text(), self.font(), self.width(), number=not self._words)
        painter.drawText(self.rect(), self.alignment(), shown)
