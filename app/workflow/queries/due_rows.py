"""What runs out first, over all open cases."""

from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.timing import clocks_of
from app.workflow.deps import Deps

SHOWN = (ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED)
"""A missed clock stays in sight until its case is closed; what is met or void does not wait for anybody."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One clock of one open case."""

    case: Case
    clock: Clock


def due_rows(deps: Deps, within_s: float | None = None) -> tuple[DueRow, ...]:
    """Running and missed clocks, soonest first, so that the missed ones lead. `within_s`: only what ends within it."""
    now = deps.now()
    with deps.database.read() as unit:
        events = unit.events.of_open_cases()
        cases = [case for case in unit.cases.open() if case.id in events]
        platforms = {rules: unit.snapshots.get(rules) for rules in {case.rules for case in cases}}
    rows = (
        DueRow(case, clock)
        for case in cases
        for clock in clocks_of(case, events[case.id], platforms[case.rules], now)
        if clock.state in SHOWN and (within_s is None or clock.left_s(now) <= within_s)
    )
    return tuple(sorted(rows, key=lambda row: (row.clock.due_at, row.case.id, row.clock.rule)))
