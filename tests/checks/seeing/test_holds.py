"""Looks are one hold while one side of the parcel shows, however a hand trembles; another side is another hold."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.checks.seeing.holds import SAME, Sameness, holds, stillest
from app.checks.seeing.turning import Look
from tests.checks.moving import shot

Picture = NDArray[np.uint8]


def look(at_s: float, picture: Picture, *, turned: float = 0.0, speed: float = 0.1) -> Look:
    moved = np.zeros((54, 96), np.uint8)
    return Look(at_s, picture, speed, turned, at_s, at_s + 0.4, moved)


def trembling(seed: int) -> list[Picture]:
    return shot(seed, 40, shake=0.8)[::10]


def test_a_scene_stays_the_same_while_the_camera_trembles() -> None:
    first, *others = (look(float(n), one) for n, one in enumerate(trembling(1)))
    same = Sameness()
    assert all(same.of(first, other) > SAME for other in others)


def test_another_scene_is_not_the_same() -> None:
    same = Sameness()
    values = [same.of(look(0.0, shot(n, 1)[0]), look(n + 1.0, shot(n + 50, 1)[0])) for n in range(6)]
    assert max(values) < SAME


def test_each_side_is_one_hold_with_all_its_looks() -> None:
    sides = [trembling(seed) for seed in (1, 2, 3)]
    looks = [look(4.0 * side + n, one) for side, run in enumerate(sides) for n, one in enumerate(run)]
    groups = holds(looks, Sameness())
    assert [len(group) for group in groups] == [4, 4, 4]
    assert [one.at_s for group in groups for one in group] == [one.at_s for one in looks]


def test_much_turning_in_between_ends_a_hold() -> None:
    """Two bare sides may look the same; what turned between them says that they are two."""
    picture = shot(1, 1)[0]
    assert len(holds([look(0.0, picture), look(1.0, picture, turned=1.0)], Sameness())) == 1
    assert len(holds([look(0.0, picture), look(1.0, picture, turned=12.0)], Sameness())) == 2


def test_blank_pictures_are_the_same_and_other_sizes_are_not() -> None:
    blank = np.full((108, 192), 90, np.uint8)
    same = Sameness()
    assert same.of(look(0.0, blank), look(1.0, blank)) == 1.0
    assert same.of(look(0.0, blank), look(2.0, np.full((192, 108), 90, np.uint8))) == 0.0


def test_the_stillest_look_tells_of_its_hold() -> None:
    picture = np.full((108, 192), 90, np.uint8)
    group = [look(0.0, picture, speed=0.5), look(1.0, picture, speed=0.05), look(2.0, picture, speed=0.3)]
    assert stillest(group).at_s == pytest.approx(1.0)
    assert holds([], Sameness()) == []
