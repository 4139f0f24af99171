"""Running clocks as an iCalendar file: one entry with alarms each, and nothing that tells who the buyer is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from app.domain.cases.deadline import PLATFORM_TIME

_ALARMS = (timedelta(days=1), timedelta(hours=3), timedelta(hours=1), timedelta(0))
"""How long before the end a reminder comes; those that would come before the window began are left out."""
_OFFSET = timedelta(hours=8)
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a time zone's own beginning is local by definition
_HOST = "unboxing-evidence-desk"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One window. `platform` and `title` are as they are said; neither holds a name or a number of the buyer's."""

    case: str
    rule: str
    round: int
    platform: str
    title: str
    starts_at: datetime
    due_at: datetime
    revision: int
    """Grows with every change of the case, so that a later file takes the place of an earlier one."""
    revised_at: datetime

    @property
    def uid(self) -> str:
        """The same window has the same name in every file."""
        return f"{self.case}.{self.rule}.{self.round}@{_HOST}"


def calendar_bytes(entries: Sequence[CalendarEntry], name: str) -> bytes:
    """The whole file, in UTF-8. Its times come from the entries alone: the same entries give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{_HOST}//due//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add_component(_zone())
    for entry in sorted(entries, key=lambda one: (one.due_at, one.uid)):
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Platform time. China has had no summer time since 1991, older than any window of ours."""
    zone = Timezone()
    zone.add("tzid", PLATFORM_TIME.key)
    standard = TimezoneStandard()
    standard.add("dtstart", _EPOCH)
    standard.add("tzname", "CST")
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    zone.add_component(standard)
    return zone


def _event(entry: CalendarEntry) -> Event:
    """An end has no length: without DTEND the entry ends when it begins."""
    summary = f"{entry.platform} {entry.title} ({entry.case})"
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.revised_at)
    event.add("last-modified", entry.revised_at)
    event.add("sequence", entry.revision)
    event.add("dtstart", entry.due_at.astimezone(PLATFORM_TIME))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    for before in _ALARMS:
        if entry.due_at - before > entry.starts_at:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", summary)
            alarm.add("trigger", -before)
            event.add_component(alarm)
    return event
