"""What a tape gives: exactly the picture that was asked for, however it was come to, and no child left behind."""

import random
import threading
import time
from contextlib import contextmanager
from dataclasses import replace

import cv2
import numpy as np
import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import SILENT, Report
from app.media import process
from app.media.probe import probe
from app.media.stills import colour_still
from app.media.stream.reel import Still
from app.media.stream.shelf import Shelf
from app.media.stream.tape import Tape, Wish
from tests.samples import SMALL, TINY, codec, ffmpeg, negative_start, recoded, rotated, sharp, truncated_mkv, vfr

CLIPS = {
    "constant": lambda: sharp(TINY),
    "long_steps": lambda: sharp(replace(TINY, seconds=12.0)),
    "vfr": vfr,
    "rotated": rotated,
    "leading": negative_start,
    "torn": truncated_mkv,
    "ten_bits": lambda: codec("libx265", "yuv420p10le"),
    "large": lambda: recoded("-vf", "scale=3840:2160", "-c:v", "libx264", "-preset", "ultrafast"),
    "ts": lambda: codec("libx264", "yuv420p", ending="ts"),
    "old": lambda: codec("mpeg4", "yuv420p", ending="avi"),
}
WAIT_S = 20.0


@pytest.fixture
def started(monkeypatch):
    """Every child that is started."""
    children, start = [], process.start

    def noted(*args, **kwargs):
        children.append(start(*args, **kwargs))
        return children[-1]

    monkeypatch.setattr(process, "start", noted)
    return children


@contextmanager
def running(path, media=None):
    tape, stop, ended = Tape(ffmpeg(), path, media), threading.Event(), []

    def work() -> None:
        try:
            tape.run(Report(stop=stop.is_set))
        except (Cancelled, Problem) as end:
            ended.append(end)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        until = time.monotonic() + WAIT_S
        while tape.reel is None and thread.is_alive() and time.monotonic() < until:
            time.sleep(0.005)
        yield tape, ended
    finally:
        stop.set()
        thread.join(WAIT_S)
        assert not thread.is_alive()


def shown(tape: Tape, wish: Wish) -> Still | None:
    tape.ask(wish)
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        still = tape.still(wish.number)
        if still is not None or tape.is_missing(wish.number):
            return still
        time.sleep(0.002)
    raise AssertionError(f"picture {wish.number} never came")


@pytest.mark.parametrize("name", CLIPS)
def test_twenty_random_moments_give_the_very_picture(name) -> None:
    path = CLIPS[name]()
    media = probe(ffmpeg(), path)
    choose = random.Random(7)
    with running(path) as (tape, ended):
        assert tape.reel.times_s == media.frame_times_s
        wide, high = tape.reel.shown
        for number in [0, len(media.frame_times_s) - 1, *choose.choices(range(len(media.frame_times_s)), k=20)]:
            still = shown(tape, Wish(number))
            if still is None:
                assert name == "torn"
                assert number > len(media.frame_times_s) - 5
                continue
            assert (still.number, still.at_s) == (number, media.frame_times_s[number])
            assert (still.width, still.height) == (wide, high)
            assert len(still.pixels) == high * wide * 4
        assert max(wide, high) <= 960
    assert [type(end) for end in ended] == [Cancelled]


def test_the_pixels_are_those_of_the_original_at_that_time() -> None:
    path = sharp(SMALL)
    media = probe(ffmpeg(), path)
    with running(path, media) as (tape, _):
        for number in (70, 3, 44):
            still = shown(tape, Wish(number))
            exact = colour_still(ffmpeg(), path, media, media.frame_times_s[number])
            small = exact.reshape(720, 1280, 3)
            streamed = np.frombuffer(still.pixels, np.uint8).reshape(still.height, still.width, 4)[:, :, :3]
            apart = {
                at: _difference(streamed, colour_still(ffmpeg(), path, media, media.frame_times_s[at]))
                for at in (number - 1, number + 1)
            }
            assert _difference(streamed, small) < min(apart.values())


