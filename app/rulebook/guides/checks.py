"""What is wrong with one optional file: names that mean nothing, states that lead nowhere."""

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.lines import Place
from app.rulebook.names import (
    APPEAL,
    CLOCK,
    ENTRY,
    EVENT,
    FLAG,
    QUESTION,
    SCENARIO,
    STATE,
    Found,
    GuideFile,
    Names,
    among,
    facts,
    given_twice,
    one_of,
)
from app.rulebook.schema import ContradictionEntry, FormEntry, ProcessEntry, QuestionEntry, RungEntry

_NEVER = QT_TRANSLATE_NOOP("rulebook", "no state leads to the state “{value}”")


def _question(entry: QuestionEntry, names: Names, place: Place) -> Found:
    yield from among(entry.scenarios, names.scenarios, text(SCENARIO), (*place, "scenarios"))
    yield from facts(entry.only_when, names, (*place, "only_when"))
    seen: set[str] = set()
    for position, option in enumerate(entry.option):
        here: Place = (*place, "option", position)
        if option.id in seen:
            yield (*here, "id"), given_twice(option.id)
        seen.add(option.id)
        yield from one_of(option.scenario, names.scenarios, text(SCENARIO), (*here, "scenario"))
        yield from among(option.sets, names.flags, text(FLAG), (*here, "sets"))
        yield from among(option.clears, names.flags, text(FLAG), (*here, "clears"))
        yield from one_of(option.leads_to, names.questions, text(QUESTION), (*here, "leads_to"))


def _process(entry: ProcessEntry, names: Names, place: Place) -> Found:
    yield from among(entry.scenarios, names.scenarios, text(SCENARIO), (*place, "scenarios"))
    states = [state.id for state in entry.state]
    reached = {states[0], *(move.to for state in entry.state for move in state.move)}
    for position, state in enumerate(entry.state):
        here: Place = (*place, "state", position)
        if state.id in states[:position]:
            yield (*here, "id"), given_twice(state.id)
        if state.id not in reached:
            yield here, text(_NEVER, value=state.id)
        yield from among(state.clocks, names.clocks, text(CLOCK), (*here, "clocks"))
        for number, move in enumerate(state.move):
            yield from one_of(move.event, names.events, text(EVENT), (*here, "move", number, "event"))
            yield from one_of(move.to, states, text(STATE), (*here, "move", number, "to"))


def _contradiction(entry: ContradictionEntry, names: Names, place: Place) -> Found:
    yield from among(entry.bites, names.whole, text(ENTRY), (*place, "bites"))


def _form(entry: FormEntry, names: Names, place: Place) -> Found:
    yield from one_of(entry.appeal, names.appeals, text(APPEAL), (*place, "appeal"))


def _rung(entry: RungEntry, names: Names, place: Place) -> Found:
    yield from among(entry.scenarios, names.scenarios, text(SCENARIO), (*place, "scenarios"))


_CHECKS: Mapping[str, Callable[[Any, Names, Place], Found]] = {
    "question": _question,
    "process": _process,
    "contradiction": _contradiction,
    "form": _form,
    "rung": _rung,
}


def in_guide(guide: GuideFile, names: Names) -> Found:
    """What is wrong with one optional file. What every platform shares may name what only some of them have."""
    check = _CHECKS.get(guide.table)
    if check is None or guide.shared:
        return
    for position, entry in enumerate(guide.entries):
        yield from check(entry, names, (guide.table, position))
