"""Kuaishou: after-sale orders that the merchant opens for the buyer: for whom, how, and what happens by itself."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.rules.appeal import Level
from tests.flow.platform_story import BOOK, Story, demanded, story_of

KUAISHOU = BOOK.platform("kuaishou")
AGENT = ("agent_refund_only", "agent_return_refund")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("kuaishou", tmp_path_factory.mktemp("desk")) as story:
        yield story


@pytest.mark.parametrize("scenario", AGENT)
def test_agree_send_and_wait_a_day(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    assert case.next.id == "agree_first"
    assert case.state("agent_opened") == "talk"
    case.happens("negotiated", hour=-40)
    now = case.next
    assert now.id == "send_card"
    assert "代客售后" in now.path.zh
    sent = case.happens("card_sent", hour=-30)
    clock = case.clock("buyer_answers_card")
    assert clock.due_at == sent + timedelta(hours=24)
    assert (clock.actor, clock.state) == ("buyer", ClockState.VOID), "it is over, and nobody missed anything"
    again = case.happens("card_sent", hour=-2)
    assert case.clock("buyer_answers_card").due_at == again + timedelta(hours=24)
    assert case.clock("buyer_answers_card").state is ClockState.RUNNING
    assert case.state("agent_opened") == "sent"
    assert case.next.id == "await_confirmation"
    case.happens("card_confirmed", hour=-1)
    assert case.clock("buyer_answers_card").state is ClockState.MET
    assert case.state("agent_opened") == "confirmed"


@pytest.mark.parametrize("flag", ["coupon_order", "local_life_order", "voucher_order", "influencer_staff"])
@pytest.mark.parametrize("scenario", AGENT)
def test_who_does_not_qualify_is_told_why(story: Story, scenario: str, flag: str) -> None:
    case = story.open(scenario)
    assert case.view.counsel.barred == ()
    case.mark(flag)
    [barred] = case.view.counsel.barred
    assert barred.level is Level.BLOCKS
    assert barred.fact == f"not:flag:{flag}"
    assert barred.why.zh


def test_sending_before_agreeing_is_unwise_and_not_forbidden(story: Story) -> None:
    case = story.open("agent_return_refund")
    ahead = {one.id: one for one in case.next.remaining}
    assert ahead["send_card"].warned_by == ("agree_first",)
    assert not ahead["send_card"].barred
    assert ahead["await_confirmation"].barred


def test_a_refund_only_may_pass_by_itself_and_that_is_said(story: Story) -> None:
    case = story.open("agent_refund_only")
    assert "自动退款" in "".join(one.zh for one in case.next.warnings)
    assert "kuaishou.x_automatic" in {one.id for one in case.view.counsel.contradictions}
    case.mark("buyer_fault")
    case.happens("negotiated")
    case.happens("card_sent")
    case.happens("card_confirmed")
    assert case.next.id == "await_buyer", "nothing is left for the merchant to review"


def test_the_merchants_own_fault_is_reviewed_in_the_usual_way(story: Story) -> None:
    case = story.open("agent_refund_only")
    case.mark("merchant_fault")
    case.happens("negotiated")
    case.happens("card_sent")
    case.happens("card_confirmed")
    assert case.next.id == "answer_merchant_fault"
    case.happens("agreed")
    assert case.next.id == "await_refund"


@pytest.mark.parametrize("scenario", AGENT)
def test_what_the_buyer_edited_is_looked_at_anew(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("negotiated")
    case.happens("card_sent")
    case.happens("card_edited")
    assert case.next.id == "handle_edited"
    assert case.state("agent_opened") == "edited"


def test_proof_goes_by_the_reason(story: Story) -> None:
    case = story.open("agent_return_refund")
    proofs = {one.evidence: one for one in case.view.counsel.proofs}
    assert set(dict(proofs["reason_proof"].substitutes)) == {"problem_picture", "logistics_track", "packing_video"}


def test_a_bad_return_is_refused_with_pictures(story: Story) -> None:
    case = story.open("bad_return")
    assert demanded(KUAISHOU, "refusal_proof", "bad_return") == {"problem_picture": ("reason_proof",)}
    assert case.barred("refuse")
    assert case.walk() == ["film_opening", "photo_problem", "refuse"]
    case.happens("refunded")
    assert case.next.id in {"finish", "await_buyer"}, "there is no appeal to build"


def test_nothing_is_stated_of_counts_and_sizes() -> None:
    limits = KUAISHOU.limits_for("appeal")
    assert (limits.video, limits.pictures, limits.text) == (None, None, None)


def test_questions_lead_to_every_scenario(story: Story) -> None:
    led = {option.scenario for question in KUAISHOU.questions for option in question.options if option.scenario}
    assert led == {one.short_id for one in KUAISHOU.scenarios}
    asked = {one.short_id for one in story.open("agent_refund_only").view.counsel.questions}
    assert asked == {"kind_of_order", "whose_fault"}
