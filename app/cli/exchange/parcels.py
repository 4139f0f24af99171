"""`parcel …`: parcels without an owner, filmed first and matched later."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.case_json import case_json, evidence_json, instant
from app.cli.cases import pairs
from app.cli.footage.inspection_json import inspection_json
from app.cli.session import Session
from app.domain.exchange.parcel import ParcelFile
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.exchange.attach_to_parcel import attach_to_parcel
from app.workflow.exchange.match_parcel import match_parcel
from app.workflow.exchange.note_parcel import note_parcel
from app.workflow.queries.exchange.parcel_rows import ParcelRow, parcel_row, parcel_rows
from app.workflow.videos.inspect_evidence import inspect_evidence

ParcelId = Annotated[str, typer.Argument(metavar="ID", help="The parcel.")]


def add_to(root: typer.Typer) -> None:
    """Add the group of this file."""
    group = typer.Typer(name="parcel", help="Parcels without an owner.", no_args_is_help=True)
    for name, command in (("new", new), ("list", list_parcels), ("attach", attach), ("match", match)):
        group.command(name)(command)
    root.add_typer(group)


def new(
    context: typer.Context,
    waybill: Annotated[str, typer.Option(help="The number on its label.")] = "",
    note: Annotated[str, typer.Option(help="What it looks like, where it lies.")] = "",
) -> int:
    """Write a parcel down; film it at once, its case is found later."""
    session: Session = context.obj
    parcel = note_parcel(session.deps, waybill, note)
    row = parcel_row(session.deps, parcel.id)
    session.fact(_json(row))
    session.line(text(QT_TRANSLATE_NOOP("parcels", "Noted parcel {parcel}."), parcel=parcel.id), "bold")
    _suggest(session, row)
    return 0


def list_parcels(
    context: typer.Context,
    *,
    matched: Annotated[bool, typer.Option("--all", help="Those that have their case as well.")] = False,
) -> int:
    """Parcels without an owner, and whose they may be."""
    session: Session = context.obj
    for row in parcel_rows(session.deps, matched=matched):
        session.fact(_json(row))
        session.line(
            f"{row.parcel.id}  {row.parcel.waybill}  {row.parcel.note}  {row.parcel.case or ''}".rstrip(), "bold"
        )
        for file in row.files:
            session.line(f"  {file.id}  {file.kind}  {file.name}")
        _suggest(session, row)
    return 0


def attach(
    context: typer.Context,
    parcel: ParcelId,
    file: Annotated[Path, typer.Argument(help="The original; it is copied, never changed.")],
    kind: Annotated[str, typer.Option("--as", metavar="KIND", help="What it proves; usual: opening_video.")] = "",
) -> int:
    """Take a copy of a film or a picture into the vault for a parcel."""
    session: Session = context.obj
    taken = attach_to_parcel(session.deps, parcel, file, kind, report=session.report())
    session.fact({**_json(parcel_row(session.deps, parcel)), "file": _file_json(taken)})
    session.line(
        text(QT_TRANSLATE_NOOP("cases", "Attached {name} as {kind}."), name=taken.name, kind=taken.kind), "bold"
    )
    return 0


def match(
    context: typer.Context,
    parcel: ParcelId,
    case: Annotated[str, typer.Argument(metavar="CASE", help="Whose it is.")],
    kinds: Annotated[
        list[str] | None, typer.Option("--as", metavar="FILE=KIND", help="Another kind for a file.")
    ] = None,
    *,
    check: Annotated[bool, typer.Option("--check/--no-check", help="Check its videos at once.")] = True,
) -> int:
    """Give a parcel to its case: what was filmed of it becomes evidence there, and its videos are checked."""
    session: Session = context.obj
    matched = match_parcel(session.deps, parcel, case, pairs(kinds or []))
    videos = [item for item in matched.evidence if check and item.media_type == "video"]
    looks = [inspect_evidence(session.deps, item.id, report=session.report()) for item in videos]
    session.fact(
        {
            **case_json(matched.case),
            "parcel": matched.parcel.id,
            "attached": [evidence_json(item) for item in matched.evidence],
            "inspections": [inspection_json(look, session.catalog) for look in looks],
        }
    )
    session.line(
        text(
            QT_TRANSLATE_NOOP("parcels", "Parcel {parcel} belongs to case {case}: {count} files are evidence there."),
            parcel=matched.parcel.id,
            case=matched.case.id,
            count=len(matched.evidence),
        ),
        "bold",
    )
    for finding in (finding for look in looks for finding in look.findings):
        session.verdict_line(finding.verdict, finding.text, finding.check)
    return 0


def _suggest(session: Session, row: ParcelRow) -> None:
    for case in row.suggested:
        session.line(
            text(
                QT_TRANSLATE_NOOP("parcels", "  It may belong to case {case} (order {order}, waybill {waybill})."),
                case=case.id,
                order=case.order or "—",
                waybill=case.waybill or case.outbound_waybill or "—",
            ),
            "yellow",
        )


def _json(row: ParcelRow) -> dict[str, object]:
    return {
        "parcel": row.parcel.id,
        "waybill": row.parcel.waybill,
        "note": row.parcel.note,
        "seen_at": instant(row.parcel.seen_at),
        "case": row.parcel.case,
        "matched_at": instant(row.parcel.matched_at),
        "files": [_file_json(file) for file in row.files],
        "suggested": [{"case": case.id, "order": case.order, "waybill": case.waybill} for case in row.suggested],
    }


def _file_json(file: ParcelFile) -> dict[str, object]:
    return {
        "id": file.id,
        "kind": file.kind,
        "name": file.name,
        "sha256": file.sha256,
        "bytes": file.bytes,
        "media_type": file.media_type,
        "seen_at": instant(file.seen_at),
    }
