"""Joins still looks at a parcel into holds: spans over which one side of it shows, trembling and hands apart."""

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.shaking import background, flow_between
from app.checks.seeing.turning import Look

Grey = NDArray[np.uint8]
Plane = NDArray[np.float32]

SAME = 0.55
"""Two looks this much the same, less what turned between them, are one hold. Measured on made clips that it was tuned
on (tests/benchmarks/six_faces.py, seeds 1000 and 5000, 118 clips): four in five pairs of looks at one face held reach
it, 19 in 20 of looks at neighbouring faces stay under 0.48. How far a flow has summed up tells less: bare board shows
hardly any while it turns, and a trembling hand sums up as much in two seconds as a quarter turn."""
_DRIFT = 0.05
"""What is taken off for each pixel of turning (of the small flow picture) between two looks: most turns are 2 to 11."""
_STILL = 0.3
_LONG = 96
_SMOOTH = 0.8
_PATCH = (9, 9)
_FLAT = 4.0
"""Patches with less variance than this (grey levels squared) are grain and say nothing."""

_Prepared = tuple[Grey, Plane, Plane, Plane]


class Sameness:
    """Tells how much of the middle of the picture is the same in two looks; remembers what it has compared."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._small: dict[float, _Prepared] = {}
        self._known: dict[tuple[float, float], float] = {}

    def of(self, one: Look, other: Look) -> float:
        """-1 to 1: the correlation of patches, those with much in them counting more, where the second picture lies on
        the first as its background moved or as the parcel moved, whichever fits better. Blank pictures are the same.
        """
        key = (one.at_s, other.at_s)
        if key not in self._known:
            self._known[key] = self._compared(self._prepared(one), self._prepared(other))
        return self._known[key]

    def turned(self, one: Look, other: Look) -> float:
        """As `of`, less what is known to have turned in between."""
        return self.of(one, other) - _DRIFT * abs(other.turned - one.turned)

    def _prepared(self, look: Look) -> _Prepared:
        if look.at_s not in self._small:
            scale = _LONG / max(look.picture.shape)
            small = np.asarray(
                cv2.resize(look.picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
            )
            self._small[look.at_s] = (small, *_patches(small))
        return self._small[look.at_s]

    def _compared(self, one: _Prepared, other: _Prepared) -> float:
        if one[0].shape != other[0].shape:
            return 0.0
        high, wide = one[0].shape
        middle = (slice(high // 5, high - high // 5), slice(wide // 4, wide - wide // 4))
        flow = flow_between(self._flow, one[0], other[0])
        parcel = np.asarray(np.median(flow[middle].reshape(-1, 2), axis=0), np.float64)
        return max(_same(one, other[0], way, middle) for way in (background(flow), parcel))


def holds(looks: Sequence[Look], same: Sameness) -> list[list[Look]]:
    """The looks in groups, in order: those most the same are joined first, so that a slow turn is no bridge."""
    groups = [[look] for look in looks]
    near = [_near(one, other, same) for one, other in pairwise(groups)]
    while near and max(near) > SAME:
        place = near.index(max(near))
        groups[place : place + 2] = [groups[place] + groups[place + 1]]
        del near[place]
        for beside in (place - 1, place):
            if 0 <= beside < len(near):
                near[beside] = _near(groups[beside], groups[beside + 1], same)
    return groups


def stillest(group: Sequence[Look]) -> Look:
    """The look that tells of its group: still, and for long."""
    return min(group, key=lambda one: one.speed - _STILL * min(1.0, one.to_s - one.from_s))


def _near(one: Sequence[Look], other: Sequence[Look], same: Sameness) -> float:
    return same.of(stillest(one), stillest(other)) - _DRIFT * (other[0].turned - one[-1].turned)


def _patches(small: Grey | Plane) -> tuple[Plane, Plane, Plane]:
    """The smoothed picture, its means and its variances by patch."""
    smooth = cv2.GaussianBlur(small.astype(np.float32), (0, 0), _SMOOTH)
    mean = cv2.blur(smooth, _PATCH)
    spread = cv2.blur(smooth * smooth, _PATCH) - mean * mean
    return np.asarray(smooth, np.float32), np.asarray(mean, np.float32), np.asarray(spread, np.float32)


def _same(one: _Prepared, other: Grey, way: NDArray[np.float64], middle: tuple[slice, slice]) -> float:
    _, picture, mean, spread = one
    move = np.array([[1, 0, way[0]], [0, 1, way[1]]], np.float64)
    size = (other.shape[1], other.shape[0])
    laid = cv2.warpAffine(
        other, move, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    picture_2, mean_2, spread_2 = _patches(np.asarray(laid, np.uint8))
    common = cv2.blur(picture * picture_2, _PATCH) - mean * mean_2
    alike = common / np.sqrt(np.maximum(spread, _FLAT) * np.maximum(spread_2, _FLAT))
    weight = np.sqrt(np.maximum(np.maximum(spread, spread_2), 0))[middle]
    total = float(weight.sum())
    return float((alike[middle] * weight).sum()) / total if total > weight.size else 1.0
