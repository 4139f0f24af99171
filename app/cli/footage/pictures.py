"""`picture`: what the program sees in photos, papers and screenshots."""

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer

from app.cli.footage.inspection_json import picture_json
from app.cli.session import VERDICT_WORDS, Session
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict, worst
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.pictures.look_at_picture import look_at_picture

_EXIT = {Verdict.FAIL: 1, Verdict.UNKNOWN: 3}


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("picture")(picture)


def yuan(word: str | None) -> Decimal | None:
    """An amount as a person types it. Raises `Problem`."""
    if word is None:
        return None
    try:
        amount = Decimal(word.strip())
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0 or amount != round(amount, 2):
        raise Problem(
            "bad-amount",
            text(QT_TRANSLATE_NOOP("pictures", "“{word}” is no amount."), word=word[:40]),
            text(QT_TRANSLATE_NOOP("pictures", "Write yuan, as 12.50.")),
        )
    return amount


def picture(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Photos, scans, screenshots; only read.")],
    kind: Annotated[str, typer.Option("--as", metavar="KIND", help="Kind of evidence, or waybill: only its number.")],
    waybill: Annotated[str | None, typer.Option(help="The waybill's number, to compare with.")] = None,
    platform: Annotated[str | None, typer.Option(help="Whose rules hold.")] = None,
    case: Annotated[str | None, typer.Option(metavar="ID", help="Compare with the figures of this case.")] = None,
    amount: Annotated[str | None, typer.Option(help="The amount, typed once more off the paper.")] = None,
) -> int:
    """Check photos and papers as one kind of evidence. Copies and records nothing."""
    session: Session = context.obj
    typed = yuan(amount)
    verdicts: list[Verdict] = []
    for file in files:
        try:
            look = look_at_picture(
                session.deps,
                file,
                kind,
                platform=platform or session.settings.platform,
                waybill=waybill,
                amount=typed,
                case_id=case,
                report=session.report(),
            )
        except Problem as problem:
            session.problem(problem)
            continue
        verdicts.append(look.verdict)
        say_look(session, look)
        session.fact(picture_json(look, session.catalog))
    return 2 if len(verdicts) < len(files) else _EXIT.get(worst(verdicts), 0)


def say_look(session: Session, look: Inspection) -> None:
    """What was found, for people."""
    session.line(
        text(
            QT_TRANSLATE_NOOP("videos", "{file}: {verdict}"),
            file=look.file,
            verdict=session.catalog.say(VERDICT_WORDS[look.verdict]),
        ),
        "bold",
    )
    for finding in look.findings:
        session.verdict_line(finding.verdict, finding.text)
    for name in look.to_confirm:
        session.line(text(QT_TRANSLATE_NOOP("pictures", "  waits for a person's word: {check}"), check=name))
