"""The way of an after-sale order as the rule text draws it: states, who acts in each, and what leads on."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.rules.clock_rule import Actor
from app.domain.rules.origin import Origin
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class Move:
    """An event that leads from one state to another. What the event does not say does not match, unless `loose`."""

    event: str
    attributes: Mapping[str, str]
    to: str
    note: Words | None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """`clocks`: ids of the windows that run in it. Without moves the way ends here."""

    id: str
    title: Words
    actor: Actor | None
    clocks: tuple[str, ...]
    moves: tuple[Move, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Process:
    """The first state is the beginning. `scenarios` empty: holds for every case of the platform."""

    id: str
    title: Words
    states: tuple[State, ...]
    scenarios: tuple[str, ...]
    origin: Origin

    def state(self, name: str) -> State | None:
        """A state by its id."""
        return next((state for state in self.states if state.id == name), None)
