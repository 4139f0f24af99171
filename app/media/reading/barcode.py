"""Reads the barcodes that waybills carry from one grey picture: plainly first, turned and enlarged where needed."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, Reading, area_of
from app.media.reading.labels import sharpness_of
from app.media.reading.stripes import Stripes, find_stripes

Grey = NDArray[np.uint8]

FORMATS = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.Code39, zxingcpp.BarcodeFormat.Code93]
)
"""Never product codes nor QR: neither is the waybill, and each further format costs time and false readings."""
_PRODUCTS = {zxingcpp.BarcodeFormat.Code32: "Code32", zxingcpp.BarcodeFormat.PZN: "PZN"}
"""Medicine numbers printed in Code 39: told apart, so that they never pass for waybills."""
MOST_PLACES = 4
_LEAST_CODE39 = 4
_SKEWS = (12.0, -12.0)
"""Degrees: on a label tilted by 30 to 45 degrees a line square to the bars leaves the code before its end; 10 of 83
such made labels were lost without these.
"""
_ROWS = 90
"""Most lines across the bars that are cut out: any one line will do, and the decoder's time goes by area."""
_TURNED_WIDTH = 900
"""Pixels that a turned crop is enlarged towards: below, thin bars of a far label fall under two pixels."""


def read_barcodes(grey: Grey, at_s: float = 0.0, *, search: bool = True, shrunk: bool = True) -> tuple[Reading, ...]:
    """Every Code 128, 39 and 93 in a grey picture (H, W).

    The plain pass reads what lies near 0 or 90 degrees. When it finds nothing and `search` is set, places that look
    striped are cut out, turned upright, enlarged and read once more. `at_s` is only passed on. Without `shrunk` the
    plain pass takes two thirds of the time and leaves large soft codes to the search.
    """
    found = merged(_reading(code, at_s, grey) for code in decoded(grey, shrunk=shrunk))
    return found if found or not search else read_turned(grey, at_s)


def read_turned(grey: Grey, at_s: float = 0.0) -> tuple[Reading, ...]:
    """What only striped places cut out, turned and enlarged show; 4 ms at 1080p, up to 10 ms more for each place."""
    return read_places(grey, find_stripes(grey)[:MOST_PLACES], at_s)


def read_places(grey: Grey, places: Sequence[Stripes], at_s: float = 0.0) -> tuple[Reading, ...]:
    """The same where the striped places are known already."""
    return merged(reading for place in places for reading in _turned(grey, at_s, place))


def decoded(
    grey: Grey, *, formats: zxingcpp.BarcodeFormats = FORMATS, upright: bool = False, shrunk: bool = True
) -> list[zxingcpp.Barcode]:
    """All valid symbols of some formats with a printable text; never inverted ones: couriers print black on white.

    `upright`: their bars stand upright (or on their heads) in this picture; `shrunk`: look at smaller copies as well.
    """
    codes = zxingcpp.read_barcodes(
        np.ascontiguousarray(grey),
        formats=formats,
        try_invert=False,
        try_rotate=not upright,
        try_downscale=shrunk and not upright,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [code for code in codes if code.valid and printed(code) and _enough(code)]


def printed(code: zxingcpp.Barcode) -> str:
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
    family = family_of(code)
    sharpness = sharpness_of(grey, corners)
    return Reading(printed(code), family, at_s, corners, angle_of(corners), width, height, sharpness)


def family_of(code: zxingcpp.Barcode) -> str:
    """The kind of a symbol as readings name it, as `Code128`."""
    return _PRODUCTS.get(code.format) or str(code.symbology).replace(" ", "")


def angle_of(corners: Corners) -> float:
    """Degrees clockwise by which the upper edge of a symbol is turned against upright, over -180 to 180."""
    (left_x, left_y), (right_x, right_y) = corners[0], corners[1]
    return round(math.degrees(math.atan2(right_y - left_y, right_x - left_x)), 1)


def _turned(grey: Grey, at_s: float, place: Stripes) -> Iterable[Reading]:
    """Read one striped place from a crop in which its bars stand upright; corners are mapped back."""
    wide, high = place.width + 0.5 * max(place.width, place.height), 1.2 * place.height
    scales = sorted({1.0, min(3.0, max(1.0, _TURNED_WIDTH / place.width))})
    for scale, more in (*((one, 0.0) for one in scales), *((1.0, skew) for skew in _SKEWS)):
        squeezed = min(scale, _ROWS / high)
        size = (round(wide * scale), max(1, round(high * squeezed)))
        matrix = cv2.getRotationMatrix2D((place.x, place.y), place.angle + more, 1.0)
        matrix = np.diag((scale, squeezed)) @ (matrix - ((0, 0, place.x), (0, 0, place.y)))
        matrix[:, 2] += np.array(size) / 2
        crop = cv2.warpAffine(grey, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
        codes = decoded(np.asarray(crop, np.uint8), upright=True)
        found = [mapped(_reading(code, at_s, grey), back, grey) for code in codes]
        if found:
            return found
    return []


def _enough(code: zxingcpp.Barcode) -> bool:
    """Code 39 has no check symbol: in 2,000 pictures without a code a weave once gave a single letter."""
    return family_of(code) != "Code39" or len(printed(code)) >= _LEAST_CODE39


def mapped(reading: Reading, back: NDArray[np.float64], grey: Grey) -> Reading:
    """A reading of a turned copy with its corners mapped back (`back`: 2 x 3) to the picture."""
    points = np.hstack([np.asarray(reading.corners, np.float64), np.ones((4, 1))]) @ back.T
    a, b, c, d = ((round(float(x), 1), round(float(y), 1)) for x, y in points)
    corners: Corners = (a, b, c, d)
    angle, sharpness = angle_of(corners), sharpness_of(grey, corners)
    return replace(reading, corners=corners, angle=angle, sharpness=sharpness, way="turned")


def merged(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """One reading per number and kind: a label that prints its number twice counts once per picture, as the larger."""
    groups: dict[tuple[str, str], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.number, reading.symbology), []).append(reading)
    largest = (max(group, key=lambda one: area_of(one.corners)) for group in groups.values())
    return tuple(replace(one, copies=_places_of(groups[one.number, one.symbology])) for one in largest)


def _places_of(readings: Sequence[Reading]) -> int:
    """How many different places these lie at; several passes may have read the same one."""
    spots: list[NDArray[np.float64]] = []
    for reading in readings:
        corners = np.asarray(reading.corners, np.float64)
        middle, near = corners.mean(axis=0), float(np.hypot(*(corners[1] - corners[0]))) / 4
        if all(float(np.hypot(*(middle - spot))) > near for spot in spots):
            spots.append(middle)
    return len(spots)
