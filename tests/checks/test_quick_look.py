"""The quick look: what it says and when, and films that open while the program loads."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.checks.glancing import FIRST_S, Glancing
from app.checks.inspection import Subject, inspect
from app.checks.opening import opening
from app.domain.errors import Cancelled, Problem
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.domain.rules.platform import Platform
from app.domain.text import Text
from app.media.quick.glances import glances
from app.media.quick.outline import outline
from app.media.reader import Full
from tests import samples
from tests.checks.test_inspection import CHECKS, PLATFORM, look, verdicts


def looked(path: Path, expected: str | None, rules: Callable[[], Platform], report: Report) -> Inspection:
    with opening(samples.ffmpeg(), path, report) as opened:
        return inspect(
            samples.ffmpeg(), CHECKS, Subject(path, path.name, rules, expected), opened=opened, report=report
        )


def test_the_quick_look_gives_limits_and_waybill_only() -> None:
    began = time.monotonic()
    inspection = look(samples.sharp(), samples.NUMBER, quick=True)
    assert time.monotonic() - began < 10
    assert verdicts(inspection) == {"format": "pass", "size": "pass", "duration": "pass", "waybill": "pass"}
    assert inspection.quick
    assert inspection.waybills[0].accepted
    unread = look(samples.sharp(samples.TINY), quick=True)
    assert verdicts(unread)["waybill"] == "unknown"


@pytest.mark.parametrize("cores", [1, 3, 8])
def test_the_quick_look_finds_a_label_between_key_frames_that_lie_far_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    film = tmp_path / "sparse.mp4"
    sparse = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "400", "-sc_threshold", "0", "-an"]
    samples._run(["-stream_loop", "3", "-i", str(samples.sharp(samples.SMALL)), *sparse, f"file:{film}"])
    monkeypatch.setattr("app.checks.opening.QUICK_S", 30.0)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    inspection = look(film, samples.NUMBER, quick=True)
    assert verdicts(inspection)["waybill"] == "pass"
    assert inspection.waybills[0].frames >= 2


def test_the_quick_look_comes_back_for_a_label_that_is_shown_briefly_before_a_key_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = tmp_path / "late.mp4"
    keys = ["-force_key_frames", "expr:if(eq(n_forced,0),1,gte(t,4.5+(n_forced-1)*6))", "-g", "999", "-an"]
    hidden = ["-vf", "drawbox=t=fill:color=gray:enable='lt(t,6)'", "-c:v", "libx264", "-preset", "ultrafast"]
    samples._run(["-stream_loop", "3", "-i", str(samples.sharp(samples.SMALL)), *hidden, *keys, f"file:{film}"])
    monkeypatch.setattr("app.checks.opening.QUICK_S", 30.0)
    looked = list[float | None]()

    def noted(*args: object, reach_s: float | None = None, **named: object) -> Iterator[Full]:
        looked.append(reach_s)
        return glances(*args, reach_s=reach_s, **named)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("app.checks.glancing.glances", noted)
    inspection = look(film, samples.NUMBER, quick=True)
    assert verdicts(inspection)["waybill"] == "pass"
    assert looked[0] == pytest.approx(2.0, abs=0.1)
    assert looked[-1] is None


@pytest.mark.parametrize(("expected", "first"), [(samples.NUMBER, "told"), (None, "ruled"), ("SF0000000000", "ruled")])
def test_the_expected_number_is_told_before_the_rules_are_read_and_any_other_after(
    expected: str | None, first: str
) -> None:
    told, happened = threading.Event(), list[str]()

    def rules() -> Platform:
        if first == "told":
            assert told.wait(20), "the number was to be told without the rules"
        happened.append("ruled")
        return PLATFORM

    def tell(_said: Text) -> None:
        happened.append("told")
        told.set()

    inspection = looked(samples.sharp(), expected, rules, Report(tell=tell))
    assert happened[0] == first
    assert "told" in happened
    assert inspection.waybills[0].number == samples.NUMBER
    assert inspection.first_reading_s is not None


def test_a_film_that_nobody_looks_at_is_let_go_of() -> None:
    with opening(samples.ffmpeg(), samples.sharp(), SILENT) as opened:
        assert opened.glancing() is not None
    with opening(samples.ffmpeg(), samples.sharp(), SILENT):
        pass
    left = [one.name for one in threading.enumerate() if one.name.startswith(("opening", "reading", "ffmpeg"))]
    assert left == []


def test_a_file_that_changes_between_opening_and_looking_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    shutil.copy(samples.sharp(samples.TINY), path)
    with opening(samples.ffmpeg(), path, SILENT) as opened:
        opened.glancing()
        with path.open("ab") as file:
            file.write(b"more")
        with pytest.raises(Problem) as raised:
            inspect(samples.ffmpeg(), CHECKS, Subject(path, path.name, lambda: PLATFORM, None), opened=opened)
    assert raised.value.code == "file-changed"


def test_what_is_no_file_does_not_open(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "not-a-file"), (tmp_path / "gone.mp4", "file-unreadable")):
        with pytest.raises(Problem) as raised:
            look(path, quick=True)
        assert raised.value.code == code


def test_a_quick_look_is_broken_off() -> None:
    with pytest.raises(Cancelled):
        look(samples.sharp(), quick=True, report=Report(stop=lambda: True))


@pytest.mark.parametrize(("cores", "turns"), [(1, 2), (2, 2), (3, 3), (16, 4)])
def test_the_key_frames_of_the_first_minute_are_taken_in_turn(
    monkeypatch: pytest.MonkeyPatch, cores: int, turns: int
) -> None:
    begun = list[tuple[int, int]]()

    def noted(*_args: object, turns: tuple[int, int], **_named: object) -> Iterator[Full]:
        begun.append(turns)
        return iter(Full(one, np.zeros((1, 1), np.uint8)) for one in (0.5, 30.0, 60.5, 61.5))

    monkeypatch.setattr("app.checks.glancing.glances", noted)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    found = outline(samples.ffmpeg(), samples.sharp())
    assert found is not None
    film = replace(found, start_s=1.0, sparse=True, keys_apart_s=8.0)
    glancing = Glancing(samples.ffmpeg(), samples.sharp(), film, time.monotonic() + FIRST_S, SILENT)
    assert sorted(one.at_s for one in glancing.first()) == sorted([0.5, 30.0, 60.5] * turns)
    assert begun == [(number, turns) for number in range(turns)]
