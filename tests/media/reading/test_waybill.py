"""From single readings to waybills: what is accepted, what matches, what is left out."""

from dataclasses import replace

from app.domain.media.waybill import OcrReading, Reading
from app.domain.rules.courier import Courier
from app.domain.text import Words
from app.media.reading.waybill import gather, gather_seen, may_be_waybill, other_codes, tidy_number

BOX = ((0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (0.0, 40.0))
YTO = Courier("yto", Words("圆通", "YTO"), r"YT\d{13}", "notes:A8")
NUMBER = "YT8812345678901"


def reading(number: str = NUMBER, at_s: float = 1.0, *, sharpness: float = 10.0, kind: str = "Code128") -> Reading:
    return Reading(number, kind, at_s, BOX, 0.0, 1280, 720, sharpness)


def seen(said: str, at_s: float = 1.0, confidence: float = 0.9) -> OcrReading:
    return OcrReading(said, confidence, at_s, BOX)


def test_two_pictures_accept_and_one_does_not() -> None:
    (once,) = gather([reading(at_s=1.0)], None, ())
    (same_picture,) = gather([reading(at_s=1.0), reading(at_s=1.0)], None, ())
    (twice,) = gather([reading(at_s=1.0), reading(at_s=1.25)], None, ())
    assert (once.accepted, same_picture.accepted, twice.accepted) == (False, False, True)
    assert (twice.frames, twice.first_s) == (2, 1.0)


def test_the_best_moment_is_the_sharpest() -> None:
    (one,) = gather([reading(at_s=1.0, sharpness=5), reading(at_s=2.0, sharpness=50), reading(at_s=3.0)], None, ())
    assert one.best_s == 2.0


def test_the_expected_number_matches_in_any_writing_and_comes_first() -> None:
    other = [reading("JT5261988016578", at_s / 4) for at_s in range(9)]
    waybills = gather([*other, reading(at_s=1.0), reading(at_s=2.0)], " yt88 1234 5678 901 ", (YTO,))
    assert [(one.number, one.matches, one.courier) for one in waybills] == [
        (NUMBER, True, "yto"),
        ("JT5261988016578", False, None),
    ]
    assert gather([reading()], None, ())[0].matches is None


def test_what_cannot_be_a_waybill_is_left_out_unless_it_is_the_expected_one() -> None:
    no_waybills = ["1234567", "CA 859 2-38", "HELLO-WORLD", "ABC_12345678", "óó123456789"]
    assert not any(may_be_waybill(reading(number)) for number in no_waybills)
    assert not may_be_waybill(reading("A123456788", kind="Code32"))
    assert gather([reading(number) for number in no_waybills], None, ()) == ()
    (kept,) = gather([reading("1234567", 1.0), reading("1234567", 2.0)], "1234567", ())
    assert kept.matches
    assert kept.accepted


def test_characters_are_never_accepted_even_when_they_match() -> None:
    lines = [
        seen("YT88 1234 5678 901", 1.0),
        seen(f"单号：{NUMBER}", 2.0, 0.99),
        seen("收件人 张三", 2.0),
        seen("13800138", 3.0),
    ]
    first, second = gather_seen(lines, NUMBER, (YTO,))
    assert (first.number, first.symbology, first.frames, first.best_s) == (NUMBER, "ocr", 2, 2.0)
    assert first.matches
    assert not first.accepted
    assert (second.number, second.matches) == ("13800138", False)


def test_numbers_are_compared_without_blanks_and_case() -> None:
    assert tidy_number(" yt88 12\u30003\t") == "YT88123"


def test_a_wrong_check_digit_is_not_accepted_unless_the_number_is_expected() -> None:
    wrong = [reading("1Z5R89390357567128", at_s / 4) for at_s in range(5)]
    (doubted,) = gather(wrong, None, ())
    assert (doubted.accepted, doubted.doubt) == (False, "check_digit")
    (expected,) = gather(wrong, "1Z5R89390357567128", ())
    assert expected.accepted
    (right,) = gather([reading("EB000717595HK", 1.0), reading("EB000717595HK", 2.0)], None, ())
    assert right.accepted


def test_code_39_needs_a_picture_more_than_code_128() -> None:
    pictures = [reading("AB12345678", at_s, kind="Code39") for at_s in (1.0, 2.0)]
    assert not gather(pictures, None, ())[0].accepted
    assert gather([*pictures, reading("AB12345678", 3.0, kind="Code39")], None, ())[0].accepted
    assert gather(pictures, "AB12345678", ())[0].accepted


def test_sorting_and_order_numbers_beside_a_waybill_are_told_apart() -> None:
    seen = [
        reading(number, at_s)
        for at_s in (1.0, 1.5)
        for number in (NUMBER, "3201-A1203", "CA 859 2-38", "260101-000000000000001")
    ]
    assert [one.number for one in gather(seen, None, (YTO,))] == [NUMBER]
    others = other_codes(seen, None, (YTO,))
    assert {one.number for one in others} == {"3201-A1203", "CA8592-38", "260101-000000000000001"}
    assert {(one.role, one.accepted) for one in others} == {("internal", False)}


def test_a_short_number_alone_stays_a_waybill() -> None:
    assert [one.number for one in gather([reading("3201123456", 1.0)], None, (YTO,))] == ["3201123456"]


def test_a_number_like_a_couriers_or_printed_twice_comes_first() -> None:
    one, two = "88123456789012", "88123456789013"
    often = [reading(one, at_s / 4) for at_s in range(6)]
    twice = [replace(reading(two, at_s / 4), copies=2) for at_s in range(2)]
    assert [waybill.number for waybill in gather([*often, *twice], None, ())] == [two, one]
    assert [waybill.number for waybill in gather([*often, reading(at_s=0.0), reading(at_s=0.5)], None, (YTO,))] == [
        NUMBER,
        one,
    ]
