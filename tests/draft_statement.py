"""The statement of a submission, asked by itself: the program asks for the whole plan of a packet."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.proof.readiness import chosen_appeals
from app.domain.proof.wording.kept import kept_words
from app.exporters.content import Wish, chosen_amounts, drafted_statement, next_attempt
from app.exporters.form.slots import plan_upload
from app.workflow.deps import Deps
from app.workflow.steps.packet_content import judge, snapshot_of


def draft_statement(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    *,
    amounts: Mapping[str, Decimal] | None = None,
    attempt: int | None = None,
) -> str:
    """The statement that `build_packet` would use: the one kept for this attempt, else a draft that names only what the
    upload would hold. Raises `Problem`.
    """
    with deps.database.read() as unit:
        now = snapshot_of(unit, case_id)
    chosen = chosen_appeals(now.platform, appeals)
    names = [appeal.short_id for appeal in chosen]
    kept = kept_words(now.events, names, attempt or next_attempt(chosen, now.events))
    if kept:
        return kept
    judged = judge(deps, now, Wish(appeals, amounts=amounts or {}))
    plan = plan_upload(now.platform, chosen, now.case.scenario, now.evidence, judged.left_out)
    return drafted_statement(now, chosen, plan, chosen_amounts(chosen, now.case, amounts or {}))
