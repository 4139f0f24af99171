"""One page of a paper on the screen: keys leaf on, the wheel with Ctrl makes it larger or smaller."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.speech import Sayable, bind, say
from app.ui.theme import look

NOTHING = QT_TRANSLATE_NOOP("packet", "Choose a submission on the left; its papers are shown here.")


class Leaf(QWidget):
    """One page; `zoom` 1 fills the width."""

    leafed = Signal(int)
    zoomed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._words: Sayable = NOTHING
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        bind(self, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Page of the papers"))
        look.changed.connect(self.update)

    def show_image(self, image: QImage, wide: int) -> None:
        """Show a page, `wide` pixels wide."""
        self.image = image
        height = round(image.height() * wide / max(image.width(), 1))
        self.setFixedSize(QSize(wide, height))
        self.update()

    def show_words(self, words: Sayable, room: QSize) -> None:
        """Say why there is no page."""
        self.image, self._words = QImage(), words
        self.setFixedSize(room)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.image.isNull():
            painter.setPen(look.colour("text_soft"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, say(self._words))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(look.colour("accent" if self.hasFocus() else "line_strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
            self.leafed.emit(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Left):
            self.leafed.emit(-1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and control:
            self.zoomed.emit(1)
        elif key == Qt.Key.Key_Minus and control:
            self.zoomed.emit(-1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()
