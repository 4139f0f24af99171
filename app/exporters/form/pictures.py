"""Reads pictures that others made, carefully, and makes copies of them that a form takes."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.domain.errors import Problem
from app.domain.rules.limits import PictureLimits
from app.domain.text import QT_TRANSLATE_NOOP, text

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
_ALWAYS_TAKEN = ("JPEG", "PNG")
"""What any form takes, where the platform states no list."""
_MOST_PIXELS = 80_000_000
QUALITIES = (92, 85, 75, 65)
_SHRINK = 0.8
SMALLEST = 640
"""Pixels of the longer side below which nothing is shrunk: print on a waybill could no longer be read."""
_GPS = 0x8825
_REFUSALS = (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError)


@dataclass(frozen=True, slots=True)
class Fitted:
    """How a picture goes into a form. `data` None: the original itself. `quality` None where nothing was encoded."""

    data: bytes | None
    bytes: int
    width: int
    height: int
    quality: int | None = None
    shrunk: bool = False
    readable: bool = True


def upright(path: Path) -> Image.Image | None:
    """The picture in RGB, turned as its metadata says, transparency on white; None when it cannot be shown."""
    try:
        with Image.open(path, formats=FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            turned = ImageOps.exif_transpose(picture)
            if turned.mode in {"RGBA", "LA", "PA", "P"}:
                clear = turned.convert("RGBA")
                turned = Image.new("RGB", clear.size, "white")
                turned.paste(clear, mask=clear.getchannel("A"))
            return turned.convert("RGB")
    except (*_REFUSALS, Image.DecompressionBombWarning):
        return None


def encoded(picture: Image.Image, quality: int) -> bytes:
    """A JPEG without any metadata."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def small_jpeg(path: Path, longest: int, quality: int = 85) -> bytes | None:
    """A JPEG of at most `longest` pixels a side, upright; None when the picture cannot be read."""
    picture = upright(path)
    if picture is None:
        return None
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return encoded(picture, quality)


def holds_place(path: Path) -> bool:
    """Whether the picture's metadata tell where it was taken."""
    try:
        with Image.open(path, formats=FORMATS) as picture:
            return bool(picture.getexif().get_ifd(_GPS))
    except (*_REFUSALS, Image.DecompressionBombWarning):
        return False


def fitted(path: Path, bytes_before: int, limits: PictureLimits | None, name: str = "") -> Fitted:
    """The picture as the form takes it: the original where it fits, else a JPEG without metadata.

    The ladder: the sides that the form states, then quality 92, 85, 75, 65, then four fifths of the size and quality
    again, never below 640 pixels on the longer side. A picture that cannot be read is given as it is. Raises `Problem`
    when no rung of the ladder fits or the picture is smaller than the form wants; nothing is cut off.
    """
    known = _looked_at(path)
    if known is None:
        return Fitted(None, bytes_before, 0, 0, readable=False)
    real, width, height = known
    _refuse_small(name or path.name, min(width, height), limits)
    most, longest = (limits.bytes, limits.longest_side) if limits else (None, None)
    small_enough = longest is None or max(width, height) <= longest
    if _taken(real, limits) and small_enough and (most is None or bytes_before <= most):
        return Fitted(None, bytes_before, width, height)
    picture = upright(path)
    if picture is None:
        return Fitted(None, bytes_before, width, height, readable=False)
    if longest is not None and not small_enough:
        picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _down_the_ladder(picture, most, name or path.name, shrunk=not small_enough)


def _down_the_ladder(picture: Image.Image, most: int | None, name: str, *, shrunk: bool) -> Fitted:
    while True:
        for quality in QUALITIES:
            data = encoded(picture, quality)
            if most is None or len(data) <= most:
                return Fitted(data, len(data), picture.width, picture.height, quality, shrunk)
        if max(picture.size) * _SHRINK < SMALLEST:
            raise Problem(
                "picture-too-large",
                text(
                    QT_TRANSLATE_NOOP(
                        "packet",
                        "“{name}” does not fit into {most} bytes: {bytes} are left at {width} × {height} pixels, "
                        "quality {quality}.",
                    ),
                    name=name,
                    most=most or 0,
                    bytes=len(data),
                    width=picture.width,
                    height=picture.height,
                    quality=QUALITIES[-1],
                ),
                text(QT_TRANSLATE_NOOP("packet", "Take the picture anew or cut it to what matters, and attach that.")),
            )
        size = (max(1, round(picture.width * _SHRINK)), max(1, round(picture.height * _SHRINK)))
        picture, shrunk = picture.resize(size, Image.Resampling.LANCZOS), True


def _refuse_small(name: str, shortest: int, limits: PictureLimits | None) -> None:
    least = limits.shortest_side if limits else None
    if least is not None and shortest < least:
        raise Problem(
            "picture-too-small",
            text(
                QT_TRANSLATE_NOOP(
                    "packet", "“{name}” has {shortest} pixels on its shorter side; the form wants {least}."
                ),
                name=name,
                shortest=shortest,
                least=least,
            ),
            text(QT_TRANSLATE_NOOP("packet", "Take it anew from nearer; blown up it would show nothing more.")),
        )


def _looked_at(path: Path) -> tuple[str, int, int] | None:
    """The real format, width and height as it is seen; None where it cannot be opened."""
    try:
        with Image.open(path, formats=FORMATS) as picture:
            turned = picture.getexif().get(0x0112, 1) in {5, 6, 7, 8}
            size = (picture.height, picture.width) if turned else picture.size
            return str(picture.format), *size
    except (*_REFUSALS, Image.DecompressionBombWarning):
        return None


def _taken(real: str, limits: PictureLimits | None) -> bool:
    """Whether the form takes the picture's real format."""
    if limits is None or not limits.formats:
        return real in _ALWAYS_TAKEN
    return {"JPEG": {"jpg", "jpeg"}}.get(real, {real.lower()}) & set(limits.formats) != set()
