"""`case attach`: a file becomes evidence, is looked at at once, and what it has to do with other files is told."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from app.cli.case_json import case_json, evidence_json
from app.cli.footage.inspection_json import inspection_json, picture_json
from app.cli.footage.pictures import yuan
from app.cli.records.mates import attach_to_mates
from app.cli.session import Session
from app.domain.cases.evidence import Evidence
from app.domain.media.finding import Inspection
from app.domain.media.picture_mark import NearPicture, named_source
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.pictures.check_picture import check_picture
from app.workflow.pictures.mark_picture import mark_picture
from app.workflow.pictures.tell_derived import tell_derived
from app.workflow.queries.case_view import case_view
from app.workflow.queries.near_pictures import near_pictures
from app.workflow.queries.uses import other_uses
from app.workflow.videos.inspect_evidence import inspect_evidence

AllMates = Annotated[bool, typer.Option("--all-with-waybill", help="To every open case of this parcel.")]
CaseId = Annotated[str, typer.Argument(metavar="ID", help="The case.")]
_DERIVED = QT_TRANSLATE_NOOP("judge", "    derived: made from the file with SHA-256 {source}")


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to the group of cases."""
    group.command("attach")(attach)


def attach(
    context: typer.Context,
    case: CaseId,
    file: Annotated[Path, typer.Argument(help="The original; it is copied, never changed.")],
    kind: Annotated[str, typer.Option("--as", metavar="KIND", help="What it proves, as opening_video.")],
    amount: Annotated[str | None, typer.Option(help="The amount on a receipt, typed once more off the paper.")] = None,
    derived_from: Annotated[str | None, typer.Option(metavar="SHA256", help="The original it was made from.")] = None,
    *,
    check: Annotated[bool, typer.Option("--check/--no-check", help="Check it at once.")] = True,
    all_with_waybill: AllMates = False,
) -> int:
    """Take a copy of a file into the vault as evidence of a case; videos and pictures are checked at once."""
    session: Session = context.obj
    typed, named = yuan(amount), named_source(derived_from)
    item = attach_evidence(session.deps, case, file, kind, report=session.report())
    inspection = _looked_at(session, item, typed) if check else None
    used_before: tuple[NearPicture, ...] = ()
    source = None
    if item.media_type == "picture":
        source = tell_derived(session.deps, item.id, file, named)
        mark_picture(session.deps, item.id)
        used_before = near_pictures(session.deps, item.id)
    view = case_view(session.deps, case)
    elsewhere = other_uses(session.deps, item.id)
    session.fact(
        {
            **case_json(view.case),
            "evidence": {**evidence_json(item), "derived_from": source.source_sha256 if source else None},
            "also_attached": attach_to_mates(session, item, file) if all_with_waybill else [],
            **_uses_json(elsewhere, used_before),
            "inspection": inspection and _look_json(session, inspection),
        }
    )
    session.line(text(QT_TRANSLATE_NOOP("cases", "Attached {name} as {kind}."), name=item.name, kind=item.kind), "bold")
    _say_uses(session, elsewhere, used_before)
    if source is not None:
        session.line(text(_DERIVED, source=source.source_sha256))
    for finding in inspection.findings if inspection else ():
        session.verdict_line(finding.verdict, finding.text)
    return 0


def _uses_json(same: tuple[Evidence, ...], near: tuple[NearPicture, ...]) -> dict[str, object]:
    return {
        "also_used": [{"case": other.case, "kind": other.kind} for other in same],
        "used_before": [_near_json(one) for one in near],
    }


def _looked_at(session: Session, item: Evidence, typed: Decimal | None) -> Inspection | None:
    if item.media_type == "video":
        return inspect_evidence(session.deps, item.id, report=session.report())
    if item.media_type == "picture":
        return check_picture(session.deps, item.id, amount=typed, report=session.report())
    return None


def _look_json(session: Session, inspection: Inspection) -> dict[str, object]:
    shown = picture_json if inspection.kind else inspection_json
    return shown(inspection, session.catalog)


def _near_json(one: NearPicture) -> dict[str, object]:
    return {"case": one.case, "evidence": one.evidence, "kind": one.kind, "distance": one.distance}


def _say_uses(session: Session, same: tuple[Evidence, ...], near: tuple[NearPicture, ...]) -> None:
    for other in same:
        session.note(
            text(
                QT_TRANSLATE_NOOP("cases", "Note: the same file is already used in case {case} as {kind}."),
                case=other.case,
                kind=other.kind,
            )
        )
    known = {other.id for other in same}
    for one in near:
        if one.evidence not in known:
            session.note(
                text(
                    QT_TRANSLATE_NOOP(
                        "pictures",
                        "Note: this picture looks like one that was used in case {case} as {kind} "
                        "({distance} of 256 bits differ).",
                    ),
                    case=one.case,
                    kind=one.kind,
                    distance=one.distance,
                )
            )
