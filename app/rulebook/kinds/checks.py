"""Holds the files beside the rules against the program and each other: formulas, inputs, figures, ids, places."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.money.formulas import FORMULAS, Formula
from app.domain.money.subsidy import FACTS
from app.domain.rules.calculator import Sort
from app.domain.rules.measure import How
from app.domain.rules.reply import PLACES
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.rulebook.crosschecks import sourced
from app.rulebook.faults import Fault
from app.rulebook.kinds.files import AidFiles
from app.rulebook.kinds.places import places_in
from app.rulebook.kinds.schema import (
    TABLES,
    CalculatorEntry,
    ChecklistEntry,
    MeasureEntry,
    PenaltyEntry,
    ReplyEntry,
)
from app.rulebook.lines import Place
from app.rulebook.sources import Sources

_TWICE = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” is given twice")
_PREFIX = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” must begin with “{prefix}.”")
_UNKNOWN = QT_TRANSLATE_NOOP("rulebook", "“{value}” is none of: {known}")
_MISSING = QT_TRANSLATE_NOOP("rulebook", "the formula “{formula}” misses: {missing}")
_NEEDED = QT_TRANSLATE_NOOP("rulebook", "the formula “{formula}” cannot do without it")
_OPTIONS = QT_TRANSLATE_NOOP("rulebook", "options belong to a choice, and a choice needs them")
_TWO_FACTS = QT_TRANSLATE_NOOP("rulebook", "an option says one thing of the subsidy and one of the fee")
_BOUNDS = QT_TRANSLATE_NOOP("rulebook", "{value} is not between {least} and {most}")
_FIELDS = QT_TRANSLATE_NOOP(
    "rulebook", "a measure of this sort must have exactly these of counts, of, limit, stage, note: {known}"
)
_OPEN_BRACE = QT_TRANSLATE_NOOP("rulebook", "a brace is open or empty")

Found = Iterator[tuple[Place, Text]]

_OF_HOW: dict[How, frozenset[str]] = {
    How.RATE: frozenset({"counts", "of"}),
    How.COUNT: frozenset({"counts"}),
    How.WITHIN: frozenset({"counts", "limit"}),
    How.MEAN: frozenset({"counts"}),
    How.SUM: frozenset(),
    How.SHARES: frozenset(),
    How.TYPED: frozenset(),
    How.BROKEN: frozenset({"note"}),
    How.STAGES: frozenset({"stage"}),
}
"""What a measure has to have, by how its figure comes about; a note may stand beside any."""


@dataclass(frozen=True, slots=True)
class KnownIds:
    """What entries of a platform may name."""

    events: Collection[str]
    evidence: Collection[str]
    scenarios: Collection[str]
    calculators: Collection[str]


def aid_faults(files: AidFiles, known: KnownIds, sources: Sources) -> tuple[Fault, ...]:
    """All that is wrong in the files of one folder; empty when nothing is."""
    faults = list(_ids(files))
    for file in files.files:
        found = sourced(file.model.model_dump(by_alias=True), sources)
        faults += [file.fault(place, why) for place, why in found]
    for file, at, calculator in files.entries("calculator", CalculatorEntry):
        faults += [file.fault(("calculator", at, *place), why) for place, why in _calculator(calculator)]
    for file, at, measure in files.entries("measure", MeasureEntry):
        faults += [file.fault(("measure", at, *place), why) for place, why in _measure(measure, known)]
    for file, at, checklist in files.entries("checklist", ChecklistEntry):
        faults += [file.fault(("checklist", at, *place), why) for place, why in _checklist(checklist, known)]
    for file, at, penalty in files.entries("penalty", PenaltyEntry):
        if penalty.calculator and penalty.calculator not in known.calculators:
            why = _none_of(penalty.calculator, known.calculators)
            faults.append(file.fault(("penalty", at, "calculator"), why))
    for file, at, reply in files.entries("reply", ReplyEntry):
        faults += [file.fault(("reply", at, *place), why) for place, why in _reply(reply, known)]
    return tuple(faults)


def _ids(files: AidFiles) -> Iterator[Fault]:
    taken: set[str] = set()
    for table, kind in TABLES.items():
        for file, at, entry in files.entries(table, kind):
            name = str(getattr(entry, "id", ""))
            if name in taken:
                yield file.fault((table, at, "id"), text(_TWICE, value=name))
            if not name.startswith(f"{files.prefix}."):
                yield file.fault((table, at, "id"), text(_PREFIX, value=name, prefix=files.prefix))
            taken.add(name)


def _none_of(value: str, known: Collection[str]) -> Text:
    return text(_UNKNOWN, value=value, known=", ".join(sorted(known)))


def _calculator(entry: CalculatorEntry) -> Found:
    formula = FORMULAS.get(entry.formula)
    if formula is None:
        yield ("formula",), _none_of(entry.formula, FORMULAS)
        return
    yield from _inputs(entry, formula)
    yield from _named([one.id for one in entry.figure], formula.figures, formula.figures, "figure", entry.formula)
    for at, figure in enumerate(entry.figure):
        if not figure.least <= figure.value <= figure.most:
            why = text(_BOUNDS, value=str(figure.value), least=str(figure.least), most=str(figure.most))
            yield ("figure", at, "value"), why


def _inputs(entry: CalculatorEntry, formula: Formula) -> Found:
    ids = [parameter.id for parameter in entry.parameter]
    yield from _named(ids, formula.needs, formula.needs | formula.takes, "parameter", entry.formula)
    for at, parameter in enumerate(entry.parameter):
        if parameter.id in formula.needs and not parameter.needed:
            yield ("parameter", at, "needed"), text(_NEEDED, formula=entry.formula)
    for at, parameter in enumerate(entry.parameter):
        if (parameter.sort is Sort.CHOICE) != bool(parameter.option):
            yield ("parameter", at, "option"), text(_OPTIONS)
        for number, option in enumerate(parameter.option):
            for place, fact in enumerate(option.facts):
                if fact not in FACTS:
                    yield ("parameter", at, "option", number, "facts", place), _none_of(fact, FACTS)
            if sum(fact.startswith("fee_") for fact in option.facts) != 1 or len(option.facts) != 2:  # noqa: PLR2004
                yield ("parameter", at, "option", number, "facts"), text(_TWO_FACTS)


def _named(ids: Sequence[str], needs: Collection[str], takes: Collection[str], table: str, formula: str) -> Found:
    """What a formula does not know, at its line; what it misses, at the table's."""
    for at, name in enumerate(ids):
        if name not in takes:
            yield (table, at, "id"), _none_of(name, takes)
        if name in ids[:at]:
            yield (table, at, "id"), text(_TWICE, value=name)
    missing = sorted(set(needs) - set(ids))
    if missing:
        yield (table,), text(_MISSING, formula=formula, missing=", ".join(missing))


