"""Where the picture is seen: fitted, zoomed, shifted, turned; two beside each other to compare; or a sentence."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable, bind, say
from app.ui.theme import look

_STEP = 1.25
_MOST = 12.0
_GAP = 6
_TURN = 4
"""Quarter turns in a full one."""
FETCHING = QT_TRANSLATE_NOOP("player", "Fetching the picture…")


class Screen(QWidget):
    """Draws in device pixels what it is given; it decodes nothing."""

    view_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._memory: object = None
        self._pair: tuple[QImage, QImage] | None = None
        self._captions: tuple[Sayable, Sayable] = ("", "")
        self._words: Sayable = ""
        self._note: Sayable = ""
        self._shift = QPointF()
        self._held: QPointF | None = None
        self.zoom = 1.0
        self.turns = 0
        self.setMinimumSize(200, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        bind(self, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("player", "Picture of the video"))
        look.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull() and not self._words

    @property
    def compares(self) -> bool:
        """Whether two pictures stand beside each other."""
        return self._pair is not None

    @property
    def note(self) -> Sayable:
        """What is written over the picture."""
        return self._note

    @property
    def words(self) -> Sayable:
        """What is said instead of a picture."""
        return self._words

    def show_image(self, image: QImage, held: object = None) -> None:
        """The next picture, or the same one in a better size. `held`: whose memory the image only points into."""
        self._image, self._words, self._note, self._pair = image, "", "", None
        self._memory = held
        self.update()

    def show_pair(self, before: QImage, after: QImage, captions: tuple[Sayable, Sayable]) -> None:
        """Two pictures to compare."""
        self._pair, self._captions, self._words, self._note = (before, after), captions, "", ""
        self.update()

    def leave_pair(self) -> None:
        """Back to the one picture."""
        self._pair = None
        self.update()

    def show_words(self, words: Sayable) -> None:
        """A sentence instead of a picture."""
        self._image, self._words, self._note, self._pair = QImage(), words, "", None
        self.update()

    def show_note(self, note: Sayable) -> None:
        """A word over the picture; empty takes it away."""
        self._note = note
        self.update()

    def turn(self) -> None:
        """A quarter turn clockwise."""
        self.turns = (self.turns + 1) % _TURN
        self._shift = QPointF()
        self._view()

    def zoom_by(self, steps: int, around: QPointF | None = None) -> None:
        """Larger or smaller; what lies under `around` stays there."""
        before = self.zoom
        self.zoom = min(max(self.zoom * _STEP**steps, 1.0), _MOST)
        self.zoom = 1.0 if self.zoom < 1.01 else self.zoom  # noqa: PLR2004 - rounding
        middle = QPointF(self.width() / 2, self.height() / 2)
        at = (around if around is not None else middle) - middle
        share = self.zoom / before
        self._shift = at - (at - self._shift) * share
        self._view()

    def reset_view(self) -> None:
        """The whole picture, upright as the video says."""
        self.zoom, self.turns, self._shift = 1.0, 0, QPointF()
        self._view()

    def drawn_size(self) -> QSizeF:
        """How large the picture is drawn, in device pixels, before it is turned."""
        fitted = self._fitted(QRectF(self.rect()), self._image) * self.zoom
        return fitted * self.devicePixelRatioF()

    def _view(self) -> None:
        room = QRectF(self.rect())
        fitted = self._fitted(room, self._image) * self.zoom
        wide, high = (fitted.height(), fitted.width()) if self.turns % 2 else (fitted.width(), fitted.height())
        most_x, most_y = max(0.0, (wide - room.width()) / 2), max(0.0, (high - room.height()) / 2)
        self._shift = QPointF(min(max(self._shift.x(), -most_x), most_x), min(max(self._shift.y(), -most_y), most_y))
        self.setCursor(Qt.CursorShape.OpenHandCursor if self.zoom > 1 else Qt.CursorShape.ArrowCursor)
        self.update()
        self.view_changed.emit()

    def _fitted(self, room: QRectF, image: QImage) -> QSizeF:
        size = QSizeF(image.size())
        if size.isEmpty():
            return QSizeF(0, 0)
        turned = size.transposed() if self.turns % 2 else size
        share = min(room.width() / turned.width(), room.height() / turned.height())
        return size * share

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 320)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        painter.fillRect(room, look.colour("sunken"))
        if self._pair is not None:
            self._paint_pair(painter, room)
        elif self._image.isNull():
            painter.setPen(look.colour("text_soft"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), flags, say(self._words))
        else:
            self._paint_image(painter, room, self._image, self.zoom, self._shift)
        self._paint_notes(painter)
        if self.hasFocus():
            painter.setPen(look.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(0.5, 0.5, -1.5, -1.5))

    def _paint_image(self, painter: QPainter, room: QRectF, image: QImage, zoom: float, shift: QPointF) -> None:
        size = self._fitted(room, image) * zoom
        painter.save()
        painter.setClipRect(room)
        painter.translate(room.center() + shift)
        painter.rotate(90 * self.turns)
        painter.drawImage(QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height()), image)
        painter.restore()

    def _paint_pair(self, painter: QPainter, room: QRectF) -> None:
        """Beside each other or one above the other, whichever makes them larger."""
        if self._pair is None:
            return
        beside = [QRectF(0, 0, (room.width() - _GAP) / 2, room.height())]
        beside.append(beside[0].translated(beside[0].width() + _GAP, 0))
        above = [QRectF(0, 0, room.width(), (room.height() - _GAP) / 2)]
        above.append(above[0].translated(0, above[0].height() + _GAP))
        model = self._pair[1] if self._pair[0].isNull() else self._pair[0]
        places = max((beside, above), key=lambda two: self._fitted(two[0], model).width())
        for place, image, caption in zip(places, self._pair, self._captions, strict=True):
            self._paint_image(painter, place, image, 1.0, QPointF())
            self._paint_chip(painter, place.topLeft() + QPointF(8, 8), caption)

    def _paint_notes(self, painter: QPainter) -> None:
        if self._note:
            self._paint_chip(painter, QPointF(8, 8), self._note)
        if self.zoom > 1 and self._pair is None and not self._image.isNull():
            words = text(QT_TRANSLATE_NOOP("player", "{percent} %"), percent=round(self.zoom * 100))
            self._paint_chip(painter, QPointF(8, self.height() - 32), words)

    def _paint_chip(self, painter: QPainter, at: QPointF, words: Sayable) -> None:
        said = say(words)
        wide = painter.fontMetrics().horizontalAdvance(said) + 20
        place = QRectF(at.x(), at.y(), wide, 24)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(look.colour("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1, event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()
        self.leave_pair()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and self.zoom > 1:
            self._shift += event.position() - self._held
            self._held = event.position()
            self._view()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
