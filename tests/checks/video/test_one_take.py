"""Gaps are proof, everything else is suspicion, and what cannot be seen is not vouched for."""

from app.checks.video.base import Decode
from app.checks.video.one_take import CHECK
from app.domain.media.finding import Break, BreakKind, Verdict
from app.media.reader import Small
from tests.checks.contexts import BAD, context, judged, media
from tests.checks.moving import shot

GAP = tuple(step / 30 for step in range(300)) + tuple(13.0 + step / 30 for step in range(300))


def watched(info: object, pictures: list[Small], **decode: object):  # type: ignore[no-untyped-def]
    running = CHECK.begin(context(info))  # type: ignore[arg-type]
    for picture in pictures:
        running.look(picture)
    return running.verdict(Decode(len(pictures), **decode))  # type: ignore[arg-type]


def film(*seeds: int, each: int = 60) -> list[Small]:
    pictures = [picture for seed in seeds for picture in shot(seed, each)]
    return [Small(number / 30, picture) for number, picture in enumerate(pictures)]


def test_a_gap_without_sound_is_proven() -> None:
    outcome = judged(CHECK, context(media(23.0, frame_times_s=GAP, audio_spans_s=((0.0, 10.0), (13.0, 23.0)))))
    assert outcome.finding.verdict == "fail"
    assert outcome.finding.moments_s == (13.0,)
    (gap,) = outcome.breaks
    assert (gap.kind, gap.verdict, gap.confidence) == (BreakKind.GAP, Verdict.FAIL, 1.0)
    assert 3.0 < gap.length_s < 3.1
    silent = judged(CHECK, context(media(23.0, frame_times_s=GAP, audio_spans_s=(), audio=None)))
    assert silent.finding.verdict == "fail"


def test_a_gap_that_sound_runs_through_is_only_suspected() -> None:
    outcome = watched(
        media(4.0, frame_times_s=(*(n / 30 for n in range(60)), *(4 + n / 30 for n in range(60)))), film(1, each=120)
    )
    assert outcome.finding.verdict == "warn"
    assert [one.kind for one in outcome.breaks] == ["gap"]


def test_one_shot_passes_and_a_hard_cut_is_suspected_where_it_is() -> None:
    assert watched(media(2.0), film(1, each=60)).finding.verdict == "pass"
    outcome = watched(media(4.0), film(1, 7))
    assert outcome.finding.verdict == "warn"
    assert outcome.breaks[0] == Break(2.0, BreakKind.CUT, Verdict.WARN, outcome.breaks[0].confidence)
    assert outcome.finding.moments_s == (2.0,)


def test_a_change_of_size_is_a_suspected_splice_told_once() -> None:
    outcome = watched(media(4.0), film(1, 7), changes_s=(2.0,))
    assert [one.kind for one in outcome.breaks] == ["cut"]
    outcome = watched(media(2.0), film(1, each=60), changes_s=(1.0,))
    assert [(one.kind, one.at_s) for one in outcome.breaks] == [("splice", 1.0)]
    assert outcome.finding.verdict == "warn"


def test_what_was_not_seen_is_not_vouched_for() -> None:
    assert watched(media(1.0), film(1, each=1)).finding.verdict == "unknown"
    assert watched(media(10.0), film(1, each=60)).finding.verdict == "unknown", "most pictures were not decoded"
    dark = [Small(number / 30, picture // 20) for number, picture in enumerate(shot(1, 60))]
    assert watched(media(2.0), dark).finding.verdict == "unknown"
    assert judged(CHECK, context(None, trouble=BAD)).finding.verdict == "unknown"
