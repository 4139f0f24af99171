"""Parcels without an owner, and whose they may be."""

from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.exchange.parcel import Parcel, ParcelFile
from app.storage.database import Unit
from app.workflow.deps import Deps
from app.workflow.queries.exchange.waybill_mates import under_number

_SHORTEST = 6
"""A part of a number that says something about whose parcel it is."""
_MOST = 10


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """`suggested`: cases it may belong to: open ones first, those with exactly its number before those with a part."""

    parcel: Parcel
    files: tuple[ParcelFile, ...]
    suggested: tuple[Case, ...]


def parcel_rows(deps: Deps, *, matched: bool = False) -> tuple[ParcelRow, ...]:
    """Parcels, newest first; those that have their case only when asked."""
    with deps.database.read() as unit:
        return tuple(_row(unit, parcel) for parcel in unit.parcels.all(matched=matched))


def parcel_row(deps: Deps, parcel_id: str) -> ParcelRow:
    """One parcel. Raises `Problem` `no-parcel`."""
    with deps.database.read() as unit:
        return _row(unit, unit.parcels.get(parcel_id))


def parcels_under(deps: Deps, case_id: str) -> tuple[Parcel, ...]:
    """Parcels without an owner that came under a number of this case. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        numbers = dict.fromkeys(filter(None, (case.waybill, case.outbound_waybill)))
        return tuple(parcel for number in numbers for parcel in unit.parcels.with_waybill(number))


def _row(unit: Unit, parcel: Parcel) -> ParcelRow:
    found = {} if parcel.case else {case.id: case for case in under_number(unit, parcel.waybill)}
    if not parcel.case and not found and len(parcel.waybill) >= _SHORTEST:
        for fragment in (parcel.waybill, parcel.waybill[-_SHORTEST:]):
            found |= {case.id: case for case in unit.search.find(fragment, limit=_MOST).cases}
    suggested = sorted(found.values(), key=lambda case: case.closed_at is not None)
    return ParcelRow(parcel, unit.parcels.files_of(parcel.id), tuple(suggested[:_MOST]))
