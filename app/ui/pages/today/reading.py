"""Keeps the lines of the morning up to date in the background: all of them in parts, then only what changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.report import Report
from app.domain.today.arranging import Line, arrange, replaced
from app.domain.today.matter import Matter
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.workflow.keeping.keep_looked import keep_looked
from app.workflow.queries.today.changed_elsewhere import (
    Elsewhere,
    changed_elsewhere,
    changed_since_last_run,
)
from app.workflow.queries.today.matters import matters, open_ids

_PART = 80
"""Cases read in one go: other short work gets its turn in between."""
_AGAIN_MS = 60_000
"""A day or a window may have ended meanwhile."""
_KEEP_MS = 3_000
_ANEW_EVERY = 10
"""What to do next hangs on the present too: every so many minutes all is read anew."""


class Reading(QObject):
    """`lines` in the order of time. `changed_cases`: what another computer or the command line changed since somebody
    opened the case.
    """

    arranged = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.lines: tuple[Line, ...] = ()
        self.changed_cases: set[str] = set()
        self.loaded = False
        self._held: dict[str, tuple[Matter, ...]] = {}
        self._stale: set[str] = set()
        self._fresh = False
        self._jobs: set[int] = set()
        self._last: int | None = None
        self._minutes = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self._on_keep)
        desk.changes.changed.connect(self._on_changed)
        self._desk.jobs.run(self, Lane.DATA, self._elsewhere_work(), self._on_elsewhere)

    def look(self) -> None:
        """Bring up to date what became stale while nobody looked."""
        if not self._fresh:
            self.refresh()
        elif self._stale:
            self._read_changed()

    def refresh(self) -> None:
        """Read everything anew."""
        for number in self._jobs:
            self._desk.jobs.cancel(number)
        self._jobs.clear()
        self._fresh, self._minutes = True, 0
        self._stale.clear()
        deps = self._desk.deps

        def work(_report: Report) -> tuple[str, ...]:
            return open_ids(deps)

        self._run(work, self._on_ids)

    def forget_change(self, case_id: str) -> None:
        """Somebody opened the case."""
        if case_id in self.changed_cases:
            self.changed_cases.discard(case_id)
            self._keep.start()
            self.arranged.emit()

    def _run(self, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        self._jobs.add(self._desk.jobs.run(self, Lane.DATA, work, done))

    def _on_ids(self, ids: tuple[str, ...]) -> None:
        parts = [ids[start : start + _PART] for start in range(0, len(ids), _PART)] or [()]
        self._held = {case: held for case, held in self._held.items() if case in set(ids)}
        self._read_part(parts)

    def _read_part(self, parts: Sequence[tuple[str, ...]]) -> None:
        """One part after the other; the urgent first part is on the screen before the rest is read."""
        deps, part = self._desk.deps, parts[0]

        def work(_report: Report) -> tuple[Matter, ...]:
            return matters(deps, part)

        def done(found: tuple[Matter, ...]) -> None:
            self._held = replaced(self._held, part, found)
            if len(parts) == 1 or not self.loaded:
                self._arrange()
            if len(parts) > 1:
                self._read_part(parts[1:])

        self._run(work, done)

    def _read_changed(self) -> None:
        deps, ids = self._desk.deps, frozenset(self._stale - {""})
        self._stale.clear()
        if not ids:
            return

        def work(_report: Report) -> tuple[Matter, ...]:
            return matters(deps, ids)

        def done(found: tuple[Matter, ...]) -> None:
            self._held = replaced(self._held, ids, found)
            self._arrange()

        self._run(work, done)

    def _arrange(self) -> None:
        now, held = self._desk.now(), list(self._held.values())

        def work(_report: Report) -> tuple[Line, ...]:
            return arrange((one for lines in held for one in lines), now)

        self._run(work, self._on_arranged)

    def _on_arranged(self, lines: tuple[Line, ...]) -> None:
        self.lines, self.loaded = lines, True
        self.arranged.emit()

    def _on_changed(self, cases: frozenset[str]) -> None:
        self._stale |= cases
        self._desk.jobs.run(self, Lane.DATA, self._elsewhere_work(), self._on_elsewhere)
        if self._page.isVisible():
            self.look()

    def _elsewhere_work(self) -> Callable[[Report], Elsewhere]:
        deps, last, kept = self._desk.deps, self._last, self._desk.preferences.folder.looked

        def work(_report: Report) -> Elsewhere:
            return changed_since_last_run(deps, kept) if last is None else changed_elsewhere(deps, last)

        return work

    def _on_elsewhere(self, found: Elsewhere) -> None:
        self._last = max(found.last, self._last or 0)
        self._keep.start()
        if found.cases - self.changed_cases:
            self.changed_cases |= found.cases
            self.arranged.emit()

    def _on_keep(self) -> None:
        last, cases, path = self._last or 0, frozenset(self.changed_cases), self._desk.preferences.folder.looked

        def work(_report: Report) -> None:
            keep_looked(path, last, cases)

        self._desk.jobs.run(self, Lane.DATA, work, lambda _none: None)

    def _on_minute(self) -> None:
        if not self._page.isVisible():
            self._fresh = False
            return
        self._minutes += 1
        if self._minutes >= _ANEW_EVERY:
            self.refresh()
        else:
            self._arrange()
