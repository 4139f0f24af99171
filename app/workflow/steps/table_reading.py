"""Reads a foreign table as a person wished: which column is what, and what each row says about a case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from app.domain.cases.fields import NUMBERS, flags_of, parse_fields
from app.domain.cases.happenings import checked_at, checked_attributes, checked_kind
from app.domain.errors import Problem
from app.domain.exchange.draft import Happening
from app.domain.exchange.outcome import Wish
from app.domain.exchange.table import Table, column_of, letters
from app.domain.report import Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.files import changed_meanwhile, sha256_of
from app.importers.drafts import Read, Rules, read_drafts
from app.importers.headings import (
    KEYS,
    LEFT_OUT,
    TARGETS,
    Column,
    heading_rows,
    headings_of,
    matched,
    plain_heading,
)
from app.importers.tables import read_table
from app.workflow.deps import Deps

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A file as it was read, before anybody says what its columns mean."""

    path: Path
    table: Table
    sha256: str


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table with its columns and what its rows say."""

    table: Table
    sha256: str
    columns: tuple[Column, ...]
    read: Read
    hints: tuple[Text, ...]


def read_foreign_table(deps: Deps, path: Path, wish: Wish, report: Report) -> TableReading:
    """Read everything; nothing is written. Raises `Problem` when the file or the wish cannot be; rows never raise."""
    deps.rulebook.platform(wish.platform)
    return understand(deps, open_table(path, wish.sheet, report), wish, report)


def open_table(path: Path, sheet: str, report: Report) -> OpenedTable:
    """Read the cells. Raises `Problem` for a file that cannot be read or changes meanwhile, and `Cancelled`."""
    report.progress(0.0, "read")
    before = sha256_of(path, report.check)
    table = read_table(path, sheet, report)
    if sha256_of(path, report.check) != before:
        raise changed_meanwhile(path)
    report.progress(0.3, "read")
    return OpenedTable(path, table, before)


def understand(deps: Deps, opened: OpenedTable, wish: Wish, report: Report) -> TableReading:
    """What the columns and rows of a table mean. Raises `Problem` when no heading or no number can be found."""
    path, table, before = opened.path, opened.table, opened.sha256
    platform = deps.rulebook.platform(wish.platform)
    with deps.database.read() as unit:
        remembered = unit.tables.words(platform.id, wish.shop)
    typed_words = {plain_heading(name) for _target, name in wish.columns}
    place = heading_rows(table.rows, {**remembered, **dict.fromkeys(typed_words, LEFT_OUT)})
    if place is None and wish.columns:  # named by letters: the first row that holds something are the headings
        place = next(((at, 1) for at, row in enumerate(table.rows) if any(row.cells)), None)
    if place is None:
        raise _no_headings(path)
    first, count = place
    headings = headings_of(table.rows[first : first + count])
    columns = matched(headings, _typed(wish.columns, headings), remembered)
    if not any(column.target in KEYS for column in columns):
        raise _no_key(path, headings)
    read = read_drafts(table, table.rows[first + count :], columns, _rules(deps, platform.id, deps.now()))
    report.progress(0.6, "read")
    return TableReading(table, before, columns, read, _hints(table, columns))


def _typed(columns: Sequence[tuple[str, str]], headings: Sequence[str]) -> Mapping[int, str]:
    """The places that a person named, with their targets. Raises `Problem`."""
    found: dict[int, str] = {}
    for target, name in columns:
        if target not in TARGETS:
            raise Problem(
                "unknown-target",
                text(QT_TRANSLATE_NOOP("import", "A column cannot become “{target}”."), target=target[:80]),
                text(QT_TRANSLATE_NOOP("import", "It can become: {targets}."), targets=", ".join(TARGETS)),
            )
        wanted = plain_heading(name)
        place = next((at for at, heading in enumerate(headings) if heading and plain_heading(heading) == wanted), None)
        if place is None and (by_letter := column_of(name)) is not None and by_letter < len(headings):
            place = by_letter
        if place is None:
            raise Problem(
                "no-column",
                text(QT_TRANSLATE_NOOP("import", "The table has no column “{column}”."), column=name[:80]),
                text(QT_TRANSLATE_NOOP("import", "It has: {headings}."), headings=_listed(headings)),
            )
        found[place] = target
    return found


def _rules(deps: Deps, platform: str, now: datetime) -> Rules:
    known: dict[str, _Judge] = {}

    def judge(name: str) -> _Judge:
        if name not in known:
            known[name] = _Judge(deps.rulebook.platform(name), now)
        return known[name]

    @cache
    def platform_of(word: str) -> str:
        for rules in deps.rulebook.platforms:
            if word.lower() in {rules.id, rules.title.zh.lower(), rules.title.en.lower()}:
                return rules.id
        return deps.rulebook.platform(word).id

    return Rules(
        platform,
        platform_of,
        lambda name, field, value: judge(name).parse(field, value),
        lambda name, kind, at, attributes: judge(name).happened(kind, at, attributes),
    )


class _Judge:
    """What one platform's rules take."""

    def __init__(self, rules: Platform, now: datetime) -> None:
        self._rules = rules
        self._now = now
        self._scenarios = frozenset(scenario.id.rpartition(".")[2] for scenario in rules.scenarios)
        self._flags = flags_of(rules)
        self._known: dict[tuple[str, str], object] = {}

    def parse(self, field: str, value: str) -> object:
        """A value as a Case holds it. Raises `Problem`."""
        if field in NUMBERS:  # every row has another
            return self._parsed(field, value)
        if (field, value) not in self._known:
            self._known[field, value] = self._parsed(field, value)
        return self._known[field, value]

    def _parsed(self, field: str, value: str) -> object:
        return parse_fields({field: value}, self._scenarios, known_flags=self._flags)[field]

    def happened(self, kind: str, at: datetime, attributes: Mapping[str, str]) -> Happening:
        """An event that can have happened. Raises `Problem`."""
        checked_kind(kind, self._rules)
        said = checked_attributes(kind, attributes, self._rules)
        return Happening(kind, checked_at(at, self._now).astimezone(UTC), said)


