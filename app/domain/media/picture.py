"""What a picture file is, and a place in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle in pixels of the upright picture."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """A picture that could be opened. `width`, `height`: upright, as its metadata says; `turned`: degrees clockwise by
    which the stored picture is turned for that.
    """

    format: str
    """As Pillow names it: `JPEG`, `PNG`, `WEBP`, `BMP`."""
    width: int
    height: int
    bytes: int
    turned: int = 0
    derived_from: str = ""
    """SHA-256 of the original that it was made from, where the file says so itself."""
