"""The one door to FFmpeg: find it, hold it to the version floor, harden, run, limit, cancel, kill."""

import os
import re
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import cast

from app.domain.errors import Cancelled, Problem
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media import process
from app.media.binary import bundled
from app.media.limits import limit_passed, starving, too_long, too_much

FLOOR = (9, 0, 2)
"""Decoder faults that foreign files can reach are fixed from this version on."""
OVERRIDE = "EVIDENCE_DESK_FFMPEG"
FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,flv,rm,mpeg,mpegts,ogg"
"""Demuxers of single files; playlists and everything else that opens further files stay out."""
MAX_PIXELS = 36_000_000
MAX_STREAMS = 16
MAX_OUTPUT = 64 << 20
_STDERR_BYTES = 1 << 20
_LAST_LINES = 100
_PATIENCE_S = 45.0
_POLL_S = 0.05
_CHUNK = 1 << 20
_PROGRESS = re.compile(r"^(frame|fps|stream_\S+|bitrate|total_size|out_time\w*|dup_frames|drop_frames|speed|progress)=")


def input_args(path: Path, *before: str) -> list[str]:
    """The flags that every foreign file is opened with, then `before`, then the input itself."""
    return [
        "-nostdin", "-protocol_whitelist", "file", "-format_whitelist", FORMATS,
        "-max_pixels", str(MAX_PIXELS), "-max_streams", str(MAX_STREAMS), "-hwaccel", "none",
        *before, "-i", f"file:{path.absolute()}",
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run left behind; `code` is below zero when a signal ended it."""

    stdout: bytes
    stderr: str
    code: int
    command: tuple[str, ...] = ()
    """The whole command line, for records of what was done."""


class Running:
    """A child at work: its standard error is drained (and bounded), a watch ends it on cancel or when time is over."""

    def __init__(
        self, child: process.Child, timeout_s: float, report: Report, feed: Iterable[bytes] | None = None
    ) -> None:
        self.child = child
        self._first: list[str] = []
        self._last: deque[str] = deque(maxlen=_LAST_LINES)
        self._room = _STDERR_BYTES
        self._starved = False
        self._awaited_until = float("inf")
        self._report = report
        self._until = time.monotonic() + timeout_s
        self._timeout_s = timeout_s
        self._done = threading.Event()
        self._why: Cancelled | Problem | None = None
        self.out_time_s = self.length_s = 0.0
        self._feed = feed
        tasks = (self._drain, self._watch, self._pour) if feed is not None else (self._drain, self._watch)
        self._threads = [threading.Thread(target=task, name=f"ffmpeg-{task.__name__}", daemon=True) for task in tasks]
        for thread in self._threads:
            thread.start()

    @property
    def stdout(self) -> BufferedReader:
        """What the child writes; ends early when the watch ended the child."""
        if self.child.stdout is None:
            raise RuntimeError("started without pipes")
        return cast("BufferedReader", self.child.stdout)

    @property
    def stderr(self) -> str:
        """What the child has said so far: all of it, or the first and the last part of very much."""
        return "\n".join([*self._first, *self._last])

    def wait(self) -> int:
        """Wait for the child to end by itself after its output was read. Raises what the watch ended it for."""
        code = self.child.wait()
        self._threads[0].join()
        self.settle()
        return code

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """While something is read: the child must give it within `_PATIENCE_S`, however long the whole may take."""
        self._awaited_until = time.monotonic() + _PATIENCE_S
        yield
        self._awaited_until = float("inf")

    def settle(self) -> None:
        """Raise `Cancelled` or the `Problem` for which the watch ended the child, if it did."""
        if self._why is not None:
            raise self._why

    def close(self) -> int:
        """End the child if it still runs, and both threads."""
        code = process.end(self.child)
        self._done.set()
        for thread in self._threads:
            thread.join()
        if self.child.stderr is not None:
            self.child.stderr.close()
        return code

    def _drain(self) -> None:
        """Keep reading, or the child would block on a full pipe; keep no more than a bounded part."""
        pipe = self.child.stderr
        if pipe is None:
            return
        while line := pipe.readline(8192):
            said = line.decode("utf-8", "replace").rstrip("\r\n")
            if _PROGRESS.match(said):
                key, _, value = said.partition("=")
                if key == "out_time_us" and value.lstrip("-").isdigit():
                    self.out_time_s = int(value) / 1e6
            else:
                (self._first if self._room > 0 else self._last).append(said)
                self._room -= len(said)
                self._starved = self._starved or starving(said)

    def _pour(self) -> None:
        """Write what is fed; a child that ends early closes the pipe, which is no failure of ours."""
        pipe = self.child.stdin
        if pipe is None or self._feed is None:
            return
        try:
            for block in self._feed:
                pipe.write(block)
        except (Cancelled, Problem) as error:
            self._why = error
        except (OSError, ValueError):
            self._feed = None
        with suppress(OSError, ValueError):
            pipe.close()

    def _watch(self) -> None:
        while not self._done.wait(_POLL_S):
            if self.child.poll() is not None:
                return
            if self.length_s:
                self._report.progress(min(1.0, max(0.0, self.out_time_s / self.length_s)), "encode")
            if self._report.stop():
                self._why = Cancelled()
            elif self._starved:
                self._why = limit_passed(0, self.stderr)
            elif time.monotonic() > min(self._until, self._awaited_until):
                self._why = too_long(min(self._timeout_s, _PATIENCE_S))
            if self._why is not None:
                process.stop(self.child)
                return


class Ffmpeg:
    """The binary and the ways to run it. Nothing is looked for or started before first use."""

    def __init__(self, override: Path | None = None) -> None:
        self._override = override
        self._lock = threading.Lock()
        self._found: tuple[Path, str] | None = None

    @property
    def path(self) -> Path:
        """Where the binary lies. Raises `Problem` when there is none, or one that is too old for foreign files."""
        return self._find()[0]

    @property
    def version(self) -> str:
        """Its version, as `9.0.2`. Raises like `path`."""
        return self._find()[1]

    def run(
        self,
        args: Sequence[str],
        *,
        timeout_s: float,
        report: Report = SILENT,
        max_output: int = MAX_OUTPUT,
        feed: Iterable[bytes] | None = None,
        length_s: float | None = None,
    ) -> Finished:
        """Run to the end and keep the output.

        `feed` is written to standard input; `length_s`, the seconds to be written, turns on progress reports.
        Raises `Cancelled`, and `Problem` when time or output pass their limits; an exit code is the caller's to judge.
        """
        progress = ["-nostats", "-progress", "pipe:2"] if length_s else []
        most = process.WRITING_BYTES if length_s else None
        with self.stream([*progress, *args], timeout_s=timeout_s, report=report, feed=feed, memory=most) as running:
            kept, running.length_s = bytearray(), length_s or 0.0
            while block := running.stdout.read1(_CHUNK):
                kept += block
                if len(kept) > max_output:
                    raise too_much(max_output)
            code = running.wait()
            command = tuple(cast("list[str]", running.child.args))
        return Finished(bytes(kept), running.stderr, code, command)

    @contextmanager
    def stream(
        self, args: Sequence[str], *, timeout_s: float, report: Report = SILENT, feed: Iterable[bytes] | None = None,
        memory: int | None = None,
    ) -> Iterator[Running]:  # fmt: skip
        """Give a running child, which is gone when the block is left.

        `report.stop` is asked from a thread of its own. Raises `Cancelled`, and `Problem` when the time is over.
        """
        command = [str(self.path), "-hide_banner", "-loglevel", "level+info", *args]
        try:
            child = process.start(command, feeds=feed is not None, memory=memory)
        except OSError as error:
            raise _not_started(self.path, error) from error
        running = Running(child, timeout_s, report, feed)
        try:
            yield running
        finally:
            running.close()
        running.settle()

    def _find(self) -> tuple[Path, str]:
        with self._lock:
            if self._found is None:
                path = self._candidate()
                self._found = path, _checked(path, _ask_version(path))
            return self._found

    def _candidate(self) -> Path:
        named = self._override or os.environ.get(OVERRIDE)
        if named:
            return Path(named).absolute()
        try:
            return bundled()
        except RuntimeError as error:
            raise Problem(
                "no-ffmpeg",
                text(QT_TRANSLATE_NOOP("ffmpeg", "FFmpeg, which reads the videos, is missing.")),
                text(QT_TRANSLATE_NOOP("ffmpeg", "Install the program again, or name an FFmpeg in the settings.")),
            ) from error


def _not_started(path: Path, why: OSError) -> Problem:
    return Problem(
        "no-ffmpeg",
        text(
            QT_TRANSLATE_NOOP("ffmpeg", "FFmpeg cannot be started from {path}: {why}."),
            path=str(path),
            why=why.strerror or str(why),
        ),
        text(QT_TRANSLATE_NOOP("ffmpeg", "Install the program again, or name an FFmpeg in the settings.")),
    )


def _ask_version(path: Path) -> str:
    """The first line that the binary says about itself."""
    try:
        child = process.start([str(path), "-version"])
    except OSError as error:
        raise _not_started(path, error) from error
    running = Running(child, 20, SILENT)
    try:
        line = running.stdout.readline(4096).decode("utf-8", "replace")
    finally:
        running.close()
    running.settle()
    return line


def _checked(path: Path, line: str) -> str:
    found = re.match(r"ffmpeg version n?(\d+(?:\.\d+)*)", line)
    version = found.group(1) if found else ""
    if tuple(int(part) for part in version.split(".") if part) >= FLOOR:
        return version
    raise Problem(
        "ffmpeg-too-old",
        text(
            QT_TRANSLATE_NOOP("ffmpeg", "The FFmpeg at {path} is {version}; files of others need {floor} or later."),
            path=str(path),
            version=version or line.strip()[:60] or "?",
            floor=".".join(str(part) for part in FLOOR),
        ),
        text(QT_TRANSLATE_NOOP("ffmpeg", "Remove the setting to use the FFmpeg that comes with the program.")),
    )
