import pytest

from app.media.fit.encode import keys_for, mend_from, steering
from app.media.fit.ladder import Rung
from app.media.fit.passes import NARROW, WIDE, Buffer, lies_as_noted
from app.media.fit.stats import FirstPass
from app.media.packets import Listing, Packet


def listing(count: int, size: int = 100, setup: str = "39, 0x1", step_s: float = 0.04) -> Listing:
    return Listing(tuple(Packet(number * step_s, size, key=False) for number in range(count)), setup)


def noted(count: int, *keys: int) -> FirstPass:
    return FirstPass(count * 0.04, tuple(number * 0.04 for number in range(count)), (0, *keys))


def test_a_short_clip_gets_a_key_near_its_end_and_a_long_one_has_its_own() -> None:
    assert keys_for(100) == (80,)
    assert keys_for(30) == (24,)
    assert keys_for(20) == ()
    assert keys_for(900) == ()


@pytest.mark.parametrize(
    ("pictures", "rate", "buffer"),
    [(300, 4e6, None), (99, 4e6, None), (80, 1e6, NARROW), (80, 2e6, WIDE)],
    ids=["long", "few pictures", "brief", "brief noise"],
)
def test_only_what_ends_before_its_rate_has_settled_is_steered(
    pictures: int, rate: float, buffer: Buffer | None
) -> None:
    assert steering(Rung(640, 360), noted(pictures), rate)[0] == buffer


def test_the_end_is_mended_from_the_last_key_that_leaves_it_alike() -> None:
    assert mend_from(listing(100), noted(100, 50, 80, 95), 10_200) == 95
    assert mend_from(listing(100), noted(100, 50, 80, 95), 10_600) == 80
    assert mend_from(listing(100), noted(100, 50, 80, 95), 9_100) == 50


def test_what_only_the_whole_could_make_good_is_not_mended() -> None:
    assert mend_from(listing(100), noted(100, 90), 5_000) is None
    assert mend_from(listing(100), noted(100), 10_200) is None
    assert mend_from(listing(99), noted(100, 80), 10_200) is None


def test_a_joint_that_moves_loses_or_sets_up_anew_is_not_taken() -> None:
    assert lies_as_noted(listing(100), listing(80), noted(100))
    assert not lies_as_noted(listing(99), listing(80), noted(100))
    assert not lies_as_noted(listing(100, setup="39, 0x2"), listing(80), noted(100))
    assert not lies_as_noted(listing(100, step_s=0.0401), listing(80), noted(100))
