"""Reads what x264 writes about its passes: how long the clip is, how finely it drew it; cuts its notes for a tail."""

import re
import shutil
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

from app.media.header import by_level

_BASE = re.compile(r"\btimebase=(\d+)/(\d+)")
_ENTRY = re.compile(r"in:(\d+) out:(\d+) type:(\w) dur:(\d+)(?=\D)")
_TICKS = 2
"""x264 notes durations in half ticks of its time base, for the sake of half pictures."""
_DRAWN = re.compile(r"^frame ([IPB]):(\d+) +Avg QP: *([\d.]+)")
_LEVEL = re.compile(r"^profile [^,]+, level ([\d.b]+),")
_TREE = ".mbtree"
_UNUSED = "b"
"""The type of pictures that no other one is drawn from: the second file of notes has no entry for them."""


@dataclass(frozen=True, slots=True)
class FirstPass:
    """What a first pass noted. `seconds`: what x264 spreads its bits over; `starts_s`: when each picture begins, in the
    order in which they are shown, from the first; `keys`: numbers of the pictures at which decoding can begin.
    """

    seconds: float
    starts_s: tuple[float, ...]
    keys: tuple[int, ...]

    @property
    def pictures(self) -> int:
        """How many pictures it saw."""
        return len(self.starts_s)


def read_first_pass(log: Path) -> FirstPass | None:
    """What a first pass noted; None where it noted no picture."""
    base, lengths, keys = Fraction(0), {}, []
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("#"):
                found = _BASE.search(line)
                base = Fraction(int(found.group(1)), int(found.group(2))) if found else base
            elif entry := _ENTRY.match(line):
                shown, stored = int(entry.group(1)), int(entry.group(2))
                lengths[shown] = int(entry.group(4))
                if entry.group(3) == "I" and shown == stored:
                    keys.append(shown)
    ticks = list(accumulate((lengths[shown] for shown in sorted(lengths)), initial=0))
    seconds = float(ticks[-1] * base / _TICKS)
    if seconds <= 0:
        return None
    return FirstPass(seconds, tuple(float(tick * base / _TICKS) for tick in ticks[:-1]), tuple(keys))


def cut_notes(log: Path, first: int, target: Path) -> None:
    """Write `target`, and the file beside it, with the notes on picture `first` and all after it, counted anew.

    `first` is one of `FirstPass.keys`: what is stored before it is shown before it, and nothing after it needs that.
    """
    used, dropped = 0, 0
    with log.open(encoding="ascii") as lines, target.open("w", encoding="ascii", newline="\n") as kept:
        for line in lines:
            entry = _ENTRY.match(line)
            if entry is None:
                kept.write(line)
                continue
            shown, stored = int(entry.group(1)) - first, int(entry.group(2)) - first
            used += entry.group(3) != _UNUSED
            if stored < 0:
                dropped += entry.group(3) != _UNUSED
            else:
                kept.write(f"in:{shown} out:{stored}{line[entry.end(2) :]}")
    tree = log.with_name(log.name + _TREE)
    with tree.open("rb") as notes, target.with_name(target.name + _TREE).open("wb") as kept_notes:
        notes.seek(tree.stat().st_size // max(1, used) * dropped)
        shutil.copyfileobj(notes, kept_notes)


def finest_quantiser(stderr: str) -> float | None:
    """The mean quantiser of the pictures that others are drawn from (I and P); None where x264 said nothing."""
    found = [_DRAWN.match(line) for _, line in by_level(stderr)]
    drawn = [(int(one.group(2)), float(one.group(3))) for one in found if one and one.group(1) in "IP"]
    count = sum(number for number, _ in drawn)
    return sum(number * quantiser for number, quantiser in drawn) / count if count else None


def level_of(stderr: str) -> str | None:
    """The level that x264 chose, as `3.1`: it depends on the rate, and two stretches of one stream must agree."""
    return next((found.group(1) for _, line in by_level(stderr) if (found := _LEVEL.match(line))), None)
