"""A folder of videos by the command line: a few at a time, a bad one among them stops nothing, stopping is quick."""

import shutil
import threading
import time
from pathlib import Path

from app.cli.footage.videos import each
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from tests import samples
from tests.flow.command_line import Desk

FILES = tuple(Path(f"{number}.mp4") for number in range(40))
SOME_TIME_S = 10.0


def test_every_file_is_answered_in_order(desk: Desk, tmp_path: Path) -> None:
    made = {"a.mp4": samples.sharp(samples.TINY), "c.mp4": samples.vfr(), "d.mkv": samples.time_gap()}
    for name, source in made.items():
        shutil.copyfile(source, tmp_path / name)
    (tmp_path / "b.mp4").write_text("no video", encoding="utf-8")
    gone = tmp_path / "gone.mp4"
    answer = desk("inspect", "--json", "--quick", tmp_path, gone, "--jobs", "3")
    assert [Path(fact["file"]).name for fact in answer.facts] == ["a.mp4", "b.mp4", "c.mp4", "d.mkv"]
    assert answer.facts[1]["verdict"] == "fail"
    assert answer.code == 2
    assert str(gone) in answer.err


def test_two_at_a_time_and_nothing_after_stopping() -> None:
    stopped, pair, lock = threading.Event(), threading.Barrier(2, timeout=SOME_TIME_S), threading.Lock()
    running, most, begun = 0, 0, 0

    def work(_path: Path) -> Problem:
        nonlocal running, most, begun
        with lock:
            running, begun = running + 1, begun + 1
            most, number = max(most, running), begun
        if number <= 2:
            pair.wait()
        elif number > 4:
            stopped.wait(SOME_TIME_S)
        with lock:
            running -= 1
        return Problem("some-code", text(QT_TRANSLATE_NOOP("test", "Something.")))

    outcomes = each(work, FILES, 2, stopped)
    first = [next(outcomes) for _ in range(4)]
    began = time.monotonic()
    outcomes.close()
    assert len(first) == 4
    assert most == 2
    assert stopped.is_set()
    assert begun <= 6
    assert time.monotonic() - began < SOME_TIME_S / 2
