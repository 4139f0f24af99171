"""The door: which FFmpeg is taken, what it is told, and that every child ends in time."""

import os
import stat
import sys
import threading
import time
from pathlib import Path

import imageio_ffmpeg
import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.media import ffmpeg as door
from app.media.binary import bundled
from app.media.ffmpeg import Ffmpeg, input_args
from tests import samples

ENDLESS = ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30", "-f", "rawvideo", "-"]
SILENT_AND_ENDLESS = ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x36:r=5", "-f", "null", "-"]


def _children() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name.startswith("ffmpeg-")}


@pytest.fixture(autouse=True)
def _no_thread_stays() -> object:
    yield
    assert _children() == set()


def test_our_own_binary_is_found_and_new_enough() -> None:
    found = Ffmpeg()
    assert found.path.is_file()
    assert tuple(int(part) for part in found.version.split(".")) >= door.FLOOR


def test_the_bundled_binary_is_the_one_that_its_package_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    assert bundled() == Path(imageio_ffmpeg.get_ffmpeg_exe())
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "named"))
    assert bundled() == tmp_path / "named"


def test_a_missing_binary_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Problem) as raised:
        _ = Ffmpeg(tmp_path / "nowhere").path
    assert raised.value.code == "no-ffmpeg"
    monkeypatch.setenv(door.OVERRIDE, str(tmp_path / "else"))
    with pytest.raises(Problem, match="else"):
        _ = Ffmpeg().version


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for a binary")
@pytest.mark.parametrize(
    ("says", "fine"),
    [("ffmpeg version 9.0.1 Copyright", False), ("ffmpeg version n9.0.2-17-gabc", True), ("ffmpeg version 10.1", True),
     ("ffmpeg version 5.1.9-0+deb12u1", False), ("ffmpeg version N-12345-gabc", False), ("hello", False)],
)  # fmt: skip
def test_the_version_floor(says: str, fine: bool, tmp_path: Path) -> None:  # noqa: FBT001
    script = tmp_path / "ffmpeg"
    script.write_text(f"#!/bin/sh\necho '{says}'\n", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    if fine:
        assert Ffmpeg(script).version in {"9.0.2", "10.1"}
        return
    with pytest.raises(Problem) as raised:
        _ = Ffmpeg(script).path
    assert raised.value.code == "ffmpeg-too-old"


def test_every_input_is_hardened() -> None:
    args = input_args(Path("-i.mp4"))
    assert args[-2] == "-i"
    assert args[-1] == f"file:{Path('-i.mp4').absolute()}"
    assert args[args.index("-protocol_whitelist") + 1] == "file"
    assert not {"hls", "concat", "dash", "image2", "lavfi"} & set(args[args.index("-format_whitelist") + 1].split(","))


def test_cancel_ends_a_talking_and_a_silent_child_at_once() -> None:
    for args in (ENDLESS, SILENT_AND_ENDLESS):
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            samples.ffmpeg().run(
                args,
                timeout_s=60,
                max_output=1 << 34,
                report=Report(stop=lambda begun=begun: time.monotonic() - begun > 0.3),
            )
        assert time.monotonic() - begun < 1.5


def test_cancel_ends_a_child_that_waits_for_its_reader() -> None:
    begun = time.monotonic()
    report = Report(stop=lambda: time.monotonic() - begun > 0.2)
    with pytest.raises(Cancelled), samples.ffmpeg().stream(ENDLESS, timeout_s=60, report=report) as running:  # noqa: PT012
        while running.stdout.read(100_000):
            time.sleep(0.05)
    assert time.monotonic() - begun < 5


def test_time_and_output_are_limited() -> None:
    with pytest.raises(Problem) as raised:
        samples.ffmpeg().run(SILENT_AND_ENDLESS, timeout_s=0.3)
    assert raised.value.code == "over-our-limits"
    with pytest.raises(Problem) as raised:
        samples.ffmpeg().run(ENDLESS, timeout_s=30, max_output=1 << 20)
    assert raised.value.code == "over-our-limits"


def test_leaving_the_block_kills_the_child() -> None:
    with samples.ffmpeg().stream(ENDLESS, timeout_s=60) as running:
        assert len(running.stdout.read(1000)) == 1000
    assert running.child.poll() is not None


def test_much_talk_on_stderr_neither_blocks_nor_grows() -> None:
    args = ["-f", "lavfi", "-i", "testsrc2=s=16x16:r=1000:d=20", "-vf", "showinfo", "-f", "null", "-"]
    finished = samples.ffmpeg().run(args, timeout_s=60)
    assert finished.code == 0
    assert 100_000 < len(finished.stderr) < 2 << 20


def test_progress_is_told() -> None:
    told: list[float] = []
    args = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=3", "-f", "rawvideo", "-"]
    finished = samples.ffmpeg().run(
        args, timeout_s=60, max_output=1 << 30, length_s=3, report=Report(progress=lambda done, _: told.append(done))
    )
    assert finished.code == 0
    assert told == sorted(told)
    assert "progress=" not in finished.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="told by a flag of the start there")
def test_children_give_way_to_what_a_person_works_with() -> None:
    with samples.ffmpeg().stream(ENDLESS, timeout_s=60) as running:
        running.stdout.read(1000)
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, running.child.pid) == max(own, door.process.NICENESS)


@pytest.mark.skipif(sys.platform != "linux", reason="read from the kernel's own list")
def test_reading_may_hold_less_than_writing() -> None:
    def bound(**how: object) -> int:
        with samples.ffmpeg().stream(ENDLESS, timeout_s=60, **how) as running:  # type: ignore[arg-type]
            running.stdout.read(1000)
            limits = Path(f"/proc/{running.child.pid}/limits").read_text("ascii")
        return int(next(line for line in limits.splitlines() if line.startswith("Max data size")).split()[3])

    assert bound() == door.process.MEMORY_BYTES == 1 << 30
    assert bound(memory=door.process.WRITING_BYTES) == 3 << 30
