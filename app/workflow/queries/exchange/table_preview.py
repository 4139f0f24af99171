"""What an import would do, with nothing written: for a person to look at before."""

from pathlib import Path

from app.domain.exchange.outcome import TableOutcome, Wish
from app.domain.report import SILENT, Report
from app.workflow.deps import Deps
from app.workflow.steps.table_plan import outcome_of, plan_rows
from app.workflow.steps.table_reading import read_foreign_table


def table_preview(deps: Deps, path: Path, wish: Wish, *, report: Report = SILENT) -> TableOutcome:
    """Read a foreign table and hold it against the records. Raises `Problem` for a file that cannot be read."""
    reading = read_foreign_table(deps, path, wish, report)
    with deps.database.read() as unit:
        planned = plan_rows(unit, reading, wish)
    return outcome_of(path, reading, wish, planned)
