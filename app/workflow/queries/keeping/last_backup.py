"""When records were last backed up, and where: the first thing to know on the day a disk fails."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class LastBackup:
    """`file`: its name without the folder; `originals`: how many lie in it; `entries_since`: of the ledger."""

    at: datetime
    file: str
    bytes: int
    originals: int
    entries_since: int


def last_backup(deps: Deps) -> LastBackup | None:
    """The newest backup that the ledger tells of; None where none was ever made. Raises `Problem`."""
    with deps.database.read() as unit:
        entry, last = unit.ledger.last_of("backup_made"), unit.ledger.last_number()
    if entry is None:
        return None
    said = json.loads(entry.payload)
    return LastBackup(entry.at, str(said["file"]), int(said["bytes"]), int(said["originals"]), last - entry.number)
