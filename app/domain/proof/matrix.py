"""The evidence matrix: which proofs a submission needs by what happened, held against what is attached."""

from collections.abc import Sequence

from app.domain.cases.case import Case
from app.domain.proof.held import Held, State
from app.domain.proof.lacks import Lacks
from app.domain.rules.appeal import Appeal
from app.domain.rules.evidence_kind import Need, Requirement
from app.domain.rules.origin import Basis
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text

_NO_SCENARIO = QT_TRANSLATE_NOOP(
    "readiness", "{appeal}: say what happened to the parcel first; the required proof depends on it."
)
_MAYBE_MORE = QT_TRANSLATE_NOOP("readiness", "{appeal}: more proof may be required once it is said what happened.")
_NO_PROOF = QT_TRANSLATE_NOOP("readiness", "{appeal}: {kind} is missing.")
_NO_PROOF_OR = QT_TRANSLATE_NOOP("readiness", "{appeal}: {kind} is missing; accepted instead: {others}.")
_ADVISED = QT_TRANSLATE_NOOP(
    "readiness", "{why} The platform's text does not demand it; experienced sellers attach it."
)
_LIST = QT_TRANSLATE_NOOP("readiness", "{first}, {rest}")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "readiness", "{appeal}: {count} pictures are attached and the form takes {most}: the rest stays out."
)
_TOO_MANY_VIDEOS = QT_TRANSLATE_NOOP(
    "readiness", "{appeal}: {count} videos are attached and the form takes {most}: the rest stays out."
)
_OUT = QT_TRANSLATE_NOOP("readiness", "“{name}” will not be uploaded: {why}")


def required_for(appeal: Appeal, scenario: str) -> tuple[Requirement, ...]:
    """The lines of an appeal that hold for what happened."""
    return tuple(one for one in appeal.requirements if not one.scenarios or scenario in one.scenarios)


def hold_proofs(platform: Platform, chosen: Sequence[Appeal], case: Case, held: tuple[Held, ...], lacks: Lacks) -> None:
    """Every required proof is there and good, or one of its substitutes; what is doubtful about them is told."""
    asked: set[str] = set()
    for appeal in chosen:
        lines = required_for(appeal, case.scenario)
        _hold_scenario(platform, appeal, lines, case, lacks)
        for line in lines:
            asked.update((line.evidence, *line.substitutes))
            if line.need is Need.REQUIRED:
                _hold_line(platform, appeal, line, held, lacks)
        _hold_counts(appeal, {kind for line in lines for kind in (line.evidence, *line.substitutes)}, held, lacks)
    for one in held:
        if one.item.kind in asked:
            _tell(one, lacks, another_counts=any(_stands_in(other, one) for other in held))


def _stands_in(other: Held, one: Held) -> bool:
    return other.state is State.GOOD and other.item.kind == one.item.kind


def _hold_scenario(
    platform: Platform, appeal: Appeal, lines: tuple[Requirement, ...], case: Case, lacks: Lacks
) -> None:
    """Without what happened, the lines that depend on it are unknown."""
    known = case.scenario and platform.scenario(case.scenario) is not None
    depends = any(line.need is Need.REQUIRED and line.scenarios for line in appeal.requirements)
    if known or not depends:
        return
    if any(line.need is Need.REQUIRED for line in lines):
        lacks.warn(text(_MAYBE_MORE, appeal=appeal.title))
    else:
        lacks.lack("scenario", text(_NO_SCENARIO, appeal=appeal.title), source=appeal.origin.source)


def _hold_line(platform: Platform, appeal: Appeal, line: Requirement, held: tuple[Held, ...], lacks: Lacks) -> None:
    kinds = (line.evidence, *line.substitutes)
    offered = [one for one in held if one.item.kind in kinds]
    if any(one.state is State.GOOD for one in offered):
        return
    faults = [fault for one in offered for fault in one.faults]
    for fault in faults:
        lacks.lack(fault.code, fault.text, fault.evidence, fault.source or line.source)
    if not faults:
        titles = [kind.title for name in line.substitutes if (kind := platform.evidence_kind(name))]
        kind = platform.evidence_kind(line.evidence)
        title = kind.title if kind else Words(line.evidence, line.evidence)
        why = (
            text(_NO_PROOF_OR, appeal=appeal.title, kind=title, others=_listed(titles))
            if titles
            else text(_NO_PROOF, appeal=appeal.title, kind=title)
        )
        if line.basis is Basis.PRACTICE:
            lacks.warn(text(_ADVISED, why=why))
        else:
            lacks.lack("evidence", why, line.evidence, line.source)


def _listed(titles: list[Words]) -> Text | Words:
    if len(titles) == 1:
        return titles[0]
    return text(_LIST, first=titles[0], rest=_listed(titles[1:]))


def _tell(one: Held, lacks: Lacks, *, another_counts: bool) -> None:
    """Doubts about what counts; what does not count and is not missed by itself is left out, or has to be looked at."""
    for doubt in one.doubts:
        lacks.warn(doubt)
    told = [(fault.code, fault.text) for fault in lacks.missing]
    if one.state is State.GOOD or any((fault.code, fault.text) in told for fault in one.faults):
        return
    if one.state is State.UNCHECKED and not another_counts:
        for fault in one.faults:
            lacks.lack(fault.code, fault.text, fault.evidence, fault.source)
        return
    lacks.leave_out(one.item.id)
    for fault in one.faults:
        lacks.warn(text(_OUT, name=one.item.name, why=fault.text))


def _hold_counts(appeal: Appeal, kinds: set[str], held: tuple[Held, ...], lacks: Lacks) -> None:
    """More files than the form's slots take together."""
    good = [one.item for one in held if one.item.kind in kinds and one.state is State.GOOD]
    pictures = sum(item.media_type == "picture" for item in good)
    videos = sum(item.media_type == "video" for item in good)
    most_pictures = _sum([slot.pictures for slot in appeal.slots])
    most_videos = _sum([slot.videos for slot in appeal.slots])
    if most_pictures is not None and pictures > most_pictures:
        lacks.warn(text(_TOO_MANY, appeal=appeal.title, count=pictures, most=most_pictures))
    if most_videos is not None and videos > most_videos:
        lacks.warn(text(_TOO_MANY_VIDEOS, appeal=appeal.title, count=videos, most=most_videos))


def _sum(counts: list[int | None]) -> int | None:
    """How many the slots take together; None when one of them takes any number."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
