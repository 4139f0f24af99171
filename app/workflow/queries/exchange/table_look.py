"""A foreign table as a person looks at it before it is taken in: its cells, and what each row would do."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.exchange.merging import Planned
from app.domain.exchange.outcome import TableOutcome, UsedColumn, Wish
from app.domain.exchange.table import Raw, letters
from app.domain.report import SILENT, Report
from app.importers.headings import LEFT_OUT, TARGETS
from app.workflow.deps import Deps
from app.workflow.steps.table_plan import outcome_of, plan_rows
from app.workflow.steps.table_reading import OpenedTable, open_table, understand

__all__ = ["SKIPPED", "TAKEN", "LookRow", "OpenedTable", "TableLook", "table_look"]

TAKEN = tuple(target for target in TARGETS if target != LEFT_OUT)
"""What a column can become."""
SKIPPED = LEFT_OUT
_NOT_UNDERSTOOD = ("no-headings", "no-key-column")
"""A person can name the columns; what cannot be read at all is a problem of its own."""


@dataclass(frozen=True, slots=True)
class LookRow:
    """`number` as the spreadsheet counts; `planned` None: nobody knows what it means yet."""

    number: int
    cells: tuple[Raw, ...]
    planned: Planned | None


@dataclass(frozen=True, slots=True)
class TableLook:
    """`columns`: every column that holds a heading. `outcome` None: `problem` says what has to be named first."""

    opened: OpenedTable
    columns: tuple[UsedColumn, ...]
    rows: tuple[LookRow, ...]
    outcome: TableOutcome | None
    problem: Problem | None = None


def table_look(
    deps: Deps, path: Path, wish: Wish, opened: OpenedTable | None = None, *, report: Report = SILENT
) -> TableLook:
    """Read a table and hold it against the records; nothing is written. `opened`: the same sheet, read before.

    Raises `Problem` for a file that cannot be read and for columns that cannot be named so, and `Cancelled`.
    """
    if opened is None or opened.path != path or wish.sheet not in ("", opened.table.sheet):
        opened = open_table(path, wish.sheet, report)
    try:
        reading = understand(deps, opened, wish, report)
    except Problem as problem:
        if problem.code not in _NOT_UNDERSTOOD:
            raise
        return _not_understood(opened, wish, problem)
    with deps.database.read() as unit:
        planned = plan_rows(unit, reading, wish)
    report.progress(0.9, "read")
    outcome = outcome_of(path, reading, wish, planned)
    cells: Mapping[int, tuple[Raw, ...]] = {row.number: row.cells for row in opened.table.rows}
    rows = tuple(LookRow(one.draft.row, cells.get(one.draft.row, ()), one) for one in planned)
    return TableLook(opened, outcome.columns, rows, outcome)


def _not_understood(opened: OpenedTable, wish: Wish, problem: Problem) -> TableLook:
    """The cells as they are, under the first row that holds something."""
    filled = [row for row in opened.table.rows if any(cell not in (None, "") for cell in row.cells)]
    names = filled[0].cells if filled else ()
    typed = {name: target for target, name in wish.columns if target != LEFT_OUT}
    columns = tuple(
        UsedColumn(letters(place), str(name if name is not None else ""), typed.get(letters(place), ""), "")
        for place, name in enumerate(names)
    )
    rows = tuple(LookRow(row.number, row.cells, None) for row in filled[1:])
    return TableLook(opened, columns, rows, None, problem)
