"""The time left as the back office shows it: read from what a clerk typed, because it wins over what is computed."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.cases.event import Event
from app.domain.rules.clock_rule import ClockRule

DEADLINE_SEEN = "deadline_seen"
PLATFORM_TIME = ZoneInfo("Asia/Shanghai")
"""The time in which every platform of this program shows and counts; a typed time without offset means this one."""

_UNITS = {"d": 86400.0, "h": 3600.0, "m": 60.0, "s": 1.0}
_CHINESE = (
    ("：", ":"),
    ("剩余", ""),
    ("还剩", ""),
    ("天", "d"),
    ("小时", "h"),
    ("时", "h"),
    ("分钟", "m"),
    ("分", "m"),
    ("秒", "s"),
)
_PARTS = re.compile(r"(?:(?P<d>\d+(?:\.\d+)?)d)?(?:(?P<h>\d+(?:\.\d+)?)h)?(?:(?P<m>\d+(?:\.\d+)?)m)?(?:(?P<s>\d+)s)?")
_COLONS = re.compile(r"(?:(?P<d>\d+)d)?(?P<h>\d+):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?")
_LONGEST = timedelta(days=400)


def left_of(typed: str) -> timedelta | None:
    """A time left as `61.4h`, `2d3h`, `90m`, `5:30` (hours, minutes), `1d 03:12:05` or `2天3小时`; None: unreadable."""
    plain = typed.strip().lower()
    for chinese, unit in _CHINESE:
        plain = plain.replace(chinese, unit)
    plain = re.sub(r"\s+", "", plain)
    found = _COLONS.fullmatch(plain) or _PARTS.fullmatch(plain)
    if not plain or found is None:
        return None
    seconds = sum(float(number) * _UNITS[unit] for unit, number in found.groupdict().items() if number)
    return timedelta(seconds=seconds) if seconds <= _LONGEST.total_seconds() else None


def instant_of(typed: str) -> datetime | None:
    """An ISO 8601 time as a UTC instant; without an offset it is platform time. None: unreadable."""
    try:
        at = datetime.fromisoformat(typed.strip())
        return (at if at.tzinfo else at.replace(tzinfo=PLATFORM_TIME)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def seen_due_at(event: Event) -> datetime | None:
    """When the window ends by what the back office showed at `event.at`: attribute `due_at`, else `left`. UTC."""
    if "due_at" in event.attributes:
        return instant_of(event.attributes["due_at"])
    left = left_of(event.attributes.get("left", ""))
    return event.at + left if left is not None else None


def names_clock(event: Event, rule: ClockRule) -> bool:
    """Whether a `deadline_seen` event speaks of this clock: by its whole id or the last part of it."""
    return event.attributes.get("clock", "") in {rule.id, rule.id.rpartition(".")[2]}
