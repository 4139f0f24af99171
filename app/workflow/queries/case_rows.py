"""Cases as a list shows them, found by any fragment; what is not shown is not read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.timing import most_urgent
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it

_MANY = 400
"""Above this one look at all open cases costs less than naming each."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """`clock`: what runs out first for the merchant; None when nothing runs or the case is closed."""

    case: Case
    clock: Clock | None
    evidence: frozenset[str] = frozenset()
    """Kinds of evidence that are attached; empty for closed cases."""


@dataclass(frozen=True, slots=True)
class FoundCases:
    """`cases`: newest first, at most as many as were asked for. `total`: how many there are."""

    cases: tuple[Case, ...]
    total: int


def find_cases(deps: Deps, fragment: str, *, include_closed: bool = True, limit: int | None = None) -> FoundCases:
    """Cases with `fragment` anywhere in a number, name or note of theirs, their evidence or events; no clocks."""
    with deps.database.read() as unit:
        found = unit.search.find(fragment, include_closed=include_closed, limit=limit)
    return FoundCases(found.cases, found.total)


def list_cases(deps: Deps, *, include_closed: bool = False, limit: int | None = None) -> FoundCases:
    """Open cases, or all; no clocks."""
    with deps.database.read() as unit:
        cases = unit.cases.newest(include_closed=include_closed, limit=limit)
        total = len(cases) if limit is None else unit.cases.count(include_closed=include_closed)
    return FoundCases(cases, total)


def case_rows(
    deps: Deps, fragment: str = "", *, include_closed: bool = False, limit: int | None = None
) -> tuple[CaseRow, ...]:
    """Cases with `fragment` anywhere in a number, name or note (empty: all), newest first."""
    now = deps.now()
    with deps.database.read() as unit:
        if fragment.strip():
            cases = unit.search.find(fragment, include_closed=include_closed, limit=limit).cases
        else:
            cases = unit.cases.newest(include_closed=include_closed, limit=limit)
        return _rows(unit, cases, now)


def rows_of(deps: Deps, ids: Sequence[str]) -> tuple[CaseRow, ...]:
    """These cases in this order, each once; small letters allowed. Raises `Problem` `no-case`."""
    now = deps.now()
    named = list(dict.fromkeys(name.strip().upper() for name in ids))
    rows: list[CaseRow] = []
    with deps.database.read() as unit:
        for start in range(0, len(named), _MANY):
            part = named[start : start + _MANY]
            cases = {case.id: case for case in unit.cases.several(part)}
            rows += _rows(unit, tuple(cases.get(name) or unit.cases.get(name) for name in part), now)
    return tuple(rows)


def _rows(unit: "Unit", cases: tuple[Case, ...], now: datetime) -> tuple[CaseRow, ...]:
    still_open = [case.id for case in cases if case.closed_at is None]
    asked = still_open if len(still_open) <= _MANY else None
    windows = unit.due.of_cases(asked)
    held = unit.evidence.kinds_of_open_cases(asked)
    return tuple(
        CaseRow(
            case,
            most_urgent(tuple(window.at(now) for window in windows.get(case.id, ()))),
            held.get(case.id, frozenset()),
        )
        for case in cases
    )
