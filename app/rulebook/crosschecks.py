"""Holds the files of one platform against each other: every id exists and is given once, every source is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.cases.event import EVENT_KINDS
from app.domain.cases.facts import fault_in
from app.domain.rules.appeal import AmountRule
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.rulebook.faults import Fault
from app.rulebook.lines import Place
from app.rulebook.reading import RuleFile
from app.rulebook.schema import (
    AppealFile,
    ClockEntry,
    EvidenceFile,
    PlatformFile,
    ScenarioEntry,
    ScenariosFile,
    TriggerEntry,
)
from app.rulebook.sources import Sources

_UNKNOWN = QT_TRANSLATE_NOOP("rulebook", "“{value}” is not the id of any {noun}")
_TWICE = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” is given twice")
_PREFIX = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” must begin with “{prefix}.”")
_FACT = QT_TRANSLATE_NOOP("rulebook", "“{value}” is no fact that can be asked of a case")
_LONGER = QT_TRANSLATE_NOOP("rulebook", "it must not be longer than the window itself")
_NEVER_DONE = QT_TRANSLATE_NOOP("rulebook", "neither an event nor evidence says when this step is done")
_GATE = QT_TRANSLATE_NOOP("rulebook", "“{value}” is no earlier step of this scenario")
_AMOUNT = QT_TRANSLATE_NOOP("rulebook", "it must be given exactly when money is asked for")
_SIZES = QT_TRANSLATE_NOOP("rulebook", "the doubtful size must not be below the sure one")

EVENT = QT_TRANSLATE_NOOP("rulebook", "kind of event")
SCENARIO = QT_TRANSLATE_NOOP("rulebook", "scenario")
EVIDENCE = QT_TRANSLATE_NOOP("rulebook", "kind of evidence")
PLACE = QT_TRANSLATE_NOOP("rulebook", "place with limits")
APPEAL = QT_TRANSLATE_NOOP("rulebook", "appeal")
REASON = QT_TRANSLATE_NOOP("rulebook", "reason of this form")

Found = Iterator[tuple[Place, Text]]


@dataclass(frozen=True, slots=True)
class PlatformFiles:
    """All files of one platform. `shared` holds the kinds of evidence that every platform knows."""

    platform: RuleFile[PlatformFile]
    scenarios: RuleFile[ScenariosFile]
    evidence: RuleFile[EvidenceFile]
    shared: RuleFile[EvidenceFile]
    appeals: tuple[RuleFile[AppealFile], ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that one entry may name, and what each sort of thing is called."""

    events: frozenset[str]
    scenarios: frozenset[str]
    evidence: frozenset[str]
    places: frozenset[str]
    appeals: frozenset[str]


def _last(whole: str) -> str:
    return whole.rpartition(".")[2]


def _known(files: PlatformFiles) -> _Known:
    head = files.platform.model
    kinds = (*files.evidence.model.evidence, *files.shared.model.evidence)
    return _Known(
        frozenset((*EVENT_KINDS, *head.event_kinds)),
        frozenset(_last(entry.id) for entry in files.scenarios.model.scenario),
        frozenset(entry.id for entry in kinds),
        frozenset(entry.place for entry in head.limits),
        frozenset(_last(file.model.id) for file in files.appeals),
    )


def _among(names: Iterable[str], known: Iterable[str], noun: Text, place: Place) -> Found:
    allowed = set(known)
    for position, name in enumerate(names):
        if name not in allowed:
            yield (*place, position), text(_UNKNOWN, value=name, noun=noun)


def _triggers(triggers: Iterable[TriggerEntry], known: _Known, place: Place) -> Found:
    for position, trigger in enumerate(triggers):
        if trigger.event not in known.events:
            yield (*place, position, "event"), text(_UNKNOWN, value=trigger.event, noun=text(EVENT))


def _facts(facts: Iterable[str], known: _Known, place: Place) -> Found:
    for position, fact in enumerate(facts):
        fault = fault_in(fact, known.events)
        if fault is not None:
            yield (*place, position), text(_FACT, value=fault)


def _clock(entry: ClockEntry, known: _Known, place: Place) -> Found:
    for field in ("starts", "met_by", "voided_by", "moot_after"):
        yield from _triggers(getattr(entry, field), known, (*place, field))
    yield from _among(entry.scenarios, known.scenarios, text(SCENARIO), (*place, "scenarios"))
    yield from _facts(entry.expected_when, known, (*place, "expected_when"))
    for field, span in (("shorten_floor", entry.shorten_floor), ("warn_before", entry.warn_before)):
        if span is not None and span > entry.length:
            yield (*place, field), text(_LONGER)


def in_platform(model: PlatformFile, known: _Known) -> Found:
    """What is wrong with clocks and limits."""
    for position, entry in enumerate(model.clock):
        yield from _clock(entry, known, ("clock", position))
    for position, limits in enumerate(model.limits):
        video = limits.video
        if video and video.bytes_sure and video.bytes_doubtful and video.bytes_doubtful < video.bytes_sure:
            yield ("limits", position, "video", "bytes_doubtful"), text(_SIZES)


