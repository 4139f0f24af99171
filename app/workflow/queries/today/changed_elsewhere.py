"""Which cases another computer or the command line changed since somebody here looked."""

import json
from dataclasses import dataclass
from pathlib import Path

from app.workflow.deps import Deps

_MOST_BYTES = 8 << 20


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`cases`: their ids; `last`: the number of the newest entry that was looked at."""

    cases: frozenset[str]
    last: int


def changed_elsewhere(deps: Deps, after: int) -> Elsewhere:
    """What came after entry `after` and was not written by this program."""
    with deps.database.read() as unit:
        entries = unit.ledger.after(after)
    others = frozenset(entry.case for entry in entries if entry.case and not deps.database.wrote_here(entry.number))
    return Elsewhere(others, entries[-1].number if entries else after)


def changed_since_last_run(deps: Deps, kept: Path) -> Elsewhere:
    """What changed while the window was closed, and what was not opened before; nothing where `keep_looked` never
    wrote, or where the records are older than it.
    """
    with deps.database.read() as unit:
        newest = unit.ledger.last_number()
    before = _read(kept)
    if before is None or before.last > newest:
        return Elsewhere(frozenset(), newest)
    since = changed_elsewhere(deps, before.last)
    return Elsewhere(before.cases | since.cases, since.last)


def _read(kept: Path) -> Elsewhere | None:
    try:
        if kept.stat().st_size > _MOST_BYTES:
            return None
        said = json.loads(kept.read_text(encoding="utf-8"))
        return Elsewhere(frozenset(map(str, said["cases"])), int(said["entry"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
