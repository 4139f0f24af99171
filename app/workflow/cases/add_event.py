"""Record that something happened in a case; its clocks follow from it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.domain.cases.event import Event, EventSource, standing
from app.domain.cases.happenings import checked_at, checked_attributes, checked_correction, checked_kind
from app.storage.records import values_of
from app.workflow.deps import Deps


def add_event(
    deps: Deps,
    case_id: str,
    kind: str,
    at: datetime,
    attributes: Mapping[str, str] | None = None,
    source: EventSource = EventSource.TYPED,
    corrects: str | None = None,
) -> Event:
    """Add an event; `at` needs a time zone. `corrects`: the id of the event of the same case that this one replaces.

    An event that stands there already with the same kind, time and attributes is given back, not doubled. Raises
    `Problem` for an unknown case, kind, attribute or event to correct, and for a time that cannot be.
    """
    now = deps.now()
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        checked_kind(kind, platform)
        moment = checked_at(at, now).astimezone(UTC)
        said = checked_attributes(kind, attributes or {}, platform)
        events = unit.events.of(case.id)
        checked_correction(kind, said, corrects, events)
        for event in standing(events):
            if corrects is None and (event.kind, event.at, dict(event.attributes)) == (kind, moment, said):
                return event
        event = Event(unit.events.new_id(case.id), case.id, kind, moment, now, source, said, corrects)
        unit.events.add(event)
        unit.ledger.append("event_added", case.id, values_of(event), now)
    return event