def _scenario(entry: ScenarioEntry, known: _Known, place: Place) -> Found:
    earlier: list[str] = []
    for position, step in enumerate(entry.step):
        here: Place = (*place, "step", position)
        if step.id in earlier:
            yield (*here, "id"), text(_TWICE, value=step.id)
        if not step.done_by and not step.done_with:
            yield here, text(_NEVER_DONE)
        yield from _among(step.done_by, known.events, text(EVENT), (*here, "done_by"))
        yield from _among(step.over_with, known.events, text(EVENT), (*here, "over_with"))
        yield from _among(step.done_with, known.evidence, text(EVIDENCE), (*here, "done_with"))
        for number, gate in enumerate(step.gate):
            if gate not in earlier:
                yield (*here, "gate", number), text(_GATE, value=gate)
        earlier.append(step.id)


def in_scenarios(model: ScenariosFile, known: _Known) -> Found:
    """What is wrong with the steps."""
    for position, entry in enumerate(model.scenario):
        yield from _scenario(entry, known, ("scenario", position))


def in_appeal(model: AppealFile, known: _Known) -> Found:
    """What is wrong with one submission."""
    reasons = [reason.id for reason in model.reason]
    for position, condition in enumerate(model.condition):
        here: Place = ("condition", position)
        yield from (((*here, "fact"), why) for _, why in _facts([condition.fact], known, here))
        yield from _among(condition.reasons, reasons, text(REASON), (*here, "reasons"))
    for position, requirement in enumerate(model.requirement):
        here = ("requirement", position)
        yield from (((*here, "evidence"), why) for _, why in _kinds([requirement.evidence], known, here))
        yield from _kinds(requirement.substitutes, known, (*here, "substitutes"))
        yield from _among(requirement.scenarios, known.scenarios, text(SCENARIO), (*here, "scenarios"))
    yield from _among(model.excludes, known.appeals, text(APPEAL), ("excludes",))
    if model.place not in known.places:
        yield ("place",), text(_UNKNOWN, value=model.place, noun=text(PLACE))
    if model.closes_with not in known.events:
        yield ("closes_with",), text(_UNKNOWN, value=model.closes_with, noun=text(EVENT))
    if (model.amount is AmountRule.NONE) != (model.amount_field is None):
        yield ("amount_field",), text(_AMOUNT)
    yield from twice(reasons, "reason")
    yield from twice((slot.id for slot in model.slot), "slot")


def _kinds(names: Iterable[str], known: _Known, place: Place) -> Found:
    return _among(names, known.evidence, text(EVIDENCE), place)


def twice(ids: Iterable[str], table: str) -> Found:
    """Ids that were there before."""
    seen: set[str] = set()
    for position, name in enumerate(ids):
        if name in seen:
            yield (table, position, "id"), text(_TWICE, value=name)
        seen.add(name)


def _prefixed(ids: Iterable[str], prefix: str, table: str) -> Found:
    for position, name in enumerate(ids):
        if not name.startswith(f"{prefix}."):
            yield (table, position, "id"), text(_PREFIX, value=name, prefix=prefix)


def sourced(value: object, sources: Sources, place: Place = ()) -> Found:
    """Every field called `source` in a file, held against sources.toml."""
    if isinstance(value, list):
        for position, part in enumerate(value):
            yield from sourced(part, sources, (*place, position))
    elif isinstance(value, dict):
        for name, part in value.items():
            why = sources.fault_of(part) if name == "source" and isinstance(part, str) else None
            if why is not None:
                yield (*place, name), why
            yield from sourced(part, sources, (*place, name))


def _own_ids(files: PlatformFiles) -> Iterator[tuple[RuleFile[PlatformFile] | RuleFile[ScenariosFile], str, list[str]]]:
    yield files.platform, "clock", [entry.id for entry in files.platform.model.clock]
    yield files.platform, "limits", [entry.id for entry in files.platform.model.limits]
    yield files.scenarios, "scenario", [entry.id for entry in files.scenarios.model.scenario]


def _ids(files: PlatformFiles) -> Iterator[Fault]:
    prefix = files.platform.model.id
    taken: set[str] = set()
    for file, table, ids in _own_ids(files):
        yield from (file.fault(place, why) for place, why in twice(ids, table))
        yield from (file.fault(place, why) for place, why in _prefixed(ids, prefix, table))
        yield from (file.fault((table, ids.index(name), "id"), text(_TWICE, value=name)) for name in taken & set(ids))
        taken |= set(ids)
    for appeal in files.appeals:
        name = appeal.model.id
        if name in taken:
            yield appeal.fault(("id",), text(_TWICE, value=name))
        yield from (appeal.fault(("id",), why) for _, why in _prefixed([name], prefix, ""))
        taken.add(name)
    for kinds in (files.evidence, files.shared):
        found = twice((entry.id for entry in kinds.model.evidence), "evidence")
        yield from (kinds.fault(place, why) for place, why in found)


def platform_faults(files: PlatformFiles, sources: Sources) -> tuple[Fault, ...]:
    """All that is wrong across the files of one platform; empty when nothing is."""
    known = _known(files)
    faults = list(_ids(files))
    faults += [files.platform.fault(place, why) for place, why in in_platform(files.platform.model, known)]
    faults += [files.scenarios.fault(place, why) for place, why in in_scenarios(files.scenarios.model, known)]
    for appeal in files.appeals:
        faults += [appeal.fault(place, why) for place, why in in_appeal(appeal.model, known)]
    everything: list[RuleFile[Any]] = [files.platform, files.scenarios, files.evidence, files.shared, *files.appeals]
    for file in everything:
        found = sourced(file.model.model_dump(by_alias=True), sources)
        faults += [file.fault(place, why) for place, why in found]
    return tuple(faults)
