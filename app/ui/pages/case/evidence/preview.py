"""One file of a case as a larger picture in place: decoded elsewhere, kept in its shape; a press makes it larger."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.speech import Sayable, say, speech
from app.ui.theme import look


class Preview(QWidget):
    """Says why when there is no picture."""

    pressed = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        self._image = QImage()
        self._words: Sayable = ""
        self.setMinimumHeight(height)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)
        speech.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def show_image(self, image: QImage) -> None:
        """The picture has come."""
        self._image, self._words = image, ""
        self.update()

    def show_words(self, words: Sayable) -> None:
        """Say something instead."""
        self._image, self._words = QImage(), words
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.colour("sunken"))
        if self._image.isNull():
            painter.setPen(look.colour("text_faint"))
            painter.drawText(
                self.rect().adjusted(12, 12, -12, -12),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                say(self._words),
            )
            return
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, fitted.width(), fitted.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, self._image)
