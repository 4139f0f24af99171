"""What a statement says where nothing came back: the buyer claims that what was sent out was wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.proof.wording.statement import StatementFacts, draft_text, fits
from app.rulebook.book import load_rulebook
from tests.domain.records import NOON, PLATFORMS, case, event

BOOK = load_rulebook(PLATFORMS)
TAOBAO, WECHAT = BOOK.platform("taobao"), BOOK.platform("wechat")
CLAIM = case(platform="taobao", scenario="claim_empty", waybill="", outbound_waybill="YT8812345678901", goods="手机壳")
FACTS = StatementFacts(
    CLAIM,
    (TAOBAO.appeal("intervention_proof"),),
    ("快递签收底单", "发货打包视频"),
    (event("received", NOON), event("applied", NOON + timedelta(hours=2))),
)


@pytest.mark.parametrize(
    "scenario", ["claim_empty", "claim_short", "claim_damaged", "claim_wrong", "claim_not_received"]
)
def test_a_claim_speaks_of_what_was_sent_and_delivered(scenario):
    words = draft_text(replace(FACTS, case=replace(CLAIM, scenario=scenario)), None)
    assert words.startswith("买家反馈")
    assert "本单发货包裹（运单号YT8812345678901）于11月20日12:00签收" in words
    assert "退货" not in words
    assert "快递签收底单、发货打包视频" in words
    assert "支持本店拒绝本次退款" in words


def test_it_keeps_to_400_bytes():
    limits = TAOBAO.limits_for("return_evidence").text
    words = draft_text(FACTS, limits)
    assert words
    assert fits(words, limits)
    assert len(words.encode()) <= 400


def test_what_was_not_recorded_is_not_said():
    words = draft_text(replace(FACTS, events=()), None)
    assert "签收" not in words.replace("快递签收底单", "")
    assert "发货运单号为YT8812345678901" in words


def test_a_negotiation_speaks_to_the_buyer_and_asks_nothing_of_the_platform():
    facts = StatementFacts(
        case(platform="wechat", scenario="virtual_done", waybill=""), (WECHAT.appeal("negotiation"),), ()
    )
    words = draft_text(facts, None)
    assert "请您核对" in words
    assert "平台" not in words


def test_what_was_talked_over_is_said_only_where_its_outcome_is_known():
    virtual = case(platform="wechat", scenario="virtual_done", waybill="")
    refusal = (WECHAT.appeal("refusal_proof"),)
    invited = event("negotiated", NOON, outcome="invited")
    done = event("service_completed", NOON - timedelta(days=3))
    declined = event("negotiated", NOON + timedelta(hours=5), outcome="declined")
    words = draft_text(StatementFacts(virtual, refusal, (), (done, invited, declined)), None)
    assert "本单服务已于11月17日12:00完成" in words
    assert "本店于11月20日12:00发起售后协商，买家未同意" in words
    silent = draft_text(StatementFacts(virtual, refusal, (), (invited,)), None)
    assert "协商" not in silent
    again = event("negotiated", NOON + timedelta(hours=9), outcome="invited")
    open_again = draft_text(StatementFacts(virtual, refusal, (), (invited, declined, again)), None)
    assert "协商" not in open_again, "the newest invitation is still open"
    lapsed = event("negotiated", NOON + timedelta(hours=5), outcome="lapsed")
    assert "买家超时未处理" in draft_text(StatementFacts(virtual, refusal, (), (invited, lapsed)), None)
