"""Makes pictures out of a frame: the label turned upright, and a copy with people's names, phones, addresses covered.

Neither is the original, and both say so: in the file's name, in a strip below the picture, and inside the PNG.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.domain.media.frame import Derived, Frame
from app.domain.media.waybill import Corners, OcrReading, Reading
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reading.barcode import decoded, printed
from app.media.reading.confirm import confirm
from app.media.reading.ocr import read_characters
from app.media.reading.waybill import tidy_number

Colour = NDArray[np.uint8]
Mask = NDArray[np.uint8]

CROP, MASK = "crop", "mask"
_BESIDE, _ABOVE = 0.85, 1.9
"""Reach of a label from the middle of its barcode by the barcode's width: 58 mm of bars on 76 x 130 mm, and more where
only the small barcode below was read.
"""
_COVER = 128
_QUIET = 0.06
"""Part of a barcode's width that is left white beside it, so that it can still be read."""
_STRIP = 34
_WRITTEN = 0.8
"""Share of the number's characters that a line has to show to be left uncovered as the number."""
_MORE = 6
"""Characters that such a line may have besides: a word like 运单号, but no phone."""
_PAPER = 0.7
"""Grey level of shaded paper by that of the paper between the bars."""
_PRINT = 0.06
"""Part of the barcode's width up to which print and gaps are taken for paper."""
_OCR_FAILS = (ImportError, OSError, RuntimeError, ValueError, MemoryError)


@dataclass(frozen=True, slots=True)
class Upright:
    """The label's surroundings turned upright: pixels, and how places of the frame (x, y, 1) come to lie in them."""

    pixels: Colour
    matrix: NDArray[np.float64]


def upright(picture: Colour, reading: Reading) -> Upright:
    """What lies around the barcode, as far as a label reaches, at the frame's own density."""
    corners = np.asarray(reading.corners, np.float64)
    wide = max(float(np.hypot(*(corners[1] - corners[0]))), 20.0)
    middle = corners.mean(axis=0)
    size = (round(2 * _BESIDE * wide), round(2 * _ABOVE * wide))
    turned = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), reading.angle, 1.0)
    turned[:, 2] += np.array(size) / 2 - middle
    low, high = _inside(picture, np.asarray(turned, np.float64), size)
    turned[:, 2] -= low
    size = (max(1, high[0] - low[0]), max(1, high[1] - low[1]))
    pixels = cv2.warpAffine(picture, turned, size, flags=cv2.INTER_CUBIC, borderValue=(_COVER, _COVER, _COVER))
    return Upright(np.asarray(pixels, np.uint8), np.asarray(turned, np.float64))


def _inside(
    picture: Colour, turned: NDArray[np.float64], size: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The part of the turned window that the frame reaches into."""
    height, width = picture.shape[:2]
    edges = np.array([(0, 0, 1), (width, 0, 1), (width, height, 1), (0, height, 1)], np.float64) @ turned.T
    low = (max(0, int(edges[:, 0].min())), max(0, int(edges[:, 1].min())))
    high = (min(size[0], int(edges[:, 0].max())), min(size[1], int(edges[:, 1].max())))
    return low, high


def cropped(picture: Colour, frame: Frame) -> tuple[Derived, bytes] | None:
    """The label upright; None where no barcode says where it lies."""
    if frame.reading is None:
        return None
    return _marked(upright(picture, frame.reading).pixels, frame, CROP, None)


def masked(picture: Colour, frame: Frame, couriers: Sequence[str]) -> tuple[Derived, bytes] | None:
    """The frame with everything on the label covered but barcode, number and courier's name; None where no barcode says
    where the label lies. Without characters read, the printed number is covered as well.
    """
    if frame.reading is None:
        return None
    label = upright(picture, frame.reading)
    grey = np.asarray(cv2.cvtColor(label.pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    lines, note = _lines(grey)
    own = _placed(label, frame.reading)
    codes = _codes(grey, frame.reading.number, own)
    open_to_see = np.zeros(grey.shape, np.uint8)
    for corners in codes:
        _spare(open_to_see, corners, _QUIET)
    for line in lines:
        if _is_number(line.text, frame.reading.number) or _is_courier(line.text, couriers):
            _spare(open_to_see, line.corners, 0.0)
    for line in lines:
        if not (_is_number(line.text, frame.reading.number) or _is_courier(line.text, couriers)):
            cv2.fillConvexPoly(open_to_see, np.asarray(line.corners, np.float32).round().astype(np.int32), 0)
    for corners in codes:
        _spare(open_to_see, corners, 0.0)
    label_area = _paper(_without_fill(grey, picture, label), own) if note is None else np.full_like(grey, 255)
    for line in lines:
        cv2.fillConvexPoly(label_area, np.asarray(line.corners, np.float32).round().astype(np.int32), 255)
    return _marked(_covered(picture, label, label_area & ~open_to_see), frame, MASK, note)


def _paper(grey: NDArray[np.uint8], own: Corners) -> Mask:
    """The label's paper around the barcode (255), with everything printed on it; the whole window when in doubt."""
    corners = np.asarray(own, np.float64)
    left, top, right, bottom = (int(value) for value in (*corners.min(axis=0), *corners.max(axis=0)))
    whole = np.full(grey.shape, 255, np.uint8)
    bars = grey[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if bars.size == 0:
        return whole
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0)
    light = (soft > _PAPER * np.percentile(bars, 90)).astype(np.uint8)
    square = np.ones((round(_PRINT * (right - left)) | 1,) * 2, np.uint8)
    closed = cv2.morphologyEx(light, cv2.MORPH_CLOSE, square)
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, square)
    _, marks = cv2.connectedComponents(solid)
    x, y = corners.mean(axis=0).astype(int)
    middle = marks[min(max(0, y), grey.shape[0] - 1), min(max(0, x), grey.shape[1] - 1)]
    points = np.argwhere(marks == middle)[:, ::-1] if middle else np.empty((0, 2))
    if len(points) < 2 * bars.size:
        return whole
    area = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(area, cv2.convexHull(points.astype(np.int32)), 255)
    return np.asarray(cv2.dilate(area, square), np.uint8)


