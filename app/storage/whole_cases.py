"""Everything that the records hold about one case, as rows that travel, and such rows put into another database.

Values travel as they are stored. What comes in is foreign: every value is held against its column, and what lies in the
database afterwards against what came, before any of it lasts.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Connection, Integer, MetaData, Select, String, Table, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.storage.columns import Instant
from app.storage.records import as_stored
from app.storage.tables import METADATA

Rows = Mapping[str, tuple[Mapping[str, Any], ...]]
"""Rows by table, each value by column."""

_COUNTED = frozenset(("inspections", "packets", "attempt_proofs", "attempt_entries", "picture_looks", "judgements"))
"""Tables whose rows get their `number` where they are put."""
SHARED = frozenset(("snapshots", "videos", "inspections", "picture_marks", "derivations", "removals"))
"""Tables whose rows may belong to other cases as well: what is there already stays."""
_RENAMED = {"removals": "id"}
"""Tables whose rows get a new name where they are put, because every computer counts its own."""


class Unfit(ValueError):
    """Rows that do not fit the tables they are meant for, or do not belong to the case they came with."""


def _plain(table: Table) -> Table:
    """A table without our column types: values as they are stored."""
    columns = (Column(column.name, _stored_type(column.type), nullable=column.nullable) for column in table.columns)
    return Table(table.name, MetaData(), *columns)


def _stored_type(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


_TABLES = {table.name: _plain(table) for table in METADATA.sorted_tables}


def rows_of_case(connection: Connection, case: str) -> Rows:
    """Every row of every table that belongs to a case, in an order in which they can be put in."""
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for name, chosen in _choices(case, found):
        found[name] = tuple(dict(row) for row in connection.execute(chosen).mappings())
    return found


def _choices(case: str, found: Rows) -> Iterator[tuple[str, Select[Any]]]:
    """What to ask, table by table; later questions use the answers to the earlier ones."""
    yield "cases", _where("cases", "id", [case])
    yield "snapshots", _where("snapshots", "hash", _values(found["cases"], "rules"))
    for name in ("events", "evidence", "packets", "attempts", "parcels", "snoozes"):
        yield name, _where(name, "case", [case])
    for name in ("attempt_proofs", "attempt_entries"):
        yield name, _where(name, "attempt", _values(found["attempts"], "id"))
    for name in ("picture_looks", "judgements"):
        yield name, _where(name, "evidence", _values(found["evidence"], "id"))
    yield "parcel_files", _where("parcel_files", "parcel", _values(found["parcels"], "id"))
    originals = sorted({*_values(found["evidence"], "sha256"), *_values(found["parcel_files"], "sha256")})
    inspections = _where("inspections", "sha256", originals)
    platforms = _values(found["cases"], "platform")
    yield "inspections", inspections.where(_TABLES["inspections"].c.platform.in_(platforms))
    for name in ("videos", "picture_marks", "derivations"):
        yield name, _where(name, "sha256", originals)
    yield "removals", _where("removals", "item", originals)


def _where(name: str, column: str, values: Sequence[str]) -> Select[Any]:
    table = _TABLES[name]
    order = "number" if name in _COUNTED else next(iter(METADATA.tables[name].primary_key.columns)).name
    return select(table).where(table.c[column].in_(values)).order_by(table.c[order])


def _values(rows: Sequence[Mapping[str, Any]], column: str) -> list[str]:
    return sorted({str(row[column]) for row in rows})


def tables_of_case() -> tuple[str, ...]:
    """The tables that `rows_of_case` looks into."""
    empty: dict[str, tuple[Mapping[str, Any], ...]] = dict.fromkeys(_TABLES, ())
    return tuple(name for name, _ in _choices("", empty))


def lines_of(rows: Sequence[Mapping[str, Any]]) -> Iterator[bytes]:
    """Rows as JSON lines."""
    for row in rows:
        yield json.dumps(dict(row), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def rows_from(table: str, lines: Iterable[bytes]) -> tuple[Mapping[str, Any], ...]:
    """Rows out of JSON lines, each value held against its column. Raises `Unfit`."""
    found: list[Mapping[str, Any]] = []
    try:
        for line in lines:
            row = json.loads(line)
            columns = METADATA.tables[table].columns
            if not isinstance(row, dict) or set(row) != set(columns.keys()):
                raise Unfit(f"{table}: columns")
            for column in columns:
                _check(column, row[column.name])
            found.append(row)
    except (ValueError, TypeError, ArithmeticError, AttributeError, RecursionError) as error:
        raise Unfit(f"{table}: {error}") from error
    return tuple(found)


def _check(column: Column[Any], value: Any) -> None:
    """Raises `Unfit` for a value that this column never holds."""
    kind = column.type
    stored = _stored_type(kind)
    if value is None:
        fits = bool(column.nullable)
    elif isinstance(stored, Boolean):
        fits = isinstance(value, bool)
    elif isinstance(stored, (Integer, BigInteger)):
        fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63
    else:
        fits = (
            isinstance(value, str)
            and "\0" not in value
            and len(value) <= (getattr(stored, "length", None) or len(value))
        )
    if fits and value is not None and isinstance(kind, TypeDecorator) and isinstance(stored, String):
        meant = kind.process_result_value(value, None)  # type: ignore[arg-type]  # ours look at no dialect
        fits = not isinstance(kind, Instant) or (meant is not None and as_stored(meant) == value)
    if not fits:
        raise Unfit(f"{column.table.name}.{column.name}")


def same(rows: Rows, others: Rows) -> bool:
    """Whether two sets of rows say the same, but for the numbers and names that each computer gives by itself; of what
    other cases may share, `others` may hold more.
    """
    for name in tables_of_case():
        mine, theirs = _comparable(name, rows.get(name, ())), _comparable(name, others.get(name, ()))
        if mine - theirs or (name not in SHARED and theirs - mine):
            return False
    return True


def _comparable(name: str, rows: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    own = {"number"} if name in _COUNTED else {_RENAMED.get(name, "")}
    if name == "snapshots":
        own = {"record"}  # the same rules, written down by another version of the program
    return frozenset(
        json.dumps({key: value for key, value in row.items() if key not in own}, sort_keys=True) for row in rows
    )


class WholeCaseStore:
    """Whole cases in one unit of work. `changed` is told the id of a case that came, `new_name` names a removal."""

    def __init__(self, connection: Connection, changed: Callable[[str], None], new_name: Callable[[], str]) -> None:
        self._connection = connection
        self._changed = changed
        self._new_name = new_name

    def of(self, case: str) -> Rows:
        """Everything about a case; every table is empty when there is no such case."""
        return rows_of_case(self._connection, case)

    def put(self, rows: Rows) -> None:
        """Put the rows of a new case in; what is there already of shared tables stays. Raises `Unfit` when the case
        does not lie there afterwards as it came.
        """
        there = {name: _comparable(name, _there(self._connection, name, rows.get(name, ()))) for name in SHARED}
        try:
            for name in (table.name for table in METADATA.sorted_tables):
                for row in rows.get(name, ()):
                    if name not in SHARED or not _comparable(name, (row,)) <= there[name]:
                        self._connection.execute(_TABLES[name].insert().values(**self._named(name, row)))
        except IntegrityError as error:
            raise Unfit(str(error.orig)) from error
        for row in rows["cases"]:
            if not same(rows, self.of(row["id"])):
                raise Unfit("cases")
            self._changed(row["id"])

    def _named(self, name: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
        """A row with the number or the name that it gets here."""
        if name in _RENAMED:
            return {**row, _RENAMED[name]: self._new_name()}
        return {key: value for key, value in row.items() if key != "number" or name not in _COUNTED}


def _there(connection: Connection, name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    column = {"snapshots": "hash", "removals": "item"}.get(name, "sha256")
    return tuple(dict(row) for row in connection.execute(_where(name, column, _values(rows, column))).mappings())
