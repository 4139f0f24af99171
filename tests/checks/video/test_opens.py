"""What opens, what opens in parts, what does not, and what our own limits stopped."""

from dataclasses import replace

from app.checks.video.base import Decode
from app.checks.video.opens import CHECK
from tests.checks.contexts import BAD, OVER, context, judged, media

WHOLE = Decode(1836, 61.17)


def verdict_of(decode: Decode, **changes: object) -> str:
    return judged(CHECK, context(media(**changes)), decode).finding.verdict  # type: ignore[arg-type]


def test_what_decodes_to_the_end_passes() -> None:
    assert verdict_of(WHOLE) == "pass"
    assert verdict_of(Decode(1836, 61.17), header_duration_s=61.9) == "pass"


def test_damage_truncation_and_lost_pictures_warn() -> None:
    assert verdict_of(replace(WHOLE, errors=("corrupt",))) == "warn"
    assert verdict_of(replace(WHOLE, finished=False)) == "warn"
    assert verdict_of(WHOLE, damaged=True) == "warn"
    assert verdict_of(Decode(1836, 61.17), header_duration_s=90.0) == "warn"
    assert verdict_of(Decode(900, 61.17)) == "warn"


def test_what_cannot_be_opened_fails_under_the_name_that_was_given() -> None:
    finding = judged(CHECK, context(None, trouble=BAD, name="我的.mp4")).finding
    assert finding.verdict == "fail"
    assert finding.text.english() == "我的.mp4 is bad."
    assert verdict_of(Decode(problem=BAD)) == "fail"
    assert verdict_of(WHOLE, video=None) == "fail"
    assert verdict_of(Decode(0)) == "fail"


def test_our_own_limits_and_a_partial_look_are_unknown() -> None:
    assert judged(CHECK, context(None, trouble=OVER)).finding.verdict == "unknown"
    assert verdict_of(Decode(20, 1.0, problem=OVER)) == "unknown"
    assert verdict_of(Decode(20, 1.0, hurried=True)) == "unknown"
