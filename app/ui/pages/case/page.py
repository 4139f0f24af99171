"""Cases: the list on the left, one case or a new one on the right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.case.case_list import CaseList
from app.ui.pages.case.new_case import NewCase
from app.ui.pages.case.view import CasePanel
from app.ui.widgets.controls import button, scrolled
from app.ui.widgets.empty import EmptyState
from app.workflow.queries.case_view import CaseView, case_view

_LIST_WIDTH = 292


class CasePage(QWidget):
    """Follows the ledger: what the command line changes shows up here too."""

    packet_wanted = Signal(str)
    video_wanted = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._case_id = ""
        self._stale = True
        self._asked: int | None = None
        self.list = CaseList(desk)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.case_chosen.connect(self.open_case)
        self.list.new_wanted.connect(self.begin_new)
        self.panel = CasePanel(desk)
        self.panel.packet_wanted.connect(self.packet_wanted)
        self.panel.video_wanted.connect(self.video_wanted)
        self.panel.changed.connect(self._reload)
        self.new = NewCase(desk)
        self.new.case_made.connect(self.open_case)
        self.new.left.connect(self.leave_new)
        begin = button(QT_TRANSLATE_NOOP("case", "New case"), icon="plus", kind="primary", large=True)
        begin.clicked.connect(self.begin_new)
        self._empty = EmptyState(
            "case",
            QT_TRANSLATE_NOOP("case", "Choose a case on the left"),
            QT_TRANSLATE_NOOP("case", "Or scan the waybill of a return that has just arrived to open a new one."),
            begin,
        )
        self._area = scrolled(self.panel)
        self._new_area = scrolled(self.new)
        self.stack = QStackedWidget()
        for part in (self._empty, self._area, self._new_area):
            self.stack.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(16)
        layout.addWidget(self.list)
        layout.addWidget(self.stack, 1)
        desk.changes.changed.connect(self._on_changed)

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        if case_id != self._case_id:
            self._area.verticalScrollBar().setValue(0)
        self._case_id = case_id
        self.list.mark(case_id)
        self._reload()

    def begin_new(self) -> None:
        """Show the form of a new case."""
        self.stack.setCurrentWidget(self._new_area)
        self.new.begin()

    def leave_new(self) -> None:
        """Back to the case that was open."""
        if self.stack.currentWidget() is self._new_area:
            self.stack.setCurrentWidget(self._area if self._case_id else self._empty)

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
        if self.stack.currentWidget() is not self._new_area:
            self.list.begin_search()

    def _on_changed(self, cases: frozenset[str]) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.list.refresh()
        if self._case_id in cases:
            self._reload()

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
            self.stack.setCurrentWidget(self._area)

    def _on_problem(self, case_id: str, problem: Problem) -> None:
        self._asked = None
        self._desk.messages.problem(problem)
        if case_id == self._case_id:
            self._case_id = ""
            self.stack.setCurrentWidget(self._empty)
