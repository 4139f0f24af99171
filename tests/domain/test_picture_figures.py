"""Amounts, dates, weights and numbers out of lines of characters."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.media.picture_figures import amounts_in, dates_in, stands_in, tells_time, unit_of, weights_in


@pytest.mark.parametrize(
    ("said", "yuan"),
    [
        ("运费：¥12.50", "12.50"),
        ("￥ 8.00", "8.00"),
        ("实付金额 1,234.56 元", "1234.56"),
        ("合计15.5", "15.5"),
        ("12元", "12"),
    ],
)
def test_marked_amounts(said: str, yuan: str) -> None:
    first = amounts_in(said)[0]
    assert (first.yuan, first.marked) == (Decimal(yuan), True)


def test_dates_and_times_are_no_amounts() -> None:
    assert not any(one.marked for one in amounts_in("2026-11-20 14:32"))


@pytest.mark.parametrize(
    "said", ["2026-11-20", "2026/11/20 14:32", "2026.11.20", "2026年11月20日", "日期:2026-11-2014:32"]
)
def test_dates(said: str) -> None:
    assert dates_in(said) == (date(2026, 11, 20),)


def test_what_is_no_day_is_no_date() -> None:
    assert dates_in("2026-13-45") == ()
    assert dates_in("YT8812345678901") == ()
    assert tells_time("11月20日")
    assert tells_time("下午 3:05")
    assert not tells_time("订单")


@pytest.mark.parametrize(
    ("said", "grams"),
    [("1.24kg", 1240), ("385 g", 385), ("0.77斤", 385), ("2 公斤", 2000), ("500克", 500), ("1.2 KG", 1200)],
)
def test_weights(said: str, grams: int) -> None:
    assert [one.grams for one in weights_in(said)] == [grams]


def test_a_bare_figure_has_no_weight_yet() -> None:
    [one] = weights_in("0.385")
    assert (one.grams, one.figure) == (None, Decimal("0.385"))
    assert unit_of(" KG ") == "kg"
    assert unit_of("kgs") == ""


def test_a_number_stands_only_whole() -> None:
    number = "YT8812345678901"
    assert stands_in(number, "运单号：YT8812345678901")
    assert stands_in(number, "YT 8812 3456 78901 2026-11-20")
    assert stands_in("260101-000000000000001", "订单编号260101-000000000000001")
    assert not stands_in(number, "YT88123456789012")
    assert not stands_in(number, "YT881234567890")
    assert not stands_in(number, "YT8812345678907")
    assert not stands_in("", "anything")


@given(st.text(max_size=80))
def test_no_text_breaks_them(said: str) -> None:
    amounts_in(said)
    dates_in(said)
    weights_in(said)
    tells_time(said)
    stands_in("YT8812345678901", said)


@given(st.from_regex(r"[0-9A-Z]{8,20}", fullmatch=True), st.integers(0, 19), st.from_regex(r"[0-9A-Z]", fullmatch=True))
def test_another_sign_is_another_number(number: str, at: int, sign: str) -> None:
    place = at % len(number)
    other = number[:place] + sign + number[place + 1 :]
    assert stands_in(number, f"单号 {other}") is (other == number)
