"""Inspect a video that is attached to a case, under the rules and the waybill of that case, and record the result."""

from app.checks.inspection import Subject, inspect
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps

_VIDEO = "video"


def inspect_evidence(deps: Deps, evidence_id: str, *, report: Report = SILENT) -> Inspection:
    """Judge an original in the vault; writes one inspection and one ledger entry.

    Raises `Problem` for an unknown evidence, one that is no video, an original that is missing or no longer has its
    hash; and `Cancelled`.
    """
    with deps.database.read() as unit:
        evidence = unit.evidence.get(evidence_id)
        case = unit.cases.get(evidence.case)
        platform = unit.snapshots.get(case.rules)
    if evidence.media_type != _VIDEO:
        raise Problem(
            "not-a-video",
            text(
                QT_TRANSLATE_NOOP("inspect", "{name} is no video, so there is nothing to check in it."),
                name=evidence.name,
            ),
            text(QT_TRANSLATE_NOOP("inspect", "Choose a video among the evidence of the case.")),
        )
    waybill = expected_waybill(case, evidence.kind)
    subject = Subject(deps.vault.original(evidence.sha256), evidence.name, lambda: platform, waybill or None)
    inspection = inspect(deps.ffmpeg, deps.checks, subject, report=report)
    if inspection.sha256 != evidence.sha256:
        raise Problem(
            "original-damaged",
            text(QT_TRANSLATE_NOOP("inspect", "The original of {name} in the vault was changed."), name=evidence.name),
            text(QT_TRANSLATE_NOOP("inspect", "Run the check of the vault and restore the original from a backup.")),
        )
    with deps.database.write() as unit:
        unit.inspections.add(inspection, waybill, now := deps.now())
        said = {
            "evidence": evidence.id,
            "sha256": inspection.sha256,
            "platform": inspection.platform,
            "rules": inspection.rules,
            "verdict": inspection.verdict.value,
            "findings": {finding.check: finding.verdict.value for finding in inspection.findings},
        }
        unit.ledger.append("video_inspected", case.id, said, now)
    return inspection
