"""Databases of every older version open with today's program: nothing of them is lost, and a copy is kept first."""

import sqlite3
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.storage.database import Database
from app.storage.transfer.packing import KEPT_COPIES
from app.storage.upgrade import revisions
from app.workflow.cases.add_event import add_event
from app.workflow.keeping.restore import restore
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.queries.case_rows import case_rows
from tests.media_folder import ROOT
from tests.server import BOTH, desk_url
from tests.workflow.desk import START, Desk, small_desk

OLD = sorted((ROOT / "tests" / "storage" / "old").glob("*.sql"))


def raw(path: Path, columns: dict[str, list[str]] | None = None) -> tuple[dict[str, list[str]], dict[str, list[tuple]]]:
    """The columns and rows of every table (of those columns), sorted."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    if columns is None:
        columns = {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            for name in names
            if name != "alembic_version"
        }
    rows = {
        name: sorted(connection.execute(f"SELECT {', '.join(f'{chr(34)}{one}{chr(34)}' for one in of)} FROM {name}"))
        for name, of in columns.items()
    }
    connection.close()
    return columns, rows


def made(folder: Path, script: Path) -> Path:
    path = folder / "data" / "desk.sqlite3"
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.executescript(script.read_text(encoding="utf-8"))
    connection.close()
    return path


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return made(tmp_path, request.param)


def use(desk: Desk) -> None:
    """Everything of it can be read, worked with and proven."""
    check = verify_ledger(desk.deps)
    assert check.ok, check.why
    with desk.deps.database.read() as unit:
        first, second = unit.cases.all()
        first, second = sorted((first, second), key=lambda case: case.order)
        assert (first.goods, str(first.freight), first.closed_at) == ("手机 100%_\U0001f4e6", "0.10", None)
        assert (second.note, second.closed_at is None) == ("第二单", False)
        events = unit.events.of(first.id)
        (item,) = unit.evidence.of(first.id)
        seen = unit.inspections.latest(item.sha256, "pdd", first.waybill)
        (packet,) = unit.packets.of(first.id)
        assert unit.snapshots.get(first.rules).id == "pdd"
    assert [event.attributes.get("text") for event in events][-3:] == ["第 9 条", "更正", None]
    assert seen is not None
    assert seen.breaks[0].at_s == 33.4
    assert packet.manifest_sha256
    assert [row.case.id for row in case_rows(desk.deps, "手机")] == [first.id]
    add_event(desk.deps, first.id, "note", START, {"text": "goes on"})
    assert verify_ledger(desk.deps).ok


def test_there_is_one_of_the_first_version():
    assert OLD[0].stem == revisions()[0]


def test_it_opens_and_everything_is_still_there(old: Path, tmp_path: Path):
    columns, before = raw(old)
    with small_desk(tmp_path) as desk:
        with desk.deps.database.read() as unit:
            assert unit.ledger.last_number() == len(before["ledger"])
        assert raw(old, columns)[1] == before
        assert desk.deps.database.damage() is None
        use(desk)


@pytest.mark.parametrize("wanted", BOTH)
def test_the_copy_that_is_kept_before_can_be_restored(old: Path, tmp_path: Path, wanted: str):
    _columns, before = raw(old)
    with small_desk(tmp_path) as desk, desk.deps.database.read():
        pass
    (copy,) = (old.parent / "backups").iterdir()
    assert copy.stem.endswith("-0001")
    with desk_url(wanted) as server, small_desk(tmp_path / "new", server=server) as desk:
        back = restore(desk.deps, copy)
        assert back.entries == len(before["ledger"])
        assert len(back.missing) == 1
        use(desk)


def test_only_the_last_copies_are_kept(tmp_path: Path):
    for number in range(KEPT_COPIES + 2):
        path = made(tmp_path / str(number), OLD[0])
        (tmp_path / "backups").mkdir(exist_ok=True)
        (path.parent / "backups").symlink_to(tmp_path / "backups")
        database = Database(path)
        with database.read():
            pass
        database.close()
    assert len(list((tmp_path / "backups").iterdir())) == KEPT_COPIES


def test_without_a_copy_nothing_is_migrated(old: Path, tmp_path: Path):
    (old.parent / "backups").write_bytes(b"in the way")
    before = raw(old)
    with small_desk(tmp_path) as desk, pytest.raises(Problem) as caught, desk.deps.database.read():
        pass
    assert caught.value.code == "file-unwritable"
    assert raw(old) == before


def test_a_database_of_today_is_not_copied(desk: Desk):
    with desk.deps.database.read():
        pass
    assert not desk.deps.database.copies.exists()
