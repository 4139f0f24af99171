"""Where the serial numbers of a case turn up elsewhere: told, never refused."""

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.proof.serials import (
    RETURNED_SERIAL,
    Role,
    SerialUse,
    plain_serial,
    returned_serial,
    serial_remarks,
)
from app.domain.text import Text
from app.storage.database import Unit


def remarks_on_serials(unit: Unit, case: Case, events: tuple[Event, ...]) -> tuple[Text, ...]:
    """What the numbers sold and returned in a case tell, closed cases included; nothing where there is none."""
    numbers = {plain for number in (case.serial, returned_serial(events)) if (plain := plain_serial(number))}
    return serial_remarks(case, events, _uses(unit, numbers)) if numbers else ()


def _uses(unit: Unit, numbers: set[str]) -> list[SerialUse]:
    sold = {
        other.id: SerialUse(other.id, other.serial, Role.SOLD, "subsidy" in other.flags)
        for other in unit.cases.with_serials(numbers)
    }
    returned = {}
    for name in unit.events.cases_with_detail(RETURNED_SERIAL):
        serial = returned_serial(unit.events.of(name))
        if plain_serial(serial) in numbers:
            returned[name] = SerialUse(name, serial, Role.RETURNED)
    return [*sold.values(), *returned.values()]
