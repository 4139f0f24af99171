"""Checks of what is written in papers and screens: amount, dates, order, talk, track, words, serial number."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.domain.media.finding import Verdict
from tests import drawn_papers as drawn
from tests.checks.picture.looks import FACTS, finding, look

TALK = [(False, "我没有激活过"), (True, "好的，请您确认未激活")]


def test_the_freight_is_confirmed_digit_by_digit(tmp_path: Path) -> None:
    found = finding(tmp_path, drawn.desk_photo(drawn.receipt()), "freight_receipt", "amount")
    assert (found.verdict, found.value, found.limit) == (Verdict.PASS, "12.50", "12.50")
    typed = replace(FACTS, typed=Decimal("12.50"))
    twice = finding(tmp_path, drawn.desk_photo(drawn.receipt()), "freight_receipt", "amount", typed)
    assert "typed twice" in twice.text.english()


def test_another_amount_none_and_two_that_differ_are_never_a_pass_nor_a_fail(tmp_path: Path) -> None:
    other = finding(tmp_path, drawn.desk_photo(drawn.receipt(amount="18.00")), "freight_receipt", "amount")
    assert (other.verdict, other.value) == (Verdict.UNKNOWN, "18.00")
    none = finding(tmp_path, drawn.desk_photo(drawn.receipt(amount=None)), "freight_receipt", "amount")
    assert none.verdict is Verdict.UNKNOWN
    typed = replace(FACTS, typed=Decimal("12.60"))
    unlike = finding(tmp_path, drawn.desk_photo(drawn.receipt()), "freight_receipt", "amount", typed)
    assert unlike.verdict is Verdict.UNKNOWN
    blank = replace(FACTS, freight=None)
    assert finding(tmp_path, drawn.desk_photo(drawn.receipt()), "freight_receipt", "amount", blank).value == "12.50"


def test_dates_and_periods(tmp_path: Path) -> None:
    dated = finding(tmp_path, drawn.desk_photo(drawn.receipt()), "freight_receipt", "dates")
    assert (dated.verdict, dated.value) == (Verdict.PASS, "2026-11-20")
    none = finding(tmp_path, drawn.desk_photo(drawn.receipt(date=None)), "freight_receipt", "dates")
    assert none.verdict is Verdict.UNKNOWN
    ahead = finding(tmp_path, drawn.desk_photo(drawn.receipt(date="2027-03-01")), "freight_receipt", "dates")
    assert ahead.verdict is Verdict.WARN
    valid = finding(tmp_path, drawn.authorisation(), "brand_authorisation", "dates")
    assert (valid.verdict, valid.value) == (Verdict.PASS, "2027-12-31")
    over = finding(tmp_path, drawn.authorisation("2024年1月1日", "2025年12月31日"), "brand_authorisation", "dates")
    assert (over.verdict, over.value) == (Verdict.UNKNOWN, "2025-12-31")


def test_a_talk_needs_words_times_and_the_order(tmp_path: Path) -> None:
    assert finding(tmp_path, drawn.chat(TALK), "chat", "chat").verdict is Verdict.PASS
    nameless = finding(tmp_path, drawn.chat(TALK, order=None), "chat", "chat")
    assert nameless.verdict is Verdict.WARN
    other = finding(tmp_path, drawn.chat(TALK, order="260101-000000000000009"), "chat", "chat")
    assert other.verdict is Verdict.UNKNOWN
    assert finding(tmp_path, drawn.goods_photo(None), "chat", "chat").verdict is Verdict.UNKNOWN


def test_a_track_tells_what_happened_and_when(tmp_path: Path) -> None:
    path = drawn.saved(tmp_path / "track.png", drawn.track())
    seen = {one.check: one for one in look(path, "logistics_track").findings}
    assert seen["waybill"].verdict is Verdict.PASS
    assert seen["track"].verdict is Verdict.PASS
    assert "签收" in str(seen["track"].value)
    refused = drawn.track(steps=(("2026-11-20 09:12", "收件人拒收，准备退回"),))
    assert "拒收" in str(finding(tmp_path, refused, "logistics_track", "track").value)
    assert finding(tmp_path, drawn.goods_photo(None), "logistics_track", "track").verdict is Verdict.UNKNOWN


def test_long_screenshots_are_read_to_their_end(tmp_path: Path) -> None:
    talk = [(number % 2 == 0, f"第{number}句话说的是这件事") for number in range(12)]
    screen = drawn.chat([*talk, (False, f"订单 {drawn.ORDER}")], order=None, high=3200)
    found = finding(tmp_path, screen, "chat", "chat")
    assert found.verdict is Verdict.PASS
    assert found.region.y > 2200


def test_expected_words_and_the_serial_number(tmp_path: Path) -> None:
    paper = drawn.desk_photo(drawn.lines_of(["购货单位 某某公司", "2026-10-08"], title="增值税发票"))
    assert finding(tmp_path, paper, "purchase_invoice", "words").verdict is Verdict.PASS
    assert finding(tmp_path, drawn.desk_photo(drawn.receipt()), "purchase_invoice", "words").verdict is Verdict.UNKNOWN
    screen = drawn.lines_of(["序列号 C02XK1ABJHD3", "已激活"])
    assert finding(tmp_path, screen, "activation_lookup", "serial").verdict is Verdict.PASS
    other = drawn.lines_of(["序列号 C02XK1ABJHD9", "已激活"])
    assert finding(tmp_path, other, "activation_lookup", "serial").verdict is Verdict.UNKNOWN
    assert finding(tmp_path, screen, "order_details", "order").verdict is Verdict.UNKNOWN
