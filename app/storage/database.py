"""The one door to the records: opened and brought up to date on first use, one writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.storage import failures
from app.storage.engine import begin_as, make_engine, use_write_ahead_log
from app.storage.head import Head, head_path, write_head
from app.storage.stores.cases import CaseStore
from app.storage.stores.events import EventStore
from app.storage.stores.evidence import EvidenceStore
from app.storage.stores.inspections import InspectionStore
from app.storage.stores.ledger import LedgerStore
from app.storage.stores.packets import PacketStore
from app.storage.stores.snapshots import SnapshotStore
from app.storage.stores.videos import VideoStore
from app.storage.upgrade import current_revision, migrate, newest_revision, refuse_lost
from app.storage.volumes import network_kind


class Unit:
    """One transaction, seen as one store per noun. Do not keep it after its `with` block."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def cases(self) -> CaseStore:
        """Cases."""
        return CaseStore(self._connection)

    @cached_property
    def events(self) -> EventStore:
        """Events."""
        return EventStore(self._connection)

    @cached_property
    def evidence(self) -> EvidenceStore:
        """Evidence."""
        return EvidenceStore(self._connection)

    @cached_property
    def videos(self) -> VideoStore:
        """Videos."""
        return VideoStore(self._connection)

    @cached_property
    def inspections(self) -> InspectionStore:
        """Inspections."""
        return InspectionStore(self._connection)

    @cached_property
    def packets(self) -> PacketStore:
        """Packets."""
        return PacketStore(self._connection)

    @cached_property
    def snapshots(self) -> SnapshotStore:
        """Rule snapshots."""
        return SnapshotStore(self._connection)

    @cached_property
    def ledger(self) -> LedgerStore:
        """The ledger."""
        return LedgerStore(self._connection)


class Database:
    """An SQLite file on a local disk. Any thread may use it; window and command line may use it at once.

    `wait_s`: how long to wait for another writer before a `Problem` `database-busy`.
    """

    def __init__(self, path: Path, *, wait_s: float = 30.0) -> None:
        self.path = path
        self._wait_s = wait_s
        self._opening = threading.Lock()
        self._engine: Engine | None = None

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """One consistent look at the records. Raises `Problem`."""
        with failures.told(self.path), self._opened().connect() as connection, connection.begin():
            yield Unit(connection)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One transaction that alone may write: all of it lasts, or, when anything is raised, none of it."""
        with failures.told(self.path):
            with begin_as(self._opened(), "IMMEDIATE").connect() as connection, connection.begin():
                unit = Unit(connection)
                yield unit
            if unit.ledger.head is not None:
                write_head(self.head, Head(unit.ledger.head.number, unit.ledger.head.hash))

    @property
    def head(self) -> Path:
        """The file that holds how far the ledger reached."""
        return head_path(self.path)

    def damage(self) -> str | None:
        """What SQLite's own full check complains about first; None for a sound file."""
        with failures.told(self.path), self._opened().connect() as connection:
            first = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
        return None if first == "ok" else first

    def close(self) -> None:
        """Forget what is known of the file; the next use looks at it anew."""
        with self._opening:
            self._engine = None

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                self._engine = self._open()
            return self._engine

    def _open(self) -> Engine:
        kind = network_kind(self.path.parent)
        if kind is not None:
            raise failures.on_network(self.path.parent, kind)
        try:
            if not self.path.exists():
                refuse_lost(self.path)
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failures.no_folder(self.path.parent, error) from error
        self._bring_up_to_date(make_engine(self.path, self._wait_s, create=True))
        return make_engine(self.path, self._wait_s, create=False)

    def _bring_up_to_date(self, engine: Engine) -> None:
        """Look first, so that a file that is not ours or damaged is left as it is."""
        with failures.told(self.path):
            with engine.connect() as connection, connection.begin():
                fresh = current_revision(connection, self.path) != newest_revision()
            if fresh:
                with begin_as(engine, "EXCLUSIVE").connect() as connection, connection.begin():
                    migrate(connection, self.path)
            use_write_ahead_log(engine, self._wait_s)
