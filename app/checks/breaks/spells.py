"""Finds spells in which nothing is to be seen: the picture stands still as no camera does, or is dark or even."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.breaks.steps import Grey

FREEZE_S = 2.0
"""Real takes, encoded anew at low rates, stood as still for up to 1.1 s."""
DARK_S = 1.2
"""A hand over the lens for up to a second is part of a take."""
_STILL = 0.6
"""Grey levels that the most changed block may change by from picture to picture: sensors make 1 to 8, a held picture
0.6 at most after the encoder has settled.
"""
_PULSE = 1.5
"""A key frame within a held picture changes it once by up to this much."""
_BLOCK = 8
_ALIVE_S = 2.0
_STILL_SHARE = 0.2
"""Where the rest of a take stands still for more than this share of its time, so does its scene."""
_EVEN = 6.0
"""Standard deviation of a picture of a hand, a wall, darkness; of 84 real takes none was ever below 20."""
_DARK = 40.0


@dataclass(frozen=True, slots=True)
class Spell:
    """From the last picture before it to the first after it; `length_s` is what lies between."""

    before_s: float
    at_s: float
    dark: bool = False

    @property
    def length_s(self) -> float:
        """How long nothing was to be seen."""
        return self.at_s - self.before_s


class FreezeFinder:
    """Takes every picture once, in order; remembers one."""

    def __init__(self) -> None:
        self._last: Grey | None = None
        self._last_s = 0.0
        self._first_s = 0.0
        self._since: float | None = None
        self._pulses = 0
        self._spells: list[Spell] = []
        self._still_s = 0.0

    def look(self, at_s: float, picture: Grey) -> None:
        """Take the next small picture, uint8 grey."""
        last, self._last = self._last, picture
        if last is None or last.shape != picture.shape:
            self._first_s = at_s if last is None else self._first_s
            self._end(at_s)
        elif (change := _most_changed(last, picture)) <= _STILL or (change <= _PULSE and self._pulse()):
            self._since = self._last_s if self._since is None else self._since
        else:
            self._end(at_s)
        self._last_s = at_s

    def spells(self) -> tuple[Spell, ...]:
        """Every freeze within a take that is alive elsewhere, once all pictures were taken."""
        frozen_s = sum(one.length_s for one in self._spells)
        alive_s = self._last_s - self._first_s - frozen_s
        if alive_s < _ALIVE_S or self._still_s > _STILL_SHARE * alive_s:
            return ()
        return tuple(self._spells)

    def _pulse(self) -> bool:
        """Whether one more changed picture may be a key frame: only within a spell, and one a second."""
        self._pulses += 1
        return self._since is not None and self._pulses <= 1 + (self._last_s - self._since)

    def _end(self, at_s: float) -> None:
        if self._since is not None:
            if self._last_s - self._since >= FREEZE_S:
                self._spells.append(Spell(self._since, at_s))
            else:
                self._still_s += self._last_s - self._since
        self._since, self._pulses = None, 0


class DarkFinder:
    """Takes every picture once, in order; remembers a few numbers."""

    def __init__(self) -> None:
        self._last_s: float | None = None
        self._before_s: float | None = None
        self._within = False
        self._means: list[float] = []
        self._spells: list[Spell] = []

    def look(self, at_s: float, picture: Grey) -> None:
        """Take the next small picture, uint8 grey."""
        mean, spread = (float(one[0, 0]) for one in cv2.meanStdDev(picture))
        if spread < _EVEN:
            if not self._within:
                self._before_s, self._within = self._last_s, True
            self._means.append(mean)
        elif self._within:
            if self._before_s is not None and at_s - self._before_s > DARK_S:
                self._spells.append(Spell(self._before_s, at_s, dark=float(np.median(self._means)) < _DARK))
            self._within, self._means = False, []
        self._last_s = at_s

    def spells(self) -> tuple[Spell, ...]:
        """Every spell between pictures that show something."""
        return tuple(self._spells)


def _most_changed(before: Grey, after: Grey) -> float:
    """Change of the block that changed most; no number where the whole picture says enough."""
    difference: NDArray[np.uint8] = np.asarray(cv2.absdiff(before, after), np.uint8)
    whole = float(cv2.mean(difference)[0])
    if whole > _PULSE:
        return float("inf")
    size = max(1, difference.shape[1] // _BLOCK), max(1, difference.shape[0] // _BLOCK)
    return float(cv2.resize(difference.astype(np.float32), size, interpolation=cv2.INTER_AREA).max())
