"""Cases that came in one parcel: one return waybill may belong to several orders."""

from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it

_NUMBERS = ("waybill", "outbound_waybill")
"""A parcel refused at the door comes back under its outbound number."""


def waybill_mates(deps: Deps, case_id: str, *, open_only: bool = False) -> tuple[Case, ...]:
    """Other cases whose parcel came under the return waybill of this one, or under whose number this one came; oldest
    first. Raises `Problem` `no-case`.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        found = {other.id: other for other in under_number(unit, case.waybill) if case.waybill}
        found |= {other.id: other for other in unit.cases.sharing("waybill", case.outbound_waybill)}
    found.pop(case.id, None)
    mates = (other for other in found.values() if other.closed_at is None or not open_only)
    return tuple(sorted(mates, key=lambda other: (other.opened_at, other.id)))


def under_number(unit: "Unit", waybill: str) -> tuple[Case, ...]:
    """Cases whose return or outbound waybill has this number."""
    found = {case.id: case for name in _NUMBERS for case in unit.cases.sharing(name, waybill)}
    return tuple(found.values())
