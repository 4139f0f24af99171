"""Which windows run in a case, until when, and which cannot be counted: a pure function of events and rules.

Lengths are exact spans and instants are compared in UTC, so neither the PC's zone nor a month's end can move an end.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState, Window
from app.domain.cases.deadline import DEADLINE_SEEN, names_clock, seen_due_at
from app.domain.cases.ends import End, end_of
from app.domain.cases.event import Event, standing
from app.domain.cases.facts import Known
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

    `events` are the kinds of event, any of which would start it. `length_unknown`: it has started, but only the back
    office knows how long it is; then `events` is `deadline_seen`, or `promised` where a promise says the end.
    """

    rule: str
    title: Words
    actor: Actor
    events: tuple[str, ...]
    if_missed: Words
    final: bool
    source: str
    length_unknown: bool = False


def clocks_of(case: Case, events: tuple[Event, ...], platform: Platform, now: datetime) -> tuple[Clock, ...]:
    """Every window of a case with all its rounds, in the order in which they end. Raises nothing.

    A start that is not known gives no clock; see `missing_starts`.
    """
    return tuple(window.at(now) for window in windows_of(case, events, platform))


def windows_of(case: Case, events: tuple[Event, ...], platform: Platform) -> tuple[Window, ...]:
    """The same without the present: nothing of it changes while no event, field or rule does."""
    held = standing(events)
    windows = [
        window
        for rule in platform.clocks
        if _concerns(rule, case, held)
        for one in rounds_of(rule, held)
        if (window := _window(case, rule, one, held)) is not None
    ]
    return tuple(sorted(windows, key=lambda one: (one.clock.due_at, one.clock.rule, one.clock.round)))


def missing_starts(case: Case, events: tuple[Event, ...], platform: Platform) -> tuple[MissingStart, ...]:
    """The windows whose start must have happened but is not known, in the order of the rule file."""
    held = standing(events)
    if case.closed_at is not None:
        return ()
    asked = (_missing(rule, case, held) for rule in platform.clocks if _concerns(rule, case, held))
    return tuple(missing for missing in asked if missing is not None)


def most_urgent(clocks: tuple[Clock, ...], actor: Actor = Actor.MERCHANT) -> Clock | None:
    """The running window of an actor that ends first; None when none runs."""
    running = [clock for clock in clocks if clock.actor is actor and clock.state in _RUNNING]
    return min(running, key=lambda clock: (clock.due_at, clock.rule), default=None)


def _concerns(rule: ClockRule, case: Case, held: tuple[Event, ...]) -> bool:
    """A rule without scenarios holds always; a case without one is held to every rule; a shown end always counts."""
    if any(event.kind == DEADLINE_SEEN and names_clock(event, rule) and seen_due_at(event) for event in held):
        return True
    if rule.only_when and not Known(case, held).any_holds(rule.only_when, rule.scenarios):
        return False
    if not case.scenario:
        return not rule.needs_scenario
    return not rule.scenarios or case.scenario in rule.scenarios


def _missing(rule: ClockRule, case: Case, held: tuple[Event, ...]) -> MissingStart | None:
    """What has to be entered before a window can be counted; None when it can be, or does not run."""
    rounds = rounds_of(rule, held)
    if not rounds and _is_expected(rule, case, held):
        return _missing_start(rule, tuple(dict.fromkeys(trigger.event for trigger in rule.starts)))
    if not rounds or rounds[-1].seen or rounds[-1].endings or rounds[-1].moot:
        return None
    if end_of(rule, rounds[-1].starts_at, held).due_at is not None:
        return None
    return _missing_start(rule, ("promised", DEADLINE_SEEN) if rule.promise else (DEADLINE_SEEN,), unknown=True)


def _missing_start(rule: ClockRule, events: tuple[str, ...], *, unknown: bool = False) -> MissingStart:
    return MissingStart(
        rule.id, rule.title, rule.actor, events, rule.if_missed, rule.final, rule.origin.source, unknown
    )


def _is_expected(rule: ClockRule, case: Case, held: tuple[Event, ...]) -> bool:
    if not Known(case, held).any_holds(rule.expected_when, rule.scenarios):
        return False
    over = (*rule.met_by, *rule.voided_by, *rule.moot_after)
    return not any(ends(trigger, event) for trigger in over for event in _surely_after(held))


def _surely_after(held: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that cannot have come before the unknown start: an answer may well be older than the parcel."""
    arrivals = [event.at for event in held if event.kind in _ARRIVALS]
    return tuple(event for event in held if event.kind not in _ANSWERS or (bool(arrivals) and event.at > max(arrivals)))


def _window(case: Case, rule: ClockRule, one: Round, held: tuple[Event, ...]) -> Window | None:
    """The window of one round; None when its end is neither stated nor shown."""
    shown = one.seen[-1] if one.seen else None
    by_text = End(None) if one.only_seen else end_of(rule, one.starts_at, held)
    computed = by_text.due_at or (shown[1] if shown else None)
    if computed is None:
        return None
    due_at = shown[1] if shown else computed
    state, met_at = _settled(rule, one, computed)
    clock = Clock(
        case=case.id,
        rule=rule.id,
        title=rule.title,
        actor=rule.actor,
        starts_at=one.starts_at,
        due_at=due_at,
        computed_due_at=computed,
        state=state or ClockState.RUNNING,
        final=rule.final,
        if_missed=rule.if_missed,
        source=rule.origin.source,
        seen=shown is not None,
        shortest_due_at=_shortest(rule, one, due_at),
        note=rule.note,
        met_at=met_at,
        round=one.number,
        readings=() if shown else by_text.readings,
    )
    return Window(clock, state is not None, rule.warn_before_s, rule.lapses)


def _settled(rule: ClockRule, one: Round, computed: datetime) -> tuple[ClockState | None, datetime | None]:
    """What became of a round for good, and when the event that meets it happened (also when that was too late).

    None while only the present decides.
    """
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
    if one.ends_at is not None:
        return (ClockState.VOID if rule.lapses else ClockState.MISSED), None
    return None, None


def _shortest(rule: ClockRule, one: Round, due_at: datetime) -> datetime | None:
    """How early the platform may still move the end: it may cut what is left, but to no less than the floor."""
    if rule.shorten_floor_s is None:
        return None
    since = one.seen[-1][0] if one.seen else one.starts_at
    earliest = since + timedelta(seconds=rule.shorten_floor_s)
    return earliest if earliest < due_at else None
