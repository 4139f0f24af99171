"""Look at a picture that is attached to a case, against the figures of that case, and record the result."""

from decimal import Decimal

from app.checks.picture_inspection import PictureSubject, inspect_picture
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps
from app.workflow.steps.picture_facts import facts_of

_PICTURE = "picture"


def check_picture(
    deps: Deps, evidence_id: str, *, amount: Decimal | None = None, report: Report = SILENT
) -> Inspection:
    """Judge an original in the vault as the kind that it is attached as; writes one look and one ledger entry.

    `amount`: typed once more, in yuan. Raises `Problem` for an unknown evidence, one that is no picture or is attached
    as a kind that is a video's, an original that is missing or no longer has its hash; and `Cancelled`.
    """
    with deps.database.read() as unit:
        evidence = unit.evidence.get(evidence_id)
        case = unit.cases.get(evidence.case)
        platform = unit.snapshots.get(case.rules)
    if evidence.media_type != _PICTURE:
        raise Problem(
            "not-a-picture",
            text(QT_TRANSLATE_NOOP("pictures", "{name} is no picture."), name=evidence.name),
            text(QT_TRANSLATE_NOOP("pictures", "Choose a picture among the evidence of the case.")),
        )
    path = deps.vault.original(evidence.sha256)
    subject = PictureSubject(path, evidence.name, platform, evidence.kind, facts_of(case, deps.now(), amount))
    look = inspect_picture(deps.picture_checks, subject, report=report)
    if look.sha256 != evidence.sha256:
        raise Problem(
            "original-damaged",
            text(QT_TRANSLATE_NOOP("inspect", "The original of {name} in the vault was changed."), name=evidence.name),
            text(QT_TRANSLATE_NOOP("inspect", "Run the check of the vault and restore the original from a backup.")),
        )
    now = deps.now()
    with deps.database.write() as unit:
        unit.pictures.add_look(evidence.id, look, now)
        said = {
            "evidence": evidence.id,
            "sha256": look.sha256,
            "kind": evidence.kind,
            "rules": look.rules,
            "verdict": look.verdict.value,
            "findings": {finding.check: finding.verdict.value for finding in look.findings},
        }
        unit.ledger.append("picture_checked", case.id, said, now)
    return look
