"""Fields that tell when they were left, say at once what is wrong in them, and claim Ctrl+Z only where it is theirs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable
from app.ui.widgets.controls import label, repolish, show_text
from app.ui.widgets.fields import Labelled

_NOTE_LINES = 3


class FactLine(QLineEdit):
    """One line. What was typed since it was shown is taken back here; after that Ctrl+Z belongs to the whole card."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editingFinished.connect(self.left)

    @override
    def event(self, event: QEvent) -> bool:
        """Qt's line edit claims Ctrl+Z even when it has nothing to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def show_value(self, value: str) -> None:
        """Show what the case says; where the cursor stands is kept when nothing changed."""
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)


class FactText(QPlainTextEdit):
    """Several lines, with the same names as one."""

    textEdited = Signal(str)  # noqa: N815 - as QLineEdit calls it
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shows = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 18)
        self.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """What it holds."""
        return self.toPlainText()

    def show_value(self, value: str) -> None:
        """Show what the case says, without telling."""
        if self.text() != value:
            self._shows = True
            self.setPlainText(value)
            self._shows = False

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _on_changed(self) -> None:
        if not self._shows:
            self.textEdited.emit(self.text())


class Fact(Labelled):
    """A field under its title, and below it what is wrong with what stands there."""

    def __init__(self, title: Sayable, field: QWidget) -> None:
        super().__init__(title, field)
        self._wrong: QLabel = label("", role="danger", wrap=True)
        self._wrong.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._wrong)

    @property
    def wrong(self) -> str:
        """What it complains about; empty while all is well."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def tell(self, problem: Problem | None) -> None:
        """Say what is wrong, or that nothing is."""
        if problem is not None:
            words: Sayable = problem.text
            if problem.hint is not None:
                words = text(QT_TRANSLATE_NOOP("case", "{what} {hint}"), what=problem.text, hint=problem.hint)
            show_text(self._wrong, words)
        self._wrong.setVisible(problem is not None)
        if self.field.property("wrong") != ("true" if problem else "false"):
            self.field.setProperty("wrong", "true" if problem else "false")
            repolish(self.field)
