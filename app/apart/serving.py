"""The annex's own side: takes calls from its standard input, runs each on a thread, says what comes of it."""

import os
import pickle
import sys
import threading
import time
from collections.abc import Callable
from typing import BinaryIO

from app.apart.messages import (
    Advanced,
    Answered,
    Begun,
    Broke,
    Call,
    End,
    Heard,
    Opening,
    Refused,
    Stop,
    Stopped,
    Told,
    Wrote,
)
from app.domain.breakage import crash_report
from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.workflow.deps import Deps

_BETWEEN_S = 0.05
_QUIETER = 5
"""Beyond what every child of ours is: FFmpeg's threads inherit it, and the window's own wakes before all of them."""
_PATIENCE_S = 10.0


def serve(open_deps: Callable[..., Deps]) -> int:
    """Serve until the window closes the pipe, or nobody asks any more; gives the exit code."""
    if sys.platform != "win32":  # there a child of ours is below normal, and so are its children
        os.nice(_QUIETER)
    hear, say = _streams()
    bench = _Bench(say)
    try:
        opening: Opening = pickle.load(hear)  # noqa: S301 - our own window wrote it
        bench.deps = open_deps(*opening.parts, wrote=bench.wrote)
        threading.Thread(target=bench.watch, args=(opening.idle_s,), daemon=True).start()
        while True:
            bench.take(pickle.load(hear))  # noqa: S301 - as above
    except EOFError:
        bench.close()
    return 0


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """The pipes for ourselves alone: whatever a library prints goes nowhere."""
    hear, say = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return hear, say


class _Bench:
    """The calls that run."""

    deps: Deps

    def __init__(self, say: BinaryIO) -> None:
        self._out = say
        self._saying = threading.Lock()
        self._changing = threading.Lock()
        self._running: dict[int, threading.Event] = {}
        self._idle_since = time.monotonic()

    def take(self, message: Call | Stop) -> None:
        """Begin a call, or end one."""
        with self._changing:
            if isinstance(message, Stop):
                if message.number in self._running:
                    self._running[message.number].set()
                return
            self._running[message.number] = threading.Event()
        self._say(Begun(message.number))
        threading.Thread(target=self._run, args=(message,), daemon=True).start()

    def wrote(self, entries: range) -> None:
        """Say so at once, before anybody could take them for another computer's."""
        self._say(Wrote(entries))

    def watch(self, idle_s: float) -> None:
        """Go when nobody asks any more. A call that arrives that very moment was not begun: it is asked anew."""
        while True:
            time.sleep(min(1.0, idle_s / 4))
            self._changing.acquire()
            if not self._running and time.monotonic() - self._idle_since > idle_s:
                os._exit(0)
            self._changing.release()

    def close(self) -> None:
        """The window is gone: stop everything, wait until it has stopped."""
        with self._changing:
            for stopped in self._running.values():
                stopped.set()
        until = time.monotonic() + _PATIENCE_S
        while self._running and time.monotonic() < until:
            time.sleep(_BETWEEN_S)
        os._exit(0)

    def _run(self, call: Call) -> None:
        stopped = self._running[call.number]
        end: End
        try:
            self.deps.rulebook.follow_own()
            reports = {"report": self._report(call.number, stopped)} if call.reports else {}
            end = Answered(call.number, call.verb(self.deps, *call.args, **call.kwargs, **reports))
        except Cancelled:
            end = Stopped(call.number)
        except Problem as problem:
            end = Refused(call.number, problem.code, problem.text, problem.hint)
        except Exception as failure:  # noqa: BLE001 - whatever broke becomes a report to copy, as on the window's workers
            end = Broke(call.number, crash_report(failure))
        with self._changing:
            del self._running[call.number]
            self._idle_since = time.monotonic()
        try:
            self._say(end)
        except (pickle.PicklingError, TypeError, AttributeError) as failure:  # the answer cannot travel
            self._say(Broke(call.number, crash_report(failure)))

    def _report(self, number: int, stopped: threading.Event) -> Report:
        said_at = 0.0

        def progress(done: float, what: str) -> None:
            nonlocal said_at
            if (now := time.monotonic()) - said_at >= _BETWEEN_S:
                said_at = now
                self._say(Advanced(number, done, what))

        return Report(progress, stopped.is_set, lambda what: self._say(Told(number, what)))

    def _say(self, message: Heard | Wrote) -> None:
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        with self._saying:
            try:
                self._out.write(data)
                self._out.flush()
            except OSError:  # the window is gone; the main thread hears of it too
                return
