"""The ids of the shipped windows, and short ways to the clocks of a case."""

from datetime import datetime

from app.domain.cases.timing import clocks_of
from tests.domain.records import case, hours, pdd

W1 = "pdd.evidence_after_signing"
W2 = "pdd.evidence_for_bad_return"
W3 = "pdd.supplement_after_refusal"
W3_DOOR = "pdd.evidence_after_rejection"
W4 = "pdd.appeal_after_refund"
W5 = "pdd.answer_refund_only"
W6 = "pdd.answer_return_refund"
W8 = "pdd.answer_after_return"
W9 = "pdd.buyer_after_refusal"


def clocks(*events, now=0.0, **fields):
    instant = now if isinstance(now, datetime) else hours(now)
    return clocks_of(case(**fields), tuple(events), pdd(), instant)


def only(rule, *events, now=0.0, **fields):
    found = [clock for clock in clocks(*events, now=now, **fields) if clock.rule == rule]
    assert len(found) == 1, [clock.rule for clock in found]
    return found[0]
