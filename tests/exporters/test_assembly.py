import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import SILENT, Report
from app.exporters import assembly
from app.exporters.assembly import assemble
from app.exporters.sealing.verification import check_folder
from app.media.ffmpeg import Ffmpeg
from tests.exporters.packets import EXPORTERS, built, without_frames
from tests.exporters.records import content


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_four_formats_are_found() -> None:
    assert [exporter.name for exporter in EXPORTERS] == ["bag", "pdf", "upload_folder", "zip_archive"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = built(tmp_path, "a"), built(tmp_path, "b")
    assert contents(first.path) == contents(second.path)
    assert first.manifest_sha256 == second.manifest_sha256


def test_every_file_is_told_with_its_role(tmp_path: Path) -> None:
    made = built(tmp_path)
    found = contents(made.path)
    assert {file.path for file in made.files} == set(found)
    assert {str(file.role) for file in made.files} == {"upload", "text", "paper", "original", "archive", "manifest"}
    manifest = json.loads(found["manifest.json"])
    assert manifest["made_at"] == "2026-11-20T08:08:00+00:00"
    assert [file["path"] for file in manifest["files"]] == sorted(file["path"] for file in manifest["files"])
    assert not [path for path in made.path.rglob("*") if path.is_file() and path.stat().st_nlink > 1]


def test_building_again_gives_the_same_and_touches_nothing(tmp_path: Path) -> None:
    first = built(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in first.path.rglob("*")}
    assert built(tmp_path) == first
    assert before == {path: path.stat().st_mtime_ns for path in first.path.rglob("*")}


def test_a_damaged_packet_is_neither_given_nor_overwritten(tmp_path: Path) -> None:
    first = built(tmp_path)
    statement = first.path / "upload" / "举证描述.txt"
    statement.write_text("changed", encoding="utf-8")
    with pytest.raises(Problem) as told:
        built(tmp_path)
    assert told.value.code == "packet-in-the-way"
    assert statement.read_text(encoding="utf-8") == "changed"


def test_a_failing_exporter_leaves_nothing(tmp_path: Path) -> None:
    made = without_frames(content(tmp_path / "vault"))
    (tmp_path / "vault" / "weight.jpg").unlink()
    with pytest.raises(Problem):
        built(tmp_path, made=made)
    assert list((tmp_path / "out").iterdir()) == []


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    asked = iter(range(1000))
    report = Report(stop=lambda: next(asked) > 12)
    with pytest.raises(Cancelled):
        assemble(without_frames(content(tmp_path / "vault")), EXPORTERS, Ffmpeg(), tmp_path / "out", report)
    assert list((tmp_path / "out").iterdir()) == []


def test_what_a_killed_build_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = ("old", "young", "foreign")
    for name in names:
        (out / f".part-{name}" / ("bag" if name != "foreign" else "mine")).mkdir(parents=True)
    hour_ago = time.time() - assembly._STALE_S - 60
    for folder in (".part-old/bag", ".part-old", ".part-foreign/mine", ".part-foreign"):
        os.utime(out / folder, (hour_ago, hour_ago))
    built(tmp_path)
    left = {path.name for path in out.iterdir() if path.name.startswith(".part-")}
    assert left == {".part-young", ".part-foreign"}


def test_whoever_is_first_wins_and_the_second_reads_it_back(tmp_path: Path) -> None:
    made = without_frames(content(tmp_path / "vault"))

    def build_meanwhile(*_: object) -> tuple:
        built(tmp_path, made=made)
        return ()

    racing = (replace(EXPORTERS[0], name="a", write=build_meanwhile), *EXPORTERS)
    result = assemble(made, racing, Ffmpeg(), tmp_path / "out", SILENT)
    assert check_folder(result.path, SILENT).ok
    assert [path.name for path in (tmp_path / "out").iterdir()] == [made.packet]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(Problem) as told:
        built(tmp_path)
    assert told.value.code == "file-unwritable"
