"""What the page does when a person asks for it: build, print, check videos, note the time left, find a scanned case."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.domain.cases.deadline import DEADLINE_SEEN
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.proof.packet import Packet
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.packet.asking import Wanted, building, drawn_pages, inspecting
from app.ui.pages.packet.building import BuildBar
from app.ui.pages.packet.papers.printing import PPI, ask_for_printer, print_pages
from app.workflow.cases.add_event import add_event
from app.workflow.queries.case_rows import CaseRow, case_rows

_MOST_PAGES = 999


class Acts(QObject):
    """Tells when the case changed by it."""

    changed = Signal()
    built = Signal(object)
    """The packet; without a path where it was not ready after all."""
    ended = Signal()
    """A building ended, well or not."""
    case_found = Signal(str)

    def __init__(self, desk: Desk, page: QWidget, bar: BuildBar) -> None:
        super().__init__(page)
        self._desk, self._page, self._bar = desk, page, bar
        self._building: int | None = None
        bar.stop_wanted.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether a packet is being built."""
        return self._building is not None

    def build(self, wanted: Wanted, statement: str | None, *, draft: bool, mask: bool) -> None:
        """Build the packet; its progress stands in the bar."""
        if self.busy:
            return
        out = self._desk.preferences.folder.packets
        self._bar.show_building(on=True)
        self._building = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            building(self._desk.apart, wanted, out, statement, draft=draft, mask=mask),
            self._on_built,
            failed=self._on_not_built,
            progressed=self._bar.show_progress,
            title=text(QT_TRANSLATE_NOOP("packet", "Building the packet of {case}"), case=wanted.case),
        )

    def stop(self) -> None:
        """Give the building up; nothing of it stays."""
        if self._building is not None:
            self._desk.jobs.cancel(self._building)
            self._end()

    def check(self, items: tuple[Evidence, ...]) -> None:
        """Check these videos now."""
        title = text(QT_TRANSLATE_NOOP("packet", "Checking {name}"), name=items[0].name)
        work = inspecting(self._desk.apart, items)
        self._desk.jobs.run(self, Lane.MEDIA, work, lambda _none: self.changed.emit(), title=title)

    def note_time_left(self, case_id: str, rule: str, left: str) -> None:
        """What the back office shows wins over what was computed."""
        deps, now = self._desk.deps, self._desk.now()

        def work(_report: Report) -> Event:
            return add_event(deps, case_id, DEADLINE_SEEN, now, {"clock": rule, "left": left})

        def done(_event: Event) -> None:
            self._desk.messages.good(QT_TRANSLATE_NOOP("packet", "Kept: the time left of the back office counts now."))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def print(self, wanted: Wanted, statement: str | None, count: int, *, handout: bool, mask: bool) -> None:
        """Ask for a printer, then print the paper on a worker; `count`: of its pages, as far as they are known."""
        start = partial(self._print_on, wanted, statement, handout=handout, mask=mask)
        ask_for_printer(self._page, count or _MOST_PAGES, start)

    def find(self, number: str) -> None:
        """Look for the one case that a scanned number names."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[CaseRow, ...]:
            return case_rows(deps, number, limit=2)

        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_found, number))

    def _print_on(self, wanted: Wanted, statement: str | None, printer: QPrinter, *, handout: bool, mask: bool) -> None:
        work = _printing(self._desk, wanted, statement, printer, handout=handout, mask=mask)
        title = text(QT_TRANSLATE_NOOP("packet", "Printing the papers of {case}"), case=wanted.case)
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_printed, title=title)

    def _on_printed(self, count: int) -> None:
        words = text(QT_TRANSLATE_NOOP("packet", "Sent to the printer: {count} pages."), count=count)
        self._desk.messages.good(words)

    def _on_found(self, number: str, rows: tuple[CaseRow, ...]) -> None:
        if len(rows) == 1:
            self.case_found.emit(rows[0].case.id)
            return
        said = (
            text(
                QT_TRANSLATE_NOOP("packet", "Several cases bear {number}: choose one in the list above."), number=number
            )
            if rows
            else text(QT_TRANSLATE_NOOP("packet", "No case bears {number}."), number=number)
        )
        if rows:
            self._desk.messages.tell(said, Tone.WARN)
        else:
            new = QT_TRANSLATE_NOOP("packet", "New case")
            self._desk.messages.offer(Tone.WARN, said, new, lambda: self._desk.roads.new_case_wanted.emit(number))

    def _on_built(self, packet: Packet) -> None:
        self._end()
        self.built.emit(packet)

    def _on_not_built(self, problem: Problem) -> None:
        self._end()
        self._desk.messages.problem(problem)

    def _end(self) -> None:
        self._building = None
        self._bar.show_building(on=False)
        self.ended.emit()


def _printing(
    desk: Desk, wanted: Wanted, statement: str | None, printer: QPrinter, *, handout: bool, mask: bool
) -> Callable[[Report], int]:
    apart = desk.apart

    def work(report: Report) -> int:
        drawing = report.part(0.0, 0.7)
        pages = drawn_pages(apart, wanted, statement, handout=handout, mask=mask, ppi=PPI, report=drawing)
        return print_pages(printer, pages.pictures, report.part(0.7, 1.0))

    return work
