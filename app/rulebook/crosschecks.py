"""Holds the files of one platform against each other: every id exists and is given once, every source is known."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domain.rules.appeal import AmountRule
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.faults import Fault
from app.rulebook.guides.checks import in_guide
from app.rulebook.lines import Place
from app.rulebook.names import (
    APPEAL,
    EVENT,
    EVIDENCE,
    PLACE,
    REASON,
    SCENARIO,
    SHARED_IDS,
    Found,
    Names,
    PlatformFiles,
    among,
    facts,
    given_twice,
    names_of,
    one_of,
    twice,
)
from app.rulebook.reading import RuleFile
from app.rulebook.schema import (
    AppealFile,
    ClockEntry,
    ConditionEntry,
    PlatformFile,
    RequirementEntry,
    ScenarioEntry,
    ScenariosFile,
    StepEntry,
    TriggerEntry,
)
from app.rulebook.sources import Sources

_PREFIX = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” must begin with “{prefix}.”")
_LONGER = QT_TRANSLATE_NOOP("rulebook", "it must not be longer than the window itself")
_NEVER_DONE = QT_TRANSLATE_NOOP("rulebook", "neither an event nor evidence says when this step is done")
_GATE = QT_TRANSLATE_NOOP("rulebook", "“{value}” is no earlier step of this scenario")
_AMOUNT = QT_TRANSLATE_NOOP("rulebook", "it must be given exactly when money is asked for")
_NEVER_MET = QT_TRANSLATE_NOOP("rulebook", "nothing meets this window (met_by), and it does not lapse either")
_SIZES = QT_TRANSLATE_NOOP("rulebook", "the doubtful size must not be below the sure one")
_TAKEN = QT_TRANSLATE_NOOP("rulebook", "exactly one reading is taken, and its length is that of the clock")
_ENDS = QT_TRANSLATE_NOOP("rulebook", "a window has a length or an hour, and a promise of its own only without them")


def _triggers(triggers: Iterable[TriggerEntry], names: Names, place: Place) -> Found:
    for position, trigger in enumerate(triggers):
        yield from one_of(trigger.event, names.events, text(EVENT), (*place, position, "event"))


def _clock(entry: ClockEntry, names: Names, place: Place) -> Found:
    for field in ("starts", "met_by", "voided_by", "moot_after"):
        yield from _triggers(getattr(entry, field), names, (*place, field))
    yield from among(entry.scenarios, names.scenarios, text(SCENARIO), (*place, "scenarios"))
    yield from facts(entry.expected_when, names, (*place, "expected_when"))
    yield from facts(entry.only_when, names, (*place, "only_when"))
    for field, span in (("shorten_floor", entry.shorten_floor), ("warn_before", entry.warn_before)):
        if span is not None and entry.length is not None and span > entry.length:
            yield (*place, field), text(_LONGER)
    yield from _ends(entry, names, place)


def _ends(entry: ClockEntry, names: Names, place: Place) -> Found:
    """What tells the end of a window must be one thing, and something must stop one that can be missed."""
    if not entry.met_by and not entry.lapses:
        yield place, text(_NEVER_MET)
    only = entry.promise is not None and entry.promise.use == "only"
    if (entry.length is not None) + (entry.hours is not None) + only > 1:
        yield place, text(_ENDS)
    if entry.promise and not only and entry.length is None:
        yield (*place, "promise"), text(_ENDS)
    taken = [reading.length for reading in entry.reading if reading.taken and reading.since is None]
    if entry.reading and taken != [entry.length]:
        yield (*place, "reading"), text(_TAKEN)
    for position, reading in enumerate(entry.reading):
        yield from one_of(reading.since, names.events, text(EVENT), (*place, "reading", position, "since"))


def in_platform(model: PlatformFile, names: Names) -> Found:
    """What is wrong with clocks and limits."""
    for position, entry in enumerate(model.clock):
        yield from _clock(entry, names, ("clock", position))
    for position, limits in enumerate(model.limits):
        video = limits.video
        if video and video.bytes_sure and video.bytes_doubtful and video.bytes_doubtful < video.bytes_sure:
            yield ("limits", position, "video", "bytes_doubtful"), text(_SIZES)
    yield from twice((flag.id for flag in model.flag), "flag")


def _conditions(entries: Iterable[ConditionEntry], reasons: Iterable[str], names: Names, place: Place) -> Found:
    known = list(reasons)
    for position, condition in enumerate(entries):
        here: Place = (*place, "condition", position)
        yield from (((*here, "fact"), why) for _, why in facts([condition.fact], names, here))
        yield from among(condition.reasons, known, text(REASON), (*here, "reasons"))


def _requirements(entries: Iterable[RequirementEntry], names: Names, place: Place) -> Found:
    for position, requirement in enumerate(entries):
        here: Place = (*place, "requirement", position)
        yield from one_of(requirement.evidence, names.evidence, text(EVIDENCE), (*here, "evidence"))
        yield from among(requirement.substitutes, names.evidence, text(EVIDENCE), (*here, "substitutes"))
        yield from among(requirement.scenarios, names.scenarios, text(SCENARIO), (*here, "scenarios"))


def _step(step: StepEntry, earlier: list[str], names: Names, here: Place) -> Found:
    if step.id in earlier:
        yield (*here, "id"), given_twice(step.id)
    if not (step.done_by or step.done_with or step.done_when or step.ticked):
        yield here, text(_NEVER_DONE)
    yield from among(step.done_by, names.events, text(EVENT), (*here, "done_by"))
    yield from among(step.over_with, names.events, text(EVENT), (*here, "over_with"))
    yield from among(step.done_with, names.evidence, text(EVIDENCE), (*here, "done_with"))
    yield from facts(step.done_when, names, (*here, "done_when"))
    yield from facts(step.only_when, names, (*here, "only_when"))
    yield from one_of(step.submits, names.appeals, text(APPEAL), (*here, "submits"))
    yield from _conditions(step.condition, (), names, here)
    for number, gate in enumerate(step.gate):
        if gate not in earlier:
            yield (*here, "gate", number), text(_GATE, value=gate)


def _scenario(entry: ScenarioEntry, names: Names, place: Place) -> Found:
    yield from _conditions(entry.condition, (), names, place)
    yield from _requirements(entry.requirement, names, place)
    earlier: list[str] = []
    for position, step in enumerate(entry.step):
        yield from _step(step, earlier, names, (*place, "step", position))
        earlier.append(step.id)


def in_scenarios(model: ScenariosFile, names: Names) -> Found:
    """What is wrong with the steps."""
    for position, entry in enumerate(model.scenario):
        yield from _scenario(entry, names, ("scenario", position))


def in_appeal(model: AppealFile, names: Names) -> Found:
    """What is wrong with one submission."""
    reasons = [reason.id for reason in model.reason]
    yield from _conditions(model.condition, reasons, names, ())
    yield from _requirements(model.requirement, names, ())
    yield from among(model.excludes, names.appeals, text(APPEAL), ("excludes",))
    yield from among(model.together, names.appeals, text(APPEAL), ("together",))
    yield from one_of(model.place, names.places, text(PLACE), ("place",))
    yield from one_of(model.closes_with, names.events, text(EVENT), ("closes_with",))
    if (model.amount is AmountRule.NONE) != (model.amount_field is None):
        yield ("amount_field",), text(_AMOUNT)
    yield from twice(reasons, "reason")
    yield from twice((slot.id for slot in model.slot), "slot")


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


def _own_ids(files: PlatformFiles) -> Iterator[tuple[RuleFile[Any], str, list[str], str]]:
    """Every file with its table, the ids there and what they must begin with."""
    prefix = files.platform.model.id
    yield files.platform, "clock", [entry.id for entry in files.platform.model.clock], prefix
    yield files.platform, "limits", [entry.id for entry in files.platform.model.limits], prefix
    yield files.scenarios, "scenario", [entry.id for entry in files.scenarios.model.scenario], prefix
    for guide in files.guides:
        yield guide.file, guide.table, [entry.id for entry in guide.entries], SHARED_IDS if guide.shared else prefix


def _ids(files: PlatformFiles) -> Iterator[Fault]:
    taken: set[str] = set()
    for file, table, ids, prefix in _own_ids(files):
        yield from (file.fault(place, why) for place, why in twice(ids, table))
        yield from (file.fault(place, why) for place, why in _prefixed(ids, prefix, table))
        yield from (file.fault((table, ids.index(name), "id"), given_twice(name)) for name in taken & set(ids))
        taken |= set(ids)
    for appeal in files.appeals:
        name = appeal.model.id
        if name in taken:
            yield appeal.fault(("id",), given_twice(name))
        yield from (appeal.fault(("id",), why) for _, why in _prefixed([name], files.platform.model.id, ""))
        taken.add(name)
    for kinds in (files.evidence, files.shared):
        found = twice((entry.id for entry in kinds.model.evidence), "evidence")
        yield from (kinds.fault(place, why) for place, why in found)


def platform_faults(files: PlatformFiles, sources: Sources) -> tuple[Fault, ...]:
    """All that is wrong across the files of one platform; empty when nothing is."""
    names = names_of(files)
    faults = list(_ids(files))
    faults += [files.platform.fault(place, why) for place, why in in_platform(files.platform.model, names)]
    faults += [files.scenarios.fault(place, why) for place, why in in_scenarios(files.scenarios.model, names)]
    for appeal in files.appeals:
        faults += [appeal.fault(place, why) for place, why in in_appeal(appeal.model, names)]
    for guide in files.guides:
        faults += [guide.file.fault(place, why) for place, why in in_guide(guide, names)]
    everything: list[RuleFile[Any]] = [files.platform, files.scenarios, files.evidence, files.shared, *files.appeals]
    everything += [guide.file for guide in files.guides]
    for file in everything:
        found = sourced(file.model.model_dump(by_alias=True), sources)
        faults += [file.fault(place, why) for place, why in found]
    return tuple(faults)
