"""Record at which moments of an attached video a person sees the problem, the seal or the contents."""

from collections.abc import Sequence

from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.media.judgement import Judgement
from app.domain.media.moment_mark import MARK_KINDS, finding_of
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps

_MOST = 40


def mark_moments(deps: Deps, case_id: str, evidence_id: str, kind: str, moments_s: Sequence[float]) -> Judgement:
    """Keep all moments of one kind (of MARK_KINDS), instead of what was marked before; none takes the marks back.
    Former words stay in the record.

    Raises `Problem`: evidence of another case, no video, an unknown kind, more moments than anybody would look at.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        evidence = unit.evidence.get(evidence_id)
    _hold(case, evidence, kind, len(moments_s))
    now = deps.now()
    waybill = expected_waybill(case, evidence.kind)
    moments = tuple(sorted(moments_s))
    judgement = Judgement(
        evidence.id, evidence.sha256, case.platform, waybill, finding_of(kind), moments, Verdict.PASS, "", now
    )
    with deps.database.write() as unit:
        unit.judgements.add(judgement)
        said = {
            "evidence": evidence.id,
            "sha256": evidence.sha256,
            "kind": kind,
            "moments_s": [f"{at:.3f}" for at in moments],
        }
        unit.ledger.append("moments_marked", case.id, said, now)
    return judgement


def _hold(case: Case, evidence: Evidence, kind: str, count: int) -> None:
    if evidence.case != case.id or evidence.media_type != "video":
        raise Problem(
            "other-case",
            text(
                QT_TRANSLATE_NOOP("marks", "{evidence} is no video of case {case}."), evidence=evidence.id, case=case.id
            ),
            text(QT_TRANSLATE_NOOP("marks", "Look at the case to see what is attached to it.")),
        )
    if kind not in MARK_KINDS or count > _MOST:
        raise Problem(
            "bad-mark",
            text(QT_TRANSLATE_NOOP("marks", "{count} marks “{kind}” cannot be kept."), count=count, kind=kind),
            text(
                QT_TRANSLATE_NOOP("marks", "Marks are: {kinds}; at most {most} of each."),
                kinds=", ".join(MARK_KINDS),
                most=_MOST,
            ),
        )
