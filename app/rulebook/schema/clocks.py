"""platform.toml: windows of time, limits, marks and kinds of events."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.rules.clock_rule import Actor, PromiseUse
from app.rulebook.schema.basics import Bilingual, Count, Id, Known, Minute, Name, Said, Sourced, Span, Strict


class TriggerEntry(Strict):
    """An event, with the attributes that matter."""

    event: Name
    attributes: dict[Name, Said] = Field(default={}, alias="with")


class DayEndEntry(Strict):
    """An hour of the same day or of a later one."""

    title: Bilingual
    days: Annotated[int, Field(ge=0, le=60)]
    at: Minute


class HoursEntry(Strict):
    """Ends at an hour, by whether the start is before or after the cut."""

    cut: Minute
    before: DayEndEntry
    after: DayEndEntry


class PromiseEntry(Strict):
    """A promised period that is typed in a case."""

    what: Name
    use: Annotated[PromiseUse, Known]


class ReadingEntry(Strict):
    """One way to read an ambiguous length."""

    title: Bilingual
    length: Span
    since: Name | None = None
    taken: bool = False


class ClockEntry(Sourced):
    """One window of time. Without length, hours and promise only the back office knows how long it is."""

    id: Id
    title: Bilingual
    actor: Annotated[Actor, Known]
    starts: Annotated[list[TriggerEntry], Field(min_length=1)]
    length: Span | None = None
    hours: HoursEntry | None = None
    promise: PromiseEntry | None = None
    reading: list[ReadingEntry] = Field(default_factory=list)
    met_by: list[TriggerEntry] = Field(default_factory=list)
    voided_by: list[TriggerEntry] = Field(default_factory=list)
    moot_after: list[TriggerEntry] = Field(default_factory=list)
    expected_when: list[Said] = Field(default_factory=list)
    only_when: list[Said] = Field(default_factory=list)
    if_missed: Bilingual
    final: bool
    lapses: bool = False
    scenarios: list[Name] = Field(default_factory=list)
    needs_scenario: bool = False
    shorten_floor: Span | None = None
    note: Bilingual | None = None
    warn_before: Span


class VideoEntry(Strict):
    """What videos may be at one place of use."""

    bytes_sure: Count | None = None
    bytes_doubtful: Count | None = None
    duration: Span | None = None
    formats: list[Annotated[str, Field(pattern=r"^[a-z0-9]+$")]] = Field(default_factory=list)
    formats_open: bool = True
    count: Count | None = None


class PictureEntry(Strict):
    """What pictures may be at one place of use; sides in pixels."""

    bytes: Count | None = None
    formats: list[Annotated[str, Field(pattern=r"^[a-z0-9]+$")]] = Field(default_factory=list)
    count: Count | None = None
    longest_side: Count | None = None
    shortest_side: Count | None = None


class TextEntry(Strict):
    """How long the description may be."""

    characters: Count | None = None
    bytes: Count | None = None
    encoding: Literal["utf-8", "gbk"] = "utf-8"


class LimitsEntry(Sourced):
    """The limits of one place of use. What is left out is not stated, and said to be so."""

    id: Id
    title: Bilingual
    place: Name
    takes_video: bool | None = None
    video: VideoEntry | None = None
    pictures: PictureEntry | None = None
    text: TextEntry | None = None
    note: Bilingual | None = None


class FlagEntry(Strict):
    """A mark that cases of this platform may carry."""

    id: Name
    title: Bilingual


class PlatformHead(Sourced):
    """What platform.toml says of the platform itself."""

    id: Name
    title: Bilingual
    check_back_office: Bilingual
    event_kinds: list[Name] = Field(default_factory=list)
    flag: list[FlagEntry] = Field(default_factory=list)


class PlatformFile(PlatformHead):
    """platform.toml."""

    limits: Annotated[list[LimitsEntry], Field(min_length=1)]
    clock: list[ClockEntry] = Field(default_factory=list)
