"""Pinduoduo: returns, refunds, price protection, invoices, the way of an after-sale order, and its submissions."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.rules.origin import Basis
from app.domain.rules.scenario import Direction
from tests.flow.platform_story import BOOK, Story, demanded, story_of

PDD = BOOK.platform("pdd")
RISKS = ("activated_or_opened", "account_locked", "damaged", "swapped", "empty", "short")
CORE = ("opening_video", "goods_and_waybill", "problem_picture")
PRICE = ("price_unshipped", "price_in_transit", "price_unopened", "price_opened", "price_after_seven_days")
INVOICES = ("invoice_where", "invoice_special", "invoice_wrong", "invoice_late")
SUBMISSIONS = ("goods_payment", "freight", "verdict", "quick_refund")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("pdd", tmp_path_factory.mktemp("desk")) as story:
        yield story


def test_every_scenario_says_which_way_the_goods_went() -> None:
    ways = {one.short_id: one.direction for one in PDD.scenarios}
    assert {name for name, way in ways.items() if way is Direction.RETURNS} == {*RISKS, "refused_at_door"}
    assert ways["claimed_short"] is Direction.BUYER_CLAIMS
    assert all(ways[name] is Direction.OTHER for name in (*PRICE, *INVOICES, "price_lower_elsewhere"))


@pytest.mark.parametrize("scenario", RISKS)
def test_a_bad_return_is_filmed_proved_and_only_then_refused(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("applied", hour=-50, kind="return_refund")
    case.happens("agreed", hour=-49)
    assert case.state("after_sale") == "to_be_returned"
    assert case.clock("buyer_posts_return").state is ClockState.RUNNING
    posted = case.happens("return_posted", hour=-30)
    signed = case.happens("signed", hour=-3)
    strict = {"activated_or_opened", "account_locked"}
    name = "evidence_after_signing" if scenario in strict else "evidence_for_bad_return"
    assert case.clock(name).due_at == signed + timedelta(hours=24)
    assert case.clock("answer_after_return").due_at == posted + timedelta(days=7)
    assert case.next.due.rule == f"pdd.{name}", "the 24 hours come first"
    assert case.barred("refuse")
    taken = case.walk()
    assert taken.index("film_opening") < taken.index("submit_evidence") < taken.index("refuse")
    assert case.clock(name).state is ClockState.MET
    assert case.state("after_sale") == "refused"
    assert case.clock("buyer_after_refusal").actor == "buyer"


@pytest.mark.parametrize("scenario", ["damaged", "swapped", "empty", "short"])
def test_both_readings_of_24_and_48_hours_are_shown(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    signed = case.happens("signed", hour=-3)
    ends = [(one.due_at, one.taken) for one in case.clock("evidence_for_bad_return").readings]
    assert ends == [(signed + timedelta(hours=24), True), (signed + timedelta(hours=48), False)]
    assert {"pdd.x_24_or_48", "pdd.x_seven_days_or_24_hours"} <= {one.id for one in case.view.counsel.contradictions}


@pytest.mark.parametrize("scenario", RISKS)
def test_the_core_three_are_demanded_and_each_says_what_it_must_show(story: Story, scenario: str) -> None:
    lines = demanded(PDD, "return_evidence", scenario)
    core = CORE if scenario != "account_locked" else CORE[:2]
    assert set(core) <= lines.keys()
    case = story.open(scenario)
    case.happens("signed", hour=-1)
    told = {one.evidence: one for one in case.view.counsel.proofs}
    for kind in core:
        assert told[kind].must_show
        assert told[kind].held_by == ()
        assert told[kind].basis in {Basis.STATED, Basis.INFERRED}


def test_what_was_settled_before_is_no_ground_for_refusing_and_only_warns(story: Story) -> None:
    case = story.open("activated_or_opened")
    case.happens("signed", hour=-3)
    assert [one.short_id for one in case.view.counsel.questions] == ["settled_before"]
    case.attach(*CORE, "activation_lookup", "chat")
    case.happens("evidence_submitted", hour=-2)
    assert case.next.id == "refuse"
    assert case.next.unmet == ()
    case.mark("agreed_before_receipt")
    [unmet] = case.next.unmet
    assert (unmet.level.value, unmet.source) == ("warns", "000:L54")
    assert not case.barred("refuse")


def test_agreeing_to_the_refund_usually_closes_the_appeal_and_is_told_not_locked(story: Story) -> None:
    case = story.open("in_transit")
    case.happens("applied", hour=-30)
    case.happens("note", hour=-29, step="ask_reason")
    case.happens("agreed", hour=-28)
    case.happens("refunded", hour=-20)
    case.attach("logistics_track")
    told = "".join(case.told("goods_payment"))
    assert "同意" in told
    assert not any(one.code == "condition" for one in case.ready("goods_payment").missing)
    opened = {one.appeal.short_id: one.open for one in case.view.counsel.submissions}
    assert opened["goods_payment"]
    assert not opened["quick_refund"], "not marked as a quick refund"


@pytest.mark.parametrize("scenario", ["in_transit", "signed_refund_only", "logistics_abnormal", "unshipped_refund"])
def test_a_refund_only_application_is_answered_within_48_hours_or_it_counts_as_agreed(
    story: Story, scenario: str
) -> None:
    case = story.open(scenario)
    at = case.happens("applied", hour=-5, kind="refund_only")
    clock = case.clock("answer_refund_only")
    assert (clock.due_at, clock.final) == (at + timedelta(hours=48), True)
    assert clock.shortest_due_at == at + timedelta(hours=24), "it may be cut, to no less than a day"
    assert case.state("after_sale") == "refund_only"
    assert case.next.due == clock


def test_stopping_a_parcel_by_a_call_is_warned_of(story: Story) -> None:
    steps = {one.id: one for one in PDD.scenario("in_transit").steps}
    assert "快递拦截" in steps["stop_parcel"].path.zh
    assert "intercept_proof" in steps["stop_parcel"].warnings[0].en
    assert "拒收后退款" in steps["agree_after_refusal"].path.zh


def test_a_buyer_who_only_claims_it_is_answered_with_how_it_left(story: Story) -> None:
    lines = demanded(PDD, "goods_payment", "claimed_short")
    assert lines["packing_video"] == ("outbound_weight", "signed_slip", "seal_paper")
    assert "opening_video" not in lines
    case = story.open("claimed_short")
    case.happens("applied", hour=-9, kind="refund_only")
    ahead = {one.id: one for one in case.next.remaining}
    assert ahead["answer_application"].warned_by == ("check_packing",)
    assert case.walk()[-1] == "answer_application"


def test_price_protection_goes_by_the_product_and_the_days(story: Story) -> None:
    case = story.open("price_in_transit")
    ordered = case.happens("ordered", hour=-10)
    assert [one.short_id for one in case.view.counsel.questions] == ["same_product"]
    assert case.next.id == "return_and_reorder", "another product ID: no price difference"
    case.mark("same_product")
    assert case.next.id == "ask_difference"
    assert "申请补差" in case.next.path.zh
    assert case.clock("price_difference").due_at == ordered + timedelta(days=7)
    case.happens("price_difference_asked")
    assert case.clock("price_difference").state is ClockState.MET
    assert case.next.id == "finish"


def test_a_lower_price_elsewhere_has_a_day_and_its_refund_is_none_to_appeal(story: Story) -> None:
    case = story.open("price_lower_elsewhere")
    ordered = case.happens("ordered", hour=-10)
    assert case.clock("double_compensation").due_at == ordered + timedelta(hours=24)
    assert case.next.id == "ask_double"
    case.happens("double_pay_asked", hour=-9)
    case.happens("refunded", hour=-8)
    assert case.next.id == "look_at_details"
    assert "pdd.x_counts_as_help" in {one.id for one in case.view.counsel.contradictions}


@pytest.mark.parametrize("scenario", ["price_unshipped", "price_unopened", "price_after_seven_days"])
def test_the_other_price_scenes_come_to_an_end(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.hour = -10
    assert case.walk()
    assert case.next.id == "finish"


def test_the_price_difference_of_opened_goods_needs_the_same_product(story: Story) -> None:
    case = story.open("price_opened")
    assert [one.level.value for one in case.view.counsel.barred] == ["warns"]
    case.mark("same_product")
    assert case.view.counsel.barred == ()
    assert case.walk() == ["ask_difference"]


@pytest.mark.parametrize("scenario", INVOICES)
def test_invoices(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    assert case.walk()
    assert case.next.id == "finish"


def test_who_cannot_ask_for_an_invoice_is_told_why(story: Story) -> None:
    case = story.open("invoice_where")
    case.mark("fully_refunded", "invoice_asked_before")
    assert [one.source for one in case.view.counsel.barred] == ["000:L214", "000:L214"]
    assert {one.level.value for one in case.view.counsel.barred} == {"blocks"}


def test_after_the_refund_seven_days_and_every_submission_with_why_not(story: Story) -> None:
    case = story.open("damaged", refunded="199.00", freight="12.00")
    case.happens("signed", hour=-60)
    refunded = case.happens("refunded", hour=-50)
    assert case.next.id == "appeal"
    assert case.clock("appeal_after_refund").due_at == refunded + timedelta(days=7)
    found = {one.appeal.short_id: one for one in case.view.counsel.submissions}
    assert set(SUBMISSIONS) <= found.keys()
    assert not found["quick_refund"].open
    assert all(one.why.zh for one in found["quick_refund"].unmet)
    assert set(found["freight"].appeal.together) == {"goods_payment", "verdict"}
    assert found["goods_payment"].attempts == ()


def test_a_second_attempt_is_the_last_and_needs_other_proof(story: Story) -> None:
    case = story.open("damaged", refunded="199.00")
    case.happens("signed", hour=-60)
    case.attach(*CORE)
    case.happens("refunded", hour=-50)
    case.happens("appealed", hour=-40, appeal="goods_payment")
    assert case.state("after_sale") == "appealed"
    case.happens("appeal_result", hour=-20, result="lost")
    assert "reconsideration" in case.untold(), "its length only the back office knows"
    told = [one.english() for one in case.ready("goods_payment").warnings]
    assert any("attempt 2" in one for one in told)
    assert any("last one" in one for one in told)
    assert not any("attempt" in one.english() for one in case.ready("freight").warnings)
    case.happens("deadline_seen", hour=-19, clock="reconsideration", left="72h")
    assert case.clock("reconsideration").state is ClockState.RUNNING


def test_todays_tree_is_marked_as_seen() -> None:
    codes = {one.code: one for one in PDD.forms}
    assert {"1/1", "1/2", "1/3", "2/5", "2/6", "5/11", "5/12", "6", "7/20"} == codes.keys()
    assert codes["1/2"].appeal == "goods_payment"
    assert all(one.origin.basis is Basis.PRACTICE and one.seen_on.startswith("2026") for one in PDD.forms)


def test_questions_lead_to_every_scenario() -> None:
    led = {option.scenario for question in PDD.questions for option in question.options if option.scenario}
    assert led == {one.short_id for one in PDD.scenarios}
