"""Where the serial numbers of a case turn up elsewhere: told, never refused."""

from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.proof.serials import plain_serial, returned_serial, serial_remarks
from app.domain.text import Text

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it


def remarks_on_serials(unit: "Unit", case: Case, events: tuple[Event, ...]) -> tuple[Text, ...]:
    """What the numbers sold and returned in a case tell, closed cases included; nothing where there is none."""
    numbers = {plain for number in (case.serial, returned_serial(events)) if (plain := plain_serial(number))}
    return serial_remarks(case, events, unit.serials.uses(numbers)) if numbers else ()
