"""Bytes against the platform's figures, to the byte."""

import pytest

from app.checks.video.size import CHECK, fitting, megabytes
from tests.checks.contexts import BAD, LIMITS, context, judged, media


@pytest.mark.parametrize(
    ("size", "verdict", "limit"),
    [
        (1, "pass", 300_000_000),
        (300_000_000, "pass", 300_000_000),
        (300_000_001, "warn", 300_000_000),
        (314_572_800, "warn", 300_000_000),
        (314_572_801, "fail", 314_572_800),
    ],
)
def test_the_span_that_the_unit_decides_is_a_warning(size: int, verdict: str, limit: int) -> None:
    finding = judged(CHECK, context(size=size)).finding
    assert (finding.verdict, finding.value, finding.limit) == (verdict, size, limit)
    assert (finding.source, finding.rule) == ("000:L57", "pdd.limits")
    assert f"{size:,} B" in finding.text.english()


def test_what_would_fit_is_told_when_it_is_too_large() -> None:
    said = judged(CHECK, context(media(600.0), size=400_000_000)).finding.text.english()
    assert "4.00 Mbit/s" in said
    assert "Mbit" not in judged(CHECK, context(size=5)).finding.text.english()


def test_the_bit_rate_is_for_the_length_that_may_be_shown() -> None:
    assert "4.00 Mbit/s" in fitting(context(media(1200.0)), 300_000_000).english()
    assert "not known" in fitting(context(media(None)), 300_000_000).english()


def test_no_stated_limit_is_unknown_and_a_broken_file_still_has_a_size() -> None:
    assert judged(CHECK, context(limits=None)).finding.verdict == "unknown"
    assert judged(CHECK, context(None, trouble=BAD, size=7)).finding.verdict == "pass"
    assert LIMITS.bytes_sure == 300_000_000
    assert megabytes(1_500_000) == "1.5 MB (1,500,000 B)"
