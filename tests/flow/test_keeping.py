"""Backing up, restoring, forecasting and letting go by command line; the same on a server named in the settings."""

from pathlib import Path

import pytest

from tests.flow.command_line import Desk
from tests.server import desk_url, server


def worked(desk: Desk, folder: Path) -> str:
    film = folder / "a.mp4"
    film.write_bytes(b"\x00\x00\x00\x18ftypisom" + b"x" * 988)
    case_id = str(
        desk("case", "new", "--platform", "pdd", "--order", "261101-1", "--waybill", "YT8812345678901").fact["case"]
    )
    assert desk("case", "attach", case_id, film, "--as", "opening_video").code == 0
    return case_id


def test_there_and_back(desk: Desk, tmp_path: Path):
    case_id = worked(desk, tmp_path)
    (desk.data / "settings.toml").write_text(
        'language = "en"\nkeep_days = 9\nffmpeg = "/here/only"\n', encoding="utf-8"
    )
    made = desk("backup", tmp_path / "a.zip")
    assert (made.code, made.fact["cases"], made.fact["originals"], made.fact["verified"]) == (0, 1, 1, True)
    again = desk("backup", tmp_path / "a.zip")
    assert (again.code, again.out) == (2, "")
    assert "a.zip" in again.err
    other = Desk(tmp_path / "other", desk.capture)
    back = other("restore", tmp_path / "a.zip")
    assert (back.code, back.fact["cases"], back.fact["missing"], back.fact["replaced"]) == (0, 1, [], None)
    assert (other.data / "settings.toml").read_text(encoding="utf-8").split() == [
        "language",
        "=",
        '"en"',
        "keep_days",
        "=",
        "9",
    ]
    assert other("case", "show", case_id).fact["order"] == "261101-1"
    assert other("ledger", "verify").code == other("vault", "verify").code == 0
    assert other("restore", tmp_path / "a.zip").code == 2
    replaced = other("restore", tmp_path / "a.zip", "--replace")
    assert replaced.code == 0
    assert Path(replaced.fact["replaced"]).is_file()
    third = Desk(tmp_path / "third", desk.capture)
    records = third("restore", replaced.fact["replaced"])
    assert (records.code, len(records.fact["missing"])) == (1, 1)


def test_nothing_is_deleted_without_a_clear_yes(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    case_id = worked(desk, tmp_path)
    monkeypatch.setenv("EVIDENCE_DESK_KEEP_DAYS", "0")
    (held,) = desk("vault", "release").facts
    assert held == {"things": 0, "bytes": 0, "released": False, "held": {"open": {"things": 1, "bytes": 1000}}}
    assert desk("case", "close", case_id).code == 0
    for words in (
        ("vault", "release"),
        ("vault", "release", "--yes", "--dry-run"),
        ("vault", "release", "--case", case_id),
    ):
        thing, total = desk(*words).facts
        assert (thing["kind"], thing["name"], thing["cases"], thing["released"]) == (
            "original",
            "a.mp4",
            [case_id],
            False,
        )
        assert (total["things"], total["bytes"], total["released"]) == (1, 1000, False)
    assert desk("vault", "forecast").fact["releasable"] == 1000
    entries = desk("ledger", "verify").fact["entries"]
    thing, total = desk("vault", "release", "--yes").facts
    assert thing["released"]
    assert total["released"]
    check = desk("vault", "verify")
    assert (check.code, check.fact["files"], check.fact["released"]) == (0, 0, 1)
    seen = desk("vault", "forecast").fact
    assert (seen["releasable"], seen["used"]["video"], seen["bytes_per_week"]) == (0, 0, 1000)
    assert desk("ledger", "verify").fact["entries"] == entries + 1


def test_places_of_one_computer_do_not_travel(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    worked(desk, tmp_path)
    (desk.data / "settings.toml").write_text('frames = 5\nvault = "/their/share"\n', encoding="utf-8")
    monkeypatch.setenv("EVIDENCE_DESK_VAULT", str(desk.data / "vault"))
    assert desk("backup", tmp_path / "a.zip").code == 0
    monkeypatch.delenv("EVIDENCE_DESK_VAULT")
    other = Desk(tmp_path / "other", desk.capture)
    other.data.mkdir()
    (tmp_path / "our share").mkdir()
    (other.data / "settings.toml").write_text(f"vault = '{tmp_path / 'our share'}'\n", encoding="utf-8")
    monkeypatch.setenv("EVIDENCE_DESK_THEME", "dark")
    assert other("restore", tmp_path / "a.zip").code == 0
    told = (other.data / "settings.toml").read_text(encoding="utf-8")
    assert "frames = 5" in told
    assert "our share" in told
    assert "their" not in told
    assert "dark" not in told
    assert len(list((tmp_path / "our share").rglob("*"))) > 1


@pytest.mark.parametrize("address", ["mysql://u:secret@h/d", "postgresql://u:secret@h/d d", "secret"])
def test_an_address_that_is_none_is_refused_without_repeating_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, address: str
):
    monkeypatch.setenv("EVIDENCE_DESK_DATABASE", address)
    told = desk("case", "list")
    assert (told.code, told.out) == (2, "")
    assert "database" in told.err
    assert "secret" not in told.err


def test_a_case_that_is_not_there(desk: Desk):
    assert desk("vault", "release", "--case", "X").code == 2


@pytest.mark.postgres
def test_a_server_named_in_the_settings(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with desk_url("postgresql") as url:
        monkeypatch.setenv("EVIDENCE_DESK_DATABASE", url)
        monkeypatch.setenv("EVIDENCE_DESK_VAULT", str(tmp_path / "share"))
        away = desk.apart("case", "new", "--platform", "pdd", "--order", "1", "--waybill", "YT8812345678901")
        assert away.code == 0
        case_id = away.fact["case"]
        film = tmp_path / "a.mp4"
        film.write_bytes(b"\x00\x00\x00\x18ftypisom film")
        told = desk.apart("case", "attach", case_id, film, "--as", "opening_video")
        assert told.code == 2
        assert "share" in told.err
        (tmp_path / "share").mkdir()
        assert desk.apart("case", "attach", case_id, film, "--as", "opening_video").code == 0
        second = Desk(tmp_path / "second PC", desk.capture)
        assert second.apart("case", "show", case_id).fact["order"] == "1"
        assert second.apart("vault", "verify").fact["files"] == 1
        assert not (desk.data / "desk.sqlite3").exists()
        assert second.apart("backup", tmp_path / "server.zip").code == 0
    monkeypatch.setenv("EVIDENCE_DESK_DATABASE", server().url("gone"))
    gone = second.apart("case", "list")
    assert (gone.code, gone.out) == (2, "")
    assert "right-password" not in gone.err
    monkeypatch.setenv("EVIDENCE_DESK_DATABASE", "")
    monkeypatch.setenv("EVIDENCE_DESK_VAULT", "")
    third = Desk(tmp_path / "third", desk.capture)
    assert third.apart("restore", tmp_path / "server.zip").fact["originals"] == 1
    assert third.apart("case", "show", case_id).fact["order"] == "1"
