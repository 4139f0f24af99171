"""Which try a submission is, and whether the event that tells of it was typed by hand before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.event import Event
from app.domain.proof.eligibility import handed_in
from app.domain.rules.appeal import Appeal


@dataclass(frozen=True, slots=True)
class Place:
    """`number` counts from 1. `typed`: standing events that record this very submission already, one per kind."""

    number: int
    typed: tuple[Event, ...] = ()


def place_of(
    appeals: Sequence[Appeal],
    events: tuple[Event, ...],
    built_as: int,
    built_at: datetime,
    recorded: Collection[str] = (),
) -> Place:
    """The place of a packet's submission among standing events.

    An event that no attempt claims (`recorded` are the ids of those that are claimed), that happened after the packet
    was built and is the `built_as`-th of its appeal is this submission, typed by hand. Otherwise it is one more than
    were handed in, but not less than what the packet was built as: earlier tries may be unknown to the program.
    """
    earlier = {appeal.id: handed_in(appeal, events) for appeal in appeals}
    minute = built_at.replace(second=0, microsecond=0)  # people type minutes
    typed: dict[str, Event] = {}
    for handed in earlier.values():
        for event in handed[built_as - 1 : built_as]:
            if event.id not in recorded and event.at >= minute:
                typed.setdefault(event.kind, event)
    if typed:
        return Place(built_as, tuple(typed.values()))
    count = max((len(handed) for handed in earlier.values()), default=0)
    return Place(max(built_as, count + 1))
