"""Records in one SQLite file: every commit on the disk, foreign keys kept, transactions begun by us."""

import sqlite3
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from app.storage import failures
from app.storage.head import refuse_lost
from app.storage.places.base import Manner, manner_of
from app.storage.volumes import network_kind

_BUSY = 5
_BEGIN = {Manner.READ: "DEFERRED", Manner.WRITE: "IMMEDIATE", Manner.ALONE: "EXCLUSIVE"}


class SqliteFile:
    """A file on a local disk. `wait_s`: how long a statement waits for a lock."""

    def __init__(self, path: Path, wait_s: float) -> None:
        self.path = path
        self._wait_s = wait_s

    @property
    def shown(self) -> str:
        """Its path."""
        return str(self.path)

    @property
    def head(self) -> Path:
        """Beside the file."""
        return self.path.with_name("ledger.head")

    def prepare(self, *, anew: bool = False) -> None:
        """Refuse a network drive and a file that is gone; make the folder."""
        kind = network_kind(self.path.parent)
        if kind is not None:
            raise failures.on_network(self.path.parent, kind)
        try:
            if not anew and not self.path.exists():
                refuse_lost(self.head, self.shown)
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failures.no_folder(self.path.parent, error) from error

    def engine(self, *, create: bool) -> Engine:
        """No connection outlives its use: the last one to close brings the log into the file, so that between two
        steps all records lie in that one file.
        """
        place = f"{self.path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

        def connect() -> sqlite3.Connection:
            return sqlite3.connect(place, uri=True, timeout=self._wait_s, check_same_thread=False)

        engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
        return engine

    def told(self) -> AbstractContextManager[None]:
        """By SQLite's result codes."""
        return failures.told(self.path)

    def tables(self, connection: Connection) -> frozenset[str]:
        """Everything that the file declares; an index or a trigger of its own makes a file foreign as well."""
        return frozenset(str(name) for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master"))

    def after_migration(self, connection: Connection) -> None:
        """Nothing."""

    def settle(self, engine: Engine) -> None:
        """Switch the file to write-ahead logging, which lasts. SQLite does not wait for locks here, so this does."""
        deadline = time.monotonic() + self._wait_s
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

    def facts(self, connection: Connection) -> dict[str, str]:
        """Its version."""
        return {"sqlite": str(connection.exec_driver_sql("SELECT sqlite_version()").scalar_one())}

    def damage(self, connection: Connection) -> str | None:
        """SQLite's full check."""
        first = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
        return None if first == "ok" else first

    def size(self, connection: Connection) -> int:
        """Pages in use and free."""
        pages, each = (
            int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in ("page_count", "page_size")
        )
        return pages * each


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver would begin by itself, and not before reads
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {_BEGIN[manner_of(connection)]}")
