"""An original or a packet that was let go: what, how much, whose, and until when it was held."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.cases.fields import clean_words

_REASON_LENGTH = 200


class Kept(StrEnum):
    """What can be let go."""

    ORIGINAL = "original"
    PACKET = "packet"


@dataclass(frozen=True, slots=True)
class Removal:
    """`item`: SHA-256 of an original, or id of a packet; `name`: of the file, or the packet's folder.

    `cases`: in which it was used; `held_until`: the end of its time, UTC, which was over at `removed_at`.
    """

    id: str
    kind: Kept
    item: str
    name: str
    bytes: int
    cases: frozenset[str]
    held_until: datetime
    removed_at: datetime


def given_reason(reason: str) -> dict[str, str]:
    """A person's reason as it goes into the ledger's entry; nothing where none was given."""
    words = clean_words("reason", reason, _REASON_LENGTH)
    return {"reason": words} if words else {}
