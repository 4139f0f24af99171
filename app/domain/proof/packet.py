"""What is handed to the platform, and what stays with the merchant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.proof.wording.typed import Typed
from app.domain.text import Text


class Role(StrEnum):
    """What a file of a packet is for."""

    UPLOAD = "upload"
    TEXT = "text"
    PAPER = "paper"
    ORIGINAL = "original"
    FRAME = "frame"
    ARCHIVE = "archive"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class PacketFile:
    """`path` is relative to the packet's folder, with forward slashes."""

    path: str
    sha256: str
    bytes: int
    role: Role


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a packet is not ready. `evidence` names the kind that is missing, where it is that."""

    code: str
    text: Text
    evidence: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class PacketProof:
    """An item of evidence as a packet holds it; `uploaded`: it lies in the upload folder, not only in the papers."""

    evidence: str
    kind: str
    sha256: str
    uploaded: bool


@dataclass(frozen=True, slots=True)
class Packet:
    """`path` is the folder of the packet; empty when nothing was written. `draft`: built although not ready."""

    id: str
    case: str
    appeals: tuple[str, ...]
    attempt: int
    path: str
    ready: bool
    draft: bool
    missing: tuple[Missing, ...]
    warnings: tuple[Text, ...]
    files: tuple[PacketFile, ...]
    built_at: datetime
    manifest_sha256: str
    typed: tuple[Typed, ...] = ()
    """What this attempt types into the form; empty in records of packets from before it was kept."""
    statement: str = ""
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    """What is asked for, in yuan, by the appeal's short id."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Ids out of the form's list, by the appeal's short id."""
    proofs: tuple[PacketProof, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """`packet`: the id that a packet of this content gets; one that was built under it looks exactly like this.
    `pictures`: PNG, one a page.
    """

    packet: str
    draft: bool
    pictures: tuple[bytes, ...]
