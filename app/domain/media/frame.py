"""A picture taken out of a video that shows the waybill."""

from dataclasses import dataclass

from app.domain.media.waybill import Reading
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Frame:
    """One full-size picture, and how it was chosen. `sharpness` is the variance of the Laplacian over the label's area
    (grey levels squared, comparable only within one video); `file` is relative to the folder it was written to.
    """

    video_sha256: str
    at_s: float
    file: str
    sha256: str
    width: int
    height: int
    sharpness: float
    reading: Reading | None
    rank: int
    why: Text | None = None
    """What made this picture worth taking."""
    derived: "tuple[Derived, ...]" = ()
    notes: tuple[Text, ...] = ()
    """What was asked for and could not be made of it, and why."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A picture made out of a frame, `crop` or `mask`. Never the original, and marked so."""

    operation: str
    file: str
    sha256: str
    width: int
    height: int
    source_file: str
    source_sha256: str
    note: Text | None = None
