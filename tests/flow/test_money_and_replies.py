"""Calculators, replies, serial numbers and the lists beside the rules, by command line."""

from pathlib import Path

import pytest

from app.bootstrap import open_deps
from app.cli.root import run
from tests.flow.command_line import Desk

ORDER = "261120-123456789012345"
BEIJING = "2026-11-20T10:00+08:00"


def opened(desk: Desk, **fields: str) -> str:
    more = [word for name, value in fields.items() for word in ("--with", f"{name}={value}")]
    answer = desk("case", "new", "--platform", "pdd", "--order", ORDER, *more)
    assert answer.code == 0, answer
    return answer.fact["case"]


def test_a_calculator_answers_with_its_steps(desk: Desk) -> None:
    fact = desk("calc", "tmall.payout", "paid=500", "orders=100").fact
    assert {"name", "result", "unit", "steps", "source"} <= fact.keys()
    assert (fact["name"], fact["result"], fact["unit"], fact["source"]) == (
        "tmall.payout",
        "15000.00",
        "CNY",
        "003:L97",
    )
    assert len(fact["steps"]) >= 3
    assert desk("calc", "payout", "paid=10").fact["result"] == "5.00"


def test_two_readings_have_no_result(desk: Desk) -> None:
    fact = desk("calc", "fee_back", "paid=5000", "deducted=1000").fact
    assert fact["result"] is None
    assert [reading["result"] for reading in fact["readings"]] == ["14.00", "56.00"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nothing"], "pdd.fraud_shipment_fine"),
        (["payout"], "needs paid"),
        (["payout", "paid=ten"], "“ten”"),
        (["payout", "paid=10", "fee=1"], "no input “fee”"),
        (["payout", "paid=10", "paid=20"], "given twice"),
        (["payout", "paid"], "key=value"),
    ],
)
def test_a_bad_call_is_told_in_one_line(desk: Desk, words: list[str], told: str) -> None:
    answer = desk("calc", *words)
    assert answer.code == 2
    assert answer.out == ""
    assert told in answer.err
    assert len(answer.err.strip().splitlines()) == 1


def test_calc_without_a_name_lists_them(desk: Desk) -> None:
    listed = {fact["name"]: fact for fact in desk("calc").facts}
    assert {"tmall.payout", "pdd.won_back", "all.worth_it"} <= listed.keys()
    assert [one["name"] for one in listed["pdd.fraud_shipment_fine"]["inputs"]] == ["paid", "bad", "shipped"]
    assert set(listed["pdd.subsidy_outcome"]["inputs"][0]["options"]) == {f"o{number}" for number in range(1, 8)}


def test_the_rule_list_shows_what_stands_beside_the_rules(desk: Desk) -> None:
    facts = desk("rules", "list").facts
    kinds = {fact["kind"] for fact in facts}
    ours = {"calculator", "measure", "cause", "reply", "wording", "checklist", "penalty", "note"}
    assert ours <= kinds
    ids = [fact["id"] for fact in facts if fact["kind"] in ours]
    assert len(ids) == len(set(ids))
    assert all(fact["source"] and fact["source_date"] and fact["reviewed_on"] for fact in facts)
    shown = desk("rules", "show", "pdd.before_shipping").fact
    assert shown["kind"] == "checklist"
    assert [item["id"] for item in shown["detail"]["items"]][:2] == ["seal", "notice_label"]
    figures = desk("rules", "show", "tmall.payout").fact["detail"]["figures"]
    assert {one["id"]: one["value"] for one in figures}["rate"] == "0.30"


def test_a_reply_is_filled_from_the_case(desk: Desk) -> None:
    case = opened(desk, goods="手机", after_sale="A1", serial="SN1", scenario="account_locked")
    answer = desk("reply", "show", "manager_locked", "--case", case)
    assert answer.code == 0
    assert ORDER in answer.fact["text"]
    assert "SN1" in answer.fact["text"]
    assert answer.fact["missing"] == []
    assert answer.fact["to"] == "account_manager"
    first = desk("reply", "list", "--case", case).facts[0]
    assert first["suits"]
    assert first["scene"] == "return"


