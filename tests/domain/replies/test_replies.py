"""Replies as they ship: polite, filled without open places, found in both scripts."""

import re
from decimal import Decimal

import pytest

from app.domain.errors import Problem
from app.domain.replies.filling import filled, missing_problem, typed_values, values_of_case
from app.domain.replies.scripts import simplified
from app.domain.replies.search import matching
from app.domain.replies.tone import tone_remarks
from app.domain.rules.reply import PLACES, Audience, Tone
from tests.domain.aids import replies, wordings
from tests.domain.records import case

ALL = tuple(replies().values())


def test_every_scene_with_a_script_has_one():
    names = set(replies())
    for scene in ("unshipped", "in_transit", "unopened", "difference", "after_seven_days", "elsewhere"):
        assert f"pdd.reply_price_{scene}" in names
    for name in ("where", "special", "wrong", "late"):
        assert f"pdd.reply_invoice_{name}" in names
    platforms = {name.partition(".")[0] for name in names}
    assert platforms == {"pdd", "taobao", "wechat", "tmall", "kuaishou", "jd", "all"}
    assert {reply.audience for reply in ALL} == set(Audience)


@pytest.mark.parametrize("reply", ALL, ids=lambda reply: reply.id)
def test_what_ships_is_clean(reply):
    values = dict.fromkeys(reply.places, "值")
    body = filled(reply, values)
    assert body.missing == ()
    assert "{" not in body.text
    assert "}" not in body.text
    remarks = tone_remarks(body.text, wordings().values())
    if reply.audience is Audience.BUYER:
        assert remarks == (), [(remark.wording.id, remark.found) for remark in remarks]
    assert not [remark for remark in remarks if remark.wording.tone in {Tone.RUDE, Tone.ABSOLUTE}]
    assert re.search(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", reply.body) is None


def test_a_case_fills_its_places():
    reply = replies()["pdd.reply_manager_locked"]
    one = case(goods="手机", serial="SN1", after_sale="A1")
    assert set(values_of_case(one)) == {"order", "waybill", "goods", "serial", "after_sale"}
    body = filled(reply, values_of_case(one))
    assert body.missing == ()
    assert "SN1" in body.text
    assert "260101-000000000000001" in body.text


def test_a_missing_value_is_told_and_marked():
    reply = replies()["pdd.reply_small_payment"]
    body = filled(reply, values_of_case(case(goods="手机")))
    assert body.missing == ("problem", "amount")
    assert "【金额】" in body.text
    problem = missing_problem(reply, body.missing)
    assert "problem, amount" in problem.text.english()
    assert "--with problem=" in problem.hint.english()


def test_money_is_written_with_its_fen():
    assert values_of_case(case(refunded=Decimal("99.5")))["refunded"] == "99.50"


def test_a_value_with_braces_is_no_place():
    reply = replies()["pdd.reply_ask_activated"]
    body = filled(reply, {"goods": "{order}"})
    assert "{order}" in body.text
    assert body.missing == ()


def test_typed_values_are_known_and_clean():
    assert typed_values({"amount": " 12 ", "reason": ""}) == {"amount": "12"}
    with pytest.raises(Problem, match="price"):
        typed_values({"price": "1"})
    with pytest.raises(Problem):
        typed_values({"reason": "a\x07b"})


def found(words: str) -> set[str]:
    return {reply.id for reply in matching(ALL, words)}


@pytest.mark.parametrize(("one", "other"), [("发票", "發票"), ("退货 运费险", "退貨 運費險"), ("买贵", "買貴")])
def test_both_scripts_find_the_same(one, other):
    assert found(one)
    assert found(one) == found(other)


def test_every_word_has_to_be_there():
    assert found("发票 冲红") == {"pdd.reply_invoice_wrong"}
    assert found("没有这样的话") == set()
    assert found("  ") == set(replies())
    assert "pdd.reply_invoice_wrong" in found("INVOICE wrong")


def test_the_table_of_scripts_is_one_to_one_and_settles():
    sample = "買賣雙方確認簽收後退貨將於時效內處理"
    assert simplified(sample) == "买卖双方确认签收后退货将于时效内处理"
    assert simplified(simplified(sample)) == simplified(sample)
    for reply in ALL:
        assert simplified(reply.body) == reply.body


def test_words_are_told_by_their_list():
    remarks = tone_remarks("经核查，你就是骗子，100%不退", wordings().values())
    told = {remark.wording.tone: remark.found for remark in remarks}
    assert told[Tone.RUDE] == ("骗子",)
    assert told[Tone.ABSOLUTE] == ("100%",)
    assert told[Tone.EMPTY] == ("经核查",)
    assert told[Tone.POLITE] == ()


def test_places_have_names_in_both_languages():
    assert all(words.zh and words.en for words in PLACES.values())
