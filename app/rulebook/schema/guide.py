"""The optional files of a platform that guide a clerk: questions, processes, contradictions, forms, ladder, others."""

from typing import Annotated

from pydantic import Field

from app.domain.rules.clock_rule import Actor
from app.rulebook.schema.basics import (
    Bilingual,
    Count,
    Figure,
    Id,
    Known,
    Name,
    Said,
    Source,
    Sourced,
    SourceDate,
    Strict,
)


class OptionEntry(Strict):
    """One answer."""

    id: Name
    title: Bilingual
    scenario: Name | None = None
    sets: list[Name] = Field(default_factory=list)
    clears: list[Name] = Field(default_factory=list)
    leads_to: Name | None = None
    note: Bilingual | None = None


class QuestionEntry(Sourced):
    """A question to the clerk."""

    id: Id
    title: Bilingual
    scenarios: list[Name] = Field(default_factory=list)
    only_when: list[Said] = Field(default_factory=list)
    follows: bool = False
    option: Annotated[list[OptionEntry], Field(min_length=2)]


class QuestionsFile(Strict):
    """questions.toml."""

    question: Annotated[list[QuestionEntry], Field(min_length=1)]


class MoveEntry(Strict):
    """An event that leads on."""

    event: Name
    attributes: dict[Name, Said] = Field(default={}, alias="with")
    loose: bool = False
    to: Name
    note: Bilingual | None = None


class StateEntry(Strict):
    """Where a matter stands, and who acts."""

    id: Name
    title: Bilingual
    actor: Annotated[Actor | None, Known] = None
    clocks: list[Id] = Field(default_factory=list)
    move: list[MoveEntry] = Field(default_factory=list)
    source: Source


class ProcessEntry(Sourced):
    """The way of a matter from state to state; the first state is the beginning."""

    id: Id
    title: Bilingual
    scenarios: list[Name] = Field(default_factory=list)
    state: Annotated[list[StateEntry], Field(min_length=2)]


class ProcessesFile(Strict):
    """processes.toml."""

    process: Annotated[list[ProcessEntry], Field(min_length=1)]


class StatementEntry(Strict):
    """What one place of the texts says, in our words."""

    says: Bilingual
    source: Source


class ContradictionEntry(Sourced):
    """Texts that do not agree."""

    id: Id
    title: Bilingual
    reading: Annotated[list[StatementEntry], Field(min_length=1)]
    taken: Bilingual
    bites: list[Id] = Field(default_factory=list)


class ContradictionsFile(Strict):
    """contradictions.toml."""

    contradiction: Annotated[list[ContradictionEntry], Field(min_length=1)]


class FormEntry(Sourced):
    """A form of the back office as it was seen."""

    id: Id
    title: Bilingual
    tab: Bilingual
    code: Said
    appeal: Name | None = None
    seen_on: SourceDate
    note: Bilingual | None = None


class FormsFile(Strict):
    """forms.toml."""

    form: Annotated[list[FormEntry], Field(min_length=1)]


class CeilingEntry(Strict):
    """The most that may be given."""

    of: Name
    share: Figure
    least_share: Figure | None = None
    below: bool = False
    calculator: Id | None = None


class RoleEntry(Strict):
    """What a role may decide alone; no amount: the shop's own to set."""

    id: Name
    most: Figure | None = None


class RungEntry(Sourced):
    """One step of a ladder of authority."""

    id: Id
    title: Bilingual
    level: Count
    what: Bilingual
    when: Bilingual | None = None
    ceiling: CeilingEntry | None = None
    role: list[RoleEntry] = Field(default_factory=list)
    scenarios: list[Name] = Field(default_factory=list)


class LadderFile(Strict):
    """ladder.toml."""

    rung: Annotated[list[RungEntry], Field(min_length=1)]


class CategoryEntry(Sourced):
    """Goods of one sort."""

    id: Id
    title: Bilingual
    kinds: list[Bilingual] = Field(default_factory=list)
    tests: list[Bilingual] = Field(default_factory=list)
    note: Bilingual | None = None


class CategoriesFile(Strict):
    """categories.toml."""

    category: Annotated[list[CategoryEntry], Field(min_length=1)]


class OutcomeEntry(Sourced):
    """How a matter may end."""

    id: Id
    title: Bilingual
    group: Name
    means: Bilingual
    effects: dict[Name, Name] = Field(default_factory=dict)


class OutcomesFile(Strict):
    """outcomes.toml."""

    outcome: Annotated[list[OutcomeEntry], Field(min_length=1)]
