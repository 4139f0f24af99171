"""The case picker, filled by the cases of the data folder."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.cases.case import Case
from app.domain.report import Report
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import Sayable
from app.ui.widgets.case_picker import CasePicker
from app.workflow.queries.case_rows import CaseRow, case_rows

_MOST_SHOWN = 30


def case_name(case: Case) -> str:
    """One line that tells a case from others."""
    return "  ·  ".join(part for part in (case.id, case.order, case.waybill) if part)


class CaseSearch(QWidget):
    """Asks for cases while the person types."""

    def __init__(self, desk: Desk, placeholder: Sayable) -> None:
        super().__init__()
        self._desk = desk
        self.picker = CasePicker(placeholder)
        self.picker.searched.connect(self._on_searched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picker)

    def propose(self, fragment: str) -> None:
        """Choose the case that the fragment names, when it names one and the person chose none."""
        if fragment and not self.picker.case_id:
            self._ask(fragment, propose=True)

    def _on_searched(self, fragment: str) -> None:
        self._ask(fragment, propose=False)

    def _ask(self, fragment: str, *, propose: bool) -> None:
        deps = self._desk.deps

        def work(_report: Report) -> tuple[CaseRow, ...]:
            return case_rows(deps, fragment, limit=_MOST_SHOWN)

        def done(rows: tuple[CaseRow, ...]) -> None:
            found = [(row.case.id, case_name(row.case)) for row in rows]
            if not propose:
                self.picker.show_found(found)
            elif len(found) == 1 and not self.picker.text():
                self.picker.choose(*found[0])
                self.picker.case_chosen.emit(found[0][0])

        self._desk.jobs.run(self, Lane.DATA, work, done)
