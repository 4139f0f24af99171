"""The ledger: every entry holds the hash of the one before, and all writers stand in one queue."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from app.domain.proof.ledger import GENESIS, LedgerEntry, chained_hash
from app.storage.records import canonical, values_of
from app.storage.tables import LEDGER

_COLUMNS = tuple(LEDGER.c[field.name] for field in fields(LedgerEntry))


class LedgerStore:
    """The ledger in one unit of work. `head` is the last entry that this unit appended, `appended` how many."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.head: LedgerEntry | None = None
        self.appended = 0

    def append(self, kind: str, case: str, payload: Mapping[str, object], at: datetime) -> LedgerEntry:
        """Add an entry. Only inside `Database.write()`, which lets one writer at a time read the last entry."""
        return self.append_all(((kind, case, payload),), at)[-1]

    def append_all(
        self, said: Iterable[tuple[str, str, Mapping[str, object]]], at: datetime
    ) -> tuple[LedgerEntry, ...]:
        """Add several entries (kind, case, payload) in order, in one go: a table of ten thousand rows has as many."""
        newest = select(LEDGER.c.number, LEDGER.c.hash).order_by(LEDGER.c.number.desc()).limit(1)
        last = self._connection.execute(newest).first()
        before, previous = (int(last[0]), str(last[1])) if last else (0, GENESIS)
        instant, entries = at.astimezone(UTC), list[LedgerEntry]()
        for number, (kind, case, payload) in enumerate(said, before + 1):
            words = canonical(payload)
            sealed = chained_hash(number, instant, kind, case, words, previous)
            entries.append(LedgerEntry(number, instant, kind, case, words, previous, sealed))
            previous = sealed
        if entries:
            self._connection.execute(LEDGER.insert(), [values_of(entry) for entry in entries])
            self.head = entries[-1]
            self.appended += len(entries)
        return tuple(entries)

    def after(self, number: int) -> tuple[LedgerEntry, ...]:
        """The entries that came after `number`, in order."""
        return tuple(self.entries(number))

    def all(self) -> tuple[LedgerEntry, ...]:
        """Every entry, in order."""
        return self.after(0)

    def entries(self, after: int = 0) -> Iterator[LedgerEntry]:
        """The same one by one, for a ledger too long to hold; entries come by number, whatever they claim inside."""
        chosen = select(*_COLUMNS).where(LEDGER.c.number > after).order_by(LEDGER.c.number)
        with self._connection.execute(chosen.execution_options(yield_per=1000)) as rows:
            for row in rows:
                yield LedgerEntry(*row)

    def of_case(self, case: str) -> tuple[LedgerEntry, ...]:
        """The entries about one case, in order."""
        rows = self._connection.execute(select(*_COLUMNS).where(LEDGER.c.case == case).order_by(LEDGER.c.number))
        return tuple(LedgerEntry(*row) for row in rows)

    def last(self) -> LedgerEntry | None:
        """The newest entry."""
        row = self._connection.execute(select(*_COLUMNS).order_by(LEDGER.c.number.desc()).limit(1)).one_or_none()
        return None if row is None else LedgerEntry(*row)

    def last_of(self, kind: str) -> LedgerEntry | None:
        """The newest entry of a kind."""
        chosen = select(*_COLUMNS).where(LEDGER.c.kind == kind).order_by(LEDGER.c.number.desc()).limit(1)
        row = self._connection.execute(chosen).one_or_none()
        return None if row is None else LedgerEntry(*row)

    def last_number(self) -> int:
        """The number of the newest entry; 0 while there is none."""
        return self._connection.execute(select(func.max(LEDGER.c.number))).scalar_one() or 0
