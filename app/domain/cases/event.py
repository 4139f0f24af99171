"""What happened in a case, and when; corrections are new events, nothing is overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

EVENT_KINDS = (
    "ordered",
    "paid",
    "shipped",
    "received",
    "applied",
    "agreed",
    "refused",
    "return_posted",
    "signed",
    "evidence_submitted",
    "rejected_delivery",
    "negotiated",
    "escalated",
    "judged",
    "refunded",
    "appealed",
    "appeal_result",
    "supplement_asked",
    "ticket",
    "mail",
    "deadline_seen",
    "promised",
    "note",
)
"""Kinds that hold on every platform; a platform file may add its own."""


class EventSource(StrEnum):
    """How the program learnt of it."""

    TYPED = "typed"
    IMPORTED = "imported"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Event:
    """`at` and `recorded_at` are UTC. `corrects` names the event that this one replaces (a withdrawal when `kind` is
    `note` and the attribute `withdraws` is `yes`).
    """

    id: str
    case: str
    kind: str
    at: datetime
    recorded_at: datetime
    source: EventSource = EventSource.TYPED
    attributes: Mapping[str, str] = field(default_factory=dict)
    corrects: str | None = None


def standing(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that still hold, in order of their times: those that no later event corrects."""
    replaced = {event.corrects for event in events if event.corrects}
    held = (event for event in events if event.id not in replaced and event.attributes.get("withdraws") != "yes")
    return tuple(sorted(held, key=lambda event: (event.at, event.recorded_at, event.id)))
