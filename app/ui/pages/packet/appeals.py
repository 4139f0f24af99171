"""Which submissions go into the form, with the amount and the reason of each."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.cases.case import Case
from app.domain.cases.facts import amount_of
from app.domain.cases.fields import parse_amount
from app.domain.errors import Problem
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import money
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import clear, label, line_edit, repolish
from app.ui.widgets.fields import Choice, Labelled


class AppealRow(QFrame):
    """One submission of the platform."""

    changed = Signal()

    def __init__(self, appeal: Appeal, case: Case) -> None:
        super().__init__()
        self.appeal = appeal
        self.setProperty("role", "line")
        self.chosen = QCheckBox()
        bind(self.chosen, QCheckBox.setText, appeal.title)
        self.chosen.toggled.connect(self._on_toggled)
        self.amount = line_edit(_most(appeal, case))
        self.again = line_edit(QT_TRANSLATE_NOOP("packet", "the same amount once more"))
        self.reason = Choice(
            [
                ("", QT_TRANSLATE_NOOP("packet", "choose later in the form")),
                *((one.id, one.title) for one in appeal.reasons),
            ]
        )
        for field in (self.amount, self.again):
            field.textChanged.connect(self._on_typed)
        self.reason.id_chosen.connect(lambda _id: self.changed.emit())
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(28, 0, 0, 0)
        more.setSpacing(8)
        more.addWidget(label(appeal.wins_back, role="faint", wrap=True))
        amounts = QHBoxLayout()
        amounts.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Amount (yuan)"), self.amount))
        self._again = Labelled(QT_TRANSLATE_NOOP("packet", "Again, to the fen"), self.again)
        if appeal.amount is AmountRule.EXACT:
            amounts.addWidget(self._again)
        if appeal.amount is not AmountRule.NONE:
            more.addLayout(amounts)
        if appeal.reasons:
            more.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Reason in the form"), self.reason))
        self._more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(self.chosen)
        layout.addWidget(self._more)

    @property
    def asked(self) -> Decimal | None:
        """The amount typed; None for none. Raises `Problem`."""
        return None if self.appeal.amount is AmountRule.NONE else parse_amount("amount", self.amount.text())

    @property
    def agrees(self) -> bool:
        """Whether what has to be typed twice is the same both times, and every amount can be read."""
        try:
            asked = self.asked
            again = parse_amount("amount", self.again.text()) if self.appeal.amount is AmountRule.EXACT else asked
        except Problem:
            return False
        return asked is None or asked == again

    def _on_toggled(self) -> None:
        self._more.setVisible(self.chosen.isChecked())
        self.changed.emit()

    def _on_typed(self) -> None:
        wrong = "false" if self.agrees or not (self.amount.text() and self.again.text()) else "true"
        for field in (self.amount, self.again):
            _mark(field, wrong)
        self.changed.emit()


class Appeals(QWidget):
    """All submissions of the case's platform."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AppealRow] = []
        self._key: object = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_appeals(self, appeals: Sequence[Appeal], case: Case, proposed: str) -> None:
        """Offer these; what was chosen and typed stays while it is the same case."""
        key = (case.id, case.rules)
        if key == self._key:
            return
        self._key = key
        clear(self._layout)
        self.rows = []
        for appeal in appeals:
            row = AppealRow(appeal, case)
            row.chosen.setChecked(appeal.short_id == proposed)
            row.changed.connect(self.changed)
            self.rows.append(row)
            self._layout.addWidget(row)
        self.changed.emit()

    @property
    def chosen(self) -> tuple[AppealRow, ...]:
        """Those that are ticked."""
        return tuple(row for row in self.rows if row.chosen.isChecked())

    @property
    def agree(self) -> bool:
        """Whether every amount can be read and stands twice where it must."""
        return all(row.agrees for row in self.chosen)

    def amounts(self) -> dict[str, Decimal]:
        """By the appeal's short id; what was left empty is left to the case."""
        found = {row.appeal.short_id: row.asked for row in self.chosen if row.agrees}
        return {name: amount for name, amount in found.items() if amount is not None}

    def reasons(self) -> dict[str, str]:
        """By the appeal's short id."""
        return {row.appeal.short_id: row.reason.id for row in self.chosen if row.reason.id}


def _most(appeal: Appeal, case: Case) -> Sayable:
    most = amount_of(case, appeal.amount_field) if appeal.amount_field else None
    if most is None:
        return QT_TRANSLATE_NOOP("packet", "the case holds no amount yet")
    return text(QT_TRANSLATE_NOOP("packet", "empty: {amount}"), amount=money(most))


def _mark(field: QLineEdit, wrong: str) -> None:
    if field.property("wrong") != wrong:
        field.setProperty("wrong", wrong)
        repolish(field)
