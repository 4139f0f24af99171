"""Turns a striped place into one clean line across its bars: straightened, averaged along them, deblurred, binary.

For codes that the plain decoder misses because they are small, soft, noisy or unevenly lit.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from app.media.reading.stripes import Stripes

Line = NDArray[np.float32]
Points = NDArray[np.floating]

DENSITY = 4
"""Samples a pixel of the picture in a line: modules of one pixel still get four."""
_MARGIN = 1.3
"""A place's width is blurred by its cells; a quiet zone is needed on both sides."""
_BANDS = ((0.0, 0.35), (0.0, 0.8), (-0.25, 0.25), (0.25, 0.25))
"""Middle and extent of the parts along the bars that are averaged, by the place's height: dirt, glare and a finger
spoil one of them, noise is least in the long one.
"""
_LINES = 24
_SHEARS = np.linspace(-0.35, 0.35, 15)
"""Slant of bars against the place's mean direction (sideways by along): perspective of 50 degrees stays within."""
_SIGMAS = (0.0, 0.6, 0.9, 1.3)
"""Blur (pixels) that is taken back; which one is right is not known beforehand."""
_STEPS = 12
_ENVELOPE = 22
"""Pixels over which the local black and white are taken: two symbols of Code 128 at one pixel a module."""


def lines_of(grey: NDArray[np.uint8], place: Stripes) -> Iterator[NDArray[np.uint8]]:
    """Binary lines across the bars (0 or 255, `DENSITY` samples a pixel), one per band and amount of deblurring."""
    for middle, extent in _BANDS:
        line = averaged(grey, place, middle, extent)
        for sigma in _SIGMAS:
            yield binary(deblurred(line, sigma * DENSITY))


def plain_line(grey: NDArray[np.uint8], place: Stripes) -> tuple[Line, float]:
    """One line across the bars, quickly: a few lines averaged without straightening; and its step in pixels."""
    wide = round(_MARGIN * max(place.width, 40.0) * DENSITY)
    over = (np.arange(wide, dtype=np.float32) - wide / 2) / DENSITY
    along = np.linspace(-0.04, 0.04, 3, dtype=np.float32) * np.float32(place.height)
    lines = _sampled(grey, place, over[None, :], along[:, None])
    return np.asarray(lines.mean(axis=0), np.float32), 1 / DENSITY


def averaged(grey: NDArray[np.uint8], place: Stripes, middle: float = 0.0, extent: float = 0.8) -> Line:
    """Mean of the lines across the bars in one band, each half of the place along its own slant."""
    wide = round(_MARGIN * max(place.width, 40.0) * DENSITY)
    wide -= wide % 2
    over = (np.arange(wide, dtype=np.float32) - wide / 2) / DENSITY
    along = np.linspace(middle - extent / 2, middle + extent / 2, _LINES, dtype=np.float32) * np.float32(place.height)
    rough = _sampled(grey, place, over[None, :], along[:, None])
    slants = [_slant(half, along) for half in (rough[:, : wide // 2], rough[:, wide // 2 :])]
    lean = np.interp(over, (-place.width / 4, place.width / 4), slants).astype(np.float32)
    straight = _sampled(grey, place, over[None, :] + lean[None, :] * along[:, None], along[:, None])
    return np.asarray(straight.mean(axis=0), np.float32)


def _sampled(grey: NDArray[np.uint8], place: Stripes, over: Points, along: Points) -> Line:
    radians = np.radians(place.angle)
    turn = np.float32(np.cos(radians)), np.float32(np.sin(radians))
    x = np.float32(place.x) + over * turn[0] - along * turn[1]
    y = np.float32(place.y) + over * turn[1] + along * turn[0]
    shape = np.broadcast_shapes(x.shape, y.shape)
    maps = [np.ascontiguousarray(np.broadcast_to(one, shape), np.float32) for one in (x, y)]
    return np.asarray(cv2.remap(grey, maps[0], maps[1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE), np.float32)


def _slant(half: Line, along: Line) -> float:
    """The slant along which the lines of one half agree best: their mean keeps most contrast."""
    coarse = half[:, ::2]
    steps = np.arange(coarse.shape[1], dtype=np.float32)
    best, most = 0.0, -1.0
    for shear in _SHEARS:
        moved = steps[None, :] + (shear * along * DENSITY / 2).astype(np.float32)[:, None]
        rows = np.ascontiguousarray(np.broadcast_to(np.arange(len(along), dtype=np.float32)[:, None], moved.shape))
        mean = cv2.remap(coarse, moved, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).mean(axis=0)
        kept = float(np.square(np.diff(mean)).sum())
        if kept > most:
            best, most = float(shear), kept
    return best


def deblurred(line: Line, sigma: float) -> Line:
    """Richardson-Lucy with a Gaussian of `sigma` samples; the line itself for 0."""
    if sigma <= 0:
        return line
    seen = line[None, :] - line.min() + 4.0
    guess = seen.copy()
    reach = 2 * round(3 * sigma) + 1
    for _ in range(_STEPS):
        again = cv2.GaussianBlur(guess, (reach, 1), sigma, borderType=cv2.BORDER_REPLICATE)
        guess = guess * cv2.GaussianBlur(seen / again, (reach, 1), sigma, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(guess[0], np.float32)


def binary(line: Line) -> NDArray[np.uint8]:
    """Dark or light against the middle of the black and the white around each sample."""
    window = np.ones((1, _ENVELOPE * DENSITY), np.uint8)
    row = line[None, :]
    white, black = cv2.dilate(row, window), cv2.erode(row, window)
    smooth = (1, (_ENVELOPE * DENSITY) | 1)
    middle = (cv2.blur(white, smooth[::-1]) + cv2.blur(black, smooth[::-1])) / 2
    flat = (white - black) < 0.15 * float(np.ptp(line))
    return np.asarray(np.where((row > middle) | flat, 255, 0)[0], np.uint8)
