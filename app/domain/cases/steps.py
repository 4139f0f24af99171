"""Where each step of a scenario stands: done, over, open, and what keeps it from being done yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.cases.event import Event
from app.domain.cases.facts import Known
from app.domain.rules.appeal import Condition, Level
from app.domain.rules.scenario import Scenario, Step
from app.domain.text import Words

TICK = "step"
"""The attribute of a `note` that says which step a person did."""
_ANSWERS = frozenset({"agreed", "refused"})
_SETTLED = frozenset({"refunded", "withdrawn", "judged"})
_APPLIED = frozenset({"applied"})
_NEW_TURNS = frozenset({"applied", "signed", "rejected_delivery"})


@dataclass(frozen=True, slots=True)
class StepToDo:
    """A step that is still open. `blocked_by`: steps that must be done before it; `warned_by`: that better were.

    `unmet`: facts that must (or should, by their level) hold before it is done.
    """

    id: str
    title: Words
    blocked_by: tuple[str, ...]
    warned_by: tuple[str, ...] = ()
    unmet: tuple[Condition, ...] = ()

    @property
    def barred(self) -> bool:
        """Whether it must not be done yet."""
        return bool(self.blocked_by) or any(one.level is Level.BLOCKS for one in self.unmet)


@dataclass(frozen=True, slots=True)
class Standing:
    """The steps of one scenario in one case, in the order of the scenario."""

    done: tuple[str, ...]
    open: tuple[Step, ...]
    to_do: tuple[StepToDo, ...]
    """The open steps again, with what keeps them."""

    def of(self, step: str) -> StepToDo:
        """What keeps an open step; raises `KeyError` for any other."""
        found = next((one for one in self.to_do if one.id == step), None)
        if found is None:
            raise KeyError(step)
        return found


def standing_of(scenario: Scenario, known: Known) -> Standing:
    """Which steps are done and which are open."""
    happened = counting(known.events)
    ticked = {event.attributes[TICK] for event in known.events if event.kind == "note" and TICK in event.attributes}
    steps = [step for step in scenario.steps if not step.only_when or known.any_holds(step.only_when)]
    done = [step.id for step in steps if step.id in ticked or _is_done(step, happened, known)]
    left = tuple(step for step in steps if step.id not in done and happened.isdisjoint(step.over_with))
    waiting = {step.id for step in left}
    return Standing(tuple(done), left, tuple(_to_do(step, waiting, known) for step in left))


def counting(events: Iterable[Event]) -> frozenset[str]:
    """Kinds of events that count now: what answered an older move of the buyer does not answer the newest."""
    held = tuple(events)
    kinds = set()
    for event in held:
        stale_after = _NEW_TURNS if event.kind in _ANSWERS else _APPLIED if event.kind in _SETTLED else frozenset()
        if not any(other.kind in stale_after and other.at > event.at for other in held):
            kinds.add(event.kind)
    return frozenset(kinds)


def unmet(conditions: Iterable[Condition], known: Known, reason: str = "") -> tuple[Condition, ...]:
    """The conditions that do not hold; those that hang on a reason only where it is chosen."""
    return tuple(one for one in conditions if (not one.reasons or reason in one.reasons) and not known.holds(one.fact))


def _is_done(step: Step, happened: frozenset[str], known: Known) -> bool:
    attached = frozenset(known.evidence)
    by_trace = not happened.isdisjoint(step.done_by) or not attached.isdisjoint(step.done_with)
    return by_trace or known.any_holds(step.done_when)


def _to_do(step: Step, waiting: set[str], known: Known) -> StepToDo:
    gates = tuple(gate for gate in step.gate if gate in waiting)
    blocks = step.gate_level is Level.BLOCKS
    return StepToDo(
        step.id, step.title, gates if blocks else (), () if blocks else gates, unmet(step.conditions, known)
    )
