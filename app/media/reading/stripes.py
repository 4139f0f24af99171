"""Finds places of a picture that look striped like a barcode, at any angle: the cheap test before a costly reading."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_SAMPLES = 960
"""Samples of the gradient across the longer side. The gradient itself is taken at full density: at half of it the
thin bars of a module of 2.5 pixels are grey already (9 of 60 made labels were lost that way).
"""
_CELL = 8
_COHERENT = 0.5
"""Share of the gradient energy of 3 x 3 cells that points one way; 1 for ideal bars, 0.1 to 0.3 for noise, writing."""
_ENERGY = 60.0
"""Mean squared difference of neighbouring pixels that points one way: bars of about 12 grey levels of contrast."""
_LEAST_CELLS = 14
_LEAST_WIDTH = 80
"""Pixels across the bars: eight digits of Code 128 at one pixel a module cannot be read anyway."""
_SLIMMEST = 0.45
"""Width by height of a place; waybill barcodes are wider than high, edges of boxes are long and thin."""
_BANDS = 6
_REACH_DEG = 22.5
"""Directions are looked at in six overlapping bands, 45 degrees wide: writing and edges beside a code point elsewhere
and would else grow together with it.
"""
_SAME = 0.5
"""Share of the smaller extent within which two places of different bands are one."""

_MOST_GROUPS = 12
"""Groups of cells that are measured, the largest: clutter has dozens, 0.06 ms each."""

Cells = NDArray[np.float32]
_Group = tuple[int, tuple[slice, slice], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True)
class Stripes:
    """A striped place: centre, extent across and along its bars (pixels of the picture), degrees clockwise by which it
    is turned (-90 to 90; upside down cannot be told).
    """

    x: float
    y: float
    width: float
    height: float
    angle: float
    weight: float


def find_stripes(grey: NDArray[np.uint8]) -> list[Stripes]:
    """Striped places of a grey picture (H, W), strongest first; about 4 ms at 1080p."""
    step = max(1, round(max(grey.shape) / _SAMPLES))
    cell = _CELL * step
    if min(grey.shape) < 4 * cell:
        return []
    energy, real, imaginary = _tensor(grey, step)
    strength = cv2.magnitude(real, imaginary)
    striped = (strength > _COHERENT * energy) & (strength > _ENERGY)
    if np.count_nonzero(striped) < _LEAST_CELLS:
        return []
    turned = cv2.phase(real, imaginary, angleInDegrees=True)[striped]
    groups: list[_Group] = []
    for band in range(_BANDS):
        off = np.abs((turned - band * 360.0 / _BANDS + 180.0) % 360.0 - 180.0)
        within = np.zeros(striped.shape, np.uint8)
        within[striped] = off <= 2 * _REACH_DEG
        groups += _groups(within)
    fields = [np.asarray(one, np.float32) for one in (strength, real, imaginary)]
    places = [_place(inside, [one[window] for one in fields], window, cell) for _, window, inside in _largest(groups)]
    return _distinct([one for one in places if one.width >= max(_LEAST_WIDTH, _SLIMMEST * one.height)])


def _tensor(grey: NDArray[np.uint8], step: int) -> tuple[Cells, Cells, Cells]:
    """Per cell, smoothed over its neighbours: gradient energy, and its doubled direction as two components."""
    cells = (grey.shape[1] // (_CELL * step), grey.shape[0] // (_CELL * step))
    high, wide = cells[1] * _CELL * step, cells[0] * _CELL * step
    padded = grey if step > 1 else cv2.copyMakeBorder(grey, 0, 1, 0, 1, cv2.BORDER_REPLICATE)
    here, right, below, cross = (
        padded[down : high + down : step, over : wide + over : step] for down, over in ((0, 0), (0, 1), (1, 0), (1, 1))
    )
    fall, rise = (np.subtract(*pair, dtype=np.int16) for pair in ((cross, here), (right, below)))
    ff, rr, fr = (
        cv2.resize(cv2.multiply(one, other, dtype=cv2.CV_32F), cells, interpolation=cv2.INTER_AREA)
        for one, other in ((fall, fall), (rise, rise), (fall, rise))
    )
    smooth = [cv2.blur(np.asarray(one, np.float32), (3, 3)) for one in (ff + rr, 2 * fr, ff - rr)]
    return np.asarray(smooth[0], np.float32), np.asarray(smooth[1], np.float32), np.asarray(smooth[2], np.float32)


def _groups(striped: NDArray[np.uint8]) -> list[_Group]:
    """Connected cells of one band that are enough for a barcode."""
    count, marks, boxes, _ = cv2.connectedComponentsWithStats(striped, connectivity=4)
    found = []
    for mark in np.flatnonzero(boxes[1:count, cv2.CC_STAT_AREA] >= _LEAST_CELLS) + 1:
        left, top, wide, high, filled = (int(value) for value in boxes[mark])
        window = np.s_[top : top + high, left : left + wide]
        found.append((filled, window, marks[window] == mark))
    return found


def _largest(groups: list[_Group]) -> list[_Group]:
    return sorted(groups, key=lambda one: -one[0])[:_MOST_GROUPS]


def _place(inside: NDArray[np.bool_], fields: list[Cells], window: tuple[slice, slice], cell: float) -> Stripes:
    strength, real, imaginary = fields
    turn = math.atan2(float(imaginary[inside].sum()), float(real[inside].sum())) / 2
    rows, columns = np.nonzero(inside)
    x, y = (columns + window[1].start + 0.5) * cell, (rows + window[0].start + 0.5) * cell
    along = x * math.cos(turn) + y * math.sin(turn)
    beside = -x * math.sin(turn) + y * math.cos(turn)
    middle_u, middle_v = (along.max() + along.min()) / 2, (beside.max() + beside.min()) / 2
    return Stripes(
        x=float(middle_u * math.cos(turn) - middle_v * math.sin(turn)),
        y=float(middle_u * math.sin(turn) + middle_v * math.cos(turn)),
        width=float(along.max() - along.min() + cell),
        height=float(beside.max() - beside.min() + cell),
        angle=math.degrees(turn),
        weight=float(strength[inside].sum()),
    )


def _distinct(places: list[Stripes]) -> list[Stripes]:
    """Strongest first, without those that lie where a stronger one of the neighbouring band lies."""
    kept: list[Stripes] = []
    for place in sorted(places, key=lambda one: -one.weight):
        if all(math.dist((place.x, place.y), (one.x, one.y)) > _SAME * min(one.width, place.width) for one in kept):
            kept.append(place)
    return kept
