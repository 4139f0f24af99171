"""xls and xlsx: what a zip claims to unpack to is looked at first, then a process of its own, limited, reads them."""

import json
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from app.domain.exchange.table import Raw, Row, Table, column_of
from app.domain.report import SILENT, Report
from app.files import unreadable
from app.importers import refusals
from app.media import process

READ_ALONE = "read-table"
"""The command of a frozen program that does what `app.importers.apart` does when run by Python."""
_READER = Path(__file__).with_name("apart.py")
_TIME_LIMIT_S = 120.0
_MOST_PARTS = 10_000


def read_workbook(path: Path, sheet: str = "", report: Report = SILENT) -> Table:
    """Read one sheet, by default the first visible one that holds something. Raises `Problem`, `Cancelled`."""
    _check_size(path)
    lines = _lines_apart(path, sheet, report)
    told = next(lines, None)
    if not isinstance(told, dict):
        raise refusals.beyond(path)
    if told.get("problem"):
        raise _refused(path, sheet, told)
    rows: list[Row] = []
    cells = 0
    for line in lines:
        if isinstance(line, dict):
            if line.get("end") == len(rows):
                return _table(told, rows)
            break
        cells += len(line[1])
        if line[0] > refusals.MOST_ROWS or cells > refusals.MOST_CELLS or len(line[1]) > refusals.MOST_COLUMNS:
            raise refusals.rows_over(path)
        rows.append(Row(line[0], tuple(_cell(cell) for cell in line[1])))
    raise refusals.beyond(path)


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
        if size > refusals.FILE_BYTES:
            raise refusals.bytes_over(path, size, refusals.FILE_BYTES)
        with path.open("rb") as file:
            zipped = file.read(2) == b"PK"
        if zipped:
            with ZipFile(path) as archive:
                parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if unpacked > refusals.UNPACKED_BYTES or len(parts) > _MOST_PARTS:
                raise refusals.bytes_over(path, unpacked, refusals.UNPACKED_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    except (BadZipFile, ValueError, RuntimeError) as error:
        raise refusals.damaged(path) from error


def _command(path: Path, sheet: str) -> list[str]:
    frozen = getattr(sys, "frozen", False)
    alone = [sys.executable, READ_ALONE] if frozen else [sys.executable, "-I", "-X", "utf8", str(_READER)]
    return [*alone, str(path.absolute()), *([sheet] if sheet else [])]


def _lines_apart(path: Path, sheet: str, report: Report) -> Iterator[Any]:
    """What the other process tells, line by line; it is gone when this ends, however it ends."""
    try:
        child = process.start(_command(path, sheet))
    except OSError as error:
        raise unreadable(path, error) from error
    late = threading.Timer(_TIME_LIMIT_S, process.stop, (child,))
    late.start()
    silent = threading.Thread(target=_drain, args=(child,), daemon=True)
    silent.start()
    try:
        for line in child.stdout or ():
            report.check()
            yield json.loads(line)
    except ValueError as error:
        raise refusals.damaged(path) from error
    finally:
        late.cancel()
        process.end(child)
        silent.join()
        late.join()


def _drain(child: process.Child) -> None:
    """Read away what the reader complains about, so that it never waits for us."""
    if child.stderr is not None:
        with child.stderr:
            child.stderr.read()


def _refused(path: Path, sheet: str, told: dict[str, Any]) -> Exception:
    if told.get("problem") == "no-sheet":
        return refusals.no_sheet(path, sheet, tuple(told.get("sheets", ())))
    if told.get("problem") == "locked":
        return refusals.locked(path)
    return refusals.damaged(path)


def _table(told: dict[str, Any], rows: list[Row]) -> Table:
    name = str(told["sheet"])
    places = ((column_of(letters), int(row)) for letters, row in told["formulas"])
    return Table(
        tuple(rows),
        sheet=name,
        others=tuple(other for other in told["sheets"] if other != name),
        hidden=name in told["hidden"],
        formulas=frozenset((row, column) for column, row in places if column is not None),
    )


def _cell(value: Any) -> Raw:
    if isinstance(value, dict):
        if "t" in value:
            return datetime.fromisoformat(value["t"])
        return date.fromisoformat(value["d"]) if "d" in value else str(value["x"])
    return value if isinstance(value, (str, int, float, bool)) else None
