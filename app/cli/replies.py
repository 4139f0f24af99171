"""`reply …`: what may be written to a buyer, to the account manager or into the platform's form, ready to be copied."""

import sys
from typing import Annotated

import typer

from app.cli.cases import pairs
from app.cli.session import Session
from app.domain.replies.tone import ToneRemark
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.queries.reply_rows import ReplyRow, reply_row, reply_rows


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="reply", help="Texts to send.", no_args_is_help=True)
    group.command("list")(list_all)
    group.command("show")(show)
    root.add_typer(group)


def list_all(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(help="Words to look for, simplified or traditional.")] = None,
    platform: Annotated[str | None, typer.Option(help="Only of this platform, with those for all.")] = None,
    case: Annotated[str | None, typer.Option(help="For this case, its scenario's first.")] = None,
) -> int:
    """The replies that hold every word."""
    session: Session = context.obj
    for row in reply_rows(session.deps, " ".join(words or ()), platform=platform, case_id=case):
        session.fact(_json(session, row))
        session.line(f"{row.reply.id:<36} {row.reply.audience:<15} {session.catalog.say(row.reply.title)}")
    return 0


def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a reply.")],
    case: Annotated[str | None, typer.Option(help="Fill it with this case's data.")] = None,
    values: Annotated[list[str] | None, typer.Option("--with", metavar="key=value", help="A value to fill in.")] = None,
) -> int:
    """The text alone, so that it can be copied; what is to be said about it goes to standard error."""
    session: Session = context.obj
    row = reply_row(session.deps, name, case_id=case, typed=pairs(values or []))
    session.fact(_json(session, row))
    if not session.as_json:
        sys.stdout.write(row.filled.text + "\n")
    if row.filled.missing:
        session.note(
            text(
                QT_TRANSLATE_NOOP("replies", "A template: give --case, or --with for {missing}."),
                missing=", ".join(row.filled.missing),
            )
        )
    for remark in row.remarks:
        session.note(_told(remark))
    if row.reply.note:
        session.note(row.reply.note)
    return 0


def _told(remark: ToneRemark) -> Text:
    if not remark.found:
        return text(
            QT_TRANSLATE_NOOP("replies", "{title}: none stands in the text. {advice}"),
            title=remark.wording.title,
            advice=remark.wording.advice,
        )
    return text(
        QT_TRANSLATE_NOOP("replies", "{title}: {words}. {advice}"),
        title=remark.wording.title,
        words=", ".join(remark.found),
        advice=remark.wording.advice,
    )


def _json(session: Session, row: ReplyRow) -> dict[str, object]:
    reply = row.reply
    return {
        "id": reply.id,
        "title": session.catalog.say(reply.title),
        "scene": reply.scene,
        "to": str(reply.audience),
        "text": row.filled.text,
        "missing": list(row.filled.missing),
        "places": list(reply.places),
        "suits": row.suits,
        "remarks": [
            {"list": remark.wording.id, "tone": str(remark.wording.tone), "words": list(remark.found)}
            for remark in row.remarks
        ],
        "note": session.catalog.say(reply.note) if reply.note else None,
        "source": reply.origin.source,
    }
