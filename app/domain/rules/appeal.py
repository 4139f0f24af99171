"""A submission to the platform: the return evidence before the refund, and the appeals after it."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules.evidence_kind import Requirement
from app.domain.rules.origin import Origin
from app.domain.text import Words


class AmountRule(StrEnum):
    """NONE: no money is asked. PARTIAL: any part of what was refunded. EXACT: to the fen, typed twice."""

    NONE = "none"
    PARTIAL = "partial"
    EXACT = "exact"


class Level(StrEnum):
    """What an unmet condition does: today's back office decides, so most of them warn."""

    BLOCKS = "blocks"
    WARNS = "warns"


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact of the case that the submission needs.

    `fact` is `event:KIND`, `flag:NAME`, `amount:FIELD` (present and above zero) or `not:` before any of these; see
    `domain/cases/facts.py`. `reasons` empty: holds whatever the reason. `why` says what is wrong when it is unmet.
    """

    fact: str
    level: Level
    why: Words
    source: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry of the form's list of reasons."""

    id: str
    title: Words


@dataclass(frozen=True, slots=True)
class Slot:
    """One upload place of the platform's form."""

    id: str
    title: Words
    need: str
    pictures: int | None
    videos: int | None


@dataclass(frozen=True, slots=True)
class Attempts:
    """How often it may be handed in. `limit` None: not stated (the shop's own page tells, `attempts_left` of an event).

    `last_chance`: the attempt after the first is the last. `different_proof`: a further attempt needs other proof.
    """

    limit: int | None
    per: str
    last_chance: bool
    different_proof: bool
    note: Words | None
    source: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """`place` names the limits that hold; `amount_field` is the case's field that bounds the amount asked."""

    id: str
    title: Words
    before_refund: bool
    place: str
    conditions: tuple[Condition, ...]
    amount: AmountRule
    amount_field: str | None
    requirements: tuple[Requirement, ...]
    excludes: tuple[str, ...]
    slots: tuple[Slot, ...]
    reasons: tuple[Reason, ...]
    wins_back: Words
    """What a won submission really brings back, and what it does not."""
    closes_with: str
    """Event kind that records that it was handed in, as `evidence_submitted` or `appealed`."""
    origin: Origin
    attempts: Attempts | None = None
    together: tuple[str, ...] = ()
    """Submissions that the same form takes at once."""
    path: Words | None = None
    """Where it is found in the back office."""

    @property
    def short_id(self) -> str:
        """The last part of the id, as the command line takes it."""
        return self.id.rpartition(".")[2]
