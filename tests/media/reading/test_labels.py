"""Sharpness, and where a label may be."""

import cv2
import numpy as np

from app.media.reading.labels import find_label, sharpness_of


def printed(size: tuple[int, int] = (720, 1280)) -> np.ndarray:
    picture = np.full(size, 60, np.uint8)
    cv2.rectangle(picture, (400, 200), (900, 560), 235, -1)
    for row in range(7):
        cv2.putText(picture, "RECEIVER 773411223344556", (420, 250 + 45 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    return picture


def test_printed_paper_is_found_where_it_lies() -> None:
    place = find_label(printed())
    assert place is not None
    area = place.area
    assert 340 <= area.x <= 440
    assert 800 <= area.x + area.width <= 960
    assert 160 <= area.y <= 260
    assert area.of(printed()).shape == (area.height, area.width)


def test_nothing_is_found_on_plain_or_dark_ground() -> None:
    assert find_label(np.full((720, 1280), 128, np.uint8)) is None
    dark = (printed() // 6).astype(np.uint8)
    assert find_label(dark) is None


def test_a_sharper_label_weighs_more() -> None:
    soft = find_label(np.asarray(cv2.GaussianBlur(printed(), (0, 0), 1.5), np.uint8))
    sharp = find_label(printed())
    assert soft is not None
    assert sharp is not None
    assert sharp.weight > soft.weight


def test_sharpness_is_taken_over_the_corners_only() -> None:
    picture = printed()
    inside = sharpness_of(picture, ((400.0, 200.0), (900.0, 200.0), (900.0, 560.0), (400.0, 560.0)))
    outside = sharpness_of(picture, ((0.0, 0.0), (200.0, 0.0), (200.0, 100.0), (0.0, 100.0)))
    assert inside > 100
    assert outside == 0
    assert sharpness_of(picture, ((5000.0, 0.0), (6000.0, 0.0), (6000.0, 9.0), (5000.0, 9.0))) == 0
