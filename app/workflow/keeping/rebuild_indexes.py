"""Throw away what is kept for speed (search, due times, serial numbers) and make it anew from the records."""

from app.domain.report import SILENT, Report
from app.workflow.deps import Deps


def rebuild_indexes(deps: Deps, *, report: Report = SILENT) -> int:
    """How many cases there are. All or nothing; no record is touched, so the ledger has nothing to tell.

    Raises `Problem`, and `Cancelled` when the person stops it.
    """
    with deps.database.write() as unit:
        return unit.indexes.rebuild(report)
