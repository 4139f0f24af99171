"""Reads pictures that others made, carefully, and makes smaller or other ones of them."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.domain.rules.limits import PictureLimits

FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
_ALWAYS_TAKEN = ("JPEG", "PNG")
"""What any form takes, where the platform states no list."""
_MOST_PIXELS = 80_000_000
_QUALITIES = (92, 85, 75, 65)
_SHRINK = 0.8
_SMALLEST = 640
_REFUSALS = (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError)


def _upright(path: Path) -> Image.Image | None:
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


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def small_jpeg(path: Path, longest: int) -> bytes | None:
    """A JPEG of at most `longest` pixels a side, upright; None when the picture cannot be read."""
    picture = _upright(path)
    if picture is None:
        return None
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _jpeg(picture, 85)


def fitting_jpeg(path: Path, bytes_before: int, limits: PictureLimits | None) -> bytes | None:
    """A JPEG that the form takes, or None where the original itself is taken or cannot be read.

    Quality goes down first, size only then; never below 640 pixels a side.
    """
    most = limits.bytes if limits else None
    if _taken(path, limits) and (most is None or bytes_before <= most):
        return None
    picture = _upright(path)
    if picture is None:
        return None
    while True:
        for quality in _QUALITIES:
            data = _jpeg(picture, quality)
            if most is None or len(data) <= most:
                return data
        if max(picture.size) * _SHRINK < _SMALLEST:
            return data
        picture = picture.resize(
            (max(1, round(picture.width * _SHRINK)), max(1, round(picture.height * _SHRINK))), Image.Resampling.LANCZOS
        )


def _taken(path: Path, limits: PictureLimits | None) -> bool:
    """Whether the form takes the picture's real format."""
    try:
        with Image.open(path, formats=FORMATS) as picture:
            real = str(picture.format)
    except (*_REFUSALS, Image.DecompressionBombWarning):
        return True
    if limits is None or not limits.formats:
        return real in _ALWAYS_TAKEN
    return {"JPEG": {"jpg", "jpeg"}}.get(real, {real.lower()}) & set(limits.formats) != set()
