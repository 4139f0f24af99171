"""The ledger: every entry holds the hash of the one before, and all writers stand in one queue."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from app.domain.proof.ledger import GENESIS, LedgerEntry, chained_hash
from app.storage.records import canonical
from app.storage.tables import LEDGER

_COLUMNS = tuple(LEDGER.c[field.name] for field in fields(LedgerEntry))


class LedgerStore:
    """The ledger in one unit of work. `head` is the last entry that this unit appended."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.head: LedgerEntry | None = None

    def append(self, kind: str, case: str, payload: Mapping[str, object], at: datetime) -> LedgerEntry:
        """Add an entry. Only inside `Database.write()`, which lets one writer at a time read the last entry."""
        last = self._connection.execute(select(LEDGER.c.number, LEDGER.c.hash).order_by(LEDGER.c.number.desc())).first()
        number, previous = (int(last[0]) + 1, str(last[1])) if last else (1, GENESIS)
        instant, words = at.astimezone(UTC), canonical(payload)
        entry = LedgerEntry(
            number, instant, kind, case, words, previous, chained_hash(number, instant, kind, case, words, previous)
        )
        self._connection.execute(
            LEDGER.insert().values(
                number=number,
                at=instant,
                kind=kind,
                case=case,
                payload=words,
                previous=previous,
                hash=entry.hash,
            )
        )
        self.head = entry
        return entry

    def after(self, number: int) -> tuple[LedgerEntry, ...]:
        """The entries that came after `number`, in order."""
        return tuple(self.entries(number))

    def all(self) -> tuple[LedgerEntry, ...]:
        """Every entry, in order."""
        return self.after(0)

    def entries(self, after: int = 0) -> Iterator[LedgerEntry]:
        """The same one by one, for a ledger too long to hold; entries come by number, whatever they claim inside."""
        chosen = select(*_COLUMNS).where(LEDGER.c.number > after).order_by(LEDGER.c.number)
        for row in self._connection.execute(chosen.execution_options(yield_per=1000)):
            yield LedgerEntry(*row)

    def last_number(self) -> int:
        """The number of the newest entry; 0 while there is none."""
        return self._connection.execute(select(func.max(LEDGER.c.number))).scalar_one() or 0
