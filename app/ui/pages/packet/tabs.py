"""A row of names above a stack: one is open; Ctrl+PgUp and Ctrl+PgDn lead on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.text import Phrase, Text
from app.ui.speech import bind
from app.ui.widgets.controls import button


class Tabs(QWidget):
    """`opened` tells the key of the part that is seen now."""

    opened = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, Phrase, QWidget]], page: QWidget) -> None:
        super().__init__()
        self._keys = [key for key, _, _ in parts]
        self.names: dict[str, QPushButton] = {}
        self.stack = QStackedWidget()
        group = QButtonGroup(self)
        names = QHBoxLayout()
        names.setSpacing(6)
        for key, name, part in parts:
            made = button(name, kind="chip")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=key: self.open(key))
            group.addButton(made)
            self.names[key] = made
            names.addWidget(made)
            self.stack.addWidget(part)
        names.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(names)
        layout.addWidget(self.stack, 1)
        self.names[self._keys[0]].setChecked(True)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))

    @property
    def key(self) -> str:
        """The open one."""
        return self._keys[self.stack.currentIndex()]

    def open(self, key: str) -> None:
        """Show one part."""
        self.names[key].setChecked(True)
        self.stack.setCurrentIndex(self._keys.index(key))
        self.opened.emit(key)

    def rename(self, key: str, name: Phrase | Text) -> None:
        """Another name, as one with a count."""
        bind(self.names[key], QPushButton.setText, name)

    def _step(self, by: int) -> None:
        self.open(self._keys[(self.stack.currentIndex() + by) % len(self._keys)])
