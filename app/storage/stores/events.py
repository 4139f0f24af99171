"""Events: appended only; a correction is a new one."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from app.domain.cases.event import Event, EventSource
from app.storage.records import values_of
from app.storage.stores.cases import untold
from app.storage.tables import CASES, EVENTS

_COLUMNS = tuple(EVENTS.c[field.name] for field in fields(Event))
_SOURCE = [field.name for field in fields(Event)].index("source")


class EventStore:
    """The events of one unit of work. `changed` is told the id of each case that gets an event."""

    def __init__(self, connection: Connection, changed: Callable[[str], None] = untold) -> None:
        self._connection = connection
        self._changed = changed

    def of(self, case_id: str) -> tuple[Event, ...]:
        """All events of a case in the order in which they were recorded, corrected ones included."""
        chosen = select(*_COLUMNS).where(EVENTS.c.case == case_id).order_by(EVENTS.c.recorded_at, EVENTS.c.id)
        return tuple(_event(row) for row in self._connection.execute(chosen))

    def of_cases(self, ids: Collection[str]) -> Mapping[str, tuple[Event, ...]]:
        """The same of several cases, by case; one query."""
        return self._by_case(select(*_COLUMNS).where(EVENTS.c.case.in_(ids)))

    def of_open_cases(self) -> Mapping[str, tuple[Event, ...]]:
        """The events of every case that is not closed, by case; one query, for lists."""
        of_open = select(*_COLUMNS).join(CASES, CASES.c.id == EVENTS.c.case).where(CASES.c.closed_at.is_(None))
        return self._by_case(of_open)

    def _by_case(self, chosen: Select[Any]) -> Mapping[str, tuple[Event, ...]]:
        found: dict[str, list[Event]] = {}
        for row in self._connection.execute(chosen.order_by(EVENTS.c.recorded_at, EVENTS.c.id)):
            event = _event(row)
            found.setdefault(event.case, []).append(event)
        return {case: tuple(events) for case, events in found.items()}

    def all(self) -> Iterator[Event]:
        """Every event of every case, one by one."""
        chosen = select(*_COLUMNS).order_by(EVENTS.c.recorded_at, EVENTS.c.id)
        with self._connection.execute(chosen.execution_options(yield_per=1000)) as rows:
            for row in rows:
                yield _event(row)

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-e` and a number. Call it in the unit that adds the event."""
        count = self._connection.execute(select(func.count()).where(EVENTS.c.case == case_id)).scalar_one()
        return f"{case_id}-e{count + 1}"

    def add(self, event: Event) -> None:
        """Keep a new event."""
        self._connection.execute(EVENTS.insert().values(**values_of(event) | {"source": event.source.value}))
        self._changed(event.case)

    def add_all(self, events: Sequence[Event]) -> None:
        """Keep several new events in one go."""
        if events:
            self._connection.execute(
                EVENTS.insert(), [values_of(event) | {"source": event.source.value} for event in events]
            )
        for event in events:
            self._changed(event.case)


def _event(row: Row[Any]) -> Event:
    values = list(row)
    values[_SOURCE] = EventSource(values[_SOURCE])
    return Event(*values)
