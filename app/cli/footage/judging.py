"""`case judge`: a person's word on what was found in a video or a picture."""

from typing import Annotated

import typer

from app.cli.footage.attaching import CaseId
from app.cli.footage.evidence_shown import looks_json, say_evidence
from app.cli.footage.inspection_json import judged_json
from app.cli.session import Session
from app.workflow.pictures.judge_finding import judge_finding
from app.workflow.queries.case_view import case_view


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to the group of cases."""
    group.command("judge")(judge)


def judge(
    context: typer.Context,
    case: CaseId,
    evidence: Annotated[str, typer.Argument(metavar="EVIDENCE", help="Id of the item, as `case show` gives it.")],
    check: Annotated[str, typer.Argument(metavar="CHECK", help="The finding, as one_take, six_faces, waybill.")],
    word: Annotated[str, typer.Argument(metavar="pass|fail", help="What you see with your own eyes.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
    at: Annotated[
        list[float] | None, typer.Option("--at", metavar="SECONDS", help="The break, or where a face is seen.")
    ] = None,
) -> int:
    """Say what a finding is worth; it is recorded beside the machine's and counts from now on."""
    session: Session = context.obj
    said = judge_finding(session.deps, case, evidence, check, word, moments_s=tuple(at or ()), note=note)
    view = case_view(session.deps, case)
    session.fact(
        {
            "case": view.case.id,
            "evidence": said.evidence,
            "check": said.finding,
            "judged": judged_json(said.word),
            **looks_json(view, session.catalog),
        }
    )
    say_evidence(session, view)
    return 0
