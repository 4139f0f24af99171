"""What a check found out: verdicts, findings, breaks, and the inspection that gathers them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.media.picture import PictureInfo, Region
from app.domain.media.video import MediaInfo
from app.domain.media.waybill import Confirmed, OcrReading, Reading, Waybill
from app.domain.text import Text


class Verdict(StrEnum):
    """Only proof makes a FAIL; a check that broke or could not see is UNKNOWN."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    UNKNOWN = "unknown"


_WORST_FIRST = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.WARN, Verdict.PASS)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Sum up several verdicts; nothing to sum up is UNKNOWN."""
    seen = set(verdicts)
    return next((verdict for verdict in _WORST_FIRST if verdict in seen), Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Judged:
    """A person's word on a finding or a break: stands beside what the machine says, never instead of it."""

    verdict: Verdict
    """PASS or FAIL."""
    note: str
    at: datetime
    moments_s: tuple[float, ...] = ()
    """The moments that the person named, as those at which the six faces are seen."""


class BreakKind(StrEnum):
    """How a take can be interrupted; only a GAP is proven by time stamps."""

    GAP = "gap"
    CUT = "cut"
    JUMP = "jump"
    FREEZE = "freeze"
    BLACK = "black"
    SPLICE = "splice"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the take is, or may be, interrupted. `at_s`: presentation time of the first picture after it."""

    at_s: float
    kind: BreakKind
    verdict: Verdict
    confidence: float
    length_s: float = 0.0
    """Seconds missing (gap) or lasting (freeze, black); 0 when unknown."""
    before_s: float | None = None
    """Presentation time of the last picture before it; a person judges that one beside the one at `at_s`."""
    heard: bool | None = None
    """Whether the sound breaks at the same moment; None where there is no sound, or nobody listened."""
    judged: Judged | None = None
    """PASS: a person says that it is one take here; FAIL: that it is not. Never kept with the inspection."""


@dataclass(frozen=True, slots=True)
class FaceView:
    """A moment at which a face of the closed parcel may fill the picture: a suggestion, never proof.

    `box`: x, y, width, height of the parcel in pixels of the upright picture, where it could be found.
    """

    at_s: float
    confidence: float
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. `value` and `limit` are in the unit that `text` names; `source` is document:line."""

    check: str
    verdict: Verdict
    text: Text
    value: float | int | str | None = None
    limit: float | int | str | None = None
    moments_s: tuple[float, ...] = ()
    source: str = ""
    rule: str = ""
    """Id of the rule entry that the threshold came from, as `pdd.video`."""
    region: Region | None = None
    """Where in a picture it was seen."""
    judged: Judged | None = None
    """What a person says of it. Never kept with the inspection."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything known about one video file under one platform's rules."""

    file: str
    sha256: str
    platform: str
    rules: str
    """SHA-256 of the rule snapshot the file was judged under."""
    verdict: Verdict
    elapsed_s: float
    media: MediaInfo | None
    findings: tuple[Finding, ...]
    waybills: tuple[Waybill, ...] = ()
    readings: tuple[Reading, ...] = ()
    ocr: tuple[OcrReading, ...] = ()
    to_confirm: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = field(default=())
    quick: bool = False
    first_reading_s: float | None = None
    """Seconds from the start of a quick look until the first waybill was read."""
    faces: tuple[FaceView, ...] = ()
    """Where the faces of the closed parcel may be seen, for a person to confirm or to move."""
    others: tuple[Waybill, ...] = ()
    """Codes that are no waybill's: product and square codes, sorting codes, order numbers."""
    ocr_s: float = 0.0
    """Seconds of `elapsed_s` that went into reading characters."""
    confirmed: Confirmed | None = None
    """How much of the expected number was seen as characters, where no barcode gave it."""
    picture: PictureInfo | None = None
    """What the file is, where it is a picture and no video."""
    kind: str = ""
    """The kind of evidence that a picture was looked at as."""
