"""Finds spells in which nothing is to be seen: the picture stands still as no camera does, or is dark or even."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.breaks.steps import Grey

FREEZE_S = 0.5
"""Real takes, encoded anew at low rates, stood as still for up to 1.1 s, and longer where nobody moved; so a spell must
also stop and start again from one picture to the next: hands come to rest slowly, and are slow to begin.
"""
DARK_S = 1.2
"""A hand over the lens for up to a second is part of a take."""
_STILL = 0.6
"""Grey levels that the most changed block may change by from picture to picture: sensors make 1 to 8, a held picture
0.6 at most after the encoder has settled.
"""
_PULSE = 1.5
"""A key frame within a held picture changes it once by up to this much."""
_LITTLE, _SETTLES, _FAR_LESS, _MOVED = 2.0, 4, 2.5, 3
"""A poor encoder needs up to four pictures until a held one stands still: they change by little, and by far less (0.7
to 2) than each of the last three that moved (5 to 16). Hands come to rest more slowly.
"""
_TOUCHED, _TOUCHED_S = 2, 0.2
"""So many pictures that change by as little do not end a spell either, within the time they take at ten a second."""
_BLOCK = 8
_ALIVE = 2.0
_NEXT = 4
_AGAIN_S = 0.12
"""Pictures are shown again for so long where a low rate was brought to a higher one."""
_SLACK_S = 0.05
_ALIVE_S = 2.0
_STILL_SHARE = 0.2
"""Where the rest of a take stands still for more than this share of its time, so does its scene."""
_EVEN = 6.0
"""Standard deviation of a picture of a hand, a wall, darkness; of 84 real takes none was ever below 20."""
_ALL_BUT_EVEN, _LEFT = 12.0, 0.25
"""A hand that lets some light through at its rim is not as even (6.4 to 7.9), but leaves a sixth of what spread there
was; an empty road before a camera has 6.7 to 12 of its own, and a third of what it has with a car.
"""
_DARK = 40.0
PURE_S = 0.25
"""A black picture that no lens saw is told from here on."""
_PURE, _PURE_SPREAD = 6.0, 1.0
_COVERED = 0.15
"""By how much of its light the last picture before differs where something already comes before the lens."""
_SETTLED = 2
_LEAST_STRUCTURE, _ALIKE = 1.5, 0.5
"""Of a scene whose light was switched off, grey levels and correlation with the scene before."""


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


@dataclass(slots=True)
class _Held:
    """A spell in which all stood still; `before` and `after`: the changes next to it."""

    since_s: float
    until_s: float
    at_s: float
    before: tuple[float, ...]
    after: list[float]

    @property
    def length_s(self) -> float:
        return self.until_s - self.since_s

    def told(self) -> bool:
        """Whether it is long enough, and begins and ends in motion."""
        return self.length_s >= FREEZE_S - _SLACK_S and min(_pace(self.before), _pace(self.after)) >= _ALIVE


class FreezeFinder:
    """Takes every picture once, in order; remembers one."""

    def __init__(self) -> None:
        self._last: Grey | None = None
        self._last_s = 0.0
        self._first_s = 0.0
        self._since: float | None = None
        self._pulses = 0
        self._recent: deque[tuple[float, float]] = deque(maxlen=_NEXT + _SETTLES)
        """Since when, and by how much, the last pictures changed."""
        self._held: list[_Held] = []

    def look(self, at_s: float, picture: Grey) -> None:
        """Take the next small picture, uint8 grey."""
        last, self._last = self._last, picture
        if last is None or last.shape != picture.shape:
            self._first_s = at_s if last is None else self._first_s
            self._end(at_s)
        else:
            change = _most_changed(last, picture)
            if (change <= _STILL or (change <= _PULSE and self._pulse())) and not _even(picture):
                self._since = self._last_s if self._since is None else self._since
            else:
                self._end(at_s)
                self._recent.append((self._last_s, change))
            if self._held and self._since is None and len(self._held[-1].after) < _NEXT:
                self._held[-1].after.append(change)
        self._last_s = at_s

    def spells(self) -> tuple[Spell, ...]:
        """Every freeze within a take that is alive elsewhere, once all pictures were taken."""
        held = _joined(self._held)
        told = [one for one in held if one.told()]
        still_s = sum(one.length_s for one in held if not one.told())
        alive_s = self._last_s - self._first_s - sum(one.length_s for one in told)
        if alive_s < _ALIVE_S or still_s > _STILL_SHARE * alive_s:
            return ()
        return tuple(Spell(one.since_s, one.at_s) for one in told)

    def _pulse(self) -> bool:
        """Whether one more changed picture may be a key frame: only within a spell, and one a second."""
        self._pulses += 1
        return self._since is not None and self._pulses <= 1 + (self._last_s - self._since)

    def _end(self, at_s: float) -> None:
        if self._since is not None and self._last_s - self._since > _AGAIN_S:
            changes = [change for _, change in self._recent]
            moved = _moved(changes)
            since = self._recent[moved][0] if moved < len(changes) else self._since
            self._held.append(_Held(since, self._last_s, at_s, tuple(changes[:moved][-_NEXT:]), []))
            self._recent.clear()
        self._since, self._pulses = None, 0


def _even(picture: Grey) -> bool:
    """Whether nothing is to be seen: a covered lens stands still as well."""
    return float(cv2.meanStdDev(picture)[1][0, 0]) < _EVEN


def _joined(held: Sequence[_Held]) -> list[_Held]:
    """Spells with no more than a few little changed pictures between them, as a key frame is, made one."""
    joined: list[_Held] = []
    for one in held:
        last = joined[-1] if joined else None
        if last is not None and _runs_on(last) and one.since_s <= last.at_s + _TOUCHED_S:
            joined[-1] = replace(last, until_s=one.until_s, at_s=one.at_s, after=one.after)
        else:
            joined.append(one)
    return joined


def _runs_on(one: _Held) -> bool:
    """Whether all that changed after a spell is what an encoder adds, and the next one is the same."""
    pulse = len(one.after) == 1 and one.after[0] <= _PULSE
    return pulse or (0 < len(one.after) <= _TOUCHED and _stopped(one.before, one.after))


def _moved(changes: Sequence[float]) -> int:
    """How many of the changes before a spell are motion: the rest are those in which the encoder settled."""
    moved = len(changes)
    while moved > max(0, len(changes) - _SETTLES) and changes[moved - 1] <= _LITTLE:
        moved -= 1
    return moved if moved < len(changes) and _stopped(changes[:moved], changes[moved:]) else len(changes)


def _stopped(moving: Sequence[float], settled: Sequence[float]) -> bool:
    """Whether what moved stopped from one picture to the next, and what changed then is the encoder's."""
    last = moving[-_MOVED:]
    return len(last) == _MOVED and max(settled) <= _LITTLE and min(last) >= _FAR_LESS * max(settled)