def _measure(entry: MeasureEntry, known: KnownIds) -> Found:
    here = {name for name in ("counts", "of", "limit", "stage") if getattr(entry, name)}
    wanted = _OF_HOW[entry.how]
    if here != wanted - {"note"} or ("note" in wanted and entry.note is None):
        yield ("how",), text(_FIELDS, known=", ".join(sorted(wanted)) or "-")
    for at, stage in enumerate(entry.stage):
        for side in ("starts", "ends"):
            for number, event in enumerate(getattr(stage, side)):
                if event not in known.events:
                    yield ("stage", at, side, number), _none_of(event, known.events)


def _checklist(entry: ChecklistEntry, known: KnownIds) -> Found:
    seen: set[str] = set()
    for at, item in enumerate(entry.item):
        if item.id in seen:
            yield ("item", at, "id"), text(_TWICE, value=item.id)
        seen.add(item.id)
        for number, kind in enumerate(item.evidence):
            if kind not in known.evidence:
                yield ("item", at, "evidence", number), _none_of(kind, known.evidence)


def _reply(entry: ReplyEntry, known: KnownIds) -> Found:
    found = places_in(entry.body)
    if found is None:
        yield ("body",), text(_OPEN_BRACE)
    for place in found or ():
        if place not in PLACES:
            yield ("body",), _none_of(place, PLACES)
    for number, scenario in enumerate(entry.scenarios):
        if scenario not in known.scenarios:
            yield ("scenarios", number), _none_of(scenario, known.scenarios)


def known_of(platform: Any, calculators: Collection[str], events: Collection[str]) -> KnownIds:
    """What the entries of a platform's own files and of the shared ones may name."""
    return KnownIds(
        (*events, *platform.event_kinds),
        {kind.id for kind in platform.evidence},
        {scenario.id.rpartition(".")[2] for scenario in platform.scenarios},
        set(calculators),
    )
