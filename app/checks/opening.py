"""A film that is opened while the program still loads what will look at it: most of that is waiting for FFmpeg."""

from __future__ import annotations  # what is loaded late is named here without loading it

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING

from app.files import state_of
from app.media.quick.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.checks.gathering import Gathered
    from app.checks.glancing import Glancing
    from app.domain.report import Report
    from app.media.ffmpeg import Ffmpeg
    from app.media.reader import Full

QUICK_S = 2.2
"""Of the three seconds that a quick look may take; loading the program (0.2 s) and summing up take the rest."""


class Opening:
    """The beginning of a quick look, in a thread. `began`: when, on the monotonic clock; `before`: size and time of the
    file's last change then. Raises the `Problem` of a file that cannot be read.
    """

    def __init__(self, ffmpeg: Ffmpeg, path: Path, report: Report) -> None:
        self.began, self.before = time.monotonic(), state_of(path)
        self._closed = Event()
        self._ffmpeg, self._path = ffmpeg, path
        self._report = replace(report, stop=lambda: self._closed.is_set() or report.stop())
        self._first: Gathered[Full] | None = None
        self._opener = ThreadPoolExecutor(1, "opening")
        self._work = self._opener.submit(self._open)

    def glancing(self) -> tuple[Glancing, Gathered[Full]] | None:
        """The film and the pictures of it that are looked at first; None where its first packets tell nothing. Waits.
        Raises what was wrong with it.
        """
        return self._work.result()

    def close(self) -> None:
        """End what was begun and is not read to its end."""
        self._closed.set()
        self._opener.shutdown()
        if self._first is not None:
            self._first.close()

    def _open(self) -> tuple[Glancing, Gathered[Full]] | None:
        found = outline(self._ffmpeg, self._path, report=self._report)
        if found is None:
            return None
        reads = import_module("app.checks.glancing").Glancing  # NumPy: loaded meanwhile
        glancing: Glancing = reads(self._ffmpeg, self._path, found, self.began + QUICK_S, self._report)
        self._first = glancing.first()
        return glancing, self._first


@contextmanager
def opening(ffmpeg: Ffmpeg, path: Path, report: Report) -> Iterator[Opening]:
    """A film that is being opened, and let go of at the end."""
    begun = Opening(ffmpeg, path, report)
    try:
        yield begun
    finally:
        begun.close()
