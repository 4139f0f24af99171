"""scenarios.toml, evidence.toml and appeals/*.toml: what happened, what proves it, where it is handed in."""

from typing import Annotated

from pydantic import Field

from app.domain.rules.appeal import AmountRule, Level
from app.domain.rules.evidence_kind import Medium, Need
from app.domain.rules.scenario import Direction
from app.rulebook.schema.basics import (
    AmountField,
    Bilingual,
    Count,
    CountOrNone,
    Id,
    Known,
    Name,
    Said,
    Source,
    Sourced,
    Strict,
)


class ConditionEntry(Strict):
    """A fact of the case that a submission, a scenario or a step needs; `why` says what is wrong when it is unmet."""

    fact: Said
    level: Annotated[Level, Known]
    reasons: list[Name] = Field(default_factory=list)
    why: Bilingual
    source: Source


class RequirementEntry(Sourced):
    """One line of the evidence matrix."""

    evidence: Name
    need: Annotated[Need, Known]
    substitutes: list[Name] = Field(default_factory=list)
    scenarios: list[Name] = Field(default_factory=list)
    note: Bilingual | None = None


class StepEntry(Strict):
    """One thing to do."""

    id: Name
    title: Bilingual
    why: Bilingual
    done_by: list[Name] = Field(default_factory=list)
    done_with: list[Name] = Field(default_factory=list)
    done_when: list[Said] = Field(default_factory=list)
    ticked: bool = False
    gate: list[Name] = Field(default_factory=list)
    gate_level: Annotated[Level, Known] = Level.BLOCKS
    over_with: list[Name] = Field(default_factory=list)
    only_when: list[Said] = Field(default_factory=list)
    path: Bilingual | None = None
    warnings: list[Bilingual] = Field(default_factory=list)
    submits: Name | None = None
    condition: list[ConditionEntry] = Field(default_factory=list)
    source: Source


class ScenarioEntry(Sourced):
    """What happened to a parcel, and the steps for it."""

    id: Id
    title: Bilingual
    direction: Annotated[Direction, Known] = Direction.RETURNS
    warnings: list[Bilingual] = Field(default_factory=list)
    condition: list[ConditionEntry] = Field(default_factory=list)
    requirement: list[RequirementEntry] = Field(default_factory=list)
    step: Annotated[list[StepEntry], Field(min_length=1)]


class ScenariosFile(Strict):
    """scenarios.toml."""

    scenario: Annotated[list[ScenarioEntry], Field(min_length=1)]


class EvidenceEntry(Sourced):
    """A kind of proof."""

    id: Name
    title: Bilingual
    medium: Annotated[Medium, Known]
    advice: Bilingual
    must_show: list[Bilingual] = Field(default_factory=list)
    mentioned_as: Said


class EvidenceFile(Strict):
    """evidence.toml, of a platform or of `_all`."""

    evidence: Annotated[list[EvidenceEntry], Field(min_length=1)]


class SlotEntry(Strict):
    """One upload place of the form."""

    id: Name
    title: Bilingual
    need: Annotated[Need, Known]
    pictures: CountOrNone | None = None
    videos: CountOrNone | None = None


class ReasonEntry(Strict):
    """One entry of the form's list of reasons; a quote of the platform's own words stays as it is."""

    id: Name
    title: Bilingual
    quoted: bool = False


class AttemptsEntry(Strict):
    """How often it may be handed in; no limit given: not stated."""

    limit: Count | None = None
    per: Name = "order"
    last_chance: bool = False
    different_proof: bool = False
    note: Bilingual | None = None
    source: Source


class AppealFile(Sourced):
    """appeals/*.toml: one submission each."""

    id: Id
    title: Bilingual
    before_refund: bool
    place: Name
    amount: Annotated[AmountRule, Known]
    amount_field: AmountField | None = None
    closes_with: Name
    wins_back: Bilingual
    path: Bilingual | None = None
    excludes: list[Name] = Field(default_factory=list)
    together: list[Name] = Field(default_factory=list)
    attempts: AttemptsEntry | None = None
    condition: list[ConditionEntry] = Field(default_factory=list)
    requirement: Annotated[list[RequirementEntry], Field(min_length=1)]
    slot: Annotated[list[SlotEntry], Field(min_length=1)]
    reason: list[ReasonEntry] = Field(default_factory=list)
