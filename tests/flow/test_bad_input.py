"""Bad input gets one clear sentence, the right exit code, and changes nothing."""

import os
from pathlib import Path

import pytest

from tests.flow.command_line import Desk
from tests.media_folder import real_media


def refused(answer) -> None:
    assert answer.code == 2, answer
    assert answer.out == ""
    lines = answer.err.strip().splitlines()
    assert len(lines) == 1, answer.err
    assert len(lines[0]) > 20


@pytest.mark.parametrize(
    "words",
    [
        ("inspect", "nowhere.mp4"),
        ("frames", "nowhere.mp4", "--out", "x"),
        ("case", "show", "261122-ZZZZ"),
        ("case", "new", "--platform", "nosuch", "--order", "1"),
        ("case", "new", "--order", "1", "--with", "colour=red"),
        ("case", "new", "--order", "1", "--with", "paid=lots"),
        ("case", "event", "261122-ZZZZ", "signed", "2026-11-22T10:00"),
        ("due", "--within", "soon"),
        ("next", "261122-ZZZZ"),
        ("packet", "verify", "nowhere"),
        ("rules", "show", "pdd.nosuch"),
        ("rules", "validate", "nowhere.toml"),
        ("nosuch",),
    ],
)
def test_one_clear_sentence(
    desk: Desk, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(desk(*words))


def test_event_kinds_and_times(desk: Desk) -> None:
    case = desk("case", "new", "--order", "1").fact["case"]
    refused(desk("case", "event", case, "exploded", "2026-11-22T10:00+08:00"))
    refused(desk("case", "event", case, "signed", "yesterday"))
    refused(desk("case", "event", case, "signed", "2099-01-01T10:00+08:00"))
    assert desk("case", "show", case).fact["events"] == []


def test_an_empty_folder_and_a_folder_as_a_file(desk: Desk, tmp_path: Path) -> None:
    refused(desk("inspect", tmp_path))
    refused(desk("frames", tmp_path, "--out", tmp_path / "x"))
    case = desk("case", "new", "--order", "1").fact["case"]
    refused(desk("case", "attach", case, tmp_path, "--as", "opening_video"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_no_permission(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mine.mp4"
    file.write_bytes(b"x")
    file.chmod(0)
    refused(desk("inspect", file))


@pytest.mark.parametrize("name", ["empty.mp4", "text.mp4", "-dash.mp4", "名字 [1] 'x' \".mp4"])
def test_no_video_is_a_finding(desk: Desk, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("" if name.startswith("empty") else "#EXTM3U\nfile:///etc/passwd\n", encoding="utf-8")
    answer = desk("inspect", file)
    assert answer.code == 1
    assert answer.fact["verdict"] == "fail"
    assert {finding["check"] for finding in answer.fact["findings"] if finding["verdict"] == "fail"} == {"opens"}


def test_a_corrupt_data_folder(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "desk.sqlite3").write_bytes(b"this is no database" * 100)
    refused(desk("case", "list"))
    refused(desk("case", "new", "--order", "1"))
    assert (desk.data / "desk.sqlite3").read_bytes() == b"this is no database" * 100


def test_broken_settings(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "settings.toml").write_text("theme = 'purple'\n", encoding="utf-8")
    refused(desk("case", "list"))


def test_a_broken_rule_file_names_file_line_and_field(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "platform.toml"
    file.write_text("id = 'x'\ntitle = { zh = '某平台', en = 'Some' }\ncolour = 'red'\n", encoding="utf-8")
    answer = desk("rules", "validate", file)
    refused(answer)
    assert "platform.toml" in answer.err
    assert "3" in answer.err
    assert "colour" in answer.err


@pytest.mark.parametrize("folder", ["playlist", "empty", "novideo", "header-only"])
def test_what_cannot_be_decoded_fails(desk: Desk, folder: str) -> None:
    files = [file for file in sorted((real_media() / "hostile" / folder).rglob("*")) if file.is_file()]
    assert files
    for file in files:
        answer = desk("inspect", file)
        assert answer.code == 1, (file, answer)
        assert "opens" in {finding["check"] for finding in answer.fact["findings"] if finding["verdict"] == "fail"}
