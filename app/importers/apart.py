"""Reads one sheet of a workbook in a process of its own: run as a file, with FILE [SHEET]; imports nothing of ours.

A workbook that asks for gigabytes, or crashes its reader, ends this process and nothing else. It writes one JSON value
per line: what the file holds, then every row, then `{"end": …}`; or `{"problem": …}`.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import PurePosixPath
from typing import IO
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile, is_zipfile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

MOST_FORMULAS = 10_000
_FORMULA = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*>\s*<(?:\w+:)?f\b""")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def main(arguments: Sequence[str], out: IO[str]) -> int:
    """Write everything to `out`; the exit code is 0 unless the reader died."""
    path, wanted = arguments[0], arguments[1] if len(arguments) > 1 else ""
    try:
        for line in _told(path, wanted):
            out.write(json.dumps(line, ensure_ascii=True) + "\n")
    except PasswordError:
        out.write('{"problem": "locked"}\n')
    except (CalamineError, OSError, ValueError):
        out.write('{"problem": "damaged"}\n')
    out.flush()
    return 0


def _told(path: str, wanted: str) -> Iterator[object]:
    book = CalamineWorkbook.from_path(path)
    pages = [page for page in book.sheets_metadata if page.typ == SheetTypeEnum.WorkSheet]
    names = [page.name for page in pages]
    hidden = [page.name for page in pages if page.visible != SheetVisibleEnum.Visible]
    if wanted and wanted not in names:
        yield {"sheets": names, "problem": "no-sheet"}
        return
    shown = [name for name in names if name not in hidden] or names
    chosen = wanted or next((name for name in shown if book.get_sheet_by_name(name).height), shown[0] if shown else "")
    if not chosen:
        yield {"sheets": names, "problem": "damaged"}
        return
    yield {"sheets": names, "sheet": chosen, "hidden": hidden, "formulas": _formulas(path, chosen)}
    count = 0
    for number, cells in _rows(book.get_sheet_by_name(chosen)):
        count += 1
        yield [number, cells]
    yield {"end": count}


def _rows(page: CalamineSheet) -> Iterator[tuple[int, list[object]]]:
    """Every row from the first that holds something, with its number from 1 and its cells from column A."""
    if page.start is None:
        return
    first_row, first_column = page.start
    for place, row in enumerate(page.to_python(skip_empty_area=True)):
        yield first_row + place + 1, [None] * first_column + [_plain(cell) for cell in row]


def _plain(cell: object) -> object:
    if isinstance(cell, datetime):
        return {"t": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    if isinstance(cell, (time, timedelta)):
        return {"x": str(cell)}
    if isinstance(cell, float) and cell - cell != 0:  # no number at all, or endless
        return str(cell)
    return None if cell == "" and isinstance(cell, str) else cell


def _formulas(path: str, sheet: str) -> list[list[object]]:
    """Places of an xlsx that hold a formula; an xls does not tell."""
    if not is_zipfile(path):
        return []
    try:
        with ZipFile(path) as archive:
            part = _part(archive, sheet)
            found = _FORMULA.finditer(archive.read(part)) if part else iter(())
            first = islice(found, MOST_FORMULAS)
            return [[place.group(1).decode(), int(place.group(2))] for place in first]
    except (BadZipFile, KeyError, ET.ParseError, RuntimeError):
        return []


def _part(archive: ZipFile, sheet: str) -> str | None:
    """The name of the part that holds a sheet."""
    names = {
        tag.get("name"): tag.get(_RELATION)
        for tag in ET.fromstring(archive.read("xl/workbook.xml")).iter()  # noqa: S314 - in a process with a limit
        if tag.tag.endswith("}sheet")
    }
    targets = {
        tag.get("Id"): tag.get("Target") or ""
        for tag in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    }
    target = targets.get(names.get(sheet))
    return None if not target else target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:], sys.stdout))
