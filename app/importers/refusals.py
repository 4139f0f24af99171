"""Why a table cannot be read, each as one sentence that a person can act on."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

FILE_BYTES = 100_000_000
UNPACKED_BYTES = 400_000_000
"""What all parts of an xlsx may come to once unpacked."""
MOST_ROWS = 200_000
MOST_CELLS = 4_000_000
MOST_COLUMNS = 1_000

_AS_XLSX = QT_TRANSLATE_NOOP("import", "Open it in a spreadsheet, save it as .xlsx or .csv, and import that.")
_SPLIT = QT_TRANSLATE_NOOP("import", "Split it into smaller files.")
_ANEW = QT_TRANSLATE_NOOP("import", "Export it anew from where it came from.")


def too_large(path: Path, what: Text) -> Problem:
    """A file that holds more than is taken."""
    return Problem(
        "table-too-large",
        text(QT_TRANSLATE_NOOP("import", "{name} is too large: {what}."), name=path.name, what=what),
        text(_SPLIT),
    )


def bytes_over(path: Path, size: int, limit: int) -> Problem:
    """Too many bytes, packed or unpacked."""
    what = text(QT_TRANSLATE_NOOP("import", "{bytes} bytes, at most {limit} are read"), bytes=size, limit=limit)
    return too_large(path, what)


def rows_over(path: Path) -> Problem:
    """Too many rows or cells."""
    what = text(
        QT_TRANSLATE_NOOP("import", "at most {rows} rows and {cells} cells are read"), rows=MOST_ROWS, cells=MOST_CELLS
    )
    return too_large(path, what)


def beyond(path: Path) -> Problem:
    """A file whose reader ran out of memory or time, or broke."""
    return Problem(
        "table-too-large",
        text(
            QT_TRANSLATE_NOOP("import", "{name} cannot be read: it takes too much memory or time, or is damaged."),
            name=path.name,
        ),
        text(_AS_XLSX),
    )


def damaged(path: Path) -> Problem:
    """A file that is not what it claims to be."""
    return Problem(
        "table-damaged",
        text(QT_TRANSLATE_NOOP("import", "{name} cannot be read: it is damaged."), name=path.name),
        text(_ANEW),
    )


def locked(path: Path) -> Problem:
    """A file with a password."""
    return Problem(
        "table-locked",
        text(QT_TRANSLATE_NOOP("import", "{name} is protected by a password."), name=path.name),
        text(QT_TRANSLATE_NOOP("import", "Open it in a spreadsheet and save it without the password.")),
    )


def no_table(path: Path) -> Problem:
    """A file of another kind."""
    return Problem(
        "not-a-table",
        text(QT_TRANSLATE_NOOP("import", "{name} is no xls, xlsx or CSV table."), name=path.name),
        text(_AS_XLSX),
    )


def web_page(path: Path) -> Problem:
    """A web page that carries the name of a table, as some back offices give it."""
    return Problem(
        "table-is-a-web-page",
        text(QT_TRANSLATE_NOOP("import", "{name} is a web page and no table, whatever its name says."), name=path.name),
        text(_AS_XLSX),
    )


def unknown_letters(path: Path) -> Problem:
    """A text whose encoding cannot be told."""
    return Problem(
        "table-encoding",
        text(QT_TRANSLATE_NOOP("import", "The encoding of {name} cannot be told."), name=path.name),
        text(_AS_XLSX),
    )


def no_sheet(path: Path, sheet: str, sheets: tuple[str, ...]) -> Problem:
    """A sheet that is not there."""
    return Problem(
        "no-sheet",
        text(QT_TRANSLATE_NOOP("import", "{name} has no sheet “{sheet}”."), name=path.name, sheet=sheet),
        text(QT_TRANSLATE_NOOP("import", "It has: {sheets}."), sheets=", ".join(sheets)),
    )
