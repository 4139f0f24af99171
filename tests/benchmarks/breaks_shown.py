"""Whether anything at all changes across a removed piece: where nothing does, nobody can see the cut."""

import cv2
import numpy as np
from numpy.typing import NDArray

_BLOCK = 12
"""A sixteenth of the picture's width: a hand at a table."""
_WITHIN_S = 0.5
_LEAST = 4.0
"""Grey levels in one block, two to four times the noise of these takes."""


def shows(times: NDArray[np.float64], pixels: NDArray[np.uint8], cut_s: float) -> bool:
    """Whether some block differs across the cut by more than 4 grey levels, and by more than it ever does between
    neighbouring pictures within half a second of it.
    """
    first = int(np.argmin(np.abs(times - cut_s)))
    across = _change(pixels[first - 1], pixels[first])
    near = [n for n in range(1, len(times)) if n != first and abs(times[n] - cut_s) <= _WITHIN_S]
    usual = np.max([_change(pixels[n - 1], pixels[n]) for n in near], axis=0) if near else 0 * across
    return bool(((across > _LEAST) & (across > usual)).any())


def _change(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.float32]:
    one, other = before.astype(np.float32), after.astype(np.float32)
    difference = np.abs(one - one.mean() - other + other.mean())
    size = max(1, before.shape[1] // _BLOCK), max(1, before.shape[0] // _BLOCK)
    return np.asarray(cv2.resize(difference, size, interpolation=cv2.INTER_AREA), np.float32)
