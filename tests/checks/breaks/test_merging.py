"""One moment is told once, by its strongest witness; the sound only ever raises the confidence."""

from collections.abc import Callable

import numpy as np

from app.checks.breaks.merging import heard, merged
from app.domain.media.finding import Break, BreakKind, Verdict
from app.media.sound import RATE, Sound

TIMES = tuple(number / 30 for number in range(300))
FAIL, WARN = Verdict.FAIL, Verdict.WARN


def at(at_s: float, kind: BreakKind, confidence: float = 0.6, verdict: Verdict = WARN, **more: float) -> Break:
    return Break(at_s, kind, verdict, confidence, **more)


def test_the_strongest_witness_of_a_moment_speaks() -> None:
    found = [
        at(2.0, BreakKind.JUMP, 0.9),
        at(2.04, BreakKind.CUT, 0.6),
        at(5.0, BreakKind.CUT, 0.7),
        at(5.02, BreakKind.SPLICE, 0.5),
        at(8.0, BreakKind.GAP, 1.0, FAIL, length_s=2.0),
        at(8.0, BreakKind.CUT, 0.9),
        at(7.0, BreakKind.FREEZE, 0.9),
        at(9.0, BreakKind.BLACK, 0.5),
        at(0.0, BreakKind.EDITED, 0.5),
    ]
    told = merged(found, TIMES)
    assert [(one.at_s, one.kind.value) for one in told] == [
        (0.0, "edited"), (2.04, "cut"), (5.02, "splice"), (8.0, "gap"), (9.0, "black"),
    ]  # fmt: skip
    assert merged(list(reversed(found)), TIMES) == told, "the order of the witnesses does not matter"


def test_the_picture_before_is_named() -> None:
    cut, start, known = (
        merged(
            [at(TIMES[60], BreakKind.CUT), at(0.0, BreakKind.SPLICE), at(TIMES[90], BreakKind.JUMP, before_s=2.5)],
            TIMES,
        )[1:]
        + merged([at(TIMES[60], BreakKind.CUT), at(0.0, BreakKind.SPLICE)], TIMES)[:1]
    )
    assert cut.before_s == TIMES[59]
    assert start.before_s == 2.5
    assert (known.kind, known.before_s) == (BreakKind.SPLICE, None)


def sound(*, broken: bool) -> Callable[[float], Sound]:
    chance = np.random.default_rng(1)
    samples = chance.standard_normal(6 * RATE) * np.where(
        np.arange(6 * RATE) < 3 * RATE, 0.05, 0.004 if broken else 0.05
    )
    return lambda at_s: Sound(at_s - 3.0, samples.astype(np.float32))


def test_sound_raises_confidence_and_never_lowers_it() -> None:
    breaks = (at(5.0, BreakKind.JUMP, 0.6), at(0.0, BreakKind.EDITED, 0.3))
    raised = heard(breaks, sound(broken=True))
    assert raised[0].heard is True
    assert 0.6 < raised[0].confidence < 1
    assert raised[1] == breaks[1], "traces of a program have no moment to listen at"
    same = heard(breaks, sound(broken=False))
    assert (same[0].heard, same[0].confidence) == (False, 0.6)
    assert heard(breaks, lambda _: None)[0].heard is None
    assert heard(breaks, None) == breaks


def test_only_where_it_is_doubted_is_listened() -> None:
    asked: list[float] = []

    def listen(at_s: float) -> None:
        asked.append(at_s)

    heard((), listen)
    assert asked == []
    many = tuple(at(float(number), BreakKind.CUT, number / 200) for number in range(100))
    heard(many, listen)
    assert len(asked) == 24
    assert min(asked) >= 75, "the most doubtful ones"
    asked.clear()
    heard((Break(3.0, BreakKind.GAP, FAIL, 1.0, 2.0, 1.0, heard=True),), listen)
    assert asked == [], "the times of the sound have said it already"
