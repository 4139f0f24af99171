"""What a case can still bring back in yuan; None where nobody entered enough to know, because a guess would mislead."""

from decimal import Decimal

from app.domain.attempts.attempt import Outcome
from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.cases.facts import Known
from app.domain.cases.fields import parse_amount
from app.domain.errors import Problem
from app.domain.proof.eligibility import RESULT, eligibility
from app.domain.rules.appeal import AmountRule
from app.domain.rules.platform import Platform

_OVER = frozenset({"closed", "finish", "window_missed"})
_WAITS = frozenset({"await_result"})


def stake_of_step(case: Case, events: tuple[Event, ...], platform: Platform, step: str) -> Decimal | None:
    """Before the refund: what stays with the shop when the refund is refused. After it: the money that the appeals
    open to the case ask for, less what came back already. `events`: standing ones.
    """
    if step in _OVER:
        return None
    refunds = [event for event in events if event.kind == "refunded"]
    applied = [event for event in events if event.kind == "applied"]
    if not refunds or (applied and applied[-1].at > refunds[-1].at):
        told = _amount(applied[-1]) if applied else None
        return told if told is not None else case.paid
    goods = _amount(refunds[-1])
    goods = goods if goods is not None else case.refunded
    asked = _asked(case, events, platform, goods, waits=step in _WAITS)
    results = [event for event in events if event.kind == RESULT and event.at >= refunds[-1].at]
    return _less_won(asked, results)


def _asked(
    case: Case, events: tuple[Event, ...], platform: Platform, goods: Decimal | None, *, waits: bool
) -> Decimal | None:
    """Each sum of money once, however many appeals ask for it."""
    known = Known(case, events)
    money = [appeal for appeal in platform.appeals if not appeal.before_refund and appeal.amount is not AmountRule.NONE]
    open_ones = [appeal for appeal in money if waits or eligibility(appeal, known).open]
    fields = {appeal.amount_field for appeal in open_ones if appeal.amount_field}
    if not fields:
        return None
    sums = {"paid": case.paid, "refunded": goods, "freight": case.freight or Decimal(0)}
    found = [sums[field] for field in sorted(fields)]
    return sum((one for one in found if one is not None), Decimal(0)) if None not in found else None


def _less_won(asked: Decimal | None, results: list[Event]) -> Decimal | None:
    for event in results:
        if event.attributes.get("result") in {Outcome.WON, Outcome.PARTLY}:
            won = _amount(event)
            if won is None or asked is None:
                return None
            asked -= won
    return max(asked, Decimal("0.00")) if asked is not None else None


def _amount(event: Event) -> Decimal | None:
    told = event.attributes.get("amount", "")
    try:
        return parse_amount("amount", told) if told else None
    except Problem:
        return None
