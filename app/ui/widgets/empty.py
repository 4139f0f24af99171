"""What stands where nothing is yet: a drawing, what this place is for, what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.speech import Sayable
from app.ui.theme import look
from app.ui.widgets.controls import label, show_text

_WIDEST = 440


class EmptyState(QWidget):
    """Centred in the place it fills; `action` is the one thing to do."""

    def __init__(self, icon: str, title: Sayable, words: Sayable, action: QPushButton | None = None) -> None:
        super().__init__()
        picture = QLabel()
        look.set_icon(picture, icon, "text_faint", 56)
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = label(title, role="heading", wrap=True)
        self._words = label(words, role="soft", wrap=True)
        for text in (self._title, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (picture, self._title, self._words):
            layout.addWidget(part)
        if action is not None:
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        beside = QHBoxLayout(self)
        beside.addStretch(1)
        beside.addWidget(column, 1000)
        beside.addStretch(1)

    def say(self, title: Sayable, words: Sayable) -> None:
        """Another reason for being empty."""
        show_text(self._title, title)
        show_text(self._words, words)
