"""The window's side: calls go out to the one annex, which is started by the first of them."""

import contextlib
import pickle
import queue
import sys
import threading
import time
from collections.abc import Callable
from itertools import count
from typing import BinaryIO, Concatenate, ParamSpec, TypeVar, cast

from app.apart import SERVE
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
from app.apart.verb import Verb
from app.domain.breakage import Broken
from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media import process
from app.paths import RESOURCES
from app.workflow.deps import Deps

_BYTES = 3 << 30
"""What an annex may hold; 0.5 GB with OCR was measured."""
_START = f"import sys; sys.path[0] = {str(RESOURCES.parent)!r}; from app.__main__ import main; sys.exit(main())"
"""This very program, from whatever folder the window was started in."""
IDLE_S = 300.0
_POLL_S = 0.1
_PATIENCE_S = 10.0
P = ParamSpec("P")
T = TypeVar("T")
Letter = Heard | None
"""None: the annex is gone."""


class Annex:
    """Runs verbs in another process of this program. Any thread may call, several at once.

    `parts`: what its own are opened with; `learn` hears which entries of the ledger it wrote. Asked for nothing for
    `idle_s` seconds it goes, and its memory with it.
    """

    def __init__(self, parts: tuple[object, ...], learn: Callable[[range], None], *, idle_s: float = IDLE_S) -> None:
        self._opening, self._learn = Opening(parts, idle_s), learn
        self._numbers = count(1)
        self._starting = threading.Lock()
        self._line: _Line | None = None

    def __call__(self, verb: Callable[Concatenate[Deps, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the verb gives. Raises what it raises, `Broken` for a fault in it, and `Problem` `annex-ended`."""
        if not isinstance(verb, Verb):
            raise TypeError(f"{verb!r} is not named in app.apart.verbs")
        report = cast("Report | None", kwargs.pop("report", None))
        call = Call(next(self._numbers), verb, args, kwargs, report is not None)
        begun = True
        for _ in range(2):  # an annex that went for want of work just now has begun nothing: ask the next one
            begun, end = self._started().follow(call, report or Report())
            if end is not None:
                return cast("T", _value(end))
            if begun:
                break
        raise _ended()

    @property
    def process_id(self) -> int | None:
        """The system's number of the process that runs, or ran last; None: none was needed yet."""
        return self._line.process_id if self._line is not None else None

    def close(self) -> None:
        """Let the annex go, and wait until it has."""
        with self._starting:
            if self._line is not None:
                self._line.close()
            self._line = None

    def _started(self) -> "_Line":
        with self._starting:
            if self._line is None or self._line.gone:
                self._line = _Line(self._opening, self._learn)
            return self._line


def _value(end: End) -> object:
    match end:
        case Answered():
            return end.value
        case Refused():
            raise Problem(end.code, end.text, end.hint)
        case Broke():
            raise Broken(end.report)
        case Stopped():
            raise Cancelled


def _ended() -> Problem:
    return Problem(
        "annex-ended",
        text(QT_TRANSLATE_NOOP("annex", "The part of the program that works on files has ended by itself.")),
        text(
            QT_TRANSLATE_NOOP(
                "annex", "Unfinished work was not kept: try again. If memory is short, close other programs."
            )
        ),
    )


class _Line:
    """One running annex, and a letter box for each call."""

    def __init__(self, opening: Opening, learn: Callable[[range], None]) -> None:
        first = pickle.dumps(opening, pickle.HIGHEST_PROTOCOL)
        try:
            self._child = process.start([sys.executable, "-c", _START, SERVE], feeds=True, memory=_BYTES)
        except OSError as error:
            raise _ended() from error
        self._learn = learn
        self._boxes: dict[int, queue.SimpleQueue[Letter]] = {}
        self._sending, self._sorting = threading.Lock(), threading.Lock()
        self.gone = False
        self._listener = threading.Thread(target=self._listen, name="annex-listener", daemon=True)
        self._listener.start()
        self._write(first)

    def follow(self, call: Call, report: Report) -> tuple[bool, End | None]:
        """Whether it was begun, and how it ended; None: the annex was gone before."""
        box = self._box(call.number)
        self._send(call)
        begun, given_up = False, 0.0
        while True:
            if not given_up and report.stop():
                self._send(Stop(call.number))
                given_up = time.monotonic() + _PATIENCE_S
            if given_up and time.monotonic() > given_up:
                return begun, Stopped(call.number)
            try:
                letter = box.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            match letter:
                case Begun():
                    begun = True
                case Advanced():
                    report.progress(letter.done, letter.what)
                case Told():
                    report.tell(letter.what)
                case _:
                    return begun, letter

    def close(self) -> None:
        """Close the pipe, at which the annex stops what it does and goes; end it if it does not."""
        with self._sending, contextlib.suppress(OSError):  # what was not sent yet has nobody to read it
            self._in.close()
        self._listener.join(_PATIENCE_S)
        process.stop(self._child)
        self._listener.join()

    @property
    def process_id(self) -> int:
        """The system's number of it."""
        return self._child.pid

    @property
    def _in(self) -> BinaryIO:
        return cast("BinaryIO", self._child.stdin)

    def _box(self, number: int) -> "queue.SimpleQueue[Letter]":
        box: queue.SimpleQueue[Letter] = queue.SimpleQueue()
        with self._sorting:
            self._boxes[number] = box
            if self.gone:
                box.put(None)
        return box

    def _send(self, message: object) -> None:
        self._write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))

    def _write(self, data: bytes) -> None:
        with self._sending:
            try:
                self._in.write(data)
                self._in.flush()
            except (OSError, ValueError):  # gone or closed: the listener tells everybody
                return

    def _listen(self) -> None:
        try:
            while True:
                self._sort(pickle.load(cast("BinaryIO", self._child.stdout)))  # noqa: S301 - our own annex wrote it
        except (EOFError, OSError, pickle.UnpicklingError):
            return
        finally:
            with self._sorting:
                self.gone = True
                for box in self._boxes.values():
                    box.put(None)
            process.end(self._child)
            if self._child.stderr is not None:
                self._child.stderr.close()

    def _sort(self, heard: Heard | Wrote) -> None:
        if isinstance(heard, Wrote):
            self._learn(heard.entries)
            return
        with self._sorting:
            box = self._boxes.get(heard.number)
            if isinstance(heard, End):
                self._boxes.pop(heard.number, None)
        if box is not None:
            box.put(heard)
