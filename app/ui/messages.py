"""The calm bar on top of each page: what was done, what went wrong, what to do; nothing pops up, nothing blocks."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.speech import Sayable, bind, say
from app.ui.theme import look
from app.ui.widgets.controls import button, label, set_tone

SHOWN_MS = 6000


class Tone(StrEnum):
    """How a message looks; the value is the style sheet's tone."""

    GOOD = "good"
    CALM = "calm"
    WARN = "warn"
    PROBLEM = "danger"


_ICONS = {
    Tone.GOOD: ("pass", "good"),
    Tone.CALM: ("info", "accent"),
    Tone.WARN: ("warn", "warn"),
    Tone.PROBLEM: ("fail", "danger"),
}


class MessageBar(QWidget):
    """Shows one message at a time: a success goes by itself, a problem stays until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = label("", role="strong", wrap=True)
        self._hint = label("", role="soft", wrap=True)
        self._action = button(QT_TRANSLATE_NOOP("messages", "Open"), kind="quiet")
        self._close = button(QT_TRANSLATE_NOOP("messages", "Close message"), icon="close", kind="quiet", icon_only=True)
        self._close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        self._frame = QFrame()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 0)
        outer.addWidget(self._frame)
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._do: Callable[[], object] = self.hide
        self._action.clicked.connect(self._on_action)
        self.hide()

    @property
    def shown(self) -> str:
        """What the bar says now; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def good(self, value: Sayable) -> None:
        """Something was done."""
        self._show(Tone.GOOD, value, None)
        self._timer.start(SHOWN_MS)

    def tell(self, value: Sayable, tone: Tone = Tone.CALM, hint: Sayable | None = None) -> None:
        """Something to know; stays."""
        self._show(tone, value, hint)

    def problem(self, problem: Problem) -> None:
        """What went wrong, and what to do."""
        self._show(Tone.PROBLEM, problem.text, problem.hint)

    def offer(self, tone: Tone, value: Sayable, action: Phrase, do: Callable[[], object]) -> None:
        """A message with one thing to do about it."""
        self._show(tone, value, None)
        bind(self._action, QPushButton.setText, action)
        self._do = do
        self._action.show()
        if tone is Tone.GOOD:
            self._timer.start(SHOWN_MS)

    def _on_action(self) -> None:
        self.hide()
        self._do()

    def _show(self, tone: Tone, value: Sayable, hint: Sayable | None) -> None:
        self._timer.stop()
        self._action.hide()
        bind(self._text, QLabel.setText, value)
        bind(self._hint, QLabel.setText, hint or "")
        self._hint.setVisible(hint is not None)
        icon, token = _ICONS[tone]
        look.set_icon(self._icon, icon, token, 22)
        set_tone(self._frame, str(tone))
        self.setAccessibleName(say(value))
        self.show()
