"""Why a striped place may not be readable: measured on pictures whose size, blur and glare are known."""

import cv2
import numpy as np
import pytest

from app.media.reading.condition import Trouble, condition_of, likeness_of
from app.media.reading.stripes import find_stripes
from tests.drawn import scene


def shown(module: int = 3, shrink: float = 1.0, blur: float = 0.4) -> np.ndarray:
    picture = cv2.resize(scene(module=module, blur=0.4), None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), blur), np.uint8)


@pytest.mark.parametrize(("module", "shrink"), [(3, 1.0), (2, 1.0), (3, 0.5), (4, 1.0)])
def test_the_width_of_the_thinnest_bar_is_measured(module: int, shrink: float) -> None:
    picture = shown(module, shrink)
    measured = condition_of(picture, find_stripes(picture)[0])
    assert abs(measured.module_px - module * shrink) < 0.15 * module * shrink
    assert measured.likeness > 0.5


def test_too_small_says_how_much_closer() -> None:
    picture = shown(3, 0.42)
    measured = condition_of(picture, find_stripes(picture)[0])
    assert measured.trouble is Trouble.SMALL
    assert 1.4 < measured.closer < 1.9


def test_blur_is_measured_and_told() -> None:
    picture = shown(3, 1.0, 1.9)
    measured = condition_of(picture, find_stripes(picture)[0])
    assert 1.6 < measured.blur_px < 2.4
    assert measured.trouble is Trouble.BLURRED


def test_a_sharp_large_code_has_no_trouble() -> None:
    picture = shown(3)
    measured = condition_of(picture, find_stripes(picture)[0])
    assert measured.trouble is Trouble.NONE
    assert measured.closer == 1.0


def test_a_reflection_is_told_from_white_paper() -> None:
    dull = (scene(module=3).astype(np.float64) * 0.75).astype(np.uint8)
    cv2.rectangle(dull, (600, 250), (700, 470), 255, -1)
    places = [condition_of(dull, place) for place in find_stripes(dull)[:2]]
    assert Trouble.GLARE in {one.trouble for one in places}
    plain = (scene(module=3).astype(np.float64) * 0.75).astype(np.uint8)
    assert condition_of(plain, find_stripes(plain)[0]).glare == 0


def test_bars_that_leave_the_picture_are_cut_off() -> None:
    picture = scene(module=3)[:, 560:]
    assert condition_of(picture, find_stripes(picture)[0]).trouble is Trouble.CUT_OFF


def test_even_stripes_are_unlike_a_barcode() -> None:
    fence = np.zeros((400, 900), np.uint8)
    fence[:, (np.arange(900) // 7) % 2 == 0] = 220
    code = scene(module=3)
    assert likeness_of(fence, find_stripes(fence)[0]) < 0.3 < likeness_of(code, find_stripes(code)[0])


def test_plain_pictures_have_no_striped_places() -> None:
    assert find_stripes(np.full((720, 1280), 128, np.uint8)) == []
    assert find_stripes(np.random.default_rng(1).normal(128, 20, (720, 1280)).clip(0, 255).astype(np.uint8)) == []
    assert find_stripes(np.zeros((3, 3), np.uint8)) == []


@pytest.mark.parametrize("clockwise", [0, 33, 45, 90, -45, -80])
def test_the_angle_of_the_bars_is_found(clockwise: int) -> None:
    place = find_stripes(scene(clockwise=clockwise))[0]
    off = (place.angle - clockwise + 90) % 180 - 90
    assert abs(off) < 4
    assert np.hypot(place.x - 640, place.y - 360) < 30
