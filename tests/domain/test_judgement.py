"""A person's word beside the machine's: which one counts, and what no word can outweigh."""

from datetime import UTC, datetime, timedelta

from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.media.judgement import Judgement, condemned, proven, settled, with_words
from app.domain.text import QT_TRANSLATE_NOOP, text

AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SAID = text(QT_TRANSLATE_NOOP("tests", "said"))


def inspection(*breaks: Break, verdict: Verdict = Verdict.WARN) -> Inspection:
    findings = (Finding("one_take", verdict, SAID), Finding("six_faces", Verdict.UNKNOWN, SAID))
    return Inspection(
        "a.mp4", "a" * 64, "pdd", "r", verdict, 1.0, None, findings, to_confirm=("six_faces", "one_take"), breaks=breaks
    )


def word(verdict: Verdict, *moments: float, check: str = "one_take", later_s: int = 0) -> Judgement:
    return Judgement("f1", "a" * 64, "pdd", "YT1", check, moments, verdict, "why", AT + timedelta(seconds=later_s))


CUT = Break(33.4, BreakKind.CUT, Verdict.WARN, 0.7)
JUMP = Break(50.0, BreakKind.JUMP, Verdict.WARN, 0.5)
GAP = Break(12.0, BreakKind.GAP, Verdict.FAIL, 1.0)


def test_every_break_has_to_be_judged_before_the_take_is_settled() -> None:
    seen = with_words(inspection(CUT, JUMP), [word(Verdict.PASS, 33.41)])
    assert [one.judged is not None for one in seen.breaks] == [True, False]
    assert not settled(seen, seen.findings[0])
    assert "one_take" in seen.to_confirm
    whole = with_words(inspection(CUT, JUMP), [word(Verdict.PASS, 33.41), word(Verdict.PASS, 50.0)])
    assert settled(whole, whole.findings[0])
    assert whole.to_confirm == ("six_faces",)
    assert whole.findings[0].verdict is Verdict.WARN, "what the machine says stays"


def test_the_latest_word_counts() -> None:
    seen = with_words(inspection(CUT), [word(Verdict.FAIL, 33.4), word(Verdict.PASS, 33.4, later_s=5)])
    assert settled(seen, seen.findings[0])
    assert not list(condemned(seen))
    seen = with_words(inspection(CUT), [word(Verdict.PASS, 33.4), word(Verdict.FAIL, 33.4, later_s=5)])
    assert [one.check for one in condemned(seen)] == ["one_take"]


def test_a_word_on_the_whole_take_covers_its_breaks_until_one_is_named() -> None:
    seen = with_words(inspection(CUT, JUMP), [word(Verdict.PASS)])
    assert all(one.judged.verdict is Verdict.PASS for one in seen.breaks)
    seen = with_words(inspection(CUT, JUMP), [word(Verdict.PASS), word(Verdict.FAIL, 50.0, later_s=1)])
    assert [one.judged.verdict for one in seen.breaks] == [Verdict.PASS, Verdict.FAIL]
    assert list(condemned(seen))


def test_six_faces_keep_their_moments() -> None:
    seen = with_words(inspection(), [word(Verdict.PASS, 1.0, 2.0, 3.0, check="six_faces")])
    assert seen.findings[1].judged.moments_s == (1.0, 2.0, 3.0)
    assert settled(seen, seen.findings[1])
    assert seen.to_confirm == ("one_take",)


def test_a_proven_gap_cannot_be_judged_away() -> None:
    seen = inspection(GAP, CUT, verdict=Verdict.FAIL)
    take = seen.findings[0]
    assert proven(seen, take, ())
    assert proven(seen, take, (12.1,))
    assert not proven(seen, take, (33.4,))
