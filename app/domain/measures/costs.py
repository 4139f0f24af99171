"""What after-sales cost by month and by quarter, and whether that rises."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from app.domain.measures.window import Dated, day_of

LOST = frozenset({"refunded", "freight"})
"""Marks of money that went out."""
WON = "won_back"
_RISING = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """One period, as `2026-11` or `2026-Q4`; yuan."""

    period: str
    refunded: Decimal
    freight: Decimal
    won_back: Decimal

    @property
    def net(self) -> Decimal:
        """What is really gone."""
        return self.refunded + self.freight - self.won_back


def month_of(day: date) -> str:
    """`2026-11`."""
    return f"{day:%Y-%m}"


def quarter_of(day: date) -> str:
    """`2026-Q4`."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def costs(records: Iterable[Dated], *, by_quarter: bool = False) -> tuple[Cost, ...]:
    """The periods in which something happened, oldest first (source: 000:L11)."""
    sums: dict[str, dict[str, Decimal]] = {}
    for record in records:
        day = day_of(record.at)
        period = sums.setdefault(quarter_of(day) if by_quarter else month_of(day), {})
        for mark in record.marks & (LOST | {WON}):
            period[mark] = period.get(mark, Decimal("0.00")) + (record.amount or Decimal(0))
    none = Decimal("0.00")
    return tuple(
        Cost(period, found.get("refunded", none), found.get("freight", none), found.get(WON, none))
        for period, found in sorted(sums.items())
    )


def is_rising(periods: Sequence[Cost]) -> bool:
    """Whether the net cost grew over each of the last three periods: time to tell the account manager (000:L13)."""
    last = [period.net for period in periods[-_RISING:]]
    return len(last) == _RISING and all(earlier < later for earlier, later in pairwise(last))
