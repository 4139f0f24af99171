"""A window of time that runs in a case: a pure function of events and rules."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.rules.clock_rule import Actor
from app.domain.text import Words


class ClockState(StrEnum):
    """WARNED is RUNNING with little left."""

    RUNNING = "running"
    WARNED = "warned"
    MET = "met"
    MISSED = "missed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """One way to read an ambiguous text, and when the window would end by it; `taken`: this one is counted."""

    title: Words
    due_at: datetime
    taken: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """One running, met, missed or void window. Instants are UTC.

    `due_at` is what counts: the computed end, or the one that the back office showed (`seen`). `shortest_due_at` is how
    early the platform may move it, where the rule text gives it that right.
    """

    case: str
    rule: str
    title: Words
    actor: Actor
    starts_at: datetime
    due_at: datetime
    computed_due_at: datetime
    state: ClockState
    final: bool
    if_missed: Words
    source: str
    seen: bool = False
    shortest_due_at: datetime | None = None
    note: Words | None = None
    met_at: datetime | None = None
    round: int = 1
    readings: tuple[ClockReading, ...] = ()
    """Every way to read an ambiguous text, where the ends differ; empty once the back office has shown the end."""

    @property
    def ambiguous(self) -> bool:
        """Whether the text leaves more than one end open."""
        return bool(self.readings)

    def left_s(self, now: datetime) -> float:
        """Seconds from `now` to the end; negative once it is over."""
        return (self.due_at - now).total_seconds()


@dataclass(frozen=True, slots=True)
class Window:
    """A clock without the present: what events and rules alone say of one window, so that it can be kept in an index.

    `clock.state` is what became of it where `settled`; else it is RUNNING here and the present decides.

    `warn_before_s`: with less left it warns. `lapses`: it is void, not missed, when it is over.
    """

    clock: Clock
    settled: bool
    warn_before_s: float
    lapses: bool

    def at(self, now: datetime) -> Clock:
        """The clock as it stands at an instant."""
        if self.settled:
            return self.clock
        left_s = self.clock.left_s(now)
        if left_s < 0:
            return replace(self.clock, state=ClockState.VOID if self.lapses else ClockState.MISSED)
        return replace(self.clock, state=ClockState.WARNED) if left_s < self.warn_before_s else self.clock
