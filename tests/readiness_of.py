"""What a case lacks for a submission, asked by itself: the program asks for the whole plan of a packet."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.proof.readiness import Readiness, readiness
from app.workflow.deps import Deps
from app.workflow.queries.case_view import inspections_of


def readiness_of(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    *,
    amounts: Mapping[str, Decimal] | None = None,
    reasons: Mapping[str, str] | None = None,
) -> Readiness:
    """Missing proofs and warnings for these appeals, under the case's rules and at this moment. Raises `Problem`.

    `amounts` (yuan) and `reasons` (ids of the form's list) by the appeal's id, whole or its last part.
    """
    now = deps.now()
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        events = unit.events.of(case.id)
        evidence = unit.evidence.of(case.id)
        inspections = inspections_of(unit, case, evidence)
    return readiness(
        platform, appeals, case, events, evidence, inspections, amounts or {}, reasons=reasons or {}, now=now
    )
