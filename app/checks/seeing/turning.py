"""Follows how a parcel is turned before the camera: when it is still enough to be looked at, and what turned since."""

from collections import deque
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.seeing.shaking import background, flow_between

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Counts = NDArray[np.uint8]

_EVERY_S = 0.12
"""About eight looks a second: a face that shows for 0.7 s is met at least four times."""
_LONG = 96
"""Flow is taken on pictures of this length of the longer side: a quarter of a millisecond each."""
_STEP_S = 0.133
"""Speeds are told in pixels of those small pictures per this time, as one look takes at 30 and 15 pictures a second."""
_MOVED = 0.9
"""From this speed on a place counts as moving; hand-held cameras leave 0.1 to 0.5 after the background is taken off."""
_SWING = 1.5
"""A background that moves faster than a trembling hand moves it means that the camera turns, not the parcel."""
_FASTEST = 8.0
_IDLE = 0.3
_STILL = 1.1
"""Slower than this may be a look at a face; turning by hand runs at 1 to 5."""
_SAME_LOOK = 0.4
"""Two still moments with less turning between them are one look."""
_AROUND_S = 0.7
_KEPT_STEPS = 6
_MOST = 90
"""Looks that are kept: more than one a second over the time that is watched, 20 kB each."""


@dataclass(slots=True)
class Look:
    """A still moment: from when to when it held, how fast things moved at its stillest, how much had turned by then
    since the start, and how often each place moved just before and after (counts over the small flow picture).
    """

    at_s: float
    picture: Grey
    speed: float
    turned: float
    from_s: float
    to_s: float
    moved: Counts


@dataclass(frozen=True, slots=True)
class _Step:
    at_s: float
    picture: Grey
    speed: float
    turned: float
    moved: Mask


class TurnWatch:
    """Takes small pictures in order; keeps the still moments, apart from each other by some turning."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._last: tuple[float, Grey] | None = None
        self._steps: deque[_Step] = deque(maxlen=_KEPT_STEPS)
        self._turned = 0.0
        self._looks: list[Look] = []

    def look(self, at_s: float, pixels: Grey) -> None:
        """Take one picture (h, w); most are passed over."""
        if self._last is not None and at_s - self._last[0] < _EVERY_S:
            return
        scale = _LONG / max(pixels.shape)
        small = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
        speed, moved = 0.0, np.zeros(small.shape, np.bool_)
        if self._last is not None and self._last[1].shape == small.shape:
            pace = _STEP_S / (at_s - self._last[0])
            flow = flow_between(self._flow, self._last[1], small)
            speed, moved = _movement(flow * pace)
            self._turned += max(0.0, speed - _IDLE) / pace
        self._last = (at_s, small)
        self._steps.append(_Step(at_s, pixels, speed, self._turned, moved))
        self._weigh()

    def looks(self) -> tuple[Look, ...]:
        """Every still moment found so far, in order."""
        return tuple(self._looks)

    def _weigh(self) -> None:
        """Judge the last picture but one, now that one after it is known; tell the last looks what moved since."""
        if len(self._steps) < 3:  # noqa: PLR2004 - one before, one after
            return
        before, now, after = list(self._steps)[-3:]
        speed = (before.speed + 2 * now.speed + after.speed) / 4
        for one in self._looks[-3:]:
            if one.moved.shape == after.moved.shape and after.at_s - one.to_s <= _AROUND_S:
                one.moved += after.moved
        if speed >= _STILL:
            return
        last = self._looks[-1] if self._looks else None
        if last is not None and now.turned - last.turned < _SAME_LOOK:
            last.to_s = now.at_s
            if speed < last.speed:
                last.at_s, last.picture, last.speed = now.at_s, now.picture.copy(), speed
        elif len(self._looks) < _MOST:
            moved = np.zeros(now.moved.shape, np.uint8)
            for step in self._steps:
                if step.moved.shape == moved.shape and now.at_s - step.at_s <= _AROUND_S:
                    moved += step.moved
            self._looks.append(Look(now.at_s, now.picture.copy(), speed, now.turned, now.at_s, now.at_s, moved))


def _movement(flow: NDArray[np.float32]) -> tuple[float, Mask]:
    """How fast the middle of the picture moves against its background, and what moves; flow (h, w, 2) in pixels."""
    high, wide = flow.shape[:2]
    ground = background(flow)
    speeds = np.linalg.norm(flow - ground, axis=2)
    middle = speeds[high // 5 : high - high // 5, wide // 4 : wide - wide // 4]
    swing = max(0.0, float(np.linalg.norm(ground)) - _SWING)
    return float(np.minimum(middle, _FASTEST).mean()) + swing, np.asarray(speeds > _MOVED)
