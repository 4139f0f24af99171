"""A card of the case page that folds: folded it still says in a few words what is in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.speech import Sayable, bind
from app.ui.theme import look
from app.ui.widgets.controls import card, label, show_text


class Section(QWidget):
    """`name` is what its state is remembered by; `inside` takes the content."""

    folded_changed = Signal(str, bool)

    def __init__(self, name: str, title: Sayable, *right: QWidget, folded: bool = False) -> None:
        super().__init__()
        self.name = name
        self.head = QPushButton()
        self.head.setProperty("kind", "fold")
        self.head.setAutoDefault(False)
        self.head.clicked.connect(self._on_clicked)
        self._summary = label("", role="faint", wrap=True)
        self._right = right
        self._body = QWidget()
        self.inside = QVBoxLayout(self._body)
        self.inside.setContentsMargins(16, 4, 16, 14)
        self.inside.setSpacing(10)
        top = QHBoxLayout()
        top.setContentsMargins(8, 6, 12, 6)
        top.setSpacing(8)
        top.addWidget(self.head)
        top.addWidget(self._summary, 1)
        for part in right:
            top.addWidget(part)
        self._frame = card()
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(top)
        inner.addWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        bind(self.head, QPushButton.setText, title)
        bind(self.head, QPushButton.setAccessibleName, title)
        self._folded = folded
        self._show_state()

    @property
    def folded(self) -> bool:
        """Whether only its head is shown."""
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Fold or unfold it without telling."""
        self._folded = folded
        self._show_state()

    def say(self, summary: Sayable) -> None:
        """What is in it, in a few words."""
        show_text(self._summary, summary)

    def _on_clicked(self) -> None:
        self.fold(folded=not self._folded)
        self.folded_changed.emit(self.name, self._folded)

    def _show_state(self) -> None:
        look.set_icon(self.head, "right" if self._folded else "down", "text_soft", 16)
        self._body.setVisible(not self._folded)


class Fold(QWidget):
    """Something less important inside a card, behind one quiet line."""

    turned = Signal()

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.head = QPushButton()
        self.head.setProperty("kind", "quiet")
        self.head.setAutoDefault(False)
        self.head.clicked.connect(self._on_clicked)
        self._content = content
        content.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(content)
        self._show_state()

    def say(self, title: Sayable) -> None:
        """What is behind it."""
        bind(self.head, QPushButton.setText, title)
        bind(self.head, QPushButton.setAccessibleName, title)

    def open(self) -> None:
        """Show what is behind it."""
        self._content.setVisible(True)
        self._show_state()

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return not self._content.isHidden()

    def _on_clicked(self) -> None:
        self._content.setVisible(self._content.isHidden())
        self._show_state()
        self.turned.emit()

    def _show_state(self) -> None:
        look.set_icon(self.head, "down" if self.is_open else "right", "accent", 14)
