"""The real container against the platform's list and against the name."""

from dataclasses import replace

import pytest

from app.checks.video.format import CHECK
from tests.checks.contexts import BAD, LIMITS, MOV, context, judged, media


@pytest.mark.parametrize(
    ("name", "container", "brand", "verdict", "kind"),
    [
        ("a.mp4", MOV, "isom", "pass", "mp4"),
        ("a.MP4", MOV, "mp42", "pass", "mp4"),
        ("a.m4v", MOV, "M4V ", "pass", "m4v"),
        ("a.mov", MOV, "qt  ", "pass", "mov"),
        ("a.mov", MOV, "", "pass", "mov"),
        ("a.3gp", MOV, "3gp4", "pass", "3gp"),
        ("a.mp4", MOV, "qt", "warn", "mov"),
        ("a.avi", MOV, "isom", "warn", "mp4"),
        ("a.mkv", "matroska,webm", "", "pass", "mkv"),
        ("a.webm", "matroska,webm", "", "warn", "webm"),
        ("a.wmv", "asf", "", "pass", "wmv"),
        ("a.rmvb", "rm", "", "pass", "rmvb"),
        ("a.rm", "rm", "", "warn", "rm"),
        ("a.ts", "mpegts", "", "warn", "ts"),
        ("a", "avi", "", "warn", "avi"),
        ("-[1] '视频' .flv", "flv", "", "pass", "flv"),
    ],
)
def test_container_name_and_list(name: str, container: str, brand: str, verdict: str, kind: str) -> None:
    finding = judged(CHECK, context(media(container=container, brand=brand), name=name)).finding
    assert (finding.verdict, finding.value) == (verdict, kind)


def test_a_closed_list_fails_and_no_list_is_unknown() -> None:
    ts = media(container="mpegts", brand="")
    closed = replace(LIMITS, formats_open=False)
    assert judged(CHECK, context(ts, name="a.ts", limits=closed)).finding.verdict == "fail"
    assert judged(CHECK, context(name="a.mp4", limits=replace(LIMITS, formats=()))).finding.verdict == "unknown"
    assert judged(CHECK, context(None, trouble=BAD)).finding.verdict == "unknown"


def test_a_difference_is_said_with_both_names() -> None:
    said = judged(CHECK, context(name="开箱.avi")).finding.text.english()
    assert "avi" in said
    assert "mp4" in said
