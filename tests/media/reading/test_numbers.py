"""Check digits where couriers use them, and expected numbers held against characters."""

import pytest

from app.domain.media.waybill import OcrReading
from app.media.reading.confirm import confirm
from app.media.reading.numbers import check_digit_holds, is_order_number

BOX = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        ("EB000717595HK", True),
        ("EB000717594HK", False),
        ("EE471108151FR", True),
        ("1Z5R89390357567127", True),
        ("1Z5R89390357567128", False),
        ("YT8812345678901", None),
        ("1Z5R893903575671", None),
        ("", None),
    ],
)
def test_check_digits_of_ups_and_s10(number: str, *, holds: bool | None) -> None:
    assert check_digit_holds(number) is holds


def test_a_changed_digit_does_not_hold_unless_by_five_where_digits_are_doubled() -> None:
    right = "1Z5R89390357567127"
    for place in range(8, 18):
        for digit in "0123456789":
            if (int(digit) - int(right[place])) % 5:
                assert check_digit_holds(right[:place] + digit + right[place + 1 :]) is False


def test_order_numbers_are_told_apart() -> None:
    assert is_order_number("260101-000000000000001")
    assert not is_order_number("260101000000000000001")


def line(said: str, at_s: float = 1.0) -> OcrReading:
    return OcrReading(said, 0.85, at_s, BOX)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("YT8812345678901", "==============="),
        ("运单号: YT88 1234 5678 901", "==============="),
        ("YT8812845678901", "======?========"),
        ("T881234567890", "-=============-"),
        ("YT881234678901", "========-======"),
    ],
)
def test_an_expected_number_is_confirmed_character_by_character(said: str, seen: str) -> None:
    found = confirm("yt8812345678901", [line("收件人 张三"), line(said, 3.0)])
    assert found is not None
    assert (found.number, found.at_s, len(found.seen)) == ("YT8812345678901", 3.0, 15)
    assert found.agreeing == seen.count("=")
    assert found.seen == seen


def test_lines_that_are_far_from_it_confirm_nothing() -> None:
    assert confirm("YT8812345678901", [line("13800138000"), line("JT5261988016578")]) is None
    assert confirm(None, [line("YT8812345678901")]) is None
    assert confirm("YT8812345678901", []) is None
