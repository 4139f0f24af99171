"""Reads the barcodes of a single photo with everything there is: time matters less than for the pictures of a video."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, Reading
from app.media.reading.barcode import mapped, merged, read_barcodes, read_places
from app.media.reading.condition import likeness_of
from app.media.reading.deep import read_deeply
from app.media.reading.stripes import Stripes, find_stripes

_PLACES, _DEEP_PLACES = 8, 4
_LIKELY = 0.3
_TURNS = (30.0, 60.0, 45.0, 15.0, 75.0)
"""Degrees; the plain pass reads what is off by 15 to 20 of them."""
_WIDE_PX = 700.0
"""Places wider than this are halved before their lines are averaged: their bars are wide enough, and time is not."""


def read_photo(grey: NDArray[np.uint8]) -> tuple[Reading, ...]:
    """Every Code 128, 39 and 93 of a grey photo (H, W), by all passes; 0.1 to 1 s at 12 megapixels."""
    places = find_stripes(grey)[:_PLACES]
    found = [*read_barcodes(grey, search=False), *read_places(grey, places)]
    left = [place for place in places if not any(_covers(reading.corners, place) for reading in found)]
    likely = sorted(((likeness_of(grey, place), place) for place in left), key=lambda one: -one[0])
    for likeness, place in likely[:_DEEP_PLACES]:
        if likeness >= _LIKELY:
            found += _deeply(grey, place)
    return merged(found or _turned_whole(grey))


def _turned_whole(grey: NDArray[np.uint8]) -> list[Reading]:
    """The last resort: the whole photo turned in steps, for a code whose stripes were not noticed."""
    height, width = grey.shape
    for angle in _TURNS:
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        span = np.abs(matrix[:, :2]) @ np.array((width, height))
        matrix[:, 2] += span / 2 - np.array((width, height)) / 2
        size = (int(span[0]), int(span[1]))
        turned = np.asarray(cv2.warpAffine(grey, matrix, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)
        if found := read_barcodes(turned, search=False):
            back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
            return [mapped(reading, back, grey) for reading in found]
    return []


def _deeply(grey: NDArray[np.uint8], place: Stripes) -> Sequence[Reading]:
    if place.width <= _WIDE_PX:
        return read_deeply(grey, [place])
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    small = Stripes(place.x / 2, place.y / 2, place.width / 2, place.height / 2, place.angle, place.weight)
    return [_doubled(reading, grey) for reading in read_deeply(np.asarray(half, np.uint8), [small])]


def _doubled(reading: Reading, grey: NDArray[np.uint8]) -> Reading:
    a, b, c, d = ((2 * x, 2 * y) for x, y in reading.corners)
    corners: Corners = (a, b, c, d)
    return Reading(
        reading.number, reading.symbology, reading.at_s, corners, reading.angle, grey.shape[1], grey.shape[0],
        reading.sharpness, way=reading.way,
    )  # fmt: skip


def _covers(corners: Corners, place: Stripes) -> bool:
    return cv2.pointPolygonTest(np.asarray(corners, np.float32), (place.x, place.y), measureDist=False) >= 0
