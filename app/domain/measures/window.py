"""A rolling window over dated records, by days of platform time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.domain.cases.deadline import PLATFORM_TIME


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that happened at an instant (UTC). `marks` say what it counts as, as `completed`; `span_s` is how long
    it took, `amount` yuan, where that matters.
    """

    at: datetime
    marks: frozenset[str] = field(default_factory=frozenset)
    span_s: float | None = None
    amount: Decimal | None = None


def day_of(at: datetime) -> date:
    """The day in platform time. Raises `ValueError` for an instant without a time zone."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(PLATFORM_TIME).date()


def rolling(records: Iterable[Dated], last_day: date, days: int | None) -> tuple[Dated, ...]:
    """The records of the `days` days that end with `last_day`, that day included; None: all until then.

    The platforms count anew every day over the last 30 days and do not say whether the running day is one of them; here
    it is the caller's choice, by what he gives as `last_day`.
    """
    first = date.min if days is None else last_day - timedelta(days=days - 1)
    return tuple(record for record in records if first <= day_of(record.at) <= last_day)
