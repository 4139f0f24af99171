"""Where else the numbers and files of a case turn up: what was used before is told, not refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.proof.serials import Role, plain_serial, returned_serial
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it

_PARCELS = ("waybill", "outbound_waybill")
"""A parcel refused at the door comes back under its outbound number."""
_ALIKE = (("order", ("order",)), ("after_sale", ("after_sale",)), *((field, _PARCELS) for field in _PARCELS))
_MOST = 50
"""Of one value so many are told, the newest; a number typed for want of another may stand in thousands of cases."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """`field`: order, after_sale, waybill, outbound_waybill, serial, returned_serial or file; `value`: what is shared,
    of a file its SHA-256. `other_field`: what it is in the other case; of a file its kind of evidence.
    """

    field: str
    value: str
    case: str
    other_field: str
    evidence: str = ""
    """The other case's item, where a file is attached there."""
    attempt: str = ""
    """The attempt of another case in which a file was handed in."""


def duplicates_of(deps: Deps, case_id: str) -> tuple[Duplicate, ...]:
    """Everything that another case has as well; at most fifty cases per value. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        return (*_numbers(unit, case), *_serials(unit, case), *_files(unit, case))


def other_uses(deps: Deps, evidence_id: str) -> tuple[Evidence, ...]:
    """Every other item, in this or any other case, whose file has the same bytes; oldest first. Raises `Problem`."""
    with deps.database.read() as unit:
        item = unit.evidence.get(evidence_id)
        return tuple(other for other in unit.evidence.with_file(item.sha256) if other.id != item.id)


def _numbers(unit: "Unit", case: Case) -> Iterator[Duplicate]:
    for field, others in _ALIKE:
        value = str(getattr(case, field))
        for other_field in others:
            for other in unit.cases.sharing(other_field, value, _MOST + 1):
                if other.id != case.id:
                    yield Duplicate(field, value, other.id, other_field)


def _serials(unit: "Unit", case: Case) -> Iterator[Duplicate]:
    mine = {Role.SOLD: case.serial, Role.RETURNED: returned_serial(unit.events.of(case.id))}
    fields = {Role.SOLD: "serial", Role.RETURNED: "returned_serial"}
    uses = [use for use in unit.serials.uses(tuple(mine.values())) if use.case != case.id]
    for role, serial in mine.items():
        alike = [use for use in uses if plain_serial(use.serial) == plain_serial(serial)]
        yield from (Duplicate(fields[role], serial, use.case, fields[use.role]) for use in alike[:_MOST])


def _files(unit: "Unit", case: Case) -> Iterator[Duplicate]:
    hashes = sorted({item.sha256 for item in unit.evidence.of(case.id)})
    if not hashes:
        return
    for item in unit.evidence.with_file(*hashes):
        if item.case != case.id:
            yield Duplicate("file", item.sha256, item.case, item.kind, evidence=item.id)
    for use in unit.attempts.uses_of(hashes):
        if use.case != case.id:
            yield Duplicate("file", use.sha256, use.case, use.kind, attempt=use.attempt)
