"""`self-test`: what this installation can do."""

import typer

from app.cli.session import Session
from app.domain.text import QT_TRANSLATE_NOOP
from app.workflow.queries.self_test import self_test


def add_to(root: typer.Typer) -> None:
    """Add the command of this file."""
    root.command("self-test")(run_self_test)


def run_self_test(context: typer.Context) -> int:
    """Say what this installation can do; non-zero when something is missing."""
    session: Session = context.obj
    report = self_test(session.deps)
    session.fact({"ok": report.ok, **{part.name: {"ok": part.ok, **part.facts} for part in report.parts}})
    for part in report.parts:
        told = ", ".join(f"{name} {value}" for name, value in part.facts.items())
        session.line(f"{'✓' if part.ok else '✗'} {part.name:<10} {told}", "" if part.ok else "bold red")
        if part.why:
            session.line(part.why, "red")
    session.line(
        QT_TRANSLATE_NOOP("selftest", "Everything is here.")
        if report.ok
        else QT_TRANSLATE_NOOP("selftest", "Something is missing."),
        "bold",
    )
    return 0 if report.ok else 1
