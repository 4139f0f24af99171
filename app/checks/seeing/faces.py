"""Chooses among the still looks at a turned parcel up to six that show different faces, for a person to confirm."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.turning import Look
from app.checks.seeing.views import Viewer

FACES = 6
_TURN = 0.4
"""Less turning than this between two looks, and they are one view held on. Measured on made clips (tests/benchmarks/
six_faces.py): while a face is held 97 of 100 spells of 1.5 s stay under 0.3 (parcel) and 0.9 (bare board), a turn to
the next face makes over 0.8 in 19 of 20; what is split too finely is sorted out below."""
_ALIKE = 0.15
"""Two looks with this share of marks in common show one face: 99 of 100 pairs of different faces stay under 0.10 with
prints or marks on them, under 0.15 on bare board; the same face reaches 0.1 to 0.5."""
_SHORTEST_S = 0.25
_STEADY = 0.3
_RESTLESS = 0.7
"""Faster than this, nobody holds anything still."""
_FULL_TURN = 2.0
_STILL = 0.3
_LONG_ENOUGH_S = 0.8
_DOUBT = 0.2
_LEAST_SHARE = 0.15
_SOON_S = 30.0
"""The faces come first, the opening after: a look half a minute later counts a third."""
_MOST_COMPARED = 24
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
    faces = [one for one in _held(looks) if one.look.speed < _RESTLESS and _lasted(one)]
    while len(faces) > _MOST_COMPARED:
        del faces[_weakest(faces, np.zeros((len(faces), len(faces))))]
    alike = _compared(faces)
    faces, alike = _joined(faces, alike, reach=1)
    faces, alike = _joined(faces, alike, reach=len(faces))
    while len(faces) > FACES:
        faces, alike = _without(faces, alike, _weakest(faces, alike))
    for number, one in enumerate(faces):
        one.confidence = round(min(_SUREST, _worth(faces, alike, number) / _FULL_TURN), 2)
    return faces


def _held(looks: Sequence[Look]) -> list[Face]:
    """Looks with next to no turning between them are one, told by its stillest and longest moment."""
    groups: list[list[Look]] = []
    for look in looks:
        if groups and look.turned - groups[-1][-1].turned < _TURN:
            groups[-1].append(look)
        else:
            groups.append([look])
    return [_face(group) for group in groups]


def _face(group: list[Look]) -> Face:
    best = min(group, key=lambda one: one.speed - _STILL * min(1.0, one.to_s - one.from_s))
    moved = np.zeros(best.moved.shape, np.int32)
    for look in group:
        if look.moved.shape == moved.shape:
            moved += look.moved
    return Face(best, group[-1].to_s - group[0].from_s + _STEP_S, box=outline(moved))


def _lasted(one: Face) -> bool:
    return one.held_s >= _SHORTEST_S or one.look.speed < _STEADY


def _compared(faces: Sequence[Face]) -> Shares:
    """How alike each two are, symmetric, 0 to 1."""
    viewer = Viewer()
    views = [viewer.describe(one.look) for one in faces]
    alike = np.zeros((len(faces), len(faces)))
    for one in range(len(faces)):
        for other in range(one + 1, len(faces)):
            alike[one, other] = alike[other, one] = viewer.alike(views[one], views[other])
    return alike


def _joined(faces: list[Face], alike: Shares, reach: int) -> tuple[list[Face], Shares]:
    """The same face at most `reach` places apart is kept once, where it was held longest and stillest; a face held on
    (reach 1) has held for both.
    """
    while len(faces) > 1:
        near = np.triu(alike, 1) - np.triu(alike, reach + 1)
        one, other = (int(n) for n in np.unravel_index(near.argmax(), near.shape))
        if near[one, other] < _ALIKE:
            break
        drop, keep = (other, one) if _calm(faces[one]) >= _calm(faces[other]) else (one, other)
        if reach == 1:
            faces[keep].held_s += faces[drop].held_s
        faces, alike = _without(faces, alike, drop)
    return faces, alike


def _without(faces: list[Face], alike: Shares, place: int) -> tuple[list[Face], Shares]:
    kept = [one for number, one in enumerate(faces) if number != place]
    return kept, np.delete(np.delete(alike, place, 0), place, 1)


def _calm(one: Face) -> float:
    return one.held_s - _RESTLESSNESS * one.look.speed


def _weakest(faces: Sequence[Face], alike: Shares) -> int:
    return min(range(len(faces)), key=lambda number: _worth(faces, alike, number))


def _worth(faces: Sequence[Face], alike: Shares, number: int) -> float:
    """How much speaks for a face of its own: turned far from its neighbours, held long and still, like no other, early;
    0 to `_FULL_TURN`.
    """
    one = faces[number]
    beside = [faces[place] for place in (number - 1, number + 1) if 0 <= place < len(faces)]
    turn = min([_FULL_TURN, *(abs(one.look.turned - other.look.turned) for other in beside)])
    stillness = 1 / (1 + (one.look.speed / _STILL) ** 2) * min(1.0, one.held_s / _LONG_ENOUGH_S)
    doubled = float(np.delete(alike[number], number).max(initial=0.0)) / _DOUBT
    return turn * stillness * max(_LEAST_SHARE, 1 - doubled) * exp((faces[0].look.at_s - one.look.at_s) / _SOON_S)


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
