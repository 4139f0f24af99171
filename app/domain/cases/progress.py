"""Where a matter stands on the way that the rule text draws, replayed from its events."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.event import Event
from app.domain.cases.facts import Known
from app.domain.rules.platform import Platform
from app.domain.rules.process import Move, Process, State


@dataclass(frozen=True, slots=True)
class Progress:
    """`since`: when the state was entered; None: it is the beginning."""

    process: Process
    state: State
    since: datetime | None


def progress_of(platform: Platform, known: Known) -> tuple[Progress, ...]:
    """Every process that concerns a case, and its state now."""
    scenario = known.case.scenario
    return tuple(
        replay(process, known.events)
        for process in platform.processes
        if not process.scenarios or scenario in process.scenarios
    )


def replay(process: Process, events: tuple[Event, ...]) -> Progress:
    """Follow standing events, in order of time, from the first state on; what leads nowhere changes nothing."""
    state, since = process.states[0], None
    for event in events:
        move = next((one for one in state.moves if _takes(one, event)), None)
        entered = process.state(move.to) if move else None
        if entered is not None:
            state, since = entered, event.at
    return Progress(process, state, since)


def _takes(move: Move, event: Event) -> bool:
    if move.event != event.kind:
        return False
    said = event.attributes
    return all(said.get(name) == value or (move.loose and name not in said) for name, value in move.attributes.items())
