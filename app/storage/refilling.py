"""A database filled anew from a backup: in one transaction, in tables as old as it is, then brought up to date."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.database import Database, Unit
from app.storage.head import Head, set_aside, write_head
from app.storage.indexes.keeping import Indexes
from app.storage.places.base import Manner, Place, begin_as
from app.storage.transfer.archive import Backup, damaged
from app.storage.transfer.rows import Unfit, drop_everything, fill, recorded_tables
from app.storage.upgrade import current_revision, refuse_unknown, upgrade


@contextmanager
def refilled(database: Database, backup: Backup, *, replace: bool) -> Iterator[Unit]:
    """Inside, the records are the backup's, and nobody else sees them; they last when the block ends without a raise.

    Raises `Problem`: records are there already and `replace` is not asked for, or the backup's rows do not fit.
    """
    database.close()
    place = database.place
    place.prepare(anew=True)
    engine = place.engine(create=True)
    try:
        with place.told():
            with begin_as(engine, Manner.ALONE).connect() as connection, connection.begin():
                _make_room(connection, place, replace=replace)
                _fill(connection, place, backup)
                unit = Unit(connection)
                yield unit
                unit.keep_indexes()
                set_aside(place.head)
            if unit.ledger.head is not None:
                write_head(place.head, Head(unit.ledger.head.number, unit.ledger.head.hash))
    finally:
        engine.dispose()


def _make_room(connection: Connection, place: Place, *, replace: bool) -> None:
    there = place.tables(connection)
    if not there:
        return
    refuse_unknown(current_revision(connection, place), place)
    entries = int(connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one())
    if entries and not replace:
        raise Problem(
            "not-empty",
            text(
                QT_TRANSLATE_NOOP("storage", "{path} holds records already ({entries} entries)."),
                path=place.shown,
                entries=entries,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "storage", "Restore into a new data folder, or say --replace: they are backed up before that."
                )
            ),
        )
    drop_everything(connection, there)


def _fill(connection: Connection, place: Place, backup: Backup) -> None:
    upgrade(connection, backup.contents.revision)
    tables = recorded_tables(connection, place.tables(connection))
    names = {f"records/{table.name}.jsonl" for table in tables}
    strange = set(backup.named("records")) - names
    if strange:
        raise damaged(backup.path, min(strange))
    try:
        rows = fill(connection, tables, lambda name: backup.lines(f"records/{name}.jsonl"))
    except (Unfit, IntegrityError) as error:
        raise damaged(backup.path, "records") from error
    except DBAPIError as error:
        if str(getattr(error.orig, "sqlstate", ""))[:2] in {"22", "23"}:  # a value that the column cannot hold
            raise damaged(backup.path, "records") from error
        raise
    if {name: count for name, count in rows.items() if count} != {
        name: count for name, count in backup.contents.rows.items() if count
    }:
        raise damaged(backup.path, "records")
    upgrade(connection, "head")
    place.after_migration(connection)
    Indexes(connection).fill()
