"""The events that belong to an attempt: written in its own transaction, so that no clock misses what was recorded."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource
from app.domain.cases.happenings import checked_at, checked_attributes, checked_kind
from app.storage.database import Unit
from app.storage.records import values_of


def happened(
    unit: Unit,
    case: Case,
    kind: str,
    at: datetime,
    attributes: Mapping[str, str],
    now: datetime,
    typed: Event | None = None,
) -> str:
    """Add a derived event with its ledger entry and give its id.

    `typed`: the standing event that tells of it already: it stays when it says the same, else it is corrected.
    Raises `Problem` for a kind that the case's rules do not know and for a time that cannot be.
    """
    platform = unit.snapshots.get(case.rules)
    checked_kind(kind, platform)
    moment = checked_at(at, now).astimezone(UTC)
    said = dict(checked_attributes(kind, attributes, platform))
    if typed is not None:
        said = {**typed.attributes, **said}
        if typed.at == moment and dict(typed.attributes) == said:
            return typed.id
    corrects = typed.id if typed else None
    event = Event(unit.events.new_id(case.id), case.id, kind, moment, now, EventSource.DERIVED, said, corrects)
    unit.events.add(event)
    unit.ledger.append("event_added", case.id, values_of(event), now)
    return event.id
