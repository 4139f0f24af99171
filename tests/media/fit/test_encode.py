import pytest

from app.media.fit.encode import key_every, steering
from app.media.fit.ladder import Rung
from app.media.fit.stats import FirstPass


def noted(pictures: int, quantiser: float) -> FirstPass:
    return FirstPass(pictures * 0.04, pictures, quantiser)


@pytest.mark.parametrize("pictures", [1, 41, 251, 263, 374, 376, 499, 607, 900, 17_982])
def test_no_key_picture_falls_among_the_last_few(pictures: int) -> None:
    every = key_every(pictures)
    last = (pictures - 1) % every + 1
    assert last >= min(pictures, every) * 0.9
    assert every <= 375


def test_a_long_clip_has_keys_as_often_as_usual() -> None:
    assert key_every(17_982) == 250


@pytest.mark.parametrize(
    ("pictures", "rate", "quantiser", "buffered"),
    [(300, 4e6, 27.0, False), (299, 4e6, 27.0, True), (80, 1e6, 27.0, False), (80, 2e6, 14.0, False)],
    ids=["long", "noise", "pictures", "fine"],
)
def test_only_noise_that_ends_early_is_held_by_a_buffer_model(
    pictures: int, rate: float, quantiser: float, *, buffered: bool
) -> None:
    assert (steering(Rung(640, 360), noted(pictures, quantiser), rate)[0] is not None) is buffered


def test_what_ends_before_its_rate_has_settled_is_told_a_little_less() -> None:
    assert 0.99 < steering(Rung(640, 360), noted(150, 27.0), 1e6)[1] < 1.0
    assert steering(Rung(640, 360), noted(300, 27.0), 1e6)[1] == 1.0
