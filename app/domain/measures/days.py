"""The days that measures are taken over, in platform time: the running day is the last of them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.cases.deadline import PLATFORM_TIME
from app.domain.measures.window import day_of


@dataclass(frozen=True, slots=True)
class Days:
    """`count` days from `first` to `last`, the one in which `now` lies; `first_at`: when the first began, UTC."""

    count: int
    first: date
    last: date
    first_at: datetime
    now: datetime

    def hold(self, at: datetime | None) -> bool:
        """Whether an instant lies in them; what has not come yet does not."""
        return at is not None and self.first_at <= at <= self.now

    def each(self) -> tuple[date, ...]:
        """Every day, oldest first."""
        return tuple(self.first + timedelta(days=number) for number in range(self.count))


def days_until(now: datetime, count: int) -> Days:
    """The `count` days that end with the running one."""
    last = day_of(now)
    first = last - timedelta(days=count - 1)
    return Days(count, first, last, datetime.combine(first, time(), PLATFORM_TIME).astimezone(UTC), now)
