"""The one door for foreign pictures: through Pillow, known formats only, a limit on pixels, turned upright."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.domain.errors import Problem
from app.domain.media.picture import PictureInfo
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unreadable

FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
MOST_PIXELS = 80_000_000
MARK = "unboxing-evidence-desk picture derived from "
"""How the text inside a picture of our own making begins; the SHA-256 of its source follows."""
_HASH_LETTERS = 64
_ORIENTATION = 0x0112
_TURNED = {3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270}
_REFUSALS = (ValueError, SyntaxError, EOFError, UnidentifiedImageError, Image.DecompressionBombError)


def upright(source: Path | BytesIO) -> tuple[Image.Image, Image.Image]:
    """The picture as stored (for what it says of itself), and in RGB, turned as its metadata says.

    Raises what Pillow raises for a file that is none of FORMATS, damaged, or has too many pixels.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(source, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Image.DecompressionBombError(f"{picture.width} x {picture.height}")
            picture.load()
            turned = ImageOps.exif_transpose(picture)
            if turned.mode in {"RGBA", "LA", "PA", "P"}:
                clear = turned.convert("RGBA")
                turned = Image.new("RGB", clear.size, "white")
                turned.paste(clear, mask=clear.getchannel("A"))
            return picture, turned.convert("RGB")


def open_upright(path: Path) -> tuple[PictureInfo, Image.Image]:
    """What a picture file is, and the picture in RGB.

    Raises `Problem`: file-unreadable (not there), picture-damaged (no picture that can be shown).
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            data = BytesIO(file.read())
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        stored, shown = upright(data)
        info = PictureInfo(str(stored.format), shown.width, shown.height, size, _turned(stored), derived_from(stored))
    except (*_REFUSALS, OSError, Image.DecompressionBombWarning, MemoryError) as error:
        raise Problem(
            "picture-damaged",
            text(QT_TRANSLATE_NOOP("content", "{name} is a damaged picture."), name=path.name),
            text(QT_TRANSLATE_NOOP("content", "Copy it again from where it came from.")),
        ) from error
    return info, shown


def _turned(stored: Image.Image) -> int:
    return _TURNED.get(stored.getexif().get(_ORIENTATION, 1), 0)


def derived_from(stored: Image.Image) -> str:
    """The SHA-256 that a picture of our own making names as its source; empty for every other picture."""
    told = stored.info.get("Comment") or stored.info.get("comment") or ""
    said = told.decode("latin-1") if isinstance(told, bytes) else str(told)
    if not said.startswith(MARK):
        return ""
    named = said.removeprefix(MARK)[:_HASH_LETTERS]
    return named if len(named) == _HASH_LETTERS and set(named) <= set("0123456789abcdef") else ""
