import pytest

from app.media.fit.encode import closely_held, key_every, told
from app.media.fit.ladder import Rung


@pytest.mark.parametrize("pictures", [1, 41, 251, 263, 374, 376, 499, 607, 900, 17_982])
def test_no_key_picture_falls_among_the_last_few(pictures: int) -> None:
    every = key_every(pictures)
    last = (pictures - 1) % every + 1
    assert last >= min(pictures, every) * 0.9
    assert every <= 375


def test_a_long_clip_has_keys_as_often_as_usual() -> None:
    assert key_every(17_982) == 250


@pytest.mark.parametrize(
    ("pictures", "bits_a_pixel", "held"),
    [(300, 0.9, False), (299, 0.21, True), (80, 0.19, False), (8, 0.3, True)],
)
def test_few_pictures_of_many_bits_are_held_closely(pictures: int, bits_a_pixel: float, *, held: bool) -> None:
    assert closely_held(Rung(640, 360), pictures, bits_a_pixel * pictures * 640 * 360) is held


def test_what_ends_before_its_rate_has_settled_is_told_a_little_less() -> None:
    assert 0.99 < told(150, closely=False) < 1.0
    assert told(150, closely=True) == 1.0
    assert told(300, closely=False) == 1.0
