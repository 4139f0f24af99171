"""Measures one step between two pictures against what the scene does by itself just before and just after it.

A piece cut out of a still scene leaves no trace in the stream, but the hands, things or camera that moved meanwhile
stand elsewhere from one picture to the next, and calmly go on from there. So a step is held against all differences
within a fifth of a second on either side: fast hands, dropped pictures, flashes, focus and exposure change as much
within that time as in the step, a removed piece does not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.breaks.likeness import BACK_ABOVE, CUT_BELOW, likeness, moved_only, shrunk

Grey = NDArray[np.uint8]
Map = NDArray[np.float32]

_PIXELS = 128 * 72
"""Size of the compared pictures, whatever their shape: an upright video costs no more than a lying one."""
_BLOCK = 4
"""Blocks of 3 % of the picture's width, a hand at a table; twice as wide, 2 to 3 more of 108 jumps were missed."""
_GATE_BLOCK = 8
_MIDDLE = 120
"""Mean that all pictures are brought to: exposure that drifts is no change."""
_TOP = 8
"""Blocks that an arm or a thing of 6 % of the width covers; the mean of fewer is ruled by noise."""
_NEXT = 4
"""Pictures on either side by which the pace of things is told: fewer may all be one picture, shown again."""
_RELATIVE_TO = 6.0
"""Grey levels of ordinary change that are added before excess is taken relative to it."""
_KNOCK = 3.0
"""Pixels, 2.3 % of the picture's width, by which a camera may be knocked between two pictures."""
_WAY = 1.5
"""Pixels by which some corner of the picture moves where the camera is under way."""
_TRIES = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 40, 1e-4)
_CHANGED = 8.0
"""Grey levels, above the noise of sensor and encoder (1 to 4) in a block."""
_LIT = 0.25
"""Share of the picture that a lamp changes at least; robot arms that moved a little look like light, but are small."""
_SAMPLES = 10
_SURROUNDINGS = 9
_NOISE = 2.0
_STRUCTURED = 30.0
"""Variance of a pixel's surroundings (9 by 9), which noise alone does not reach."""
_SAME_STRUCTURE = 0.7
_NEARLY_ALL, _HALF = 0.8, 0.5
"""A lamp leaves nearly all structure in its place."""
_NEAR = np.ones((3, 3), np.uint8)


@dataclass
class Seen:
    """One picture as it is remembered. `pixels`: small, uint8 grey, brought to a common mean."""

    at_s: float
    pixels: Grey

    @classmethod
    def of(cls, at_s: float, picture: Grey) -> "Seen":
        """From a picture of the size that `brought_down` gives."""
        levelled = cv2.add(picture, np.array([_MIDDLE - cv2.mean(picture)[0]]))
        return cls(at_s, np.asarray(levelled, np.uint8))

    @cached_property
    def most(self) -> Grey:
        """The brightest of each pixel's neighbours..."""
        return np.asarray(cv2.dilate(self.pixels, _NEAR), np.uint8)

    @cached_property
    def least(self) -> Grey:
        """...and the darkest: what lies between may be the same thing moved by a pixel."""
        return np.asarray(cv2.erode(self.pixels, _NEAR), np.uint8)


def brought_down(picture: Grey) -> Grey:
    """A small picture as the reader gives it, at the size in which pictures are compared."""
    height, width = picture.shape
    scale = (_PIXELS / (height * width)) ** 0.5
    size = max(_GATE_BLOCK, round(width * scale)), max(_GATE_BLOCK, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


@dataclass(frozen=True, slots=True)
class Step:
    """How far a step stands out. `much`: grey levels of excess in the blocks where it is most; `wide`: excess relative
    to ordinary change, summed over all blocks, motion of a pixel left aside.
    """

    much: float
    wide: float


def quick_change(before: Seen, after: Seen) -> Map:
    """Mean difference in coarse blocks: cheap, for every picture."""
    return _blocks(cv2.absdiff(before.pixels, after.pixels), _GATE_BLOCK)


def standing_out(change: Map, earlier: Map, later: Map) -> float:
    """By how many grey levels a quick change is above both its neighbours, at most, in any block."""
    return float((change - cv2.dilate(cv2.max(earlier, later), _NEAR)).max())


def measured(before: Sequence[Seen], after: Sequence[Seen]) -> Step:
    """The step from the last of `before` to the first of `after`, against all that happens within both of them."""
    last, first = before[-1], after[0]
    exact = _excess(_change, before[:-1], last, first, after[1:])
    moved = _excess(_moved_change, before[:-1], last, first, after[1:])
    top = np.partition(exact[0], -_TOP, axis=None)[-_TOP:]
    return Step(float(top.mean()), float((moved[0] / (moved[1] + _RELATIVE_TO)).sum()))


def hurry(before: Sequence[Seen], after: Sequence[Seen]) -> float:
    """How much the pictures next to a step change among themselves: grey levels in the blocks where it is most."""
    pairs = [*pairwise(before[-_NEXT:]), *pairwise(after[:_NEXT])]
    return max(float(np.partition(_change(*pair), -_TOP, axis=None)[-_TOP:].mean()) for pair in pairs)


def steadied(last: Seen, after: Sequence[Seen]) -> Sequence[Seen]:
    """The pictures after a step as they would be had the camera not been knocked a little between the two."""
    one, other = last.pixels.astype(np.float32), after[0].pixels.astype(np.float32)
    (x, y), _ = cv2.phaseCorrelate(one, other, cv2.createHanningWindow(one.shape[::-1], cv2.CV_32F))
    if max(abs(x), abs(y)) > _KNOCK:
        return after
    moved = _moved(after, np.array([[1, 0, x], [0, 1, y]], np.float32))
    still = cv2.norm(last.pixels, after[0].pixels, cv2.NORM_L1)
    return moved if cv2.norm(last.pixels, moved[0].pixels, cv2.NORM_L1) < still else after


def carried_on(before: Sequence[Seen], after: Sequence[Seen]) -> Sequence[Seen]:
    """The pictures after a step as they would be had the camera not gone on the way it was going just before: one that
    hurries in on a label and stops there makes its widest step last.
    """
    one, other = before[-2].pixels, before[-1].pixels
    way = np.eye(2, 3, dtype=np.float32)
    try:
        cv2.findTransformECC(one, other, way, cv2.MOTION_AFFINE, _TRIES)
    except cv2.error:  # nothing to hold on to, or no end found
        return after
    height, width = other.shape
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]], np.float32)
    if np.abs(corners @ way.T - corners[:, :2]).max() < _WAY:
        return after
    # `way` leads from places in the earlier picture to those in the later one, so it also leads one step further on
    return _moved(after, way)


