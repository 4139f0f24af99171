"""A window of time as the rule text gives it: what starts it, how long it runs, what meets and voids it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.rules.origin import Origin
from app.domain.text import Words


class Actor(StrEnum):
    """Who has to act before the clock ends."""

    MERCHANT = "merchant"
    BUYER = "buyer"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event of this kind whose attributes include `attributes`.

    What the event does not say is read to the merchant's safety: where a clock starts, a left-out attribute matches;
    where a clock ends, it does not.
    """

    event: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DayEnd:
    """An hour of a day in platform time: `days` after the day of the start, `minute` after midnight."""

    title: Words
    days: int
    minute: int


@dataclass(frozen=True, slots=True)
class HourRule:
    """Ends at an hour, by whether the start lies before or after `cut_minute` of its day. At the cut itself the text
    says nothing: the earlier end counts and both are told.
    """

    cut_minute: int
    before: DayEnd
    after: DayEnd


class PromiseUse(StrEnum):
    """What a typed promise does to the window: LATER of the two ends, INSTEAD of the length, or the ONLY end."""

    LATER = "later"
    INSTEAD = "instead"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Promise:
    """A period that the merchant promised, typed as an event `promised` whose attribute `what` says which."""

    what: str
    use: PromiseUse


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an ambiguous text: so long, from the start of the clock or from the newest event `since`."""

    title: Words
    length_s: float
    since: str
    taken: bool


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One window. `scenarios` empty: holds for every scenario. A case without a scenario is held to every clock that
    could apply to it (the stricter reading). Without `length_s`, `hours` and `promise` the text states no length: the
    window can only be counted from the time left that the back office shows.
    """

    id: str
    title: Words
    actor: Actor
    starts: tuple[Trigger, ...]
    length_s: float | None
    met_by: tuple[Trigger, ...]
    voided_by: tuple[Trigger, ...]
    if_missed: Words
    final: bool
    scenarios: tuple[str, ...]
    shorten_floor_s: float | None
    """The platform may shorten what is left, but to no less than this; `None`: no such right is stated."""
    note: Words | None
    """Both readings of an ambiguous text, in our own words."""
    warn_before_s: float
    origin: Origin
    moot_after: tuple[Trigger, ...] = ()
    """Events after which a start means nothing until the buyer applies again: a return that comes after the refund."""
    expected_when: tuple[str, ...] = ()
    """Facts (`domain/cases/facts.py`), any of which says that the start has happened: unknown, it is told in red."""
    hours: HourRule | None = None
    promise: Promise | None = None
    readings: tuple[Reading, ...] = ()
    lapses: bool = False
    """Nobody has missed anything when it is over: a limit that ends, a chance that passes."""
    needs_scenario: bool = False
    """Holds only in a case whose scenario is one of `scenarios`, not in one without a scenario."""
    only_when: tuple[str, ...] = ()
    """Facts, any of which must hold of the case; empty: always."""
