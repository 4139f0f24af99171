"""Reads the barcodes that waybills carry from one grey picture: plainly first, turned and enlarged where needed."""

import math
from collections.abc import Iterable
from dataclasses import replace

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, Reading
from app.media.labels import sharpness_of
from app.media.stripes import Stripes, find_stripes

Grey = NDArray[np.uint8]

_FORMATS = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.Code39, zxingcpp.BarcodeFormat.Code93]
)
"""Never product codes nor QR: neither is the waybill, and each further format costs time and false readings."""
_PRODUCTS = {zxingcpp.BarcodeFormat.Code32: "Code32", zxingcpp.BarcodeFormat.PZN: "PZN"}
"""Medicine numbers printed in Code 39: told apart, so that they never pass for waybills."""
_MOST_PLACES = 3
_TURNED_WIDTH = 900
"""Pixels that a turned crop is enlarged towards: below, thin bars of a far label fall under two pixels."""


def read_barcodes(grey: Grey, at_s: float = 0.0, *, search: bool = True) -> tuple[Reading, ...]:
    """Every Code 128, 39 and 93 in a grey picture (H, W).

    The plain pass reads what lies near 0 or 90 degrees. When it finds nothing and `search` is set, places that look
    striped are cut out, turned upright, enlarged and read once more. `at_s` is only passed on.
    """
    found = _without_doubles(_reading(code, at_s, grey) for code in _decode(grey))
    return found if found or not search else read_turned(grey, at_s)


def read_turned(grey: Grey, at_s: float = 0.0) -> tuple[Reading, ...]:
    """What only striped places cut out, turned and enlarged show; 5 ms at 1080p, 10 ms more for each such place."""
    places = find_stripes(grey)[:_MOST_PLACES]
    return _without_doubles(reading for place in places for reading in _turned(grey, at_s, place))


def _decode(grey: Grey) -> list[zxingcpp.Barcode]:
    codes = zxingcpp.read_barcodes(
        np.ascontiguousarray(grey), formats=_FORMATS, try_invert=False, text_mode=zxingcpp.TextMode.Plain
    )
    return [code for code in codes if code.valid and _printed(code)]


def _printed(code: zxingcpp.Barcode) -> str:
    """The text as printed beneath the bars: without the separators of GS1 and without blanks around it."""
    return "".join(letter for letter in code.text if letter.isprintable()).strip()


def _reading(code: zxingcpp.Barcode, at_s: float, grey: Grey) -> Reading:
    place = code.position
    corners: Corners = (
        (float(place.top_left.x), float(place.top_left.y)),
        (float(place.top_right.x), float(place.top_right.y)),
        (float(place.bottom_right.x), float(place.bottom_right.y)),
        (float(place.bottom_left.x), float(place.bottom_left.y)),
    )
    height, width = grey.shape
    family = _PRODUCTS.get(code.format) or str(code.symbology).replace(" ", "")
    sharpness = sharpness_of(grey, corners)
    return Reading(_printed(code), family, at_s, corners, angle_of(corners), width, height, sharpness)


def angle_of(corners: Corners) -> float:
    """Degrees clockwise by which the upper edge of a symbol is turned against upright, over -180 to 180."""
    (left_x, left_y), (right_x, right_y) = corners[0], corners[1]
    return round(math.degrees(math.atan2(right_y - left_y, right_x - left_x)), 1)


def _turned(grey: Grey, at_s: float, place: Stripes) -> Iterable[Reading]:
    """Read one striped place from a crop in which its bars stand upright; corners are mapped back."""
    reach = max(place.width, place.height)
    for scale in sorted({1.0, min(3.0, max(1.0, _TURNED_WIDTH / place.width))}):
        size = (round((place.width + 0.5 * reach) * scale), round((place.height + 0.3 * reach) * scale))
        matrix = cv2.getRotationMatrix2D((place.x, place.y), place.angle, scale)
        matrix[:, 2] += np.array((size[0] / 2 - place.x, size[1] / 2 - place.y))
        crop = cv2.warpAffine(grey, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
        found = [_mapped(_reading(code, at_s, grey), back, grey) for code in _decode(np.asarray(crop, np.uint8))]
        if found:
            return found
    return []


def _mapped(reading: Reading, back: NDArray[np.float64], grey: Grey) -> Reading:
    points = np.hstack([np.asarray(reading.corners, np.float64), np.ones((4, 1))]) @ back.T
    a, b, c, d = ((round(float(x), 1), round(float(y), 1)) for x, y in points)
    corners: Corners = (a, b, c, d)
    return replace(reading, corners=corners, angle=angle_of(corners), sharpness=sharpness_of(grey, corners))


def _without_doubles(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """One reading per number and kind: a label that prints its number twice counts once per picture, as the larger."""
    best: dict[tuple[str, str], Reading] = {}
    for reading in readings:
        key = (reading.number, reading.symbology)
        if key not in best or area_of(reading.corners) > area_of(best[key].corners):
            best[key] = reading
    return tuple(best.values())


def area_of(corners: Corners) -> float:
    """Square pixels inside four corners."""
    return abs(float(cv2.contourArea(np.asarray(corners, np.float32))))
