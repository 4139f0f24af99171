"""Writes CSV that Excel opens as it is: UTF-8 with its mark, no text that becomes a formula, no number rounded.

A text that a spreadsheet would run begins with an apostrophe here, one whose digits it would lose ends with a tab, as
the platforms' own exports do it; `app.importers` takes both away again.
"""

import csv
import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.exporters.sheets.sheet import Cell, Sheet, beijing, loses_itself, plain, too_precise
from app.files import written_beside

FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠"
"""What a spreadsheet takes for the start of a formula, in narrow and wide form."""
APOSTROPHE = "'"


def write_csv(path: Path, sheet: Sheet) -> None:
    """Write one table whole or not at all. Raises `Problem` when the disk refuses."""
    with written_beside(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        _fill(file, (sheet.columns, *sheet.rows))


def _fill(file: io.TextIOBase, rows: Iterable[Iterable[Cell]]) -> None:
    writer = csv.writer(file, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{beijing(value):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, str):
        return _safe(plain(value))
    return f"{value}\t" if too_precise(value) else str(value)


def _safe(words: str) -> str:
    """Every text in a form that no spreadsheet runs or rounds, and from which the text can be had back."""
    if words.lstrip(APOSTROPHE)[:1] and words.lstrip(APOSTROPHE)[0] in FORMULA_SIGNS:
        return APOSTROPHE + words
    return words + "\t" if loses_itself(words) else words
