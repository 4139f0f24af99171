"""A kind of proof: the opening video, goods and waybill in one picture, a freight receipt, …"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules.origin import Basis, Origin
from app.domain.text import Words


class Medium(StrEnum):
    """What kind of file carries the proof."""

    VIDEO = "video"
    PICTURE = "picture"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """`mentioned_as` is how a drafted statement names an attached item, in Chinese."""

    id: str
    title: Words
    medium: Medium
    advice: Words
    mentioned_as: str
    origin: Origin
    must_show: tuple[Words, ...] = ()
    """What has to be visible in it, one thing each."""


class Need(StrEnum):
    """Whether a submission is ready without this proof."""

    REQUIRED = "required"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the evidence matrix: this kind, or any of `substitutes`. `scenarios` empty: for all."""

    evidence: str
    need: Need
    substitutes: tuple[str, ...]
    scenarios: tuple[str, ...]
    basis: Basis
    source: str
    note: Words | None = None
