"""A parcel without an owner: filmed when it was opened, matched with its case later."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.numbers.case_id import drawn_id


@dataclass(frozen=True, slots=True)
class Parcel:
    """`seen_at`: when it was first written down. `case`: whose it is, None while nobody knows."""

    id: str
    waybill: str
    note: str
    seen_at: datetime
    version: int = 1
    case: str | None = None
    matched_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParcelFile:
    """An original in the vault that shows a parcel. `seen_at`: when it came into the vault."""

    id: str
    parcel: str
    kind: str
    sha256: str
    name: str
    bytes: int
    seen_at: datetime
    media_type: str


def drawn_parcel_id(now: datetime) -> str:
    """P and what a case would be called, as P261122-K7QM."""
    return f"P{drawn_id(now)}"
