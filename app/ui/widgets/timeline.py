"""The length of a video as a line, with marks to jump to: waybill, breaks, faces, own marks, bad pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.figures import length, position
from app.ui.speech import Sayable, bind, say, speech
from app.ui.theme import look

_EDGE = 14
_UPPER_Y, _LOWER_Y, _TRACK_Y, _WORDS_Y, _HEIGHT = 8, 23, 36, 45, 66
_NEAR_PX = 9
_CROWDED_PX = 13.0
_JUMP_S = 0.01
_LEGEND_GAP = 18
LEGEND: Mapping[str, tuple[Phrase, str]] = {
    "wedge": (QT_TRANSLATE_NOOP("timeline", "Break"), "warn"),
    "flag": (QT_TRANSLATE_NOOP("timeline", "Own mark"), "accent"),
    "dot": (QT_TRANSLATE_NOOP("timeline", "Waybill"), "good"),
    "square": (QT_TRANSLATE_NOOP("timeline", "Face"), "accent"),
    "bar": (QT_TRANSLATE_NOOP("timeline", "Picture quality"), "unknown"),
}
"""What each shape means, and its colour in the legend."""
_UPPER = ("wedge", "flag")


@dataclass(frozen=True, slots=True)
class Mark:
    """`shape`: one of LEGEND."""

    at_s: float
    word: Sayable
    token: str
    shape: str


class Timeline(QWidget):
    """Click or drag; the player has the keys. Seconds are presentation time."""

    moment_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._start_s = self._end_s = 0.0
        self._marks: tuple[Mark, ...] = ()
        self._at_s = 0.0
        self._loop: tuple[float, float] | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        bind(self, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("timeline", "Moments of the video"))
        look.changed.connect(self.update)
        speech.changed.connect(self.update)

    @property
    def at_s(self) -> float:
        """The moment that is shown."""
        return self._at_s

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What can be jumped to, in order."""
        return self._marks

    def show_video(self, start_s: float, end_s: float) -> None:
        """Another video, without marks."""
        self._start_s, self._end_s = start_s, max(end_s, start_s)
        self._marks, self._at_s, self._loop = (), start_s, None
        self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """What can be jumped to."""
        self._marks = tuple(sorted(marks, key=lambda mark: mark.at_s))
        self.update()

    def show_moment(self, at_s: float) -> None:
        """Follow the player without telling it."""
        self._at_s = at_s
        self.update()

    def show_loop(self, span_s: tuple[float, float] | None) -> None:
        """The stretch that is played over and over."""
        self._loop = span_s
        self.update()

    def choose(self, at_s: float) -> None:
        """Go to a moment and tell it."""
        self._at_s = min(max(at_s, self._start_s), self._end_s)
        self.update()
        self.moment_chosen.emit(self._at_s)

    def step(self, direction: int) -> None:
        """Go to the next (1) or former (-1) mark."""
        ahead = [mark.at_s for mark in self._marks if (mark.at_s - self._at_s) * direction > _JUMP_S]
        if ahead:
            self.choose(min(ahead) if direction > 0 else max(ahead))

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        drawn: dict[str, float] = {}
        for mark in self._marks:
            x = self._x(mark.at_s)
            if mark.shape != "dot" or x - drawn.get("dot", -_CROWDED_PX) >= _CROWDED_PX:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour(mark.token))
                _paint_shape(painter, mark.shape, x, _UPPER_Y if mark.shape in _UPPER else _LOWER_Y)
                drawn[mark.shape] = x
        painter.setBrush(look.colour("surface"))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawEllipse(QPointF(self._x(self._at_s), _TRACK_Y), 7, 7)
        self._paint_words(painter)

    def _paint_track(self, painter: QPainter) -> None:
        track = QRectF(_EDGE, _TRACK_Y - 3, self.width() - 2 * _EDGE, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(track, 3, 3)
        if self._loop is not None:
            left, right = self._x(self._loop[0]), self._x(self._loop[1])
            painter.setBrush(look.colour("warn_line"))
            painter.drawRect(QRectF(left, _TRACK_Y - 6, max(right - left, 2.0), 12))
        played = QRectF(track)
        played.setRight(self._x(self._at_s))
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(played, 3, 3)

    def _paint_words(self, painter: QPainter) -> None:
        place = QRectF(_EDGE, _WORDS_Y, self.width() - 2 * _EDGE, _HEIGHT - _WORDS_Y)
        painter.setPen(look.colour("text_soft"))
        left, right = position(self._at_s), length(self._end_s)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        present = {mark.shape for mark in self._marks}
        entries = [(shape, say(word), token) for shape, (word, token) in LEGEND.items() if shape in present]
        measure = painter.fontMetrics().horizontalAdvance
        wide = sum(measure(word) + 18 + _LEGEND_GAP for _, word, _ in entries) - _LEGEND_GAP
        x = place.center().x() - wide / 2
        if not entries or x < place.left() + measure("00:00.0") + 12:
            return
        for shape, word, token in entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(token))
            _paint_shape(painter, shape, x + 6, place.center().y())
            painter.setPen(look.colour("text_soft"))
            painter.drawText(QPointF(x + 18, place.center().y() + painter.fontMetrics().ascent() / 2 - 2), word)
            x += measure(word) + 18 + _LEGEND_GAP

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        self.choose(near.at_s if near is not None else self._time(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        at_s = near.at_s if near is not None else min(max(self._time(event.position().x()), self._start_s), self._end_s)
        said = position(at_s)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(self._time(event.position().x()))
        else:
            words = f"{say(near.word)} · {said}" if near is not None else said
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def _x(self, at_s: float) -> float:
        long = self._end_s - self._start_s
        share = (at_s - self._start_s) / long if long else 0.0
        return _EDGE + min(max(share, 0.0), 1.0) * (self.width() - 2 * _EDGE)

    def _time(self, x: float) -> float:
        return self._start_s + (x - _EDGE) / max(self.width() - 2 * _EDGE, 1) * (self._end_s - self._start_s)

    def _near(self, at: QPointF) -> Mark | None:
        """The mark under the pointer; none on the line itself, where any moment can be chosen."""
        if at.y() > _TRACK_Y - 5:
            return None
        upper = at.y() < (_UPPER_Y + _LOWER_Y) / 2
        near = [mark for mark in self._marks if abs(self._x(mark.at_s) - at.x()) <= _NEAR_PX]
        return min(
            near,
            key=lambda mark: ((mark.shape in _UPPER) is not upper, abs(self._x(mark.at_s) - at.x())),
            default=None,
        )


def _paint_shape(painter: QPainter, shape: str, x: float, y: float) -> None:
    if shape == "wedge":
        painter.drawPolygon(QPolygonF([QPointF(x - 6, y - 6), QPointF(x + 6, y - 6), QPointF(x, y + 6)]))
    elif shape == "flag":
        painter.drawRect(QRectF(x - 1, y - 7, 2, 14))
        painter.drawPolygon(QPolygonF([QPointF(x + 1, y - 7), QPointF(x + 9, y - 3), QPointF(x + 1, y + 1)]))
    elif shape == "square":
        painter.drawRect(QRectF(x - 4.5, y - 4.5, 9, 9))
    elif shape == "bar":
        painter.drawRect(QRectF(x - 2, y - 5, 4, 10))
    else:
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)
