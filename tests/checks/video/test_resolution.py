"""Pixels enough for a waybill, and which way the picture stands."""

import pytest

from app.checks.video.resolution import CHECK
from app.domain.media.video import VideoStream
from tests.checks.contexts import BAD, context, judged, media


def finding(width: int, height: int, rotation: int = 0):  # type: ignore[no-untyped-def]
    return judged(
        CHECK, context(media(video=VideoStream("h264", width, height, 30.0, vfr=False, rotation=rotation)))
    ).finding


@pytest.mark.parametrize(
    ("width", "height", "verdict", "words"),
    [
        (1920, 1080, "pass", "fills 20 %"),
        (720, 1280, "pass", "portrait"),
        (640, 360, "pass", "fills 59 %"),
        (507, 380, "pass", "landscape"),
        (506, 380, "warn", "only if"),
        (352, 288, "warn", "Not even"),
        (480, 480, "warn", "square"),
    ],
)
def test_verdicts(width: int, height: int, verdict: str, words: str) -> None:
    found = finding(width, height)
    assert (found.verdict, found.value, found.limit) == (verdict, max(width, height), 507)
    assert words in found.text.english()


def test_a_turned_picture_is_told_as_it_is_seen() -> None:
    said = finding(1920, 1080, 90).text.english()
    assert "1080 × 1920" in said
    assert "portrait" in said
    assert "90°" in said
    assert "1920 × 1080" in finding(1920, 1080, 180).text.english()


def test_what_has_no_picture_is_unknown() -> None:
    assert judged(CHECK, context(None, trouble=BAD)).finding.verdict == "unknown"
    assert judged(CHECK, context(media(video=None))).finding.verdict == "unknown"
