"""The statement: drafted from the case, changed by the clerk, counted against the platform's limit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import bind
from app.ui.widgets.controls import button, label, section, show_text

_HEIGHT = 132


class Statement(QFrame):
    """What the clerk typed stays; a new draft comes only when asked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft = ""
        self._most: int | None = None
        self.count = label("", role="soft")
        self._again = button(QT_TRANSLATE_NOOP("packet", "Draft anew"), icon="refresh", kind="quiet")
        self._again.clicked.connect(self._on_again)
        self.editor = QPlainTextEdit()
        self.editor.setMinimumHeight(_HEIGHT)
        self.editor.setTabChangesFocus(True)
        bind(self.editor, QPlainTextEdit.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Statement"))
        self.editor.textChanged.connect(self._on_typed)
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Statement"), self._again, self.count)
        inside.addWidget(self.editor)
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP("packet", "Always in Chinese. Name only what is attached; the draft does."),
                role="faint",
                wrap=True,
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._refresh()

    @property
    def words(self) -> str | None:
        """What the clerk made of the draft; None while it is the draft as it came."""
        typed = self.editor.toPlainText().strip()
        return None if typed == self._draft.strip() else typed

    @property
    def too_long(self) -> bool:
        """Beyond the platform's limit."""
        return self._most is not None and len(self.editor.toPlainText().strip()) > self._most

    def show_draft(self, draft: str, most: int | None) -> None:
        """A draft has come; it replaces only a former draft."""
        untouched = self.words is None or not self.editor.toPlainText().strip()
        self._draft, self._most = draft, most
        if untouched:
            self.editor.setPlainText(draft)
        self._refresh()

    def reset(self) -> None:
        """Another case: nothing is kept."""
        self._draft = ""
        self.editor.clear()

    def _on_again(self) -> None:
        self.editor.setPlainText(self._draft)

    def _on_typed(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        count = len(self.editor.toPlainText().strip())
        if self._most is None:
            show_text(self.count, text(QT_TRANSLATE_NOOP("packet", "{count} characters"), count=count))
        else:
            show_text(
                self.count,
                text(QT_TRANSLATE_NOOP("packet", "{count} of {most} characters"), count=count, most=self._most),
            )
        role = "danger" if self.too_long else "soft"
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            self.count.style().polish(self.count)
        self._again.setVisible(self.words is not None)
