"""Cases as a list shows them, found by any fragment."""

from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.timing import clocks_of, most_urgent
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class CaseRow:
    """`clock`: what runs out first for the merchant; None when nothing runs or the case is closed."""

    case: Case
    clock: Clock | None
    evidence: frozenset[str] = frozenset()
    """Kinds of evidence that are attached; empty for closed cases."""


def case_rows(deps: Deps, fragment: str = "", *, include_closed: bool = False) -> tuple[CaseRow, ...]:
    """Cases with `fragment` anywhere in a number, name or note (empty: all), newest first."""
    now = deps.now()
    with deps.database.read() as unit:
        if fragment.strip():
            cases = unit.cases.find(fragment, include_closed=include_closed)
        else:
            cases = unit.cases.all() if include_closed else unit.cases.open()
        events = unit.events.of_open_cases()
        held = unit.evidence.kinds_of_open_cases()
        platforms = {rules: unit.snapshots.get(rules) for rules in {case.rules for case in cases}}
    return tuple(
        CaseRow(
            case,
            most_urgent(clocks_of(case, events[case.id], platforms[case.rules], now)) if case.id in events else None,
            held.get(case.id, frozenset()),
        )
        for case in cases
    )
