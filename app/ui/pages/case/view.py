"""Everything about one case in one place: what to do, what runs, what proves it, what happened, the facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.cases.case import Case
from app.domain.cases.timing import MissingStart
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.pages.case.facts import Facts
from app.ui.pages.case.happened import Happened
from app.ui.pages.case.proofs import Proofs
from app.ui.speech import Sayable
from app.ui.terms import EVENTS, START_UNKNOWN, Sign, name_of
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, clear, label, row, section, set_tone, show_text
from app.ui.widgets.countdown import ClockRows, Countdown
from app.workflow.cases.close_case import close_case
from app.workflow.queries.case_view import CaseView

_CLOSED = Sign(QT_TRANSLATE_NOOP("case", "closed"), "void", "text_faint", "quiet")
_OPEN = Sign(QT_TRANSLATE_NOOP("case", "open"), "running", "accent", "calm")


class CasePanel(QWidget):
    """Shows one case; its parts run their own verbs."""

    packet_wanted = Signal(str)
    video_wanted = Signal(str, str)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self.clocks = ClockRows(desk.now)
        self.proofs = Proofs(desk)
        self.facts = Facts(desk)
        self.happened = Happened(desk)
        self.proofs.video_wanted.connect(lambda evidence: self.video_wanted.emit(self._case_id, evidence))
        self.proofs.packet_wanted.connect(lambda: self.packet_wanted.emit(self._case_id))
        self.facts.saved.connect(self.changed)
        self.happened.recorded.connect(self.changed)
        clocks, inside = section(QT_TRANSLATE_NOOP("case", "Clocks"))
        self._missing = QVBoxLayout()
        self._missing.setSpacing(6)
        inside.addLayout(self._missing)
        inside.addWidget(self.clocks)
        left = QVBoxLayout()
        right = QVBoxLayout()
        for column, parts in ((left, (clocks, self.proofs)), (right, (self.happened, self.facts))):
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left, 54)
        columns.addLayout(right, 46)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self._build_head())
        layout.addWidget(self._build_next())
        layout.addLayout(columns)
        layout.addStretch(1)

    def _build_head(self) -> QWidget:
        self._title = label("", role="title", selectable=True)
        self._numbers = label("", role="soft", wrap=True, selectable=True)
        self._state = Badge(_OPEN)
        self._close = button(QT_TRANSLATE_NOOP("case", "Close case"), kind="quiet")
        self._close.clicked.connect(self._on_close)
        head = QWidget()
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title)
        first.addWidget(self._state)
        first.addStretch(1)
        first.addWidget(self._close)
        layout.addLayout(first)
        layout.addWidget(self._numbers)
        return head

    def _build_next(self) -> QFrame:
        self._next = card("calm")
        self._next_title = label("", role="heading", wrap=True)
        self._next_why = label("", role="soft", wrap=True)
        self._blocked = label("", role="warn", wrap=True)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(2)
        self._countdown = Countdown(self._desk.now)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(QT_TRANSLATE_NOOP("case", "What to do now"), role="field"))
        words.addWidget(self._next_title)
        words.addWidget(self._next_why)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addLayout(words, 1)
        upper.addWidget(self._countdown, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self._next)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addLayout(upper)
        layout.addWidget(self._blocked)
        layout.addLayout(self._warnings)
        return self._next

    def show_view(self, view: CaseView) -> None:
        """Show a case as it stands now."""
        case = view.case
        self._case_id = case.id
        show_text(self._title, case.order or case.after_sale or case.waybill or case.id)
        show_text(self._numbers, _numbers(view, case, self._desk))
        self._state.show_sign(_CLOSED if case.closed_at is not None else _OPEN)
        self._close.setVisible(case.closed_at is None)
        self._show_next(view)
        clear(self._missing)
        for missing in view.next_step.unknown_starts[:1]:
            self._missing.addWidget(self._build_missing(missing))
        self.clocks.show_clocks(
            view.clocks,
            QT_TRANSLATE_NOOP("case", "No clock runs yet. Record what happened, and the time left shows up here."),
        )
        self.proofs.show_view(view)
        self.happened.show_events(case.id, view.events, view.platform)
        self.facts.show_case(case, view.platform)

    def _show_next(self, view: CaseView) -> None:
        step = view.next_step
        show_text(self._next_title, step.title)
        show_text(self._next_why, step.why)
        self._countdown.show_clock(step.due)
        titles = {entry.id: entry.title for entry in step.remaining}
        blocking = [titles[name] for name in step.blocked_by if name in titles]
        self._blocked.setVisible(bool(blocking))
        if blocking:
            show_text(self._blocked, text(QT_TRANSLATE_NOOP("case", "First: {step}"), step=blocking[0]))
        clear(self._warnings)
        warnings: list[Sayable] = list(step.warnings)
        if view.rules_changed:
            warnings.append(
                QT_TRANSLATE_NOOP(
                    "case", "The rules have changed since this case was opened; it is worked under the former ones."
                )
            )
        for words in warnings:
            self._warnings.addWidget(_warning(words))
        set_tone(self._next, "danger" if step.id == "window_missed" else "calm")

    def _build_missing(self, missing: MissingStart) -> QFrame:
        frame = card("danger")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(Badge(START_UNKNOWN), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(label(missing.title, role="strong", wrap=True))
        kind = missing.events[0] if missing.events else "signed"
        words = text(
            QT_TRANSLATE_NOOP("case", "Nobody can tell how much time is left until this is recorded: {event}"),
            event=name_of(EVENTS, kind),
        )
        layout.addWidget(label(words, wrap=True))
        record = button(QT_TRANSLATE_NOOP("case", "Record it now"), icon="edit")
        record.clicked.connect(lambda: self.happened.ask_for(kind))
        holder = QHBoxLayout()
        holder.addWidget(record)
        holder.addStretch(1)
        layout.addLayout(holder)
        return frame

    def _on_close(self) -> None:
        deps, case_id = self._desk.deps, self._case_id

        def work(_report: Report) -> Case:
            return close_case(deps, case_id)

        def done(case: Case) -> None:
            self._desk.messages.good(text(QT_TRANSLATE_NOOP("case", "Case {case} is closed."), case=case.id))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)


def _warning(words: Sayable) -> QWidget:
    icon = QLabel()
    look.set_icon(icon, "warn", "warn", 16)
    said = row(icon, label(words, role="soft", wrap=True))
    layout = said.layout()
    if isinstance(layout, QHBoxLayout):
        layout.setStretch(1, 1)
        layout.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    return said


def _numbers(view: CaseView, case: Case, desk: Desk) -> Text:
    waybill = case.waybill or "—"
    return text(
        QT_TRANSLATE_NOOP("case", "{case}   ·   {platform}   ·   return waybill {waybill}   ·   opened {moment}"),
        case=case.id,
        platform=view.platform.title,
        waybill=waybill,
        moment=moment(case.opened_at, desk.now()),
    )
