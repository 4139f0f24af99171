"""Under which heading of the day's list a window stands: a clerk plans by days, not by hours left."""

from datetime import datetime, timedelta
from enum import IntEnum

from app.domain.cases.deadline import PLATFORM_TIME

_SATURDAY, _FRIDAY = 5, 4
_STILL_HOT = timedelta(days=3)


class Day(IntEnum):
    """In the order in which they stand."""

    OVERDUE = 0
    TODAY = 1
    UNKNOWN = 2
    TOMORROW = 3
    THIS_WEEK = 4
    WEEKEND = 5
    LATER = 6
    NONE = 7
    LONG_OVERDUE = 8


def day_of(due_at: datetime, now: datetime) -> Day:
    """By platform time. On a Friday, Saturday is the weekend and not tomorrow: it follows today at once.

    What ran out over a weekend may still be saved and leads; what ran out before that must not hide today's.
    """
    if due_at < now:
        return Day.OVERDUE if now - due_at <= _STILL_HOT else Day.LONG_OVERDUE
    today, end = now.astimezone(PLATFORM_TIME).date(), due_at.astimezone(PLATFORM_TIME).date()
    ahead = (end - today).days
    weekday = today.weekday()
    if ahead == 0:
        return Day.TODAY
    if weekday <= _FRIDAY and _SATURDAY <= weekday + ahead <= _SATURDAY + 1 and (weekday == _FRIDAY or ahead > 1):
        return Day.WEEKEND
    if ahead == 1:
        return Day.TOMORROW
    return Day.THIS_WEEK if weekday + ahead < _SATURDAY else Day.LATER


def next_morning(now: datetime, hour: int = 9) -> datetime:
    """Tomorrow at nine, by platform time."""
    local = now.astimezone(PLATFORM_TIME) + timedelta(days=1)
    return local.replace(hour=hour, minute=0, second=0, microsecond=0)
