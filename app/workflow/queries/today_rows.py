"""What waits for somebody today: every clock that counts in an open case, and the cases whose clock nobody knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.next_step import NextStep, next_step
from app.domain.cases.timing import MissingStart
from app.storage.database import Unit
from app.workflow.deps import Deps

_MANY = 400
"""Above this one look at all open cases costs less than naming each."""


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
        due = tuple(unit.due.soonest(now))
        unknown = tuple(unit.due.unknown())
        cases = {case.id: case for case in (*(one.case for one in due), *(case for case, _ in unknown))}
        steps = _next_steps(unit, cases, now)
    rows = [TodayRow(one.case, one.clock, None, steps[one.case.id]) for one in due]
    rows += [TodayRow(case, None, missing, steps[case.id]) for case, missing in unknown]
    return tuple(sorted(rows, key=lambda row: _place(row, now.timestamp())))


def _next_steps(unit: Unit, cases: Mapping[str, Case], now: datetime) -> Mapping[str, NextStep]:
    asked = list(cases) if len(cases) <= _MANY else None
    events = unit.events.of_open_cases() if asked is None else unit.events.of_cases(asked)
    held = unit.evidence.kinds_of_open_cases(asked)
    return {
        case.id: next_step(
            case, events.get(case.id, ()), held.get(case.id, frozenset()), unit.snapshots.get(case.rules), now
        )
        for case in cases.values()
    }


def _place(row: TodayRow, now: float) -> tuple[int, float, str]:
    if row.clock is None:
        return (1, row.case.opened_at.timestamp(), row.case.id)
    due = row.clock.due_at.timestamp()
    return (0 if due < now else 2, due, row.case.id)
