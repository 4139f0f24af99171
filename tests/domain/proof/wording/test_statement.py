from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cases.event import Event
from app.domain.proof.wording.statement import COMFORTABLE, StatementFacts, draft_text, fits
from app.domain.rules.limits import TextLimits
from tests.exporters.records import CASE, EVENTS, GOODS_PAYMENT, KINDS, RETURN_EVIDENCE, VERDICT, event

FORM = TextLimits(300)
AVOIDED = ("本人为", "经核查", "恳请", "特此", "综上所述", "100%", "绝对", "保证", "恶意", "骗子")
NAMES = tuple(kind.mentioned_as for kind in KINDS)
FULL = StatementFacts(CASE, (RETURN_EVIDENCE,), NAMES[:3], EVENTS, waybill_shown=True)
SCENARIOS = (
    "",
    "empty",
    "short",
    "swapped",
    "damaged",
    "activated_or_opened",
    "account_locked",
    "refused_at_door",
    "x",
)


def test_a_full_case_fills_the_comfortable_length() -> None:
    for scenario in SCENARIOS[1:7]:
        words = draft_text(replace(FULL, case=replace(CASE, scenario=scenario)), FORM)
        assert 120 <= len(words) <= 220, (scenario, len(words), words)


def test_it_says_what_is_known_in_order() -> None:
    words = draft_text(FULL, FORM)
    order = (
        "11月20日14:05签收",
        "不是本店发出的那一件",
        "GX7F2K9Q1",
        "412克",
        "开箱视频、商品面单合照",
        "拒绝本次退款",
    )
    places = [words.index(part) for part in order]
    assert places == sorted(places)


def test_what_is_unknown_is_left_out() -> None:
    bare = replace(CASE, waybill="", goods="", serial="", scenario="", outbound_weight_g=None)
    bare = replace(bare, order="", paid=None, outbound_waybill="")
    words = draft_text(StatementFacts(bare, (RETURN_EVIDENCE,), ()), FORM)
    assert words == "请平台核对以上内容，支持本店拒绝本次退款。"
    assert "None" not in words


def test_a_parcel_that_nobody_signed_for_is_not_said_to_be_back() -> None:
    on_its_way = replace(CASE, scenario="in_transit")
    words = draft_text(StatementFacts(on_its_way, (GOODS_PAYMENT,), ()), FORM)
    assert "签收" not in words
    assert "退回本店。" not in words


def test_amounts_stand_with_what_asks_for_them() -> None:
    facts = StatementFacts(CASE, (GOODS_PAYMENT, VERDICT), NAMES[:1], amounts={"goods_payment": Decimal("88.5")})
    assert "退回本店货款（88.50元），并更正本单的责任判定" in draft_text(facts, FORM)


def test_a_corrected_event_counts_and_the_old_one_does_not() -> None:
    wrong = event("signed", 0)
    right = Event("E-2", CASE.id, "signed", EVENTS[-1].at, EVENTS[-1].recorded_at, corrects=wrong.id)
    words = draft_text(replace(FULL, events=(wrong, right)), FORM)
    assert "11月20日16:05签收" in words
    assert "14:05" not in words


def test_the_waybill_is_only_said_to_be_visible_when_it_was_read() -> None:
    assert "可以看清运单号" in draft_text(replace(FULL, case=replace(CASE, goods="", serial="")), FORM)
    assert "看清" not in draft_text(replace(FULL, waybill_shown=False), FORM)


def test_byte_limits_hold_as_well() -> None:
    tight = TextLimits(None, 400, "gbk")
    words = draft_text(FULL, tight)
    assert words
    assert len(words.encode("gbk")) <= 400


@given(
    scenario=st.sampled_from(SCENARIOS),
    held=st.lists(st.sampled_from(NAMES), unique=True),
    events=st.lists(st.sampled_from(EVENTS), unique_by=lambda one: one.id),
    appeals=st.lists(
        st.sampled_from((RETURN_EVIDENCE, GOODS_PAYMENT, VERDICT)), min_size=1, unique_by=lambda one: one.id
    ),
    goods=st.text(alphabet="商品手机壳无线耳 abc\n0123", max_size=80),
    serial=st.text(alphabet="ABC123", max_size=40),
    limit=st.integers(min_value=0, max_value=320),
    shown=st.booleans(),
)
def test_never_over_the_limit_never_naming_what_is_not_attached(
    scenario: str,
    held: list[str],
    events: list[Event],
    appeals: list,
    goods: str,
    serial: str,
    limit: int,
    shown: bool,  # noqa: FBT001
) -> None:
    case = replace(CASE, scenario=scenario, goods=goods, serial=serial)
    facts = StatementFacts(case, tuple(appeals), tuple(held), tuple(events), {}, shown and bool(held))
    words = draft_text(facts, TextLimits(limit))
    assert len(words) <= limit
    assert fits(words, TextLimits(limit))
    assert not [name for name in NAMES if name not in held and name in words]
    assert not [word for word in AVOIDED if word in words]
    assert "\n" not in words
    assert "None" not in words
    if limit >= COMFORTABLE:
        assert all(name in words for name in held[:6])


def test_the_same_facts_give_the_same_words() -> None:
    assert draft_text(FULL, FORM) == draft_text(FULL, FORM)
