"""A person's word on what a check found: kept for itself, set beside the machine's findings when they are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Judged, Verdict

ONE_TAKE = "one_take"
NEAR_S = 0.5
"""Seconds within which a named moment means the break there."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`finding`: id of the check; `moments_s`: of which the person speaks, none for the finding as a whole.

    PASS on `one_take` with a moment: the video is one take there. PASS on `six_faces` with moments: that is where the
    faces are seen. `platform` and `waybill`: under which the file was looked at.
    """

    evidence: str
    sha256: str
    platform: str
    waybill: str
    finding: str
    moments_s: tuple[float, ...]
    verdict: Verdict
    note: str
    at: datetime

    @property
    def word(self) -> Judged:
        """As it stands beside a finding."""
        return Judged(self.verdict, self.note, self.at, self.moments_s)


def with_words(inspection: Inspection, judgements: Iterable[Judgement]) -> Inspection:
    """The inspection with the latest word on each finding and break beside it; `judgements` from old to new."""
    said = sorted(judgements, key=lambda one: one.at)
    if not said:
        return inspection
    findings = tuple(replace(one, judged=_word_on(one, said)) for one in inspection.findings)
    breaks = tuple(replace(one, judged=_word_on_break(one, inspection.breaks, said)) for one in inspection.breaks)
    told = replace(inspection, findings=findings, breaks=breaks)
    waiting = tuple(
        name for name in told.to_confirm if not any(one.check == name and _answered(told, one) for one in findings)
    )
    return replace(told, to_confirm=waiting)


def _answered(inspection: Inspection, finding: Finding) -> bool:
    """Whether a person has said something of it: of the whole, or of every break of the take."""
    if finding.judged is not None:
        return True
    places = inspection.breaks if finding.check == ONE_TAKE else ()
    return bool(places) and all(one.judged is not None for one in places)


def _word_on(finding: Finding, said: Sequence[Judgement]) -> Judged | None:
    """On the whole of a finding: words on single breaks do not count for the whole take."""
    whole = [one for one in said if one.finding == finding.check and not (one.finding == ONE_TAKE and one.moments_s)]
    return whole[-1].word if whole else None


def _word_on_break(place: Break, breaks: Sequence[Break], said: Sequence[Judgement]) -> Judged | None:
    """The latest word that names this break, or the take as a whole."""
    meant = [
        one
        for one in said
        if one.finding == ONE_TAKE and (not one.moments_s or any(break_at(breaks, at) == place for at in one.moments_s))
    ]
    return meant[-1].word if meant else None


def break_at(breaks: Iterable[Break], at_s: float) -> Break | None:
    """The break nearest to a moment; None when none is near it. What was said of it before does not matter."""
    near = [replace(one, judged=None) for one in breaks if abs(one.at_s - at_s) <= NEAR_S]
    return min(near, key=lambda one: abs(one.at_s - at_s), default=None)


def proven(inspection: Inspection, finding: Finding, moments_s: Sequence[float]) -> bool:
    """Whether a finding, or the breaks of it that a person means, are proof that no word can outweigh: a time gap, a
    limit that a video exceeds, a file that does not open.
    """
    if inspection.picture is not None or inspection.kind:
        return False
    if finding.check != ONE_TAKE:
        return finding.verdict is Verdict.FAIL
    gaps = [one for one in inspection.breaks if one.kind is BreakKind.GAP and one.verdict is Verdict.FAIL]
    if not moments_s:
        return bool(gaps) or finding.verdict is Verdict.FAIL
    return any(break_at(inspection.breaks, at) in gaps for at in moments_s)


def settled(inspection: Inspection, finding: Finding) -> bool:
    """Whether a person's word leaves nothing of a finding to doubt: good as a whole, or every break of the take."""
    if finding.judged is not None:
        return finding.judged.verdict is Verdict.PASS
    if finding.check != ONE_TAKE or not inspection.breaks:
        return False
    return all(one.judged is not None and one.judged.verdict is Verdict.PASS for one in inspection.breaks)


def condemned(inspection: Inspection) -> Iterator[Finding]:
    """The findings that a person judged to be a fault, as a whole or at one of their breaks."""
    bad = any(one.judged is not None and one.judged.verdict is Verdict.FAIL for one in inspection.breaks)
    for finding in inspection.findings:
        word = finding.judged
        if (word is not None and word.verdict is Verdict.FAIL) or (bad and finding.check == ONE_TAKE):
            yield finding
