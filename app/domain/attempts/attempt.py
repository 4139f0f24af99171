"""One submission of a packet to a platform, and what was said about it since; nothing of it is ever overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.proof.packet import PacketProof

BY_HAND = "by_hand"
"""How every attempt is handed in today: a person uploads it in the platform's back office."""

NAME_LENGTH = 80
"""How long a person's name may be."""


class Outcome(StrEnum):
    """What came of an attempt. PARTLY: less came back than was asked for. WITHDRAWN: the merchant took it back."""

    WAITING = "waiting"
    WON = "won"
    PARTLY = "partly"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


DECIDED = (Outcome.WON, Outcome.PARTLY, Outcome.LOST)
"""What a rate of success counts; a withdrawn attempt was never decided."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said about an attempt: that it was handed in, or its result; the newest of a sort is what holds.

    `outcome` WAITING: a handing in. `amount`: yuan that came back, None: not told; `amounts` splits it by the appeal's
    short id where the answer did. `words`: what the platform answered. `events`: those of the case that belong to it.
    """

    attempt: str
    outcome: Outcome
    at: datetime
    recorded_at: datetime
    by: str = ""
    amount: Decimal | None = None
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    words: str = ""
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """`number`: the how-manieth try of its appeals. `proofs`, `statement`, `amounts` (yuan) and `reasons` are those of
    the packet when it was handed in. `entries` in the order in which they were recorded; the first is a handing in.
    """

    id: str
    case: str
    packet: str
    manifest_sha256: str
    appeals: tuple[str, ...]
    """Last parts of the ids of the submissions on the form."""
    number: int
    statement: str
    amounts: Mapping[str, Decimal]
    reasons: Mapping[str, str]
    proofs: tuple[PacketProof, ...]
    how: str
    recorded_at: datetime
    entries: tuple[Entry, ...]

    @property
    def submitted(self) -> Entry:
        """When and by whom it was handed in, as corrected last."""
        return next(entry for entry in reversed(self.entries) if entry.outcome is Outcome.WAITING)

    @property
    def result(self) -> Entry | None:
        """What came of it, as recorded last; None while it waits."""
        return next((entry for entry in reversed(self.entries) if entry.outcome is not Outcome.WAITING), None)

    @property
    def outcome(self) -> Outcome:
        """What came of it; WAITING while nobody recorded a result."""
        return self.result.outcome if self.result else Outcome.WAITING

    @property
    def asked(self) -> Decimal | None:
        """Everything asked for on the form; None when it asked for no money."""
        return sum(self.amounts.values(), Decimal("0.00")) if self.amounts else None

    @property
    def won_back(self) -> Decimal | None:
        """What came back; None while it waits, and when a success was recorded without its amount."""
        return self.result.amount if self.result else None

    @property
    def uploaded(self) -> tuple[PacketProof, ...]:
        """The proofs that the platform saw."""
        return tuple(proof for proof in self.proofs if proof.uploaded)
