"""Measures the light of a picture: how bright its brightest parts are, and how much of it is burnt out."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_LEVELS = 256
_BRIGHTEST = 0.95
_CLIPPED = 250
"""Levels from here on hold no detail any more; 255 alone would miss what the encoder smeared."""


@dataclass(frozen=True, slots=True)
class Light:
    """`bright`: the level (0 to 255) that the brightest twentieth of the picture reaches; `burnt`: share at white."""

    bright: float
    burnt: float


def light_of(grey: NDArray[np.uint8]) -> Light:
    """Of a grey picture (h, w) over the full range 0 to 255."""
    counts = cv2.calcHist([grey], [0], None, [_LEVELS], [0, _LEVELS]).ravel().cumsum()
    bright = float(np.searchsorted(counts, _BRIGHTEST * counts[-1]))
    return Light(bright, float(1 - counts[_CLIPPED - 1] / counts[-1]))
