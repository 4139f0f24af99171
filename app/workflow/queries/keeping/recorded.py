"""Whether there is anything that a restore would replace, and where a copy of it belongs."""

from pathlib import Path

from app.workflow.deps import Deps


def place_for_copy(deps: Deps) -> Path | None:
    """A new file name for a backup of what is recorded here; None where nothing is."""
    with deps.database.read() as unit:
        recorded = unit.ledger.last_number()
    return deps.database.copies / f"before-restore-{deps.now():%Y%m%dT%H%M%S%f}Z.zip" if recorded else None
