"""The length of a video as a line, with marks to jump to: where the waybill reads, where the take may break off."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.figures import length, position
from app.ui.speech import Sayable, say
from app.ui.theme import look

_EDGE = 14
_TRACK_Y = 26
_NEAR_PX = 9
_CROWDED_PX = 13.0


@dataclass(frozen=True, slots=True)
class Mark:
    """`shape`: `dot` for something seen, `wedge` for a doubt or a fault."""

    at_s: float
    word: Sayable
    token: str
    shape: str


class Timeline(QWidget):
    """Click, drag or use the arrow keys; Tab reaches it. Seconds are presentation time."""

    moment_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._length_s = 0.0
        self._marks: tuple[Mark, ...] = ()
        self._at_s = 0.0
        self.setMinimumHeight(54)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    @property
    def at_s(self) -> float:
        """The chosen moment."""
        return self._at_s

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What can be jumped to, in order."""
        return self._marks

    def show_video(self, length_s: float, marks: Sequence[Mark]) -> None:
        """Another video."""
        self._length_s = max(length_s, 0.0)
        self._marks = tuple(sorted(marks, key=lambda mark: mark.at_s))
        self._at_s = 0.0
        self.update()

    def choose(self, at_s: float) -> None:
        """Go to a moment and tell it."""
        self._at_s = min(max(at_s, 0.0), self._length_s)
        self.update()
        self.moment_chosen.emit(self._at_s)

    def step(self, direction: int) -> None:
        """Go to the next (1) or former (-1) mark."""
        ahead = [mark.at_s for mark in self._marks if (mark.at_s - self._at_s) * direction > 0.01]  # noqa: PLR2004
        if ahead:
            self.choose(min(ahead) if direction > 0 else max(ahead))

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 54)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() - 2 * _EDGE
        track = QRectF(_EDGE, _TRACK_Y - 3, width, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(track, 3, 3)
        played = QRectF(track)
        played.setRight(self._x(self._at_s))
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(played, 3, 3)
        drawn_x = -_CROWDED_PX
        for mark in self._marks:
            if mark.shape != "dot" or self._x(mark.at_s) - drawn_x >= _CROWDED_PX:
                self._paint_mark(painter, mark)
                drawn_x = self._x(mark.at_s) if mark.shape == "dot" else drawn_x
        painter.setBrush(look.colour("surface"))
        painter.setPen(QPen(look.colour("accent"), 3 if self.hasFocus() else 2))
        painter.drawEllipse(QPointF(self._x(self._at_s), _TRACK_Y), 7, 7)
        painter.setPen(look.colour("text_soft"))
        painter.drawText(QRectF(_EDGE, 36, width, 18), Qt.AlignmentFlag.AlignLeft, position(self._at_s))
        painter.drawText(QRectF(_EDGE, 36, width, 18), Qt.AlignmentFlag.AlignRight, length(self._length_s))

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        x = self._x(mark.at_s)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(mark.token))
        if mark.shape == "wedge":
            painter.drawPolygon(QPolygonF([QPointF(x - 7, 3), QPointF(x + 7, 3), QPointF(x, 17)]))
        else:
            painter.drawEllipse(QPointF(x, 11), 5, 5)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position().x())
        self.choose(
            near.at_s if near is not None and event.position().y() < _TRACK_Y - 3 else self._time(event.position().x())
        )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(self._time(event.position().x()))
        elif near is not None:
            QToolTip.showText(event.globalPosition().toPoint(), f"{say(near.word)} · {position(near.at_s)}", self)
        else:
            QToolTip.hideText()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0, Qt.Key.Key_PageUp: -10.0, Qt.Key.Key_PageDown: 10.0}
        if event.key() in steps:
            self.choose(self._at_s + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _x(self, at_s: float) -> float:
        share = at_s / self._length_s if self._length_s else 0.0
        return _EDGE + min(max(share, 0.0), 1.0) * (self.width() - 2 * _EDGE)

    def _time(self, x: float) -> float:
        return (x - _EDGE) / max(self.width() - 2 * _EDGE, 1) * self._length_s

    def _near(self, x: float) -> Mark | None:
        return next((mark for mark in self._marks if abs(self._x(mark.at_s) - x) <= _NEAR_PX), None)
