"""Our own limits on reading: how the problem is told when one of them, not the file, ended the work."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.header import by_level

_MEMORY = text(QT_TRANSLATE_NOOP("limits", "it needs more memory than is given to it"))
_STARVED = ("Cannot allocate memory", "Failed to allocate", "Resource temporarily unavailable")
_CRASHES = range(0xC0000000, 0xC1000000)
"""How Windows tells that a program crashed."""
_SIGNS = {
    "exceeds specified max pixel count": text(
        QT_TRANSLATE_NOOP("limits", "its pictures are larger than 36 megapixels")
    ),
    "exceeds max_streams parameter": text(QT_TRANSLATE_NOOP("limits", "it has more than 16 streams")),
    **dict.fromkeys(_STARVED, _MEMORY),
}


_LARGE_PIXELS, _HUGE_PIXELS = 5_000_000, 9_000_000
"""1440p has 3.7 million pixels, 4K 8.3, 8K 33."""
_LARGE_ONES = threading.Semaphore()


def decode_threads(pixels: int, most: int = 8) -> str:
    """How many threads may decode pictures of this size: each holds some of them. With eight threads 8K HEVC takes
    1,340 MB and 4K HEVC of 10 bits 758 MB; with two and four 602 MB and 474 MB.
    """
    return str(min(most, 2 if pixels > _HUGE_PIXELS else 4 if pixels > _LARGE_PIXELS else 8))


@contextmanager
def large_alone(pixels: int, report: Report) -> Iterator[None]:
    """Wait until no other video of so large pictures is being decoded: two at a time would take over a gigabyte."""
    if pixels <= _LARGE_PIXELS:
        yield
        return
    while not _LARGE_ONES.acquire(timeout=0.1):
        report.check()
    try:
        yield
    finally:
        _LARGE_ONES.release()


def over_limits(what: Text) -> Problem:
    """The problem to raise: nothing is known about the file, least of all that it is bad."""
    return Problem(
        "over-our-limits",
        text(
            QT_TRANSLATE_NOOP("limits", "The file could not be read within this program's limits: {what}."), what=what
        ),
        text(QT_TRANSLATE_NOOP("limits", "The file may still be good: look at it with a player.")),
    )


def too_long(seconds: float) -> Problem:
    """The time limit ended the work."""
    return over_limits(text(QT_TRANSLATE_NOOP("limits", "it took longer than {seconds} s"), seconds=round(seconds)))


def too_much(count: int) -> Problem:
    """The limit on kept output ended the work."""
    return over_limits(text(QT_TRANSLATE_NOOP("limits", "it gave more than {count} bytes of answer"), count=count))


def limit_passed(code: int, stderr: str) -> Problem | None:
    """The problem when FFmpeg complains of a limit of ours, or when it died of a crash; else None."""
    wrong = [said for level, said in by_level(stderr) if level in {"error", "fatal"}]
    for sign, what in _SIGNS.items():
        if any(sign in said for said in wrong):
            return over_limits(what)
    if code < 0 or code in _CRASHES:
        return over_limits(text(QT_TRANSLATE_NOOP("limits", "FFmpeg was ended by signal {signal}"), signal=abs(code)))
    return None


def starving(line: str) -> bool:
    """Whether FFmpeg says in this line that memory ran out; it may then wait for itself for ever."""
    return any(level in {"error", "fatal"} and any(sign in said for sign in _STARVED) for level, said in by_level(line))
