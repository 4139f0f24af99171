"""Close a case: nothing of it is removed, its clocks leave the list."""

from dataclasses import replace

from app.domain.cases.case import Case
from app.workflow.deps import Deps


def close_case(deps: Deps, case_id: str) -> Case:
    """Close it; one that is closed already stays as it is. Raises `Problem` `no-case`."""
    now = deps.now()
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        if case.closed_at is not None:
            return case
        closed = unit.cases.update(replace(case, closed_at=now), case.version)
        unit.ledger.append("case_closed", case.id, {"version": closed.version}, now)
    return closed
