"""What the entries of one platform may name, and how a name that means nothing is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.cases.case import FLAGS
from app.domain.cases.event import EVENT_KINDS
from app.domain.cases.facts import Vocabulary, fault_in
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.rulebook.lines import Place
from app.rulebook.reading import RuleFile
from app.rulebook.schema import AppealFile, EvidenceFile, PlatformFile, ScenariosFile, Strict

_UNKNOWN = QT_TRANSLATE_NOOP("rulebook", "“{value}” is not the id of any {noun}")
_TWICE = QT_TRANSLATE_NOOP("rulebook", "the id “{value}” is given twice")
_FACT = QT_TRANSLATE_NOOP("rulebook", "“{value}” is no fact that can be asked of a case")

EVENT = QT_TRANSLATE_NOOP("rulebook", "kind of event")
SCENARIO = QT_TRANSLATE_NOOP("rulebook", "scenario")
EVIDENCE = QT_TRANSLATE_NOOP("rulebook", "kind of evidence")
PLACE = QT_TRANSLATE_NOOP("rulebook", "place with limits")
APPEAL = QT_TRANSLATE_NOOP("rulebook", "appeal")
REASON = QT_TRANSLATE_NOOP("rulebook", "reason of this form")
FLAG = QT_TRANSLATE_NOOP("rulebook", "mark of a case")
QUESTION = QT_TRANSLATE_NOOP("rulebook", "question")
CLOCK = QT_TRANSLATE_NOOP("rulebook", "clock")
STATE = QT_TRANSLATE_NOOP("rulebook", "state of this process")
ENTRY = QT_TRANSLATE_NOOP("rulebook", "entry of this platform")

SHARED_IDS = "all"
"""What the ids of entries in `_all` begin with."""

Found = Iterator[tuple[Place, Text]]


@dataclass(frozen=True, slots=True)
class GuideFile:
    """One of the optional files: which table it holds, and whether it lies in `_all`."""

    table: str
    file: RuleFile[Strict]
    shared: bool

    @property
    def entries(self) -> list[Any]:
        """The entries of its one table."""
        found: list[Any] = getattr(self.file.model, self.table)
        return found


@dataclass(frozen=True, slots=True)
class PlatformFiles:
    """All files of one platform. `shared` holds the kinds of evidence that every platform knows."""

    platform: RuleFile[PlatformFile]
    scenarios: RuleFile[ScenariosFile]
    evidence: RuleFile[EvidenceFile]
    shared: RuleFile[EvidenceFile]
    appeals: tuple[RuleFile[AppealFile], ...]
    guides: tuple[GuideFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that one entry may name; whole ids in `whole` and `clocks`, last parts elsewhere."""

    events: frozenset[str]
    scenarios: frozenset[str]
    evidence: frozenset[str]
    places: frozenset[str]
    appeals: frozenset[str]
    flags: frozenset[str]
    questions: frozenset[str]
    clocks: frozenset[str]
    whole: frozenset[str]

    @property
    def vocabulary(self) -> Vocabulary:
        """What facts may name."""
        return Vocabulary(self.events, self.flags, self.evidence, self.scenarios)


def last(whole: str) -> str:
    """The last part of an id."""
    return whole.rpartition(".")[2]


def names_of(files: PlatformFiles) -> Names:
    """All names of a platform's files."""
    head = files.platform.model
    kinds = (*files.evidence.model.evidence, *files.shared.model.evidence)
    clocks = [entry.id for entry in head.clock]
    scenarios = [entry.id for entry in files.scenarios.model.scenario]
    appeals = [file.model.id for file in files.appeals]
    guides = [entry.id for guide in files.guides for entry in guide.entries]
    return Names(
        events=frozenset((*EVENT_KINDS, *head.event_kinds)),
        scenarios=frozenset(map(last, scenarios)),
        evidence=frozenset(entry.id for entry in kinds),
        places=frozenset(entry.place for entry in head.limits),
        appeals=frozenset(map(last, appeals)),
        flags=frozenset((*FLAGS, *(flag.id for flag in head.flag))),
        questions=frozenset(
            last(entry.id) for guide in files.guides if guide.table == "question" for entry in guide.entries
        ),
        clocks=frozenset(clocks),
        whole=frozenset((*clocks, *scenarios, *appeals, *guides, *(entry.id for entry in head.limits))),
    )


def among(names: Iterable[str], known: Iterable[str], noun: Text, place: Place) -> Found:
    """The names that are not known, each at its place of a list."""
    allowed = set(known)
    for position, name in enumerate(names):
        if name not in allowed:
            yield (*place, position), text(_UNKNOWN, value=name, noun=noun)


def one_of(name: str | None, known: Iterable[str], noun: Text, place: Place) -> Found:
    """A single name that is not known."""
    if name is not None and name not in set(known):
        yield place, text(_UNKNOWN, value=name, noun=noun)


def facts(asked: Iterable[str], names: Names, place: Place) -> Found:
    """Facts that cannot be asked, each at its place of a list."""
    for position, fact in enumerate(asked):
        fault = fault_in(fact, names.vocabulary)
        if fault is not None:
            yield (*place, position), text(_FACT, value=fault)


def twice(ids: Iterable[str], table: str) -> Found:
    """Ids that were there before."""
    seen: set[str] = set()
    for position, name in enumerate(ids):
        if name in seen:
            yield (table, position, "id"), text(_TWICE, value=name)
        seen.add(name)


def given_twice(name: str) -> Text:
    """What is wrong with an id that another table has."""
    return text(_TWICE, value=name)
