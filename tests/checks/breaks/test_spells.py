"""Freezes and darkness: told when long enough, within a take that is alive elsewhere."""

import cv2
import numpy as np
import pytest

from app.checks.breaks.spells import DarkFinder, FreezeFinder, Spell
from tests.checks.moving import Picture, table

FPS = 30


def spells_of(finder: FreezeFinder | DarkFinder, film: list[Picture]) -> list[Spell]:
    for number, picture in enumerate(film):
        finder.look(number / FPS, picture)
    return list(finder.spells())


def held(seconds: float, *, pulse: int = 0, noise: int = 0) -> list[Picture]:
    """Nine seconds, of which some in the middle stand still; a key frame comes every `pulse` pictures."""
    film, count = table(1, range(270), sway=2.0), round(seconds * FPS)
    draw = np.random.default_rng(5)
    for number in range(90, 90 + count):
        film[number] = film[89].copy()
        if pulse and number % pulse == 0:
            film[number] = cv2.add(film[89], 1)
        if noise:
            film[number] = np.clip(film[89] + draw.integers(-noise, noise + 1, film[89].shape), 0, 255).astype(np.uint8)
    return film


def test_a_held_picture_is_told_with_its_length() -> None:
    (spell,) = spells_of(FreezeFinder(), held(2.5))
    assert (spell.before_s, spell.at_s) == (pytest.approx(89 / FPS), pytest.approx(165 / FPS))
    assert spell.length_s == pytest.approx(76 / FPS)


@pytest.mark.parametrize(("seconds", "told"), [(0.1, 0), (0.3, 0), (0.6, 1), (1.5, 1), (4.0, 1)])
def test_what_stops_and_starts_at_once_is_told_from_half_a_second_on(seconds: float, told: int) -> None:
    assert len(spells_of(FreezeFinder(), held(seconds))) == told


def test_hands_that_come_to_rest_and_begin_slowly_are_no_freeze() -> None:
    numbers = [*np.arange(60), *(60 + 8 * (1 - 0.8 ** np.arange(20)))]
    numbers += [numbers[-1]] * 60 + [numbers[-1] + 0.02 * 1.25**n for n in range(22)]
    numbers += [numbers[-1] + n for n in range(120)]
    assert spells_of(FreezeFinder(), table(1, numbers, noise=0.0)) == []
    stopped = [*range(80), *[79] * 60, *range(80, 200)]
    assert len(spells_of(FreezeFinder(), table(1, stopped, noise=0.0))) == 1


def test_a_covered_lens_stands_still_and_is_no_freeze() -> None:
    film = table(1, range(270), sway=2.0)
    film[90:110] = [np.full((108, 192), 90, np.uint8)] * 20
    assert spells_of(FreezeFinder(), film) == []


def test_a_key_frame_within_does_not_hide_it_and_noise_of_a_sensor_is_no_freeze() -> None:
    (spell,) = spells_of(FreezeFinder(), held(3.0, pulse=60))
    assert spell.length_s == pytest.approx(3.0, abs=0.1)
    assert spells_of(FreezeFinder(), held(3.0, noise=4)) == []


def touched(picture: Picture, levels: int) -> Picture:
    """The picture as a poor encoder leaves it: a corner of it is a little off."""
    other = picture.copy()
    other[40:72, 60:124] = cv2.add(other[40:72, 60:124], levels)
    return np.asarray(other, np.uint8)


def test_an_encoder_that_settles_and_adds_something_later_does_not_hide_it() -> None:
    film = held(1.5)
    film[90:135] = [touched(film[89], levels) for levels in (1, 2, 3)] + [touched(film[89], 3)] * 42
    (spell,) = spells_of(FreezeFinder(), film)
    assert (round(spell.before_s * FPS), round(spell.at_s * FPS)) == (89, 135)
    film[105:135] = [touched(film[89], levels) for levels in (4, 5, 6)] + [touched(film[89], 6)] * 27
    (spell,) = spells_of(FreezeFinder(), film)
    assert (round(spell.before_s * FPS), round(spell.at_s * FPS)) == (89, 135)


