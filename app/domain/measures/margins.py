"""How close a shop sails to its windows: those missed, and those met at the last moment."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.cases.clock import Clock, ClockState
from app.domain.rules.clock_rule import Actor

NEAR = 0.1
"""The last tenth of a window: what is handed in within it was nearly too late."""


@dataclass(frozen=True, slots=True)
class Margin:
    """A window of the merchant that ended within the days looked at. `met_at` None or after the end: missed."""

    clock: Clock
    money: Decimal | None
    """What the case is about, in yuan; None: nobody entered it."""

    @property
    def missed(self) -> bool:
        """Whether nothing, or nothing in time, met it."""
        return self.clock.state is ClockState.MISSED

    @property
    def near(self) -> bool:
        """Whether it was met in its last tenth."""
        clock = self.clock
        if clock.state is not ClockState.MET or clock.met_at is None:
            return False
        return clock.due_at - clock.met_at < NEAR * (clock.due_at - clock.starts_at)

    @property
    def left_share(self) -> float | None:
        """How much of the window was left when it was met, 0 to 1; None where it was missed."""
        clock = self.clock
        if self.missed or clock.met_at is None:
            return None
        whole = (clock.due_at - clock.starts_at).total_seconds()
        return min(max((clock.due_at - clock.met_at).total_seconds() / whole, 0.0), 1.0) if whole > 0 else None


class Closeness(StrEnum):
    """How close a window was sailed: missed, or met with so much of it left."""

    MISSED = "missed"
    TENTH = "tenth"
    QUARTER = "quarter"
    HALF = "half"
    EARLY = "early"


_LEFT = ((NEAR, Closeness.TENTH), (0.25, Closeness.QUARTER), (0.5, Closeness.HALF), (math.inf, Closeness.EARLY))
"""Met with less than this share of the window left."""


def by_closeness(margins: Iterable[Margin]) -> dict[Closeness, int]:
    """How many windows ended how: every sort is there, with zero where there was none."""
    counts = dict.fromkeys(Closeness, 0)
    for margin in margins:
        left = margin.left_share
        if margin.missed:
            counts[Closeness.MISSED] += 1
        elif left is not None:
            counts[next(sort for most, sort in _LEFT if left < most)] += 1
    return counts


def margins_in(
    clocks: Iterable[Clock], money: Decimal | None, first_at: datetime, last_at: datetime
) -> Iterator[Margin]:
    """The merchant's windows that were met, or ran out unmet, between two instants (the later one left out)."""
    for clock in clocks:
        if clock.actor is not Actor.MERCHANT:
            continue
        at = clock.met_at if clock.state is ClockState.MET else clock.due_at
        if clock.state in {ClockState.MET, ClockState.MISSED} and at is not None and first_at <= at < last_at:
            yield Margin(clock, money)


def runs(clocks: Iterable[Clock]) -> bool:
    """Whether any window of the merchant is open now."""
    open_states = {ClockState.RUNNING, ClockState.WARNED}
    return any(clock.actor is Actor.MERCHANT and clock.state in open_states for clock in clocks)
