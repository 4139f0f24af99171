"""What goes out of the page of cases: the list as a table, one whole case as a file; and the menu that offers it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.case.case_list import CaseList
from app.ui.speech import bind, say, speech
from app.workflow.exchange.pack_case import PackedCase, pack_case
from app.workflow.exchange.write_cases import Chosen, TableFile, write_cases
from app.workflow.queries.listing.case_page import all_ids

TAKE_IN = QT_TRANSLATE_NOOP("case", "Take in an order list or a case…")
GIVE_LIST = QT_TRANSLATE_NOOP("case", "Save this list as a table…")
GIVE_CASE = QT_TRANSLATE_NOOP("case", "Save this case whole, for another PC…")


class Giving(QObject):
    """Fills the menu of the list. `case_id`: the case that is open."""

    import_wanted = Signal()

    def __init__(self, desk: Desk, shown: CaseList) -> None:
        super().__init__(shown)
        self._desk = desk
        self._list = shown
        self.case_id = ""
        self._add(TAKE_IN, self.import_wanted.emit)
        shown.menu.addSeparator()
        self._add(GIVE_LIST, self.ask_list)
        self._whole = self._add(GIVE_CASE, self.ask_case)
        shown.menu.aboutToShow.connect(lambda: self._whole.setEnabled(bool(self.case_id)))

    def _add(self, title: Phrase, do: Callable[[], object]) -> QAction:
        made = QAction(self._list.menu)
        bind(made, QAction.setText, title)
        made.triggered.connect(do)
        self._list.menu.addAction(made)
        return made

    def ask_list(self) -> None:
        """Let the person choose where the list goes."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._list, say(GIVE_LIST), say(QT_TRANSLATE_NOOP("case", "Cases")) + ".xlsx", "Excel (*.xlsx);;CSV (*.csv)"
        )
        if chosen:
            self.write_list(Path(chosen))

    def ask_case(self) -> None:
        """Let the person choose where the case goes."""
        if not self.case_id:
            self._desk.messages.tell(QT_TRANSLATE_NOOP("case", "Open the case first that is to go out."), Tone.WARN)
            return
        chosen, _ = QFileDialog.getSaveFileName(self._list, say(GIVE_CASE), f"{self.case_id}.zip", "ZIP (*.zip)")
        if chosen:
            self.write_case(Path(chosen))

    def write_list(self, path: Path) -> None:
        """Write what the list shows, all of it, in its order."""
        deps, asked = self._desk.deps, self._list.asked
        read, language = self._desk.preferences.read_catalog, speech.language

        def work(_report: Report) -> TableFile:
            return write_cases(deps, path, Chosen(all_ids(deps, asked)), read(language))

        def done(written: TableFile) -> None:
            said = QT_TRANSLATE_NOOP("export", "Wrote {count} cases to {path}.")
            self._desk.messages.good(text(said, count=written.rows, path=str(written.path)))

        title = text(QT_TRANSLATE_NOOP("case", "Writing {name}…"), name=path.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, done, title=title)

    def write_case(self, path: Path) -> None:
        """Write the open case with its originals and its packets."""
        deps, case_id = self._desk.deps, self.case_id

        def work(report: Report) -> PackedCase:
            return pack_case(deps, case_id, path, with_packets=True, report=report)

        def done(packed: PackedCase) -> None:
            self._desk.messages.good(
                text(
                    QT_TRANSLATE_NOOP("exchange", "Wrote case {case} with {count} files to {path}."),
                    case=packed.case,
                    count=packed.originals,
                    path=str(packed.path),
                )
            )

        title = text(QT_TRANSLATE_NOOP("case", "Writing {name}…"), name=path.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, done, title=title)
