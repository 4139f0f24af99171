"""The one door to the records: opened and brought up to date on first use, one writer at a time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.storage.head import Head, write_head
from app.storage.indexes.due import DueStore
from app.storage.indexes.keeping import Indexes
from app.storage.indexes.listing import ListStore
from app.storage.indexes.search import SearchStore
from app.storage.indexes.serials import SerialStore
from app.storage.places.base import Manner, Place, begin_as
from app.storage.places.postgresql_server import PostgresqlServer
from app.storage.places.sqlite_file import SqliteFile
from app.storage.reminding.store import SnoozeStore
from app.storage.stores.attempts import AttemptStore
from app.storage.stores.cases import CaseStore
from app.storage.stores.events import EventStore
from app.storage.stores.evidence import EvidenceStore
from app.storage.stores.foreign_tables import TableStore
from app.storage.stores.inspections import InspectionStore
from app.storage.stores.judgements import JudgementStore
from app.storage.stores.ledger import LedgerStore
from app.storage.stores.originals import OriginalStore
from app.storage.stores.packets import PacketStore
from app.storage.stores.parcels import ParcelStore
from app.storage.stores.pictures import PictureStore
from app.storage.stores.snapshots import SnapshotStore
from app.storage.stores.tallies import TallyStore
from app.storage.stores.videos import VideoStore
from app.storage.transfer.archive import Packing
from app.storage.transfer.packing import Packed, keep_copy, pack_records
from app.storage.upgrade import current_revision, migrate, refuse_other, revisions
from app.storage.whole_cases import WholeCaseStore


class Unit:
    """One transaction, seen as one store per noun. Do not keep it after its `with` block."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._changed: set[str] = set()

    @cached_property
    def cases(self) -> CaseStore:
        """Cases."""
        return CaseStore(self._connection, self._changed.add)

    @cached_property
    def events(self) -> EventStore:
        """Events."""
        return EventStore(self._connection, self._changed.add)

    @cached_property
    def evidence(self) -> EvidenceStore:
        """Evidence."""
        return EvidenceStore(self._connection, self._changed.add)

    @cached_property
    def videos(self) -> VideoStore:
        """Videos."""
        return VideoStore(self._connection)

    @cached_property
    def inspections(self) -> InspectionStore:
        """Inspections."""
        return InspectionStore(self._connection)

    @cached_property
    def pictures(self) -> PictureStore:
        """What was found on pictures, what they look like and what they were made from."""
        return PictureStore(self._connection)

    @cached_property
    def judgements(self) -> JudgementStore:
        """What persons said of findings."""
        return JudgementStore(self._connection)

    @cached_property
    def packets(self) -> PacketStore:
        """Packets."""
        return PacketStore(self._connection)

    @cached_property
    def attempts(self) -> AttemptStore:
        """Attempts."""
        return AttemptStore(self._connection)

    @cached_property
    def tables(self) -> TableStore:
        """What rows of foreign tables are held against, and what columns of theirs are."""
        return TableStore(self._connection)

    @cached_property
    def whole_cases(self) -> WholeCaseStore:
        """Everything about a case at once."""
        return WholeCaseStore(self._connection, self._changed.add, self.originals.new_id)

    @cached_property
    def parcels(self) -> ParcelStore:
        """Parcels without an owner."""
        return ParcelStore(self._connection)

    @cached_property
    def search(self) -> SearchStore:
        """Cases by any fragment."""
        return SearchStore(self._connection)

    @cached_property
    def due(self) -> DueStore:
        """What runs out first."""
        return DueStore(self._connection)

    def listing(self, now: datetime) -> ListStore:
        """Pages of cases in the order of a list, as it stood at this instant."""
        return ListStore(self._connection, now)

    @cached_property
    def serials(self) -> SerialStore:
        """Serial numbers."""
        return SerialStore(self._connection)

    @cached_property
    def indexes(self) -> Indexes:
        """What is kept for speed, and can be thrown away."""
        return Indexes(self._connection, self.snapshots)

    def keep_indexes(self) -> None:
        """Bring the indexes in step with what this unit wrote: the last thing before it ends."""
        if self._changed:
            self.indexes.follow(self._changed)
            self._changed.clear()

    @cached_property
    def tallies(self) -> TallyStore:
        """What measures are counted from."""
        return TallyStore(self._connection)

    @cached_property
    def originals(self) -> OriginalStore:
        """Originals, wherever they are used, and what was let go."""
        return OriginalStore(self._connection)

    @cached_property
    def snapshots(self) -> SnapshotStore:
        """Rule snapshots."""
        return SnapshotStore(self._connection)

    @cached_property
    def snoozes(self) -> SnoozeStore:
        """Reminders that were put off."""
        return SnoozeStore(self._connection)

    @cached_property
    def ledger(self) -> LedgerStore:
        """The ledger."""
        return LedgerStore(self._connection)