def _lines(grey: NDArray[np.uint8]) -> tuple[tuple[OcrReading, ...], Text | None]:
    try:
        return read_characters(grey), None
    except _OCR_FAILS:
        said = QT_TRANSLATE_NOOP(
            "frames", "The characters could not be read, so all of the label but the barcode is covered."
        )
        return (), text(said)


def _without_fill(grey: NDArray[np.uint8], picture: Colour, label: Upright) -> NDArray[np.uint8]:
    """The window with black where the frame does not reach: its filling is no paper."""
    whole = np.full(picture.shape[:2], 1, np.uint8)
    size = (grey.shape[1], grey.shape[0])
    return np.asarray(grey * cv2.warpAffine(whole, label.matrix, size, flags=cv2.INTER_NEAREST), np.uint8)


def _codes(grey: NDArray[np.uint8], number: str, own: Corners) -> list[Corners]:
    """Every barcode on the upright label that carries the number; other codes may hold a name or a phone."""
    found = []
    for code in decoded(grey):
        if tidy_number(printed(code)) == tidy_number(number):
            spot = code.position
            four = (spot.top_left, spot.top_right, spot.bottom_right, spot.bottom_left)
            a, b, c, d = ((float(point.x), float(point.y)) for point in four)
            found.append((a, b, c, d))
    return found or [own]


def _placed(label: Upright, reading: Reading) -> Corners:
    """Where the barcode lies in the upright window, by what was read in the frame."""
    points = np.hstack([np.asarray(reading.corners, np.float64), np.ones((4, 1))]) @ label.matrix.T
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return a, b, c, d


def _spare(open_to_see: Mask, corners: Corners, beside: float) -> None:
    """Leave a place uncovered, and `beside` of its width on its left and right."""
    points = np.asarray(corners, np.float64)
    more = (points[1] - points[0]) * beside
    points += np.array([-more, more, more, -more])
    cv2.fillConvexPoly(open_to_see, points.round().astype(np.int32), 255)


def _is_number(said: str, number: str) -> bool:
    seen = confirm(number, (OcrReading(said, 1.0, 0.0, ((0, 0), (0, 0), (0, 0), (0, 0))),))
    plain = "".join(said.split())
    return seen is not None and seen.agreeing >= _WRITTEN * len(seen.number) and len(plain) <= len(seen.number) + _MORE


def _is_courier(said: str, couriers: Sequence[str]) -> bool:
    plain = "".join(said.split()).upper()
    return any(name and name.upper() in plain and len(plain) <= len(name) + _MORE for name in couriers)


def _covered(picture: Colour, label: Upright, hidden: Mask) -> Colour:
    """The frame with what is hidden in the upright window covered."""
    size = (picture.shape[1], picture.shape[0])
    back = cv2.warpAffine(hidden, label.matrix, size, flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP)
    made = picture.copy()
    made[back > 0] = _COVER
    return made


def _marked(pixels: Colour, frame: Frame, operation: str, note: Text | None) -> tuple[Derived, bytes]:
    """As PNG, with a strip below that says what it is, and the same inside the file."""
    said = f"DERIVED ({operation}) from {frame.file}"
    height, width = pixels.shape[:2]
    sheet = np.full((height + _STRIP, max(width, 1), 3), 255, np.uint8)
    sheet[:height] = pixels
    face = cv2.FONT_HERSHEY_SIMPLEX
    (long, _), _ = cv2.getTextSize(said, face, 0.6, 1)
    cv2.putText(sheet, said, (6, height + 23), face, 0.6 * min(1.0, (width - 12) / long), (0, 0, 160), 1, cv2.LINE_AA)
    inside = PngInfo()
    inside.add_text("Comment", f"{said} sha256 {frame.sha256}")
    stream = BytesIO()
    Image.fromarray(np.ascontiguousarray(sheet[:, :, ::-1])).save(stream, "PNG", pnginfo=inside)
    data = stream.getvalue()
    derived = Derived(
        operation=operation,
        file=f"{PurePath(frame.file).stem}_{operation}.png",
        sha256=hashlib.sha256(data).hexdigest(),
        width=sheet.shape[1],
        height=sheet.shape[0],
        source_file=frame.file,
        source_sha256=frame.sha256,
        note=note,
    )
    return derived, data
