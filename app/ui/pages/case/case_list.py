"""The list of cases on the left: found by any fragment, what runs out first in sight."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from app.domain.cases.clock import ClockState
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import span_left
from app.ui.jobs import Lane
from app.ui.speech import Sayable, bind, say, speech
from app.ui.terms import CLOCK_SIGNS, START_UNKNOWN
from app.ui.widgets.controls import button, label, line_edit, show_text
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.entries import Entry, EntryList
from app.workflow.queries.case_rows import CaseRow, case_rows
from app.workflow.queries.today_rows import TodayRow, today_rows

_PAUSE_MS, _REDRAW_MS = 150, 30_000
_Answer = tuple[tuple[CaseRow, ...], dict[str, TodayRow]]
_CLOSED = QT_TRANSLATE_NOOP("case", "closed")
_NO_SCENARIO = QT_TRANSLATE_NOOP("case", "not said what happened")


class CaseList(QWidget):
    """Search field and entries; Enter in the field takes the first one."""

    case_chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[CaseRow, ...] = ()
        self._first: dict[str, TodayRow] = {}
        self._chosen = ""
        self._asked: int | None = None
        self._take_first = False
        self.search = line_edit(QT_TRANSLATE_NOOP("case", "Search or scan any number"))
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_return)
        self.closed = QCheckBox()
        bind(self.closed, QCheckBox.setText, QT_TRANSLATE_NOOP("case", "Closed ones too"))
        self.closed.toggled.connect(self.refresh)
        new = button(QT_TRANSLATE_NOOP("case", "New case"), icon="plus", kind="primary")
        new.clicked.connect(self.new_wanted)
        self._count = label("", role="faint")
        self.list = EntryList()
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self._empty = EmptyState("case", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (new, self.search, self.closed, self._stack, self._count):
            layout.addWidget(part)
        layout.setStretchFactor(self._stack, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._redraw = QTimer(self)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._show)
        self._redraw.start()
        speech.changed.connect(self._show)

    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def mark(self, case_id: str) -> None:
        """Show which case is open."""
        self._chosen = case_id
        self._show()

    def refresh(self) -> None:
        """Ask for the rows anew; an older question is dropped."""
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
        deps, fragment, closed = self._desk.deps, self.search.text().strip(), self.closed.isChecked()

        def work(_report: Report) -> _Answer:
            rows = case_rows(deps, fragment, include_closed=closed)
            first: dict[str, TodayRow] = {}
            for row in today_rows(deps):
                first.setdefault(row.case.id, row)
            return rows, first

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self._on_rows)

    def _on_rows(self, answer: _Answer) -> None:
        self._asked = None
        rows, self._first = answer
        places = {case_id: place for place, case_id in enumerate(self._first)}
        self._rows = tuple(sorted(rows, key=lambda row: places.get(row.case.id, len(places))))
        self._show()
        if self._take_first and rows:
            self.case_chosen.emit(rows[0].case.id)
        self._take_first = False

    def _show(self) -> None:
        self.list.show_entries([self._entry(row) for row in self._rows], self._chosen)
        self._stack.setCurrentWidget(self.list if self._rows else self._empty)
        show_text(self._count, text(QT_TRANSLATE_NOOP("case", "{count} cases"), count=len(self._rows)))
        if self.search.text().strip():
            self._empty.say(
                QT_TRANSLATE_NOOP("case", "No case found"),
                QT_TRANSLATE_NOOP("case", "Try another part of the number, or include the closed ones."),
            )
        else:
            self._empty.say(
                QT_TRANSLATE_NOOP("case", "No open case"),
                QT_TRANSLATE_NOOP("case", "Open one as soon as a return is announced."),
            )

    def _entry(self, row: CaseRow) -> Entry:
        case = row.case
        upper = case.order or case.after_sale or case.waybill or case.id
        lower = self._scenario(row)
        if case.closed_at is not None:
            return Entry(case.id, upper, lower, _CLOSED)
        first = self._first.get(case.id)
        if first is None:
            return Entry(case.id, upper, lower)
        if first.clock is None:
            return Entry(case.id, upper, lower, START_UNKNOWN.word, START_UNKNOWN)
        left = first.clock.left_s(self._desk.now())
        side: Sayable = span_left(left).rpartition(":")[0]
        return Entry(case.id, upper, lower, side, CLOCK_SIGNS[ClockState.MISSED if left < 0 else first.clock.state])

    def _scenario(self, row: CaseRow) -> str:
        if not row.case.scenario:
            return say(_NO_SCENARIO)
        platform = next((entry for entry in self._desk.deps.rulebook.platforms if entry.id == row.case.platform), None)
        scenario = platform.scenario(row.case.scenario) if platform is not None else None
        return say(scenario.title) if scenario is not None else row.case.scenario

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_return(self) -> None:
        self._pause.stop()
        self._take_first = True
        self.refresh()

    def _on_entry_chosen(self, case_id: str) -> None:
        self._chosen = case_id
        self.case_chosen.emit(case_id)
