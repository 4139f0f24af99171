"""The database file: first use, foreign and damaged files, who may write when."""

import multiprocessing
import sqlite3
import threading
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, create_engine
from sqlalchemy.exc import SQLAlchemyError

from app.domain.errors import Problem
from app.files import sha256_of
from app.storage.database import Database, Unit
from app.storage.head import read_head
from app.storage.indexes.tables import ENGINES_OWN
from app.storage.places import sqlite_file as module
from app.storage.tables import METADATA
from tests.server import BOTH, desk_url

AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path):
    database = Database(tmp_path / "名 字 %20" / "desk.sqlite3", wait_s=5)
    yield database
    database.close()


def append(database: Database, count: int = 1) -> None:
    for number in range(count):
        with database.write() as unit:
            unit.ledger.append("note", "", {"n": number}, AT)


def append_then_raise(unit: Unit) -> None:
    unit.ledger.append("note", "", {}, AT)
    raise RuntimeError


def count(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


def test_nothing_is_made_before_the_first_use(database: Database):
    assert not database.path.parent.exists()
    with database.read() as unit:
        assert unit.cases.all() == ()
    assert database.path.exists()
    assert database.damage() is None


def test_settings_of_every_connection(database: Database):
    append(database)
    engine = database._opened()
    with engine.connect() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_migrations_end_at_todays_tables(database: Database):
    append(database)
    database.close()
    engine = create_engine(URL.create("sqlite", database=str(database.path)))
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": False, "include_name": lambda name, *_: not str(name).startswith(ENGINES_OWN)},
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_between_two_steps_all_lies_in_one_file(database: Database):
    append(database, 3)
    assert sorted(path.name for path in database.path.parent.iterdir()) == ["desk.sqlite3", "ledger.head"]
    assert count(database.path, "ledger") == 3


def test_a_file_that_goes_away_meanwhile_is_told_not_begun_anew(database: Database):
    append(database)
    database.path.unlink()
    with pytest.raises(Problem) as caught:
        append(database)
    assert caught.value.code == "database-unwritable"
    assert not database.path.exists()


def test_a_raise_takes_everything_back(database: Database):
    append(database)
    with pytest.raises(RuntimeError), database.write() as unit:
        append_then_raise(unit)
    with database.read() as unit:
        assert unit.ledger.last_number() == 1
    assert read_head(database.head).number == 1


@pytest.mark.parametrize("table", ["ledger", "events", "videos", "inspections"])
def test_history_cannot_be_rewritten(database: Database, table: str):
    append(database)
    database.close()
    connection = sqlite3.connect(database.path)
    rows = {
        "ledger": "SELECT 1",
        "events": "INSERT INTO events VALUES ('e','c','note','2026','2026','typed','{}',NULL)",
        "videos": "INSERT INTO videos VALUES ('s','n',1,'2026')",
        "inspections": "INSERT INTO inspections VALUES (1,'s','pdd','','r','pass',0,'2026','{}')",
    }
    connection.execute(rows[table])
    connection.commit()
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid + 1"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("kind", BOTH)
def test_two_units_never_write_at_once(tmp_path: Path, kind: str):
    with desk_url(kind) as address:
        database = Database(tmp_path / "desk.sqlite3", server=address, wait_s=5)
        append(database)
        take_turns(database)
        database.close()


def take_turns(database: Database) -> None:
    order: list[str] = []

    def second() -> None:
        with database.write() as unit:
            order.append("second")
            unit.ledger.append("note", "", {}, AT)

    with database.write() as unit:
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.3)
        order.append("first")
        unit.ledger.append("note", "", {}, AT)
    thread.join()
    assert order == ["first", "second"]


def test_busy_for_too_long_is_told(tmp_path: Path):
    first, second = (Database(tmp_path / "desk.sqlite3", wait_s=0.1) for _ in range(2))
    append(first)
    with first.write(), pytest.raises(Problem) as caught, second.write():
        pass
    assert caught.value.code == "database-busy"
    first.close()
    second.close()


def _write_many(path: Path, times: int) -> None:
    database = Database(path)
    append(database, times)
    database.close()


def test_two_programs_start_on_a_fresh_folder_and_write_at_once(tmp_path: Path):
    path = tmp_path / "fresh" / "desk.sqlite3"
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_write_many, args=(path, 40)) for _ in range(3)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0, 0, 0]
    database = Database(path)
    with database.read() as unit:
        entries = unit.ledger.all()
    database.close()
    assert [entry.number for entry in entries] == list(range(1, 121))
    assert all(later.previous == earlier.hash for earlier, later in pairwise(entries))


def test_many_threads_open_a_fresh_file_at_once(tmp_path: Path):
    databases = [Database(tmp_path / "desk.sqlite3") for _ in range(6)]
    start = threading.Barrier(6)
    failures: list[BaseException] = []

    def go(database: Database) -> None:
        start.wait()
        try:
            append(database)
        except (Problem, SQLAlchemyError) as error:
            failures.append(error)

    threads = [threading.Thread(target=go, args=(database,)) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert count(tmp_path / "desk.sqlite3", "ledger") == 6
    for database in databases:
        database.close()


def made(path: Path) -> None:
    database = Database(path)
    append(database, 30)
    database.close()


def truncated(path: Path) -> None:
    made(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_to_nothing(path: Path) -> None:
    made(path)
    path.write_bytes(b"")


def removed(path: Path) -> None:
    made(path)
    path.unlink()


def text_file(path: Path) -> None:
    path.write_text("not a database, only words\n" * 200, encoding="utf-8")


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE cookies (name TEXT)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    made(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (truncated, "database-damaged"),
        (text_file, "database-damaged"),
        (cut_to_nothing, "database-lost"),
        (removed, "database-lost"),
        (foreign, "database-foreign"),
        (newer, "database-newer"),
        (folder, "database-unwritable"),
    ],
)
def test_what_is_not_our_sound_file_is_told_and_left_alone(tmp_path: Path, spoil, code: str):
    path = tmp_path / "desk.sqlite3"
    spoil(path)
    before = sha256_of(path) if path.is_file() else None
    database = Database(path, wait_s=1)
    with pytest.raises(Problem) as caught, database.write() as unit:
        unit.ledger.append("note", "", {}, AT)
    assert caught.value.code == code
    assert str(path) in caught.value.text.english()
    assert caught.value.hint is not None
    assert (sha256_of(path) if path.is_file() else None) == before
    database.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Problem) as caught, Database(tmp_path / "file" / "desk.sqlite3").read():
        pass
    assert caught.value.code == "folder-unwritable"


def fill(unit: Unit) -> None:
    pages = unit._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    unit._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    unit.ledger.append("note", "", {"words": "x" * 200_000}, AT)


def test_full_disk_is_told_and_nothing_is_changed(database: Database):
    append(database)
    with pytest.raises(Problem) as caught, database.write() as unit:
        fill(unit)
    assert caught.value.code == "disk-full"
    with database.read() as unit:
        assert unit.ledger.last_number() == 1


def test_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "network_kind", lambda _folder: "cifs")
    with pytest.raises(Problem) as caught, Database(tmp_path / "new" / "desk.sqlite3").read():
        pass
    assert caught.value.code == "network-drive"
    assert not (tmp_path / "new").exists()
