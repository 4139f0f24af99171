"""Chooses among the still looks at a turned parcel up to six that show different faces, for a person to confirm."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.holds import SAME, Sameness, holds, stillest
from app.checks.seeing.turning import Look
from app.checks.seeing.views import Viewer

FACES = 6
_ALIKE = 0.2
"""Two holds with this share of marks in common show one face: of 2,949 pairs of different faces 2 reached it on the
made clips it was tuned on (seeds 1000 and 5000); of pairs of the same face half with prints, one in six with a few
marks, one in seven on bare board. What lies below is doubt and lowers a face's worth."""
_DOUBT = 0.3
_SHORTEST_S = 0.25
_STEADY = 0.3
_RESTLESS = 0.7
"""Faster than this, nobody holds anything still."""
_LONG_ENOUGH_S = 0.8
_NEW = 0.5
"""So little in common with the views beside it, and a view is as new as can be."""
_LEAST_SHARE = 0.15
_USUAL = 1.5
_SLOWEST = 0.15
"""Restlessness is held against the clip's own: a nervous hand holds faces at 0.2 to 0.4, a calm one at 0.04 to 0.1.
Held so, 92 in 100 pairs of a face and a look at the opened parcel are told apart, by the bare speed 90."""
_FACE_LIKE = 0.35
"""Calmer and longer speaks for a face, less for the opening: 9 in 10 looks at an opened parcel reach no more."""
_OPENED = 0.5
_SOON_S = 30.0
"""The faces come first, the opening after: a look half a minute later counts a third."""
_LEAST_WORTH = 0.08
"""What is worth less is not proposed: on the clips it was tuned on 5 of 6 such showed the opened parcel."""
_MOST_COMPARED = 20
_RESTLESSNESS = 3.0
_STEP_S = 0.13
_SUREST = 0.9
_LEAST_MOVED = 0.02
_TAIL = 0.13

Shares = NDArray[np.float64]


@dataclass(slots=True)
class Face:
    """A look that may show a face of its own: the moment, how long it was held, how sure (0 to 1), and the parcel as
    left, top, right, bottom shares of the picture where its outline moved.
    """

    look: Look
    held_s: float
    confidence: float = 0.0
    box: tuple[float, float, float, float] | None = None


def choose(looks: Sequence[Look]) -> list[Face]:
    """Up to six faces in order of time."""
    same = Sameness()
    faces = [_face(group) for group in holds([one for one in looks if one.speed < _RESTLESS], same)]
    faces = [one for one in faces if one.held_s >= _SHORTEST_S or one.look.speed < _STEADY]
    while len(faces) > _MOST_COMPARED:
        faces.remove(min(faces, key=lambda one: _face_like(one, _STEADY)))
    if not faces:
        return []
    weighed = _Weighed(faces, same)
    weighed.join()
    weighed.narrow()
    return weighed.faces


def _face(group: list[Look]) -> Face:
    best = stillest(group)
    moved = np.zeros(best.moved.shape, np.int32)
    for look in group:
        if look.moved.shape == moved.shape:
            moved += look.moved
    return Face(best, sum(one.to_s - one.from_s + _STEP_S for one in group), box=outline(moved))


class _Weighed:
    """The holds that may be faces, what is known of each two, and from which on the parcel seems to be open."""

    def __init__(self, faces: list[Face], same: Sameness) -> None:
        self.faces = faces
        self._same = same
        self._alike = _compared(faces, same)
        calmest = sorted(faces, key=_calm)[-FACES:]
        self._usual = max(_SLOWEST, _USUAL * float(np.median([one.look.speed for one in calmest])))
        self._opened_s = opening(faces, self._usual)

    def join(self) -> None:
        """The same face is kept once, where it was held longest and stillest."""
        while len(self.faces) > 1:
            one, other = (int(n) for n in np.unravel_index(self._alike.argmax(), self._alike.shape))
            if self._alike[one, other] < _ALIKE:
                return
            self._drop(min(one, other, key=lambda place: _calm(self.faces[place])))

    def narrow(self) -> None:
        """Leave the weakest out until six are left, and those that hardly anything speaks for."""
        while self.faces:
            worths = [self._worth(place) for place in range(len(self.faces))]
            weakest = int(np.argmin(worths))
            if len(worths) <= FACES and worths[weakest] >= _LEAST_WORTH:
                for face, worth in zip(self.faces, worths, strict=True):
                    face.confidence = round(min(_SUREST, worth), 2)
                return
            self._drop(weakest)

    def _drop(self, place: int) -> None:
        del self.faces[place]
        self._alike = np.delete(np.delete(self._alike, place, 0), place, 1)

    def _worth(self, place: int) -> float:
        """How much speaks for a face of its own, 0 to 1: new beside its neighbours, held long and still, like no other,
        early, and before the opening.
        """
        one, faces = self.faces[place], self.faces
        before = [self._same.turned(faces[place - 1].look, one.look)] if place else []
        after = [self._same.turned(one.look, faces[place + 1].look)] if place + 1 < len(faces) else []
        new = max(_LEAST_SHARE, min(1.0, (1 - max([0.0, *before, *after])) / _NEW))
        doubled = float(np.delete(self._alike[place], place).max(initial=0.0)) / _DOUBT
        early = exp((faces[0].look.at_s - one.look.at_s) / _SOON_S)
        closed = 1.0 if one.look.at_s < self._opened_s else _OPENED
        return new * _face_like(one, self._usual) * max(_LEAST_SHARE, 1 - doubled) * early * closed


def opening(faces: Sequence[Face], usual: float) -> float:
    """The moment from which on less is held long and still than before: there the parcel is opened, if it is at all.
    `usual`: the speed at which this parcel is held. Infinite where all holds are calm.
    """
    gained = [0.0, *np.cumsum([_face_like(one, usual) - _FACE_LIKE for one in faces])]
    first = max(range(1, len(gained)), key=lambda place: gained[place])
    return faces[first].look.at_s if first < len(faces) else float("inf")


def _face_like(one: Face, usual: float) -> float:
    return 1 / (1 + (one.look.speed / usual) ** 2) * min(1.0, one.held_s / _LONG_ENOUGH_S)


def _calm(one: Face) -> float:
    return one.held_s - _RESTLESSNESS * one.look.speed


def _compared(faces: Sequence[Face], same: Sameness) -> Shares:
    """How alike each two are by their marks, symmetric, 0 to 1."""
    viewer = Viewer()
    views = [viewer.describe(one.look) for one in faces]
    alike = np.zeros((len(faces), len(faces)))
    for one in range(len(faces)):
        for other in range(one + 1, len(faces)):
            found = viewer.found_again(views[one], views[other])
            if found.stayed and same.of(faces[one].look, faces[other].look) < SAME:
                continue
            alike[one, other] = alike[other, one] = found.share
    return alike


def outline(moved: NDArray[np.int32]) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom of what moved, as shares of the picture, from how often each place moved: without the
    outermost eighth on each side, which are arms and odd spots. None where next to nothing moved.
    """
    if float((moved > 0).mean()) < _LEAST_MOVED:
        return None
    found = []
    for axis in (0, 1):
        along = np.cumsum(moved.sum(axis=axis, dtype=np.float64))
        low, high = np.searchsorted(along / along[-1], [_TAIL, 1 - _TAIL])
        found.append((float(low) / len(along), float(high + 1) / len(along)))
    (left, right), (top, bottom) = found
    return left, top, right, bottom
