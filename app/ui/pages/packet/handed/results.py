"""The form for what came of a try: outcome, money that came back, when, the platform's words."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.attempts.results import TOTAL
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.figures import money
from app.ui.speech import bind
from app.ui.terms import Sign
from app.ui.widgets.controls import button, line_edit, row
from app.ui.widgets.fields import Choice, Labelled, MomentField

OUTCOMES: dict[Outcome, Sign] = {
    Outcome.WAITING: Sign(QT_TRANSLATE_NOOP("packet", "waiting for the result"), "waiting", "text_soft", "quiet"),
    Outcome.WON: Sign(QT_TRANSLATE_NOOP("packet", "won"), "pass", "good", "good"),
    Outcome.PARTLY: Sign(QT_TRANSLATE_NOOP("packet", "partly won"), "pass", "warn", "warn"),
    Outcome.LOST: Sign(QT_TRANSLATE_NOOP("packet", "lost"), "fail", "danger", "danger"),
    Outcome.WITHDRAWN: Sign(QT_TRANSLATE_NOOP("packet", "withdrawn"), "void", "text_soft", "quiet"),
}
_BROUGHT_MONEY = (Outcome.WON.value, Outcome.PARTLY.value)
_WORDS_HEIGHT = 60


class ResultForm(QWidget):
    """`saved`: outcome, amounts by the appeal's short id, moment, the platform's words."""

    saved = Signal(str, dict, object, str)
    left = Signal()

    def __init__(self, attempt: Attempt, titles: dict[str, Words], now: datetime) -> None:
        super().__init__()
        before = attempt.result
        self.outcome = Choice([(one.value, OUTCOMES[one].word) for one in Outcome if one is not Outcome.WAITING])
        self.at = MomentField()
        self.at.show_moment(before.at if before else now)
        self.words = QPlainTextEdit(before.words if before else "")
        self.words.setMaximumHeight(_WORDS_HEIGHT)
        self.words.setTabChangesFocus(True)
        bind(self.words, QPlainTextEdit.setAccessibleName, QT_TRANSLATE_NOOP("packet", "What the platform answered"))
        self.amounts: dict[str, QLineEdit] = {}
        self._money: list[QWidget] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "What came of it"), self.outcome), 0, 0)
        grid.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Told at (Beijing time)"), self.at), 0, 1)
        for place, (name, asked) in enumerate(attempt.amounts.items()):
            field = line_edit(text(QT_TRANSLATE_NOOP("packet", "asked for {amount}"), amount=money(asked)))
            known = before.amounts.get(name) if before else None
            field.setText("" if known is None else str(known))
            title = text(QT_TRANSLATE_NOOP("packet", "Came back (yuan): {appeal}"), appeal=titles.get(name, name))
            self.amounts[name] = field
            self._money.append(Labelled(title, field))
            grid.addWidget(self._money[-1], 1 + place // 2, place % 2)
        below = 1 + (len(attempt.amounts) + 1) // 2
        grid.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "What the platform answered"), self.words), below, 0, 1, 2)
        save = button(QT_TRANSLATE_NOOP("packet", "Save the result"), icon="save", kind="primary")
        save.clicked.connect(self._on_save)
        leave = button(QT_TRANSLATE_NOOP("packet", "Cancel"), kind="quiet")
        leave.clicked.connect(self.left)
        grid.addWidget(row(None, leave, save), below + 1, 0, 1, 2)
        self.outcome.choose(before.outcome.value if before else Outcome.WON.value)
        self.outcome.id_chosen.connect(lambda _id: self._show_money())
        self._show_money()

    def _show_money(self) -> None:
        for field in self._money:
            field.setVisible(self.outcome.id in _BROUGHT_MONEY)

    def _on_save(self) -> None:
        brought = self.outcome.id in _BROUGHT_MONEY
        typed = {name: field.text().strip() for name, field in self.amounts.items()} if brought else {}
        amounts = {name if len(typed) > 1 else TOTAL: words for name, words in typed.items() if words}
        self.saved.emit(self.outcome.id, amounts, self.at.at, self.words.toPlainText().strip())


class CorrectionForm(QWidget):
    """`saved`: when and by whom it was handed in."""

    saved = Signal(object, str)
    left = Signal()

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.at = MomentField()
        self.at.show_moment(attempt.submitted.at)
        self._shown = self.at.at
        self.by = line_edit(QT_TRANSLATE_NOOP("packet", "Name, may stay empty"))
        self.by.setText(attempt.submitted.by)
        save = button(QT_TRANSLATE_NOOP("packet", "Save the correction"), icon="save", kind="primary")
        save.clicked.connect(self._on_save)
        leave = button(QT_TRANSLATE_NOOP("packet", "Cancel"), kind="quiet")
        leave.clicked.connect(self.left)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Handed in at (Beijing time)"), self.at), 0, 0)
        grid.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Handed in by"), self.by), 0, 1)
        grid.addWidget(row(None, leave, save), 1, 0, 1, 2)

    def _on_save(self) -> None:
        self.saved.emit(None if self.at.at == self._shown else self.at.at, self.by.text().strip())
