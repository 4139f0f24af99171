"""`packet statement`: the drafted statement, or a person's own words held against the form and kept."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import CaseId
from app.cli.packets.as_json import remark_json, typed_json
from app.cli.packets.building import Amounts, Attempt, amounts, appeal_names, read_statement
from app.cli.session import Session
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.packets.check_packet import check_packet
from app.workflow.packets.keep_statement import keep_statement


def statement(
    context: typer.Context,
    case: CaseId,
    appeal: Annotated[str, typer.Option(help="As for `packet build`; several with commas.")],
    words: Annotated[Path | None, typer.Option("--set", help="A text file in UTF-8 with the words to keep.")] = None,
    attempt: Attempt = None,
    amount: Amounts = None,
) -> int:
    """Show the statement of a submission and what is odd about it; --set keeps other words for this attempt."""
    session: Session = context.obj
    names = appeal_names(appeal)
    if words is not None:
        keep_statement(session.deps, case, names, read_statement(words), attempt=attempt)
    plan = check_packet(session.deps, case, names, attempt=attempt, amounts=amounts(amount or []))
    told = plan.typed[0]
    session.fact(
        {
            "case": plan.case,
            "appeals": list(plan.appeals),
            "attempt": plan.attempt,
            "statement": told.words,
            "kept": plan.kept,
            **{name: value for name, value in typed_json(told).items() if name not in {"words", "place", "appeal"}},
            "remarks": [remark_json(one, session) for one in plan.remarks],
        }
    )
    session.line(told.words)
    session.line(
        text(
            QT_TRANSLATE_NOOP("packets", "{count} characters, {bytes} bytes"), count=told.characters, bytes=told.bytes
        ),
        "" if told.fits else "bold red",
    )
    for one in plan.remarks:
        session.line(f"  {one.start}-{one.end}: {session.catalog.say(one.text)}", "red" if one.blocks else "yellow")
    return 1 if any(one.blocks for one in plan.remarks) else 0
