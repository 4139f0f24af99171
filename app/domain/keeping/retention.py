"""Until when proof is held: while its case is open or a clock runs, then for a time of the shop's choice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState

_RUNNING = frozenset({ClockState.RUNNING, ClockState.WARNED})


class Why(StrEnum):
    """Why something is held; TIME: nothing is going on, but the chosen time is not over."""

    OPEN = "open"
    CLOCK = "clock"
    PARCEL = "parcel"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Hold:
    """`until` is None where nobody knows; `why` is None when the hold is over since `until`."""

    why: Why | None
    until: datetime | None
    case: str = ""


def hold_of(case: Case, clocks: Iterable[Clock], keep: timedelta, now: datetime) -> Hold:
    """How long everything of a case is held. The time of choice counts from the last that happened: that the case was
    closed, or that a window of it ended.
    """
    if case.closed_at is None:
        return Hold(Why.OPEN, None, case.id)
    ended = [case.closed_at]
    for clock in clocks:
        if clock.state in _RUNNING:
            return Hold(Why.CLOCK, clock.due_at, case.id)
        if clock.state is not ClockState.VOID:
            ended.append(clock.due_at)
    until = max(ended) + keep
    return Hold(Why.TIME if until > now else None, until, case.id)


def longest(holds: Iterable[Hold]) -> Hold | None:
    """Of several uses of one thing the one that holds it, else the one that was over last; None where it has no use."""
    rank = (Why.OPEN, Why.PARCEL, Why.CLOCK, Why.TIME, None)
    known = sorted(holds, key=lambda hold: hold.until.timestamp() if hold.until else 0.0, reverse=True)
    return min(known, key=lambda hold: rank.index(hold.why), default=None)
