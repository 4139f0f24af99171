"""What a platform takes at one place of use: bytes, seconds, formats, counts, characters."""

from dataclasses import dataclass

from app.domain.rules.origin import Origin
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class VideoLimits:
    """`None` is "not stated". Between `bytes_sure` and `bytes_doubtful` lies the span that the unit decides."""

    bytes_sure: int | None
    bytes_doubtful: int | None
    seconds: float | None
    formats: tuple[str, ...]
    """File name endings without dot, lower case; empty when not stated."""
    formats_open: bool
    """The platform's list ends in "and so on": an unlisted format is a warning, not a failure."""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """`None` and empty are "not stated"."""

    bytes: int | None
    formats: tuple[str, ...]
    count: int | None = None
    longest_side: int | None = None
    """Pixels; a larger picture is shrunk."""
    shortest_side: int | None = None
    """Pixels; a smaller picture is refused: it is never blown up."""


@dataclass(frozen=True, slots=True)
class TextLimits:
    """How long the statement may be; `None` is "not stated"."""

    characters: int | None
    bytes: int | None = None
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one place of use (`return_evidence`, `appeal`); counts hold per slot of the form."""

    id: str
    title: Words
    place: str
    video: VideoLimits | None
    pictures: PictureLimits | None
    text: TextLimits | None
    origin: Origin
    takes_video: bool | None = None
    """False: the form has no place for videos; `None`: not stated."""
    note: Words | None = None