class Database:
    """Records in an SQLite file on a local disk, or on a PostgreSQL server. Any thread may use it; window and command
    line, and with a server several computers, may use it at once.

    `path`: the SQLite file; with a `server` (postgresql://user@host:port/name) only its folder is used, for the head of
    the ledger and the copies before a migration. `wait_s`: how long to wait for another writer before a `Problem`
    `database-busy`. `wrote` hears the numbers of the ledger's entries that were written here, once they last.
    """

    def __init__(
        self, path: Path, *, server: str = "", wait_s: float = 30.0, wrote: Callable[[range], None] | None = None
    ) -> None:
        self.path = path
        self.on_server = bool(server)
        self._server = server
        self._wait_s = wait_s
        self._tell = wrote
        self._opening = threading.Lock()
        self._engine: Engine | None = None
        self._own = [range(0)]

    @cached_property
    def place(self) -> Place:
        """Where the records lie. Raises `Problem` for an address that is none."""
        if self._server:
            return PostgresqlServer(self._server, self.path.parent, self._wait_s)
        return SqliteFile(self.path, self._wait_s)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """One consistent look at the records. Raises `Problem`."""
        with self.place.told(), self._opened().connect() as connection, connection.begin():
            yield Unit(connection)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One transaction that alone may write: all of it lasts, or, when anything is raised, none of it."""
        with self.place.told():
            with begin_as(self._opened(), Manner.WRITE).connect() as connection, connection.begin():
                refuse_other(connection, self.place, revisions()[-1])
                unit = Unit(connection)
                yield unit
                unit.keep_indexes()
            if unit.ledger.head is not None:
                last = unit.ledger.head.number
                self.also_ours(range(last - unit.ledger.appended + 1, last + 1))
                write_head(self.head, Head(last, unit.ledger.head.hash))

    def wrote_here(self, number: int) -> bool:
        """Whether this very program wrote an entry of the ledger; else another computer or the command line did."""
        return any(number in written for written in reversed(self._own))

    def also_ours(self, entries: range) -> None:
        """Take these entries of the ledger for written by this program: here, or by its annex."""
        self._own.append(entries)
        if self._tell is not None:
            self._tell(entries)

    @property
    def head(self) -> Path:
        """The file on this computer that holds how far the ledger reached."""
        return self.place.head

    @property
    def copies(self) -> Path:
        """The folder on this computer for copies of the records that are made before they are changed at large."""
        return self.path.parent / "backups"

    def pack(self, packing: Packing) -> Packed:
        """Write all records into a backup, as they are at one instant."""
        with self.place.told(), self._opened().connect() as connection, connection.begin():
            return pack_records(connection, self.place.tables(connection), revisions()[-1], packing)

    def size(self) -> int:
        """Bytes that the records take, wherever they lie."""
        with self.place.told(), self._opened().connect() as connection:
            return self.place.size(connection)

    def damage(self) -> str | None:
        """What the engine's own full check complains about first; None for sound records."""
        with self.place.told(), self._opened().connect() as connection:
            return self.place.damage(connection)

    def facts(self) -> dict[str, str]:
        """Name and version of the engine."""
        with self.place.told(), self._opened().connect() as connection:
            return self.place.facts(connection)

    def close(self) -> None:
        """Forget what is known of the place; the next use looks at it anew."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
            self._engine = None

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                self._engine = self._open()
            return self._engine

    def _open(self) -> Engine:
        self.place.prepare()
        first = self.place.engine(create=True)
        try:
            with self.place.told():
                self._bring_up_to_date(first)
        finally:
            first.dispose()
        return self.place.engine(create=False)

    def _bring_up_to_date(self, engine: Engine) -> None:
        """Look first, so that records that are not ours or damaged are left as they are."""
        with engine.connect() as connection, connection.begin():
            newest = current_revision(connection, self.place) == revisions()[-1]
            ready = newest and Indexes(connection).are_made()
        if not ready:
            with begin_as(engine, Manner.ALONE).connect() as connection, connection.begin():
                migrate(connection, self.place, self._before_migration)
                Indexes(connection).fill()
        self.place.settle(engine)

    def _before_migration(self, connection: Connection, revision: str) -> None:
        keep_copy(connection, self.place.tables(connection), revision, self.copies)
