"""Write cases as a table for a spreadsheet: every field, and what runs out next."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.fields import TITLES
from app.domain.errors import Problem
from app.domain.exchange.draft import FIELDS
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.exporters.sheets.csv_file import write_csv
from app.exporters.sheets.sheet import Cell, Sheet
from app.exporters.sheets.xlsx import write_xlsx
from app.files import sha256_of
from app.importers.headings import WORDS
from app.texts import SOURCE_LANGUAGE, Catalog
from app.workflow.deps import Deps
from app.workflow.queries.case_rows import case_rows, rows_of

ENDINGS = (".xlsx", ".csv")
_MORE: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("export", "case"),
    QT_TRANSLATE_NOOP("export", "opened at (Beijing)"),
    QT_TRANSLATE_NOOP("export", "closed at (Beijing)"),
    QT_TRANSLATE_NOOP("export", "next clock"),
    QT_TRANSLATE_NOOP("export", "due at (Beijing)"),
)
_NAME = QT_TRANSLATE_NOOP("export", "cases")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which cases: those named, else those that hold `fragment`; `open_only` leaves closed ones out of the latter."""

    ids: tuple[str, ...] = ()
    fragment: str = ""
    open_only: bool = False


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table that was written."""

    path: Path
    rows: int
    sha256: str


def write_cases(deps: Deps, path: Path, chosen: Chosen, catalog: Catalog) -> TableFile:
    """Write xlsx or CSV, by the ending; headings in the language of `catalog`. The ledger says which cases left.

    Raises `Problem` for an unknown ending or case, and when the disk refuses; then nothing was written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Problem(
            "unknown-ending",
            text(QT_TRANSLATE_NOOP("export", "{name} ends in nothing that is known."), name=path.name),
            text(QT_TRANSLATE_NOOP("export", "Choose .xlsx or .csv for a list, .zip for one whole case.")),
        )
    rows = _rows(deps, chosen)
    sheet = Sheet(catalog.say(_NAME), _headings(catalog), [_row(case, clock, catalog) for case, clock in rows])
    if ending == ".csv":
        write_csv(path, sheet)
    else:
        write_xlsx(path, [sheet])
    written = TableFile(path, len(rows), sha256_of(path))
    now = deps.now()
    with deps.database.write() as unit:
        said = {"file": path.name, "sha256": written.sha256, "cases": [case.id for case, _ in rows]}
        unit.ledger.append("cases_exported", "", said, now)
    return written


def _rows(deps: Deps, chosen: Chosen) -> list[tuple[Case, Clock | None]]:
    """Those that are named in the order in which they are, else those that were found, newest first."""
    if chosen.ids:
        found = rows_of(deps, chosen.ids)
    else:
        found = case_rows(deps, chosen.fragment, include_closed=not chosen.open_only)
    return [(row.case, row.clock) for row in found]


def _headings(catalog: Catalog) -> tuple[str, ...]:
    case, *others = (catalog.say(phrase) for phrase in _MORE)
    names = ("platform", *FIELDS)
    if catalog.language == SOURCE_LANGUAGE:
        return (case, *(TITLES[name].source if name in TITLES else name for name in names), *others)
    return (case, *(WORDS[name][0] for name in names), *others)


def _row(case: Case, clock: Clock | None, catalog: Catalog) -> Sequence[Cell]:
    fields = [_cell(getattr(case, name)) for name in FIELDS]
    next_clock = (catalog.say(clock.title), clock.due_at) if clock else (None, None)
    return [case.id, case.platform, *fields, case.opened_at, case.closed_at, *next_clock]


def _cell(value: Cell | frozenset[str]) -> Cell:
    return ",".join(sorted(value)) if isinstance(value, frozenset) else value
