"""A hand that trembles passes, one that jolts is warned of, a pan is no shake."""

import cv2
import numpy as np
import pytest

from app.checks.video.base import Decode, Outcome
from app.checks.video.steadiness import CHECK
from app.media.reader import Small
from tests.checks.contexts import context, media
from tests.checks.moving import scenery

WIDE = scenery(3, (216, 768)).clip(0, 255).astype(np.uint8)


def watched(reach: float, pan: float = 0.0, seconds: float = 4.0) -> Outcome:
    """A camera that swings by `reach` picture widths twice a second and pans by `pan` a second."""
    running = CHECK.begin(context(media(seconds)))
    for number in range(round(seconds * 30)):
        at_s = number / 30
        x = reach * np.sin(4 * np.pi * at_s) + pan * (at_s - seconds / 2)
        move = np.array([[1, 0, -288 - 192 * x], [0, 1, -54]], np.float64)
        running.look(Small(at_s, np.asarray(cv2.warpAffine(WIDE, move, (192, 108)), np.uint8)))
    return running.verdict(Decode(round(seconds * 30)))


@pytest.mark.parametrize(
    ("reach", "pan", "verdict"),
    [(0.0, 0.0, "pass"), (0.008, 0.0, "pass"), (0.0, 0.3, "pass"), (0.06, 0.0, "warn"), (0.06, 0.2, "warn")],
)
def test_verdicts(reach: float, pan: float, verdict: str) -> None:
    finding = watched(reach, pan).finding
    assert finding.verdict == verdict
    assert bool(finding.moments_s) == (verdict == "warn")


def test_too_few_pictures_are_unknown() -> None:
    assert watched(0.0, seconds=0.1).finding.verdict == "unknown"
    assert CHECK.begin(context(media())).verdict(Decode(0)).finding.verdict == "unknown"
