"""WeChat Channels: negotiate first; refuse only after the buyer let it lapse or declined it, and with proof."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.rules.appeal import Level
from tests.flow.platform_story import BOOK, Story, demanded, story_of

WECHAT = BOOK.platform("wechat")
REFUSABLE = [one.short_id for one in WECHAT.scenarios if any(step.id == "refuse" for step in one.steps)]
CANCEL = "已协商一致，邀请买家取消售后"
PATHS = {
    "virtual_done": (CANCEL, "虚拟商品已完成服务/激活"),
    "virtual_partly_done": ("修改买家售后申请", "仅修改退款金额"),
    "goodwill_refund": ("修改买家售后申请", "仅修改退款金额"),
    "custom_made": (CANCEL, "商品不支持7无，邀请买家取消售后"),
    "fresh_or_plants": (CANCEL, "商品不支持7无，邀请买家取消售后"),
    "agreed_cancel": (CANCEL, "已与买家协商取消售后"),
}
PROOF = {
    "virtual_done": {"completion_proof": (), "chat": ()},
    "virtual_partly_done": {"completion_proof": (), "chat": ()},
    "custom_made": {"chat": ()},
    "fresh_or_plants": {"chat": ()},
    "agreed_cancel": {"chat": ("resend_number", "payment_proof")},
}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("wechat", tmp_path_factory.mktemp("desk")) as story:
        yield story


@pytest.mark.parametrize("scenario", [one.short_id for one in WECHAT.scenarios])
def test_every_scenario_invites_before_anything_is_refused(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("applied", hour=-90, kind="refund_only")
    taken = case.walk()
    assert "invite" in taken
    if "refuse" in taken:
        assert taken.index("invite") < taken.index("await_answer") < taken.index("refuse")
    assert any("直接拒绝" in one.zh for one in WECHAT.scenario(scenario).warnings)


@pytest.mark.parametrize(("scenario", "labels"), PATHS.items())
def test_each_scene_says_where_to_click(scenario: str, labels: tuple[str, str]) -> None:
    step = next(one for one in WECHAT.scenario(scenario).steps if one.id == "invite")
    assert step.path is not None
    assert f"协商类型（{labels[0]}）" in step.path.zh
    assert labels[1] in step.path.zh
    assert step.submits == "negotiation"


@pytest.mark.parametrize("scenario", REFUSABLE)
def test_a_refusal_waits_for_the_buyer_and_for_proof(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    case.happens("applied", hour=-10, kind="refund_only")
    case.happens("service_completed", hour=-9.5)
    assert case.barred("refuse")
    case.happens("negotiated", hour=-9, outcome="invited")
    assert case.barred("refuse"), "an invitation alone is not enough"
    case.happens("negotiated", hour=-5, outcome="declined")
    assert case.barred("refuse"), "nor is the buyer's no, without proof"
    case.happens("signed", hour=-4)
    kinds = demanded(WECHAT, "refusal_proof", scenario)
    case.attach(*kinds)
    assert not case.barred("refuse")


@pytest.mark.parametrize(
    ("outcome", "open_now"), [("invited", False), ("settled", False), ("lapsed", True), ("declined", True)]
)
def test_only_a_lapsed_or_declined_negotiation_opens_the_refusal(story: Story, outcome: str, *, open_now: bool) -> None:
    case = story.open("agreed_cancel")
    case.happens("applied", hour=-10, kind="refund_only")
    case.attach("chat")
    case.happens("negotiated", hour=-9, outcome="invited")
    case.happens("negotiated", hour=-8, outcome=outcome)
    assert case.barred("refuse") is not open_now
    blocked = {one.code for one in case.ready("refusal_proof").missing}
    assert ("condition" in blocked) is not open_now


@pytest.mark.parametrize(("scenario", "needs"), PROOF.items())
def test_proof_by_scene(scenario: str, needs: dict[str, tuple[str, ...]]) -> None:
    assert demanded(WECHAT, "refusal_proof", scenario) == needs
    assert demanded(WECHAT, "dispute_proof", scenario) == needs


def test_compensation_stands_in_for_the_chat_where_it_was_agreed(story: Story) -> None:
    case = story.open("agreed_cancel")
    case.happens("applied", hour=-10, kind="refund_only")
    case.happens("negotiated", hour=-9, outcome="invited")
    case.happens("negotiated", hour=-2, outcome="lapsed")
    assert not case.ready("refusal_proof").ready
    case.attach("resend_number")
    assert case.ready("refusal_proof").ready


def test_the_service_period_is_what_was_promised(story: Story) -> None:
    case = story.open("virtual_done")
    case.happens("applied", hour=-10, kind="refund_only")
    assert "service_period" in case.untold(), "the period differs by goods: told until it is typed"
    promised = case.happens("promised", hour=-24 * 40, what="service", span="30d")
    clock = case.clock("service_period")
    assert clock.due_at == promised + timedelta(days=30)
    assert clock.state is ClockState.MISSED
    inside = story.open("virtual_done")
    inside.happens("promised", hour=-24 * 40, what="service", span="30d")
    inside.happens("service_completed", hour=-24 * 20)
    assert inside.clock("service_period").state is ClockState.MET
    other = story.open("fresh_or_plants")
    other.happens("applied", hour=-10, kind="refund_only")
    assert "service_period" not in other.untold()


def test_a_fault_is_looked_at_before_the_buyer_is_asked_to_cancel(story: Story) -> None:
    case = story.open("fresh_or_plants")
    case.happens("applied", hour=-10, kind="refund_only")
    assert case.next.id == "learn_reason"
    case.mark("says_faulty")
    assert case.next.id == "ask_pictures"
    assert "邀请买家核实与补充凭证" in case.next.path.zh
    case.attach("buyer_pictures")
    assert case.next.id == "check_pictures"
    case.mark("fully_faulty")
    assert case.next.id == "refund_if_true"
    assert {one.id for one in case.next.remaining}.isdisjoint({"invite", "refuse"})
    part = story.open("fresh_or_plants")
    part.mark("says_faulty", "partly_faulty")
    part.attach("buyer_pictures")
    assert part.next.id == "refund_part"
    assert "仅修改退款金额" in part.next.path.zh


def test_the_stricter_of_two_windows_and_the_shown_one_wins(story: Story) -> None:
    case = story.open("agreed_cancel")
    applied = case.happens("applied", hour=-10, kind="refund_only")
    clock = case.clock("answer_application")
    assert clock.due_at == applied + timedelta(hours=48)
    assert [one.id for one in WECHAT.contradictions if clock.rule in one.bites] == ["wechat.answer_window"]
    seen = case.happens("deadline_seen", hour=-1, clock="answer_application", left="3d")
    assert case.clock("answer_application").due_at == seen + timedelta(days=3)


def test_an_intervention_gives_48_hours_and_takes_pictures_only(story: Story) -> None:
    case = story.open("virtual_done")
    case.happens("applied", hour=-30, kind="refund_only")
    case.happens("negotiated", hour=-29, outcome="invited")
    case.happens("negotiated", hour=-20, outcome="lapsed")
    case.happens("refused", hour=-19)
    assert "condition" in {one.code for one in case.ready("dispute_proof").missing}, (
        "taken only once the proof is awaited"
    )
    escalated = case.happens("escalated", hour=-2)
    clock = case.clock("evidence_after_intervention")
    assert clock.due_at == escalated + timedelta(hours=48)
    assert clock.final
    assert case.ready("dispute_proof").warnings == ()
    limits = WECHAT.limits_for("dispute")
    assert limits.takes_video is False
    assert (limits.text.characters, limits.pictures) == (500, None)
    assert all(slot.videos == 0 for slot in WECHAT.appeal("dispute_proof").slots)
    case.happens("evidence_submitted", hour=-1)
    assert case.clock("evidence_after_intervention").state is ClockState.MET


def test_an_outright_refusal_is_told_afterwards(story: Story) -> None:
    case = story.open("custom_made")
    case.happens("applied", hour=-30, kind="refund_only")
    case.happens("refused", hour=-29)
    case.happens("escalated", hour=-2)
    case.attach("chat")
    assert any("没有记录售后协商" in one for one in case.told("dispute_proof"))


def test_the_hard_gates_are_the_ones_of_the_guide() -> None:
    for name in REFUSABLE:
        step = next(one for one in WECHAT.scenario(name).steps if one.id == "refuse")
        facts = [one.fact for one in step.conditions if one.level is Level.BLOCKS]
        assert facts[0] == "event:negotiated{outcome=lapsed|declined}"
        assert facts[1].startswith("evidence:")
        assert "await_answer" in step.gate


def test_the_other_places_have_limits_of_their_own() -> None:
    pay = WECHAT.limits_for("pay_refusal")
    assert (pay.pictures.count, pay.text.characters) == (4, 200)
    assert WECHAT.limits_for("guarantee").takes_video is False
    assert WECHAT.limits_for("negotiation").pictures is None, "not stated is not a figure"


def test_questions_reach_every_scene() -> None:
    reached = {option.scenario for question in WECHAT.questions for option in question.options if option.scenario}
    assert reached == {one.short_id for one in WECHAT.scenarios}


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), "applied"),
        ((("negotiated", "invited"),), "invited"),
        ((("negotiated", "invited"), ("negotiated", "lapsed")), "may_refuse"),
        ((("negotiated", "invited"), ("negotiated", "declined"), ("refused", "")), "refused"),
        ((("refused", ""),), "refused_outright"),
        ((("negotiated", "invited"), ("refused", "")), "refused_outright"),
        ((("refused", ""), ("escalated", ""), ("evidence_submitted", "")), "judging"),
        ((("negotiated", "invited"), ("withdrawn", "")), "ended"),
    ],
)
def test_where_an_application_stands(story: Story, events: tuple[tuple[str, str], ...], state: str) -> None:
    case = story.open("agreed_cancel")
    case.happens("applied", kind="refund_only")
    for kind, outcome in events:
        case.happens(kind, **({"outcome": outcome} if outcome else {}))
    assert case.state("negotiate_first") == state


def test_how_an_older_negotiation_ended_opens_nothing_for_a_new_application(story: Story) -> None:
    case = story.open("agreed_cancel")
    case.happens("applied", hour=-50, kind="refund_only")
    case.attach("chat")
    case.happens("negotiated", hour=-49, outcome="invited")
    case.happens("negotiated", hour=-40, outcome="declined")
    assert not case.barred("refuse")
    case.happens("withdrawn", hour=-30)
    case.happens("applied", hour=-20, kind="refund_only")
    assert case.barred("refuse")
    assert "condition" in {one.code for one in case.ready("refusal_proof").missing}
    case.happens("negotiated", hour=-10, outcome="lapsed")
    assert not case.barred("refuse")


def test_after_a_refusal_the_buyer_has_his_turn_and_after_the_refund_nothing_is_left(story: Story) -> None:
    case = story.open("virtual_done")
    case.happens("applied", hour=-50, kind="refund_only")
    case.walk()
    assert case.next.id == "await_buyer"
    assert case.next.due is not None
    assert case.next.due.rule == "wechat.buyer_after_refusal"
    case.happens("refunded")
    assert case.next.id == "finish", "no appeal is known after the refund"
