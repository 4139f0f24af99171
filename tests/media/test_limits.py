"""Our own limits read as such, never as a bad file; a file's own words cannot imitate them."""

import sys
from threading import Thread

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import SILENT, Report
from app.media import ffmpeg as door
from app.media.limits import large_alone, limit_passed
from app.media.probe import probe
from app.media.reader import read_pictures
from tests import samples

EIGHT_K = 7680 * 4320


@pytest.mark.parametrize(
    ("said", "is_limit"),
    [
        ("[hevc @ 0x1] [error] Picture size 9000x9000 exceeds specified max pixel count 36000000", True),
        ("[in#0 @ 0x1] [error] Number of streams exceeds max_streams parameter (16), see", True),
        ("[dec:hevc @ 0x1] [error] Error submitting packet to decoder: Cannot allocate memory", True),
        ("[info]     comment         : Cannot allocate memory", False),
        ("[info]     comment         : [error] Cannot allocate memory", False),
        ("[mov @ 0x1] [error] moov atom not found", False),
    ],
)
def test_only_complaints_count(said: str, is_limit: bool) -> None:  # noqa: FBT001
    assert (limit_passed(1, said) is not None) == is_limit


def test_a_crash_is_no_verdict_on_the_file() -> None:
    for code in (-11, 0xC0000005):
        problem = limit_passed(code, "")
        assert problem is not None
        assert problem.code == "over-our-limits"
    assert limit_passed(183, "[error] Invalid data") is None


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is set another way there")
def test_a_decode_without_memory_ends_soon_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    path = samples.codec("mjpeg", "yuvj444p", (2560, 1440), ending="mov")
    media = probe(samples.ffmpeg(), path)
    monkeypatch.setattr(door.process, "MEMORY_BYTES", 70 << 20)
    monkeypatch.setattr(door, "_PATIENCE_S", 3.0)
    with pytest.raises(Problem) as raised:
        list(read_pictures(samples.ffmpeg(), path, media))
    assert raised.value.code == "over-our-limits"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for a binary")
def test_a_child_that_falls_silent_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_PATIENCE_S", 0.3)
    silent = ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x36:r=5", "-f", "null", "-"]
    with pytest.raises(Problem) as raised, samples.ffmpeg().stream(silent, timeout_s=60) as running, running.awaited():
        running.stdout.read(1)
    assert raised.value.code == "over-our-limits"


def test_videos_of_very_large_pictures_are_decoded_one_after_the_other() -> None:
    order: list[str] = []

    def second() -> None:
        with large_alone(EIGHT_K, SILENT):
            order.append("second")

    with large_alone(EIGHT_K, SILENT):
        waiting = Thread(target=second)
        waiting.start()
        with large_alone(1920 * 1080, SILENT):
            order.append("small")
        waiting.join(0.3)
        order.append("first")
    waiting.join(5)
    assert order == ["small", "first", "second"]


def test_waiting_for_a_very_large_video_can_be_cancelled() -> None:
    with large_alone(EIGHT_K, SILENT), pytest.raises(Cancelled), large_alone(EIGHT_K, Report(stop=lambda: True)):
        pass
