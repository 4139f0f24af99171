"""Today: what runs out first, over all open cases; a scan opens its case."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.cases.clock import ClockState
from app.domain.report import Report
from app.domain.rules.clock_rule import Actor
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import Sayable, speech
from app.ui.terms import ACTORS, CLOCK_SIGNS, EVENTS, START_UNKNOWN, name_of
from app.ui.theme import look
from app.ui.widgets.chips import Chips
from app.ui.widgets.controls import button, label, line, line_edit
from app.ui.widgets.due_list import DueEntry, DueList
from app.ui.widgets.empty import EmptyState
from app.workflow.queries.case_rows import CaseRow, case_rows
from app.workflow.queries.today_rows import TodayRow, today_rows

_DAY_S = 86_400
_ALL, _OVERDUE, _UNKNOWN, _DAY = "all", "overdue", "unknown", "day"


class TodayPage(QWidget):
    """Refreshes when a case changes; the time left ticks by itself."""

    case_opened = Signal(str)
    new_case_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._rows: tuple[TodayRow, ...] = ()
        self._fresh = False
        self._build()
        desk.changes.changed.connect(self._on_changed)
        speech.changed.connect(self._show)

    def _build(self) -> None:
        self.filter = line_edit(
            QT_TRANSLATE_NOOP("today", "Scan or type any part of a number, Enter opens the case"), large=True
        )
        look_icon = QLabel()
        look.set_icon(look_icon, "scan", "accent", 26)
        self.filter.textChanged.connect(self._show)
        self.filter.returnPressed.connect(self._on_scanned)
        new = button(QT_TRANSLATE_NOOP("today", "New case"), icon="plus", kind="primary", large=True)
        new.clicked.connect(self.new_case_wanted)
        self.chips = Chips(
            (
                (_ALL, QT_TRANSLATE_NOOP("today", "All")),
                (_OVERDUE, QT_TRANSLATE_NOOP("today", "Overdue")),
                (_UNKNOWN, QT_TRANSLATE_NOOP("today", "Start unknown")),
                (_DAY, QT_TRANSLATE_NOOP("today", "Within 24 hours")),
            ),
            {_OVERDUE: "danger", _UNKNOWN: "danger", _DAY: "warn"},
        )
        self.chips.chosen.connect(self._show)
        self.list = DueList(self._desk.now)
        self.list.case_opened.connect(self.case_opened)
        first = button(QT_TRANSLATE_NOOP("today", "New case"), icon="plus", kind="primary", large=True)
        first.clicked.connect(self.new_case_wanted)
        self._empty = EmptyState("today", "", "", first)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(line(label(QT_TRANSLATE_NOOP("today", "What runs out first"), role="title"), None, new))
        layout.addLayout(line(look_icon, self.filter))
        layout.addWidget(self.chips)
        layout.addWidget(self._stack, 1)

    def begin_search(self) -> None:
        """Put the cursor where a scan goes."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.begin_search()
        if not self._fresh:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the rows anew."""
        self._fresh = True
        deps = self._desk.deps

        def work(_report: Report) -> tuple[TodayRow, ...]:
            return today_rows(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_rows)

    def _on_rows(self, rows: tuple[TodayRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _on_changed(self, _cases: frozenset[str]) -> None:
        self._fresh = False
        if self.isVisible():
            self.refresh()

    def _show(self) -> None:
        kinds = {
            _ALL: self._rows,
            **{key: tuple(filter(partial(self._is, key), self._rows)) for key in (_OVERDUE, _UNKNOWN, _DAY)},
        }
        self.chips.show_counts({key: len(rows) for key, rows in kinds.items()})
        fragment = self.filter.text().strip().upper()
        rows = [row for row in kinds[self.chips.key] if fragment in _numbers(row)]
        self.list.show_entries([self._entry(row) for row in rows])
        self._stack.setCurrentWidget(self.list if rows else self._empty)
        if not rows:
            self._empty.say(*self._why_empty(fragment))

    def _why_empty(self, fragment: str) -> tuple[Sayable, Sayable]:
        if fragment:
            return (
                text(QT_TRANSLATE_NOOP("today", "Nothing here contains “{fragment}”"), fragment=fragment),
                QT_TRANSLATE_NOOP(
                    "today", "Press Enter to look through all cases, closed ones too, or open a new case."
                ),
            )
        if self._rows:
            return (
                QT_TRANSLATE_NOOP("today", "Nothing of this kind"),
                QT_TRANSLATE_NOOP("today", "Choose “All” to see every clock that runs."),
            )
        return (
            QT_TRANSLATE_NOOP("today", "No clock runs"),
            QT_TRANSLATE_NOOP(
                "today", "Open a case as soon as a return arrives: scan its waybill, and the time left shows up here."
            ),
        )

    def _is(self, kind: str, row: TodayRow) -> bool:
        if row.clock is None:
            return kind == _UNKNOWN
        left = row.clock.left_s(self._desk.now())
        return (kind == _OVERDUE and left < 0) or (kind == _DAY and 0 <= left <= _DAY_S)

    def _entry(self, row: TodayRow) -> DueEntry:
        case, clock = row.case, row.clock
        numbers = (case.order or case.after_sale or case.id, case.waybill)
        if clock is None:
            title: Sayable = row.missing.title if row.missing is not None else ""
            return DueEntry(case.id, START_UNKNOWN, None, title, _ask_start(row), numbers, ("", ACTORS[Actor.MERCHANT]))
        sign = CLOCK_SIGNS[ClockState.MISSED if clock.left_s(self._desk.now()) < 0 else clock.state]
        todo: Sayable = clock.if_missed if clock.state is ClockState.MISSED else _todo(row)
        due = text(QT_TRANSLATE_NOOP("today", "until {moment}"), moment=moment(clock.due_at, self._desk.now()))
        return DueEntry(case.id, sign, clock.due_at, clock.title, todo, numbers, (due, ACTORS[clock.actor]))

    def _on_scanned(self) -> None:
        fragment = self.filter.text().strip()
        if not fragment:
            return
        deps = self._desk.deps

        def work(_report: Report) -> tuple[CaseRow, ...]:
            return case_rows(deps, fragment, include_closed=True)

        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_found, fragment))

    def _on_found(self, fragment: str, rows: tuple[CaseRow, ...]) -> None:
        if len(rows) == 1:
            self.filter.clear()
            self._desk.messages.hide()
            self.case_opened.emit(rows[0].case.id)
        elif rows:
            words: Text = text(
                QT_TRANSLATE_NOOP("today", "{count} cases contain “{fragment}”: choose one below."),
                count=len(rows),
                fragment=fragment,
            )
            self._desk.messages.tell(words)
            self.list.setFocus()
        else:
            words = text(QT_TRANSLATE_NOOP("today", "No case contains “{fragment}”."), fragment=fragment)
            self._desk.messages.offer(
                Tone.WARN, words, QT_TRANSLATE_NOOP("today", "New case"), self.new_case_wanted.emit
            )
        self.filter.selectAll()


def _todo(row: TodayRow) -> Text:
    return text(QT_TRANSLATE_NOOP("today", "Next: {step}"), step=row.next.title)


def _ask_start(row: TodayRow) -> Text:
    """Which event has to be recorded before the time left can be told."""
    kind = row.missing.events[0] if row.missing is not None and row.missing.events else "signed"
    return text(QT_TRANSLATE_NOOP("today", "To tell the time left, record: {event}"), event=name_of(EVENTS, kind))


def _numbers(row: TodayRow) -> str:
    case = row.case
    numbers = (case.id, case.order, case.waybill, case.after_sale, case.outbound_waybill, case.serial, case.goods)
    return " ".join(numbers).upper()
