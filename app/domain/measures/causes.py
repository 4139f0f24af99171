"""Why after-sale orders come about: the shares of the causes that were noted in cases."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.measures.figure import share

CAUSE = "cause"
"""The detail of an event that names a cause: `case event ID note AT --with cause=quality`."""
NO_CAUSE = ""


@dataclass(frozen=True, slots=True)
class CauseShare:
    """One cause with how often it was noted; `cause` empty: none was noted."""

    cause: str
    count: int
    share: Decimal


def causes_by_share(causes: Iterable[str]) -> tuple[CauseShare, ...]:
    """The most frequent first; cases without a cause are counted and stand where they belong, not left out."""
    counted = Counter(causes)
    total = sum(counted.values())
    found = [CauseShare(cause, count, share(count, total) or Decimal(0)) for cause, count in counted.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, one.cause)))
