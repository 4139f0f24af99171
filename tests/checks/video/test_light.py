"""Too dark, burnt out, or light enough; told with how long."""

import numpy as np
import pytest

from app.checks.video.base import Decode, Outcome
from app.checks.video.light import CHECK
from app.media.reader import Small
from tests.checks.contexts import context, media
from tests.checks.moving import shot

GOOD = shot(2, 1)[0]


def watched(*gains: float) -> Outcome:
    running = CHECK.begin(context(media()))
    for number, gain in enumerate(gains):
        running.look(Small(number / 4, np.asarray((GOOD * gain).clip(0, 255), np.uint8)))
    return running.verdict(Decode(len(gains)))


@pytest.mark.parametrize(
    ("gains", "verdict", "words"),
    [
        ((1.0,) * 8, "pass", "Light enough"),
        ((0.5,) * 8, "pass", "Light enough"),
        ((0.1,) * 8, "warn", "Too dark for 100 %"),
        ((0.1, 0.1, 0.1, 1.0, 1.0, 1.0, 1.0, 1.0), "pass", "dark for 38 %"),
        ((4.0,) * 8, "warn", "Burnt out for 100 %"),
        ((), "unknown", "no pictures"),
    ],
)
def test_verdicts(gains: tuple[float, ...], verdict: str, words: str) -> None:
    finding = watched(*gains).finding
    assert finding.verdict == verdict
    assert words in finding.text.english()


def test_the_moment_at_which_the_light_goes_is_told() -> None:
    assert watched(1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1, 1, 1, 1, 1).finding.moments_s == (1.0,)
