"""What the files beside the rules may hold: strict models, before anything is looked up elsewhere."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from app.domain.rules.calculator import Sort
from app.domain.rules.measure import How
from app.domain.rules.reply import Audience, Tone
from app.rulebook.schema import Bilingual, Count, Figure, Id, Known, Name, Said, Source, Sourced, Span, Strict


def _seconds_word(value: object) -> float:
    found = value.removesuffix("s") if isinstance(value, str) and value.endswith("s") else ""
    if not (found.isascii() and found.isdecimal() and int(found) > 0):
        raise PydanticCustomError("span", "no span of time")
    return float(found)


def _address(value: str) -> str:
    if value and not value.startswith("https://"):
        raise PydanticCustomError("string_pattern_mismatch", "no address", {})
    return value


Seconds = Annotated[float, BeforeValidator(_seconds_word)]
OptionId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$")]


class OptionEntry(Strict):
    """One of the things that a choice may be."""

    id: OptionId
    title: Bilingual
    facts: list[Name] = Field(default_factory=list)
    source: Source


class ParameterEntry(Strict):
    """An input of a calculator."""

    id: Name
    title: Bilingual
    sort: Annotated[Sort, Known]
    unit: str = ""
    needed: bool = True
    least: Figure | None = None
    most: Figure | None = None
    option: list[OptionEntry] = Field(default_factory=list)


class FigureEntry(Strict):
    """A rate, cap or threshold with its bounds."""

    id: Name
    title: Bilingual
    value: Figure
    unit: Said
    least: Figure
    most: Figure
    source: Source


class CalculatorEntry(Sourced):
    """A calculator: a formula of the program with the figures of the text."""

    id: Id
    title: Bilingual
    formula: Name
    unit: Said
    note: Bilingual | None = None
    parameter: list[ParameterEntry] = Field(default_factory=list)
    figure: list[FigureEntry] = Field(default_factory=list)


class CalculatorsFile(Strict):
    """calculators.toml."""

    calculator: Annotated[list[CalculatorEntry], Field(min_length=1)]


class StageEntry(Strict):
    """A part of a return's way."""

    id: Name
    title: Bilingual
    starts: Annotated[list[Name], Field(min_length=1)]
    ends: Annotated[list[Name], Field(min_length=1)]
    ours: bool


class MeasureEntry(Sourced):
    """What a shop is measured by."""

    id: Id
    title: Bilingual
    how: Annotated[How, Known]
    counts: Name | None = None
    of: Name | None = None
    window_days: Count | None = None
    limit: Seconds | None = None
    unit: Said
    alarm: bool = False
    lower_is_better: bool = True
    baseline: Figure | None = None
    note: Bilingual | None = None
    stage: list[StageEntry] = Field(default_factory=list)


class CauseEntry(Sourced):
    """Why an after-sale order came about."""

    id: Id
    title: Bilingual
    group: Name
    remedy: Bilingual
    remedy_source: Source


class MeasuresFile(Strict):
    """measures.toml."""

    measure: list[MeasureEntry] = Field(default_factory=list)
    cause: list[CauseEntry] = Field(default_factory=list)


class CheckItemEntry(Strict):
    """One thing to tick."""

    id: Name
    title: Bilingual
    why: Bilingual
    evidence: list[Name] = Field(default_factory=list)
    source: Source


class ChecklistEntry(Sourced):
    """Things to tick at one moment."""

    id: Id
    title: Bilingual
    when: Name
    item: Annotated[list[CheckItemEntry], Field(min_length=1)]


class ChecklistsFile(Strict):
    """checklists.toml."""

    checklist: Annotated[list[ChecklistEntry], Field(min_length=1)]


class PenaltyEntry(Sourced):
    """What the platform does to a shop."""

    id: Id
    title: Bilingual
    what: Bilingual
    points: Figure | None = None
    lasts: Span | None = None
    calculator: Id | None = None


class PenaltiesFile(Strict):
    """penalties.toml."""

    penalty: Annotated[list[PenaltyEntry], Field(min_length=1)]


class LinkEntry(Strict):
    """Reading of the platform's own; `address` empty: only the title is known."""

    title: Bilingual
    address: Annotated[str, AfterValidator(_address)] = ""
    source: Source
    quoted: bool = False
    """The title is the platform's own name of the thing: it stays as it is."""


class NoteEntry(Sourced):
    """Something worth knowing."""

    id: Id
    title: Bilingual
    topic: Name
    body: Bilingual
    link: list[LinkEntry] = Field(default_factory=list)


class NotesFile(Strict):
    """notes.toml."""

    note: Annotated[list[NoteEntry], Field(min_length=1)]


class WordingEntry(Sourced):
    """A list of words."""

    id: Id
    title: Bilingual
    tone: Annotated[Tone, Known]
    words: Annotated[list[Said], Field(min_length=1)]
    advice: Bilingual


class ReplyEntry(Sourced):
    """One reply of replies.zh-CN.md: its head as `key: value`, its body as it is sent."""

    id: Id
    title: Said
    title_en: Said
    scene: Name
    to: Annotated[Audience, Known]
    words: list[Said] = Field(default_factory=list)
    scenarios: list[Name] = Field(default_factory=list)
    note: str = ""
    note_en: str = ""
    body: Said


class RepliesFile(Strict):
    """replies.zh-CN.md."""

    reply: Annotated[list[ReplyEntry], Field(min_length=1)]


class WordingFile(Strict):
    """wording.toml."""

    wording: Annotated[list[WordingEntry], Field(min_length=1)]


FILES: Mapping[str, type[Strict]] = {
    "calculators.toml": CalculatorsFile,
    "measures.toml": MeasuresFile,
    "checklists.toml": ChecklistsFile,
    "penalties.toml": PenaltiesFile,
    "notes.toml": NotesFile,
    "wording.toml": WordingFile,
}
"""The files of this folder's sort, by name; all of them may be absent."""
TABLES: Mapping[str, type[Sourced]] = {
    "calculator": CalculatorEntry,
    "measure": MeasureEntry,
    "cause": CauseEntry,
    "checklist": ChecklistEntry,
    "penalty": PenaltyEntry,
    "note": NoteEntry,
    "wording": WordingEntry,
    "reply": ReplyEntry,
}
"""Each array of tables whose elements are entries of the rule book, with its model."""
