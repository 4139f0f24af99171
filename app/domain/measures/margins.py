"""How close a shop sails to its windows: those missed, and those met at the last moment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

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
