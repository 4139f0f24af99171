"""What happened to a parcel, and the steps that the rule text gives for it."""

from dataclasses import dataclass

from app.domain.rules.origin import Origin
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. Done when any of `done_by` events happened or any of `done_with` evidence is attached. A `gate`
    names steps that must be done before this one makes sense.
    """

    id: str
    title: Words
    why: Words
    done_by: tuple[str, ...]
    done_with: tuple[str, ...]
    gate: tuple[str, ...]
    source: str
    over_with: tuple[str, ...] = ()
    """Events after which this step can no longer be done or has no sense: it is passed over, never called done."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Steps stand in the order in which they are to be done."""

    id: str
    title: Words
    steps: tuple[Step, ...]
    warnings: tuple[Words, ...]
    origin: Origin
