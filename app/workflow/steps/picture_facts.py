"""What a case says that its pictures are held against."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.checks.picture.base import Facts
from app.domain.cases.case import Case
from app.domain.cases.numbers.expected_waybill import expected_waybill

_PLATFORM_TIME = ZoneInfo("Asia/Shanghai")


def today(now: datetime) -> date:
    """The day in the platforms' time."""
    return now.astimezone(_PLATFORM_TIME).date()


def facts_of(case: Case, now: datetime, typed: Decimal | None = None) -> Facts:
    """The figures of a case; `typed`: the amount as a person typed it once more. `waybill`: of what came back."""
    return Facts(
        today=today(now),
        waybill=expected_waybill(case, kind=""),
        outbound_waybill=case.outbound_waybill,
        order=case.order,
        serial=case.serial,
        freight=case.freight,
        typed=typed,
        outbound_weight_g=case.outbound_weight_g,
        returned_weight_g=case.returned_weight_g,
    )
