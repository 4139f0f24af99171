"""Tmall: four types of complaint, one process, ten rungs of authority, and what is not stated."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.cases.clock import ClockState
from app.domain.rules.origin import Basis
from app.domain.rules.scenario import Direction
from tests.flow.platform_story import BOOK, Story, demanded, story_of

TMALL = BOOK.platform("tmall")
SHIPPING = ("shipped_late", "out_of_stock", "extra_charge", "wrong_or_short", "fake_shipping")
PROMISES = tuple(f"promise_{one}" for one in ("gift", "exchange", "invoice", "logistics", "postage", "own"))
COMPLAINTS = ("alipay_refused", "harassment", *SHIPPING, *PROMISES)
RETURNS = ("short", "empty", "swapped", "not_resalable")
POINTS = {
    "alipay_refused": ("6 分",),
    "harassment": ("12 分", "48 分"),
    "extra_charge": ("4 分", "没有赔付"),
    "shipped_late": ("30%", "5 元", "500 元", "1 分"),
    "promise_own": ("4 分",),
    "promise_gift": ("4 至 6 分",),
}
RUNGS = (
    "explain", "price_difference", "gift", "return", "other_goods", "coupon", "small_cash", "stock_cash", "free_order",
    "courier_pays",
)  # fmt: skip


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("tmall", tmp_path_factory.mktemp("desk")) as story:
        yield story


def test_the_scenarios_are_the_four_types_with_their_reasons_and_four_returns() -> None:
    assert {one.short_id for one in TMALL.scenarios} == {*COMPLAINTS, *RETURNS}


@pytest.mark.parametrize("scenario", COMPLAINTS)
def test_a_complaint_that_is_not_ours_is_explained_proved_and_refused(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("complained")
    assert case.next.id == "soothe", "whoever is at fault"
    taken = case.walk()
    assert taken[0] == "soothe"
    assert taken.index("decide_fault") < taken.index("submit_evidence") < taken.index("refuse")
    assert "settle" not in taken
    assert case.next.id == "await_buyer", "the platform decides"
    case.happens("judged")
    no_parcel = TMALL.scenario(scenario).direction is Direction.OTHER
    assert case.next.id == ("finish" if no_parcel else "await_buyer"), "a lost claim may still be refunded"


@pytest.mark.parametrize("scenario", COMPLAINTS)
def test_our_own_fault_is_settled_and_message_and_proof_are_uploaded_all_the_same(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("complained")
    case.mark("our_fault")
    taken = case.walk()
    assert "settle" in taken
    assert "submit_evidence" in taken
    assert "refuse" not in taken


@pytest.mark.parametrize(("scenario", "figures"), POINTS.items())
def test_what_a_lost_complaint_costs_is_said(scenario: str, figures: tuple[str, ...]) -> None:
    said = "".join(one.zh for one in TMALL.scenario(scenario).warnings)
    assert all(figure in said for figure in figures)


def test_a_refusal_before_the_buyer_declined_is_told_and_not_locked(story: Story) -> None:
    case = story.open("alipay_refused")
    case.happens("complained")
    case.happens("negotiated")
    case.attach("alipay_record")
    case.mark("not_our_fault")
    case.happens("evidence_submitted")
    now = case.next
    assert now.id == "refuse"
    assert [one.level.value for one in now.unmet] == ["warns"]
    assert not case.barred("refuse")
    case.happens("negotiated", outcome="declined")
    assert case.next.unmet == ()


def test_beyond_ones_authority_it_goes_upwards(story: Story) -> None:
    case = story.open("promise_gift")
    case.happens("complained")
    case.mark("our_fault", "beyond_authority")
    assert "report_up" in {one.id for one in case.next.remaining}
    case.happens("note", step="report_up")
    assert "report_up" in case.next.done


def test_goods_are_shipped_in_48_hours_or_by_the_agreed_date(story: Story) -> None:
    case = story.open("shipped_late")
    paid = case.happens("paid", hour=-60)
    clock = case.clock("ship_after_payment")
    assert (clock.due_at, clock.state) == (paid + timedelta(hours=48), ClockState.MISSED)
    agreed = story.open("shipped_late")
    agreed.happens("paid", hour=-60)
    promised = agreed.happens("promised", hour=-60, what="shipping", span="15d")
    assert agreed.clock("ship_after_payment").due_at == promised + timedelta(days=15)
    agreed.happens("shipped", hour=-1)
    assert agreed.clock("ship_after_payment").state is ClockState.MET


def test_how_long_a_complaint_may_wait_is_not_stated_and_can_be_typed(story: Story) -> None:
    case = story.open("fake_shipping")
    case.happens("complained", hour=-5)
    assert "answer_complaint" in case.untold()
    seen = case.happens("deadline_seen", hour=-4, clock="answer_complaint", left="2d")
    assert case.clock("answer_complaint").due_at == seen + timedelta(days=2)
    case.happens("evidence_submitted", hour=-1)
    assert case.clock("answer_complaint").state is ClockState.MET


PROOFS = {
    "alipay_refused": {"alipay_record": ()},
    "harassment": {"chat": ("message_photos", "call_log")},
    "fake_shipping": {"logistics_track": ("seal_paper",)},
    "wrong_or_short": {"packing_video": ("outbound_weight", "packing_list")},
}


@pytest.mark.parametrize(("scenario", "needs"), PROOFS.items())
def test_proof_by_complaint(story: Story, scenario: str, needs: dict[str, tuple[str, ...]]) -> None:
    assert demanded(TMALL, "complaint_response", scenario) == needs
    case = story.open(scenario)
    case.happens("complained")
    assert not case.ready("complaint_response").ready
    kind, others = next(iter(needs.items()))
    case.attach(others[-1] if others else kind)
    assert case.ready("complaint_response").ready


@pytest.mark.parametrize("scenario", COMPLAINTS)
def test_every_complaint_has_a_proof_it_cannot_do_without(scenario: str) -> None:
    assert demanded(TMALL, "complaint_response", scenario)


def test_an_agreed_complaint_needs_no_answer(story: Story) -> None:
    case = story.open("alipay_refused")
    case.happens("complained")
    case.attach("alipay_record")
    assert not any("已经同意投诉" in one for one in case.told("complaint_response"))
    case.happens("agreed")
    assert any("已经同意投诉" in one for one in case.told("complaint_response"))


def test_the_ladder_has_ten_rungs_in_order_with_their_ceilings() -> None:
    ladder = sorted(TMALL.ladder, key=lambda rung: rung.level)
    assert [rung.id.removeprefix("tmall.rung_") for rung in ladder] == list(RUNGS)
    assert [rung.level for rung in ladder] == list(range(1, 11))
    ceilings = {rung.id.removeprefix("tmall.rung_"): rung.ceiling for rung in ladder if rung.ceiling}
    assert (ceilings["other_goods"].of, ceilings["other_goods"].share) == ("price", Decimal("1.30"))
    assert ceilings["coupon"].share == Decimal("1.00")
    cash = ceilings["small_cash"]
    assert (cash.least_share, cash.share, cash.of) == (Decimal("0.05"), Decimal("0.10"), "paid")
    assert ceilings["stock_cash"].below, "below the payout, never at it"
    assert all(rung.roles for rung in ladder)


def test_the_ceilings_are_computed_by_calculators_that_there_are() -> None:
    known = {one.id for one in TMALL.calculators}
    named = {rung.ceiling.calculator for rung in TMALL.ladder if rung.ceiling and rung.ceiling.calculator}
    assert named
    assert named <= known


def test_the_process_ends_only_where_somebody_decided() -> None:
    [process] = TMALL.processes
    ends = [state.id for state in process.states if not state.moves]
    assert ends == ["ended"]
    assert set(process.scenarios) == set(COMPLAINTS)
    judging = next(state for state in process.states if state.id == "judging")
    assert judging.actor is not None
    assert judging.actor.value == "platform"


@pytest.mark.parametrize("scenario", RETURNS)
def test_returns_follow_practice_and_say_so(story: Story, scenario: str) -> None:
    assert TMALL.scenario(scenario).origin.basis is Basis.PRACTICE
    case = story.open(scenario)
    case.happens("applied", kind="return_refund")
    taken = case.walk()
    assert taken.index("film_opening") < taken.index("submit_evidence") < taken.index("refuse")


def test_rules_of_2019_are_dated() -> None:
    assert "2019" in TMALL.check_back_office.zh
    told = {one.id for one in TMALL.contradictions if "tmall.shipped_late" in one.bites}
    assert told == {"tmall.old_rules", "tmall.two_caps"}
    limits = TMALL.limits_for("complaint")
    assert (limits.video, limits.pictures, limits.text) == (None, None, None)
    assert limits.note is not None


def test_questions_reach_every_scenario() -> None:
    reached = {option.scenario for question in TMALL.questions for option in question.options if option.scenario}
    assert reached == {one.short_id for one in TMALL.scenarios}


def test_where_a_complaint_stands(story: Story) -> None:
    case = story.open("promise_invoice")
    case.happens("complained")
    assert case.state("complaint") == "complained"
    case.happens("negotiated", outcome="declined")
    assert case.state("complaint") == "not_accepted"
    case.happens("evidence_submitted")
    case.happens("refused")
    assert case.state("complaint") == "judging"
    case.happens("judged")
    assert case.state("complaint") == "ended"
    settled = story.open("promise_invoice")
    settled.happens("complained")
    settled.happens("negotiated", outcome="settled")
    assert settled.state("complaint") == "settled"
    settled.happens("withdrawn")
    assert settled.state("complaint") == "ended"
    assert settled.next.id == "finish"
