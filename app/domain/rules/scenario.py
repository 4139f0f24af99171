"""What happened to a parcel, and the steps that the rule text gives for it."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules.appeal import Condition, Level
from app.domain.rules.evidence_kind import Requirement
from app.domain.rules.origin import Origin
from app.domain.text import Words


class Direction(StrEnum):
    """Which way the goods went: it decides what can prove anything at all.

    RETURNS: the buyer sends something back (opening video, return waybill). BUYER_CLAIMS: the buyer says that what was
    sent out is wrong (packing video, outbound weight, proof of delivery). OTHER: no parcel is in dispute.
    """

    RETURNS = "returns"
    BUYER_CLAIMS = "buyer_claims"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. Done when any of `done_by` events happened or any of `done_with` evidence is attached. A `gate`
    names steps that must be done before this one makes sense.
    """

    id: str
    title: Words
    why: Words
    done_by: tuple[str, ...]
    done_with: tuple[str, ...]
    gate: tuple[str, ...]
    source: str
    over_with: tuple[str, ...] = ()
    """Events after which this step can no longer be done or has no sense: it is passed over, never called done."""
    gate_level: Level = Level.BLOCKS
    """WARNS: doing it before its gates is unwise, not forbidden."""
    conditions: tuple[Condition, ...] = ()
    """Facts that must hold before it is done."""
    done_when: tuple[str, ...] = ()
    """Facts, any of which says that it is done."""
    only_when: tuple[str, ...] = ()
    """Facts, any of which must hold for the step to be one at all; empty: always."""
    ticked: bool = False
    """Only a person can say that it is done: an event `note` with `step` = its id. Any other step can be ticked too."""
    path: Words | None = None
    """Where to click in the back office."""
    warnings: tuple[Words, ...] = ()
    submits: str = ""
    """Last part of the id of the submission that is handed in with this step."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Steps stand in the order in which they are to be done. `conditions` say for whom it is open at all, and why not.
    `requirements` are the proofs of the scenario itself, beside those of a submission.
    """

    id: str
    title: Words
    steps: tuple[Step, ...]
    warnings: tuple[Words, ...]
    origin: Origin
    direction: Direction = Direction.RETURNS
    conditions: tuple[Condition, ...] = ()
    requirements: tuple[Requirement, ...] = ()

    @property
    def short_id(self) -> str:
        """The last part of the id, as a case holds it."""
        return self.id.rpartition(".")[2]
