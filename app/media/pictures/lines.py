"""Reads the characters of a whole picture, long screenshots included, piece by piece at a size the reader takes."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, OcrReading
from app.media.reading.ocr import read_characters

_PIECE = 1500
"""Pixels of the longer side of a piece; the engine shrinks what is larger than 1600."""
_LAP = 180
"""Pixels by which pieces overlap, so that no line is cut in all of them."""
_MOST_PIECES = 6
_SAME = 0.5
_LEAST = 12
"""Pixels of the shorter side without which no letter can stand in a picture."""

Grey = NDArray[np.uint8]


def read_lines(grey: Grey) -> tuple[OcrReading, ...]:
    """Every line of text of an upright grey picture (H, W), from top to bottom; 1 to 10 s on two cores.

    Pictures wider and higher than a piece are shrunk until the shorter side fits.
    """
    shrink = min(1.0, _PIECE / min(grey.shape))
    if min(grey.shape) < _LEAST:
        return ()
    if shrink < 1:
        grey = np.asarray(cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), np.uint8)
    found: list[OcrReading] = []
    for left, top, piece in _pieces(grey):
        for line in read_characters(piece, upright=True):
            moved = _moved(line, left, top)
            if not any(_same(moved, other) for other in found):
                found.append(moved)
    ordered = sorted(found, key=lambda line: (line.corners[0][1], line.corners[0][0]))
    return tuple(_scaled(line, 1 / shrink) for line in ordered)


def _pieces(grey: Grey) -> Iterator[tuple[int, int, Grey]]:
    high, wide = grey.shape
    longer = max(high, wide)
    count = min(_MOST_PIECES, max(1, -(-(longer - _LAP) // (_PIECE - _LAP))))
    step = 0 if count == 1 else (longer - _PIECE) / (count - 1)
    for number in range(count):
        start = round(number * step) if count < _MOST_PIECES else round(number * (longer / count))
        end = longer if number == count - 1 else start + max(_PIECE, round(longer / count) + _LAP)
        yield (0, start, grey[start:end]) if high >= wide else (start, 0, grey[:, start:end])


def _moved(line: OcrReading, left: int, top: int) -> OcrReading:
    a, b, c, d = ((x + left, y + top) for x, y in line.corners)
    return OcrReading(line.text, line.confidence, line.at_s, (a, b, c, d))


def _scaled(line: OcrReading, factor: float) -> OcrReading:
    a, b, c, d = ((round(x * factor, 1), round(y * factor, 1)) for x, y in line.corners)
    return OcrReading(line.text, line.confidence, line.at_s, (a, b, c, d))


def _same(one: OcrReading, other: OcrReading) -> bool:
    """The same line seen in two overlapping pieces."""
    first, second = _box(one.corners), _box(other.corners)
    wide = min(first[2], second[2]) - max(first[0], second[0])
    high = min(first[3], second[3]) - max(first[1], second[1])
    if wide <= 0 or high <= 0:
        return False
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (first, second))
    return wide * high > _SAME * smaller


def _box(corners: Corners) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
