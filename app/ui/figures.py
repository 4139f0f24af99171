"""How figures are written on the screen: time left, instants, lengths, sizes, money."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import say

PLATFORM_ZONE = ZoneInfo("Asia/Shanghai")
"""The platforms count in this zone, whatever the PC is set to."""
_DAY_S, _HOUR_S, _MINUTE_S = 86_400, 3_600, 60
_MEGA, _GIGA = 1_000_000, 1_000_000_000


def span_left(seconds: float) -> str:
    """Time left (or over) as `2 d 07:24:05`; the sign is said by the word beside it."""
    whole = int(abs(seconds))
    days, rest = divmod(whole, _DAY_S)
    clock = f"{rest // _HOUR_S:02}:{rest % _HOUR_S // _MINUTE_S:02}:{rest % _MINUTE_S:02}"
    if not days:
        return clock
    return say(text(QT_TRANSLATE_NOOP("figures", "{days} d {clock}"), days=days, clock=clock))


def moment(at: datetime, now: datetime | None = None) -> str:
    """An instant in platform time; the year only where it is not this one."""
    local = at.astimezone(PLATFORM_ZONE)
    this_year = (now or datetime.now(UTC)).astimezone(PLATFORM_ZONE).year
    return f"{local:%m-%d %H:%M}" if local.year == this_year else f"{local:%Y-%m-%d %H:%M}"


def position(seconds: float) -> str:
    """A moment of a video as `1:02.4`."""
    tenths = round(max(seconds, 0.0) * 10)
    minutes, rest = divmod(tenths, 600)
    return f"{minutes}:{rest // 10:02}.{rest % 10}"


def length(seconds: float) -> str:
    """The length of a video as `1:02`."""
    whole = round(seconds)
    return f"{whole // _MINUTE_S}:{whole % _MINUTE_S:02}"


def size(count: int) -> str:
    """Bytes as decimal megabytes, the stricter reading of the platforms' limits; what fills disks as gigabytes."""
    if count >= 10 * _GIGA:
        return f"{count / _GIGA:,.1f} GB"
    return f"{count / _MEGA:,.1f} MB" if count >= _MEGA else f"{count / 1000:,.0f} kB"


def money(amount: Decimal) -> str:
    """Yuan with two digits."""
    return f"¥{amount:,.2f}"
