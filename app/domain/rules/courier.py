"""The shape of a courier's waybill numbers: a hint, never proof."""

import re
from dataclasses import dataclass

from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class Courier:
    """`pattern` is a regular expression over the whole number."""

    id: str
    title: Words
    pattern: str
    source: str


def guess_courier(number: str, couriers: tuple[Courier, ...]) -> str | None:
    """The only courier whose pattern takes this number; None when there is none or more than one."""
    hits = {courier.id for courier in couriers if re.fullmatch(courier.pattern, number)}
    return hits.pop() if len(hits) == 1 else None
