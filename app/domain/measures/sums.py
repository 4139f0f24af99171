"""Sums of money that say how many parts of them nobody knows, and spreads of time that say over how many."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.cases.case import Case

FEW = 5
"""Below so many a share says little: it is told as `2 of 3`, not in per cent."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Yuan over `counted` parts; `unknown` more have no known amount and are in no sum."""

    amount: Decimal = Decimal("0.00")
    counted: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds over `count` spans; None where there is none. `p90_s`: nine of ten took no longer."""

    count: int = 0
    mean_s: float | None = None
    median_s: float | None = None
    p90_s: float | None = None

    @property
    def few(self) -> bool:
        """Whether there are too few to say much."""
        return self.count < FEW


def sum_of(amounts: Iterable[Decimal | None]) -> Sum:
    """What is known summed up, what is not counted."""
    total, counted, unknown = Decimal("0.00"), 0, 0
    for amount in amounts:
        if amount is None:
            unknown += 1
        else:
            total += amount
            counted += 1
    return Sum(total, counted, unknown)


def spread_of(spans: Iterable[float]) -> Spread:
    """Mean, median (of an even number the mean of the middle two) and the ninth tenth by nearest rank."""
    held = sorted(spans)
    count = len(held)
    if not count:
        return Spread()
    median = (held[(count - 1) // 2] + held[count // 2]) / 2
    return Spread(count, sum(held) / count, median, held[-(-9 * count // 10) - 1])


def stake_of(case: Case) -> Decimal | None:
    """What a case is about in yuan: the goods money refunded (else paid) and freight; None when none was entered."""
    goods = case.refunded if case.refunded is not None else case.paid
    if goods is None and case.freight is None:
        return None
    return (goods or Decimal("0.00")) + (case.freight or Decimal("0.00"))
