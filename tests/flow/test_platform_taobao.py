"""Taobao: the three classes of intervention, each scenario from its opening to the refusal or the settlement."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.rules.origin import Basis
from app.domain.rules.scenario import Direction
from tests.flow.platform_story import BOOK, Story, demanded, story_of

TAOBAO = BOOK.platform("taobao")
CLAIMS = ("claim_short", "claim_empty", "claim_not_received", "claim_damaged", "claim_wrong")
PROVED_BY_SHOP = {
    "quality_flagship": {"brand_authorisation": ("inspection_certificate", "qualification_papers")},
    "quality_specialised": {"purchase_papers": ()},
    "quality_franchise": {"purchase_papers": ()},
}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("taobao", tmp_path_factory.mktemp("desk")) as story:
        yield story


@pytest.mark.parametrize("scenario", [one.short_id for one in TAOBAO.scenarios])
def test_every_scenario_leads_to_an_end_with_proof_before_the_refusal(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("applied", kind="return_refund")
    taken = case.walk()
    assert taken
    if "refuse" in taken:
        assert taken.index("submit_evidence") < taken.index("refuse")
    assert case.next.id in {"await_buyer", "await_refund", "finish"}


@pytest.mark.parametrize("scenario", CLAIMS)
def test_what_the_buyer_claims_is_proved_by_what_was_sent_and_signed_for(story: Story, scenario: str) -> None:
    assert TAOBAO.scenario(scenario).direction is Direction.BUYER_CLAIMS
    needs = demanded(TAOBAO, "intervention_proof", scenario)
    assert needs["signing_slip"] == ("third_party_mandate", "chat_signing")
    assert "opening_video" not in needs
    case = story.open(scenario)
    case.happens("applied", kind="refund_only")
    assert any("开箱视频证明不了" in one.zh for one in case.next.warnings)
    assert case.barred("refuse")
    assert not case.ready("intervention_proof").ready
    case.attach("chat_signing", "outbound_weight")
    assert case.ready("intervention_proof").ready


def test_our_own_fault_is_settled_and_not_fought(story: Story) -> None:
    case = story.open("claim_wrong")
    case.happens("applied", kind="return_refund")
    case.attach("buyer_pictures", "packing_video", "signing_slip")
    assert case.next.id == "decide_fault"
    case.mark("our_fault")
    assert case.next.id == "agree_if_ours"
    assert {one.id for one in case.next.remaining}.isdisjoint({"submit_evidence", "refuse"})
    case.happens("agreed")
    assert case.next.id == "await_refund"


@pytest.mark.parametrize(("scenario", "needs"), PROVED_BY_SHOP.items())
def test_each_type_of_shop_proves_its_goods_with_its_own_papers(
    story: Story, scenario: str, needs: dict[str, tuple[str, ...]]
) -> None:
    assert demanded(TAOBAO, "intervention_proof", scenario) == needs
    case = story.open(scenario)
    case.happens("applied", kind="return_refund")
    case.mark("still_sellable")
    case.attach("buyer_pictures")
    assert case.next.id == "agree_if_resalable", "sellable goods are taken back, whatever the shop"
    other = "purchase_papers" if scenario == "quality_flagship" else "brand_authorisation"
    case.attach(other)
    assert not case.ready("intervention_proof").ready
    case.attach(next(iter(needs)))
    assert case.ready("intervention_proof").ready


def test_franchise_papers_are_a_reading_and_say_so() -> None:
    assert TAOBAO.scenario("quality_franchise").origin.basis is Basis.INFERRED
    told = [one for one in TAOBAO.contradictions if "taobao.quality_franchise" in one.bites]
    assert [one.id for one in told] == ["taobao.shop_types"]


def test_a_signed_return_needs_a_third_party_and_a_refused_one_only_photos(story: Story) -> None:
    assert demanded(TAOBAO, "intervention_proof", "refused_return") == {"problem_picture": ()}
    signed = demanded(TAOBAO, "intervention_proof", "not_resalable")
    assert set(signed) == {"problem_picture", "seal_paper"}
    case = story.open("not_resalable")
    case.happens("applied", kind="return_refund")
    case.happens("signed")
    case.attach("problem_picture")
    missing = {one.evidence for one in case.ready("intervention_proof").missing}
    assert missing == {"seal_paper"}
    case.attach("seal_paper")
    assert case.ready("intervention_proof").ready


def test_where_the_parcel_is_decides_the_answer(story: Story) -> None:
    case = story.open("late_claim_invalid")
    case.happens("applied", kind="refund_only")
    case.happens("negotiated")
    case.attach("logistics_track")
    assert case.next.id == "confirm_receipt"
    case.mark("wants_return")
    assert case.next.id == "offer_return"
    case.happens("intercepted")
    assert case.next.id == "agree_not_received"


def test_the_wish_of_the_buyer_decides_after_a_late_shipment(story: Story) -> None:
    for wish, step in (("still_wanted", "still_wanted"), ("not_wanted", "not_wanted")):
        case = story.open("late_shipped")
        case.happens("applied", kind="refund_only")
        case.happens("negotiated")
        assert case.next.id == "learn_wish"
        case.mark(wish)
        assert case.next.id == step


def test_what_is_not_stated_is_said_to_be_unknown_and_can_be_typed(story: Story) -> None:
    case = story.open("claim_short")
    case.happens("applied", hour=-5, kind="refund_only")
    assert "answer_application" in case.untold()
    seen = case.happens("deadline_seen", hour=-1, clock="answer_application", left="20h")
    clock = case.clock("answer_application")
    assert clock.due_at == seen + timedelta(hours=20)
    assert clock.seen
    case.happens("escalated", hour=-0.5)
    assert "answer_intervention" in case.untold()


def test_the_video_that_stands_in_for_the_seal_is_due_in_72_hours(story: Story) -> None:
    case = story.open("short")
    case.happens("return_posted", hour=-60)
    assert "film_after_signing" in case.untold()
    signed = case.happens("signed", hour=-40)
    clock = case.clock("film_after_signing")
    assert (clock.due_at, clock.state) == (signed + timedelta(hours=72), ClockState.RUNNING)
    assert not clock.final
    other = story.open("claim_short")
    assert not [one for one in other.view.clocks if one.rule == clock.rule]


def test_the_seven_days_of_the_buyer_only_pass(story: Story) -> None:
    case = story.open("late_shipped")
    received = case.happens("received", hour=-24 * 8)
    clock = case.clock("seven_day_return")
    assert clock.due_at == received + timedelta(days=7)
    assert clock.state is ClockState.VOID, "nobody has missed anything"


def test_the_appeal_waits_for_a_result_and_tells_what_is_unknown(story: Story) -> None:
    case = story.open("claim_empty")
    case.attach("signing_slip", "packing_video")
    assert case.ready("verdict_appeal").warnings
    before = len(case.ready("verdict_appeal").warnings)
    case.happens("judged", hour=-2)
    assert "appeal_after_verdict" in case.untold()
    assert len(case.ready("verdict_appeal").warnings) <= before
    assert TAOBAO.limits_for("appeal").note is not None
    assert TAOBAO.limits_for("appeal").pictures is None


def test_the_limits_of_the_old_interface() -> None:
    limits = TAOBAO.limits_for("return_evidence")
    assert (limits.pictures.bytes, limits.text.bytes, limits.text.encoding) == (500_000, 400, "utf-8")
    assert limits.video is None
    assert limits.origin.basis is Basis.PRACTICE


def test_every_question_ends_in_a_scenario_or_a_mark() -> None:
    asked = {question.short_id: question for question in TAOBAO.questions}
    reached = {option.scenario for question in asked.values() for option in question.options if option.scenario}
    assert reached == {one.short_id for one in TAOBAO.scenarios}
    for question in asked.values():
        for option in question.options:
            assert option.scenario or option.sets or option.clears or option.leads_to in asked
