"""`stats`: the measures of the shop over some days, as tables, as JSON for plots, as a workbook."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text as Plain

from app.cli.cases import pairs
from app.cli.results.stats_json import stats_json
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.measures.alarm import thresholds_in
from app.domain.measures.figure import Standing
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.measures.write_stats import write_stats
from app.workflow.queries.stats.measured import Typed
from app.workflow.queries.stats.shop_stats import Stats, shop_stats
from app.workflow.queries.stats.tables import tables_of

_READ = 7
"""How many tables are for reading; the one day by day is for plots, and what is not known is told in lines."""
_MEASURES = 5
"""Place of the measures, of which only those with a figure are shown as a table."""
_MOST = 20
"""Rows of one table on the screen."""
_HEAD = QT_TRANSLATE_NOOP(
    "stats", "{first} to {last}: {opened} cases opened, {open} open now, {submitted} handed in, {waiting} waiting."
)
_MORE = QT_TRANSLATE_NOOP("stats", "… and {count} more (--xlsx or --json shows all).")
_NO_FIGURES = QT_TRANSLATE_NOOP("stats", "No figure without the back office (--figure NAME=VALUE): {names}.")
_OF_MEASURE = QT_TRANSLATE_NOOP("stats", "{measure}: {why}")
_PAST = QT_TRANSLATE_NOOP("stats", "Past the threshold, and one is enough for a restriction (000:L19): {names}.")
_RISING = QT_TRANSLATE_NOOP(
    "stats", "The net cost grew in each of the last three months: time to talk to the platform's contact (000:L13)."
)
_WRITTEN = QT_TRANSLATE_NOOP("stats", "Written: {path}")
_LONGEST = 366


def add_to(root: typer.Typer) -> None:
    """Add the command of this file."""
    root.command("stats")(stats)


def stats(
    context: typer.Context,
    days: Annotated[int, typer.Option(min=1, max=_LONGEST, help="How many days, today included.")] = 30,
    shop: Annotated[str | None, typer.Option(help="Only this shop.")] = None,
    platform: Annotated[str, typer.Option(help="Only this platform.")] = "",
    xlsx: Annotated[Path | None, typer.Option(help="Write a workbook as well.")] = None,
    figure: Annotated[
        list[str] | None, typer.Option(metavar="MEASURE=VALUE", help="A figure as the back office shows it, as 0.012.")
    ] = None,
    threshold: Annotated[
        list[str] | None, typer.Option(metavar="MEASURE=VALUE", help="The shop's own threshold of a measure.")
    ] = None,
    orders: Annotated[int | None, typer.Option(min=0, help="All orders in the window, off the back office.")] = None,
) -> int:
    """Money, success, response times, causes, missed windows and the platforms' measures; what is not known is said."""
    session: Session = context.obj
    typed = Typed(_figures(figure or []), {**_kept(session, platform), **_figures(threshold or [])}, orders)
    found = shop_stats(session.deps, days, platform=platform, shop=shop, typed=typed)
    written = write_stats(found, xlsx, session.catalog) if xlsx else None
    session.fact({**stats_json(found, session.catalog), "xlsx": str(written) if written else None})
    if not session.as_json:
        _say(session, found)
    if written:
        session.line(text(_WRITTEN, path=str(written)))
    return 0


def _kept(session: Session, platform: str) -> dict[str, Decimal]:
    """The thresholds that the shop keeps in the settings, of the measures asked for."""
    book = session.deps.rulebook
    asked = (book.platform(platform),) if platform else book.platforms
    return thresholds_in(session.settings.thresholds, {measure.id for one in asked for measure in one.measures})


def _say(session: Session, found: Stats) -> None:
    session.line(
        text(
            _HEAD,
            first=str(found.days.first),
            last=str(found.days.last),
            opened=found.opened,
            open=found.open_now,
            submitted=found.submitted,
            waiting=found.waiting,
        ),
        "bold",
    )
    for place, sheet in enumerate(tables_of(found, session.catalog)[:_READ]):
        rows = [row for row in sheet.rows if place != _MEASURES or row[2] is not None]
        if rows:
            _show(session, sheet.name, sheet.columns, rows)
    for told in _alarms(found):
        session.line(told, "bold red")
    for told in _not_known(found):
        session.line(told, "yellow")


def _alarms(found: Stats) -> Iterator[Text]:
    if found.past:
        yield text(_PAST, names=", ".join(found.past))
    if found.costs_rising:
        yield text(_RISING)


def _not_known(found: Stats) -> Iterator[Text]:
    """What has no figure, and what the sums leave out."""
    none = [one for one in found.measures if one.measured.value is None and one.why]
    typed = [one.measure.id for one in none if one.measured.standing in {Standing.NOT_TYPED, Standing.BROKEN}]
    if typed:
        yield text(_NO_FIGURES, names=", ".join(typed))
    for one in none:
        if one.measured.standing is Standing.NOTHING and one.why:
            yield text(_OF_MEASURE, measure=one.measure.id, why=one.why)
    yield from found.unknown


def _show(session: Session, name: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    table = Table(title=name, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows[:_MOST]:
        table.add_row(*(Plain("" if cell is None else str(cell)) for cell in row))  # no markup out of foreign words
    session.console.print(table)
    if len(rows) > _MOST:
        session.line(text(_MORE, count=len(rows) - _MOST))


def _figures(words: Sequence[str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for name, value in pairs(words).items():
        try:
            found[name] = Decimal(value)
        except InvalidOperation as error:
            raise _no_figure(value) from error
        if not found[name].is_finite():
            raise _no_figure(value)
    return found


def _no_figure(value: str) -> Problem:
    return Problem(
        "bad-figure",
        text(QT_TRANSLATE_NOOP("stats", "“{value}” is no figure."), value=value[:80]),
        text(QT_TRANSLATE_NOOP("stats", "Write a share as 0.012, hours as 12.5.")),
    )
