"""`packet …`: build, verify, list."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import CaseId, pairs
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.proof.packet import Packet
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.queries.case_view import case_view
from app.workflow.queries.list_packets import list_packets
from app.workflow.videos.inspect_evidence import inspect_evidence


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="packet", help="Build and verify what goes to the platform.", no_args_is_help=True)
    group.command("build")(build)
    group.command("verify")(verify)
    group.command("list")(list_all)
    root.add_typer(group)


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


def packet_json(packet: Packet, session: Session) -> dict[str, object]:
    """A packet as commands.md promises it."""
    return {
        "packet": packet.id,
        "case": packet.case,
        "appeals": list(packet.appeals),
        "attempt": packet.attempt,
        "path": packet.path,
        "ready": packet.ready,
        "draft": packet.draft,
        "missing": [
            {
                "code": entry.code,
                "text": session.catalog.say(entry.text),
                "evidence": entry.evidence,
                "source": entry.source,
            }
            for entry in packet.missing
        ],
        "warnings": [session.catalog.say(entry) for entry in packet.warnings],
        "files": [
            {"path": file.path, "sha256": file.sha256, "bytes": file.bytes, "role": str(file.role)}
            for file in packet.files
        ],
        "manifest_sha256": packet.manifest_sha256,
    }


def build(
    context: typer.Context,
    case: CaseId,
    appeal: Annotated[
        str, typer.Option(help="return_evidence, verdict, goods_payment, freight, quick_refund; several with commas.")
    ],
    out: Annotated[Path, typer.Option(help="Folder in which the packet's own folder is made.")],
    attempt: Annotated[int | None, typer.Option(min=1, help="Which try this is.")] = None,
    amount: Annotated[list[str] | None, typer.Option(metavar="APPEAL=YUAN", help="What is asked for.")] = None,
    reason: Annotated[
        list[str] | None, typer.Option(metavar="APPEAL=REASON", help="Reason out of the form's list.")
    ] = None,
    statement: Annotated[Path | None, typer.Option(help="A text file to use instead of the drafted statement.")] = None,
    *,
    draft: Annotated[
        bool, typer.Option("--draft", help="Build although something is missing, marked as a draft.")
    ] = False,
) -> int:
    """Build the packet of one submission; videos that were not checked yet are checked first."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    for item in view.evidence:
        if item.media_type == "video" and item.sha256 not in view.inspections:
            inspect_evidence(session.deps, item.id, report=session.report())
    packet = build_packet(
        session.deps,
        view.case.id,
        tuple(name.strip() for name in appeal.split(",") if name.strip()),
        out,
        attempt=attempt,
        draft=draft,
        amounts=amounts(amount or []),
        reasons=pairs(reason or []),
        statement=_read_statement(statement) if statement else None,
        report=session.report(),
    )
    session.fact(packet_json(packet, session))
    _tell(session, packet)
    return 0 if packet.ready else 1


def _read_statement(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            "bad-statement",
            text(QT_TRANSLATE_NOOP("packets", "Cannot read the statement in {file}."), file=str(file)),
            text(QT_TRANSLATE_NOOP("packets", "It must be a text file in UTF-8.")),
        ) from error


def _tell(session: Session, packet: Packet) -> None:
    if packet.ready:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Packet ready: {path}"), path=packet.path), "bold green")
    else:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Not ready:")), "bold red")
    for entry in packet.missing:
        session.line(f"  - {session.catalog.say(entry.text)}")
    for warning in packet.warnings:
        session.line(f"  ! {session.catalog.say(warning)}", "yellow")


def verify(context: typer.Context, path: Annotated[Path, typer.Argument(help="A packet's folder or its zip.")]) -> int:
    """Hold every file of a packet against its manifest."""
    session: Session = context.obj
    check = verify_packet(path, report=session.report())
    session.fact(
        {
            "packet": check.packet_id,
            "path": str(path),
            "ok": check.ok,
            "files": check.files,
            "damages": [{"path": entry.path, "what": entry.what, "detail": entry.detail} for entry in check.damages],
        }
    )
    for entry in check.damages:
        session.line(f"  {entry.path}: {entry.what} {entry.detail}".rstrip(), "red")
    if check.ok:
        session.line(
            text(QT_TRANSLATE_NOOP("packets", "Unchanged: {files} files match the manifest."), files=check.files),
            "bold green",
        )
    else:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Changed since it was built.")), "bold red")
    return 0 if check.ok else 1


def list_all(
    context: typer.Context, case: Annotated[str | None, typer.Option(help="Only of this case.")] = None
) -> int:
    """Every packet that was built."""
    session: Session = context.obj
    for packet in list_packets(session.deps, case):
        session.fact(packet_json(packet, session))
        session.line(f"{packet.id}  {packet.case}  {', '.join(packet.appeals)}  {packet.path}")
    return 0
