"""What is still to be asked about a case, as quick choices: a press answers; what it would change is said before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain.rules.guide import Question
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.pages.case.body.acts import told_change
from app.ui.pages.case.body.flow import FlowLayout
from app.ui.speech import bind
from app.ui.widgets.controls import button, card, clear, label
from app.workflow.queries.case_view import CaseView

_EFFECT = QT_TRANSLATE_NOOP("case", "→ {effect}")


class Questions(QWidget):
    """Hidden while nothing is open."""

    answered = Signal(object, object)
    """Question, Option."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        self._shown: tuple[object, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_questions(self, view: CaseView, questions: Sequence[Question]) -> None:
        """Offer these; the same ones again change nothing."""
        self.setVisible(bool(questions))
        shown = (view.case.id, *questions)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._layout)
        self.buttons = {}
        for question in questions:
            self._layout.addWidget(self._build(view, question))

    def _build(self, view: CaseView, question: Question) -> QFrame:
        frame = card("quiet")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(label(question.title, role="strong", wrap=True))
        holder = QWidget()
        flow = FlowLayout(holder)
        group = QButtonGroup(frame)
        for option in question.options:
            made = button(option.title, kind="answer")
            effect = text(_EFFECT, effect=told_change(view, option))
            bind(made, QWidget.setToolTip, effect)
            bind(made, QWidget.setAccessibleDescription, effect)
            made.clicked.connect(
                lambda _checked=False, question=question, option=option: self.answered.emit(question, option)
            )
            group.addButton(made)
            self.buttons[question.short_id, option.id] = made
            flow.addWidget(made)
        layout.addWidget(holder)
        source = text(QT_TRANSLATE_NOOP("case", "Rule {source}"), source=question.origin.source)
        layout.addWidget(label(source, role="faint"), 0, Qt.AlignmentFlag.AlignLeft)
        return frame
