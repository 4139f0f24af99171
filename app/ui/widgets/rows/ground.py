"""The ground of a painted row: chosen, under the mouse, or plain; a thin line ends it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from app.ui.theme import look

_BAND = 4


def paint_ground(painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
    """A chosen row has a band at its left besides its colour: meaning is never by colour alone."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(place, look.colour("accent_soft"))
        painter.fillRect(QRect(place.left(), place.top(), _BAND, place.height()), look.colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(place, look.colour("hover"))
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.colour("line"))