def _hints(table: Table, columns: Sequence[Column]) -> tuple[Text, ...]:
    """What a person should know about the table, though it stops nothing."""
    used = {column.place for column in columns if column.target not in {"", LEFT_OUT}}
    computed = sorted(place for place in table.formulas if place[1] in used)
    told: list[Text] = []
    if computed:
        shown = ", ".join(f"{letters(column)}{row}" for row, column in computed[:_SHOWN])
        told.append(
            text(
                QT_TRANSLATE_NOOP(
                    "import",
                    "{count} cells hold formulas, which are not computed: their last results were read ({cells}).",
                ),
                count=len(computed),
                cells=shown,
            )
        )
    if table.hidden:
        told.append(text(QT_TRANSLATE_NOOP("import", "The sheet “{sheet}” is hidden."), sheet=table.sheet))
    if table.others:
        names = ", ".join(table.others[:_SHOWN])
        told.append(text(QT_TRANSLATE_NOOP("import", "Other sheets were not read: {sheets}."), sheets=names))
    return tuple(told)


def _listed(headings: Sequence[str]) -> str:
    return ", ".join(heading[:40] for heading in headings if heading)


def _no_headings(path: Path) -> Problem:
    return Problem(
        "no-headings",
        text(QT_TRANSLATE_NOOP("import", "{name} has no row of headings that can be recognised."), name=path.name),
        text(QT_TRANSLATE_NOOP("import", "Name the columns yourself: --map order=订单号 --map waybill=C.")),
    )


def _no_key(path: Path, headings: Sequence[str]) -> Problem:
    return Problem(
        "no-key-column",
        text(
            QT_TRANSLATE_NOOP("import", "{name} has no column with order, after-sale or waybill numbers."),
            name=path.name,
        ),
        text(
            QT_TRANSLATE_NOOP("import", "Name one yourself: --map order=…. The table has: {headings}."),
            headings=_listed(headings),
        ),
    )
