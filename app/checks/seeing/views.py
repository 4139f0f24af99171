"""Tells whether two looks at a parcel show the same face: by marks of its surface that agree in where they lie."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.turning import Look

Grey = NDArray[np.uint8]

_ENLARGED = 2.5
"""Small pictures are enlarged first: marks are looked for in patches of 19 pixels, eight of the small picture."""
_MARKS = 300
_LEAST_MARKS = 8
_NEAREST = 64
"""Marks that differ in more than a quarter of their 256 bits are not the same."""
_OFF_PX = 5.0
_STRETCHED = 1.6
"""A face held askew by up to 30 degrees and a little nearer is no more stretched or shortened than this."""
_STAYED_PX = 25.0
"""Marks that moved less than this between two looks apart in time may lie on the table beside the parcel."""
_WIDTH, _HEIGHT = 0.7, 0.9
"""The share of the picture in which the parcel is looked for: the rest is table, wall and arms."""
_LEAST_MOVED = 0.04


@dataclass(frozen=True, slots=True)
class View:
    """What is remembered of a look: places and descriptors of its marks."""

    places: NDArray[np.float32]
    marks: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Found:
    """Which share (0 to 1) of the marks was found again; `stayed`: all of them where they had been."""

    share: float
    stayed: bool


_NOTHING = Found(0.0, stayed=False)


class Viewer:
    """Describes and compares looks."""

    def __init__(self) -> None:
        self._orb = cv2.ORB.create(_MARKS, 1.2, 5, edgeThreshold=8, patchSize=19, fastThreshold=6)
        self._matcher = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True)

    def describe(self, look: Look) -> View:
        """The marks on what moved around that moment; of the middle of the picture where little moved."""
        high, wide = look.picture.shape
        across, down = round(wide * (1 - _WIDTH) / 2), round(high * (1 - _HEIGHT) / 2)
        window = (slice(down, high - down), slice(across, wide - across))
        moved = cv2.resize((look.moved > 0).astype(np.uint8), (wide, high), interpolation=cv2.INTER_NEAREST)[window]
        if moved.mean() < _LEAST_MOVED:
            moved = np.ones_like(moved)
        picture = cv2.resize(look.picture[window], None, fx=_ENLARGED, fy=_ENLARGED, interpolation=cv2.INTER_CUBIC)
        mask = cv2.resize(moved, (picture.shape[1], picture.shape[0]), interpolation=cv2.INTER_NEAREST)
        found, marks = self._orb.detectAndCompute(picture, np.asarray(mask, np.uint8))
        if not found:
            return View(np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8))
        return View(np.array([one.pt for one in found], np.float32), np.asarray(marks, np.uint8))

    def found_again(self, one: View, other: View) -> Found:
        """Which share of the marks is found again, all moved and turned the same way, and whether they stayed."""
        least = min(len(one.places), len(other.places))
        if least < _LEAST_MARKS:
            return _NOTHING
        pairs = [pair for pair in self._matcher.match(one.marks, other.marks) if pair.distance < _NEAREST]
        if len(pairs) < _LEAST_MARKS:
            return _NOTHING
        change, fits = cv2.estimateAffine2D(
            one.places[[pair.queryIdx for pair in pairs]],
            other.places[[pair.trainIdx for pair in pairs]],
            ransacReprojThreshold=_OFF_PX,
            maxIters=300,
        )
        fitting = int(np.count_nonzero(fits))
        if fitting == 0 or not _can_be_seen(np.asarray(change[:, :2], np.float64)):
            return _NOTHING
        moved = one.places @ change[:, :2].T + change[:, 2] - one.places
        stayed = float(np.linalg.norm(moved, axis=1).max()) < _STAYED_PX
        return Found(fitting / least, stayed)


def _can_be_seen(change: NDArray[np.float64]) -> bool:
    """Whether one flat face can look so in two pictures; change (2, 2). Chance finds are mirrored, or flattened."""
    longest, shortest = np.linalg.svd(change, compute_uv=False)
    return bool(np.linalg.det(change) > 0 and longest < _STRETCHED and shortest > 1 / _STRETCHED)
