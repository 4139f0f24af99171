"""The ledger as a change feed: what happened since a page was drawn."""

from app.domain.proof.ledger import LedgerEntry
from app.workflow.deps import Deps


def changes_after(deps: Deps, number: int) -> tuple[LedgerEntry, ...]:
    """The entries after `number`, in order; 0 gives all."""
    with deps.database.read() as unit:
        return unit.ledger.after(number)


def last_change(deps: Deps) -> int:
    """The number of the newest entry; 0 while there is none."""
    with deps.database.read() as unit:
        return unit.ledger.last_number()
