"""Rows of a table become what they say about cases: cell by cell, each refusal with its row and column."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.fields import NUMBERS, WORDS
from app.domain.errors import Problem
from app.domain.exchange.draft import FIELDS, Draft, Happening, Refusal
from app.domain.exchange.table import Raw, Row, Table, letters
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.importers import cells
from app.importers.headings import LEFT_OUT, Column

_SUM = re.compile(r"(合计|总计|小计|汇总|共计|总和|sum|total|grandtotal|subtotal)[:：]?.*", re.IGNORECASE)
_APPLIED_KINDS = {"仅退款": "refund_only", "退货退款": "return_refund", "退款": "refund_only"}
"""What the platforms call the two kinds of application."""
_KEPT = "\t"
"""What a CSV puts after a number that a spreadsheet must not touch."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How a row is judged. `parse(platform, field, value)` gives the value as a Case holds it, `happened(platform,
    kind, at, attributes)` the event; both raise `Problem`. `platform_of` knows ids and titles.
    """

    platform: str
    platform_of: Callable[[str], str]
    parse: Callable[[str, str, str], object]
    happened: Callable[[str, str, datetime, Mapping[str, str]], Happening]


@dataclass(frozen=True, slots=True)
class Read:
    """`passed_over`: numbers of the rows that are blank or sums."""

    drafts: tuple[Draft, ...]
    passed_over: tuple[int, ...]


def read_drafts(table: Table, rows: Sequence[Row], columns: Sequence[Column], rules: Rules) -> Read:
    """Every row below the headings. Nothing raises for a cell: what cannot be is listed with its place."""
    chosen = [column for column in columns if column.target not in {"", LEFT_OUT}]
    last = _last_row(rows)
    filled = [row for row in rows[:last] if not _is_blank(row)]
    used = {id(row) for row in filled}
    look = _Look(filled, chosen, rules, in_csv=not table.sheet)
    drafts = tuple(look.draft(row) for row in filled)
    return Read(drafts, tuple(row.number for row in rows if id(row) not in used))


def _is_blank(row: Row) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row.cells)


def _last_row(rows: Sequence[Row]) -> int:
    """How many rows there are without the sums and blanks at the end."""
    last = len(rows)
    while last and (_is_blank(rows[last - 1]) or _is_sum(rows[last - 1])):
        last -= 1
    return last


def _is_sum(row: Row) -> bool:
    first = next((cell for cell in row.cells if cell not in (None, "")), None)
    return isinstance(first, str) and _SUM.fullmatch(first.strip().replace(" ", "")) is not None


class _Look:
    """Looks at all rows once, for what only the whole column tells, then at each of them."""

    def __init__(self, rows: Sequence[Row], columns: Sequence[Column], rules: Rules, *, in_csv: bool) -> None:
        self._columns = columns
        self._rules = rules
        self._in_csv = in_csv
        self._zeros: dict[int, frozenset[int]] = {}
        self._rounded: set[int] = set()
        for column in columns:
            if column.target in NUMBERS:
                loose = [cell for cell in (_at(row, column) for row in rows) if not _is_kept(cell)]
                self._zeros[column.place] = cells.zero_lengths(loose)
                if in_csv and cells.lost_in_column(loose):
                    self._rounded.add(column.place)

    def draft(self, row: Row) -> Draft:
        refusals: list[Refusal] = []
        platform = self._platform(row, refusals)
        values: dict[str, object] = {}
        happenings: list[Happening] = []
        said = self._applied_kind(row)
        for column in self._columns:
            cell = _at(row, column)
            try:
                if column.target in FIELDS:
                    value = self._value(platform, column, cell)
                    if value not in ("", None, frozenset()):
                        values[column.target] = value
                elif column.target.endswith("_at") and not cells.is_nothing(cell):
                    kind = column.target.removesuffix("_at")
                    at = cells.moment_of(cell)
                    happenings.append(self._rules.happened(platform, kind, at, said if kind == "applied" else {}))
            except Problem as problem:
                refusals.append(_refusal(row, column, problem))
        if not refusals and not values.keys() & {"order", "waybill"}:
            refusals.append(_without_number(row))
        return Draft(row.number, platform, values, tuple(happenings), tuple(refusals))

    def _platform(self, row: Row, refusals: list[Refusal]) -> str:
        for column in self._columns:
            cell = _at(row, column)
            if column.target == "platform" and isinstance(cell, str) and cell.strip():
                try:
                    return self._rules.platform_of(cell.strip())
                except Problem as problem:
                    refusals.append(_refusal(row, column, problem))
        return self._rules.platform

    def _applied_kind(self, row: Row) -> Mapping[str, str]:
        for column in self._columns:
            if column.target == "applied_kind":
                kind = _APPLIED_KINDS.get(str(_at(row, column) or "").strip())
                return {"kind": kind} if kind else {}
        return {}

    def _value(self, platform: str, column: Column, cell: Raw) -> object:
        """Raises `Problem`."""
        name = column.target
        if cell is None or ((name not in WORDS or name == "serial") and cells.is_nothing(cell)):
            return ""
        if not _is_kept(cell):
            loose = self._in_csv or not isinstance(cell, str)
            if column.place in self._rounded and isinstance(cell, str) and len(cell.strip()) > cells.MOST_DIGITS:
                raise cells.rounded(cell)
            if loose and name in NUMBERS and cells.short_of_zero(cell, self._zeros[column.place]):
                raise cells.without_zero(cell)
        return self._rules.parse(platform, name, cells.field_text(name, cell))


def _at(row: Row, column: Column) -> Raw:
    return row.cells[column.place] if column.place < len(row.cells) else None


def _is_kept(cell: Raw) -> bool:
    return isinstance(cell, str) and cell.endswith(_KEPT)


def _refusal(row: Row, column: Column, problem: Problem) -> Refusal:
    return Refusal(row.number, letters(column.place), column.heading, problem.code, problem.text, problem.hint)


def _without_number(row: Row) -> Refusal:
    why = text(QT_TRANSLATE_NOOP("import", "This row has neither an order number nor a return waybill number."))
    return Refusal(row.number, "", "", "no-number", why, text(QT_TRANSLATE_NOOP("import", "Fill in one of them.")))
