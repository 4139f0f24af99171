"""The texts of a packet, each with its own button and key to copy, marked once it was copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.proof.wording.typed import Typed
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.speech import bind
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label

MOST_KEYS = 9
_COPY, _COPIED = QT_TRANSLATE_NOOP("packet", "Copy"), QT_TRANSLATE_NOOP("packet", "Copied")


class TextRow(QFrame):
    """One text as it is pasted into the form."""

    def __init__(self, typed: Typed, number: int) -> None:
        super().__init__()
        self.typed = typed
        self.setProperty("role", "line")
        keys = text(QT_TRANSLATE_NOOP("packet", "Ctrl+Shift+{number}"), number=number)
        self.copy = button(_COPY, icon="copy", tip=keys)
        look.fit(self.copy, QPushButton.setMinimumHeight, "control", 4)
        self.copy.clicked.connect(self.take)
        self._key = label(keys if number <= MOST_KEYS else "", role="faint")
        length = text(QT_TRANSLATE_NOOP("packet", "{count} characters"), count=typed.characters)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(typed.title, role="field"))
        head.addWidget(label(length if typed.fits else _too_long(typed), role="faint" if typed.fits else "danger"))
        head.addStretch(1)
        head.addWidget(self._key)
        head.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(label(typed.words, wrap=True, selectable=True))

    def take(self) -> None:
        """Put it on the clipboard, and remember that it was."""
        QGuiApplication.clipboard().setText(self.typed.words)
        bind(self.copy, QPushButton.setText, _COPIED)
        look.set_icon(self.copy, "pass", "good", 18)


class Texts(QWidget):
    """In the order of the form; Ctrl+Shift+1 to 9 copy from wherever the page is."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.rows: list[TextRow] = []
        self._shown: tuple[str, tuple[Typed, ...]] = ("", ())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        for number in range(1, MOST_KEYS + 1):
            key = QShortcut(QKeySequence(f"Ctrl+Shift+{number}"), page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda number=number: self.take(number))

    def show_texts(self, packet: str, texts: Sequence[Typed]) -> None:
        """Show those of a packet; the marks stay while it is the same."""
        if (packet, tuple(texts)) == self._shown:
            return
        self._shown = (packet, tuple(texts))
        clear(self._layout)
        self.rows = [TextRow(one, number) for number, one in enumerate(texts, start=1)]
        for row in self.rows:
            self._layout.addWidget(row)

    def take(self, number: int) -> None:
        """Copy the text of this number."""
        if 1 <= number <= len(self.rows):
            self.rows[number - 1].take()


def _too_long(typed: Typed) -> Text:
    most = typed.most_characters or typed.most_bytes or 0
    return text(QT_TRANSLATE_NOOP("packet", "{count} of {most} characters"), count=typed.characters, most=most)
