"""The one line that a clerk reads about a checked video: the worst finding in plain words, and the next step."""

from datetime import UTC, datetime

import pytest

from app.domain.media.advice import Remedy, advice_on, best_number, needs_fitting
from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Judged, Verdict, worst
from app.domain.media.video import MediaInfo, VideoStream
from app.domain.media.waybill import Waybill
from app.domain.text import QT_TRANSLATE_NOOP, text

FACES = ("six_faces", Verdict.UNKNOWN)
SAID = text(QT_TRANSLATE_NOOP("test", "as found"))


def film() -> MediaInfo:
    stream = VideoStream("h264", 1280, 720, 30.0, vfr=False, rotation=0)
    return MediaInfo(
        container="mov", duration_s=10.0, header_duration_s=10.0, start_s=0.0, bytes=1, video=stream, audio=None,
        video_streams=1, frame_times_s=(0.0,), audio_spans_s=(), tags={},
    )  # fmt: skip


def finding(check, verdict, value=None, limit=None, judged=None) -> Finding:
    return Finding(check, verdict, SAID, value, limit, judged=judged)


def looked(*findings, waybills=(), breaks=(), media=True) -> Inspection:
    verdict = worst(one.verdict for one in findings)
    found = film() if media else None
    return Inspection("a.mp4", "0" * 64, "pdd", "r", verdict, 1.0, found, findings, waybills=waybills, breaks=breaks)


def waybill(number, *, matches=None, accepted=True, frames=5) -> Waybill:
    return Waybill(number, "Code128", frames, 1.0, 1.0, None, matches, accepted)


def line(inspection) -> str:
    said = advice_on(inspection)
    return said.what.english() + (f" → {said.todo.english()}" if said.todo is not None else "")


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([finding("size", Verdict.FAIL, 327_155_712, 314_572_800)], "327 MB, over 314.6 MB → make it fit"),
        ([finding("size", Verdict.WARN, 300_000_001, 300_000_000)], "300.000001 MB, over 300 MB → make it fit"),
        ([finding("size", Verdict.WARN, 300_400_000, 300_000_000)], "300.4 MB, over 300 MB → make it fit"),
        ([finding("duration", Verdict.FAIL, 754.2, 600)], "12:34 long, over 10:00 → make it fit"),
        ([finding("format", Verdict.WARN, "mp4", "mp4 mov")], "really mp4, but named otherwise → make it fit"),
        ([finding("format", Verdict.FAIL, "flv", "mp4 mov")], "flv is not on the platform's list → make it fit"),
        ([finding("opens", Verdict.FAIL)], "cannot be opened as a video → get the original again"),
        ([finding("sharpness", Verdict.WARN)], "blurred part of the time → look at it yourself"),
        ([finding("new_check", Verdict.WARN)], "as found → look at it yourself"),
        ([finding("light", Verdict.PASS)], "all fine"),
        (
            [finding("light", Verdict.PASS), finding(*FACES)],
            "fine so far → confirm the six faces",
        ),
    ],
)
def test_each_finding_in_plain_words(findings, expected) -> None:
    assert line(looked(*findings)) == expected


def test_the_worst_comes_first_and_the_others_are_counted() -> None:
    said = advice_on(
        looked(
            finding("sharpness", Verdict.WARN),
            finding("waybill", Verdict.UNKNOWN),
            finding("size", Verdict.FAIL, 400_000_000, 300_000_000),
            finding(*FACES),
        )
    )
    assert (said.verdict, said.remedy, said.others) == (Verdict.FAIL, Remedy.FIT, 2)


def test_another_waybill_than_expected_is_named() -> None:
    found = looked(finding("waybill", Verdict.UNKNOWN), waybills=(waybill("YT1", matches=False),))
    assert line(found) == "another waybill than expected: YT1 → find out whose parcel it is"
    assert best_number(found) == "YT1"
    unsure = looked(finding("waybill", Verdict.UNKNOWN), waybills=(waybill("YT1", accepted=False, frames=1),))
    assert line(unsure) == "waybill YT1 only just readable → look at it yourself"
    assert best_number(unsure) == ""


def test_what_a_person_judged_as_fine_is_fine() -> None:
    cut = Break(65.0, BreakKind.CUT, Verdict.WARN, 0.8)
    assert (
        line(looked(finding("one_take", Verdict.WARN), breaks=(cut,)))
        == "1 place may be cut, at 1:05 → look at it yourself"
    )
    word = Judged(Verdict.PASS, "", datetime(2026, 11, 22, tzinfo=UTC))
    assert line(looked(finding("one_take", Verdict.WARN, judged=word), breaks=(cut,))) == "all fine"


def test_a_proven_gap_says_how_much_is_missing() -> None:
    gap = Break(2.0, BreakKind.GAP, Verdict.FAIL, 1.0, length_s=3.04)
    found = looked(finding("one_take", Verdict.FAIL), breaks=(gap,))
    assert line(found) == "not one take: 3.0 s are missing → get the original again"


def test_only_a_film_can_be_made_to_fit() -> None:
    size = finding("size", Verdict.FAIL, 400_000_000, 300_000_000)
    assert needs_fitting(looked(size)) == (size,)
    assert needs_fitting(looked(size, media=False)) == ()
    assert needs_fitting(looked(finding("size", Verdict.PASS, 1, 2))) == ()
