"""What waits for somebody today: every clock that counts in an open case, and the cases whose clock nobody knows."""

from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.next_step import NextStep, next_step
from app.domain.cases.timing import MissingStart, clocks_of, missing_starts
from app.workflow.deps import Deps
from app.workflow.queries.due_rows import SHOWN


@dataclass(frozen=True, slots=True)
class TodayRow:
    """Either a `clock` or a `missing` start: a window that must be running and that nobody can count."""

    case: Case
    clock: Clock | None
    missing: MissingStart | None
    next: NextStep


def today_rows(deps: Deps) -> tuple[TodayRow, ...]:
    """Missed ones first, then one row per case whose window cannot be counted, then the running ones, soonest first."""
    now = deps.now()
    with deps.database.read() as unit:
        events = unit.events.of_open_cases()
        held = unit.evidence.kinds_of_open_cases()
        cases = unit.cases.open()
        platforms = {rules: unit.snapshots.get(rules) for rules in {case.rules for case in cases}}
    rows: list[TodayRow] = []
    for case in cases:
        platform, happened = platforms[case.rules], events.get(case.id, ())
        step = next_step(case, happened, held.get(case.id, frozenset()), platform, now)
        clocks = clocks_of(case, happened, platform, now)
        rows += [TodayRow(case, clock, None, step) for clock in clocks if clock.state in SHOWN]
        rows += [TodayRow(case, None, missing, step) for missing in missing_starts(case, happened, platform)[:1]]
    return tuple(sorted(rows, key=lambda row: _place(row, now.timestamp())))


def _place(row: TodayRow, now: float) -> tuple[int, float, str]:
    if row.clock is None:
        return (1, row.case.opened_at.timestamp(), row.case.id)
    due = row.clock.due_at.timestamp()
    return (0 if due < now else 2, due, row.case.id)
