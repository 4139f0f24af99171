"""`rules …`: list, show and validate the rule book."""

import json
from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.queries.rule_rows import RuleRow, rule_rows, validate_rules


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="rules", help="The rule book.", no_args_is_help=True)
    group.command("list")(list_all)
    group.command("show")(show)
    group.command("validate")(validate)
    root.add_typer(group)


def _json(row: RuleRow, session: Session) -> dict[str, object]:
    return {
        "kind": row.kind,
        "id": row.id,
        "title": session.catalog.say(row.title),
        "source": row.source,
        "source_date": row.source_date,
        "reviewed_on": row.reviewed_on.isoformat(),
    }


def list_all(
    context: typer.Context,
    kind: Annotated[
        str | None, typer.Option(help="Only platform, limit, clock, scenario, appeal, evidence or courier.")
    ] = None,
) -> int:
    """Every entry of the rule book with its source and date."""
    session: Session = context.obj
    for row in rule_rows(session.deps):
        if kind in (None, row.kind):
            session.fact(_json(row, session))
            session.line(f"{row.kind:<9} {row.id:<34} {row.source:<10} {session.catalog.say(row.title)}")
    return 0


def show(context: typer.Context, name: Annotated[str, typer.Argument(metavar="ID", help="Id of an entry.")]) -> int:
    """One entry in full."""
    session: Session = context.obj
    for row in rule_rows(session.deps):
        if row.id == name:
            detail = json.loads(row.detail)
            session.fact({**_json(row, session), "detail": detail})
            session.line(row.title, "bold")
            session.line(f"{row.source}  {row.source_date}  {row.reviewed_on}")
            session.line(json.dumps(detail, ensure_ascii=False, indent=2))
            return 0
    raise Problem(
        "no-rule",
        text(QT_TRANSLATE_NOOP("rules", "The rule book has no entry {id}."), id=name),
        text(QT_TRANSLATE_NOOP("rules", "`rules list` shows every id.")),
    )


def validate(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="A rule file; without one, the whole rule book.")] = None,
) -> int:
    """Check rule files; an error names file, line and field."""
    session: Session = context.obj
    checked = validate_rules(session.deps, file)
    session.fact({"ok": True, "entries": checked})
    session.line(text(QT_TRANSLATE_NOOP("rules", "Correct: {entries} entries."), entries=checked), "green")
    return 0
