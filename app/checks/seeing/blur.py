"""Measures how wide the edges of a picture are: its blur, whatever made it (focus, motion, compression, enlarging)."""

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
_Plane = NDArray[np.float32]

DETAIL = 2.5
"""Lines this many measured sigmas wide can be told apart for certain: drawn Code 128 of 2 to 6 px a module was read 48
of 48 times up to a true sigma of half a module, which measures 0.30 to 0.40 of it, and never from 0.9 on."""
_TILE = 72
_TILES = 10
"""The ten tiles with the most edges: a fifth of a 720-line picture, a fifteenth of a 1080-line one, are enough."""
_COARSE = 8
_FIRST, _SECOND = 0.8, 1.6
"""Sigmas of the two blurs that are compared: the first calms noise and blocks, the second is the yardstick."""
_LEAST_STEP = 6.0
"""Grey levels a pixel, after the first blur, from which on a slope is an edge; camera noise stays under 2."""
_LEAST_EDGES = 40
_SHARPEST = 50
"""Percentile of the edge widths that counts. Against blur of known sigma added to 30 real frames, then noise and
compression (tests/benchmarks/quality.py), the middle one came out at 0.8, 1.7, 2.4, 2.9, 3.9 for 1, 2, 3, 4, 6."""
_AXIS = 2.0
_WIDEST = 12.0


def blur_of(grey: Grey) -> float | None:
    """Sigma in pixels of the blur of a grey picture (h, w) at its sharper edges, in the direction in which it is worse
    (motion blurs one direction only); None where there are too few edges to tell.

    The ratio of a step's slopes under two known blurs gives its own width: after Zhuo and Sim, Pattern Recognition 44
    (2011), 1852.
    """
    found: tuple[list[_Plane], list[_Plane]] = ([], [])
    for tile in _tiles(grey):
        first = np.asarray(cv2.GaussianBlur(tile, (0, 0), _FIRST), np.float32)
        second = np.asarray(cv2.GaussianBlur(first, (0, 0), _SECOND), np.float32)
        steep = [_slopes(first, axis) for axis in (0, 1)]
        for axis in (0, 1):
            at = _crests(steep[axis], steep[1 - axis], axis)
            ratios = steep[axis][at] / np.maximum(_slopes(second, axis)[at], 1e-3)
            found[axis].append(np.asarray(ratios, np.float32))
    sigmas = [sigma for ratios in found if (sigma := _sigma(np.concatenate(ratios) if ratios else None)) is not None]
    return max(sigmas) if sigmas else None


def _tiles(grey: Grey) -> list[_Plane]:
    """The parts of the picture with the most in them, chosen on a coarse look."""
    high, wide = grey.shape
    if high < _TILE or wide < _TILE:
        return [grey.astype(np.float32)]
    coarse = grey[_COARSE // 2 :: _COARSE, _COARSE // 2 :: _COARSE].astype(np.int16)
    rows, columns = high // _TILE, wide // _TILE
    busy = np.abs(np.diff(coarse, axis=1))[:-1] + np.abs(np.diff(coarse, axis=0))[:, :-1]
    busy = np.minimum(busy, 60).astype(np.float32)
    cells = cv2.resize(busy, (columns, rows), interpolation=cv2.INTER_AREA)
    best = np.argsort(cells, axis=None)[::-1][:_TILES]
    places = [divmod(int(one), columns) for one in best]
    return [grey[y * _TILE : (y + 1) * _TILE, x * _TILE : (x + 1) * _TILE].astype(np.float32) for y, x in places]


def _slopes(plane: _Plane, axis: int) -> _Plane:
    """Size of the central difference along an axis (0: down, 1: across), same shape, 0 at the rim."""
    slopes = np.zeros_like(plane)
    if axis == 0:
        slopes[1:-1] = np.abs(plane[2:] - plane[:-2]) / 2
    else:
        slopes[:, 1:-1] = np.abs(plane[:, 2:] - plane[:, :-2]) / 2
    return slopes


def _crests(along: _Plane, across: _Plane, axis: int) -> NDArray[np.bool_]:
    """Where a slope along the axis is steepest, steep enough, and hardly slanted."""
    ahead, behind = np.roll(along, -1, axis), np.roll(along, 1, axis)
    return (along >= ahead) & (along > behind) & (along > _LEAST_STEP) & (along > _AXIS * across)


def _sigma(ratios: _Plane | None) -> float | None:
    if ratios is None or len(ratios) < _LEAST_EDGES:
        return None
    ratio = max(1.0 + 1e-3, float(np.percentile(ratios, 100 - _SHARPEST)))
    seen = _SECOND**2 / (ratio**2 - 1)  # variance of the edge after the first blur and the difference
    own = seen - _FIRST**2 - 1 / 3
    return float(np.clip(np.sqrt(max(own, 0.04)), 0.2, _WIDEST))
