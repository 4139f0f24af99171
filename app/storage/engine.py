"""How SQLite is opened: every commit on the disk, foreign keys kept, transactions begun by us and not by the driver."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

_BUSY = 5


def make_engine(path: Path, wait_s: float, *, create: bool) -> Engine:
    """An engine for one file; nothing is opened yet. `wait_s`: how long a statement waits for a lock.

    Without `create` a file that is gone is an error, never an empty one in its place. No connection outlives its use:
    the last one to close brings the log into the file, so that between two steps all records lie in that one file.
    """
    place = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(place, uri=True, timeout=wait_s, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def begin_as(engine: Engine, kind: str) -> Engine:
    """The same engine, whose transactions begin as IMMEDIATE or EXCLUSIVE instead of DEFERRED."""
    return engine.execution_options(desk_begin=kind)


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver would begin by itself, and not before reads
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('desk_begin', 'DEFERRED')}")


def use_write_ahead_log(engine: Engine, wait_s: float) -> None:
    """Switch the file to write-ahead logging, which lasts. SQLite does not wait for locks here, so this does."""
    deadline = time.monotonic() + wait_s
    while True:
        driver = engine.raw_connection()
        try:
            driver.cursor().execute("PRAGMA journal_mode = WAL")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != _BUSY or time.monotonic() > deadline:
                raise OperationalError("PRAGMA journal_mode = WAL", None, error) from error
        else:
            return
        finally:
            driver.close()
        time.sleep(0.02)
