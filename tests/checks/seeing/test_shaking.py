"""Shake is told in picture widths a second, and a pan is none."""

import cv2
import numpy as np
import pytest

from app.checks.seeing.shaking import ShakeMeter
from tests.checks.moving import scenery

WIDE = scenery(3, (216, 768)).clip(0, 255).astype(np.uint8)


def speeds(way, seconds: float = 4.0, fps: int = 30) -> list[float]:  # type: ignore[no-untyped-def]
    """`way(at_s)`: where the camera looks, in picture widths."""
    meter, found = ShakeMeter(), []
    for number in range(round(seconds * fps)):
        x, y = way(number / fps)
        move = np.array([[1, 0, -288 - 192 * x], [0, 1, -54 - 192 * y]], np.float64)
        shake = meter.look(number / fps, np.asarray(cv2.warpAffine(WIDE, move, (192, 108)), np.uint8))
        if shake is not None:
            found.append(shake.speed)
    return found


def test_a_still_camera_and_a_steady_pan_do_not_shake() -> None:
    assert max(speeds(lambda _at: (0.0, 0.0))) < 0.005
    assert float(np.median(speeds(lambda at: (0.3 * at - 0.6, 0.0)))) < 0.03


@pytest.mark.parametrize(("rate", "reach"), [(1.0, 0.03), (2.0, 0.03), (2.0, 0.06)])
def test_the_speed_of_shaking_is_measured(rate: float, reach: float) -> None:
    found = speeds(lambda at: (reach * np.sin(2 * np.pi * rate * at), 0.0))
    assert float(np.median(found)) == pytest.approx(4 * reach * rate, rel=0.2)


def test_a_change_of_size_and_a_hole_start_anew() -> None:
    meter = ShakeMeter()
    pictures = [np.full((108, 192), 9, np.uint8), np.full((341, 192), 9, np.uint8), np.full((341, 192), 9, np.uint8)]
    assert [meter.look(at_s, picture) for at_s, picture in zip((0.0, 0.2, 5.0), pictures, strict=True)] == [None] * 3
