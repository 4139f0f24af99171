"""Prove that nothing in the ledger was changed, moved or taken out, and that events and evidence are what it says.

What this cannot prove: that what was typed is true, and that nobody rewrote database and head file alike.
"""

from dataclasses import dataclass

from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.storage.chain import Fault, first_difference, first_fault
from app.storage.chain_of_attempts import changed_attempt
from app.storage.head import read_head
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class LedgerCheck:
    """`first_bad`: number of the first entry that is wrong or missing; None when the fault is in no single entry.

    `witnessed`: how far the head file outside the database vouches for the end of the ledger.
    """

    ok: bool
    entries: int
    first_bad: int | None = None
    why: Text | None = None
    witnessed: int = 0


def verify_ledger(deps: Deps) -> LedgerCheck:
    """Walk the whole chain and hold it against the head file and the records."""
    try:
        head = read_head(deps.database.head)
    except (OSError, ValueError):
        head, unreadable = None, True
    else:
        unreadable = False
    with deps.database.read() as unit:
        entries = unit.ledger.last_number()
        fault = first_fault(unit.ledger.entries(), head) or first_difference(unit) or changed_attempt(unit)
    if fault is None and unreadable:
        why = text(
            QT_TRANSLATE_NOOP("ledger", "The head of the ledger, {path}, cannot be read."), path=str(deps.database.head)
        )
        fault = Fault(None, why)
    witnessed = head.number if head else 0
    if fault is None:
        return LedgerCheck(ok=True, entries=entries, witnessed=witnessed)
    return LedgerCheck(ok=False, entries=entries, first_bad=fault.number, why=fault.why, witnessed=witnessed)
