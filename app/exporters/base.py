"""What every exporter gets and gives: the content of one packet as a plain record, and the port."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from pathlib import Path

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.media.break_pictures import BreakPictures
from app.domain.media.finding import Inspection
from app.domain.media.frame import Frame
from app.domain.proof.packet import Missing, PacketFile
from app.domain.report import Report
from app.domain.rules.appeal import Appeal, Reason
from app.domain.rules.evidence_kind import EvidenceKind
from app.domain.rules.platform import Platform
from app.exporters.form.slots import UploadPlan
from app.texts import Catalog

PROGRAM = "unboxing-evidence-desk 0.1.0, packet 2"
"""What wrote a packet: the program's version and the packet's form. Within both the same input gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One attached original. `number` counts from 1 in the packet; the frames' files are relative to the packet."""

    number: int
    evidence: Evidence
    kind: EvidenceKind | None
    original: Path
    inspection: Inspection | None = None
    frames: tuple[Frame, ...] = ()
    breaks: tuple[BreakPictures, ...] = ()
    """Pictures around the places where the take may be broken, likewise."""

    @property
    def title(self) -> str:
        """What it is called in Chinese."""
        return self.kind.title.zh if self.kind else self.evidence.kind


@dataclass(frozen=True, slots=True)
class PacketContent:
    """Everything a packet says. `made_at` is the time of the last thing that happened in the case, never the present;
    `digest` is SHA-256 over all of it. Amounts and reasons are keyed by the appeal's short id.
    """

    packet: str
    digest: str
    case: Case
    platform: Platform
    appeals: tuple[Appeal, ...]
    attempt: int
    draft: bool
    made_at: datetime
    events: tuple[Event, ...]
    clocks: tuple[Clock, ...]
    exhibits: tuple[Exhibit, ...]
    plan: UploadPlan
    statement: str
    amounts: Mapping[str, Decimal]
    reasons: Mapping[str, Reason]
    missing: tuple[Missing, ...]
    chinese: Catalog
    resources: Path
    mask: bool = False
    """Names, phones and addresses on labels are covered in the papers; originals and upload stay as they are."""


class Stage(IntEnum):
    """What has to be in the folder before an exporter can do its work."""

    CONTENTS = 1
    PAPERS = 2
    ARCHIVE = 3


Write = Callable[[PacketContent, Path, tuple[PacketFile, ...], Report], tuple[PacketFile, ...]]
"""`write(content, folder, earlier, report)` puts files into the packet's folder and tells which. `earlier` are those
that lie there already. Raises `Problem` when the disk refuses or an original is no longer what it was.
"""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format. The same content must give the same bytes."""

    name: str
    stage: Stage
    write: Write
