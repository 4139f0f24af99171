"""Look at a picture file where it lies: reads only, records nothing."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.checks.picture.base import Facts
from app.checks.picture_inspection import PictureSubject, inspect_picture
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.workflow.deps import Deps
from app.workflow.steps.picture_facts import facts_of, today


def look_at_picture(
    deps: Deps,
    path: Path,
    kind: str,
    *,
    platform: str = "pdd",
    waybill: str | None = None,
    amount: Decimal | None = None,
    case_id: str | None = None,
    report: Report = SILENT,
) -> Inspection:
    """Judge one picture as a kind of evidence, or only its waybill (`waybill`), under a platform's or a case's rules.

    With a case its figures are what is compared; `waybill` wins over the case's. `amount`: typed once more, in yuan. A
    file that is no picture gives a `fail`. Raises `Problem`: unreadable file, unknown platform, case or kind.
    """
    if case_id is None:
        rules, facts = deps.rulebook.platform(platform), Facts(today(deps.now()), typed=amount)
    else:
        with deps.database.read() as unit:
            case = unit.cases.get(case_id)
            rules = unit.snapshots.get(case.rules)
        facts = facts_of(case, deps.now(), amount)
    if waybill is not None:
        facts = replace(facts, waybill=waybill)
    subject = PictureSubject(path, str(path), rules, kind, facts)
    return inspect_picture(deps.picture_checks, subject, report=report)
