"""Change fields of a case; who changed it meanwhile is told, not overwritten."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.cases.case import Case
from app.domain.cases.fields import flags_of, parse_fields
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps


def update_case(deps: Deps, case_id: str, changes: Mapping[str, str], expected_version: int | None = None) -> Case:
    """Set fields as typed (names of `app.domain.cases.fields.EDITABLE`); what stays the same is no change.

    `expected_version`: the version that the person looked at; None: whatever is there now. Raises `Problem` `no-case`,
    `stale`, and what `parse_fields` raises.
    """
    now = deps.now()
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        rules = unit.snapshots.get(case.rules)
        scenarios = (entry.id.rpartition(".")[2] for entry in rules.scenarios)
        typed = parse_fields(changes, scenarios, case.flags, flags_of(rules))
        changed = {name: value for name, value in typed.items() if getattr(case, name) != value}
        newer = replace(case, **changed)  # type: ignore[arg-type]
        if not newer.order and not newer.waybill:
            raise Problem(
                "no-number",
                text(QT_TRANSLATE_NOOP("cases", "A case needs an order number or a return waybill number.")),
                text(QT_TRANSLATE_NOOP("cases", "Type or scan one of them; the other can follow.")),
            )
        if not changed and expected_version in {None, case.version}:
            return case
        newer = unit.cases.update(newer, case.version if expected_version is None else expected_version)
        before = {name: getattr(case, name) for name in changed}
        unit.ledger.append(
            "case_changed",
            case.id,
            {"version": newer.version, "before": before, "after": changed},
            now,
        )
    return newer
