"""What changed: follows the ledger, so that pages also show what the command line or another window did."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import Problem
from app.domain.proof.ledger import LedgerEntry
from app.domain.report import Report
from app.ui.jobs import Jobs, Lane

PAUSE_MS = 1000
_MOST_SILENT_FAILURES = 3


class Changes(QObject):
    """Asks once a second what came after the last entry it saw; tells the numbers of the cases it touched."""

    changed = Signal(object)
    """frozenset of case ids; an empty id stands for what belongs to no case."""

    def __init__(
        self, jobs: Jobs, changes_after: Callable[[int], Sequence[LedgerEntry]], last_change: Callable[[], int]
    ) -> None:
        super().__init__()
        self._jobs = jobs
        self._ask = changes_after
        self._ask_last = last_change
        self._last: int | None = None
        self._asking = False
        self._failures = 0
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to follow, from what is there now."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Follow no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask now; does nothing while a question is on its way."""
        if self._asking:
            return
        self._asking = True
        ask, ask_last, last = self._ask, self._ask_last, self._last

        def work(_report: Report) -> Sequence[LedgerEntry]:
            return () if last is None else ask(last)

        def first(_report: Report) -> int:
            return ask_last()

        if last is None:
            self._jobs.run(self, Lane.DATA, first, self._on_start_known, failed=self._on_failure)
        else:
            self._jobs.run(self, Lane.DATA, work, self._on_answer, failed=self._on_failure)

    def _on_start_known(self, last: int) -> None:
        self._asking = False
        self._last = last

    def _on_answer(self, entries: Sequence[LedgerEntry]) -> None:
        self._asking = False
        self._failures = 0
        if entries:
            self._last = max(entry.number for entry in entries)
            self.changed.emit(frozenset(entry.case for entry in entries))

    def _on_failure(self, problem: Problem) -> None:
        """A data folder that is busy for a moment is nothing to tell; one that stays unreadable is."""
        self._asking = False
        self._failures += 1
        if self._failures == _MOST_SILENT_FAILURES:
            self._jobs.problem_met.emit(problem)
