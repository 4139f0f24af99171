"""Which submissions go into the one form, with the amount and the reason of each, and why others are not open."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.cases.case import Case
from app.domain.cases.facts import amount_of
from app.domain.cases.fields import parse_amount
from app.domain.errors import Problem
from app.domain.proof.profile import Profile
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import money
from app.ui.pages.packet.offers import Offer, limits_of
from app.ui.speech import Sayable, bind, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label, line_edit, repolish, show_text
from app.ui.widgets.fields import Choice, Labelled


class AppealRow(QFrame):
    """One submission."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, offer: Offer, case: Case) -> None:
        super().__init__()
        self.offer, self.appeal = offer, offer.appeal
        self.setProperty("role", "line")
        self.chosen = QCheckBox()
        bind(self.chosen, QCheckBox.setText, self.appeal.title)
        self.chosen.toggled.connect(self._on_toggled)
        self.amount = line_edit(_most(self.appeal, case))
        self.again = line_edit(QT_TRANSLATE_NOOP("packet", "the same amount once more"))
        self.reason = Choice(
            [
                ("", QT_TRANSLATE_NOOP("packet", "choose later in the form")),
                *((one.id, one.title) for one in self.appeal.reasons),
            ]
        )
        for field in (self.amount, self.again):
            field.textChanged.connect(self._on_typed)
        self.reason.id_chosen.connect(lambda _id: self.changed.emit())
        self._more = self._build_more()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(self.chosen)
        self._why = QWidget()
        reasons = QVBoxLayout(self._why)
        reasons.setContentsMargins(28, 0, 0, 0)
        reasons.setSpacing(2)
        for why in offer.why:
            reasons.addWidget(_told(why, barred=not offer.open))
        layout.addWidget(self._why)
        layout.addWidget(self._more)
        self._show_parts()

    def _build_more(self) -> QWidget:
        appeal, made = self.appeal, QWidget()
        more = QVBoxLayout(made)
        more.setContentsMargins(28, 0, 0, 0)
        more.setSpacing(6)
        more.addWidget(label(appeal.wins_back, role="faint", wrap=True))
        if appeal.path is not None:
            where = text(QT_TRANSLATE_NOOP("packet", "In the back office: {path}"), path=appeal.path)
            more.addWidget(label(where, role="faint", wrap=True))
        if appeal.amount is not AmountRule.NONE:
            amounts = QHBoxLayout()
            more.addLayout(amounts)
            amounts.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Amount (yuan)"), self.amount))
            if appeal.amount is AmountRule.EXACT:
                amounts.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Again, to the fen"), self.again))
        if appeal.reasons:
            more.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Reason in the form"), self.reason))
        return made

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

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key halts."""
        return tuple(one for one in (self.chosen, self.amount, self.again, self.reason) if self.isAncestorOf(one))

    def goes_with(self, other: "AppealRow") -> bool:
        """Whether one form takes both."""
        return other.appeal.short_id in self.appeal.together or self.appeal.short_id in other.appeal.together

    def choose(self, *, chosen: bool) -> None:
        """Tick or untick it without telling."""
        self.chosen.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.chosen.setChecked(chosen)
        self.chosen.blockSignals(False)  # noqa: FBT003
        self._show_parts()

    def _show_parts(self) -> None:
        chosen = self.chosen.isChecked()
        self._more.setVisible(chosen)
        self._why.setVisible(bool(self.offer.why) and (chosen or not self.offer.open))

    def _on_toggled(self) -> None:
        self._show_parts()
        self.ticked.emit()

    def _on_typed(self) -> None:
        wrong = "false" if self.agrees or not (self.amount.text() and self.again.text()) else "true"
        for field in (self.amount, self.again):
            _mark(field, wrong)
        self.changed.emit()


class Appeals(QWidget):
    """All submissions of the case's platform; ticking one unticks those that the same form does not take."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AppealRow] = []
        self._key: object = None
        self._unfolded = False
        self._profile: Profile | None = None
        self._layout = QVBoxLayout()
        self._layout.setSpacing(0)
        self.fold = button("", icon="next", kind="quiet")
        self.fold.clicked.connect(self._on_fold)
        self.limits = label("", role="faint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._layout)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.limits)
        speech.changed.connect(self._say_limits)

    def show_offers(self, offers: Sequence[Offer], case: Case, proposed: str) -> None:
        """Offer these; what was chosen and typed stays while nothing about them changed."""
        key = (case.id, case.rules, case.paid, case.refunded, case.freight, tuple(offers))
        if key == self._key:
            return
        same_case = bool(self.rows) and self._key is not None and self._key[0] == case.id  # type: ignore[index]
        kept = {row.appeal.short_id: row for row in self.rows} if same_case else {}
        self._key = key
        clear(self._layout)
        self.rows = []
        for offer in offers:
            row, former = AppealRow(offer, case), kept.get(offer.appeal.short_id)
            if former is not None:
                _carry_over(former, row)
            row.choose(chosen=former.chosen.isChecked() if former else offer.appeal.short_id == proposed)
            row.changed.connect(self.changed)
            row.ticked.connect(lambda row=row: self._on_ticked(row))
            self.rows.append(row)
            self._layout.addWidget(row)
        self._show_fold()
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

    def show_limits(self, profile: Profile | None) -> None:
        """What the one form takes: of every limit the tightest that is stated."""
        self._profile = profile
        self._say_limits()

    def _say_limits(self) -> None:
        show_text(self.limits, limits_of(self._profile) if self._profile is not None else "")

    def _on_ticked(self, row: AppealRow) -> None:
        if row.chosen.isChecked():
            for other in self.chosen:
                if other is not row and not row.goes_with(other):
                    other.choose(chosen=False)
        self._show_fold()
        self.changed.emit()

    def _on_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_fold()

    def _show_fold(self) -> None:
        folded = [row for row in self.rows if not row.offer.open and not row.chosen.isChecked()]
        for row in self.rows:
            row.setVisible(self._unfolded or row not in folded)
        self.fold.setVisible(bool(folded))
        title = (
            QT_TRANSLATE_NOOP("packet", "Hide what is not open")
            if self._unfolded
            else QT_TRANSLATE_NOOP("packet", "Not open now: {count}")
        )
        words = text(title) if self._unfolded else text(title, count=len(folded))
        bind(self.fold, type(self.fold).setText, words)
        look.set_icon(self.fold, "up" if self._unfolded else "down", "accent", 16)


def _carry_over(former: AppealRow, row: AppealRow) -> None:
    for one, other in ((former.amount, row.amount), (former.again, row.again)):
        other.setText(one.text())
    row.reason.choose(former.reason.id)


def _told(why: Sayable, *, barred: bool) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    icon = QLabel()
    look.set_icon(icon, "void" if barred else "warn", "text_faint" if barred else "warn", 16)
    layout.addWidget(icon)
    layout.addWidget(label(why, role="faint" if barred else "warn", wrap=True), 1)
    return made


def _most(appeal: Appeal, case: Case) -> Sayable:
    most = amount_of(case, appeal.amount_field) if appeal.amount_field else None
    if most is None:
        return QT_TRANSLATE_NOOP("packet", "the case holds no amount yet")
    return text(QT_TRANSLATE_NOOP("packet", "empty: {amount}"), amount=money(most))


def _mark(field: QLineEdit, wrong: str) -> None:
    if field.property("wrong") != wrong:
        field.setProperty("wrong", wrong)
        repolish(field)
