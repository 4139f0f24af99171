"""All records into a backup; and the copy that is made of them before a migration, without anybody asking."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Table

from app.domain.proof.ledger import GENESIS
from app.files import written_beside
from app.storage.transfer.archive import Contents, Packing
from app.storage.transfer.rows import lines_of, recorded_tables

KEPT_COPIES = 5
_COPIES = "records-*.zip"


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written: rows by table, the last entry of the ledger (number, hash), the revision of the tables."""

    revision: str
    ledger: tuple[int, str]
    rows: Mapping[str, int]


def pack_records(connection: Connection, there: Collection[str], revision: str, packing: Packing) -> Packed:
    """Write every table that holds records; in one transaction of the caller's."""
    rows: dict[str, int] = {}

    def counted(table: Table) -> Iterator[bytes]:
        for number, line in enumerate(lines_of(connection, table)):
            rows[table.name] = number
            yield line

    for table in recorded_tables(connection, there):
        packing.add(f"records/{table.name}.jsonl", counted(table))
    last = connection.exec_driver_sql("SELECT number, hash FROM ledger ORDER BY number DESC LIMIT 1").one_or_none()
    return Packed(revision, (int(last[0]), str(last[1])) if last else (0, GENESIS), rows)


def keep_copy(connection: Connection, there: Collection[str], revision: str, folder: Path) -> Path:
    """Write the records, without originals, into a folder, and keep the newest few of such copies. Raises `Problem`."""
    now = datetime.now(UTC)
    target = folder / f"records-{now:%Y%m%dT%H%M%S%f}Z-{revision}.zip"
    with written_beside(target) as beside, Packing(beside) as packing:
        packed = pack_records(connection, there, revision, packing)
        packing.finish(Contents(now.isoformat(), revision, packed.ledger, originals=False, rows=packed.rows))
    for old in sorted(folder.glob(_COPIES))[:-KEPT_COPIES]:
        with suppress(OSError):
            old.unlink()
    return target
