"""Open a case: one after-sale order, under the platform's rules as they are now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.cases.fields import flags_of, number_hint, parse_fields
from app.domain.cases.numbers.case_id import drawn_id
from app.domain.errors import Problem
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.storage.database import Unit
from app.storage.records import values_of
from app.workflow.deps import Deps

_COMPARED = (
    *((field, field) for field in ("order", "waybill", "after_sale", "outbound_waybill", "serial")),
    ("waybill", "outbound_waybill"),
    ("outbound_waybill", "waybill"),
)
"""Which field is looked for in which field of other cases: a parcel refused at the door comes back under its outbound
number.
"""


@dataclass(frozen=True, slots=True)
class Same:
    """Another case that has the same number."""

    case_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The new case, who shares a number with it, and what looks odd about its numbers: told, never refused."""

    case: Case
    same: tuple[Same, ...]
    hints: tuple[Text, ...] = ()


def open_case(
    deps: Deps, *, platform: str, order: str = "", waybill: str = "", fields: Mapping[str, str] | None = None
) -> Opened:
    """Keep a new case. `fields` by the names of `app.domain.cases.fields.EDITABLE`, as typed.

    Raises `Problem` for an unknown platform, a bad field, and when neither an order nor a waybill number is given.
    """
    rules = deps.rulebook.platform(platform)
    given = {**(fields or {}), "order": order, "waybill": waybill}
    typed = parse_fields(given, _scenarios(rules), known_flags=flags_of(rules))
    if not typed["order"] and not typed["waybill"]:
        raise Problem(
            "no-number",
            text(QT_TRANSLATE_NOOP("cases", "A case needs an order number or a return waybill number.")),
            text(QT_TRANSLATE_NOOP("cases", "Type or scan one of them; the other can follow.")),
        )
    now = deps.now()
    with deps.database.write() as unit:
        unit.snapshots.keep(rules)
        draft = Case(
            id=_free_id(unit, now), platform=rules.id, order="", waybill="", rules=rules.snapshot, opened_at=now
        )
        case = replace(draft, **typed)  # type: ignore[arg-type]
        same = _sharing(unit, case)
        unit.cases.add(case)
        unit.ledger.append("case_opened", case.id, values_of(case), now)
    return Opened(case, same, number_hint(case.platform, case.order))


def _scenarios(platform: Platform) -> tuple[str, ...]:
    return tuple(scenario.id.rpartition(".")[2] for scenario in platform.scenarios)


def _sharing(unit: Unit, case: Case) -> tuple[Same, ...]:
    return tuple(
        Same(other.id, field, value)
        for field, other_field in _COMPARED
        if (value := str(getattr(case, field)))
        for other in unit.cases.sharing(other_field, value)
        if other.id != case.id
    )


def _free_id(unit: Unit, now: datetime) -> str:
    """Drawn again while it is taken."""
    while unit.cases.exists(case_id := drawn_id(now)):
        continue
    return case_id
