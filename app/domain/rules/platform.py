"""All that the rule book knows of one platform, as one snapshot."""

from dataclasses import dataclass, replace

from app.domain.rules.advice import Checklist, Note, Penalty
from app.domain.rules.appeal import Appeal
from app.domain.rules.calculator import Calculator
from app.domain.rules.clock_rule import ClockRule
from app.domain.rules.courier import Courier
from app.domain.rules.evidence_kind import EvidenceKind
from app.domain.rules.guide import Category, Contradiction, Flag, Form, Outcome, Question, Rung
from app.domain.rules.limits import Limits
from app.domain.rules.measure import Cause, Measure
from app.domain.rules.origin import Origin
from app.domain.rules.process import Process
from app.domain.rules.reply import Reply, Wording
from app.domain.rules.scenario import Scenario
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class Platform:
    """`snapshot` is the SHA-256 of everything below; `check_back_office` says that the rules may have changed."""

    id: str
    title: Words
    check_back_office: Words
    limits: tuple[Limits, ...]
    clocks: tuple[ClockRule, ...]
    scenarios: tuple[Scenario, ...]
    appeals: tuple[Appeal, ...]
    evidence: tuple[EvidenceKind, ...]
    couriers: tuple[Courier, ...]
    event_kinds: tuple[str, ...]
    """Event kinds of this platform beyond the common ones."""
    origin: Origin
    snapshot: str
    calculators: tuple[Calculator, ...] = ()
    measures: tuple[Measure, ...] = ()
    causes: tuple[Cause, ...] = ()
    replies: tuple[Reply, ...] = ()
    wordings: tuple[Wording, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    notes: tuple[Note, ...] = ()
    flags: tuple[Flag, ...] = ()
    """Marks of cases of this platform beyond the common ones."""
    questions: tuple[Question, ...] = ()
    processes: tuple[Process, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    forms: tuple[Form, ...] = ()
    ladder: tuple[Rung, ...] = ()
    categories: tuple[Category, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    def for_cases(self) -> "Platform":
        """Only what a case is worked under, and what `snapshot` is the hash of.

        Replies, calculators, measures, checklists, penalties and notes move no clock and ask for no proof: a changed
        greeting must not look like a changed rule. They are always today's.
        """
        return replace(
            self,
            calculators=(),
            measures=(),
            causes=(),
            replies=(),
            wordings=(),
            checklists=(),
            penalties=(),
            notes=(),
        )

    def limits_for(self, place: str) -> Limits | None:
        """The limits of a place of use; None when nothing is stated."""
        return next((limits for limits in self.limits if limits.place == place), None)

    def evidence_kind(self, kind: str) -> EvidenceKind | None:
        """A kind of evidence by its id."""
        return next((entry for entry in self.evidence if entry.id == kind), None)

    def appeal(self, name: str) -> Appeal | None:
        """An appeal by its whole id or the last part of it."""
        return next((entry for entry in self.appeals if name in (entry.id, entry.short_id)), None)

    def scenario(self, name: str) -> Scenario | None:
        """A scenario by its whole id or the last part of it."""
        return next((entry for entry in self.scenarios if name in (entry.id, entry.id.rpartition(".")[2])), None)
