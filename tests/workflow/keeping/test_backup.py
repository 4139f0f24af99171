"""Everything into one file and out of it again, whatever engine; all or nothing; nothing of it is lost."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.storage.transfer import rows
from app.storage.transfer.rows import RECORDED
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.keeping.back_up import back_up
from app.workflow.keeping.restore import restore
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from app.workflow.queries.case_rows import case_rows
from tests.server import BOTH, desk_url
from tests.workflow.desk import START, Desk, small_desk


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    """Eleven events, so that the order of their ids is not that of their writing, and a correction among them."""
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    update_case(desk.deps, case_id, {"goods": "手机", "note": "买家 \U0001f4e6 “x”"})
    first = [add_event(desk.deps, case_id, "note", START, {"text": f"第 {number} 条"}) for number in range(10)]
    add_event(desk.deps, case_id, "note", START, {"text": "更正"}, corrects=first[-1].id)
    attach_evidence(desk.deps, case_id, desk.file("a.mp4", b"\x00\x00\x00\x18ftypisom film"), "opening_video")
    rules = tmp_path / "data" / "rules"
    rules.mkdir()
    (rules / "自己的.toml").write_text("# own", encoding="utf-8")
    desk.rulebook.own_folder = rules
    return desk


@pytest.fixture(params=BOTH)
def other(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with ExitStack() as stack:
        server = stack.enter_context(desk_url(request.param))
        (tmp_path / "other").mkdir()
        other = stack.enter_context(small_desk(tmp_path / "other", server=server))
        other.rulebook.own_folder = tmp_path / "other" / "data" / "rules"
        yield other


def records(desk: Desk) -> dict[str, list]:
    """Every recorded table as it is exported, without the last entry of the ledger where it tells of the transfer."""
    place = desk.deps.database.place
    with desk.deps.database.read() as unit:
        connection = unit._connection
        tables = rows.recorded_tables(connection, place.tables(connection))
        found = {table.name: [json.loads(line) for line in rows.lines_of(connection, table)] for table in tables}
    found["ledger"] = [row for row in found["ledger"] if "backup_made" not in row and "restored" not in row]
    return found


def test_what_comes_out_is_what_went_in(filled: Desk, other: Desk, tmp_path: Path):
    made = back_up(filled.deps, tmp_path / "备份.zip", settings=b'language = "en"\n')
    assert (made.entries, made.rows["events"], made.originals, made.missing) == (14, 11, 1, ())
    assert set(made.rows) == RECORDED
    back = restore(other.deps, tmp_path / "备份.zip")
    assert (back.entries, back.cases, back.originals, back.missing) == (14, 1, 1, ())
    assert back.settings == b'language = "en"\n'
    assert records(other) == records(filled)
    assert (other.folder / "data" / "rules" / "自己的.toml").read_text(encoding="utf-8") == "# own"
    for desk in (filled, other):
        assert verify_ledger(desk.deps).ok
        assert verify_ledger(desk.deps).witnessed == 15
        assert verify_vault(desk.deps).ok
    case_id = records(other)["cases"][1][0]
    add_event(other.deps, case_id, "note", START, {"text": "goes on"})
    assert verify_ledger(other.deps).ok
    assert [row.case.id for row in case_rows(other.deps, "手机")] == [case_id]


def test_the_same_records_give_the_same_bytes(filled: Desk, tmp_path: Path):
    first, second = (tmp_path / f"{name}.zip" for name in "ab")
    back_up(filled.deps, first, originals=False)
    with zipfile.ZipFile(first) as one:
        before = {name: one.read(name) for name in one.namelist() if name != "manifest.json"}
    back_up(filled.deps, second, originals=False)
    with zipfile.ZipFile(second) as two:
        after = {name: two.read(name) for name in two.namelist() if name != "manifest.json"}
    assert after.pop("records/ledger.jsonl").startswith(before.pop("records/ledger.jsonl"))
    assert after == before


def test_a_backup_replaces_no_file(desk: Desk, tmp_path: Path):
    (tmp_path / "a.zip").write_bytes(b"mine")
    with pytest.raises(Problem) as caught:
        back_up(desk.deps, tmp_path / "a.zip")
    assert caught.value.code == "file-exists"
    assert (tmp_path / "a.zip").read_bytes() == b"mine"


def test_a_backup_that_is_stopped_leaves_nothing(filled: Desk, tmp_path: Path):
    with pytest.raises(Cancelled):
        back_up(filled.deps, tmp_path / "out" / "a.zip", report=Report(stop=lambda: True))
    assert list((tmp_path / "out").iterdir()) == []


def test_missing_originals_are_told(filled: Desk, other: Desk, tmp_path: Path):
    (sha256,) = {path.parent.name + path.name for path in filled.deps.vault.files()}
    filled.deps.vault.remove(sha256)
    assert back_up(filled.deps, tmp_path / "a.zip").missing == (sha256,)
    assert restore(other.deps, tmp_path / "a.zip").missing == (sha256,)


def test_a_damaged_original_is_not_backed_up_as_if_it_were_whole(filled: Desk, tmp_path: Path):
    (path,) = filled.deps.vault.files()
    path.chmod(0o600)
    path.write_bytes(b"other bytes")
    with pytest.raises(Problem) as caught:
        back_up(filled.deps, tmp_path / "a.zip")
    assert caught.value.code == "vault-damaged"
    assert not (tmp_path / "a.zip").exists()


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b"ftypisom film")] ^= 1
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def words(path: Path) -> None:
    path.write_text("no backup at all", encoding="utf-8")


def changed(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """One file of a backup otherwise, with a manifest that agrees."""
    with zipfile.ZipFile(path) as old:
        files = {one: old.read(one) for one in old.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    files[name] = change(files.get(name, b""))
    manifest["files"][name] = {"sha256": hashlib.sha256(files[name]).hexdigest(), "bytes": len(files[name])}
    with zipfile.ZipFile(path, "w") as new:
        for one, data in files.items():
            new.writestr(one, data)
        new.writestr("manifest.json", json.dumps(manifest))


def told(path: Path, **values: object) -> None:
    with zipfile.ZipFile(path) as old:
        files = {one: old.read(one) for one in old.namelist()}
    files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | values).encode()
    with zipfile.ZipFile(path, "w") as new:
        for one, data in files.items():
            new.writestr(one, data)


SPOILT = {
    "one flipped byte": (flipped, "backup-damaged"),
    "cut off": (cut, "backup-damaged"),
    "no backup": (words, "backup-damaged"),
    "a forged ledger": (
        lambda path: changed(path, "records/ledger.jsonl", lambda data: data.replace("买家".encode(), "卖家".encode())),
        "backup-broken",
    ),
    "a forged event": (
        lambda path: changed(path, "records/events.jsonl", lambda data: data.replace("更正".encode(), "伪造".encode())),
        "backup-broken",
    ),
    "a row too few": (
        lambda path: changed(path, "records/evidence.jsonl", lambda data: data.splitlines(keepends=True)[0]),
        "backup-damaged",
    ),
    "an event without its case": (
        lambda path: changed(path, "records/cases.jsonl", lambda data: data.splitlines(keepends=True)[0]),
        "backup-damaged",
    ),
    "a table nobody knows": (
        lambda path: changed(path, "records/cookies.jsonl", lambda _data: b'["a"]\n'),
        "backup-damaged",
    ),
    "a way out of the folder": (
        lambda path: changed(path, "rules/../../evil.toml", lambda _data: b"x"),
        "backup-damaged",
    ),
    "a newer program": (lambda path: told(path, revision="9999"), "backup-newer"),
    "a newer format": (lambda path: told(path, format=2), "backup-newer"),
    "a rewritten end": (lambda path: told(path, ledger=[14, "0" * 64]), "backup-broken"),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_not_whole_changes_nothing(filled: Desk, other: Desk, tmp_path: Path, spoilt: str):
    path = tmp_path / "a.zip"
    back_up(filled.deps, path)
    spoil, code = SPOILT[spoilt]
    spoil(path)
    with pytest.raises(Problem) as caught:
        restore(other.deps, path)
    assert caught.value.code == code, caught.value
    with other.deps.database.read() as unit:
        assert unit.cases.all() == ()
        assert unit.ledger.last_number() == 0
    assert not other.deps.vault.root.exists() or other.deps.vault.files() == ()
    assert not (other.folder / "data" / "rules").exists()
    assert not (tmp_path / "evil.toml").exists()


def test_records_are_replaced_only_when_asked(filled: Desk, other: Desk, tmp_path: Path):
    back_up(filled.deps, tmp_path / "a.zip")
    open_case(other.deps, platform="pdd", order="2")
    with pytest.raises(Problem) as caught:
        restore(other.deps, tmp_path / "a.zip")
    assert caught.value.code == "not-empty"
    with other.deps.database.read() as unit:
        assert [case.order for case in unit.cases.all()] == ["2"]
    restore(other.deps, tmp_path / "a.zip", replace=True)
    assert records(other) == records(filled)
    assert verify_ledger(other.deps).ok


def test_records_that_are_gone_come_back_and_what_is_lost_is_told(filled: Desk, tmp_path: Path):
    if filled.deps.database.on_server:
        pytest.skip("a file that somebody deleted")
    back_up(filled.deps, tmp_path / "a.zip")
    case_id = records(filled)["cases"][1][0]
    for number in range(3):
        add_event(filled.deps, case_id, "note", START, {"text": str(number)})
    filled.deps.database.close()
    filled.deps.database.path.unlink()
    back = restore(filled.deps, tmp_path / "a.zip")
    assert (back.entries, back.lost_entries) == (14, 4)
    assert verify_ledger(filled.deps).ok


def test_a_restore_that_is_stopped_changes_nothing(filled: Desk, other: Desk, tmp_path: Path):
    back_up(filled.deps, tmp_path / "a.zip")
    with pytest.raises(Cancelled):
        restore(other.deps, tmp_path / "a.zip", report=Report(stop=stop_after(5)))
    assert not other.deps.vault.root.exists() or other.deps.vault.files() == ()
    with other.deps.database.read() as unit:
        assert unit.ledger.last_number() == 0


def stop_after(count: int) -> Callable[[], bool]:
    asked = iter(range(count))
    return lambda: next(asked, None) is None
