"""Our own limits on reading: how the problem is told when one of them, not the file, ended the work."""

from app.domain.errors import Problem
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


_LARGE_PIXELS = 9_000_000
"""4K has 8.3 million pixels, 8K 33."""


def decode_threads(pixels: int, most: int = 8) -> str:
    """How many threads may decode pictures of this size: each holds some of them. 8K HEVC takes 1,340 MB with eight
    threads and 602 MB with two; 4K HEVC of 10 bits 758 MB with eight.
    """
    return str(most if pixels <= _LARGE_PIXELS else 2)


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
