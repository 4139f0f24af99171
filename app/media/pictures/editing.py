"""Makes a derived picture in memory: upright, without foreign metadata, covered, annotated, cut out, shrunk."""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from app.domain.errors import Problem
from app.domain.media.picture import Region
from app.domain.media.picture_edit import Arrow, Edits, Label
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.pictures.opening import Opened
from app.media.pictures.upright import MARK

FONT = "NotoSansSC-Bold.otf"
_COVER = (128, 128, 128)
_INK, _PAPER = (214, 24, 24), (255, 255, 255)
_LINE, _LETTER = 150, 30
"""Parts of the shorter side: width of lines, height of letters."""
_QUALITY = 92


def edited(opened: Opened, edits: Edits, fonts: Path) -> Image.Image:
    """The picture after all operations. Raises `Problem` `outside-picture` for a place that is not in it."""
    picture = Image.fromarray(np.ascontiguousarray(opened.pixels))
    shorter = min(picture.size)
    width = max(2, shorter // _LINE)
    pen = ImageDraw.Draw(picture)
    for mask in edits.masks:
        pen.rectangle(_corners(mask, picture), fill=_COVER)
    for box in edits.boxes:
        pen.rectangle(_corners(box, picture), outline=_INK, width=width)
    for arrow in edits.arrows:
        _point(pen, arrow, width, picture)
    if edits.labels:
        face = ImageFont.truetype(fonts / FONT, max(14, shorter // _LETTER))
        for label in edits.labels:
            _name(pen, label, face, picture)
    if edits.crop is not None:
        left, top, right, low = _corners(edits.crop, picture)
        picture = picture.crop((left, top, right + 1, low + 1))
    if edits.shrink is not None and max(picture.size) > edits.shrink:
        picture.thumbnail((edits.shrink, edits.shrink), Image.Resampling.LANCZOS)
    return picture


def encoded(picture: Image.Image, form: str, source_sha256: str) -> bytes:
    """The bytes of a file (`JPEG` or `PNG`) that names its source inside and carries nothing else of it."""
    stream = BytesIO()
    said = f"{MARK}{source_sha256}"
    if form == "PNG":
        inside = PngInfo()
        inside.add_text("Comment", said)
        picture.save(stream, "PNG", pnginfo=inside)
    else:
        picture.save(stream, "JPEG", quality=_QUALITY, comment=said.encode())
    return stream.getvalue()


def _corners(place: Region, picture: Image.Image) -> tuple[int, int, int, int]:
    right, low = place.x + place.width - 1, place.y + place.height - 1
    whole = place.width > 0 and place.height > 0 and _inside(place.x, place.y, picture) and _inside(right, low, picture)
    if not whole:
        raise _outside(f"{place.x},{place.y},{place.width},{place.height}", picture)
    return place.x, place.y, right, low


def _point(pen: ImageDraw.ImageDraw, arrow: Arrow, width: int, picture: Image.Image) -> None:
    start, end = np.array((arrow.from_x, arrow.from_y), float), np.array((arrow.to_x, arrow.to_y), float)
    length = float(np.hypot(*(end - start)))
    if length < 1 or not (_inside(arrow.from_x, arrow.from_y, picture) and _inside(arrow.to_x, arrow.to_y, picture)):
        raise _outside(f"{arrow.from_x},{arrow.from_y},{arrow.to_x},{arrow.to_y}", picture)
    way = (end - start) / length
    head = min(6.0 * width, length)
    foot, side = end - way * head, np.array((-way[1], way[0])) * head / 2
    pen.line([tuple(start), tuple(foot)], fill=_INK, width=width)
    pen.polygon([tuple(end), tuple(foot + side), tuple(foot - side)], fill=_INK)


def _name(pen: ImageDraw.ImageDraw, label: Label, face: ImageFont.FreeTypeFont, picture: Image.Image) -> None:
    if not _inside(label.x, label.y, picture) or not label.words.strip():
        raise _outside(f"{label.x},{label.y},{label.words[:20]}", picture)
    left, top, right, low = pen.textbbox((label.x, label.y), label.words, face)
    rim = max(3, (low - top) // 5)
    pen.rectangle((left - rim, top - rim, right + rim, low + rim), fill=_PAPER, outline=_INK)
    pen.text((label.x, label.y), label.words, _INK, face)


def _inside(x: float, y: float, picture: Image.Image) -> bool:
    return 0 <= x < picture.width and 0 <= y < picture.height


def _outside(place: str, picture: Image.Image) -> Problem:
    return Problem(
        "outside-picture",
        text(
            QT_TRANSLATE_NOOP("pictures", "{place} is no place in a picture of {width} × {height} pixels."),
            place=place,
            width=picture.width,
            height=picture.height,
        ),
        text(QT_TRANSLATE_NOOP("pictures", "Count from the upper left corner of the picture as it is shown upright.")),
    )
