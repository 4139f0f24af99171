"""Finds hard cuts in the run of small pictures: where all changes at once, for good, between two calm spells."""

from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.breaks.likeness import BACK_ABOVE, CUT_BELOW, likeness, moved_only, shrunk, textured, zoomed_only

WINDOW_S = 1.2
"""A hand before the lens, a flash, a light: what comes back within this time was no cut."""
_NEIGHBOURS = 12
_MOST_HELD = 600
"""Pictures that are remembered on either side where times do not run on, as in damaged files."""
_LEAST_NEIGHBOURS = 4
_SALIENT = 2.2
"""A change must be this many times the median change of the pictures around it..."""
_NOTICED = 3.0
"""...and this many grey levels, to be looked at closely."""
_CALMER_BY = 0.2
"""Pictures on each side must be this much more alike among themselves than across: else it is motion."""
_AS_MUCH = 0.5
"""Of pictures with nothing to recognise between two scenes the later end is told where it changes half as much."""
_CALM_PAIRS = 2
_SAMPLES = 8
_LENS = 0.5
"""How sure a cut is where all that happened may be a change of the phone's lens."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A hard cut; `at_s` is the first picture of the new shot, `confidence` grows from 0.5 to 0.95."""

    at_s: float
    confidence: float


@dataclass(slots=True)
class _Seen:
    """One picture as it is remembered; `change` is against the picture before it, the greatest where pictures with
    nothing to recognise lie between; `new_s` is the picture that brought it.
    """

    at_s: float
    picture: NDArray[np.uint8]
    change: float
    new_s: float


class CutFinder:
    """Takes every picture once, in order; remembers little more than two windows of time."""

    def __init__(self) -> None:
        self._seen: list[_Seen] = []
        self._thumb: NDArray[np.float32] | None = None
        self._most = (0.0, 0.0)
        self._next = 1
        self._cuts: list[Cut] = []
        self.recognisable = 0
        """How many pictures had something to recognise in them."""

    def look(self, at_s: float, pixels: NDArray[np.uint8]) -> None:
        """Take the next picture, uint8 grey (h, w). What has nothing to recognise is passed over."""
        picture = shrunk(pixels)
        change = self._changed(picture)
        if change >= _AS_MUCH * self._most[0]:
            self._most = max(self._most[0], change), at_s
        if not textured(picture):
            return
        self.recognisable += 1
        if self._seen and self._seen[-1].picture.shape != picture.shape:
            self._settle(everything=True)
            self._seen.clear()
            self._next = 1
        self._seen.append(_Seen(at_s, picture, *self._most))
        self._most = (0.0, at_s)
        self._settle(everything=False)

    def _changed(self, picture: NDArray[np.uint8]) -> float:
        """Mean change, in grey levels, since the picture before, whether that had anything to recognise or not."""
        thumb = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.float32)
        thumb -= thumb.mean()
        last, self._thumb = self._thumb, np.asarray(thumb, np.float32)
        return float(np.abs(thumb - last).mean()) if last is not None and last.shape == thumb.shape else 0.0

    def cuts(self) -> tuple[Cut, ...]:
        """Every cut, once all pictures were taken."""
        self._settle(everything=True)
        return tuple(self._cuts)

    def _settle(self, *, everything: bool) -> None:
        """Judge each picture as soon as enough is known of what follows it; forget what nobody needs any more."""
        while self._next < len(self._seen):
            ahead = len(self._seen) - 1 - self._next
            reached = self._seen[-1].at_s >= self._seen[self._next].at_s + WINDOW_S
            if not everything and (ahead < _NEIGHBOURS or not (reached or ahead >= _MOST_HELD)):
                return
            cut = self._judged(self._next)
            if cut is not None:
                self._cuts.append(cut)
            self._next += 1
            self._forget()

    def _forget(self) -> None:
        since = self._seen[min(self._next, len(self._seen) - 1)].at_s - WINDOW_S
        while self._next > _NEIGHBOURS + 1 and (self._seen[0].at_s < since or self._next > _MOST_HELD):
            del self._seen[0]
            self._next -= 1

    def _judged(self, number: int) -> Cut | None:
        """The cut before picture `number`, if there is one."""
        seen, now = self._seen, self._seen[number]
        around = [one.change for one in seen[max(1, number - _NEIGHBOURS) : number]]
        around += [one.change for one in seen[number + 1 : number + 1 + _NEIGHBOURS]]
        if len(around) < _LEAST_NEIGHBOURS or now.change < max(_NOTICED, _SALIENT * median(around)):
            return None
        if now.at_s - seen[number - 1].at_s > WINDOW_S:
            return None
        across = likeness(seen[number - 1].picture, now.picture)
        if across is None or across >= CUT_BELOW:
            return None
        calm = min(
            self._calm(range(number - _CALM_PAIRS, number)), self._calm(range(number + 1, number + 1 + _CALM_PAIRS))
        )
        if calm - across < _CALMER_BY or moved_only(seen[number - 1].picture, now.picture) or self._comes_back(number):
            return None
        if zoomed_only(seen[number - 1].picture, now.picture):
            return Cut(now.new_s, _LENS)
        return Cut(now.new_s, round(min(0.95, 0.5 + (calm - across)), 2))

    def _calm(self, numbers: range) -> float:
        """How alike pictures follow one another on one side; -1 where there is no telling."""
        pairs = [(n - 1, n) for n in numbers if 1 <= n < len(self._seen)]
        found = [likeness(self._seen[a].picture, self._seen[b].picture) for a, b in pairs]
        known = [value for value in found if value is not None]
        return min(known) if known else -1.0

    def _comes_back(self, number: int) -> bool:
        """Whether the last picture before comes again soon, or the first one after was there a moment before."""
        at_s = self._seen[number].at_s
        before = [one for one in self._seen[:number] if one.at_s >= at_s - WINDOW_S]
        after = [one for one in self._seen[number:] if one.at_s <= at_s + WINDOW_S]
        pairs = [(before[-1], other) for other in _spread(after)] + [(one, after[0]) for one in _spread(before)]
        for one, other in pairs:
            alike = likeness(one.picture, other.picture)
            if alike is not None and alike >= BACK_ABOVE:
                return True
        return False


def _spread(seen: list[_Seen]) -> list[_Seen]:
    """A few of many, evenly, the first and the last among them."""
    if len(seen) <= _SAMPLES:
        return seen
    return [seen[round(n * (len(seen) - 1) / (_SAMPLES - 1))] for n in range(_SAMPLES)]
