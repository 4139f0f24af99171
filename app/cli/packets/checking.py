"""`packet verify` and `packet import`: hold a packet against its manifest; take one in from another PC."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.damages import damages_json, say_damages
from app.cli.packets.as_json import packet_json
from app.cli.session import Session
from app.domain.proof.manifest import Audit
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.packets.import_packet import import_packet
from app.workflow.packets.verify_packet import audit, verify_packet


def verify(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="A packet's folder or its zip.")],
    *,
    all_files: Annotated[
        bool, typer.Option("--audit", help="List what matches, changed, moved, is new and is missing.")
    ] = False,
) -> int:
    """Hold every file of a packet against its manifest."""
    session: Session = context.obj
    if all_files:
        return _audit(session, path, audit(path, report=session.report()))
    check = verify_packet(path, report=session.report())
    session.fact(
        {
            "packet": check.packet_id,
            "path": str(path),
            "ok": check.ok,
            "files": check.files,
            "damages": damages_json(check.damages),
        }
    )
    say_damages(session, check.damages)
    _say_verdict(session, check.files, ok=check.ok)
    return 0 if check.ok else 1


def _audit(session: Session, path: Path, found: Audit) -> int:
    session.fact(
        {
            "packet": found.packet_id,
            "path": str(path),
            "ok": found.ok,
            "matched": list(found.matched),
            "changed": list(found.changed),
            "moved": [{"from": was, "to": now} for was, now in found.moved],
            "new": list(found.new),
            "missing": list(found.missing),
        }
    )
    for title, names in (
        (QT_TRANSLATE_NOOP("packets", "Matched"), found.matched),
        (QT_TRANSLATE_NOOP("packets", "Changed"), found.changed),
        (QT_TRANSLATE_NOOP("packets", "Moved"), tuple(f"{was} → {now}" for was, now in found.moved)),
        (QT_TRANSLATE_NOOP("packets", "New"), found.new),
        (QT_TRANSLATE_NOOP("packets", "Missing"), found.missing),
    ):
        session.line(f"{session.catalog.say(title)}: {len(names)}", "bold")
        for name in names:
            session.line(f"  {name}")
    _say_verdict(session, len(found.matched), ok=found.ok)
    return 0 if found.ok else 1


def _say_verdict(session: Session, files: int, *, ok: bool) -> None:
    if ok:
        session.line(
            text(QT_TRANSLATE_NOOP("packets", "Unchanged: {files} files match the manifest."), files=files),
            "bold green",
        )
    else:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Changed since it was built.")), "bold red")


def import_(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="A packet's folder or its packet.zip, from another PC.")],
    out: Annotated[Path | None, typer.Option(help="Where it is kept (else `packets` in the data folder).")] = None,
) -> int:
    """Verify a packet from another PC, copy it, and record it with its case where that is known here."""
    session: Session = context.obj
    found = import_packet(session.deps, path, out or session.folder.packets, report=session.report())
    session.fact({**packet_json(found.packet, session), "case_known": found.case_known, "new": found.new})
    session.line(
        text(
            QT_TRANSLATE_NOOP("packets", "{packet} is whole and lies in {path}."),
            packet=found.packet.id,
            path=found.packet.path,
        ),
        "bold green",
    )
    if not found.case_known:
        session.line(
            text(
                QT_TRANSLATE_NOOP(
                    "packets", "Its case {case} is not here: import the case, then the packet again, to see it there."
                ),
                case=found.packet.case,
            ),
            "yellow",
        )
    return 0
