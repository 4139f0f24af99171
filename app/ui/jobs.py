"""The window's only threads: work goes out, one answer per job comes back to the UI thread by a queued signal."""

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.domain.breakage import crash_report
from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

PROGRESS_PAUSE_S = 0.1
MEDIA_WORKERS = 3
SHOW_WORKERS = 2
"""One for the player, one for the pictures beside it."""
_CRASHED = QT_TRANSLATE_NOOP("jobs", "This broke off because of a fault in the program.")
T = TypeVar("T")
Work = Callable[[Report], object]


class Lane(Enum):
    """DATA: short reads and writes, one after the other. MEDIA: long work on files, several at once. SHOW: pictures
    that a person waits for, which no check may hold up: the open player's and single ones.
    """

    DATA = "data"
    MEDIA = "media"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Crash:
    """An unexpected failure, told without anything that could name a person, an order or a waybill."""

    report: str


@dataclass(slots=True)
class _Task:
    """What a worker sees of a job: nothing of any widget."""

    number: int
    work: Work
    stopped: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What the UI thread keeps of a job."""

    owner: QObject
    task: _Task
    title: Text | None
    done: Callable[[object], None]
    failed: Callable[[Problem], None] | None
    progressed: Callable[[float, str], None] | None
    standing: bool = False


class Jobs(QObject):
    """Runs work for owners (widgets). Owner gone: the answer is dropped. Cancelled: silence, only `cancelled` tells the
    number. `Problem`: to the job's own `failed`, else `problem_met`. Anything else: `crashed`, and a plain problem to
    `failed`. Jobs with a title are told to the job strip.
    """

    problem_met = Signal(object)
    crashed = Signal(object)
    started = Signal(int, object)
    progressed = Signal(int, float, str)
    ended = Signal(int)
    cancelled = Signal(int)
    _answered = Signal(int, object, object)
    _advanced = Signal(int, float, str)

    def __init__(self, *, begun: bool = True) -> None:
        """`begun`: work is done at once; else only from `begin` on."""
        super().__init__()
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._lanes: dict[Lane, queue.SimpleQueue[_Task | None]] = {lane: queue.SimpleQueue() for lane in Lane}
        self._threads: list[threading.Thread] = []
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)
        if begun:
            self.begin()

    def begin(self) -> None:
        """Start the workers: what was asked for before comes first."""
        media = min(MEDIA_WORKERS, os.cpu_count() or 1)
        for lane, workers in ((Lane.DATA, 1), (Lane.MEDIA, media), (Lane.SHOW, SHOW_WORKERS)):
            for index in range(workers):
                thread = threading.Thread(target=self._serve, args=(lane,), name=f"{lane.value}-{index}")
                self._threads.append(thread)
                thread.start()

    def run(
        self,
        owner: QObject,
        lane: Lane,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Problem], None] | None = None,
        progressed: Callable[[float, str], None] | None = None,
        title: Text | None = None,
        standing: bool = False,
    ) -> int:
        """Start work and give its number. `work` runs on a worker and must hold no widget; the callbacks run here.
        `standing`: it lasts until it is cancelled and mostly waits for the person, so it does not count as busy.
        """
        task = _Task(next(self._numbers), work)
        self._waiting[task.number] = _Waiting(owner, task, title, done, failed, progressed, standing)  # type: ignore[arg-type]
        self._lanes[lane].put(task)
        if title is not None:
            self.started.emit(task.number, title)
        return task.number

    def cancel(self, number: int) -> None:
        """Ask a job to stop; nothing more is heard of it."""
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.task.stopped.set()
            self._tell_end(waiting)
            self.cancelled.emit(number)

    @property
    def busy(self) -> int:
        """How many jobs have not answered yet; a standing one is not waited for."""
        return sum(not waiting.standing for waiting in self._waiting.values())

    def close(self) -> None:
        """Cancel everything and wait until no worker is left."""
        for number in list(self._waiting):
            self.cancel(number)
        for thread in self._threads:
            self._lanes[Lane(thread.name.partition("-")[0])].put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _serve(self, lane: Lane) -> None:
        for task in self._tasks(lane):
            result: object = None
            error: object = None
            try:
                if not task.stopped.is_set():
                    result = task.work(Report(self._throttled(task), task.stopped.is_set))
            except Cancelled:
                task.stopped.set()
            except Problem as problem:
                error = problem
            except Exception as failure:  # noqa: BLE001 - the job runner: whatever broke becomes a report to copy
                error = Crash(crash_report(failure))
            if not task.stopped.is_set() or result is not None or error is not None:
                self._answered.emit(task.number, result, error)
            else:
                self._answered.emit(task.number, None, Cancelled())

    def _tasks(self, lane: Lane) -> Iterator[_Task]:
        while (task := self._lanes[lane].get()) is not None:
            yield task

    def _throttled(self, task: _Task) -> Callable[[float, str], None]:
        told_at = 0.0

        def progress(done: float, what: str) -> None:
            nonlocal told_at
            now = time.monotonic()
            if now - told_at >= PROGRESS_PAUSE_S and not task.stopped.is_set():
                told_at = now
                self._advanced.emit(task.number, done, what)

        return progress

    def _on_answered(self, number: int, result: object, error: object) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        self._tell_end(waiting)
        if isinstance(error, Crash):
            self.crashed.emit(error)
            error = None if waiting.failed is None else Problem("crash", text(_CRASHED))
            if error is None:
                return
        if not isValid(waiting.owner) or isinstance(error, Cancelled):
            return
        if isinstance(error, Problem):
            (waiting.failed or self.problem_met.emit)(error)
        else:
            waiting.done(result)

    def _on_advanced(self, number: int, done: float, what: str) -> None:
        waiting = self._waiting.get(number)
        if waiting is None:
            return
        if waiting.title is not None:
            self.progressed.emit(number, done, what)
        if waiting.progressed is not None and isValid(waiting.owner):
            waiting.progressed(done, what)

    def _tell_end(self, waiting: _Waiting) -> None:
        if waiting.title is not None:
            self.ended.emit(waiting.task.number)
