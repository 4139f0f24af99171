"""What a good colleague adds to the next step: with what proof, what stands against it, where the matter is, why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.event import Event, standing
from app.domain.cases.evidence import Evidence
from app.domain.cases.facts import Known
from app.domain.cases.next_step import NextStep
from app.domain.cases.progress import Progress, progress_of
from app.domain.cases.questions import open_questions
from app.domain.cases.steps import unmet
from app.domain.proof.eligibility import Eligibility, eligibility
from app.domain.proof.matrix import required_for
from app.domain.rules.appeal import Appeal, Condition
from app.domain.rules.evidence_kind import Need, Requirement
from app.domain.rules.guide import Contradiction, Question
from app.domain.rules.origin import Basis
from app.domain.rules.platform import Platform
from app.domain.rules.scenario import Scenario
from app.domain.text import Words

_IN_SIGHT = frozenset({ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED})
_SUBMITTING = frozenset({"appeal", "supplement"})


@dataclass(frozen=True, slots=True)
class Proof:
    """One line of what is to be shown. `held_by`: the kinds that are attached and count for it.

    `submission`: last part of the id of the submission that asks for it; empty: the scenario itself does.
    """

    evidence: str
    title: Words
    need: Need
    substitutes: tuple[tuple[str, Words], ...]
    must_show: tuple[Words, ...]
    held_by: tuple[str, ...]
    basis: Basis
    source: str
    note: Words | None
    submission: str = ""


@dataclass(frozen=True, slots=True)
class Counsel:
    """`barred`: what the scenario itself is not open for. `submissions`: those that come into question now."""

    proofs: tuple[Proof, ...] = ()
    barred: tuple[Condition, ...] = ()
    submissions: tuple[Eligibility, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    progress: tuple[Progress, ...] = field(default=())


def counsel(
    case: Case,
    events: tuple[Event, ...],
    evidence: tuple[Evidence, ...],
    platform: Platform,
    step: NextStep,
    clocks: tuple[Clock, ...],
) -> Counsel:
    """Everything beside the step itself. Raises nothing; a closed case needs no counsel."""
    if case.closed_at is not None:
        return Counsel()
    known = Known(case, standing(events), frozenset(item.kind for item in evidence))
    scenario = platform.scenario(case.scenario) if case.scenario else None
    submissions = tuple(eligibility(one, known, evidence) for one in _in_question(platform, step, known))
    asked = [one.appeal for one in submissions if one.open] or [one.appeal for one in submissions]
    return Counsel(
        proofs=tuple(_proofs(platform, scenario, asked, known)),
        barred=unmet(scenario.conditions, known) if scenario else (),
        submissions=submissions,
        questions=open_questions(platform, known),
        contradictions=_biting(platform, scenario, asked, clocks),
        progress=progress_of(platform, known),
    )


def _in_question(platform: Platform, step: NextStep, known: Known) -> Iterator[Appeal]:
    """The submissions that this step is about, or that lie ahead: before the refund those that prevent it."""
    refunded = step.id in _SUBMITTING
    for appeal in platform.appeals:
        named = step.submits == appeal.short_id
        if named or (not step.submits and appeal.before_refund != refunded and _fits(appeal, known)):
            yield appeal


def _fits(appeal: Appeal, known: Known) -> bool:
    """A submission that asks for nothing of what happened is not meant for it."""
    scenario = known.case.scenario
    return not scenario or any(not line.scenarios or scenario in line.scenarios for line in appeal.requirements)


def _proofs(platform: Platform, scenario: Scenario | None, appeals: Iterable[Appeal], known: Known) -> Iterator[Proof]:
    """The scenario's own lines, then those of the submissions; the same line is told once."""
    seen: set[tuple[str, Need]] = set()
    lines = [(line, "") for line in (scenario.requirements if scenario else ())]
    lines += [(line, appeal.short_id) for appeal in appeals for line in required_for(appeal, known.case.scenario)]
    for line, submission in sorted(lines, key=lambda one: one[0].need is not Need.REQUIRED):
        if (line.evidence, line.need) not in seen and (line.evidence, Need.REQUIRED) not in seen:
            seen.add((line.evidence, line.need))
            yield _proof(platform, line, submission, known)


def _proof(platform: Platform, line: Requirement, submission: str, known: Known) -> Proof:
    kind = platform.evidence_kind(line.evidence)
    return Proof(
        evidence=line.evidence,
        title=_title(platform, line.evidence),
        need=line.need,
        substitutes=tuple((name, _title(platform, name)) for name in line.substitutes),
        must_show=kind.must_show if kind else (),
        held_by=tuple(name for name in (line.evidence, *line.substitutes) if name in known.evidence),
        basis=line.basis,
        source=line.source,
        note=line.note,
        submission=submission,
    )


def _title(platform: Platform, kind: str) -> Words:
    found = platform.evidence_kind(kind)
    return found.title if found else Words(kind, kind)


def _biting(
    platform: Platform, scenario: Scenario | None, appeals: Iterable[Appeal], clocks: tuple[Clock, ...]
) -> tuple[Contradiction, ...]:
    """The contradictions that matter to what is in sight: its windows, its scenario, its submissions."""
    near = {clock.rule for clock in clocks if clock.state in _IN_SIGHT}
    near |= {scenario.id} if scenario else set()
    near |= {appeal.id for appeal in appeals}
    return tuple(one for one in platform.contradictions if not near.isdisjoint(one.bites))
