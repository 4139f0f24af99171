"""What stands around the facts of a case: what was noted for the count, and which cases share its numbers."""

from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.measures.noted import Noted, noted_of
from app.workflow.deps import Deps
from app.workflow.queries.exchange.waybill_mates import under_number, waybill_mates
from app.workflow.queries.uses import Duplicate, duplicates_of

_MOST = 5
_PARCEL = ("waybill", "outbound_waybill")


@dataclass(frozen=True, slots=True)
class FactsAround:
    """`mates`: cases that came in the same parcel, which is allowed. `alike`: what else another case has as well."""

    case: Case
    noted: Noted
    mates: tuple[Case, ...]
    alike: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A case that has a number already; `field`: which of the numbers that were typed."""

    field: str
    value: str
    case: Case


def facts_around(deps: Deps, case_id: str) -> FactsAround:
    """Read it anew. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        noted = noted_of(unit.events.of(case.id))
    mates = waybill_mates(deps, case_id)
    others = (one for one in duplicates_of(deps, case_id) if one.field != "file" and one.field not in _PARCEL)
    return FactsAround(case, noted, mates[:_MOST], tuple(others)[:_MOST])


def known_numbers(deps: Deps, *, order: str, waybill: str) -> tuple[Known, ...]:
    """Cases that have one of these numbers, as typed; nothing for an empty one. The order first, then the parcel."""
    found: dict[str, Known] = {}
    with deps.database.read() as unit:
        for other in unit.cases.sharing("order", order, _MOST):
            found[other.id] = Known("order", order, other)
        for other in under_number(unit, waybill) if waybill else ():
            found.setdefault(other.id, Known("waybill", waybill, other))
    return tuple(found.values())[:_MOST]


def newest_case(deps: Deps) -> Case | None:
    """The case that was opened last: the next one is mostly of the same platform and shop."""
    with deps.database.read() as unit:
        return next(iter(unit.cases.newest(include_closed=True, limit=1)), None)
