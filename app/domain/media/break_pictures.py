"""The two pictures by which a person judges a break."""

from dataclasses import dataclass

from app.domain.media.finding import Break


@dataclass(frozen=True, slots=True)
class StillFile:
    """A picture of full size in a folder; `at_s`: presentation time in the video."""

    file: str
    at_s: float
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class BreakPictures:
    """A break with the last picture before it and the first after it, where the video has them."""

    place: Break
    before: StillFile | None
    after: StillFile | None
