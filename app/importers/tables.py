"""The one door for foreign tables: what a file is, is told by its first bytes and never by its name."""

from pathlib import Path

from app.domain.exchange.table import Table
from app.domain.report import SILENT, Report
from app.files import unreadable
from app.importers import refusals
from app.importers.csv_table import read_csv
from app.importers.workbook import read_workbook

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NEITHER = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"SQLite format 3", b"MZ", b"\x7fELF")


def read_table(path: Path, sheet: str = "", report: Report = SILENT) -> Table:
    """Read an xls, xlsx or CSV. `sheet`: its name; empty: the first visible one that holds something.

    Raises `Problem` for what is no table, damaged, locked or too large, and `Cancelled`.
    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        raise unreadable(path, error) from error
    if not start or start.startswith(_NEITHER):
        raise refusals.no_table(path)
    if start.startswith((_ZIP, _OLE)):
        return read_workbook(path, sheet, report)
    if sheet:
        raise refusals.no_sheet(path, sheet, ())
    return read_csv(path)
