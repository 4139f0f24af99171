"""One video before all checks: the whole look, the quick look, and files that are none or do not hold still."""

import hashlib
import os
import shutil
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

import app.checks.video
from app.checks.inspection import Subject, inspect
from app.checks.opening import opening
from app.checks.video.base import Check
from app.domain.errors import Cancelled, Problem
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.plugins import discover
from tests import samples
from tests.checks.contexts import LIMITS
from tests.media_folder import real_media
from tests.small_rules import small_platform

CHECKS = discover(app.checks.video, "CHECK", Check)
PLATFORM = small_platform()
PLATFORM = replace(PLATFORM, limits=tuple(replace(one, video=LIMITS) for one in PLATFORM.limits))
IDS = ("format", "size", "duration", "opens", "one_take", "waybill", "sharpness", "light", "steadiness", "resolution")


WITHOUT_WAYBILL = tuple(check for check in CHECKS if check.id != "waybill")
"""Where the waybill is not the matter: looking for characters on it takes seconds."""


def look(
    path: Path,
    expected: str | None = None,
    *,
    quick: bool = False,
    report: Report = SILENT,
    checks: tuple[Check, ...] = CHECKS,
) -> Inspection:
    subject = Subject(path, path.name, lambda: PLATFORM, expected)
    with opening(samples.ffmpeg(), path, report) if quick else nullcontext() as opened:
        return inspect(samples.ffmpeg(), checks, subject, opened=opened, report=report)


def look_without_waybill(path: Path) -> Inspection:
    return look(path, checks=WITHOUT_WAYBILL)


def verdicts(inspection: Inspection) -> dict[str, str]:
    return {finding.check: finding.verdict.value for finding in inspection.findings}


def test_a_good_take_passes_everything() -> None:
    path = samples.sharp()
    inspection = look(path, samples.NUMBER)
    assert verdicts(inspection) == {**dict.fromkeys(IDS, "pass"), "six_faces": "unknown"}
    assert (inspection.verdict, inspection.file, inspection.quick) == ("pass", path.name, False)
    assert inspection.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (inspection.platform, inspection.rules) == (PLATFORM.id, PLATFORM.snapshot)
    assert inspection.to_confirm == ("six_faces",)
    (waybill,) = inspection.waybills
    assert (waybill.number, waybill.matches, waybill.accepted) == (samples.NUMBER, True, True)
    take = samples.SMALL
    assert take.label_from_s - 1 < waybill.first_s <= waybill.best_s < take.label_to_s + 1
    assert inspection.elapsed_s > 0


def test_a_gap_fails_and_a_cut_waits_for_a_person() -> None:
    gap = look_without_waybill(samples.time_gap())
    assert (gap.verdict, verdicts(gap)["one_take"]) == ("fail", "fail")
    assert gap.to_confirm == ("six_faces",), "what is proven needs no word of a person"
    through = look_without_waybill(samples.time_gap(sound="through"))
    assert (verdicts(through)["one_take"], through.to_confirm) == ("warn", ("six_faces", "one_take"))
    cut = look_without_waybill(samples.hard_cut())
    assert (verdicts(cut)["one_take"], cut.to_confirm) == ("warn", ("six_faces", "one_take"))
    assert [(one.kind, round(one.at_s, 2)) for one in cut.breaks] == [("cut", 2.0)]


def test_a_change_of_size_is_a_splice() -> None:
    assert "splice" in {one.kind for one in look_without_waybill(samples.size_change()).breaks}


def test_a_truncated_file_is_at_least_warned_of() -> None:
    assert verdicts(look_without_waybill(samples.truncated_mkv()))["opens"] == "warn"
    lost = look_without_waybill(samples.truncated_mp4())
    assert (lost.verdict, verdicts(lost)["opens"], lost.media) == ("fail", "fail", None)
    assert lost.to_confirm == ()


def test_sound_only_fails() -> None:
    assert verdicts(look(samples.sound_only()))["opens"] == "fail"


@pytest.mark.parametrize("data", [b"", b"#EXTM3U\n/etc/passwd\n", b"\x00" * 4000])
def test_no_video_is_a_fail_with_a_size(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "-[1] '开箱' .mp4"
    path.write_bytes(data)
    for quick in (False, True):
        inspection = look(path, quick=quick)
        assert inspection.verdict == "fail"
        assert {"opens": "fail", "size": "pass"}.items() <= verdicts(inspection).items()


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "not-a-file"), (tmp_path / "gone.mp4", "file-unreadable")):
        with pytest.raises(Problem) as raised:
            look(path)
        assert raised.value.code == code


@pytest.mark.parametrize("how", ["grows", "vanishes"])
def test_a_file_that_changes_meanwhile_is_not_judged(tmp_path: Path, how: str) -> None:
    path = tmp_path / "film.mp4"
    shutil.copy(samples.sharp(), path)
    done: list[bool] = []

    def meddle(share: float, _what: str) -> None:
        if share > 0.3 and not done:
            done.append(True)
            if how == "grows":
                with path.open("ab") as file:
                    file.write(b"more")
            elif os.name != "nt":
                path.unlink()

    with pytest.raises(Problem) as raised:
        look(path, report=Report(meddle))
    assert raised.value.code in {"file-changed", "file-unreadable"}


def test_it_can_be_stopped() -> None:
    asked: list[float] = []

    def progress(share: float, _what: str) -> None:
        asked.append(share)

    with pytest.raises(Cancelled):
        look(samples.sharp(), report=Report(progress, lambda: bool(asked) and asked[-1] > 0.2))


@pytest.mark.media
def test_nothing_that_cannot_be_decoded_passes() -> None:
    hostile = real_media() / "hostile"
    files = [path for path in sorted(hostile.rglob("*")) if path.is_file() and "huge" not in path.parts]
    assert len(files) > 20
    for path in files:
        inspection = look_without_waybill(path)
        opens = next(finding for finding in inspection.findings if finding.check == "opens")
        if {"playlist", "empty", "header-only", "novideo", "wrongext"} & set(path.parts):
            assert (inspection.verdict, opens.verdict) == ("fail", "fail"), path.name
        if {"corrupt", "truncated"} & set(path.parts):
            assert inspection.verdict != "pass", path.name
