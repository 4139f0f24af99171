"""A piece removed from a take is found to the picture; what cameras, lights and hands do by themselves is no jump."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from app.checks.breaks.jumps import JumpFinder
from app.checks.breaks.steps import brought_down
from tests.checks.moving import Picture, scenery, shot, table

FPS = 30


def jumps_of(pictures: list[Picture], times: list[float] | None = None, fps: float = FPS) -> list[float]:
    finder = JumpFinder()
    for number, picture in enumerate(pictures):
        finder.look(times[number] if times else number / fps, brought_down(picture))
    return [round(jump.at_s, 3) for jump in finder.jumps()]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("sway", [0.0, 4.0])
@pytest.mark.parametrize("removed", [24, 75])
def test_a_removed_piece_is_found_to_the_picture(removed: int, sway: float, seed: int) -> None:
    assert jumps_of(table(seed, [*range(60), *range(60 + removed, 150 + removed)], sway=sway)) == [2.0]


@pytest.mark.parametrize(("fps", "slower"), [(24, 1.25), (60, 0.5), (15, 2.0)])
def test_it_is_found_at_other_rates(fps: int, slower: float) -> None:
    numbers = [number * slower for number in range(3 * fps)]
    cut = [number if number < 60 else number + 45 for number in numbers]
    assert jumps_of(table(1, cut), fps=fps) == [2.0]
    assert jumps_of(table(1, numbers), fps=fps) == []


def test_two_jumps_are_both_found_and_an_upright_video_is_no_different() -> None:
    film = table(1, [*range(50), *range(90, 140), *range(180, 230)])
    assert jumps_of(film) == [round(50 / FPS, 3), round(100 / FPS, 3)]
    upright = [np.ascontiguousarray(np.rot90(cv2.resize(picture, (341, 192)))) for picture in film]
    assert jumps_of(upright) == [round(50 / FPS, 3), round(100 / FPS, 3)]


def stood(seed: int, places: list[int], noise: float = 1.0) -> list[Picture]:
    """Someone stands still before a wall, at these places (pixels to the right) one after the other."""
    draw, ground = np.random.default_rng(seed), scenery(seed)[:108, :192]
    wall = cv2.GaussianBlur(ground, (0, 0), 1)
    film = []
    for place in places:
        seen = wall.copy()
        seen[30:, 80 + place : 112 + place] = 30.0
        film.append(np.clip(seen + draw.normal(0, noise, seen.shape), 0, 255).astype(np.uint8))
    return film


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("fps", [10, 30])
def test_who_holds_still_and_stands_elsewhere_at_once_is_a_jump(fps: int, seed: int) -> None:
    finder = JumpFinder()
    for number, picture in enumerate(stood(seed, [*[0] * 20, *[1] * 20])):
        finder.look(number / fps, brought_down(picture))
    (jump,) = finder.jumps()
    assert jump.told
    assert jump.score < 0
    assert jump.at_s == pytest.approx(20 / fps)
    assert jumps_of(stood(seed, [*[0] * 20, 1, *[0] * 20]), fps=fps) == []
    assert jumps_of(stood(seed, [*[0] * 20, 1, 2, *[3] * 20]), fps=fps) == []


def flashed(film: list[Picture]) -> None:
    film[60] = np.full(film[60].shape, 250, np.uint8)


def washed(film: list[Picture]) -> None:
    film[60] = (film[60] * 0.3 + 170).astype(np.uint8)


def lit(film: list[Picture]) -> None:
    film[:60] = [(picture * 0.4).astype(np.uint8) for picture in film[:60]]


def dimmed(film: list[Picture]) -> None:
    for number, picture in enumerate(film):
        film[number] = (picture * (0.6 + 0.4 * np.cos(number / 25))).astype(np.uint8)


def covered(film: list[Picture]) -> None:
    film[60:90] = [np.clip(scenery(77)[:108, :192], 0, 255).astype(np.uint8)] * 30


def palmed(film: list[Picture]) -> None:
    film[60:90] = [np.full(film[60].shape, 60, np.uint8)] * 30


def focused(film: list[Picture]) -> None:
    for number in range(55, 75):
        blur = 0.1 + 3.0 * np.sin(np.pi * (number - 55) / 20)
        film[number] = np.asarray(cv2.GaussianBlur(film[number], (0, 0), blur), np.uint8)


def dropped(film: list[Picture]) -> None:
    del film[90], film[60:62]


def doubled(film: list[Picture]) -> None:
    film[60], film[80] = film[59], film[79]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("what", [flashed, washed, lit, dimmed, covered, palmed, focused, dropped, doubled])
@pytest.mark.parametrize("sway", [0.0, 4.0])
def test_what_happens_in_one_take_is_no_jump(sway: float, what: Callable[[list[Picture]], None], seed: int) -> None:
    film = table(seed, range(150), sway=sway)
    what(film)
    assert jumps_of(film) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pans_shake_and_noise_are_no_jumps(seed: int) -> None:
    assert jumps_of(shot(seed, 120, pan=12.0)) == []
    assert jumps_of(shot(seed, 120, shake=1.0)) == []
    assert jumps_of(shot(seed, 120, noise=14.0)) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_uneven_times_and_pictures_that_a_phone_dropped_are_no_jumps(seed: int) -> None:
    draw = np.random.default_rng(seed)
    kept = [number for number in range(180) if draw.random() > 0.08]
    times = [number / FPS + float(draw.uniform(0, 0.012)) for number in kept]
    assert jumps_of(table(seed, kept, sway=3.0), times) == []


def test_times_that_stand_still_do_not_fill_the_memory() -> None:
    finder, (picture,) = JumpFinder(), table(1, [0])
    for _ in range(3000):
        finder.look(1.0, brought_down(picture))
    assert len(finder._run) < 1500
    assert finder.jumps() == ()


def test_a_change_of_picture_shape_and_too_few_pictures_do_not_confuse_it() -> None:
    wide = [picture[:80] for picture in table(2, range(40))]
    assert jumps_of([*table(1, range(40)), *wide]) == []
    assert jumps_of(table(1, [0, 1, 60, 61])) == []
    assert jumps_of([]) == []
