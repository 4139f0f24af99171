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
_WIDTH, _HEIGHT = 0.7, 0.9
"""The share of the picture in which the parcel is looked for: the rest is table, wall and arms."""
_LEAST_MOVED = 0.04


@dataclass(frozen=True, slots=True)
class View:
    """What is remembered of a look: places and descriptors of its marks."""

    places: NDArray[np.float32]
    marks: NDArray[np.uint8]


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

    def alike(self, one: View, other: View) -> float:
        """The share (0 to 1) of marks that are found again, all moved, turned and stretched the same way."""
        least = min(len(one.places), len(other.places))
        if least < _LEAST_MARKS:
            return 0.0
        pairs = [pair for pair in self._matcher.match(one.marks, other.marks) if pair.distance < _NEAREST]
        if len(pairs) < _LEAST_MARKS:
            return 0.0
        _, fits = cv2.estimateAffine2D(
            one.places[[pair.queryIdx for pair in pairs]],
            other.places[[pair.trainIdx for pair in pairs]],
            ransacReprojThreshold=_OFF_PX,
            maxIters=300,
        )
        return float(np.count_nonzero(fits)) / least
