"""Holes in the times of pictures, and sound that does or does not run through them."""

import pytest

from app.checks.breaks.timing_gaps import find_gaps, longest_silence
from tests.checks.contexts import media


def steps(count: int, step: float, start: float = 0.0) -> tuple[float, ...]:
    return tuple(start + number * step for number in range(count))


@pytest.mark.parametrize(
    ("step", "jump", "gaps"),
    [(1 / 30, 0.9, 0), (1 / 30, 1.1, 1), (0.2, 1.9, 0), (0.2, 2.1, 1), (1.0, 9.0, 0), (1.0, 11.0, 1)],
)
def test_the_threshold_is_a_second_or_ten_steps(step: float, jump: float, gaps: int) -> None:
    first = steps(20, step)
    found = find_gaps(media(99.0, frame_times_s=(*first, *steps(20, step, first[-1] + jump)), audio_spans_s=()))
    assert len(found) == gaps
    assert all(gap.at_s == pytest.approx(first[-1] + jump) and gap.length_s == pytest.approx(jump) for gap in found)


@pytest.mark.parametrize(
    ("sound", "verdict"),
    [
        ((), "fail"),
        (((0.0, 9.97), (13.0, 23.0)), "fail"),
        (((0.0, 10.5), (12.5, 23.0)), "fail"),
        (((0.0, 23.0),), "warn"),
        (((0.0, 11.5), (12.0, 23.0)), "warn"),
    ],
)
def test_only_a_hole_in_both_is_proof(sound: tuple[tuple[float, float], ...], verdict: str) -> None:
    times = (*steps(300, 1 / 30), *steps(300, 1 / 30, 13.0))
    (gap,) = find_gaps(media(23.0, frame_times_s=times, audio_spans_s=sound))
    assert gap.verdict == verdict
    assert (gap.confidence == 1.0) is (verdict == "fail")


def test_the_longest_silence_within_a_stretch() -> None:
    assert longest_silence(0, 10, ()) == 10
    assert longest_silence(0, 10, ((-5, 2), (3, 4), (9, 20))) == 5
    assert longest_silence(0, 10, ((-5, 20),)) == 0
    assert longest_silence(0, 10, ((11, 20),)) == 10


def test_one_picture_has_no_gap() -> None:
    assert find_gaps(media(1.0, frame_times_s=(0.0,))) == ()
    assert find_gaps(media(1.0, frame_times_s=())) == ()
