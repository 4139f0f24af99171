"""Writes xlsx: texts stay texts, nothing becomes a formula or a link, the same tables give the same bytes."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from app.exporters.sheets.sheet import Cell, Sheet, beijing, check_size, plain, too_precise
from app.files import written_beside

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed time of day, so that the same tables give the same bytes
_WIDEST, _NARROWEST = 50, 8
_LOOKED_AT = 200
"""Rows that decide how wide a column is."""


def write_xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a workbook whole or not at all. Raises `Problem` when the disk refuses or a table is too large."""
    for sheet in sheets:
        check_size(sheet)
    # loaded here: it takes a tenth of a second that no other command should wait for
    xlsxwriter = import_module("xlsxwriter")
    with written_beside(path) as beside:
        book = xlsxwriter.Workbook(str(beside), {**_OPTIONS, "tmpdir": str(beside.parent)})
        book.set_properties({"created": _CREATED})
        looks = {
            "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"num_format": "@"}),
            "money": book.add_format({"num_format": "0.00"}),
            "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        }
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, looks)
        book.close()


def _fill(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    for column in range(len(sheet.columns)):
        page.set_column(column, column, _width(sheet, column))
    page.freeze_panes(1, 0)
    for column, heading in enumerate(sheet.columns):
        page.write_string(0, column, _no_markup(plain(heading)), looks["heading"])
    for line, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _put(page, line, column, value, looks)
    if sheet.columns:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _put(page: Any, line: int, column: int, value: Cell, looks: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        page.write_datetime(line, column, beijing(value), looks["time"])
    elif isinstance(value, str):
        page.write_string(line, column, _no_markup(plain(value)), looks["text"])
    elif too_precise(value):
        page.write_string(line, column, str(value), looks["text"])
    elif isinstance(value, Decimal):
        page.write_number(line, column, value, looks["money"])
    else:
        page.write_number(line, column, value)


def _no_markup(words: str) -> str:
    """XlsxWriter writes a text that looks like its own markup as it is, into the XML; a blank before it stops that."""
    return f" {words}" if words.startswith("<r>") else words


def _width(sheet: Sheet, column: int) -> int:
    told = [sheet.columns[column], *(_shown(row[column]) for row in sheet.rows[:_LOOKED_AT])]
    widest = max(
        sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words[: 2 * _WIDEST]) for words in told
    )
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _shown(value: Cell) -> str:
    if isinstance(value, datetime):
        return "2026-11-22 10:00:00"
    return "" if value is None else str(value)
