"""Reads what x264 writes about its passes: how long the clip is, how finely it drew it."""

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from app.media.header import by_level

_BASE = re.compile(r"\btimebase=(\d+)/(\d+)")
_ENTRY = re.compile(r"in:\d+ out:\d+ type:\w dur:(\d+) ")
_TICKS = 2
"""x264 notes durations in half ticks of its time base, for the sake of half pictures."""
_DRAWN = re.compile(r"^frame ([IPB]):(\d+) +Avg QP: *([\d.]+)")


@dataclass(frozen=True, slots=True)
class FirstPass:
    """What a first pass noted. `seconds`: what x264 spreads its bits over."""

    seconds: float
    pictures: int


def read_first_pass(log: Path) -> FirstPass | None:
    """What a first pass noted; None where it noted no picture."""
    base, ticks, pictures = Fraction(0), 0, 0
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("#"):
                found = _BASE.search(line)
                base = Fraction(int(found.group(1)), int(found.group(2))) if found else base
            elif entry := _ENTRY.match(line):
                ticks += int(entry.group(1))
                pictures += 1
    seconds = float(ticks * base / _TICKS)
    return FirstPass(seconds, pictures) if seconds > 0 else None


def finest_quantiser(stderr: str) -> float | None:
    """The mean quantiser of the pictures that others are drawn from (I and P); None where x264 said nothing."""
    found = [_DRAWN.match(line) for _, line in by_level(stderr)]
    drawn = [(int(one.group(2)), float(one.group(3))) for one in found if one and one.group(1) in "IP"]
    count = sum(number for number, _ in drawn)
    return sum(number * quantiser for number, quantiser in drawn) / count if count else None
