"""What the attached files are worth as proof: of the right medium, looked at, and without a proven fault."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.cases.evidence import Evidence
from app.domain.media.finding import BreakKind, Inspection, Verdict
from app.domain.media.judgement import condemned, settled
from app.domain.proof.packet import Missing
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

LIMIT_CHECKS = frozenset({"opens", "format", "size", "duration"})
"""Checks whose failure means that the platform's form does not take the file."""
ONE_TAKE = "one_take"

_NOT_CHECKED = QT_TRANSLATE_NOOP("readiness", "“{name}” has not been checked yet: inspect the video first.")
_QUICK_ONLY = QT_TRANSLATE_NOOP("readiness", "“{name}” was only checked quickly: inspect it in full.")
_GAP = QT_TRANSLATE_NOOP("readiness", "“{name}” has a proven time gap at {at_s} s: it is not one take.")
_FAILED = QT_TRANSLATE_NOOP("readiness", "The form will not take “{name}”: {finding}")
_NOT_WHOLE = QT_TRANSLATE_NOOP("readiness", "“{name}” is not one take: {finding}")
_WANTS_VIDEO = QT_TRANSLATE_NOOP("readiness", "“{name}” is no video; {kind} has to be one.")
_WANTS_PICTURE = QT_TRANSLATE_NOOP("readiness", "“{name}” is no picture; attach {kind} as a photo or a screenshot.")
_JUDGED = QT_TRANSLATE_NOOP("readiness", "“{name}” was judged to be at fault by a person. The check says: {finding}")
_DOUBT = QT_TRANSLATE_NOOP("readiness", "“{name}”: {finding}")


class State(StrEnum):
    """Only GOOD counts as proof; UNCHECKED can be cured by looking."""

    GOOD = "good"
    UNCHECKED = "unchecked"
    FAULTY = "faulty"
    WRONG_MEDIUM = "wrong_medium"


@dataclass(frozen=True, slots=True)
class Held:
    """One attached item. `faults` say why it does not count; `doubts` are for a person to weigh."""

    item: Evidence
    state: State
    faults: tuple[Missing, ...] = ()
    doubts: tuple[Text, ...] = ()


def look_at(
    platform: Platform, evidence: tuple[Evidence, ...], inspections: Mapping[str, Inspection]
) -> tuple[Held, ...]:
    """What each attached item is worth; `inspections` of videos by the SHA-256 of the file, those of pictures, which
    are looked at as a kind of evidence, by the evidence's id.
    """
    return tuple(
        _held(
            item,
            platform.evidence_kind(item.kind),
            inspections.get(item.sha256 if item.media_type == "video" else item.id),
        )
        for item in evidence
    )


def _held(item: Evidence, kind: EvidenceKind | None, inspection: Inspection | None) -> Held:
    if kind is not None:
        wants_video = kind.medium is Medium.VIDEO
        wanted = "video" if wants_video else "picture"
        if item.media_type != wanted:
            phrase = _WANTS_VIDEO if wants_video else _WANTS_PICTURE
            why = text(phrase, name=item.name, kind=kind.title)
            return Held(item, State.WRONG_MEDIUM, (Missing("wrong-medium", why, item.kind, kind.origin.source),))
    if item.media_type != "video":
        return _picture(item, inspection)
    return _video(item, inspection)


def _picture(item: Evidence, look: Inspection | None) -> Held:
    """A proven fault counts unless a person says otherwise; one that a person saw counts as well."""
    if look is None:
        return Held(item, State.GOOD)
    failed = [one for one in look.findings if one.verdict is Verdict.FAIL and not settled(look, one)]
    faults = [
        Missing("picture", text(_FAILED, name=item.name, finding=one.text), item.kind, one.source) for one in failed
    ]
    faults += _condemned(item, look)
    if faults:
        return Held(item, State.FAULTY, tuple(faults))
    return Held(item, State.GOOD, (), tuple(_doubts(item, look)))


def _condemned(item: Evidence, inspection: Inspection) -> Iterator[Missing]:
    """What a person judged to be a fault."""
    for found in condemned(inspection):
        yield Missing("judged", text(_JUDGED, name=item.name, finding=found.text), item.kind, found.source)


def _video(item: Evidence, inspection: Inspection | None) -> Held:
    if inspection is None or inspection.quick:
        why = text(_QUICK_ONLY if inspection else _NOT_CHECKED, name=item.name)
        return Held(item, State.UNCHECKED, (Missing("not-checked", why, item.kind),))
    faults = (*_gaps(item, inspection), *_over_limits(item, inspection), *_condemned(item, inspection))
    if faults:
        return Held(item, State.FAULTY, faults)
    return Held(item, State.GOOD, (), tuple(_doubts(item, inspection)))


def _gaps(item: Evidence, inspection: Inspection) -> Iterator[Missing]:
    source = next((found.source for found in inspection.findings if found.check == ONE_TAKE), "")
    proven = [one for one in inspection.breaks if one.kind is BreakKind.GAP and one.verdict is Verdict.FAIL]
    for gap in proven:
        yield Missing("gap", text(_GAP, name=item.name, at_s=round(gap.at_s, 1)), item.kind, source)
    if not proven:
        for found in inspection.findings:
            if found.check == ONE_TAKE and found.verdict is Verdict.FAIL:
                yield Missing("gap", text(_NOT_WHOLE, name=item.name, finding=found.text), item.kind, found.source)


def _over_limits(item: Evidence, inspection: Inspection) -> Iterator[Missing]:
    for found in inspection.findings:
        if found.check in LIMIT_CHECKS and found.verdict is Verdict.FAIL:
            why = text(_FAILED, name=item.name, finding=found.text)
            yield Missing("over-limits", why, item.kind, found.source)


def _doubts(item: Evidence, inspection: Inspection) -> Iterator[Text]:
    """What was not passed and is no proof of a fault: warnings, blind checks, a waybill that is not the case's."""
    for found in inspection.findings:
        if found.verdict is not Verdict.PASS and not settled(inspection, found):
            yield text(_DOUBT, name=item.name, finding=found.text)
