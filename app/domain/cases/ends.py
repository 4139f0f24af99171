"""When a window ends that has opened: a span, an hour of a day, a promised period, or only what the back office shows.

Spans are exact and hours are those of platform time, so neither the PC's zone nor a month's end can move an end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from app.domain.cases.clock import ClockReading
from app.domain.cases.deadline import PLATFORM_TIME, instant_of, left_of
from app.domain.cases.event import Event
from app.domain.rules.clock_rule import ClockRule, DayEnd, HourRule, PromiseUse, Reading

PROMISED = "promised"
"""The event that records what was promised to the buyer: `what`, and `until` or `span`, and maybe `from`."""


@dataclass(frozen=True, slots=True)
class End:
    """`due_at` is None while nobody can know it. `readings`: every way to read an ambiguous text, when they differ."""

    due_at: datetime | None
    readings: tuple[ClockReading, ...] = ()


def end_of(rule: ClockRule, starts_at: datetime, events: Sequence[Event]) -> End:
    """The end of a window that opened at `starts_at`, by the text alone. `events` stand in order of time."""
    if rule.hours is not None:
        return _at_an_hour(rule.hours, starts_at)
    if rule.promise is not None:
        promised = _promised(rule.promise.what, starts_at, events)
        if rule.promise.use is PromiseUse.ONLY or rule.length_s is None:
            return End(promised)
        own = starts_at + timedelta(seconds=rule.length_s)
        if promised is None:
            return End(own)
        return End(max(own, promised) if rule.promise.use is PromiseUse.LATER else promised)
    if rule.length_s is None:
        return End(None)
    own = starts_at + timedelta(seconds=rule.length_s)
    return End(own, _differing(_readings(rule.readings, starts_at, events)))


def opens_at(event: Event) -> datetime:
    """When an event opens a window: when it happened, and a promised period when it says it begins."""
    begins = instant_of(event.attributes.get("from", "")) if event.kind == PROMISED else None
    return begins or event.at


def _at_an_hour(hours: HourRule, starts_at: datetime) -> End:
    local = starts_at.astimezone(PLATFORM_TIME)
    since_midnight = timedelta(
        hours=local.hour, minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
    cut = timedelta(minutes=hours.cut_minute)
    before, after = _hour_of(hours.before, local), _hour_of(hours.after, local)
    if since_midnight != cut:
        return End(before if since_midnight < cut else after)
    taken = min(before, after)
    readings = (
        ClockReading(hours.before.title, before, taken == before),
        ClockReading(hours.after.title, after, taken != before),
    )
    return End(taken, readings)


def _hour_of(end: DayEnd, local: datetime) -> datetime:
    day = local.date() + timedelta(days=end.days)
    hour = time(end.minute // 60, end.minute % 60)
    return datetime.combine(day, hour, PLATFORM_TIME).astimezone(UTC)


def _promised(what: str, starts_at: datetime, events: Sequence[Event]) -> datetime | None:
    """The end of what was promised last; a promised span is counted from the start of the window."""
    for event in reversed(events):
        if event.kind == PROMISED and event.attributes.get("what") == what:
            until = instant_of(event.attributes.get("until", ""))
            span = left_of(event.attributes.get("span", ""))
            if until is not None or span is not None:
                return until if until is not None else starts_at + (span or timedelta())
    return None


def _readings(readings: tuple[Reading, ...], starts_at: datetime, events: Sequence[Event]) -> Iterator[ClockReading]:
    """A reading that counts from another event is silent while that event is not known."""
    for reading in readings:
        since = [event.at for event in events if event.kind == reading.since and event.at <= starts_at]
        if reading.since and not since:
            continue
        at = since[-1] if reading.since else starts_at
        yield ClockReading(reading.title, at + timedelta(seconds=reading.length_s), reading.taken)


def _differing(readings: Iterator[ClockReading]) -> tuple[ClockReading, ...]:
    found = tuple(readings)
    return found if len({reading.due_at for reading in found}) > 1 else ()
