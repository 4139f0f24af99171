"""The submissions of a platform for a case: open or why not, how complete, how much money, what a win brings back."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.cases.event import standing
from app.domain.cases.facts import Known, amount_of
from app.domain.proof.completeness import completeness
from app.domain.proof.eligibility import Eligibility, eligibility
from app.domain.proof.held import look_at
from app.domain.rules.appeal import AmountRule, Appeal, Level
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import money
from app.ui.pages.case.body.section import Fold, Section
from app.ui.pages.case.steps.next_card import told_line
from app.ui.speech import Sayable
from app.ui.terms import FIELDS, Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, line
from app.workflow.queries.case_view import CaseView

_OPEN = Sign(QT_TRANSLATE_NOOP("case", "can be handed in"), "pass", "good", "good")
_MIND = Sign(QT_TRANSLATE_NOOP("case", "open, mind this"), "warn", "warn", "warn")
_BARRED = Sign(QT_TRANSLATE_NOOP("case", "not open"), "fail", "danger", "danger")
_NO_MONEY = QT_TRANSLATE_NOOP("case", "Asks for no money.")
_UP_TO = QT_TRANSLATE_NOOP("case", "Asks for up to {amount} ({field}).")
_EXACTLY = QT_TRANSLATE_NOOP("case", "Asks for exactly {amount} ({field}).")
_AMOUNT_UNKNOWN = QT_TRANSLATE_NOOP("case", "The amount is not known yet: {field} is empty.")
_COMPLETE = QT_TRANSLATE_NOOP("case", "Required proof: {share} %")
_WINS = QT_TRANSLATE_NOOP("case", "A win brings back: {what}")
_WHY = QT_TRANSLATE_NOOP("case", "{why} (rule {source})")


@dataclass(frozen=True, slots=True)
class AppealRow:
    """One submission, weighed. `share`: of the required proof that counts; None: nothing is required."""

    appeal: Appeal
    standing: Eligibility
    share: Decimal | None
    amount: Decimal | None

    @property
    def sign(self) -> Sign:
        """Open, open with a warning, or barred."""
        if not self.standing.open:
            return _BARRED
        return _MIND if self.standing.unmet else _OPEN


def rows_of(view: CaseView) -> tuple[AppealRow, ...]:
    """Every submission of the platform, those that are open first."""
    known = Known(view.case, standing(view.events), frozenset(item.kind for item in view.evidence))
    held = look_at(view.platform, view.evidence, view.inspections)
    rows = [
        AppealRow(
            appeal,
            eligibility(appeal, known, view.evidence),
            completeness((appeal,), view.case.scenario, held),
            amount_of(view.case, appeal.amount_field) if appeal.amount_field else None,
        )
        for appeal in view.platform.appeals
    ]
    return tuple(sorted(rows, key=lambda row: not row.standing.open))


class Appeals(Section):
    """Those of the moment stand open; those of the other side of the refund behind one line."""

    packet_wanted = Signal()
    proof_wanted = Signal(str)

    def __init__(self) -> None:
        packet = button(QT_TRANSLATE_NOOP("case", "Build packet"), icon="packet")
        super().__init__("appeals", QT_TRANSLATE_NOOP("case", "Submissions"), packet)
        packet.clicked.connect(self.packet_wanted)
        self._shown: tuple[object, ...] = ()
        self._now, self._later = QVBoxLayout(), QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._later)
        for layout in (self._now, self._later):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(6)
        self.fold_other = Fold(holder)
        self.fold_other.turned.connect(self._build_other)
        self._other: tuple[AppealRow, ...] = ()
        self.inside.addLayout(self._now)
        self.inside.addWidget(self.fold_other)

    def show_view(self, view: CaseView) -> None:
        """Weigh them anew; what stays the same is not built again."""
        rows = rows_of(view)
        refunded = any(event.kind == "refunded" for event in standing(view.events))
        shown = (view.case.id, refunded, rows)
        if shown == self._shown:
            return
        self._shown = shown
        now = [row for row in rows if row.appeal.before_refund is not refunded]
        later = [row for row in rows if row.appeal.before_refund is refunded]
        clear(self._now)
        for row in now:
            self._now.addWidget(self._build(row))
        self._other = tuple(later)
        self._build_other()
        self.fold_other.setVisible(bool(later))
        phrase = (
            QT_TRANSLATE_NOOP("case", "Before the refund: {count}")
            if refunded
            else QT_TRANSLATE_NOOP("case", "Only after the refund: {count}")
        )
        self.fold_other.say(text(phrase, count=len(later)))
        able = sum(row.standing.open for row in now)
        self.say(text(QT_TRANSLATE_NOOP("case", "{open} of {count} open now"), open=able, count=len(now)))

    def _build_other(self) -> None:
        """Those behind the line are built when somebody looks."""
        clear(self._later)
        for row in self._other if self.fold_other.is_open else ():
            self._later.addWidget(self._build(row))

    def _build(self, row: AppealRow) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "line")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(3)
        proof = button(QT_TRANSLATE_NOOP("case", "Its proof"), icon="eye", kind="quiet")
        proof.clicked.connect(lambda: self.proof_wanted.emit(row.appeal.short_id))
        head = line(label(row.appeal.title, role="strong", wrap=True), Badge(row.sign), proof)
        head.setStretch(0, 1)
        layout.addLayout(head)
        for one in row.standing.unmet:
            icon = "fail" if one.level is Level.BLOCKS else "warn"
            layout.addWidget(told_line(icon, text(_WHY, why=one.why, source=one.source)))
        for told in row.standing.attempts:
            layout.addWidget(told_line("history", told))
        for words in _weighed(row) if row.standing.open else ():
            layout.addWidget(label(words, role="soft", wrap=True))
        return frame


def _weighed(row: AppealRow) -> Sequence[Sayable]:
    lines: list[Sayable] = []
    if row.share is not None:
        lines.append(text(_COMPLETE, share=int(row.share * 100)))
    lines.append(_amount(row))
    lines.append(text(_WINS, what=row.appeal.wins_back))
    return lines


def _amount(row: AppealRow) -> Sayable:
    appeal = row.appeal
    if appeal.amount is AmountRule.NONE or appeal.amount_field is None:
        return _NO_MONEY
    field = text(FIELDS[appeal.amount_field])
    if row.amount is None or row.amount <= 0:
        return text(_AMOUNT_UNKNOWN, field=field)
    phrase = _EXACTLY if appeal.amount is AmountRule.EXACT else _UP_TO
    return text(phrase, amount=money(row.amount), field=field)
