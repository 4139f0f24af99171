"""Order lists, and whole cases from another PC, taken in: choose, look, done; long files in the background."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.apart.verbs import import_cases
from app.domain.errors import Problem
from app.domain.exchange.outcome import TableOutcome
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.case.importing.done import DoneStep
from app.ui.pages.case.importing.look import LookStep
from app.ui.speech import Sayable, say, speech
from app.ui.widgets.controls import button, label, show_text
from app.ui.widgets.drop_area import DropArea
from app.workflow.exchange.take_case import TakenCase, take_case
from app.workflow.exchange.write_refused import write_refused
from app.workflow.queries.exchange.table_look import OpenedTable, TableLook, table_look
from app.workflow.queries.listing.opened_in import opened_in

TABLES = (".xlsx", ".xls", ".csv")
WHOLE_CASE = ".zip"
_Written = tuple[TableOutcome, datetime | None]


def can_take(path: Path) -> bool:
    """Whether a dropped file is meant for here, by its ending; what it is, is told by its content later."""
    return path.suffix.lower() in (*TABLES, WHOLE_CASE)


class ImportPanel(QWidget):
    """`left`: nothing more to do here; `case_taken`: a whole case came; `new_wanted`: show what a list brought."""

    left = Signal()
    case_taken = Signal(str)
    new_wanted = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path = Path()
        self._job: int | None = None
        self.look = LookStep(desk)
        self.look.wished.connect(self._on_wished)
        self.look.agreed.connect(self._on_agreed)
        self.look.left.connect(self.leave)
        self.stack = QStackedWidget()
        self.choose = self._build_choose()
        self.busy = self._build_busy()
        self.done = DoneStep()
        self.done.again_wanted.connect(self.begin)
        self.done.refused_wanted.connect(self._on_save_refused)
        self.done.new_wanted.connect(self.new_wanted)
        for part in (self.choose, self.busy, self.look, self.done):
            self.stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(label(QT_TRANSLATE_NOOP("importing", "Take in an order list"), role="title"))
        layout.addWidget(self.stack, 1)

    def _build_choose(self) -> QWidget:
        choose = button(
            QT_TRANSLATE_NOOP("importing", "Choose a file…"), icon="folder", kind="primary", large=True, tip="Ctrl+I"
        )
        choose.clicked.connect(self.ask_file)
        cancel = button(QT_TRANSLATE_NOOP("importing", "Cancel"), large=True)
        cancel.clicked.connect(self.leave)
        area = DropArea(
            QT_TRANSLATE_NOOP("importing", "Drop the order list of the back office here"),
            QT_TRANSLATE_NOOP(
                "importing", "xlsx, xls or csv of any platform; or a whole case (.zip) that another PC wrote."
            ),
            (choose, cancel),
            icon="import",
        )
        area.dropped.connect(self._on_dropped)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(area)
        for words in (
            QT_TRANSLATE_NOOP("importing", "You see what each row would do before anything is written."),
            QT_TRANSLATE_NOOP("importing", "Cases that are known already are completed, not doubled."),
            QT_TRANSLATE_NOOP("importing", "Numbers that a spreadsheet has rounded are refused, never guessed."),
        ):
            inside.addWidget(label(words, role="soft", wrap=True))
        inside.addStretch(1)
        return page

    def _build_busy(self) -> QWidget:
        self._busy_words = label("", role="heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(360)
        stop = button(QT_TRANSLATE_NOOP("importing", "Stop"), icon="close", large=True)
        stop.clicked.connect(self._on_stop)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setSpacing(14)
        inside.addStretch(2)
        for part in (self._busy_words, self._bar, stop):
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        return page

    def begin(self, path: str = "") -> None:
        """The first step, or the second at once where the file is known; what is being read or written goes on."""
        if self._job is not None:
            return
        self.stack.setCurrentWidget(self.choose)
        if path:
            self.open_file(Path(path))

    def ask_file(self) -> None:
        """Let the person choose a file."""
        tables = " ".join(f"*{ending}" for ending in (*TABLES, WHOLE_CASE))
        title = say(QT_TRANSLATE_NOOP("importing", "Choose an order list"))
        name = say(QT_TRANSLATE_NOOP("importing", "Order lists and whole cases"))
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"{name} ({tables})")
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Look at a table, or take a whole case in."""
        self._path = path
        if path.suffix.lower() == WHOLE_CASE:
            self._take_whole()
            return
        settings = self._desk.preferences.settings
        self.look.begin(settings.platform, settings.shop)
        self._wait(text(QT_TRANSLATE_NOOP("importing", "Reading {name}…"), name=path.name))
        self._look(None)

    def leave(self) -> None:
        """Nothing is written that was not written yet."""
        self._stop()
        self.left.emit()

    def _look(self, opened: OpenedTable | None) -> None:
        """Ask what the file would do; the cells are read once per sheet."""
        deps, path, wish = self._desk.deps, self._path, self.look.wish()

        def work(report: Report) -> TableLook:
            return table_look(deps, path, wish, opened, report=report)

        title = text(QT_TRANSLATE_NOOP("importing", "Reading {name}…"), name=path.name) if opened is None else None
        self._job = self._desk.jobs.run(
            self, Lane.MEDIA, work, self._on_look, failed=self._on_problem, progressed=self._on_progress, title=title
        )

    def _on_look(self, look: TableLook) -> None:
        self._job = None
        self.look.show_look(look)
        self.stack.setCurrentWidget(self.look)
        self.look.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wished(self) -> None:
        if self._job is not None:
            self._desk.jobs.cancel(self._job)
        self.look.wait()
        self._look(None if self.look.look is None else self.look.look.opened)

    def _on_agreed(self) -> None:
        """Take in what was looked at; a file that was changed since is looked at again instead."""
        look = self.look.look
        if look is None:
            return
        deps, apart, path = self._desk.deps, self._desk.apart, self._path
        seen = look.opened.sha256
        wish = self.look.wish(skip_bad=True)
        title = text(QT_TRANSLATE_NOOP("importing", "Taking in {name}…"), name=path.name)

        def work(report: Report) -> _Written:
            outcome = apart(import_cases, path, wish, seen, report=report)
            return outcome, opened_in(deps, outcome)

        self._wait(title)
        self._job = self._desk.jobs.run(
            self, Lane.MEDIA, work, self._on_written, failed=self._on_problem, progressed=self._on_progress, title=title
        )

    def _on_written(self, written: _Written) -> None:
        self._job = None
        self.done.show_written(*written)
        if not self.isVisible():
            said = QT_TRANSLATE_NOOP("importing", "{name} is taken in")
            self._desk.messages.good(text(said, name=written[0].file))
        self.stack.setCurrentWidget(self.done)

    def _take_whole(self) -> None:
        deps, path = self._desk.deps, self._path
        title = text(QT_TRANSLATE_NOOP("importing", "Taking in {name}…"), name=path.name)

        def work(report: Report) -> TakenCase:
            return take_case(deps, path, report=report)

        self._wait(title)
        self._job = self._desk.jobs.run(
            self, Lane.MEDIA, work, self._on_taken, failed=self._on_problem, progressed=self._on_progress, title=title
        )

    def _on_taken(self, taken: TakenCase) -> None:
        self._job = None
        self._desk.messages.good(taken.told)
        self.case_taken.emit(taken.case.id)

    def _on_save_refused(self) -> None:
        name = say(QT_TRANSLATE_NOOP("importing", "Save the refused rows"))
        start = str(self._path.with_name(f"{self._path.stem}-refused.xlsx"))
        chosen, _ = QFileDialog.getSaveFileName(self, name, start, "Excel (*.xlsx);;CSV (*.csv)")
        if chosen:
            self.write_refused(Path(chosen))

    def write_refused(self, path: Path) -> None:
        """Write the rows that were left out, with the reasons, to put them right."""
        look, read, language = self.look.look, self._desk.preferences.read_catalog, speech.language
        if look is None:
            return

        def work(_report: Report) -> int:
            return write_refused(path, look, read(language))

        def done(count: int) -> None:
            said = QT_TRANSLATE_NOOP("importing", "Wrote {count} refused rows to {path}.")
            self._desk.messages.good(text(said, count=count, path=str(path)))

        self._desk.jobs.run(self, Lane.MEDIA, work, done)

    def _on_dropped(self, paths: tuple[Path, ...]) -> None:
        fit = [path for path in paths if can_take(path)]
        if fit:
            self.open_file(fit[0])
        else:
            said = QT_TRANSLATE_NOOP("importing", "{name} is no xlsx, xls, csv or zip.")
            self._desk.messages.tell(text(said, name=paths[0].name), Tone.WARN)

    def _wait(self, words: Sayable) -> None:
        show_text(self._busy_words, words)
        self._bar.setRange(0, 0)
        self.stack.setCurrentWidget(self.busy)

    def _on_progress(self, done: float, _what: str) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(done * 1000))

    def _on_problem(self, problem: Problem) -> None:
        """Back to where a person can do something about it."""
        self._job = None
        self._desk.messages.problem(problem)
        look = self.look.look
        self.stack.setCurrentWidget(self.choose)
        if look is not None and look.opened.path == self._path:
            self.look.show_look(look)
            self.stack.setCurrentWidget(self.look)

    def _on_stop(self) -> None:
        self._stop()
        self._desk.messages.tell(QT_TRANSLATE_NOOP("importing", "Stopped. Nothing was written."))
        self.stack.setCurrentWidget(self.choose)

    def _stop(self) -> None:
        if self._job is not None:
            self._desk.jobs.cancel(self._job)
            self._job = None
