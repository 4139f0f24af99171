"""Measures how a camera shakes: what of the background's motion is trembling and jolting, and no deliberate pan."""

from collections import deque
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

_EVERY_S = 0.12
"""Eight times a second: what shakes faster than four times a second is too small to be seen as shaking, and blurs."""
_LONG = 96
_PAN_S = 1.0
"""A motion that keeps its way for this long is a pan; what deviates from it is shake."""
_LEAST_STEPS = 4
_GAP_S = 0.5
"""Two pictures further apart tell nothing about shaking."""
_LEAST_SIDE = 48
"""OpenCV 5.0 ends the whole program on pictures of under 32 rows (tried: 1 to 64); a panorama is as flat as that."""


@dataclass(frozen=True, slots=True)
class Shake:
    """Around a moment, the mean speed of shaking, in picture widths (of the longer side) a second."""

    at_s: float
    speed: float


class ShakeMeter:
    """Takes small pictures in order; tells the shake around each moment half a second later."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._last: tuple[float, Grey] | None = None
        self._steps: deque[tuple[float, NDArray[np.float64]]] = deque()

    def look(self, at_s: float, pixels: Grey) -> Shake | None:
        """Take one picture (h, w); most are passed over. The shake of the second that has just ended, if one has."""
        if self._last is not None and at_s - self._last[0] < _EVERY_S:
            return None
        scale = _LONG / max(pixels.shape)
        small = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
        last, self._last = self._last, (at_s, small)
        if last is None or last[1].shape != small.shape or at_s - last[0] > _GAP_S:
            self._steps.clear()
            return None
        flow = flow_between(self._flow, last[1], small)
        self._steps.append((at_s, background(flow) / _LONG / (at_s - last[0])))
        while at_s - self._steps[0][0] > _PAN_S:
            self._steps.popleft()
        if len(self._steps) < _LEAST_STEPS:
            return None
        ways = np.array([way for _, way in self._steps])
        shake = np.linalg.norm(ways - ways.mean(axis=0), axis=1).mean()
        return Shake(self._steps[len(self._steps) // 2][0], float(shake))


def flow_between(method: cv2.DISOpticalFlow, before: Grey, after: Grey) -> NDArray[np.float32]:
    """Where each place went, (h, w, 2) in pixels, between two pictures of one size."""
    high, wide = before.shape
    more = (0, max(0, _LEAST_SIDE - high), 0, max(0, _LEAST_SIDE - wide))
    one, other = (cv2.copyMakeBorder(picture, *more, cv2.BORDER_REPLICATE) for picture in (before, after))
    start = np.zeros((*one.shape, 2), np.float32)
    return np.asarray(method.calc(one, other, start), np.float32)[:high, :wide]


def background(flow: NDArray[np.float32]) -> NDArray[np.float64]:
    """How the background moved, from a flow (h, w, 2) in pixels: the median of what lies at the top and at the sides,
    because arms come in from below.
    """
    high, wide = flow.shape[:2]
    side, top = max(1, wide // 8), max(1, high // 8)
    rim = np.concatenate([flow[:, :side].reshape(-1, 2), flow[:, -side:].reshape(-1, 2), flow[:top].reshape(-1, 2)])
    return np.asarray(np.median(rim, axis=0), np.float64)
