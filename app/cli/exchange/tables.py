"""`case import` and `case export`: tables of cases in and out, whole cases to another PC."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import pairs
from app.cli.exchange.outcome_json import outcome_json
from app.cli.exchange.whole_cases import give_whole_case, is_whole_case, take_whole_case
from app.cli.session import Session
from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import TableOutcome, Wish
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.exchange.import_cases import import_cases
from app.workflow.exchange.write_cases import Chosen, write_cases
from app.workflow.queries.exchange.table_preview import table_preview

_SHOWN = 5
_LISTED = 50


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to the group of cases."""
    group.command("import")(take_in)
    group.command("export")(give_out)


def take_in(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="An xls, xlsx or CSV export, or a whole case as .zip.")],
    platform: Annotated[str | None, typer.Option(help="Platform of the rows that name none.")] = None,
    shop: Annotated[str, typer.Option(help="Shop: what its columns are is remembered.")] = "",
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="field=column", help="What a column is; `skip=…` leaves it out."),
    ] = None,
    sheet: Annotated[str, typer.Option(help="Sheet of a workbook.")] = "",
    packets: Annotated[Path | None, typer.Option(help="Of a whole case: a folder for its packets.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would happen, change nothing.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="The table wins over what a case says.")] = False,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Take the good rows although others are refused.")
    ] = False,
) -> int:
    """Take a table of cases in: new ones are opened, known ones get what they lack. One refused row stops all."""
    session: Session = context.obj
    if is_whole_case(file):
        return take_whole_case(session, file, packets, dry_run=dry_run)
    wish = Wish(
        platform=platform or session.settings.platform,
        shop=shop,
        sheet=sheet,
        columns=tuple(pair for word in columns or () for pair in pairs((word,)).items()),
        overwrite=overwrite,
        skip_bad=skip_bad,
    )
    if dry_run:
        outcome = table_preview(session.deps, file, wish, report=session.report())
    else:
        outcome = import_cases(session.deps, file, wish, report=session.report())
    session.fact(outcome_json(outcome, session.catalog, rows=_SHOWN))
    _say(session, outcome, dry_run=dry_run)
    return 0 if outcome.written or (dry_run and not outcome.refusals) else 1


def _say(session: Session, outcome: TableOutcome, *, dry_run: bool) -> None:
    for column in outcome.columns:
        session.line(f"  {column.column}  {column.heading}  →  {column.target or '—'}  {column.how}")
    counts = text(
        QT_TRANSLATE_NOOP("import", "{new} new, {updated} updated, {same} unchanged, {refused} refused."),
        new=outcome.count(Action.NEW),
        updated=outcome.count(Action.UPDATE),
        same=outcome.count(Action.SAME),
        refused=outcome.count(Action.REFUSED),
    )
    session.line(counts, "bold")
    shown = [one for one in outcome.planned if (one.changes and one.action == Action.UPDATE) or one.conflicts]
    for one in shown[:_LISTED]:
        case = outcome.cases.get(one.draft.row, "")
        for change in one.changes:
            session.line(f"  {one.draft.row}  {case}  {change.field}: {change.before or '—'} → {change.after}")
        for conflict in one.conflicts:
            session.line(f"  {one.draft.row}  {case}  {conflict.field}: {conflict.before} ≠ {conflict.after}", "yellow")
    for refusal in outcome.refusals[:_LISTED]:
        place = f"{refusal.column}{refusal.row}"
        session.line(f"  {place}  {refusal.heading}  {session.catalog.say(refusal.text)}", "red")
    for hint in outcome.hints:
        session.note(hint)
    if dry_run or not outcome.written:
        session.line(text(QT_TRANSLATE_NOOP("import", "Nothing was written.")))


def give_out(
    context: typer.Context,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="Cases; none: all, or those found.")] = None,
    out: Annotated[Path, typer.Option("--out", help="Where to: .xlsx or .csv; .zip for one whole case.")] = Path(
        "cases.xlsx"
    ),
    find: Annotated[str, typer.Option(help="Only cases that hold this fragment.")] = "",
    *,
    open_only: Annotated[bool, typer.Option("--open", help="Only cases that are not closed.")] = False,
    with_packets: Annotated[bool, typer.Option("--with-packets", help="A whole case: its packets as well.")] = False,
) -> int:
    """Write cases as a table with every field and what runs out next; or one whole case as .zip for another PC."""
    session: Session = context.obj
    if out.suffix.lower() == ".zip":
        return give_whole_case(session, tuple(ids or ()), out, with_packets=with_packets)
    chosen = Chosen(tuple(ids or ()), find, open_only)
    written = write_cases(session.deps, out, chosen, session.catalog)
    session.fact({"out": str(written.path), "cases": written.rows, "sha256": written.sha256})
    session.line(
        text(QT_TRANSLATE_NOOP("export", "Wrote {count} cases to {path}."), count=written.rows, path=str(written.path)),
        "bold",
    )
    return 0