def _moved(after: Sequence[Seen], way: NDArray[np.float32]) -> Sequence[Seen]:
    """Pictures as a camera would have seen them that had not gone this way (2x3)."""
    size, how = after[0].pixels.shape[::-1], cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    moved = (cv2.warpAffine(one.pixels, way, size, flags=how, borderMode=cv2.BORDER_REPLICATE) for one in after)
    return [Seen(one.at_s, np.asarray(pixels, np.uint8)) for one, pixels in zip(after, moved, strict=True)]


def comes_back(before: Sequence[Seen], after: Sequence[Seen]) -> bool:
    """Whether something else than the scene came before the lens, and goes away or came a moment before by itself."""
    last, first = shrunk(before[-1].pixels), shrunk(after[0].pixels)
    across = likeness(last, first)
    if (across is not None and across >= CUT_BELOW) or moved_only(last, first):
        return False
    pairs = [(last, shrunk(one.pixels)) for one in _spread(after[1:])]
    pairs += [(shrunk(one.pixels), first) for one in _spread(before[-2::-1])]
    return any((alike := likeness(*pair)) is not None and alike >= BACK_ABOVE for pair in pairs)


def only_light(before: Seen, after: Seen) -> bool:
    """Whether what changed still has the same structure in its place, where it changed most as well: a lamp or an
    exposure, not a thing.
    """
    change = _change(before, after)
    changed = change > _CHANGED
    if changed.mean() < _LIT:
        return False
    alike, structured = _structure(before.pixels, after.pixels)
    told = changed & (_blocks(structured.astype(np.float32), _BLOCK) > 0.5)  # noqa: PLR2004 - most of the block
    if told.sum() < _TOP:
        return False
    same = _blocks(alike, _BLOCK)[told] > _SAME_STRUCTURE
    most = np.argsort(change[told])[-_TOP:]
    return float(same.mean()) > _NEARLY_ALL and float(same[most].mean()) >= _HALF


def _structure(one: Grey, other: Grey) -> tuple[Map, NDArray[np.bool_]]:
    """Correlation of the surroundings of each pixel in two pictures (-1 to 1), and where there is any structure."""
    a, b = one.astype(np.float32), other.astype(np.float32)
    mean_a, mean_b = _smooth(a), _smooth(b)
    spread_a, spread_b = _smooth(a * a) - mean_a * mean_a, _smooth(b * b) - mean_b * mean_b
    together = _smooth(a * b) - mean_a * mean_b
    alike = together / np.sqrt((spread_a + _NOISE) * (spread_b + _NOISE))
    return np.asarray(alike, np.float32), np.maximum(spread_a, spread_b) > _STRUCTURED


def _smooth(picture: Map) -> Map:
    return np.asarray(cv2.blur(picture, (_SURROUNDINGS, _SURROUNDINGS)), np.float32)


def _spread(seen: Sequence[Seen]) -> Sequence[Seen]:
    """A few of many, evenly, the last among them."""
    count = min(len(seen), _SAMPLES)
    return [seen[round((n + 1) * len(seen) / count) - 1] for n in range(count)]


def _excess(
    change: Callable[[Seen, Seen], Map], earlier: Sequence[Seen], last: Seen, first: Seen, later: Sequence[Seen]
) -> tuple[Map, Map]:
    ordinary = change(earlier[0], last)
    for one in earlier[1:]:
        ordinary = np.maximum(ordinary, change(one, last))
    for one in later:
        ordinary = np.maximum(ordinary, change(first, one))
    covered = np.asarray(cv2.dilate(ordinary, _NEAR), np.float32)
    return np.asarray(np.maximum(change(last, first) - covered, 0.0), np.float32), covered


def _change(before: Seen, after: Seen) -> Map:
    return _blocks(cv2.absdiff(before.pixels, after.pixels), _BLOCK)


def _moved_change(before: Seen, after: Seen) -> Map:
    there = cv2.max(cv2.subtract(after.pixels, before.most), cv2.subtract(before.least, after.pixels))
    back = cv2.max(cv2.subtract(before.pixels, after.most), cv2.subtract(after.least, before.pixels))
    return _blocks(cv2.max(there, back), _BLOCK)


def _blocks(difference: NDArray[np.uint8] | cv2.typing.MatLike, block: int) -> Map:
    height, width = difference.shape[:2]
    size = max(3, round(width / block)), max(3, round(height / block))
    return np.asarray(cv2.resize(difference.astype(np.float32), size, interpolation=cv2.INTER_AREA), np.float32)
