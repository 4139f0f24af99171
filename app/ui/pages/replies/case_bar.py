"""The case that replies are filled from: searched, scanned, shown, let go."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.cases.case import Case
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.case_search import CaseSearch, case_name
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import Sayable
from app.ui.widgets.controls import button
from app.workflow.queries.case_rows import CaseRow, case_rows

_NO_CASE = QT_TRANSLATE_NOOP("replies", "No case has the number {number}.")
_NARROWEST, _WIDEST = 260, 460


class CaseBar(QWidget):
    """Tells the id of the chosen case; an empty one: no case any more."""

    case_chosen = Signal(str)

    def __init__(self, desk: Desk, placeholder: Sayable) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self.search = CaseSearch(desk, placeholder)
        self.search.setMinimumWidth(_NARROWEST)
        self.search.setMaximumWidth(_WIDEST)
        self.search.picker.case_chosen.connect(self.case_chosen)
        self.to_case = button(QT_TRANSLATE_NOOP("replies", "Show the case"), icon="case", kind="quiet")
        self.to_case.clicked.connect(lambda: desk.roads.case_wanted.emit(self._case_id))
        self.no_case = button(
            QT_TRANSLATE_NOOP("replies", "Without a case"), icon="close", kind="quiet", icon_only=True
        )
        self.no_case.clicked.connect(partial(self.case_chosen.emit, ""))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.search, 100)
        layout.addWidget(self.no_case)
        layout.addWidget(self.to_case)
        self.show_case(None)

    def show_case(self, case: Case | None) -> None:
        """Show the case that is filled in; nothing is told."""
        self._case_id = case.id if case else ""
        for part in (self.to_case, self.no_case):
            part.setVisible(case is not None)
        if case is None:
            self.search.picker.reset()
        else:
            self.search.picker.choose(case.id, case_name(case))

    def take_scan(self, number: str) -> None:
        """Choose the case with this number."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[CaseRow, ...]:
            return case_rows(deps, number, limit=2)

        def done(found: tuple[CaseRow, ...]) -> None:
            if found:
                self.case_chosen.emit(found[0].case.id)
            else:
                self._desk.messages.tell(text(_NO_CASE, number=number), Tone.WARN)

        self._desk.jobs.run(self, Lane.DATA, work, done)
