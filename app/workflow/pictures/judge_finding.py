"""Record a person's word on what a check found in a video or a picture."""

from collections.abc import Sequence

from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.errors import Problem
from app.domain.media.finding import Finding, Inspection, Verdict
from app.domain.media.judgement import ONE_TAKE, Judgement, break_at, proven
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps

_WORDS = {"pass": Verdict.PASS, "fail": Verdict.FAIL}
_LONGEST_NOTE = 2000


def judge_finding(
    deps: Deps,
    case_id: str,
    evidence_id: str,
    check: str,
    word: str,
    *,
    moments_s: Sequence[float] = (),
    note: str = "",
) -> Judgement:
    """Keep the word `pass` or `fail` on a finding, or on the breaks at some moments (`one_take`), or with the moments
    at which the six faces are seen. Earlier words stay; the latest counts.

    Raises `Problem`: evidence of another case, never looked at, no such finding, no break at that moment, and a proven
    fault that is judged good.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        evidence = unit.evidence.get(evidence_id)
        looks = unit.inspections.of_case(case, (evidence,))
    _hold_case(evidence, case)
    look = looks.get(evidence.id) or looks.get(evidence.sha256)
    verdict = _verdict(word)
    finding = _finding(look, evidence, check)
    if look is not None:
        _weigh(look, finding, verdict, moments_s)
    now = deps.now()
    waybill = expected_waybill(case, evidence.kind)
    judgement = Judgement(
        evidence.id, evidence.sha256, case.platform, waybill, check, tuple(moments_s), verdict, _note(note), now
    )
    with deps.database.write() as unit:
        unit.judgements.add(judgement)
        unit.ledger.append("finding_judged", case.id, _told(judgement, finding), now)
    return judgement


def _told(judgement: Judgement, finding: Finding) -> dict[str, object]:
    """What the ledger keeps: the word, and what the machine said then."""
    return {
        "evidence": judgement.evidence,
        "sha256": judgement.sha256,
        "finding": judgement.finding,
        "found": finding.verdict.value,
        "moments_s": [f"{at:.3f}" for at in judgement.moments_s],
        "verdict": judgement.verdict.value,
        "note": judgement.note,
    }


def _hold_case(evidence: Evidence, case: Case) -> None:
    if evidence.case != case.id:
        raise Problem(
            "other-case",
            text(QT_TRANSLATE_NOOP("judge", "{evidence} is not in case {case}."), evidence=evidence.id, case=case.id),
            text(QT_TRANSLATE_NOOP("judge", "Look at the case to see what is attached to it.")),
        )


def _verdict(word: str) -> Verdict:
    if word not in _WORDS:
        raise Problem(
            "bad-verdict",
            text(QT_TRANSLATE_NOOP("judge", "“{word}” is no judgement."), word=word[:40]),
            text(QT_TRANSLATE_NOOP("judge", "Write pass or fail.")),
        )
    return _WORDS[word]


def _note(note: str) -> str:
    return note.strip()[:_LONGEST_NOTE]


def _finding(look: Inspection | None, evidence: Evidence, check: str) -> Finding:
    if look is None:
        raise Problem(
            "not-checked",
            text(QT_TRANSLATE_NOOP("judge", "{name} has not been checked yet."), name=evidence.name),
            text(QT_TRANSLATE_NOOP("judge", "Check it first; then say what you see.")),
        )
    found = next((one for one in look.findings if one.check == check), None)
    if found is None:
        raise Problem(
            "no-finding",
            text(
                QT_TRANSLATE_NOOP("judge", "The check of {name} has no finding “{check}”."),
                name=evidence.name,
                check=check[:40],
            ),
            text(QT_TRANSLATE_NOOP("judge", "It has: {checks}."), checks=", ".join(one.check for one in look.findings)),
        )
    return found


def _weigh(look: Inspection, finding: Finding, verdict: Verdict, moments_s: Sequence[float]) -> None:
    """A word on a break needs the break; no word outweighs proof."""
    if finding.check == ONE_TAKE:
        for at in moments_s:
            if break_at(look.breaks, at) is None:
                known = ", ".join(f"{one.at_s:.2f}" for one in look.breaks) or "-"
                raise Problem(
                    "no-break",
                    text(QT_TRANSLATE_NOOP("judge", "There is no suspected break at {at} s."), at=round(at, 2)),
                    text(QT_TRANSLATE_NOOP("judge", "Breaks are at: {moments} s."), moments=known),
                )
    if verdict is Verdict.PASS and proven(look, finding, moments_s):
        raise Problem(
            "proven",
            text(
                QT_TRANSLATE_NOOP("judge", "This is proven and cannot be judged away: {finding}"), finding=finding.text
            ),
            text(QT_TRANSLATE_NOOP("judge", "Attach another file, or a copy that fits.")),
        )
