"""Pictures out of a video: one large, and a strip of small ones that can be chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.figures import position
from app.ui.speech import Sayable, bind, say
from app.ui.theme import look
from app.ui.widgets.controls import label, show_text


class Picture(QWidget):
    """Keeps the picture's shape in whatever room it has; says why when there is none."""

    def __init__(self, height: int = 240) -> None:
        super().__init__()
        self._image = QImage()
        self._words: Sayable = ""
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_data(self, data: bytes) -> None:
        """Show an encoded picture (PNG or JPEG)."""
        self._image = QImage.fromData(data)
        self._words = ""
        self.update()

    def show_words(self, words: Sayable) -> None:
        """Show a sentence instead."""
        self._image = QImage()
        self._words = words
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self._image.isNull():
            painter.setPen(look.colour("text_faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, say(self._words))
            return
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2, fitted.width(), fitted.height()
        )
        painter.drawImage(place, self._image)


class FrameStrip(QWidget):
    """Small pictures of moments side by side; a press chooses the moment."""

    moment_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._frames: dict[float, _Thumbnail] = {}
        self._none = label("", role="soft", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none)
        layout.addLayout(self._row)

    def show_moments(self, moments_s: tuple[float, ...], none: Sayable) -> None:
        """Make room for the pictures of these moments; `none` is said when there is no moment."""
        for thumbnail in self._frames.values():
            thumbnail.hide()
            thumbnail.deleteLater()
        while self._row.takeAt(0) is not None:
            continue
        self._frames = {}
        for at_s in moments_s:
            thumbnail = _Thumbnail(at_s)
            thumbnail.clicked.connect(lambda _checked=False, at_s=at_s: self.moment_chosen.emit(at_s))
            self._frames[at_s] = thumbnail
            self._row.addWidget(thumbnail, 1)
        show_text(self._none, none)
        self._none.setVisible(not moments_s)

    def show_picture(self, at_s: float, data: bytes) -> None:
        """The picture of one of the moments has come."""
        if at_s in self._frames:
            self._frames[at_s].show_data(data)

    @property
    def filled(self) -> int:
        """How many pictures have come."""
        return sum(thumbnail.has_picture for thumbnail in self._frames.values())


class _Thumbnail(QToolButton):
    def __init__(self, at_s: float) -> None:
        super().__init__()
        self.setProperty("kind", "thumbnail")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        bind(self, QToolButton.setAccessibleName, position(at_s))
        self._picture = Picture(40)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        caption = QLabel(position(at_s))
        caption.setProperty("role", "faint")
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 2)
        layout.setSpacing(2)
        layout.addWidget(self._picture, 1)
        layout.addWidget(caption)

    @property
    def has_picture(self) -> bool:
        return self._picture.has_picture

    def show_data(self, data: bytes) -> None:
        self._picture.show_data(data)
