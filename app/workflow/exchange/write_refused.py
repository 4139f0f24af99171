"""Write the rows of a foreign table that were not taken in as a list: cells as they were, and why, to be put right."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.exchange.merging import Action
from app.domain.exchange.table import Raw, column_of
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.exporters.sheets.csv_file import write_csv
from app.exporters.sheets.sheet import Cell, Sheet
from app.exporters.sheets.xlsx import write_xlsx
from app.texts import Catalog
from app.workflow.queries.exchange.table_look import TableLook

_ENDINGS = (".xlsx", ".csv")
_NAME = QT_TRANSLATE_NOOP("export", "refused rows")
_MORE: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("export", "row"),
    QT_TRANSLATE_NOOP("export", "why it was refused"),
)


def write_refused(path: Path, look: TableLook, catalog: Catalog) -> int:
    """Write xlsx or CSV, by the ending; how many rows. No record is touched. The list can be put right and taken in.

    Raises `Problem` for an unknown ending and when the disk refuses; then nothing was written.
    """
    if path.suffix.lower() not in _ENDINGS:
        raise Problem(
            "unknown-ending",
            text(QT_TRANSLATE_NOOP("export", "{name} ends in nothing that is known."), name=path.name),
            text(QT_TRANSLATE_NOOP("export", "Choose .xlsx or .csv.")),
        )
    places = [column_of(column.column) or 0 for column in look.columns]
    rows: list[list[Cell]] = []
    for row in look.rows:
        if row.planned is None or row.planned.action != Action.REFUSED:
            continue
        why = "; ".join(f"{one.column}{one.row} {catalog.say(one.text)}" for one in row.planned.refusals)
        cells = [_cell(row.cells[place]) if place < len(row.cells) else None for place in places]
        rows.append([*cells, row.number, why])
    headings = (*(column.heading for column in look.columns), *(catalog.say(phrase) for phrase in _MORE))
    sheet = Sheet(catalog.say(_NAME), headings, rows)
    if path.suffix.lower() == ".csv":
        write_csv(path, sheet)
    else:
        write_xlsx(path, [sheet])
    return len(rows)


def _cell(value: Raw) -> Cell:
    """As text: a long number must not be rounded once more."""
    return None if value is None else str(value)
