"""`case list`, `case find`, `case reindex`: cases out of many."""

from typing import Annotated

import typer

from app.cli.case_json import case_json
from app.cli.session import Session
from app.domain.cases.case import Case
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.keeping.rebuild_indexes import rebuild_indexes
from app.workflow.queries.case_rows import FoundCases
from app.workflow.queries.case_rows import find_cases as find_in
from app.workflow.queries.case_rows import list_cases as list_of

_PAGE = 100
Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="At most so many; 0: all.")]


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to `case`."""
    group.command("list")(list_cases)
    group.command("find")(find)
    group.command("reindex")(reindex)


def say_case(session: Session, case: Case) -> None:
    """One line that tells a case from others."""
    session.line(
        f"{case.id}  {case.platform}  {case.order}  {case.waybill}  {case.goods}  {case.scenario}".rstrip(), "bold"
    )


def list_cases(
    context: typer.Context,
    *,
    closed: Annotated[bool, typer.Option("--all", help="Closed ones as well.")] = False,
    limit: Limit = None,
) -> int:
    """Every open case, newest first."""
    session: Session = context.obj
    return _tell(session, list_of(session.deps, include_closed=closed, limit=limit or None))


def find(
    context: typer.Context,
    fragment: Annotated[str, typer.Argument(help="Part of any number, name or note, one sign or more.")],
    *,
    still_open: Annotated[bool, typer.Option("--open", help="Open ones only.")] = False,
    limit: Limit = None,
) -> int:
    """The newest cases that hold this fragment in any number, name or note, closed ones as well."""
    session: Session = context.obj
    most = _PAGE if limit is None and not session.as_json else limit or None  # a script wants them all
    return _tell(session, find_in(session.deps, fragment, include_closed=not still_open, limit=most))


def _tell(session: Session, found: FoundCases) -> int:
    for case in found.cases:
        session.fact({**case_json(case), "total": found.total})
        say_case(session, case)
    if found.total > len(found.cases):
        session.note(
            text(
                QT_TRANSLATE_NOOP("cases", "The newest {count} of {total} cases. To see all: --limit 0."),
                count=len(found.cases),
                total=found.total,
            )
        )
    return 0


def reindex(context: typer.Context) -> int:
    """Make the indexes of search, due times and serial numbers anew; needed only when they are doubted."""
    session: Session = context.obj
    count = rebuild_indexes(session.deps, report=session.report())
    session.fact({"cases": count})
    session.line(text(QT_TRANSLATE_NOOP("cases", "The indexes of {count} cases were made anew."), count=count), "green")
    return 0