def test_a_missing_value_stops_the_reply_of_a_case(desk: Desk) -> None:
    case = opened(desk, goods="手机")
    answer = desk("reply", "show", "pdd.reply_small_payment", "--case", case)
    assert answer.code == 2
    assert "problem, amount" in answer.err
    filled = desk(
        "reply", "show", "pdd.reply_small_payment", "--case", case, "--with", "problem=划痕", "--with", "amount=20"
    )
    assert filled.code == 0
    assert "补偿20元" in filled.fact["text"]
    assert "{" not in filled.fact["text"]


def test_without_a_case_it_is_a_template(desk: Desk) -> None:
    answer = desk("reply", "show", "pdd.reply_small_payment")
    assert answer.code == 0
    assert answer.fact["missing"] == ["goods", "problem", "amount"]
    assert "【金额】" in answer.fact["text"]
    assert "template" in answer.err
    assert desk("reply", "show", "no_such_reply").code == 2
    two = desk("reply", "show", "partial_refund")
    assert two.code == 2
    assert "taobao.reply_partial_refund, wechat.reply_partial_refund" in two.err


def test_an_unkind_value_is_told_and_not_blocked(desk: Desk) -> None:
    answer = desk("reply", "show", "why_refused", "--with", "reason=您是骗子", "--with", "proof=照片", lang="en")
    assert answer.code == 0
    assert [remark["tone"] for remark in answer.fact["remarks"]] == ["rude"]
    assert "骗子" in answer.err


def test_replies_are_found_in_both_scripts(desk: Desk) -> None:
    simple = {fact["id"] for fact in desk("reply", "list", "发票").facts}
    assert {"pdd.reply_invoice_where", "pdd.reply_invoice_wrong"} <= simple
    assert {fact["id"] for fact in desk("reply", "list", "發票").facts} == simple
    only = {fact["id"] for fact in desk("reply", "list", "--platform", "tmall").facts}
    assert {name.partition(".")[0] for name in only} == {"tmall", "all"}


def test_another_serial_number_came_back(desk: Desk) -> None:
    case = opened(desk, serial="SN-1")
    assert desk("case", "show", case).fact["serials"] == []
    assert desk("case", "event", case, "note", BEIJING, "--with", "returned_serial=SN2").code == 0
    [told] = desk("case", "show", case).fact["serials"]
    assert "SN2" in told
    assert desk("next", case).fact["serials"] == [told]


def test_one_machine_in_two_cases(desk: Desk) -> None:
    first = opened(desk, serial="SN-1", flags="subsidy")
    second = opened(desk, serial="sn 1", flags="subsidy")
    told = desk("case", "show", second).fact["serials"]
    assert len(told) == 2
    assert all(first in remark for remark in told)
    assert "only one" in told[1]
    third = opened(desk)
    assert desk("case", "event", third, "note", BEIJING, "--with", "returned_serial=SN1").code == 0
    assert len(desk("case", "show", third).fact["serials"]) == 2
    assert any(third in remark for remark in desk("case", "show", first).fact["serials"])


def test_the_text_alone_goes_to_standard_output(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    text = desk("reply", "show", "all.reply_calm").fact["text"]
    capsys.readouterr()
    assert run(["--data", str(desk.data), "--lang", "en", "reply", "show", "all.reply_calm"], open_deps) == 0
    assert capsys.readouterr().out == text + "\n"


def test_a_case_answers_what_it_knows(desk: Desk, picture: Path) -> None:
    case = opened(desk, scenario="swapped", refunded="300", freight="12", paid="310")
    won = desk("calc", "won_back", "--case", case).fact
    assert (won["result"], won["from_case"]) == ("312.00", {"goods": "300.00", "freight": "12.00", "paid": "310.00"})
    assert desk("calc", "won_back", "goods=100", "--case", case).fact["result"] == "112.00"
    weigh = ("calc", "worth_it", "minutes=30", "hourly=40", "--case", case, "--appeal", "goods_payment")
    assert desk(*weigh).fact["from_case"] == {"complete": "0.00", "amount": "300.00"}
    assert desk("case", "attach", case, picture, "--as", "goods_and_waybill").code == 0
    assert 0 < float(desk(*weigh).fact["from_case"]["complete"]) < 100
    assert desk("calc", "worth_it", "minutes=30", "hourly=40", "--case", case).code == 2
