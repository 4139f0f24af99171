"""Gaps are proof, everything else is suspicion, and what cannot be seen is not vouched for."""

from dataclasses import replace

import pytest

from app.checks.breaks.finder import BreakFinder
from app.checks.video.base import Decode, Outcome
from app.checks.video.one_take import CHECK
from app.domain.media.finding import Break, BreakKind, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.origin.joints import Joint
from app.media.origin.tracing import Origin
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
    assert (gap.before_s, gap.heard) == (GAP[299], True)
    assert 3.0 < gap.length_s < 3.1
    silent = judged(CHECK, context(media(23.0, frame_times_s=GAP, audio_spans_s=(), audio=None)))
    assert silent.finding.verdict == "fail"


def test_a_gap_that_sound_runs_through_is_only_suspected() -> None:
    outcome = watched(
        media(4.0, frame_times_s=(*(n / 30 for n in range(60)), *(4 + n / 30 for n in range(60)))), film(1, each=120)
    )
    assert outcome.finding.verdict == "warn"
    assert [(one.kind, one.heard) for one in outcome.breaks] == [("gap", False)]


def test_times_that_start_over_prove_nothing() -> None:
    """They are counted on from the last one before: the hole behind them is of our own making."""
    outcome = judged(CHECK, context(media(23.0, frame_times_s=GAP, audio_spans_s=(), audio=None, restarts_s=(10.0,))))
    assert [one.verdict for one in outcome.breaks] == ["warn"]


def told(origin: Origin, pictures: list[Small] | None = None) -> Outcome:
    shown = pictures or film(1, each=60)
    running = CHECK.begin(replace(context(media(2.0)), origin=lambda: origin))
    for picture in shown:
        running.look(picture)
    return running.verdict(Decode(len(shown)))


SAID = text(QT_TRANSLATE_NOOP("origin", "A second picture track begins where the first one ends."))


def test_traces_of_an_editor_warn_and_are_named() -> None:
    outcome = told(Origin((), None, SAID, 0.8))
    assert [(one.kind, one.at_s, one.before_s, one.confidence) for one in outcome.breaks] == [
        ("edited", 0.0, None, 0.8)
    ]
    assert (outcome.finding.verdict, outcome.finding.moments_s, outcome.finding.value) == ("warn", (), 0)
    assert SAID.english() in outcome.finding.text.english()
    assert outcome.finding.text.english().startswith("No gap, cut, jump or splice")


@pytest.mark.parametrize("suspicion", [0.0, 0.2])
def test_what_is_only_told_is_no_break(suspicion: float) -> None:
    outcome = told(Origin((), None, SAID, suspicion))
    assert (outcome.breaks, outcome.finding.verdict) == ((), "pass")
    assert SAID.english() in outcome.finding.text.english()


def test_an_encoding_program_is_listed_but_does_not_warn() -> None:
    outcome = told(Origin((), None, SAID, 0.35))
    assert [one.kind for one in outcome.breaks] == ["edited"]
    assert outcome.finding.verdict == "pass"


def test_a_joint_is_a_splice_with_its_reason() -> None:
    outcome = told(Origin((Joint(1.0, 0.9, SAID),)))
    (splice,) = outcome.breaks
    assert (splice.kind, splice.at_s, splice.confidence, splice.verdict) == ("splice", 1.0, 0.9, "warn")
    assert splice.before_s == pytest.approx(29 / 30)
    assert SAID.english() in outcome.finding.text.english()
    assert "1 × splice, at 1.00 s" in outcome.finding.text.english()


@pytest.mark.parametrize(("spans", "verdict"), [(((1.0, 1.4),), "pass"), (((0.5, 0.9), (1.0, 1.4)), "unknown")])
def test_what_moves_too_fast_is_said_and_too_much_of_it_is_no_pass(
    spans: tuple[tuple[float, float], ...], verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BreakFinder, "too_fast", lambda _: spans)
    outcome = watched(media(5.0, frame_times_s=tuple(n / 30 for n in range(150))), film(1, each=150))
    assert (outcome.finding.verdict, outcome.breaks) == (verdict, ())
    said = outcome.finding.text.english()
    assert "Could not tell at" in said
    assert "1.20" in said


def test_several_kinds_are_counted_in_one_sentence() -> None:
    outcome = told(Origin((Joint(0.5, 0.9, SAID),)), film(1, 7, each=30))
    assert "1 × splice, 1 × hard cut, at 0.50, 1.00 s" in outcome.finding.text.english()


def test_sound_is_asked_only_where_there_is_a_doubt() -> None:
    asked: list[float] = []

    def listen(at_s: float) -> None:
        asked.append(at_s)

    for pictures in (film(1, each=60), film(1, 7, each=30)):
        running = CHECK.begin(replace(context(media(2.0)), listen=listen))
        for picture in pictures:
            running.look(picture)
        running.verdict(Decode(60))
    assert asked == [1.0]


def test_one_shot_passes_and_a_hard_cut_is_suspected_where_it_is() -> None:
    assert watched(media(2.0), film(1, each=60)).finding.verdict == "pass"
    outcome = watched(media(4.0), film(1, 7))
    assert outcome.finding.verdict == "warn"
    cut = outcome.breaks[0]
    assert cut == Break(2.0, BreakKind.CUT, Verdict.WARN, cut.confidence, before_s=59 / 30)
    assert outcome.finding.moments_s == (2.0,)


def test_a_change_of_size_is_a_suspected_splice_told_once() -> None:
    outcome = watched(media(4.0), film(1, 7), changes_s=(2.0,))
    assert [one.kind for one in outcome.breaks] == ["splice"], "what the stream says goes before what it looks like"
    outcome = watched(media(2.0), film(1, each=60), changes_s=(1.0,))
    assert [(one.kind, one.at_s) for one in outcome.breaks] == [("splice", 1.0)]
    assert outcome.finding.verdict == "warn"


def test_what_was_not_seen_is_not_vouched_for() -> None:
    assert watched(media(1.0), film(1, each=1)).finding.verdict == "unknown"
    assert watched(media(10.0), film(1, each=60)).finding.verdict == "unknown", "most pictures were not decoded"
    dark = [Small(number / 30, picture // 20) for number, picture in enumerate(shot(1, 60))]
    assert watched(media(2.0), dark).finding.verdict == "unknown"
    assert judged(CHECK, context(None, trouble=BAD)).finding.verdict == "unknown"
