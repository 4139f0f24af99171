"""One submission of a packet to the platform, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Attempt:
    """`amount` is what was asked for, in yuan; None where the submission asks for no money."""

    case: str
    appeals: tuple[str, ...]
    number: int
    packet: str
    built_at: datetime
    amount: Decimal | None = None
    result: str = ""
