from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.media.video import AudioStream, MediaInfo, VideoStream
from app.media.fit.ladder import LEAST_BITS_PER_PIXEL, index_bytes, ladder_for, rungs, sound_for
from app.media.fit.source import Source
from tests.media.fit import clips


def film(width: int = 1920, height: int = 1080, fps: float = 30.0, rotation: int = 0) -> Source:
    video = VideoStream("h264", width, height, fps, vfr=False, rotation=rotation, pixel_format="yuv420p")
    audio = AudioStream("aac", 48_000, 2)
    media = MediaInfo("mov,mp4", 1, 60.0, 60.0, 0.0, video, audio, 1, (0.0, 0.04), ((0.0, 60.0),), {})
    return Source(Path("x.mp4"), media, video, audio, 60.0, 10**8, 10**6, False, False, False, 1, 0)  # noqa: FBT003


def test_the_first_rung_is_the_picture_itself_and_no_rung_is_larger_or_odd() -> None:
    for wide, high in ((1920, 1080), (1080, 1920), (641, 361), (3840, 2160), (176, 144)):
        ladder = list(rungs(film(wide, high)))
        assert (ladder[0].width, ladder[0].height) == (wide + wide % 2, high + high % 2)
        assert all(one.width % 2 == 0 and one.height % 2 == 0 for one in ladder)
        pixels = [one.width * one.height for one in ladder]
        assert pixels == sorted(pixels, reverse=True)
        assert all(abs(one.width / one.height - wide / high) < 0.02 * wide / high for one in ladder)


def test_resolution_goes_down_before_bits_a_pixel_fall_under_the_stated_figure() -> None:
    rich, poor = ladder_for(film(), 4_000_000)[0], ladder_for(film(), 900_000)[0]
    assert rich.width == 1920
    assert poor.width < 1920
    assert poor.bits_per_pixel(900_000, 30) >= LEAST_BITS_PER_PIXEL
    assert ladder_for(film(), 1000)[0] == list(rungs(film()))[-1]


def test_sixty_pictures_a_second_are_halved_only_after_the_size_has_come_down_to_720() -> None:
    ladder = list(rungs(film(3840, 2160, fps=60)))
    first = next(number for number, one in enumerate(ladder) if one.halved)
    assert min(ladder[first].width, ladder[first].height) == 720
    assert all(one.halved for one in ladder[first:])
    assert not any(one.halved for one in rungs(film(3840, 2160, fps=30)))


def test_a_film_shot_upright_keeps_its_upright_size() -> None:
    assert next(rungs(film(1920, 1080, rotation=90))).height == 1920


def test_small_sound_is_kept_large_sound_is_encoded_and_no_sound_stays_none() -> None:
    assert sound_for(film(), 4_000_000, whole=True).copied
    cut = sound_for(film(), 4_000_000, whole=False)
    assert not cut.copied
    assert cut.rate == 128_000
    assert sound_for(film(), 200_000, whole=True).rate <= 200_000 / 6
    assert sound_for(replace(film(), audio=None), 4_000_000, whole=True) is None


@pytest.mark.parametrize("name", ["grainy", "uneven"])
def test_the_index_is_reckoned_a_little_too_large_and_never_too_small(name: str) -> None:
    uneven = "setpts='PTS+floor((0.3*sin(N*1.7)+0.3)/TB/25)'"
    path = clips.grainy() if name == "grainy" else clips.clip("uneven.mp4", filters=uneven)
    source = clips.source_of(path)
    streams = source.video_bytes + source.audio_bytes - 2 * 1024
    real = path.stat().st_size - streams
    reckoned = index_bytes(source.pictures(), int(source.seconds * 44_100 / 1024) + 2)
    assert real <= reckoned + 2 * 1024
    assert reckoned <= real + 5000
