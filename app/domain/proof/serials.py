"""Serial numbers as proof: what was sold against what came back, and one machine that turns up in several cases."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text

RETURNED_SERIAL = "returned_serial"
"""The detail of an event that holds the number that came back: `case event ID note AT --with returned_serial=…`."""


class Role(StrEnum):
    """What a number was in a case."""

    SOLD = "sold"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class SerialUse:
    """A serial number in a case. `subsidy`: that case is marked as subsidised."""

    case: str
    serial: str
    role: Role
    subsidy: bool = False


_DIFFERS = QT_TRANSLATE_NOOP(
    "serials", "The serial number that came back ({returned}) is not the one that was sold ({sold})."
)
_ELSEWHERE: dict[tuple[Role, Role], Phrase] = {
    (Role.SOLD, Role.SOLD): QT_TRANSLATE_NOOP("serials", "Serial number {serial} was sold in case {case} as well."),
    (Role.SOLD, Role.RETURNED): QT_TRANSLATE_NOOP("serials", "Serial number {serial} came back in case {case}."),
    (Role.RETURNED, Role.SOLD): QT_TRANSLATE_NOOP(
        "serials", "The serial number that came back, {serial}, was sold in case {case}."
    ),
    (Role.RETURNED, Role.RETURNED): QT_TRANSLATE_NOOP(
        "serials", "The serial number that came back, {serial}, came back in case {case} as well."
    ),
}
_TWO_SUBSIDIES = QT_TRANSLATE_NOOP(
    "serials", "Serial number {serial} has a subsidy here and in case {case}: one machine may have only one."
)


def plain_serial(serial: str) -> str:
    """A number without what only its writing changes: width, capitals, blanks and hyphens."""
    wide = unicodedata.normalize("NFKC", serial).upper()
    return "".join(sign for sign in wide if sign.isalnum())


def returned_serial(events: tuple[Event, ...]) -> str:
    """The number that came back, as it was noted last; empty when nobody noted one."""
    noted = [event.attributes[RETURNED_SERIAL] for event in standing(events) if event.attributes.get(RETURNED_SERIAL)]
    return noted[-1] if noted else ""


def serial_remarks(case: Case, events: tuple[Event, ...], others: Iterable[SerialUse]) -> tuple[Text, ...]:
    """What the numbers of a case tell, the difference first. `others`: uses in other cases, of any number.

    Nothing is proven by it: a number may be mistyped. It is told, never refused (source of one subsidy: 000:L315).
    """
    mine = {Role.SOLD: case.serial, Role.RETURNED: returned_serial(events)}
    remarks = []
    plain = {role: plain_serial(serial) for role, serial in mine.items()}
    if all(plain.values()) and plain[Role.SOLD] != plain[Role.RETURNED]:
        remarks.append(text(_DIFFERS, returned=mine[Role.RETURNED], sold=mine[Role.SOLD]))
    held = [other for other in others if other.case != case.id]
    for role, serial in _told_once(mine):
        for other in held:
            if plain_serial(other.serial) == plain_serial(serial):
                remarks.append(text(_ELSEWHERE[role, other.role], serial=serial, case=other.case))
                if role is other.role is Role.SOLD and other.subsidy and "subsidy" in case.flags:
                    remarks.append(text(_TWO_SUBSIDIES, serial=serial, case=other.case))
    return tuple(remarks)


def _told_once(mine: dict[Role, str]) -> list[tuple[Role, str]]:
    """The numbers to look for; the same machine sold and returned is looked for once, signs without a number never."""
    same = plain_serial(mine[Role.SOLD]) == plain_serial(mine[Role.RETURNED])
    held = [(role, serial) for role, serial in mine.items() if plain_serial(serial)]
    return [(role, serial) for role, serial in held if not (same and role is Role.RETURNED)]
