"""Finds round red seals on a paper and reads their words: along the rim, unrolled, and across the middle."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.media.picture import Region
from app.media.reading.ocr import read_characters

_LONGEST = 2000
_RED_OVER = 40
"""Levels by which red exceeds green and blue in a seal's ink; wood and skin stay under 35 in daylight."""
_LEAST_RED = 90
_LEAST_SHARE = 0.06
"""Diameter of a seal by the shorter side: 40 mm on a page of 210 mm is 0.19."""
_ROUND = (0.72, 1.4)
_BINS = 72
_CLOSED = 0.62
"""Share of the rim's directions in which ink lies near the outer radius."""
_RIM = (0.86, 1.05)
_TEXT = (0.52, 0.9)
_STRIP = 96
_MOST = 3
_INKED = 0.006
"""Share of the middle below the star that ink covers: five letters cover 0.02, crumbs of the star 0.002."""

Colour = NDArray[np.uint8]
Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Seal:
    """A round red seal; `around`, `middle`: what could be read along its rim and across it; `unread`: something stands
    across its middle that could not be read.
    """

    region: Region
    closed: float
    around: str
    middle: str
    unread: bool = False

    @property
    def words(self) -> str:
        """Everything that was read."""
        return f"{self.around} {self.middle}".strip()


@dataclass(frozen=True, slots=True)
class _Ring:
    x: float
    y: float
    radius: float
    closed: float


def find_seals(colour: Colour) -> tuple[Seal, ...]:
    """The seals of an upright RGB picture (H, W, 3), the most complete first; 30 ms, and 1 to 3 s to read one."""
    shrink = min(1.0, _LONGEST / max(colour.shape[:2]))
    small = colour
    if shrink < 1:
        small = np.asarray(cv2.resize(colour, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), np.uint8)
    redness = _redness(small)
    rings = sorted(_rings(redness), key=lambda ring: -ring.closed)[:_MOST]
    return tuple(_read(redness, ring, shrink) for ring in rings)


def _redness(colour: Colour) -> NDArray[np.int16]:
    """How much redder than anything else each pixel is; 0 where it is dark."""
    red, green, blue = (colour[:, :, channel].astype(np.int16) for channel in range(3))
    over = red - np.maximum(green, blue)
    return np.where(red >= _LEAST_RED, over, 0).astype(np.int16)


def _rings(redness: NDArray[np.int16]) -> list[_Ring]:
    ink = (redness > _RED_OVER).astype(np.uint8)
    shorter = min(ink.shape)
    reach = max(3, shorter // 45) | 1
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach)))
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    found = []
    for outline in outlines:
        _, _, wide, high = cv2.boundingRect(outline)
        if min(wide, high) < _LEAST_SHARE * shorter or not _ROUND[0] <= wide / high <= _ROUND[1]:
            continue
        hull = cv2.convexHull(outline)
        (x, y), radius = cv2.minEnclosingCircle(hull)
        if cv2.contourArea(hull) < 0.75 * np.pi * radius**2:
            continue
        share = _closed(ink, x, y, radius)
        if share >= _CLOSED:
            found.append(_Ring(x, y, radius, share))
    return found


def _closed(ink: Grey, x: float, y: float, radius: float) -> float:
    """In how many directions from the middle ink lies at the rim."""
    rows, columns = np.nonzero(ink)
    away = np.hypot(columns - x, rows - y) / radius
    rim = (away >= _RIM[0]) & (away <= _RIM[1])
    turns = np.arctan2(rows[rim] - y, columns[rim] - x)
    return len(np.unique(((turns + np.pi) / (2 * np.pi) * _BINS).astype(int) % _BINS)) / _BINS


def _read(redness: NDArray[np.int16], ring: _Ring, shrink: float) -> Seal:
    black = np.asarray(255 - np.clip(redness.astype(np.float32) * 2.2, 0, 255), np.uint8)
    strip = _unrolled(black, ring)
    gap = _gap(strip)
    around = _said(_strip(np.roll(strip, -gap, axis=1)))
    across = _middle(black, ring, gap / strip.shape[1] * 360)
    middle = _said(across)
    unread = not middle and float((across < 128).mean()) > _INKED  # noqa: PLR2004 - half grey
    left, top, size = ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius
    box = Region(*(max(0, round(value / shrink)) for value in (left, top, size, size)))
    return Seal(box, round(ring.closed, 2), around, middle, unread)


def _unrolled(black: Grey, ring: _Ring) -> Grey:
    """The rim between two radii as a straight strip: clockwise from the right, outside up."""
    length = max(400, round(2 * np.pi * ring.radius * 0.75 * _STRIP / (ring.radius * (_TEXT[1] - _TEXT[0]))))
    deep = round(_STRIP / (_TEXT[1] - _TEXT[0]))
    polar = cv2.warpPolar(black, (deep, length), (ring.x, ring.y), ring.radius, cv2.WARP_POLAR_LINEAR | cv2.INTER_CUBIC)
    kept = polar[:, round(_TEXT[0] * deep) : round(_TEXT[1] * deep)]
    return np.ascontiguousarray(np.rot90(kept))


def _gap(strip: Grey) -> int:
    """The column in the middle of the longest stretch without ink: the name ends before it and begins after it."""
    outer = strip[: len(strip) // 2]  # words across the middle reach into the inner half
    inked = (outer < 128).mean(axis=0) > 0.04  # noqa: PLR2004 - half grey; more than the rim's own crumbs
    twice = np.concatenate([inked, inked])
    best, start = (0, 0), None
    for at, has in enumerate(twice):
        if has:
            start = None
            continue
        start = at if start is None else start
        if at - start > best[1] - best[0]:
            best = (start, at)
    return int((sum(best) // 2) % strip.shape[1])


def _strip(strip: Grey) -> Grey:
    """Cut between two letters near its middle and laid in two rows: the reader takes long over a long strip."""
    wide = strip.shape[1]
    inked = (strip < 128).mean(axis=0)  # noqa: PLR2004 - half grey
    calm = np.convolve(inked, np.ones(5) / 5, mode="same")
    third = wide // 3
    at = third + int(np.argmin(calm[third : 2 * third]))
    longer = max(at, wide - at)
    rows = [
        np.pad(part, ((24, 24), (12, longer - part.shape[1] + 12)), constant_values=255)
        for part in (strip[:, :at], strip[:, at:])
    ]
    return np.vstack(rows)


def _middle(black: Grey, ring: _Ring, gap_degrees: float) -> Grey:
    """The inside of the rim, turned so that the gap of the name is at the foot, with black on white."""
    size = max(160, round(3 * ring.radius))
    scale = size / (2 * ring.radius)
    matrix = cv2.getRotationMatrix2D((ring.x, ring.y), gap_degrees - 90, scale)
    matrix[:, 2] += np.array((size / 2 - ring.x, size / 2 - ring.y))
    turned = cv2.warpAffine(black, matrix, (size, size), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    rows, columns = np.mgrid[:size, :size]
    outside = np.hypot(columns - size / 2, rows - size / 2) > 0.5 * size * 0.62
    turned[outside] = 255
    turned[: round(size * 0.56)] = 255  # the star
    return np.asarray(turned, np.uint8)


def _said(grey: Grey) -> str:
    row = grey.shape[0] / 2
    lines = sorted(
        read_characters(grey, upright=True),
        key=lambda line: ((line.corners[0][1] + line.corners[2][1]) / 2 > row, line.corners[0][0]),
    )
    return "".join("".join(line.text.split()) for line in lines)