@pytest.mark.parametrize(("changes", "told"), [((9, 9, 9, 1, 1, 1), 1), ((9, 4, 3, 2, 1, 1), 0)])
def test_an_encoder_settles_after_what_moved_as_before_and_a_hand_comes_to_rest(
    changes: tuple[int, ...], told: int
) -> None:
    film, first = held(1.5), 90 - len(changes)
    for number, levels in enumerate(np.cumsum(changes)):
        film[first + 1 + number] = touched(film[first], int(levels))
    film[91:136] = [film[90]] * 45
    assert len(spells_of(FreezeFinder(), film)) == told


def test_a_scene_that_stands_still_by_itself_is_no_freeze() -> None:
    still = [table(1, [0])[0]] * 300
    assert spells_of(FreezeFinder(), still) == []
    film = table(1, range(300))
    for start in range(30, 270, 60):
        film[start : start + 40] = [film[start]] * 40
    film[30:100] = [film[30]] * 70
    assert spells_of(FreezeFinder(), film) == []


@pytest.mark.parametrize(("seconds", "told"), [(0.5, 0), (1.0, 0), (1.5, 1), (3.0, 1)])
@pytest.mark.parametrize("light", [3, 140])
def test_darkness_and_a_covered_lens_are_told_when_longer_than_a_hand_may_take(
    light: int, seconds: float, told: int
) -> None:
    film, count = table(1, range(270)), round(seconds * FPS)
    draw = np.random.default_rng(6)
    film[90 : 90 + count] = [draw.integers(light - 3, light + 4, (108, 192)).astype(np.uint8) for _ in range(count)]
    found = spells_of(DarkFinder(), film)
    assert len(found) == told
    assert all(one.dark is (light == 3) and one.length_s == pytest.approx(seconds, abs=0.05) for one in found)


@pytest.mark.parametrize(("seconds", "told"), [(0.1, 0), (0.3, 1), (0.9, 1)])
def test_a_picture_that_goes_black_at_once_is_told_when_short(seconds: float, told: int) -> None:
    film, count = table(1, range(270)), round(seconds * FPS)
    film[90 : 90 + count] = [np.zeros((108, 192), np.uint8)] * count
    found = spells_of(DarkFinder(), film)
    assert [round(one.length_s, 2) for one in found] == [round((count + 1) / FPS, 2)] * told
    assert all(one.dark for one in found)


def test_a_cap_that_comes_before_the_lens_and_a_light_that_goes_out_are_no_black_picture() -> None:
    film = table(1, range(270))
    film[90:110] = [np.zeros((108, 192), np.uint8)] * 20
    for number, share in ((88, 0.3), (89, 0.7), (110, 0.7), (111, 0.3)):
        film[number] = film[number].copy()
        film[number][: round(108 * share)] = 0
    assert spells_of(DarkFinder(), film) == []
    film, draw = table(1, range(270)), np.random.default_rng(4)
    for number in range(90, 180):
        film[number] = np.clip(film[number] * 0.08 + draw.normal(0, 1.0, (108, 192)), 0, 255).astype(np.uint8)
    assert spells_of(DarkFinder(), film) == []


def test_darkness_at_the_start_and_the_end_interrupts_nothing() -> None:
    film = table(1, range(270))
    film[:60] = film[210:] = [np.zeros((108, 192), np.uint8)] * 60
    assert spells_of(DarkFinder(), film) == []
    assert spells_of(DarkFinder(), []) == []
    assert spells_of(FreezeFinder(), []) == []


@pytest.mark.parametrize(("contrast", "passing"), [(1.0, [89, 105]), (0.2, [])])
def test_a_hand_that_lets_light_in_at_its_rim_is_told_from_a_scene_that_shows_little(
    contrast: float, passing: list[int]
) -> None:
    film = [np.asarray(picture * contrast, np.uint8) for picture in table(1, range(270))]
    rim = np.tile(np.linspace(32, 60, 192).astype(np.uint8), (108, 1))
    film[90:105] = [rim] * 15
    finder = DarkFinder()
    assert spells_of(finder, film) == []
    assert [round(at_s * FPS) for at_s in finder.passing] == passing
