"""Says of a striped place how large, soft, washed out or cut off it is: why a barcode may not be readable there."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from app.media.reading.profile import Line, binary, deblurred, plain_line
from app.media.reading.stripes import Stripes

LEAST_MODULE_PX = 2.0
"""Width of the thinnest bar from which on made labels are read in 95 of 100 pictures and more."""
_MOST_BLUR = 0.5
"""Blur (sigma) by module up to which codes are still read; beyond, thin bars run into each other."""
_SOFT_PX = 1.1
"""Blur that any lens and video codec may leave, in pixels."""
_MODULES_PER_EDGE = 11 / 6
"""A symbol of Code 128 has eleven modules and three bars and three gaps, so six edges."""
_LEAST_EDGES = 30
"""Edges of a code with eight digits (start, four pairs, check, stop) and some to spare: 43; fewer are lost in blur."""
_MOST_MODULE_PX = 24.0
_WIDEST_GAP = 6.0
"""By the median distance of edges, which is one to two modules; bars and gaps have four at most."""
_GLARE_LEVEL = 225.0
"""Grey level of paper that reflects a lamp; in most videos white ends at 235."""
_MOST_GLARE = 0.06
"""Share of the line: one symbol of seventeen, more than a check symbol can stand; without a lamp it is 0."""
_WINDOW = 24
"""Pixels of a stretch that a glare has to wash out."""
_EDGE_PX = 3.0
_EVEN = 0.6
"""Spread of the distances of edges by their mean; in Code 128 it is 0.5 to 0.8, in a fence below 0.3."""
_BARS = 4
_WHITER = 12.0
"""Grey levels by which a reflection is whiter than the paper beside it."""
_LEAST_CONTRAST = 25.0
"""Grey levels between the bars and the paper, for a place to be taken for a barcode at all."""


class Trouble(StrEnum):
    """What most likely keeps a striped place from being read."""

    SMALL = "small"
    BLURRED = "blurred"
    GLARE = "glare"
    CUT_OFF = "cut_off"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Condition:
    """What can be measured at a striped place. `module_px`: pixels of the thinnest bar; `blur_px`: sigma of the blur;
    `glare`: share of its width that is washed out; `likeness`: 0 to 1, how much it looks like a barcode.
    """

    module_px: float
    blur_px: float
    glare: float
    cut_off: bool
    likeness: float

    @property
    def trouble(self) -> Trouble:
        """The first of cut off, clearly blurred, glare, too small, blurred that holds: blur makes the white between
        bars grey, beside which plain paper would pass for glare, and every small code is a little soft.
        """
        if self.cut_off:
            return Trouble.CUT_OFF
        if self.blur_px > max(self.most_blur_px, _SOFT_PX):
            return Trouble.BLURRED
        if self.glare > _MOST_GLARE:
            return Trouble.GLARE
        if self.module_px < LEAST_MODULE_PX:
            return Trouble.SMALL
        return Trouble.BLURRED if self.blur_px > self.most_blur_px else Trouble.NONE

    @property
    def most_blur_px(self) -> float:
        """The blur up to which bars of this width are still read."""
        return _MOST_BLUR * self.module_px

    @property
    def closer(self) -> float:
        """How many times larger the code has to be shown."""
        return max(1.0, LEAST_MODULE_PX / max(self.module_px, 0.1))


def likeness_of(grey: NDArray[np.uint8], place: Stripes) -> float:
    """How much a place looks like a barcode, 0 to 1; about 0.4 ms."""
    line, step = plain_line(grey, place)
    return round(_likeness(*_bars(line), step), 2)


def condition_of(grey: NDArray[np.uint8], place: Stripes) -> Condition:
    """Measured on one averaged line across the bars; about a millisecond."""
    line, step = plain_line(grey, place)
    edges, inner = _bars(line)
    likeness = _likeness(edges, inner, step)
    if len(edges) < _BARS:
        return Condition(_MOST_MODULE_PX, 0.0, 0.0, _cut_off(grey, place), 0.0)
    slope = float(np.percentile(np.abs(np.diff(inner)), 98)) / step
    blur = _contrast(inner) / max(slope * np.sqrt(2 * np.pi), 1.0)
    every = np.count_nonzero(np.diff((binary(deblurred(inner, blur / step)) > 0).astype(np.int8)))
    module = len(inner) * step / (max(int(every), len(edges)) * _MODULES_PER_EDGE)
    return Condition(
        module_px=round(float(min(module, _MOST_MODULE_PX)), 2),
        blur_px=round(float(blur), 2),
        glare=round(_glare(line, inner, step), 2),
        cut_off=_cut_off(grey, place),
        likeness=round(likeness, 2),
    )


def _bars(line: Line) -> tuple[NDArray[np.intp], Line]:
    """Where dark and light meet, and the stretch between the outermost of these edges."""
    edges = _together(np.flatnonzero(np.diff((binary(line) > 0).astype(np.int8))))
    return edges, line[edges[0] : edges[-1] + 1] if len(edges) >= _BARS else line


def _contrast(inner: Line) -> float:
    return float(np.percentile(inner, 95) - np.percentile(inner, 5))


def _together(edges: NDArray[np.intp]) -> NDArray[np.intp]:
    """The longest run of edges without a gap that no code has: the label's border and writing beside it fall away."""
    if len(edges) < _BARS:
        return edges
    gaps = np.diff(edges)
    parts = np.split(edges, np.flatnonzero(gaps > _WIDEST_GAP * float(np.median(gaps))) + 1)
    return max(parts, key=lambda part: int(part.size))


def _likeness(edges: NDArray[np.intp], inner: Line, step: float) -> float:
    """Many edges, of contrast, at uneven distances: fences, keys and weaves are even, a barcode's bars are not."""
    if len(edges) < _BARS or _contrast(inner) < _LEAST_CONTRAST:
        return 0.0
    widths = np.diff(edges) * step
    uneven = float(widths.std() / max(widths.mean(), 0.1))
    return float(min(1.0, len(edges) / _LEAST_EDGES) * min(1.0, uneven / _EVEN))


def _glare(line: Line, inner: Line, step: float) -> float:
    """Width of what is flat and clearly whiter than the paper between the bars, by the width of the whole line."""
    size = max(2, round(_WINDOW / step))
    if len(line) < 2 * size:
        return 0.0
    level = max(_GLARE_LEVEL, float(np.percentile(inner, 90)) + _WHITER)
    stretches = np.lib.stride_tricks.sliding_window_view(line, size)[:: max(1, size // 4)]
    return float((stretches.min(axis=1) > level).mean())


def _cut_off(grey: NDArray[np.uint8], place: Stripes) -> bool:
    """Whether the bars run out of the picture across their direction; the ends of the bars themselves may."""
    radians = np.radians(place.angle)
    half = place.width / 2 + _EDGE_PX
    ends = [(place.x + sign * half * np.cos(radians), place.y + sign * half * np.sin(radians)) for sign in (-1, 1)]
    height, width = grey.shape
    return any(not (_EDGE_PX <= x <= width - _EDGE_PX and _EDGE_PX <= y <= height - _EDGE_PX) for x, y in ends)
