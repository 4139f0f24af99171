"""Which optional files there are, and how the entries of each become nouns of the domain."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.rules.guide import (
    Category,
    Ceiling,
    Contradiction,
    Form,
    Option,
    Outcome,
    Question,
    Rung,
    Statement,
)
from app.domain.rules.process import Move, Process, State
from app.rulebook.build import note, words
from app.rulebook.schema import (
    CategoriesFile,
    CategoryEntry,
    CeilingEntry,
    ContradictionEntry,
    ContradictionsFile,
    FormEntry,
    FormsFile,
    LadderFile,
    MoveEntry,
    OptionEntry,
    OutcomeEntry,
    OutcomesFile,
    ProcessEntry,
    ProcessesFile,
    QuestionEntry,
    QuestionsFile,
    RungEntry,
    StateEntry,
    Strict,
)
from app.rulebook.sources import Sources


def _option(entry: OptionEntry) -> Option:
    return Option(
        entry.id,
        words(entry.title),
        entry.scenario or "",
        tuple(entry.sets),
        tuple(entry.clears),
        entry.leads_to or "",
        note(entry.note),
    )


def _question(entry: QuestionEntry, sources: Sources) -> Question:
    return Question(
        entry.id,
        words(entry.title),
        tuple(map(_option, entry.option)),
        tuple(entry.scenarios),
        tuple(entry.only_when),
        entry.follows,
        sources.origin(entry.source, entry.basis),
    )


def _move(entry: MoveEntry) -> Move:
    return Move(entry.event, dict(entry.attributes), entry.to, note(entry.note), entry.loose)


def _state(entry: StateEntry) -> State:
    moves = tuple(map(_move, entry.move))
    return State(entry.id, words(entry.title), entry.actor, tuple(entry.clocks), moves, entry.source)


def _process(entry: ProcessEntry, sources: Sources) -> Process:
    states = tuple(map(_state, entry.state))
    origin = sources.origin(entry.source, entry.basis)
    return Process(entry.id, words(entry.title), states, tuple(entry.scenarios), origin)


def _contradiction(entry: ContradictionEntry, sources: Sources) -> Contradiction:
    readings = tuple(Statement(words(one.says), one.source) for one in entry.reading)
    origin = sources.origin(entry.source, entry.basis)
    return Contradiction(entry.id, words(entry.title), readings, words(entry.taken), tuple(entry.bites), origin)


def _form(entry: FormEntry, sources: Sources) -> Form:
    return Form(
        entry.id,
        words(entry.title),
        words(entry.tab),
        entry.code,
        entry.appeal or "",
        entry.seen_on,
        note(entry.note),
        sources.origin(entry.source, entry.basis),
    )


def _ceiling(entry: CeilingEntry | None) -> Ceiling | None:
    if entry is None:
        return None
    return Ceiling(entry.of, entry.share, entry.least_share, entry.below, entry.calculator or "")


def _rung(entry: RungEntry, sources: Sources) -> Rung:
    return Rung(
        entry.id,
        words(entry.title),
        entry.level,
        words(entry.what),
        note(entry.when),
        _ceiling(entry.ceiling),
        {role.id: role.most for role in entry.role},
        tuple(entry.scenarios),
        sources.origin(entry.source, entry.basis),
    )


def _category(entry: CategoryEntry, sources: Sources) -> Category:
    return Category(
        entry.id,
        words(entry.title),
        tuple(map(words, entry.kinds)),
        tuple(map(words, entry.tests)),
        note(entry.note),
        sources.origin(entry.source, entry.basis),
    )


def _outcome(entry: OutcomeEntry, sources: Sources) -> Outcome:
    origin = sources.origin(entry.source, entry.basis)
    return Outcome(entry.id, words(entry.title), entry.group, words(entry.means), origin, dict(entry.effects))


@dataclass(frozen=True, slots=True)
class Guide:
    """One optional file: its name, its table (also the word of `rules list`), the field of Platform that it fills."""

    name: str
    table: str
    field: str
    model: type[Strict]
    build: Callable[[Any, Sources], object]


GUIDES = (
    Guide("questions.toml", "question", "questions", QuestionsFile, _question),
    Guide("processes.toml", "process", "processes", ProcessesFile, _process),
    Guide("contradictions.toml", "contradiction", "contradictions", ContradictionsFile, _contradiction),
    Guide("forms.toml", "form", "forms", FormsFile, _form),
    Guide("ladder.toml", "rung", "ladder", LadderFile, _rung),
    Guide("categories.toml", "category", "categories", CategoriesFile, _category),
    Guide("outcomes.toml", "outcome", "outcomes", OutcomesFile, _outcome),
)
