"""Blur is measured in pixels, whatever made it, and not where there is nothing to measure it by."""

import cv2
import numpy as np
import pytest

from app.checks.seeing.blur import blur_of
from tests.checks.seeing.drawn import shapes


@pytest.mark.parametrize("sigma", [0.8, 1.2, 2.0, 3.0])
def test_a_known_blur_is_found(sigma: float) -> None:
    measured = blur_of(shapes(sigma))
    assert measured is not None
    assert 0.75 * sigma <= measured <= 1.25 * sigma


def test_more_blur_measures_more() -> None:
    measured = [blur_of(shapes(sigma, noise=3)) or 0.0 for sigma in (0.6, 1.2, 2.0, 3.0, 5.0)]
    assert measured == sorted(measured)


def test_motion_in_one_direction_is_blur() -> None:
    still = shapes(0.7)
    smeared = np.asarray(cv2.blur(still, (15, 1)), np.uint8)
    assert (blur_of(smeared) or 0) > 3 * (blur_of(still) or 9)
    assert (blur_of(np.ascontiguousarray(smeared.T)) or 0) == pytest.approx(blur_of(smeared), rel=0.2)


def test_what_is_plain_or_tiny_has_no_edges_to_tell_by() -> None:
    assert blur_of(np.full((720, 1280), 90, np.uint8)) is None
    noise = np.random.default_rng(1).normal(120, 2, (720, 1280)).clip(0, 255).astype(np.uint8)
    assert blur_of(noise) is None
    assert blur_of(np.zeros((16, 16), np.uint8)) is None


def test_light_does_not_matter() -> None:
    picture = shapes(1.5)
    dim = np.asarray(picture * 0.45 + 10, np.uint8)
    assert blur_of(dim) == pytest.approx(blur_of(picture), rel=0.2)
