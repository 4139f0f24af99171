"""`packet build`: build what goes to the platform, or only tell what it would be."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import CaseId, pairs
from app.cli.packets.as_json import packet_json, plan_json
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.proof.packet import Missing, Packet
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.check_packet import check_packet
from app.workflow.queries.attempts.look_ahead import look_ahead
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.videos.inspect_evidence import inspect_evidence

FITS = {
    "as_is": QT_TRANSLATE_NOOP("packets", "as it is"),
    "doubtful": QT_TRANSLATE_NOOP("packets", "doubtful"),
    "converted": QT_TRANSLATE_NOOP("packets", "converted"),
    "shrunk": QT_TRANSLATE_NOOP("packets", "shrunk"),
    "refused": QT_TRANSLATE_NOOP("packets", "does not fit"),
}
"""How a file goes into the form."""


def amounts(words: Sequence[str]) -> dict[str, Decimal]:
    """`freight=12.50` words as amounts in yuan. Raises `Problem`."""
    found: dict[str, Decimal] = {}
    for name, value in pairs(words).items():
        try:
            found[name] = Decimal(value)
        except InvalidOperation as error:
            raise Problem(
                "bad-amount",
                text(QT_TRANSLATE_NOOP("packets", "“{value}” is no amount in yuan."), value=value),
                text(QT_TRANSLATE_NOOP("packets", "Write it like freight=12.50.")),
            ) from error
    return found


AppealNames = Annotated[
    str, typer.Option(help="return_evidence, verdict, goods_payment, freight, quick_refund; several with commas.")
]
Attempt = Annotated[int | None, typer.Option(min=1, help="Which try this is.")]
Amounts = Annotated[list[str] | None, typer.Option(metavar="APPEAL=YUAN", help="What is asked for.")]
Reasons = Annotated[list[str] | None, typer.Option(metavar="APPEAL=REASON", help="Reason out of the form's list.")]
Out = Annotated[
    Path | None, typer.Option(help="Folder in which the packet's own folder is made (not needed with --check).")
]
Words = Annotated[Path | None, typer.Option(help="A text file to use instead of the drafted statement.")]
Draft = Annotated[bool, typer.Option("--draft", help="Build although something is missing, marked as a draft.")]
Check = Annotated[
    bool, typer.Option("--check", help="Only tell what it would hold and what does not fit; write nothing.")
]
Order = Annotated[
    str, typer.Option(metavar="EVIDENCE,…", help="Ids of proof in the order wanted; the rest follows as usual.")
]
LeaveOut = Annotated[
    str, typer.Option(metavar="EVIDENCE,…", help="Ids of proof that stays out of this packet altogether.")
]
Mask = Annotated[bool, typer.Option("--mask", help="Cover names, phones and addresses on labels in the papers.")]


def build(
    context: typer.Context,
    case: CaseId,
    appeal: AppealNames,
    out: Out = None,
    attempt: Attempt = None,
    amount: Amounts = None,
    reason: Reasons = None,
    statement: Words = None,
    order: Order = "",
    leave_out: LeaveOut = "",
    *,
    draft: Draft = False,
    check: Check = False,
    mask: Mask = False,
) -> int:
    """Build the packet of one submission; videos that were not checked yet are checked first."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    _inspect_the_rest(session, view)
    names = appeal_names(appeal)
    words = read_statement(statement) if statement else None
    arranged = {"order": appeal_names(order), "left_out": appeal_names(leave_out)}
    if check:
        return _check(session, view.case.id, names, attempt, amount or [], reason or [], words, arranged)
    packet = build_packet(
        session.deps,
        view.case.id,
        names,
        _needed(out),
        attempt=attempt,
        draft=draft,
        amounts=amounts(amount or []),
        reasons=pairs(reason or []),
        statement=words,
        mask=mask,
        report=session.report(),
        **arranged,
    )
    return _tell(session, packet)


def _inspect_the_rest(session: Session, view: CaseView) -> None:
    for item in view.evidence:
        if item.media_type == "video" and item.sha256 not in view.inspections:
            inspect_evidence(session.deps, item.id, report=session.report())


def _ahead(session: Session, packet: Packet) -> tuple[Text, ...]:
    """What handing it in would be, beside what its own warnings say: proof that was used before, a last chance."""
    ahead = look_ahead(session.deps, packet.id).told if packet.path else ()
    return tuple(one for one in ahead if one not in packet.warnings)


def _needed(out: Path | None) -> Path:
    if out is None:
        raise Problem(
            "no-out",
            text(QT_TRANSLATE_NOOP("packets", "Say where to build it: --out FOLDER.")),
            text(QT_TRANSLATE_NOOP("packets", "With --check nothing is written and no folder is needed.")),
        )
    return out


def _check(
    session: Session,
    case: str,
    names: tuple[str, ...],
    attempt: int | None,
    amount: Sequence[str],
    reason: Sequence[str],
    words: str | None,
    arranged: Mapping[str, tuple[str, ...]],
) -> int:
    plan = check_packet(
        session.deps,
        case,
        names,
        attempt=attempt,
        amounts=amounts(amount),
        reasons=pairs(reason),
        statement=words,
        **arranged,
    )
    session.fact(plan_json(plan, session))
    for slot in plan.slots:
        session.line(f"{session.catalog.say(slot.title)}", "bold")
        for one in plan.entries:
            if one.slot.id == slot.id:
                session.line(
                    f"  {one.upload_name}  {one.name}  {one.bytes_after:,}  {session.catalog.say(FITS[one.fit])}"
                )
    for typed in plan.typed:
        session.line(f"{typed.title} ({typed.characters}): {typed.words}")
    say_missing(session, plan.missing, plan.warnings)
    if plan.ready:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Nothing stands against building it.")), "bold green")
    return 0 if plan.ready else 1


def appeal_names(words: str) -> tuple[str, ...]:
    """`goods_payment,freight` as names."""
    return tuple(name.strip() for name in words.split(",") if name.strip())


def read_statement(file: Path) -> str:
    """The words of a text file. Raises `Problem`."""
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            "bad-statement",
            text(QT_TRANSLATE_NOOP("packets", "Cannot read the statement in {file}."), file=str(file)),
            text(QT_TRANSLATE_NOOP("packets", "It must be a text file in UTF-8.")),
        ) from error


def _tell(session: Session, packet: Packet) -> int:
    told = _ahead(session, packet)
    session.fact({**packet_json(packet, session), "told": [session.catalog.say(one) for one in told]})
    if packet.ready:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Packet ready: {path}"), path=packet.path), "bold green")
        note = text(QT_TRANSLATE_NOOP("packets", "Before you send it: `packet show {packet}`."), packet=packet.id)
        session.line(note)
    say_missing(session, packet.missing, (*packet.warnings, *told))
    return 0 if packet.ready else 1


def say_missing(session: Session, missing: Sequence[Missing], warnings: Sequence[Text]) -> None:
    """Why it is not ready, and what is doubtful."""
    if missing:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Not ready:")), "bold red")
    for entry in missing:
        session.line(f"  - {session.catalog.say(entry.text)}")
    for warning in warnings:
        session.line(f"  ! {session.catalog.say(warning)}", "yellow")
