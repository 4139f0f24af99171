"""Length by measure, not by claim."""

import pytest

from app.checks.video.duration import CHECK
from tests.checks.contexts import BAD, context, judged, media


@pytest.mark.parametrize(
    ("seconds", "verdict"), [(0.5, "pass"), (600.0, "pass"), (600.04, "warn"), (601.0, "fail"), (3600.0, "fail")]
)
def test_the_measured_length_is_held_against_the_limit(seconds: float, verdict: str) -> None:
    finding = judged(CHECK, context(media(seconds))).finding
    assert (finding.verdict, finding.value, finding.limit, finding.source) == (verdict, seconds, 600.0, "000:L57")


def test_a_header_that_claims_something_else_is_told() -> None:
    assert judged(CHECK, context(media(30.0, header_duration_s=30.9))).finding.verdict == "pass"
    finding = judged(CHECK, context(media(30.0, header_duration_s=143165.0))).finding
    assert finding.verdict == "warn"
    assert finding.value == 30.0
    assert "143165" in finding.text.english()
    assert judged(CHECK, context(media(700.0, header_duration_s=30.0))).finding.verdict == "fail"
    assert judged(CHECK, context(media(30.0, header_duration_s=None))).finding.verdict == "pass"


def test_which_limit_is_nearer_is_told() -> None:
    assert "length is the nearer" in judged(CHECK, context(media(300.0), size=10)).finding.text.english()
    assert "size is the nearer" in judged(CHECK, context(media(10.0), size=200_000_000)).finding.text.english()
    said = judged(CHECK, context(media(700.0), size=200_000_000)).finding.text.english()
    assert "length is the nearer" in said
    assert "4.00 Mbit/s" in said


def test_what_cannot_be_measured_or_compared_is_unknown() -> None:
    assert judged(CHECK, context(None, trouble=BAD)).finding.verdict == "unknown"
    assert judged(CHECK, context(media(None))).finding.verdict == "unknown"
    assert judged(CHECK, context(limits=None)).finding.verdict == "unknown"
