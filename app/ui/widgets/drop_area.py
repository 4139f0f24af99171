"""A place to drop files and folders on, with a button for those who would rather choose."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from app.ui.speech import Sayable
from app.ui.theme import look
from app.ui.widgets.controls import label, repolish


class DropTarget(QFrame):
    """Tells the paths that were dropped; what they are is for others to find out."""

    dropped = Signal(object)
    """tuple[Path, ...]"""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._mark(over="true")

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over="false")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over="false")
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _mark(self, *, over: str) -> None:
        self.setProperty("over", over)
        repolish(self)


class DropArea(DropTarget):
    """A target that says what it is for, with a button for those who would rather choose."""

    def __init__(
        self, title: Sayable, words: Sayable, buttons: Sequence[QPushButton] = (), icon: str = "videos"
    ) -> None:
        super().__init__()
        self.setObjectName("drop")
        picture = QLabel()
        look.set_icon(picture, icon, "accent", 32)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(title, role="strong", wrap=True))
        texts.addWidget(label(words, role="faint", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        upper = QHBoxLayout()
        upper.setSpacing(14)
        upper.addWidget(picture)
        upper.addLayout(texts, 1)
        layout.addLayout(upper)
        if buttons:
            lower = QHBoxLayout()
            for chosen in buttons:
                lower.addWidget(chosen)
            lower.addStretch(1)
            layout.addLayout(lower)
