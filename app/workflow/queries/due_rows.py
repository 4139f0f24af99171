"""What runs out first, over all open cases: read from the index of due times, which is kept with every change."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.timing import MissingStart
from app.workflow.deps import Deps

SHOWN = (ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED)
"""A missed clock stays in sight until its case is closed; what is met or void does not wait for anybody."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One clock of one open case. `revision` grows with every change of the case; `revised_at`: when the newest was
    recorded.
    """

    case: Case
    clock: Clock
    revision: int
    revised_at: datetime


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """An open case with a window that must be running and that nobody can count."""

    case: Case
    missing: MissingStart


def due_rows(deps: Deps, within_s: float | None = None, limit: int | None = None) -> tuple[DueRow, ...]:
    """Running and missed clocks, soonest first, so that the missed ones lead. `within_s`: only what ends within it."""
    with deps.database.read() as unit:
        return tuple(
            DueRow(due.case, due.clock, due.revision, due.revised_at)
            for due in unit.due.soonest(deps.now(), within_s, limit)
        )


def due_count(deps: Deps, within_s: float | None = None) -> int:
    """How many rows `due_rows` has without a limit."""
    with deps.database.read() as unit:
        return unit.due.count(deps.now(), within_s)


def unknown_rows(deps: Deps, limit: int | None = None) -> tuple[UnknownRow, ...]:
    """One row per open case with a window that cannot be counted, oldest case first."""
    with deps.database.read() as unit:
        return tuple(UnknownRow(case, missing) for case, missing in unit.due.unknown(limit))


def unknown_count(deps: Deps) -> int:
    """How many rows `unknown_rows` has without a limit."""
    with deps.database.read() as unit:
        return unit.due.count_unknown()
