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
class ClockRule:
    """One window. `scenarios` empty: holds for every scenario. A case without a scenario is held to every clock that
    could apply to it (the stricter reading).
    """

    id: str
    title: Words
    actor: Actor
    starts: tuple[Trigger, ...]
    length_s: float
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
