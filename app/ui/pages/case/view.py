"""Everything about one case in one place: what to do, what proves it, what runs, what happened, the facts."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.case.body.acts import CaseActs
from app.ui.pages.case.body.area import BodyArea
from app.ui.pages.case.body.head import Head
from app.ui.pages.case.body.section import Section
from app.ui.pages.case.course.appeals import Appeals
from app.ui.pages.case.course.attempts import Attempts
from app.ui.pages.case.course.history import History
from app.ui.pages.case.course.stages import Stages
from app.ui.pages.case.facts import Facts
from app.ui.pages.case.happened import Happened
from app.ui.pages.case.proofs import Proofs
from app.ui.pages.case.steps.actions import Action, Way
from app.ui.pages.case.steps.clocks import Clocks
from app.ui.pages.case.steps.ladder import Ladder
from app.ui.pages.case.steps.next_card import NextCard
from app.ui.pages.case.steps.questions import Questions
from app.workflow.queries.case.more import CaseMore, case_more
from app.workflow.queries.case_view import CaseView
from app.workflow.queries.uses import Duplicate

_TWO_COLUMNS = 740
_GAP, _EDGE = 12, 32
_PARTS = (
    ("next", QT_TRANSLATE_NOOP("case", "Next")),
    ("proof", QT_TRANSLATE_NOOP("case", "Proof")),
    ("clocks", QT_TRANSLATE_NOOP("case", "Clocks")),
    ("happened", QT_TRANSLATE_NOOP("case", "Events")),
    ("appeals", QT_TRANSLATE_NOOP("case", "Appeals")),
    ("facts", QT_TRANSLATE_NOOP("case", "Facts")),
    ("history", QT_TRANSLATE_NOOP("case", "History")),
)
"""In the order of the bar; Alt+1 leads to the first."""


class CasePanel(QWidget):
    """Shows one case; its parts run their own verbs. A refresh changes what changed: typing, focus and place stay."""

    packet_wanted = Signal(str)
    video_wanted = Signal(str, str)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: CaseView | None = None
        self._asked: int | None = None
        self.acts = CaseActs(desk)
        self.head = Head(desk, _PARTS)
        self.next = NextCard(desk)
        self.questions = Questions()
        self.ladder = Ladder()
        self.proofs = Proofs(desk)
        self.appeals = Appeals()
        self.attempts = Attempts()
        self.clock_card = Clocks(desk)
        self.happened = Happened(desk, self.acts)
        self.facts = Facts(desk)
        self.stages = Stages()
        self.history = History()
        self.clocks = self.clock_card.rows
        self._sections: Mapping[str, QWidget] = {
            "next": self.next,
            "proof": self.proofs,
            "clocks": self.clock_card,
            "happened": self.happened,
            "appeals": self.appeals,
            "facts": self.facts,
            "history": self.history,
        }

    def lay_out(self) -> None:
        """Put the parts in their places: a step of its own, for building them takes long enough."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.proofs, self.ladder, self.appeals, self.attempts, self.stages, self.history)),
            (right, (self.clock_card, self.happened, self.facts)),
        ):
            column.setSpacing(_GAP)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._sides = (left, right)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(left, 54)
        self._columns.addLayout(right, 46)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(_GAP)
        inside.addWidget(self.next)
        inside.addWidget(self.questions)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        content.installEventFilter(self)
        self.area = BodyArea(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.area, 1)
        self._connect()

    def _connect(self) -> None:
        self.acts.changed.connect(self.changed)
        self.head.close_wanted.connect(self.acts.close)
        self.head.part_wanted.connect(self.show_part)
        self.next.wanted.connect(self._on_action)
        self.next.rules_wanted.connect(self.acts.take_rules)
        self.questions.answered.connect(self.acts.answer)
        self.ladder.ticked.connect(self.acts.tick)
        self.clock_card.event_wanted.connect(lambda kind, rule: self.ask_for(kind, {"clock": rule}))
        self.clock_card.seen.connect(self.acts.see_deadline)
        self.proofs.video_wanted.connect(lambda evidence: self.video_wanted.emit(self._case_id, evidence))
        self.proofs.judged.connect(self.acts.judge)
        self.proofs.changed.connect(self.changed)
        self.appeals.packet_wanted.connect(self._on_packet)
        self.appeals.proof_wanted.connect(self._on_proof_wanted)
        self.happened.form_opened.connect(lambda: self._bring(self.happened))
        self.facts.saved.connect(self.changed)

    @property
    def _case_id(self) -> str:
        return self._view.case.id if self._view is not None else ""

    def show_view(self, view: CaseView) -> None:
        """Show a case as it stands now."""
        other = view.case.id != self._case_id
        self._view = view
        self.acts.show_view(view)
        if other:
            self.area.verticalScrollBar().setValue(0)
            self.head.show_more(None)
        self.head.show_view(view)
        self.next.show_view(view)
        self.questions.show_questions(view, view.counsel.questions)
        self.ladder.show_view(view)
        self.clock_card.show_view(view)
        self.proofs.show_view(view)
        self.appeals.show_view(view)
        self.happened.show_view(view)
        self.facts.show_case(view.case, view.platform)
        self._ask_more(view.case.id)

    def _ask_more(self, case_id: str) -> None:
        """What stands beside the case is read after it, so that the case is there at once."""
        deps = self._desk.deps
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)

        def work(_report: Report) -> CaseMore:
            return case_more(deps, case_id)

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self._on_more)

    def _on_more(self, more: CaseMore) -> None:
        self._asked = None
        view = self._view
        if view is None or more.case != view.case.id:
            return
        now = self._desk.now()
        self.head.show_more(more)
        self.attempts.show_attempts(more.attempts, view.platform, now)
        self.stages.show_course(more.course)
        self.history.show_history(more, view.platform, now)
        uses: dict[str, tuple[Duplicate, ...]] = {}
        for one in more.duplicates:
            if one.field == "file":
                uses[one.value] = (*uses.get(one.value, ()), one)
        self.proofs.show_uses(uses)

    def show_part(self, name: str) -> None:
        """Lead to a part of the page, unfolded."""
        part = self._sections[name]
        if isinstance(part, Section) and part.folded:
            part.head.click()
        self._bring(part, focus=True)

    def show_evidence(self, kind: str) -> None:
        """Lead to the slot of a kind of proof; what is pasted next comes there."""
        if self.proofs.folded:
            self.proofs.head.click()
        row = self.proofs.pick(kind)
        if row is not None:
            self._bring(row)

    def ask_for(self, kind: str, attributes: Mapping[str, str] | None = None) -> None:
        """Lead to the form for an event."""
        self.happened.ask_for(kind, attributes)

    @property
    def folded(self) -> frozenset[str]:
        """Names of the parts that are folded, to be remembered."""
        return frozenset(part.name for part in self._folding if part.folded)

    def fold(self, names: frozenset[str]) -> None:
        """Fold these parts and unfold all others."""
        for part in self._folding:
            part.fold(folded=part.name in names)

    @property
    def _folding(self) -> tuple[Section, ...]:
        return tuple(self.findChildren(Section))

    def leave(self) -> bool:
        """Escape: put away the form or the open file. False: nothing was open."""
        if self.happened.leave_form():
            return True
        if self.proofs.shown.isVisible():
            self.proofs.open_file("")
            return True
        return False

    def _bring(self, part: QWidget, *, focus: bool = False) -> None:
        """Scroll to a part once its place is known."""

        def lead() -> None:
            content = self.area.widget()
            if content is not None and content.isAncestorOf(part):
                self.area.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y() - 4)

        QTimer.singleShot(0, self, lead)
        if focus and isinstance(part, Section):
            part.head.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focus and part is self.next and self.next.buttons:
            self.next.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_action(self, action: Action) -> None:
        """Do the next step in the way that was pressed."""
        if action.way is Way.PACKET:
            self._on_packet()
        elif action.way is Way.RECORD:
            self.ask_for(action.about)
        elif action.way is Way.ATTACH:
            self.show_evidence(action.about)
            self.proofs.choose_files(action.about)
        elif action.way is Way.TICK and self._view is not None:
            self.acts.tick(action.about, self._view.next_step.title)
        elif action.way is Way.REPLY:
            self._desk.roads.reply_wanted.emit(self._case_id, "")
        elif action.way is Way.CLOSE:
            self.acts.close()
        elif action.way is Way.SEEN:
            self.show_part("clocks")
            self.clock_card.show_field()
        else:
            self._bring(self.questions if self.questions.isVisible() else self.facts)

    def _on_packet(self) -> None:
        self.packet_wanted.emit(self._case_id)

    def _on_proof_wanted(self, appeal: str) -> None:
        self.proofs.choose_appeal(appeal)
        self.show_part("proof")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return False

    def _arrange(self) -> None:
        """Two columns where both have room, as long as their words are; else one below the other."""
        needed = sum(side.minimumSize().width() for side in self._sides) + _GAP
        wide = self.width() >= max(_TWO_COLUMNS, needed + _EDGE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
