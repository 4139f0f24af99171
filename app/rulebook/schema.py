"""What a rule file may hold: strict models of each file, before anything is looked up elsewhere."""

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.domain.cases.facts import AMOUNTS
from app.domain.rules.appeal import AmountRule, Level
from app.domain.rules.clock_rule import Actor
from app.domain.rules.evidence_kind import Medium, Need
from app.domain.rules.origin import Basis

_UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0}


def _seconds(value: object) -> float:
    found = re.fullmatch(r"([1-9]\d{0,5})([mhd])", value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("span", "no span of time")
    return int(found[1]) * _UNITS[found[2]]


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise PydanticCustomError("regex", "no pattern") from error
    return value


def _amount_field(value: str) -> str:
    if value not in AMOUNTS:
        raise PydanticCustomError("enum", "unknown amount", {"expected": ", ".join(AMOUNTS)})
    return value


Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
Source = Annotated[str, Field(pattern=r"^[a-z0-9]+:[A-Z][0-9]+$")]
SourceDate = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$")]
Said = Annotated[str, Field(min_length=1, pattern=r"\S")]
Count = Annotated[int, Field(gt=0)]
Span = Annotated[float, BeforeValidator(_seconds)]
"""A length of time, exact: `90m`, `24h`, `7d`. Rules that end at an hour of the day will get fields of their own."""
Known = Field(strict=False)
"""For enumerations: TOML has only text."""


class Strict(BaseModel):
    """No unknown field, no guessing of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=False)


class Bilingual(Strict):
    """One expression in both languages."""

    zh: Said
    en: Said


class Sourced(Strict):
    """An entry that says where it comes from, and how firmly."""

    source: Source
    basis: Annotated[Basis, Known] = Basis.STATED


class Part(Strict):
    """Lines of a document that carry a date of their own."""

    first: Count
    last: Count
    date: SourceDate


class Document(Strict):
    """A text that rules are taken from; its title in our own words."""

    code: Annotated[str, Field(pattern=r"^[a-z0-9]+$")]
    title: Bilingual
    date: SourceDate | None = None
    reviewed_on: dt.date
    part: list[Part] = []


class SourcesFile(Strict):
    """platforms/sources.toml."""

    document: Annotated[list[Document], Field(min_length=1)]


class CourierEntry(Sourced):
    """A number pattern with examples that it must take and must leave."""

    id: Name
    title: Bilingual
    pattern: Annotated[Said, AfterValidator(_pattern)]
    good: Annotated[list[Said], Field(min_length=1)]
    bad: Annotated[list[Said], Field(min_length=1)]


class CouriersFile(Strict):
    """couriers.toml."""

    courier: Annotated[list[CourierEntry], Field(min_length=1)]


class TriggerEntry(Strict):
    """An event, with the attributes that matter."""

    event: Name
    attributes: dict[Name, Said] = Field(default={}, alias="with")


class ClockEntry(Sourced):
    """One window of time."""

    id: Id
    title: Bilingual
    actor: Annotated[Actor, Known]
    starts: Annotated[list[TriggerEntry], Field(min_length=1)]
    length: Span
    met_by: Annotated[list[TriggerEntry], Field(min_length=1)]
    voided_by: list[TriggerEntry] = []
    moot_after: list[TriggerEntry] = []
    expected_when: list[Said] = []
    if_missed: Bilingual
    final: bool
    scenarios: list[Name] = []
    shorten_floor: Span | None = None
    note: Bilingual | None = None
    warn_before: Span


class VideoEntry(Strict):
    """What videos may be at one place of use."""

    bytes_sure: Count | None = None
    bytes_doubtful: Count | None = None
    duration: Span | None = None
    formats: list[Annotated[str, Field(pattern=r"^[a-z0-9]+$")]] = []
    formats_open: bool = True
    count: Count | None = None


class PictureEntry(Strict):
    """What pictures may be at one place of use."""

    bytes: Count | None = None
    formats: list[Annotated[str, Field(pattern=r"^[a-z0-9]+$")]] = []
    count: Count | None = None


class TextEntry(Strict):
    """How long the description may be."""

    characters: Count | None = None
    bytes: Count | None = None
    encoding: Literal["utf-8", "gbk"] = "utf-8"


class LimitsEntry(Sourced):
    """The limits of one place of use."""

    id: Id
    title: Bilingual
    place: Name
    video: VideoEntry | None = None
    pictures: PictureEntry | None = None
    text: TextEntry | None = None


class PlatformFile(Sourced):
    """platform.toml."""

    id: Name
    title: Bilingual
    check_back_office: Bilingual
    event_kinds: list[Name] = []
    limits: Annotated[list[LimitsEntry], Field(min_length=1)]
    clock: Annotated[list[ClockEntry], Field(min_length=1)]


class StepEntry(Strict):
    """One thing to do."""

    id: Name
    title: Bilingual
    why: Bilingual
    done_by: list[Name] = []
    done_with: list[Name] = []
    gate: list[Name] = []
    over_with: list[Name] = []
    source: Source


class ScenarioEntry(Sourced):
    """What happened to a parcel, and the steps for it."""

    id: Id
    title: Bilingual
    warnings: list[Bilingual] = []
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
    mentioned_as: Said


class EvidenceFile(Strict):
    """evidence.toml, of a platform or of `_all`."""

    evidence: Annotated[list[EvidenceEntry], Field(min_length=1)]


class ConditionEntry(Strict):
    """A fact of the case that a submission needs."""

    fact: Said
    level: Annotated[Level, Known]
    reasons: list[Name] = []
    why: Bilingual
    source: Source


class RequirementEntry(Sourced):
    """One line of the evidence matrix."""

    evidence: Name
    need: Annotated[Need, Known]
    substitutes: list[Name] = []
    scenarios: list[Name] = []
    note: Bilingual | None = None


class SlotEntry(Strict):
    """One upload place of the form."""

    id: Name
    title: Bilingual
    need: Annotated[Need, Known]
    pictures: Count | None = None
    videos: Count | None = None


class ReasonEntry(Strict):
    """One entry of the form's list of reasons; a quote of the platform's own words stays as it is."""

    id: Name
    title: Bilingual
    quoted: bool = False


class AppealFile(Sourced):
    """appeals/*.toml: one submission each."""

    id: Id
    title: Bilingual
    before_refund: bool
    place: Name
    amount: Annotated[AmountRule, Known]
    amount_field: Annotated[str, AfterValidator(_amount_field)] | None = None
    closes_with: Name
    wins_back: Bilingual
    excludes: list[Name] = []
    condition: list[ConditionEntry] = []
    requirement: Annotated[list[RequirementEntry], Field(min_length=1)]
    slot: Annotated[list[SlotEntry], Field(min_length=1)]
    reason: list[ReasonEntry] = []
