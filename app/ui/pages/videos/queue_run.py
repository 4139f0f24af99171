"""Checks the videos of the queue, a few at a time; the others wait here, so that pause and cancel act at once."""

import os
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.apart.verbs import inspect_evidence, inspect_file
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import MEDIA_WORKERS, Lane
from app.ui.pages.videos.queue_item import QueueItem, State
from app.ui.pages.videos.queue_pace import Pace, Run

_MOST = 2


class QueueRunner(QObject):
    """At most two at once, and one less than there are workers: attaching and new files never wait for the queue.
    One bad file never stops the rest.
    """

    item_changed = Signal(object)
    """A QueueItem that runs stands otherwise than before."""
    moved = Signal()
    """What waits or runs has changed, or the queue was paused: any number of items may stand otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waiting: dict[int, QueueItem] = {}
        self._running: dict[int, tuple[QueueItem, float]] = {}
        self._pace = Pace()
        self.paused = False
        workers = min(MEDIA_WORKERS, os.cpu_count() or 1)
        self.lanes = max(1, min(_MOST, workers - 1))
        desk.jobs.cancelled.connect(self._on_cancelled)

    @property
    def waiting(self) -> int:
        """How many are held back or next."""
        return len(self._waiting)

    @property
    def running(self) -> int:
        """How many are being checked."""
        return len(self._running)

    @property
    def left_s(self) -> float | None:
        """Seconds until all is checked; None while nobody can tell, or nothing is to be done."""
        if not self._running and not self._waiting:
            return None
        runs = [self._run(item, began) for item, began in self._running.values()]
        return self._pace.all_left_s((item.bytes for item in self._waiting.values()), runs, self.lanes)

    def add(self, items: Iterable[QueueItem]) -> None:
        """Check these when it is their turn; what was found before stays until there is something newer."""
        for item in items:
            if item.state is State.CHECKING:
                continue
            item.queued, item.held, item.stopped, item.problem = True, self.paused, False, None
            item.done, item.left_s = 0.0, None
            self._waiting[item.number] = item
        self._begin()
        self.moved.emit()

    def pause(self) -> None:
        """Begin no further check; those that run are finished."""
        self._hold(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._hold(paused=False)
        self._begin()
        self.moved.emit()

    def cancel(self, items: Iterable[QueueItem]) -> None:
        """Stop these; nothing of the files was changed."""
        for item in list(items):
            if self._waiting.pop(item.number, None) is not None:
                item.queued, item.stopped = False, item.inspection is None
            elif item.job is not None:
                self._desk.jobs.cancel(item.job)
        self.moved.emit()

    def refresh_times(self) -> None:
        """Tell anew how long the running ones take."""
        for item, began in self._running.values():
            item.left_s = self._pace.one_left_s(self._run(item, began))
            self.item_changed.emit(item)

    def _hold(self, *, paused: bool) -> None:
        self.paused = paused
        for item in self._waiting.values():
            item.held = paused
        self.moved.emit()

    def _begin(self) -> None:
        while not self.paused and self._waiting and len(self._running) < self.lanes:
            item = self._waiting.pop(next(iter(self._waiting)))
            item.queued = False
            self._start(item)
            self.item_changed.emit(item)
            self.moved.emit()

    def _start(self, item: QueueItem) -> None:
        apart, source, evidence_id = self._desk.apart, item.source, item.evidence_id
        platform, waybill = item.platform or self._desk.preferences.settings.platform, item.waybill or None

        def work(report: Report) -> Inspection:
            if isinstance(source, Path):
                return apart(inspect_file, source, platform=platform, waybill=waybill, report=report)
            return apart(inspect_evidence, evidence_id, report=report)

        item.job = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_inspected, item),
            failed=partial(self._on_problem, item),
            progressed=partial(self._on_progress, item),
            title=text(QT_TRANSLATE_NOOP("videos", "Checking {name}"), name=item.name),
        )
        self._running[item.job] = (item, time.monotonic())

    def _run(self, item: QueueItem, began: float) -> Run:
        return Run(item.bytes, item.done, time.monotonic() - began)

    def _on_inspected(self, item: QueueItem, inspection: Inspection) -> None:
        item.inspection = inspection
        self._pace.learn(item.bytes, inspection.elapsed_s)
        self._on_end(item)

    def _on_problem(self, item: QueueItem, problem: Problem) -> None:
        item.problem, item.inspection = problem, None
        self._on_end(item)

    def _on_progress(self, item: QueueItem, done: float, _what: str) -> None:
        item.done = max(done, 0.001)
        self.item_changed.emit(item)

    def _on_cancelled(self, number: int) -> None:
        """Stopped here, in the job strip, or because the window closes: then no other may begin before it is closed."""
        if number in self._running:
            item = self._running[number][0]
            item.stopped = item.inspection is None
            self._end(item)
            QTimer.singleShot(0, self, self._begin)

    def _on_end(self, item: QueueItem) -> None:
        self._end(item)
        self._begin()

    def _end(self, item: QueueItem) -> None:
        if item.job is not None:
            self._running.pop(item.job, None)
        item.job, item.left_s = None, None
        self.item_changed.emit(item)
        self.moved.emit()
