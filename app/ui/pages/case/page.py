"""Cases: the list on the left; on the right one case, a new one, or an order list that is being taken in."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.pages.case.case_list import CaseList
from app.ui.pages.case.giving import Giving
from app.ui.pages.case.importing.panel import ImportPanel, can_take
from app.ui.pages.case.new_case import NewCase
from app.ui.pages.case.view import CasePanel
from app.ui.widgets.controls import button, scrolled
from app.ui.widgets.empty import EmptyState
from app.workflow.queries.case_view import CaseView, case_view

_LIST_WIDTH = 292


class CasePage(Page):
    """Follows the ledger: what the command line changes shows up here too."""

    handbook = "case"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self._kind_wanted = ""
        self._event_wanted: tuple[str, str] | None = None
        self._leads = False
        self._stale = True
        self._asked: int | None = None
        self._begun: CasePanel | None = None
        """Built, but not laid out yet."""
        self.setAcceptDrops(True)
        self.list = CaseList(desk)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.case_chosen.connect(self.open_case)
        self.list.case_entered.connect(self._on_case_entered)
        self.list.new_wanted.connect(partial(self.begin_new, ""))
        self.giving = Giving(desk, self.list)
        self.giving.import_wanted.connect(partial(self.begin_import, ""))
        self._build()
        desk.changes.changed.connect(self._on_changed)

    def _build(self) -> None:
        begin = button(QT_TRANSLATE_NOOP("case", "New case"), icon="plus", kind="primary", large=True, tip="Ctrl+N")
        begin.clicked.connect(partial(self.begin_new, ""))
        self._empty = EmptyState(
            "case",
            QT_TRANSLATE_NOOP("case", "Choose a case on the left"),
            QT_TRANSLATE_NOOP(
                "case",
                "Scan the waybill of a return that has just arrived to open a new one, or drop an order list of the "
                "back office here.",
            ),
            begin,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty)
        self.stack.currentChanged.connect(self._on_part_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(16)
        layout.addWidget(self.list)
        layout.addWidget(self.stack, 1)

    @cached_property
    def panel(self) -> CasePanel:
        """One case."""
        made = self._begun or CasePanel(self._desk)
        made.lay_out()
        made.packet_wanted.connect(self._desk.roads.packet_wanted)
        made.video_wanted.connect(self._desk.roads.video_wanted)
        made.changed.connect(self._reload)
        self.stack.addWidget(made)
        return made

    @cached_property
    def new(self) -> NewCase:
        """The form of a new case."""
        made = NewCase(self._desk)
        made.case_made.connect(self.open_case)
        made.case_wanted.connect(self.open_case)
        made.left.connect(self.leave_new)
        self._new_area = scrolled(made)
        self.stack.addWidget(self._new_area)
        return made

    @cached_property
    def importing(self) -> ImportPanel:
        """An order list that is being taken in."""
        made = ImportPanel(self._desk)
        made.left.connect(self.leave_new)
        made.case_taken.connect(self.open_case)
        made.new_wanted.connect(self._on_new_wanted)
        self.stack.addWidget(made)
        return made

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new_case": self.begin_new,
            "import_orders": self.begin_import,
            "give_list": self.giving.ask_list,
            "give_case": self.giving.ask_case,
        }

    @override
    def build_more(self) -> bool:
        if "panel" not in self.__dict__ and self._begun is None:
            self._begun = CasePanel(self._desk)
            return True
        lacking = next((part for part in ("panel", "new", "importing") if part not in self.__dict__), "")
        return bool(lacking) and getattr(self, lacking) is not None

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        self._kind_wanted, self._event_wanted = "", None
        self._leads = True
        self._case_id = self.giving.case_id = case_id
        self.list.mark(case_id)
        self._reload()

    def open_evidence(self, case_id: str, kind: str) -> None:
        """Show one case with the slot of one kind of evidence."""
        self.open_case(case_id)
        self._kind_wanted = kind

    def open_event(self, case_id: str, kind: str, rule: str) -> None:
        """Show one case with the form for an event that a clock waits for."""
        self.open_case(case_id)
        self._event_wanted = (kind, rule)

    def begin_import(self, path: str = "") -> None:
        """Take in an order list; without a path the person chooses one."""
        importing = self.importing
        self.stack.setCurrentWidget(importing)
        importing.begin(path)

    def begin_new(self, waybill: str = "") -> None:
        """Show the form of a new case."""
        new = self.new
        self.stack.setCurrentWidget(self._new_area)
        new.begin(waybill)

    @override
    def take_scan(self, number: str) -> bool:
        """While a new case is entered the scanner fills its fields."""
        return self._shows("_new_area") and self.new.take_scan(number)

    @override
    def leave(self) -> bool:
        if self._beside_cases():
            self.leave_new()
            return True
        return (self._shows("panel") and self.panel.leave()) or self.list.leave_search()

    def leave_new(self) -> None:
        """Back to the case that was open."""
        if self._beside_cases():
            self.stack.setCurrentWidget(self.panel if self._case_id else self._empty)

    def _on_part_changed(self) -> None:
        """An order list is wide: it gets the whole page."""
        self.list.setVisible(not self._shows("importing"))

    def _beside_cases(self) -> bool:
        return self._shows("_new_area") or self._shows("importing")

    def _shows(self, part: str) -> bool:
        """Whether this part is in sight; one that was not built is not."""
        return self.stack.currentWidget() is self.__dict__.get(part)

    @override
    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.list.begin_search()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.list.refresh()
            self._reload()
        if not self._beside_cases():
            self.list.begin_search()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(can_take(Path(url.toLocalFile())) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        found = [url.toLocalFile() for url in event.mimeData().urls() if can_take(Path(url.toLocalFile()))]
        if found:
            event.acceptProposedAction()
            self.begin_import(found[0])

    def _on_changed(self, cases: frozenset[str]) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.list.follow(cases)
        if self._case_id in cases:
            self._reload()

    def _on_case_entered(self, case_id: str) -> None:
        """Enter leads from the list into the case."""
        self.open_case(case_id)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.focusNextChild()

    def _on_new_wanted(self, name: str, opened_at: datetime) -> None:
        self.leave_new()
        self.list.show_import(name, opened_at)

    def _reload(self) -> None:
        if not self._case_id:
            return
        deps, case_id = self._desk.deps, self._case_id
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)

        def work(_report: Report) -> CaseView:
            return case_view(deps, case_id)

        self._asked = self._desk.jobs.run(
            self, Lane.DATA, work, self._on_view, failed=partial(self._on_problem, case_id)
        )

    def _on_view(self, view: CaseView) -> None:
        self._asked = None
        if view.case.id == self._case_id:
            self.panel.show_view(view)
            if not self._beside_cases() or self._leads:
                self.stack.setCurrentWidget(self.panel)
            self._leads = False
            if self._kind_wanted:
                self.panel.show_evidence(self._kind_wanted)
                self._kind_wanted = ""
            if self._event_wanted is not None:
                kind, rule = self._event_wanted
                self._event_wanted = None
                self.panel.ask_for(kind, {"clock": rule})

    def _on_problem(self, case_id: str, problem: Problem) -> None:
        self._asked = None
        self._desk.messages.problem(problem)
        if case_id == self._case_id:
            self._case_id = self.giving.case_id = ""
            self.stack.setCurrentWidget(self._empty)
