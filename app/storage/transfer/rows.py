"""Tables as JSON lines and back: the first line names the columns, each other line is one row.

Only what was recorded travels; indexes are made anew from it. The tables are taken as they stand in the database and
not as this program would make them, so that an older database can be copied before it is migrated.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import Any

from sqlalchemy import Connection, LargeBinary, MetaData, Numeric, Table, func, select

from app.storage.tables import METADATA

_CHUNK = 500
RECORDED = frozenset(table.name for table in METADATA.sorted_tables if not table.info.get("rebuilt"))
"""Names of today's tables that hold what cannot be made anew."""


class Unfit(ValueError):
    """Lines that do not fit the tables they are meant for."""


def recorded_tables(connection: Connection, there: Iterable[str]) -> tuple[Table, ...]:
    """The tables of a database that hold records, as they stand there, those first that others refer to."""
    found = MetaData()
    found.reflect(connection, only=sorted(RECORDED & set(there)))
    return tuple(found.sorted_tables)


def lines_of(connection: Connection, table: Table) -> Iterator[bytes]:
    """A table as lines, in order of its key."""
    yield _line([column.name for column in table.columns])
    chosen = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=1000)
    with connection.execute(chosen) as rows:
        for row in rows:
            yield _line(list(row))


def _line(values: list[Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_plain).encode() + b"\n"


def _plain(value: object) -> object:
    if isinstance(value, (bytes, memoryview)):
        return b64encode(bytes(value)).decode("ascii")
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} is kept in no table")


def fill(connection: Connection, tables: Iterable[Table], lines: Callable[[str], Iterable[bytes]]) -> Mapping[str, int]:
    """Put the lines of each table into it; how many rows each got. Raises `Unfit`, `IntegrityError`."""
    counted: dict[str, int] = {}
    with _references_last(connection):
        for table in tables:
            counted[table.name] = _fill_one(connection, table, iter(lines(table.name)))
    return counted


def _fill_one(connection: Connection, table: Table, lines: Iterator[bytes]) -> int:
    first = next(lines, None)
    names = _parsed(table.name, first) if first is not None else []
    if set(names) - set(table.columns.keys()) or len(set(names)) != len(names):
        raise Unfit(f"{table.name}: {names}")
    decode = [_decoder(table, name) for name in names]
    count, waiting = 0, list[dict[str, Any]]()
    for line in chain(lines, [None]):
        if line is not None:
            values = _parsed(table.name, line)
            if len(values) != len(names):
                raise Unfit(f"{table.name}: row {count + len(waiting) + 1}")
            waiting.append({name: step(value) for name, step, value in zip(names, decode, values, strict=True)})
        if waiting and (line is None or len(waiting) == _CHUNK):
            connection.execute(table.insert(), waiting)
            count += len(waiting)
            waiting = []
    _go_on_counting(connection, table)
    return count


def _parsed(table: str, line: bytes) -> list[Any]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise Unfit(f"{table}: {error}") from error
    if not isinstance(values, list):
        raise Unfit(f"{table}: {line[:40]!r}")
    return values


def _decoder(table: Table, name: str) -> Callable[[Any], Any]:
    kind = table.columns[name].type
    if isinstance(kind, LargeBinary):
        return lambda value: None if value is None else b64decode(value)
    if isinstance(kind, Numeric) and kind.asdecimal:
        return lambda value: None if value is None else Decimal(str(value))
    return lambda value: value


def _go_on_counting(connection: Connection, table: Table) -> None:
    """A server counts the rows of some tables by itself: it goes on after the last."""
    key = list(table.primary_key.columns)
    if connection.dialect.name != "postgresql" or len(key) != 1 or not key[0].server_default:
        return
    last = connection.execute(select(func.max(key[0]))).scalar_one()
    if last is not None:
        place = func.pg_get_serial_sequence(table.name, key[0].name)
        connection.execute(select(func.setval(place, last)))


class _references_last:  # noqa: N801 - read like a function
    """Inside, rows may come before those that they refer to; at the end every reference is checked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._server = connection.dialect.name == "postgresql"
        self._held: list[tuple[str, str]] = []

    def __enter__(self) -> None:
        if not self._server:
            self._connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            return
        self._held = [
            (str(table), str(name))
            for table, name in self._connection.exec_driver_sql(
                "SELECT conrelid::regclass, conname FROM pg_constraint"
                " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable"
            )
        ]
        self._all("DEFERRABLE INITIALLY DEFERRED")

    def __exit__(self, kind: object, *_rest: object) -> None:
        if self._server and kind is None:
            self._connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
            self._all("NOT DEFERRABLE")

    def _all(self, how: str) -> None:
        for table, name in self._held:
            self._connection.exec_driver_sql(f'ALTER TABLE {table} ALTER CONSTRAINT "{name}" {how}')


def drop_everything(connection: Connection, there: Iterable[str]) -> None:
    """Remove every table of ours with its triggers, in the transaction that fills the database anew."""
    if connection.dialect.name == "postgresql":
        for name in sorted(there):
            connection.exec_driver_sql(f'DROP TABLE "{name}" CASCADE')
        return
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    virtual = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'").scalars()
    for name in list(virtual):  # with it go the tables that it keeps for itself
        connection.exec_driver_sql(f'DROP TABLE "{name}"')
    found = MetaData()
    found.reflect(connection)
    for table in reversed(found.sorted_tables):
        connection.exec_driver_sql(f'DROP TABLE "{table.name}"')
