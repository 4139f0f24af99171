"""One case at a time, as measures look at it: standing events, the merchant's windows, attempts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.attempts.attempt import Attempt
from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.deadline import DEADLINE_SEEN
from app.domain.cases.event import Event, standing
from app.domain.cases.timing import clocks_of
from app.domain.rules.clock_rule import Actor
from app.domain.rules.platform import Platform
from app.storage.database import Unit

MARGIN = timedelta(days=15)
"""How much longer ago than the days looked at something may have set a window going that ends within them."""


@dataclass(frozen=True, slots=True)
class Look:
    """`events` stand, in order of time. `clocks`: the merchant's. `platform`: the rules the case is worked under."""

    case: Case
    platform: Platform
    events: tuple[Event, ...]
    clocks: tuple[Clock, ...]
    attempts: tuple[Attempt, ...]


def looks(unit: Unit, since: datetime, now: datetime, platform: str, shop: str | None) -> Iterator[Look]:
    """Every case in which something happened since then, one by one: all at once would not fit into memory."""
    waiting = {case.id: case for case in unit.tallies.cases(since, platform=platform, shop=shop)}
    attempts: dict[str, list[Attempt]] = {}
    for attempt in unit.attempts.since(since):
        attempts.setdefault(attempt.case, []).append(attempt)
    rules = _Rules({name: unit.snapshots.get(name) for name in {case.rules for case in waiting.values()}})
    for case_id, events in unit.tallies.events(since, platform=platform, shop=shop):
        yield _look(waiting.pop(case_id), events, rules, attempts.get(case_id, ()), now)
    for case in waiting.values():
        yield _look(case, (), rules, attempts.get(case.id, ()), now)


class _Rules:
    """Snapshots, and of each only the merchant's windows that some kinds of events can open."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        self.platforms = platforms
        self._opened: dict[tuple[str, frozenset[str]], Platform] = {}

    def opened_by(self, rules: str, kinds: frozenset[str]) -> Platform:
        """Most of a platform's windows cannot run in a case: to leave them out makes the whole four times faster."""
        key = (rules, kinds)
        if key not in self._opened:
            whole = self.platforms[rules]
            mine = (rule for rule in whole.clocks if rule.actor is Actor.MERCHANT)
            shown = DEADLINE_SEEN in kinds
            clocks = tuple(rule for rule in mine if shown or any(start.event in kinds for start in rule.starts))
            self._opened[key] = replace(whole, clocks=clocks)
        return self._opened[key]


def _look(case: Case, events: tuple[Event, ...], rules: _Rules, attempts: Sequence[Attempt], now: datetime) -> Look:
    held = standing(events)
    narrow = rules.opened_by(case.rules, frozenset(event.kind for event in held))
    clocks = clocks_of(case, held, narrow, now) if narrow.clocks else ()
    return Look(case, rules.platforms[case.rules], held, clocks, tuple(attempts))
