"""Which submission a person most likely wants next: a proposal for the screen, never a decision."""

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.cases.facts import holds
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.rules.platform import Platform


def proposed_appeal(platform: Platform, case: Case, events: tuple[Event, ...]) -> str:
    """The short id of a submission that fits the moment: before the refund the return evidence; after it the one whose
    conditions the case meets best, goods money before freight. Empty when the platform has none.
    """
    refunded = any(event.kind == "refunded" for event in standing(events))
    fitting = [appeal for appeal in platform.appeals if appeal.before_refund is not refunded]

    def rank(appeal: Appeal) -> tuple[int, bool]:
        unmet = sum(not holds(one.fact, case, events) for one in appeal.conditions if not one.reasons)
        return unmet, appeal.amount is not AmountRule.PARTIAL

    return min(fitting, key=rank).short_id if fitting else ""
