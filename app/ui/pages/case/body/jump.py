"""The bar under the head of a case that leads to its parts, each with a key of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.speech import bind
from app.ui.widgets.controls import button

_KEYED = QT_TRANSLATE_NOOP("case", "{part} (Alt+{key})")


class JumpBar(QWidget):
    """Alt+1 leads to the first part, Alt+2 to the second, …"""

    wanted = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, Phrase]]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for place, (name, title) in enumerate(parts, 1):
            made = button(title, kind="jump")
            bind(made, QWidget.setToolTip, text(_KEYED, part=text(title), key=place))
            made.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            key = QShortcut(QKeySequence(f"Alt+{place}"), self)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(made.click)
            self.buttons[name] = made
            layout.addWidget(made)
        layout.addStretch(1)
