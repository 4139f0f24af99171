"""What every check of a video is made of: what it is told, what it looks at, what it answers."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Flag, auto
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.finding import Break, FaceView, Finding
from app.domain.media.video import MediaInfo
from app.domain.media.waybill import Confirmed, OcrReading, Reading, Waybill
from app.domain.rules.courier import Courier
from app.domain.rules.limits import Limits, VideoLimits
from app.domain.text import Text
from app.media.origin.tracing import Origin
from app.media.reader import Full, Small
from app.media.sound import Sound


class Wants(Flag):
    """Which pictures a check looks at."""

    NOTHING = 0
    SMALL = auto()
    FULL = auto()


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before any picture is decoded. `name` is the file's name as the person gave it (an original in the
    vault has none of its own). `trouble` says why `media` is missing. `limits` is None where the platform states none.
    """

    path: Path
    name: str
    bytes: int
    media: MediaInfo | None
    trouble: Problem | None
    limits: Limits | None
    expected: str | None
    couriers: tuple[Courier, ...]
    origin: Callable[[], Origin] | None = None
    """Tells what the file itself says of how it was made; takes a moment, so only who needs it asks."""
    listen: Callable[[float], Sound | None] | None = None
    """Gives a few seconds of sound around a moment."""

    @property
    def video_limits(self) -> VideoLimits | None:
        """The limits on videos, where the platform states any."""
        return self.limits.video if self.limits else None

    @property
    def source(self) -> str:
        """Document and line of the limits."""
        return self.limits.origin.source if self.limits else ""

    @property
    def rule(self) -> str:
        """Id of the limits."""
        return self.limits.id if self.limits else ""


@dataclass(frozen=True, slots=True)
class Decode:
    """How the reading of the pictures went. `changes_s`: moments at which size or pixel format changed; `errors`: what
    the decoder complained of; `hurried`: only some key frames were read, within a time limit.
    """

    pictures: int = 0
    last_s: float | None = None
    changes_s: tuple[float, ...] = ()
    errors: tuple[str, ...] = ()
    finished: bool = True
    problem: Problem | None = None
    hurried: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found."""

    finding: Finding
    breaks: tuple[Break, ...] = ()
    waybills: tuple[Waybill, ...] = ()
    readings: tuple[Reading, ...] = ()
    ocr: tuple[OcrReading, ...] = field(default=())
    faces: tuple[FaceView, ...] = ()
    others: tuple[Waybill, ...] = ()
    """Codes that are no waybill's: product and square codes, sorting codes, order numbers."""
    ocr_s: float = 0.0
    """Seconds that reading characters took, which no other part of a check takes."""
    confirmed: Confirmed | None = None


class Running(ABC):
    """One check at work on one video."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def look(self, picture: Small | Full) -> None:  # noqa: B027 - who wants no pictures need not say so
        """Take one picture of the kind that the check wants, in order of time."""

    def settled(self) -> bool:
        """Whether further pictures would not change the answer."""
        return False

    def wished_s(self) -> float | None:
        """A moment near which further pictures would help most; for the quick look."""
        return None

    def told(self) -> Text | None:
        """What can be said already, before the last picture; for the quick look."""
        return None

    def certain(self) -> bool:
        """Whether no rule could change what is `told`; for the quick look, which reads them late."""
        return False

    @abstractmethod
    def verdict(self, decode: Decode) -> Outcome:
        """The answer, after the last picture. Only proof makes a fail; what cannot be told is unknown."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `id` as findings carry it, `order` among the findings, `quick`: part of the quick look."""

    id: str
    order: int
    begin: Callable[[Context], Running]
    wants: Wants = Wants.NOTHING
    quick: bool = False
