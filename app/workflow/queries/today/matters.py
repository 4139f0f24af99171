"""The lines of the morning: every window that counts in an open case, those that nobody can count, and the cases in
which none runs, each with its next step, what it is worth and what it lacks.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.event import Event, standing
from app.domain.cases.evidence import Evidence
from app.domain.cases.next_step import NextStep, next_step
from app.domain.cases.timing import MissingStart, clocks_of, missing_starts
from app.domain.measures.noted import noted_of
from app.domain.proof.counsel import counsel
from app.domain.rules.clock_rule import Actor, ClockRule
from app.domain.rules.platform import Platform
from app.domain.today.groups import Group, groups_of_case, groups_of_clock
from app.domain.today.matter import Act, Lack, Matter, act_of, lacks_of
from app.domain.today.stake import stake_of_step
from app.workflow.deps import Deps
from app.workflow.queries.due_rows import SHOWN

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is the same for all lines of one case."""

    case: Case
    platform: Platform
    step: NextStep
    act: Act
    groups: frozenset[Group]
    lacks: tuple[Lack, ...]
    stake: Decimal | None
    operator: str
    changed_at: datetime

    def line(self, clock: Clock | None, missing: MissingStart | None, act: Act, groups: frozenset[Group]) -> Matter:
        """One line of the case."""
        return Matter(
            self.case,
            clock,
            missing,
            self.step,
            act,
            groups,
            self.stake,
            self.lacks,
            self.operator,
            self.platform.title,
            self.changed_at,
        )


def open_ids(deps: Deps) -> tuple[str, ...]:
    """The open cases, those whose windows end first leading: a long list is read in parts, the urgent part first."""
    with deps.database.read() as unit:
        due = [one.case.id for one in unit.due.soonest(deps.now())]
        unknown = [case.id for case, _missing in unit.due.unknown()]
        rest = [case.id for case in unit.cases.open()]
    return tuple(dict.fromkeys((*due, *unknown, *rest)))


def matters(deps: Deps, only: Collection[str] | None = None) -> tuple[Matter, ...]:
    """The lines of all open cases, or of those of `only` that are open; in no order, which is the screen's choice."""
    now = deps.now()
    with deps.database.read() as unit:
        cases = _open_cases(unit, only)
        ids = [case.id for case in cases]
        events = unit.events.of_open_cases() if only is None else unit.events.of_cases(ids)
        evidence = _evidence(unit, ids)
        rules = {case.rules: unit.snapshots.get(case.rules) for case in cases}
    found: list[Matter] = []
    for case in cases:
        found += _lines(case, events.get(case.id, ()), evidence.get(case.id, ()), rules[case.rules], now)
    return tuple(found)


def _open_cases(unit: "Unit", only: Collection[str] | None) -> tuple[Case, ...]:
    cases = unit.cases.open() if only is None else unit.cases.several(sorted(only))
    return tuple(case for case in cases if case.closed_at is None)


def _evidence(unit: "Unit", ids: list[str]) -> Mapping[str, tuple[Evidence, ...]]:
    found: dict[str, tuple[Evidence, ...]] = {}
    for start in range(0, len(ids), 500):
        found.update(unit.evidence.of_cases(ids[start : start + 500]))
    return found


def _lines(
    case: Case, events: tuple[Event, ...], evidence: tuple[Evidence, ...], platform: Platform, now: datetime
) -> Iterator[Matter]:
    clocks = clocks_of(case, events, platform, now)
    seen = _seen(case, events, evidence, platform, clocks, now)
    shown = [clock for clock in clocks if clock.state in SHOWN]
    rules = {rule.id: rule for rule in platform.clocks}
    stands_for = _standing_for(seen.groups, shown, rules)
    for clock in shown:
        own = seen.groups if clock is stands_for else frozenset()
        yield seen.line(clock, None, seen.act, own | groups_of_clock(clock, rules.get(clock.rule)))
    missing = missing_starts(case, events, platform)
    if missing:
        yield seen.line(None, missing[0], Act.RECORD, frozenset() if shown else seen.groups)
    elif not shown:
        yield seen.line(None, None, seen.act, seen.groups)


def _standing_for(groups: frozenset[Group], clocks: list[Clock], rules: Mapping[str, ClockRule]) -> Clock | None:
    """The window that stands for the whole case in a group, so that each case counts once: the one for proof where
    proof is what is waited for, else the merchant's that ends first.
    """
    mine = [clock for clock in clocks if clock.actor is Actor.MERCHANT] or clocks
    running = [clock for clock in mine if clock.state is not ClockState.MISSED] or mine
    proving = [
        clock
        for clock in mine
        if clock.rule in rules and any(one.event == "evidence_submitted" for one in rules[clock.rule].met_by)
    ]
    found = proving if Group.NO_PROOF in groups and proving else running
    return found[0] if found else None


def _seen(
    case: Case,
    events: tuple[Event, ...],
    evidence: tuple[Evidence, ...],
    platform: Platform,
    clocks: tuple[Clock, ...],
    now: datetime,
) -> _Seen:
    held = standing(events)
    step = next_step(case, events, {item.kind for item in evidence}, platform, now)
    lacks = lacks_of(counsel(case, events, evidence, platform, step, clocks).proofs, step)
    scenario = platform.scenario(case.scenario) if case.scenario else None
    known = next((one for one in scenario.steps if one.id == step.id), None) if scenario else None
    changed_at = max((event.recorded_at for event in events), default=case.opened_at)
    act = act_of(step, lacks, None, known.done_by if known else ())
    stake = stake_of_step(case, held, platform, step.id)
    groups = groups_of_case(held, step.id)
    return _Seen(case, platform, step, act, groups, lacks, stake, noted_of(held).operator, changed_at)
