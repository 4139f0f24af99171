"""Pictures in a hurry: the outline of a file, key frames, cheap pictures, a closer look; and an end in time."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.media.video import VideoStream
from app.domain.report import Report
from app.media.probe import probe
from app.media.quick.glances import APART_S, Glance, glances
from app.media.quick.outline import outline
from tests import samples

ENOUGH_S = 20.0


def film_of(path: Path) -> VideoStream:
    found = outline(samples.ffmpeg(), path)
    assert found is not None
    return found.film


def test_the_outline_says_of_the_film_what_probing_says() -> None:
    for path in (samples.sharp(samples.SMALL), samples.rotated(), samples.size_change()):
        found, media = outline(samples.ffmpeg(), path), probe(samples.ffmpeg(), path)
        film, whole = found and found.film, media.video
        assert found is not None
        assert film is not None
        assert whole is not None
        assert found.start_s == pytest.approx(media.frame_times_s[0])
        for name in ("codec", "width", "height", "rotation", "pixel_format", "index", "time_base"):
            assert getattr(film, name) == getattr(whole, name)


@pytest.mark.parametrize(("apart", "sparse", "apart_s"), [(50, False, 2.0), (125, True, 5.0), (400, True, None)])
def test_the_outline_tells_whether_key_frames_lie_far_apart(
    tmp_path: Path, *, apart: int, sparse: bool, apart_s: float | None
) -> None:
    path = tmp_path / "film.mkv"
    film = ["-f", "lavfi", "-i", "testsrc2=s=160x120:r=25:d=12", "-c:v", "libx264", "-preset", "ultrafast"]
    assert samples.ffmpeg().run([*film, "-g", str(apart), "-sc_threshold", "0", str(path)], timeout_s=60).code == 0
    found = outline(samples.ffmpeg(), path)
    assert found is not None
    assert found.sparse is sparse
    assert found.keys_apart_s == (None if apart_s is None else pytest.approx(apart_s))


def test_the_outline_of_a_film_whose_pictures_have_no_times_begins_where_decoding_does(tmp_path: Path) -> None:
    path = tmp_path / "film.avi"
    film = ["-f", "lavfi", "-i", "testsrc2=s=160x120:r=25:d=3", "-c:v", "mpeg4", "-bf", "2", "-g", "25", str(path)]
    assert samples.ffmpeg().run(film, timeout_s=60).code == 0
    found = outline(samples.ffmpeg(), path)
    assert found is not None
    assert 0 <= found.start_s < 0.2
    assert not found.sparse


def test_what_is_no_video_has_no_outline(tmp_path: Path) -> None:
    text = tmp_path / "list.mp4"
    text.write_text("ffconcat version 1.0\nfile other.mp4\n", encoding="utf-8")
    assert outline(samples.ffmpeg(), text) is None


def test_key_frames_from_the_start_and_from_a_moment_on() -> None:
    path = samples.sharp(samples.SMALL)
    film = film_of(path)
    every = list(glances(samples.ffmpeg(), path, film, Glance.KEYS, ENOUGH_S))
    assert [round(one.at_s, 3) for one in every] == [0, 4]
    assert every[0].pixels.shape == (720, 1280)
    later = list(glances(samples.ffmpeg(), path, film, Glance.KEYS, ENOUGH_S, from_s=4.5))
    assert [round(one.at_s, 3) for one in later] == [4]


def test_rough_and_closer_pictures_carry_times_that_exist() -> None:
    path = samples.sharp(samples.SMALL)
    film, times = film_of(path), probe(samples.ffmpeg(), path).frame_times_s
    rough = [one.at_s for one in glances(samples.ffmpeg(), path, film, Glance.ROUGH, ENOUGH_S, per_s=2)]
    near = glances(samples.ffmpeg(), path, film, Glance.WHOLE, ENOUGH_S, per_s=8, from_s=3.0)
    closer = [one.at_s for one in near if one.at_s > 3.0]
    for found in (rough, closer):
        assert all(min(abs(at_s - other) for other in times) < 1e-6 for at_s in found)
        assert found == sorted(set(found))
    assert times[-1] * 2 - 2 <= len(rough) <= times[-1] * 2 + 2
    assert 3.0 < closer[0] <= 3.2
    assert len(closer) == pytest.approx((times[-1] - 3.0) * 8, abs=2)


def test_rough_pictures_may_end_some_seconds_after_each_key_frame() -> None:
    path = samples.sharp(samples.SMALL)
    film = film_of(path)

    def rough(reach_s: float | None) -> list[float]:
        found = glances(samples.ffmpeg(), path, film, Glance.ROUGH, ENOUGH_S, per_s=4, reach_s=reach_s)
        return [one.at_s for one in found]

    assert rough(1.5) == [at_s for at_s in rough(None) if at_s % 4 <= 1.5]
    assert 0 < len(rough(1.5)) < len(rough(None))


def test_several_take_the_key_frames_in_turn_and_leave_nothing_out(tmp_path: Path) -> None:
    path = tmp_path / "film.mkv"
    made = ["-f", "lavfi", "-i", "testsrc2=s=160x120:r=25:d=12", "-c:v", "libx264", "-g", "50", "-sc_threshold", "0"]
    assert samples.ffmpeg().run([*made, str(path)], timeout_s=60).code == 0
    film = film_of(path)

    def rough(turns: tuple[int, int]) -> list[float]:
        found = glances(samples.ffmpeg(), path, film, Glance.ROUGH, ENOUGH_S, per_s=2, turns=turns)
        return [one.at_s for one in found]

    shares = [rough((number, 3)) for number in range(3)]
    for number, share in enumerate(shares):
        assert share
        assert all(at_s // 2 % 3 == number for at_s in share)
    assert sorted(at_s for share in shares for at_s in share) == rough((0, 1))


def test_a_reading_ends_when_its_time_is_over_and_when_cancelled() -> None:
    path = samples.sharp()
    film = film_of(path)
    began = time.monotonic()
    with pytest.raises(Problem) as caught:
        list(glances(samples.ffmpeg(), path, film, Glance.WHOLE, 0.05, per_s=30))
    assert caught.value.code == "over-our-limits"
    assert time.monotonic() - began < 5
    stopped = Report(stop=lambda: True)  # every picture: a few key frames are read before anybody looks
    with pytest.raises(Cancelled):
        list(glances(samples.ffmpeg(), path, film, Glance.WHOLE, ENOUGH_S, per_s=30, report=stopped))


def test_a_coarse_glance_takes_key_frames_some_seconds_apart(tmp_path: Path) -> None:
    path = tmp_path / "phone.mp4"
    often = ["-an", "-c:v", "libx264", "-preset", "ultrafast", "-g", "12", str(path)]
    assert samples.ffmpeg().run(["-i", str(samples.sharp(samples.SMALL)), *often], timeout_s=60).code == 0
    film = film_of(path)
    every = [one.at_s for one in glances(samples.ffmpeg(), path, film, Glance.KEYS, ENOUGH_S)]
    coarse = [one.at_s for one in glances(samples.ffmpeg(), path, film, Glance.COARSE, ENOUGH_S)]
    assert set(coarse) < set(every)
    assert len(coarse) > 1
    assert coarse[0] == every[0]
    for earlier, later in pairwise(coarse):
        assert later == min(at_s for at_s in every if at_s >= earlier + APART_S)
    assert every[-1] < coarse[-1] + APART_S
