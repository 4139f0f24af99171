"""Records on a real PostgreSQL server: who may write when, what is refused, and in which words."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from app.domain.errors import Problem
from app.storage.database import Database, Unit
from app.storage.head import read_head
from app.storage.tables import METADATA
from tests.server import PASSWORD, USER, desk_url, server
from tests.small_rules import small_platform

pytestmark = pytest.mark.postgres
AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


@pytest.fixture
def url() -> Iterator[str]:
    with desk_url("postgresql") as address:
        yield address


@pytest.fixture
def database(tmp_path: Path, url: str) -> Iterator[Database]:
    database = Database(tmp_path / "desk.sqlite3", server=url, wait_s=5)
    yield database
    database.close()


def name_of(url: str) -> str:
    return url.rpartition("/")[2]


def append(database: Database) -> None:
    with database.write() as unit:
        unit.ledger.append("note", "", {}, AT)


def append_then_raise(unit: Unit) -> None:
    unit.ledger.append("note", "", {}, AT)
    raise RuntimeError


def refused(database: Database) -> Problem:
    with pytest.raises(Problem) as caught:
        append(database)
    database.close()
    assert PASSWORD not in caught.value.text.english() + caught.value.hint.english()
    assert PASSWORD not in str(caught.value)
    return caught.value


def test_migrations_end_at_todays_tables(database: Database):
    append(database)
    with database._opened().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        differences = [one for one in compare_metadata(context, METADATA) if "search_grams" not in str(one)]
    assert differences == []


def test_nothing_of_it_lies_on_this_computer_but_the_head(database: Database):
    append(database)
    assert [path.name for path in database.path.parent.iterdir()] == [database.head.name]
    assert read_head(database.head).number == 1
    assert set(database.facts()) == {"postgresql"}
    assert database.damage() is None


def test_texts_sort_by_code_point_whatever_the_server_speaks(database: Database):
    with database.write() as unit:
        for name in ("a", "B", "é", "Z-1", "Z1", "-"):
            unit._connection.exec_driver_sql(f"INSERT INTO videos VALUES ('{name}', '', 1, '2026')")
        rows = unit._connection.exec_driver_sql("SELECT sha256 FROM videos ORDER BY sha256").scalars().all()
    assert rows == sorted(rows) == ["-", "B", "Z-1", "Z1", "a", "é"]


def test_files_of_many_gigabytes_have_room(database: Database):
    with database.write() as unit:
        unit._connection.exec_driver_sql("INSERT INTO videos VALUES ('s', '', 9000000000, '2026')")
    with database.read() as unit:
        assert unit._connection.exec_driver_sql("SELECT bytes FROM videos").scalar_one() == 9_000_000_000


@pytest.mark.parametrize("table", ["ledger", "events", "videos", "inspections"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET {}", "TRUNCATE {} CASCADE"])
def test_history_cannot_be_rewritten(database: Database, table: str, statement: str):
    rows = {
        "ledger": "INSERT INTO ledger VALUES (1, '2026', 'note', '', '{}', 'p', 'h')",
        "events": "INSERT INTO events VALUES ('e', '261122-AAAA', 'note', '2026', '2026', 'typed', '{}', NULL)",
        "videos": "INSERT INTO videos VALUES ('s', 'n', 1, '2026')",
        "inspections": "INSERT INTO inspections VALUES (1, 's', 'pdd', '', 'r', 'pass', false, '2026', '{}')",
    }
    column = {"ledger": "at", "events": "at", "videos": "name", "inspections": "waybill"}[table]
    with database.write() as unit:
        unit.snapshots.keep(small_platform())
        snapshot = unit.snapshots.hashes(small_platform().id)[0]
        unit._connection.exec_driver_sql(
            'INSERT INTO cases (id, platform, "order", waybill, rules, opened_at, version, shop, after_sale,'
            " outbound_waybill, courier, goods, serial, scenario, flags, note)"
            f" VALUES ('261122-AAAA', 'pdd', '1', '', '{snapshot}', '2026', 1, '', '', '', '', '', '', '', '', '')"
        )
        unit._connection.exec_driver_sql(rows[table])
    with pytest.raises(IntegrityError, match="never changed"), database.write() as unit:
        unit._connection.exec_driver_sql(statement.format(table, f"{column} = ''"))


def test_a_raise_takes_everything_back(database: Database):
    append(database)
    with pytest.raises(RuntimeError), database.write() as unit:
        append_then_raise(unit)
    with database.read() as unit:
        assert unit.ledger.last_number() == 1
    assert read_head(database.head).number == 1


def test_a_look_sees_one_instant(database: Database):
    append(database)
    with database.read() as unit:
        assert unit.ledger.last_number() == 1
        append(database)
        assert unit.ledger.last_number() == 1
    with database.read() as unit:
        assert unit.ledger.last_number() == 2


def test_busy_for_too_long_is_told(tmp_path: Path, url: str, database: Database):
    append(database)
    hasty = Database(tmp_path / "desk.sqlite3", server=url, wait_s=0.1)
    with database.write():
        assert refused(hasty).code == "database-busy"


def test_no_server_there(tmp_path: Path):
    problem = refused(Database(tmp_path / "d", server=f"postgresql://{USER}:{PASSWORD}@127.0.0.1:9/desk"))
    assert problem.code == "server-unreachable"
    assert "127.0.0.1:9/desk" in problem.text.english()


@pytest.mark.parametrize("password", ["wrong", ""])
def test_wrong_password(tmp_path: Path, url: str, password: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    problem = refused(Database(tmp_path / "d", server=server().url(name_of(url), password=password).replace(":@", "@")))
    assert problem.code == "wrong-password"
    assert USER in problem.text.english()


def test_no_such_database(tmp_path: Path):
    assert refused(Database(tmp_path / "d", server=server().url("nowhere"))).code == "no-database"


def test_a_database_of_another_program_is_left_alone(tmp_path: Path):
    with server().fresh() as name:
        server().run("CREATE TABLE cookies (name text)", name)
        assert refused(Database(tmp_path / "d", server=server().url(name))).code == "database-foreign"
        assert server().run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name) == [("cookies",)]


def test_a_database_of_a_newer_program(tmp_path: Path, url: str):
    server().run("UPDATE alembic_version SET version_num = '9999'", name_of(url))
    assert refused(Database(tmp_path / "d", server=url)).code == "database-newer"


def test_a_newer_program_that_comes_meanwhile(database: Database, url: str):
    append(database)
    server().run("UPDATE alembic_version SET version_num = '9999'", name_of(url))
    assert refused(database).code == "database-newer"


def test_emptied_although_it_held_something(tmp_path: Path, url: str):
    database = Database(tmp_path / "d", server=url)
    append(database)
    server().run("DROP SCHEMA public CASCADE; CREATE SCHEMA public", name_of(url))
    assert refused(database).code == "database-lost"
    assert refused(database).code == "database-lost"


def test_a_user_without_rights(tmp_path: Path):
    with server().fresh() as name:
        server().run("DROP ROLE IF EXISTS guest")
        server().run(f"CREATE ROLE guest LOGIN PASSWORD '{PASSWORD}'")
        assert (
            refused(Database(tmp_path / "d", server=server().url(name, "guest", PASSWORD))).code
            == "database-unwritable"
        )


def test_a_database_without_unicode(tmp_path: Path):
    one = server()
    one.run("DROP DATABASE IF EXISTS latin")
    one.run("CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc")
    assert refused(Database(tmp_path / "d", server=one.url("latin"))).code == "database-encoding"


@pytest.mark.parametrize("address", ["mysql://u:right-password@h/d", "desk", "postgresql://h", "postgresql://h:x/d"])
def test_an_address_that_is_none(tmp_path: Path, address: str):
    assert refused(Database(tmp_path / "d", server=address)).code == "database-setting"


def break_off(unit: Unit, name: str) -> None:
    server().run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    unit.ledger.append("note", "", {}, AT)


def test_a_connection_that_breaks_off_is_told_and_the_next_one_works(database: Database, url: str):
    append(database)
    with pytest.raises(Problem) as caught, database.write() as unit:
        break_off(unit, name_of(url))
    assert caught.value.code == "connection-lost"
    append(database)
    with database.read() as unit:
        assert unit.ledger.last_number() == 2