def _difference(streamed, exact) -> float:
    small = cv2.resize(exact, (streamed.shape[1], streamed.shape[0]), interpolation=cv2.INTER_AREA)
    return float(np.abs(small.astype(int) - streamed.astype(int)).mean())


@pytest.mark.parametrize("name", ["constant", "vfr", "leading", "rotated"])
def test_every_step_forward_and_back_lands_on_the_next_picture(name) -> None:
    path = CLIPS[name]()
    media = probe(ffmpeg(), path)
    count = len(media.frame_times_s)
    with running(path, media) as (tape, _):
        for number in range(count):
            assert shown(tape, Wish(number)).at_s == media.frame_times_s[number]
        forward = tape.children
        for number in reversed(range(count)):
            assert shown(tape, Wish(number, back=True)).at_s == media.frame_times_s[number]
    assert forward == 1
    assert tape.children <= 1 + count // 8


def test_a_turned_video_is_upright() -> None:
    with running(rotated()) as (tape, _):
        still = shown(tape, Wish(0))
        assert still.height > still.width


def test_playing_fast_asks_for_fewer_pictures_and_none_out_of_order() -> None:
    path = sharp(replace(TINY, fps=30, seconds=6.0))
    with running(path) as (tape, _):
        seen, last = [], -1
        until = time.monotonic() + WAIT_S
        while last < len(tape.reel.times_s) - 12 and time.monotonic() < until:
            tape.ask(Wish(max(last, 0), playing=True, step_s=0.1))
            still = tape.newest(last, last + 6 if last >= 0 else 1)
            if still is not None:
                seen.append(still.at_s)
                last = still.number
        steps = np.diff(seen)[1:]  # what was read before anything was asked for has every picture
        assert steps.min() > 0.09
        assert steps.max() < 0.21
        assert tape.children <= 2  # one may have begun before anything was asked for


def test_one_child_at_a_time_and_none_after_closing(started) -> None:
    path = sharp(replace(TINY, seconds=12.0))
    media = probe(ffmpeg(), path)
    started.clear()
    with running(path, media) as (tape, _):
        for number in (170, 4, 90, 30, 150):
            assert shown(tape, Wish(number)) is not None
            assert sum(child.poll() is None for child in started) <= 1
        begun = time.monotonic()
    assert time.monotonic() - begun < 0.5
    assert len(started) >= 4
    assert all(child.returncode is not None for child in started)


def test_what_is_no_video_ends_in_a_sentence(tmp_path) -> None:
    path = tmp_path / "bad.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 40)
    with running(path) as (tape, ended):
        assert tape.reel is None
    assert [type(end) for end in ended] == [Problem]
    assert ended[0].text.english()


def test_a_playlist_opens_nothing_else(tmp_path) -> None:
    (tmp_path / "secret.mp4").write_bytes(sharp(TINY).read_bytes())
    path = tmp_path / "list.mp4"
    path.write_text("#EXTM3U\n#EXTINF:4,\nsecret.mp4\n#EXT-X-ENDLIST\n", encoding="utf-8")
    with running(path) as (tape, ended):
        assert tape.reel is None
    assert isinstance(ended[0], Problem)


def test_the_shelf_keeps_what_is_nearest() -> None:
    shelf = Shelf(4 * 10 * 10 * 3)
    pixels = bytearray(400)
    for number in range(9):
        shelf.keep(Still(number, number / 10, 10, 10, pixels), near=2)
    assert [number for number in range(9) if number in shelf] == [1, 2, 3]
    assert shelf.newest(1, 8).number == 3
    assert shelf.newest(3, 8) is None


def test_a_video_without_times_known_is_probed() -> None:
    path = sharp(TINY)
    media = replace(probe(ffmpeg(), path, report=SILENT), frame_times_s=())
    with running(path, media) as (tape, _):
        assert shown(tape, Wish(5)).number == 5
