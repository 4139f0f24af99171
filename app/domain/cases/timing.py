"""Which windows run in a case, until when, and which cannot be counted: a pure function of events and rules.

Lengths are exact spans and instants are compared in UTC, so neither the PC's zone nor a month's end can move an end.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.deadline import DEADLINE_SEEN, names_clock, seen_due_at
from app.domain.cases.event import Event, standing
from app.domain.cases.facts import holds
from app.domain.cases.rounds import Round, ends, rounds_of
from app.domain.rules.clock_rule import Actor, ClockRule
from app.domain.rules.platform import Platform
from app.domain.text import Words

_ANSWERS = frozenset({"agreed", "refused"})
_ARRIVALS = frozenset({"return_posted", "signed", "rejected_delivery"})
_RUNNING = frozenset({ClockState.RUNNING, ClockState.WARNED})


@dataclass(frozen=True, slots=True)
class MissingStart:
    """A window that must be running by what is known, and whose start nobody entered: shown in red, never guessed.

    `events` are the kinds of event, any of which would start it.
    """

    rule: str
    title: Words
    actor: Actor
    events: tuple[str, ...]
    if_missed: Words
    final: bool
    source: str


def clocks_of(case: Case, events: tuple[Event, ...], platform: Platform, now: datetime) -> tuple[Clock, ...]:
    """Every window of a case with all its rounds, in the order in which they end. Raises nothing.

    A start that is not known gives no clock; see `missing_starts`.
    """
    held = standing(events)
    clocks = [
        _clock(case, rule, one, now)
        for rule in platform.clocks
        if _concerns(rule, case, held)
        for one in rounds_of(rule, held)
    ]
    return tuple(sorted(clocks, key=lambda clock: (clock.due_at, clock.rule, clock.round)))


def missing_starts(case: Case, events: tuple[Event, ...], platform: Platform) -> tuple[MissingStart, ...]:
    """The windows whose start must have happened but is not known, in the order of the rule file."""
    held = standing(events)
    return tuple(
        MissingStart(
            rule.id,
            rule.title,
            rule.actor,
            tuple(dict.fromkeys(trigger.event for trigger in rule.starts)),
            rule.if_missed,
            rule.final,
            rule.origin.source,
        )
        for rule in platform.clocks
        if case.closed_at is None and _concerns(rule, case, held) and _is_missing(rule, case, held)
    )


def most_urgent(clocks: tuple[Clock, ...], actor: Actor = Actor.MERCHANT) -> Clock | None:
    """The running window of an actor that ends first; None when none runs."""
    running = [clock for clock in clocks if clock.actor is actor and clock.state in _RUNNING]
    return min(running, key=lambda clock: (clock.due_at, clock.rule), default=None)


def _concerns(rule: ClockRule, case: Case, held: tuple[Event, ...]) -> bool:
    """A rule without scenarios holds always; a case without one is held to every rule; a shown end always counts."""
    if not rule.scenarios or not case.scenario or case.scenario in rule.scenarios:
        return True
    return any(event.kind == DEADLINE_SEEN and names_clock(event, rule) and seen_due_at(event) for event in held)


def _is_missing(rule: ClockRule, case: Case, held: tuple[Event, ...]) -> bool:
    if rounds_of(rule, held):
        return False
    if not any(holds(fact, case, held, rule.scenarios) for fact in rule.expected_when):
        return False
    over = (*rule.met_by, *rule.voided_by, *rule.moot_after)
    return not any(ends(trigger, event) for trigger in over for event in _surely_after(held))


def _surely_after(held: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that cannot have come before the unknown start: an answer may well be older than the parcel."""
    arrivals = [event.at for event in held if event.kind in _ARRIVALS]
    return tuple(event for event in held if event.kind not in _ANSWERS or (bool(arrivals) and event.at > max(arrivals)))


def _clock(case: Case, rule: ClockRule, one: Round, now: datetime) -> Clock:
    shown = one.seen[-1] if one.seen else None
    computed = shown[1] if one.only_seen and shown else one.starts_at + timedelta(seconds=rule.length_s)
    due_at = shown[1] if shown else computed
    state, met_at = _state(rule, one, computed, now)
    return Clock(
        case=case.id,
        rule=rule.id,
        title=rule.title,
        actor=rule.actor,
        starts_at=one.starts_at,
        due_at=due_at,
        computed_due_at=computed,
        state=state,
        final=rule.final,
        if_missed=rule.if_missed,
        source=rule.origin.source,
        seen=shown is not None,
        shortest_due_at=_shortest(rule, one, due_at),
        note=rule.note,
        met_at=met_at,
        round=one.number,
    )


def _state(rule: ClockRule, one: Round, computed: datetime, now: datetime) -> tuple[ClockState, datetime | None]:
    """What became of a round, and when the event that meets it happened (also when that was too late)."""
    first = one.endings[0] if one.endings else None
    met = first is not None and any(ends(trigger, first) for trigger in rule.met_by)
    met_at = first.at if first and met else None
    due_at = one.seen[-1][1] if one.seen else computed
    if one.moot and not one.seen:
        return ClockState.VOID, None
    if first is not None:
        known_then = [due for at, due in one.seen if at <= first.at]
        due_then = known_then[-1] if known_then else computed
        if first.at <= max(due_then, due_at):
            return (ClockState.MET if met else ClockState.VOID), met_at
        return ClockState.MISSED, met_at
    if one.ends_at is not None and one.ends_at <= due_at:
        return ClockState.VOID, None
    if one.ends_at is not None or now > due_at:
        return ClockState.MISSED, None
    left_s = (due_at - now).total_seconds()
    return (ClockState.WARNED if left_s < rule.warn_before_s else ClockState.RUNNING), None


def _shortest(rule: ClockRule, one: Round, due_at: datetime) -> datetime | None:
    """How early the platform may still move the end: it may cut what is left, but to no less than the floor."""
    if rule.shorten_floor_s is None:
        return None
    since = one.seen[-1][0] if one.seen else one.starts_at
    earliest = since + timedelta(seconds=rule.shorten_floor_s)
    return earliest if earliest < due_at else None
