"""Holds the rows of a foreign table against the records: what is new, what changes, what fits nothing."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.domain.exchange.draft import Draft
from app.domain.exchange.merging import Planned, plan
from app.domain.exchange.outcome import TableOutcome, UsedColumn, Wish
from app.domain.exchange.table import letters
from app.storage.database import Unit
from app.workflow.steps.table_reading import TableReading

_NUMBERS = ("after_sale", "order", "waybill")


def plan_rows(unit: Unit, reading: TableReading, wish: Wish) -> tuple[Planned, ...]:
    """What each row would do to the records as they are in this unit of work."""
    drafts = tuple(_with_shop(draft, wish.shop) for draft in reading.read.drafts)
    numbers = {name: {str(draft.values[name]) for draft in drafts if name in draft.values} for name in _NUMBERS}
    cases = unit.tables.sharing(numbers)
    events = unit.tables.events_of({case.id for case in cases})
    return plan(drafts, cases, events, overwrite=wish.overwrite)


def _with_shop(draft: Draft, shop: str) -> Draft:
    """A row that names no shop belongs to the one that the person named."""
    if not shop or "shop" in draft.values:
        return draft
    return replace(draft, values={**draft.values, "shop": shop})


def outcome_of(
    path: Path,
    reading: TableReading,
    wish: Wish,
    planned: tuple[Planned, ...],
    cases: Mapping[int, str] | None = None,
) -> TableOutcome:
    """All of it as one record; `cases`: by row, given when it was written."""
    columns = (
        UsedColumn(letters(column.place), column.heading, column.target, column.how)
        for column in reading.columns
        if column.heading
    )
    known = {one.draft.row: one.case.id for one in planned if one.case is not None}
    return TableOutcome(
        file=path.name,
        sha256=reading.sha256,
        sheet=reading.table.sheet,
        platform=wish.platform,
        shop=wish.shop,
        columns=tuple(columns),
        planned=planned,
        passed_over=reading.read.passed_over,
        hints=reading.hints,
        written=cases is not None,
        cases={**known, **(cases or {})},
    )
