"""Which windows to remind of now, and when to look again: pure functions of windows, what was told, and the present.

A window is told of once at each lead time that is set, and once at its end. Telling it late (the PC slept, the program
was not running) is better than not telling it, so a stage that was passed unseen is told as missed, and comes first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.reminders.snooze import Snooze, key_of
from app.domain.rules.clock_rule import Actor

END = 0.0
"""The stage of the end itself, in seconds before it."""
_LATE = timedelta(minutes=3)
_FORGOTTEN = timedelta(days=7)
"""An end longer ago stands under “overdue”; a bell about it helps nobody."""
_COUNTS = frozenset({ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED})


@dataclass(frozen=True, slots=True)
class Watched:
    """A window with its case. `known_at`: when the newest thing about the case was recorded."""

    case: Case
    clock: Clock
    known_at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What was told last of a window: the end it had then, the stage, and when."""

    due_at: datetime
    stage_s: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """`stage_s`: seconds before the end at which it was to be told, 0: the end. `late`: that was longer ago.
    `snoozed`: it was put off, and that is over.
    """

    case: Case
    clock: Clock
    stage_s: float
    late: bool
    snoozed: Snooze | None = None

    @property
    def key(self) -> str:
        """Names the window."""
        return key_of(self.clock)

    def told(self, now: datetime) -> Told:
        """What to remember once a person has been told."""
        return Told(self.clock.due_at, self.stage_s, now)


def lead_times(typed: str) -> tuple[float, ...]:
    """`120,30` (minutes) in seconds, longest first; what is no number is passed over."""
    minutes = {int(part) for part in typed.replace("，", ",").split(",") if part.strip().isdecimal()}
    return tuple(sorted((minute * 60.0 for minute in minutes if minute > 0), reverse=True))


def reminders_now(
    windows: Iterable[Watched],
    told: Mapping[str, Told],
    snoozes: Mapping[str, Snooze],
    leads: Sequence[float],
    now: datetime,
) -> tuple[Reminder, ...]:
    """What a person has to be told now: what was missed first, then what ends first."""
    found = (_reminder(one, told.get(key_of(one.clock)), snoozes.get(key_of(one.clock)), leads, now) for one in windows)
    held = [one for one in found if one is not None]
    return tuple(sorted(held, key=lambda one: (not one.late, one.clock.due_at, one.key)))


def _reminder(
    one: Watched, told: Told | None, snooze: Snooze | None, leads: Sequence[float], now: datetime
) -> Reminder | None:
    clock = one.clock
    if clock.actor is not Actor.MERCHANT or clock.state not in _COUNTS or clock.met_at is not None:
        return None
    left = clock.left_s(now)
    stage = min((lead for lead in (*leads, END) if left <= lead), default=None)
    if stage is None or now - clock.due_at > _FORGOTTEN:
        return None
    asleep = snooze is not None and snooze.until_at > now
    again = snooze is not None and not asleep and (told is None or told.at < snooze.until_at)
    if asleep and stage > END:
        return None
    if told is not None and told.due_at == clock.due_at and told.stage_s <= stage and not again:
        return None
    began = max(
        clock.due_at - timedelta(seconds=stage), one.known_at, snooze.until_at if snooze and again else one.known_at
    )
    return Reminder(one.case, clock, stage, now - began > _LATE, snooze if again else None)


def next_look(
    windows: Iterable[Watched], snoozes: Mapping[str, Snooze], leads: Sequence[float], now: datetime
) -> datetime | None:
    """When the next stage of any window begins or a snooze ends; None: nothing lies ahead."""
    times = [snooze.until_at for snooze in snoozes.values()]
    for one in windows:
        times += [one.clock.due_at - timedelta(seconds=lead) for lead in (*leads, END)]
    return min((at for at in times if at > now), default=None)
