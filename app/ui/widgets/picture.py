"""A small picture of a moment that can be chosen: decoded elsewhere, kept in its shape, with words below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from app.ui.speech import Sayable, bind, say
from app.ui.theme import look

_CAPTION = 20
_FRAME = 3


class Thumbnail(QAbstractButton):
    """A press chooses it. `chosen` draws a frame around it and a tick beside its words."""

    def __init__(self, height: int = 96) -> None:
        super().__init__()
        self._image = QImage()
        self._words: Sayable = ""
        self._caption: Sayable = ""
        self._chosen = False
        self.setMinimumSize(56, height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("may_be_cut", True)  # noqa: FBT003 - a property's value
        look.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether its picture has come."""
        return not self._image.isNull()

    @property
    def image(self) -> QImage:
        """Its picture."""
        return self._image

    @property
    def caption(self) -> Sayable:
        """What stands below."""
        return self._caption

    def show_image(self, image: QImage) -> None:
        """The picture has come."""
        self._image = image
        self.update()

    def show_words(self, words: Sayable) -> None:
        """Why there is no picture."""
        self._words = words
        self.update()

    def show_caption(self, caption: Sayable, *, name: Sayable = "", chosen: bool = False) -> None:
        """What stands below, what a screen reader says instead, and whether it is the chosen one."""
        self._caption, self._chosen = caption, chosen
        bind(self, QAbstractButton.setAccessibleName, name or caption)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(110, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        below = _CAPTION if self._caption else 0
        room = QRectF(self.rect()).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME - below)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(room, 4, 4)
        if self._image.isNull():
            painter.setPen(look.colour("text_faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(4, 0, -4, 0), flags, say(self._words))
        else:
            size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = room.center().x() - size.width() / 2, room.center().y() - size.height() / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        self._paint_frame(painter, room)
        painter.setPen(look.colour("accent" if self._chosen else "text_soft"))
        place = QRectF(0, self.height() - _CAPTION, self.width(), _CAPTION)
        said = f"✓ {say(self._caption)}" if self._chosen else say(self._caption)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_frame(self, painter: QPainter, room: QRectF) -> None:
        if not (self._chosen or self.hasFocus() or self.underMouse()):
            return
        token = "text" if self.hasFocus() else "accent" if self._chosen else "line_strong"
        painter.setPen(QPen(look.colour(token), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room.adjusted(-1, -1, 1, 1), 5, 5)
