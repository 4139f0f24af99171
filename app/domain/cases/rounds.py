"""Splits what happened in a case into the rounds of one clock: a buyer may apply, return and refund more than once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.deadline import DEADLINE_SEEN, names_clock, seen_due_at
from app.domain.cases.ends import opens_at
from app.domain.cases.event import Event
from app.domain.rules.clock_rule import ClockRule, Trigger

_NEW_MATTER = "applied"


@dataclass(frozen=True, slots=True)
class Round:
    """One run of a clock. `ends_at`: when the next round opened. `only_seen`: the start itself is not known, the back
    office's own figure is all there is.
    """

    number: int
    starts_at: datetime
    ends_at: datetime | None
    only_seen: bool
    moot: bool
    endings: tuple[Event, ...]
    """Events after the start that meet or void it, in order of their times."""
    seen: tuple[tuple[datetime, datetime], ...]
    """(when it was seen, the end that was shown), in order of the first."""


def starts(trigger: Trigger, event: Event) -> bool:
    """Whether an event sets a clock going; an attribute that the event leaves out matches."""
    return event.kind == trigger.event and all(
        event.attributes.get(name, value) == value for name, value in trigger.attributes.items()
    )


def ends(trigger: Trigger, event: Event) -> bool:
    """Whether an event stops a clock; an attribute that the event leaves out does not match."""
    return event.kind == trigger.event and all(
        event.attributes.get(name) == value for name, value in trigger.attributes.items()
    )


def rounds_of(rule: ClockRule, events: Sequence[Event]) -> tuple[Round, ...]:
    """The rounds of a rule over standing events in order of time, oldest first."""
    opening = {DEADLINE_SEEN, *(trigger.event for trigger in rule.starts)}
    if opening.isdisjoint(event.kind for event in events):  # most rules of most cases: this is asked very often
        return ()
    openings = list(_openings(rule, events))
    found = []
    for number, (at, only_seen) in enumerate(openings, start=1):
        next_at = openings[number][0] if number < len(openings) else None
        within = [event for event in events if event.at >= at and (next_at is None or event.at < next_at)]
        found.append(
            Round(
                number,
                at,
                next_at,
                only_seen,
                _is_moot(rule, events, at),
                tuple(event for event in within if event.at > at and _stops(rule, event)),
                tuple(_shown(rule, within)),
            )
        )
    return tuple(found)


def _openings(rule: ClockRule, events: Sequence[Event]) -> Iterator[tuple[datetime, bool]]:
    """Each start once; before the first of them, the first end that the back office showed stands in for it."""
    instants = sorted({opens_at(event) for event in events if any(starts(trigger, event) for trigger in rule.starts)})
    shown = [at for at, _ in _shown(rule, events)]
    if shown and (not instants or shown[0] < instants[0]):
        yield shown[0], True
    yield from ((at, False) for at in instants)


def _shown(rule: ClockRule, events: Sequence[Event]) -> Iterator[tuple[datetime, datetime]]:
    for event in events:
        if event.kind == DEADLINE_SEEN and names_clock(event, rule):
            due_at = seen_due_at(event)
            if due_at is not None:
                yield event.at, due_at


def _stops(rule: ClockRule, event: Event) -> bool:
    return any(ends(trigger, event) for trigger in (*rule.met_by, *rule.voided_by))


def _is_moot(rule: ClockRule, events: Sequence[Event], at: datetime) -> bool:
    """Whether, when the clock started, the matter was over already: the refund came before the return, say."""
    over = [event.at for event in events if event.at <= at and any(ends(trigger, event) for trigger in rule.moot_after)]
    if not over:
        return False
    return not any(event.kind == _NEW_MATTER and over[-1] < event.at <= at for event in events)