def _pace(changes: Sequence[float]) -> float:
    """How much the pictures next to a spell change: all but one of them at least so much."""
    return sorted(changes)[1] if len(changes) > 1 else 0.0


class DarkFinder:
    """Takes every picture once, in order; remembers a few small ones."""

    def __init__(self) -> None:
        self._last_s: float | None = None
        self._before: deque[tuple[_Level, Grey]] = deque(maxlen=_NEXT)
        self._dark: list[_Level] = []
        self._since: float | None = None
        self._dimmed = False
        self._spells: list[Spell] = []
        self.passing: list[float] = []
        """Where the light went out or a hand came, and where it was over, seconds: no black picture, and no jump."""

    def look(self, at_s: float, picture: Grey) -> None:
        """Take the next small picture, uint8 grey."""
        mean, spread = (float(one[0, 0]) for one in cv2.meanStdDev(picture))
        if spread < self._even_below():
            if not self._dark:
                self._since = self._last_s
            if len(self._dark) == _SETTLED:
                self._dimmed = bool(self._before) and _same_scene(self._before[-1][1], picture)
            self._dark.append(_Level(mean, spread))
        else:
            self._end(at_s)
            self._before.append((_Level(mean, spread), picture))
        self._last_s = at_s

    def _even_below(self) -> float:
        """The spread below which a picture shows nothing, after those that were last seen."""
        usual = max((level.spread for level, _ in self._before), default=0.0)
        return max(_EVEN, min(_ALL_BUT_EVEN, _LEFT * usual))

    def spells(self) -> tuple[Spell, ...]:
        """Every spell between pictures that show something."""
        return tuple(self._spells)

    def _end(self, at_s: float) -> None:
        if self._dimmed and self._since is not None:
            self.passing += [self._since, at_s]
        elif self._since is not None and self._dark:
            length_s = at_s - self._since
            if length_s > DARK_S or (length_s > PURE_S and self._pure()):
                dark = float(np.median([one.mean for one in self._dark])) < _DARK
                self._spells.append(Spell(self._since, at_s, dark=dark))
            else:
                self.passing += [self._since, at_s]
        self._dark, self._since, self._dimmed = [], None, False

    def _pure(self) -> bool:
        """Whether the picture went black at once, and as black as no sensor sees it: nothing came before the lens."""
        means = [level.mean for level, _ in self._before]
        at_once = len(means) > 1 and abs(means[-1] - float(np.median(means[:-1]))) < _COVERED * max(means)
        return at_once and all(one.mean < _PURE and one.spread < _PURE_SPREAD for one in self._dark[1:-1])


@dataclass(frozen=True, slots=True)
class _Level:
    mean: float
    spread: float


def _same_scene(before: Grey, dim: Grey) -> bool:
    """Whether what was there is still to be seen, as when the light is switched off."""
    one, other = (cv2.GaussianBlur(picture, (0, 0), 2).astype(np.float32) for picture in (before, dim))
    if one.shape != other.shape or float(other.std()) < _LEAST_STRUCTURE:
        return False
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1]) > _ALIKE


def _most_changed(before: Grey, after: Grey) -> float:
    """Change of the block that changed most; no number where the whole picture says enough."""
    difference: NDArray[np.uint8] = np.asarray(cv2.absdiff(before, after), np.uint8)
    whole = float(cv2.mean(difference)[0])
    if whole > _PULSE:
        return float("inf")
    size = max(1, difference.shape[1] // _BLOCK), max(1, difference.shape[0] // _BLOCK)
    return float(cv2.resize(difference.astype(np.float32), size, interpolation=cv2.INTER_AREA).max())
