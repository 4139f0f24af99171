"""Which groups of the morning a case or a window belongs to: derived from events and rules, never typed by anybody."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.deadline import PLATFORM_TIME
from app.domain.cases.event import Event
from app.domain.rules.clock_rule import Actor, ClockRule


class Group(StrEnum):
    """In the order in which a clerk asks for them."""

    ALL = "all"
    TODAY = "today"
    NO_PROOF = "no_proof"
    HANDLE = "handle"
    SUPPLEMENT = "supplement"
    APPEAL = "appeal"
    RESULT = "result"
    BUYER = "buyer"
    UNKNOWN = "unknown"
    OVERDUE = "overdue"
    WEEKEND = "weekend"
    NEW = "new"


_FRIDAY = 4
_ANSWERS = frozenset({"agreed", "refused"})
_AFTER_SIGNING = frozenset({"evidence_submitted", "refunded", "agreed", "withdrawn", "judged"})
_COUNTS = frozenset({ClockState.RUNNING, ClockState.WARNED})
_BY_STEP = {
    "supplement": Group.SUPPLEMENT,
    "appeal": Group.APPEAL,
    "appeal_again": Group.APPEAL,
    "await_result": Group.RESULT,
}
_BY_ACTOR = {Actor.BUYER: Group.BUYER, Actor.PLATFORM: Group.RESULT}


def groups_of_case(events: tuple[Event, ...], step: str) -> frozenset[Group]:
    """What the whole case belongs to, whichever of its windows is looked at. `events`: standing ones; `step`: id of the
    next step.
    """
    found = {_BY_STEP[step]} if step in _BY_STEP else set()
    if step == "await_buyer":
        found.add(Group.RESULT if _platform_decides(events) else Group.BUYER)
    if _without_proof(events):
        found.add(Group.NO_PROOF)
    if _last(events, {"supplement_asked"}) > _last(events, {"evidence_submitted", "appealed", "judged", "refunded"}):
        found.add(Group.SUPPLEMENT)
    return frozenset(found)


def groups_of_clock(clock: Clock, rule: ClockRule | None) -> frozenset[Group]:
    """What one window belongs to by its rule; what the present decides is asked of `groups_now`."""
    found = {_BY_ACTOR[clock.actor]} if clock.actor in _BY_ACTOR else set()
    answers = rule is not None and any(trigger.event in _ANSWERS for trigger in rule.met_by)
    if clock.actor is Actor.MERCHANT and answers:
        found.add(Group.HANDLE)
    return frozenset(found)


def groups_now(clock: Clock | None, opened_at: datetime, now: datetime, *, unknown: bool = False) -> frozenset[Group]:
    """What the present decides: run out, runs out today or at the weekend, start unknown, opened since yesterday."""
    found = {Group.ALL}
    if unknown:
        found.add(Group.UNKNOWN)
    if opened_at >= _midnight(now) - timedelta(days=1):
        found.add(Group.NEW)
    if clock is not None and clock.left_s(now) < 0:
        found.add(Group.OVERDUE)
    elif clock is not None and clock.actor is Actor.MERCHANT and clock.state in _COUNTS:
        if _midnight(clock.due_at) == _midnight(now):
            found.add(Group.TODAY)
        if _at_weekend(clock.due_at, now):
            found.add(Group.WEEKEND)
    return frozenset(found)


def is_friday(now: datetime) -> bool:
    """Whether nobody may look again before the weekend's windows run out. By platform time."""
    return now.astimezone(PLATFORM_TIME).weekday() == _FRIDAY


def _at_weekend(due_at: datetime, now: datetime) -> bool:
    """Whether a window ends on the Saturday or Sunday ahead; at the weekend itself it ends today or tomorrow."""
    local = now.astimezone(PLATFORM_TIME)
    if local.weekday() > _FRIDAY:
        return False
    saturday = _midnight(now) + timedelta(days=5 - local.weekday())
    return saturday <= due_at < saturday + timedelta(days=2)


def _midnight(at: datetime) -> datetime:
    return at.astimezone(PLATFORM_TIME).replace(hour=0, minute=0, second=0, microsecond=0)


def _last(events: Iterable[Event], kinds: set[str]) -> datetime:
    times = (event.at for event in events if event.kind in kinds)
    return max(times, default=datetime.min.replace(tzinfo=PLATFORM_TIME))


def _without_proof(events: tuple[Event, ...]) -> bool:
    """Signed for, and neither proof handed in nor the matter over since."""
    signed = [event.at for event in events if event.kind == "signed"]
    if not signed or _last(events, {"applied"}) > signed[-1]:
        return False
    settled = any(
        event.kind == "negotiated" and event.attributes.get("outcome") == "settled" and event.at >= signed[-1]
        for event in events
    )
    return not settled and not any(event.kind in _AFTER_SIGNING and event.at >= signed[-1] for event in events)


def _platform_decides(events: tuple[Event, ...]) -> bool:
    """The platform has stepped in and has not decided yet."""
    return _last(events, {"escalated"}) > _last(events, {"judged", "applied", "refunded"})
