"""`ledger verify` and `vault verify`: prove that nothing changed."""

import typer

from app.cli.session import Session
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    for name, explained, command in (
        ("ledger", "The record of everything that happened.", ledger),
        ("vault", "The originals.", vault),
    ):
        group = typer.Typer(name=name, help=explained, no_args_is_help=True)
        group.callback()(_group)
        group.command("verify")(command)
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


def vault(context: typer.Context) -> int:
    """Hash every original again."""
    session: Session = context.obj
    check = verify_vault(session.deps, report=session.report())
    session.fact(
        {
            "ok": check.ok,
            "files": check.files,
            "damages": [{"path": entry.path, "what": entry.what, "detail": entry.detail} for entry in check.damages],
        }
    )
    for entry in check.damages:
        session.line(f"  {entry.path}: {entry.what} {entry.detail}".rstrip(), "red")
    if check.ok:
        session.line(
            text(QT_TRANSLATE_NOOP("keeping", "The vault is whole: {files} originals."), files=check.files), "green"
        )
    return 0 if check.ok else 1
