"""Tells how much of one small picture can be found again in another: alike through motion, light and passing hands."""

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

CUT_BELOW = 0.62
"""Likeness of the pictures on both sides of a hard cut is below this; within one take it is above 0.65."""
BACK_ABOVE = 0.7
"""Many pairs are compared when a return is sought, and chance lifts the best of them; what is back scores 0.75 to 1."""
WIDTH = 96
"""Pictures are compared at this width; all reaches below are in its pixels."""
_REACH = 14
"""How far a patch may have moved between two pictures: 15 % of the width, a very fast pan at 30 pictures a second."""
_PLAIN = 5.0
"""Standard deviation (grey levels) of a patch under which there is nothing to recognise."""
_BAR_PLAIN = 4.0
_ROWS, _COLUMNS = 3, 4
_LEAST_PATCHES = 3
_REFOUND = 0.7
_SAME_MOVE = 4
_SMALLEST = 24
_ZOOMS = (1.25, 1.4, 1.6, 1.8, 2.0, 2.25, 2.5, 3.0)
_SAME_VIEW, _VIEW_BETTER = 0.75, 0.1
"""An enlarged middle is this much like the other picture, and this much more than the whole is."""


def shrunk(pixels: Grey) -> Grey:
    """A grey picture (h, w) at the width that likeness is taken at."""
    height = max(_SMALLEST, round(WIDTH * pixels.shape[0] / pixels.shape[1]))
    return np.asarray(cv2.resize(pixels, (WIDTH, height), interpolation=cv2.INTER_AREA), np.uint8)


def textured(picture: Grey) -> bool:
    """Whether there is enough to recognise: a covered lens, a blank wall, a flash and darkness have too little."""
    patches = _patches(picture)
    return len(patches) >= _LEAST_PATCHES


def likeness(before: Grey, after: Grey) -> float | None:
    """Mean best correlation (-1 to 1) of the patches of each picture near their places in the other.

    Over 0.65 within one take, under 0.6 across a hard cut; None where there is too little to recognise. Both pictures
    as `shrunk` gives them, of one size. Light and contrast do not matter. Both ways, because what enters or leaves the
    picture is found in one of them only.
    """
    before, after = _without_bars(before, after)
    there, back = _refound(before, after), _refound(after, before)
    return None if there is None or back is None else (there + back) / 2


def _refound(before: Grey, after: Grey) -> float | None:
    framed = cv2.copyMakeBorder(after, _REACH, _REACH, _REACH, _REACH, cv2.BORDER_REFLECT_101)
    scores, weights = [], []
    for y, x, patch, weight in _patches(before):
        around = framed[y : y + patch.shape[0] + 2 * _REACH, x : x + patch.shape[1] + 2 * _REACH]
        scores.append(float(cv2.matchTemplate(around, patch, cv2.TM_CCOEFF_NORMED).max()))
        weights.append(weight)
    return float(np.average(scores, weights=weights)) if len(scores) >= _LEAST_PATCHES else None


def moved_only(before: Grey, after: Grey) -> bool:
    """Whether several patches are found again anywhere in the other picture, all moved the same way: a camera that
    swung further than `likeness` reaches, as over dropped pictures.
    """
    before, after = _without_bars(before, after)
    height, width = after.shape
    framed = cv2.copyMakeBorder(after, height // 4, height // 4, width // 4, width // 4, cv2.BORDER_REFLECT_101)
    moves = []
    for y, x, patch, _ in _patches(before):
        _, best, _, place = cv2.minMaxLoc(cv2.matchTemplate(framed, patch, cv2.TM_CCOEFF_NORMED))
        if best > _REFOUND:
            moves.append((place[0] - width // 4 - x, place[1] - height // 4 - y))
    if len(moves) < _LEAST_PATCHES:
        return False
    found = np.asarray(moves, np.float64)
    near = np.abs(found[:, None, :] - found[None, :, :]).max(axis=2) <= _SAME_MOVE
    return int(near.sum(axis=1).max()) >= max(_LEAST_PATCHES, len(moves) // 2)


def zoomed_only(before: Grey, after: Grey) -> bool:
    """Whether one picture is the middle of the other, enlarged: a phone that changed its lens."""
    plain = likeness(before, after)
    for zoom in _ZOOMS:
        for wide, narrow in ((before, after), (after, before)):
            alike = likeness(_middle(wide, zoom), narrow)
            if alike is not None and alike >= _SAME_VIEW and alike - (plain or 0.0) >= _VIEW_BETTER:
                return True
    return False


def _middle(picture: Grey, zoom: float) -> Grey:
    height, width = picture.shape
    high, wide = round(height / zoom), round(width / zoom)
    top, left = (height - high) // 2, (width - wide) // 2
    middle = picture[top : top + high, left : left + wide]
    return np.asarray(cv2.resize(middle, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _patches(picture: Grey) -> list[tuple[int, int, Grey, float]]:
    """Row, column, pixels and weight of every patch with something in it."""
    high, wide = picture.shape[0] // _ROWS, picture.shape[1] // _COLUMNS
    patches = []
    for y in range(0, picture.shape[0] - high + 1, high):
        for x in range(0, picture.shape[1] - wide + 1, wide):
            patch = picture[y : y + high, x : x + wide]
            spread = float(patch.std())
            if spread >= _PLAIN:
                patches.append((y, x, patch, min(spread, 30.0)))
    return patches


def _without_bars(before: Grey, after: Grey) -> tuple[Grey, Grey]:
    """Both pictures without the even bars that both have at their edges (letterbox, pillarbox): bars stay the same
    across a cut.
    """
    top, bottom = _content(before, after, 1)
    left, right = _content(before, after, 0)
    return before[top:bottom, left:right], after[top:bottom, left:right]


def _content(before: Grey, after: Grey, axis: int) -> tuple[int, int]:
    filled = np.nonzero((before.std(axis=axis) >= _BAR_PLAIN) | (after.std(axis=axis) >= _BAR_PLAIN))[0]
    if len(filled) < _SMALLEST:
        return 0, before.shape[1 - axis]
    return int(filled[0]), int(filled[-1]) + 1
