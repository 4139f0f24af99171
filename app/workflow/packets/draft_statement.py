"""Draft the statement of a submission, for the window to show and the clerk to change; records nothing."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.proof.readiness import chosen_appeals, readiness
from app.exporters.content import Snapshot, chosen_amounts, drafted_statement
from app.exporters.slots import plan_upload
from app.workflow.deps import Deps


def draft_statement(
    deps: Deps, case_id: str, appeals: tuple[str, ...], *, amounts: Mapping[str, Decimal] | None = None
) -> str:
    """The statement that `build_packet` would use, naming only what its upload would hold. Raises `Problem`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        evidence = unit.evidence.of(case.id)
        videos = {item.sha256 for item in evidence if item.media_type == "video"}
        now = Snapshot(
            case,
            unit.snapshots.get(case.rules),
            unit.events.of(case.id),
            evidence,
            unit.inspections.latest_of(videos, case.platform, case.waybill),
        )
    chosen = chosen_appeals(now.platform, appeals)
    asked = chosen_amounts(chosen, case, amounts or {})
    judged = readiness(now.platform, appeals, case, now.events, evidence, now.inspections, asked)
    plan = plan_upload(now.platform, chosen, case.scenario, evidence, judged.left_out)
    return drafted_statement(now, chosen, plan, asked)
