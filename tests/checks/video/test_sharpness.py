"""Sharp enough for a waybill, blurred for most of the time, or nothing to tell by."""

import numpy as np
import pytest

from app.checks.video.base import Decode, Outcome
from app.checks.video.sharpness import CHECK
from app.media.reader import Full, Small
from tests.checks.contexts import context, media
from tests.checks.seeing.drawn import shapes

PLAIN = np.full((720, 1280), 120, np.uint8)
SHOWN = {sigma: shapes(sigma) for sigma in (0.8, 3.0)} | {0.0: PLAIN}


def watched(*sigmas: float) -> Outcome:
    running = CHECK.begin(context(media()))
    for number, sigma in enumerate(sigmas):
        running.look(Small(number / 2, PLAIN[:108, :192]))
        running.look(Full(number / 2, SHOWN[sigma]))
    return running.verdict(Decode(len(sigmas)))


@pytest.mark.parametrize(
    ("sigmas", "verdict"),
    [
        ((0.8,) * 6, "pass"),
        ((0.8, 0.8, 0.8, 3.0, 0.8, 0.8), "pass"),
        ((3.0, 3.0, 3.0, 3.0, 0.8, 0.8), "warn"),
        ((0.0,) * 6, "unknown"),
        ((0.0,) * 9 + (0.8,), "unknown"),
        ((), "unknown"),
    ],
)
def test_verdicts(sigmas: tuple[float, ...], verdict: str) -> None:
    assert watched(*sigmas).finding.verdict == verdict


def test_it_is_told_in_pixels_and_where_it_is_bad() -> None:
    finding = watched(0.8, 0.8, 3.0, 3.0, 3.0, 3.0).finding
    assert (finding.limit, finding.moments_s) == (3.8, (1.0,))
    assert isinstance(finding.value, float)
    assert 5 < finding.value < 10
    assert "66 %" in finding.text.english() or "67 %" in finding.text.english()


def test_a_bare_blink_is_no_moment() -> None:
    assert watched(0.8, 0.8, 3.0, 0.8, 0.8).finding.moments_s == ()
