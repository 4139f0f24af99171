"""When an import opened its cases: all of them bear one instant, by which the list shows just them."""

from datetime import datetime

from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import TableOutcome
from app.workflow.deps import Deps


def opened_in(deps: Deps, outcome: TableOutcome) -> datetime | None:
    """The instant; None when the table brought no new case."""
    first = next((one.draft.row for one in outcome.planned if one.action == Action.NEW), None)
    if first is None or first not in outcome.cases:
        return None
    with deps.database.read() as unit:
        return unit.cases.get(outcome.cases[first]).opened_at
