"""Groups and headings of the morning follow from events, rules and the present."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.cases.event import standing
from app.domain.cases.next_step import next_step
from app.domain.proof.counsel import counsel
from app.domain.rules.clock_rule import Actor
from app.domain.today.days import Day, day_of, next_morning
from app.domain.today.groups import Group, groups_now, groups_of_case, groups_of_clock, is_friday
from app.domain.today.matter import Act, act_of, lacks_of
from app.domain.today.stake import stake_of_step
from tests.domain.cases.windows import W2, W6, W8, W9, clocks, only
from tests.domain.records import NOON, SHANGHAI, case, event, hours, pdd, video

RETURNED = (event("applied", -90, kind="return_refund"), event("agreed", -88), event("return_posted", -60))
SIGNED = (*RETURNED, event("signed", -2))


def step_of(*events, evidence=(), now=0.0, **fields):
    return next_step(case(**fields), tuple(events), evidence, pdd(), hours(now))


def groups(*events, now=0.0, **fields):
    return groups_of_case(standing(tuple(events)), step_of(*events, now=now, **fields).id)


def test_signed_without_proof_ends_with_what_is_handed_in() -> None:
    assert Group.NO_PROOF not in groups(*RETURNED, scenario="swapped")
    assert Group.NO_PROOF in groups(*SIGNED, scenario="swapped")
    for over in (event("evidence_submitted", -1), event("refunded", -1), event("withdrawn", -1)):
        assert Group.NO_PROOF not in groups(*SIGNED, over, scenario="swapped")
    settled = event("negotiated", -1, outcome="settled")
    assert Group.NO_PROOF not in groups(*SIGNED, settled, scenario="swapped")
    assert Group.NO_PROOF not in groups(*SIGNED, event("applied", -1, kind="refund_only"), scenario="swapped")


def test_after_the_refund_it_can_be_appealed_then_waits_then_asks_for_more() -> None:
    refunded = (*SIGNED, event("refunded", -1.5, amount="199.00"))
    assert groups(*refunded, scenario="swapped") == {Group.APPEAL}
    appealed = (*refunded, event("appealed", -1))
    assert groups(*appealed, scenario="swapped") == {Group.RESULT}
    asked = (*appealed, event("supplement_asked", -0.5))
    assert groups(*asked, scenario="swapped") == {Group.SUPPLEMENT}
    lost = (*appealed, event("appeal_result", -0.5, result="lost"))
    assert groups(*lost, scenario="swapped") == {Group.APPEAL}


def test_after_a_refusal_the_buyer_is_waited_for_until_the_platform_steps_in() -> None:
    refused = (*SIGNED, event("evidence_submitted", -1.5), event("refused", -1, kind="return_refund"))
    proofs = ("opening_video", "goods_and_waybill", "problem_picture", "serial_comparison", "chat", "buyer_video")
    done = step_of(*refused, evidence=proofs, scenario="swapped")
    held = standing(refused)
    assert groups_of_case(held, "await_buyer") == {Group.BUYER}, done.id
    assert groups_of_case((*held, event("escalated", -0.5)), "await_buyer") == {Group.RESULT}


def test_a_window_belongs_where_its_rule_says() -> None:
    rules = {rule.id: rule for rule in pdd().clocks}
    answer = only(W6, event("applied", -1, kind="return_refund"))
    assert groups_of_clock(answer, rules[W6]) == {Group.HANDLE}
    assert Group.HANDLE in groups_of_clock(only(W8, *RETURNED), rules[W8])
    proof = only(W2, *SIGNED, scenario="swapped")
    assert groups_of_clock(proof, rules[W2]) == frozenset()
    buyer = only(W9, *SIGNED, event("refused", -1, kind="return_refund"), scenario="swapped")
    assert buyer.actor is Actor.BUYER
    assert groups_of_clock(buyer, rules[W9]) == {Group.BUYER}


@pytest.mark.parametrize(
    ("now", "wanted"),
    [(0.0, {Group.ALL, Group.TODAY, Group.NEW}), (30.0, {Group.ALL, Group.OVERDUE, Group.NEW})],
)
def test_the_present_decides_the_rest(now: float, wanted: set[Group]) -> None:
    clock = only(W2, *RETURNED, event("signed", -16), scenario="swapped", now=0.0)
    assert groups_now(clock, NOON, hours(now)) == wanted


def test_new_means_since_yesterdays_midnight() -> None:
    at = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
    assert Group.NEW in groups_now(None, datetime(2026, 11, 19, 0, 0, tzinfo=SHANGHAI), at)
    assert Group.NEW not in groups_now(None, datetime(2026, 11, 18, 23, 59, tzinfo=SHANGHAI), at)
    assert groups_now(None, at - timedelta(days=9), at, unknown=True) == {Group.ALL, Group.UNKNOWN}


@pytest.mark.parametrize(
    ("now", "end", "day"),
    [
        ("20 09:00", "20 08:59", Day.OVERDUE),
        ("20 09:00", "17 09:00", Day.OVERDUE),
        ("20 09:00", "17 08:59", Day.LONG_OVERDUE),
        ("20 09:00", "20 23:59", Day.TODAY),
        ("20 09:00", "21 00:00", Day.WEEKEND),
        ("20 09:00", "22 23:59", Day.WEEKEND),
        ("20 09:00", "23 00:00", Day.LATER),
        ("19 09:00", "20 10:00", Day.TOMORROW),
        ("19 09:00", "21 10:00", Day.WEEKEND),
        ("16 09:00", "18 10:00", Day.THIS_WEEK),
        ("16 09:00", "21 10:00", Day.WEEKEND),
        ("21 09:00", "22 10:00", Day.TOMORROW),
        ("22 09:00", "23 10:00", Day.TOMORROW),
        ("22 09:00", "25 10:00", Day.LATER),
    ],
)
def test_headings_follow_the_days_of_the_platform(now: str, end: str, day: Day) -> None:
    """The 20th of November 2026 is a Friday."""
    at, due = (datetime.strptime(f"2026-11-{one}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI) for one in (now, end))
    assert day_of(due, at) is day


def test_friday_and_the_next_morning_are_those_of_the_platform() -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=SHANGHAI)
    assert is_friday(late)
    assert not is_friday(late + timedelta(hours=1))
    assert next_morning(late) == datetime(2026, 11, 21, 9, 0, tzinfo=SHANGHAI)


def stake(*events, now=0.0, **fields):
    held = standing(tuple(events))
    return stake_of_step(case(**fields), held, pdd(), step_of(*events, now=now, **fields).id)


def test_before_the_refund_the_stake_is_what_is_applied_for_else_what_was_paid() -> None:
    assert stake(*SIGNED, scenario="swapped", paid=Decimal("199.00")) == Decimal("199.00")
    part = (event("applied", -3, kind="refund_only", amount="50"),)
    assert stake(*part, paid=Decimal("199.00"), scenario="swapped") == Decimal("50.00")
    assert stake(*SIGNED, scenario="swapped") is None


def test_after_it_the_stake_is_what_open_appeals_ask_for_less_what_came_back() -> None:
    refunded = (*SIGNED, event("refunded", -1.5, amount="199.00"))
    given = {
        "scenario": "swapped",
        "refunded": Decimal("199.00"),
        "freight": Decimal("12.00"),
        "paid": Decimal("199.00"),
    }
    asked = stake(*refunded, **given)
    assert asked is not None
    assert asked >= Decimal("199.00")
    partly = (*refunded, event("appealed", -1), event("appeal_result", -0.5, result="partly", amount="100"))
    left = stake(*partly, **given)
    assert left is not None
    assert left == asked - Decimal("100.00")
    untold = (*refunded, event("appealed", -1), event("appeal_result", -0.5, result="partly"))
    assert stake(*untold, **given) is None


def test_a_lack_is_a_required_proof_that_nothing_stands_for() -> None:
    step = step_of(*SIGNED, scenario="swapped")
    windows = clocks(*SIGNED, scenario="swapped")
    bare = lacks_of(counsel(case(scenario="swapped"), SIGNED, (), pdd(), step, windows).proofs, step)
    assert "opening_video" in [lack.kind for lack in bare]
    held = counsel(case(scenario="swapped"), SIGNED, (video(),), pdd(), step, windows).proofs
    assert "opening_video" not in [lack.kind for lack in lacks_of(held, step)]


def test_one_press_does_what_the_step_needs() -> None:
    refunded = (*SIGNED, event("refunded", -1.5, amount="199.00"))
    appeal = step_of(*refunded, scenario="swapped")
    assert act_of(appeal, (), None, ()) is Act.PACKET
    talk = step_of(*SIGNED, scenario="swapped")
    assert act_of(talk, (), None, ("negotiated",)) is Act.TALK
    assert act_of(talk, (), None, ("signed",)) is Act.LOOK
