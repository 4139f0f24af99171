"""`ledger verify`: prove that nothing of what was recorded changed."""

import typer

from app.cli.session import Session
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.keeping.verify_ledger import verify_ledger


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="ledger", help="The record of everything that happened.", no_args_is_help=True)
    group.callback()(_group)
    group.command("verify")(ledger)
    root.add_typer(group)


def _group() -> None:
    """Make `verify` a command of its own, although it is the only one."""


def ledger(context: typer.Context) -> int:
    """Check the chain of the ledger from the first entry to the last."""
    session: Session = context.obj
    check = verify_ledger(session.deps)
    session.fact(
        {
            "ok": check.ok,
            "entries": check.entries,
            "first_bad": check.first_bad,
            "why": session.catalog.say(check.why) if check.why else None,
        }
    )
    if check.ok:
        session.line(
            text(QT_TRANSLATE_NOOP("keeping", "The ledger is unbroken: {entries} entries."), entries=check.entries),
            "green",
        )
    elif check.why:
        session.line(check.why, "bold red")
    return 0 if check.ok else 1
