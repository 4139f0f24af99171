"""One file for every order that came in the same parcel: attached to each case by itself."""

from pathlib import Path

from app.cli.case_json import evidence_json
from app.cli.session import Session
from app.domain.cases.evidence import Evidence
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.exchange.waybill_mates import waybill_mates


def attach_to_mates(session: Session, item: Evidence, file: Path) -> list[dict[str, object]]:
    """Attach the file of an item to every other open case of the same parcel, as the same kind. Raises `Problem`."""
    attached: list[dict[str, object]] = []
    for mate in waybill_mates(session.deps, item.case, open_only=True):
        also = attach_evidence(session.deps, mate.id, file, item.kind, report=session.report())
        attached.append({"case": mate.id, **evidence_json(also)})
        session.line(text(QT_TRANSLATE_NOOP("exchange", "Attached to case {case} as well."), case=mate.id), "bold")
    return attached
