"""The row below a reply: copy, copy with gaps, next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import button

_COPY = QT_TRANSLATE_NOOP("replies", "Copy")
_MISSING = QT_TRANSLATE_NOOP("replies", "Fill in {count} more, then copy")


class Sending(QWidget):
    """Says what a press would do; the page does it."""

    copy_wanted = Signal()
    gaps_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.copy = button(
            _COPY, icon="copy", kind="primary", large=True, tip=QT_TRANSLATE_NOOP("replies", "Enter or Ctrl+C")
        )
        self.gaps = button(
            QT_TRANSLATE_NOOP("replies", "Copy with the gaps"),
            kind="quiet",
            tip=QT_TRANSLATE_NOOP("replies", "Ctrl+Shift+C: what is missing stands in it as 【…】"),
        )
        self.next = button(
            QT_TRANSLATE_NOOP("replies", "Next reply"), icon="next", tip=QT_TRANSLATE_NOOP("replies", "Alt+Down")
        )
        for pressed, told in (
            (self.copy, self.copy_wanted),
            (self.gaps, self.gaps_wanted),
            (self.next, self.next_wanted),
        ):
            pressed.clicked.connect(told)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(15, 0, 15, 0)
        layout.setSpacing(8)
        for part in (self.copy, self.next, self.gaps):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_missing(self, count: int) -> None:
        """How many places have no value."""
        self._name(self.copy, text(_MISSING, count=count) if count else _COPY)
        self.gaps.setVisible(bool(count))

    def _name(self, pressed: QPushButton, said: Sayable) -> None:
        bind(pressed, QPushButton.setText, said)
        bind(pressed, QPushButton.setAccessibleName, said)
