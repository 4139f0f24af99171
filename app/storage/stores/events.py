"""Events: appended only; a correction is a new one."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, String, cast, func, select

from app.domain.cases.event import Event, EventSource
from app.storage.records import values_of
from app.storage.tables import CASES, EVENTS

_COLUMNS = tuple(EVENTS.c[field.name] for field in fields(Event))
_SOURCE = [field.name for field in fields(Event)].index("source")


class EventStore:
    """The events of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: str) -> tuple[Event, ...]:
        """All events of a case in the order in which they were recorded, corrected ones included."""
        chosen = select(*_COLUMNS).where(EVENTS.c.case == case_id).order_by(EVENTS.c.recorded_at, EVENTS.c.id)
        return tuple(_event(row) for row in self._connection.execute(chosen))

    def of_open_cases(self) -> Mapping[str, tuple[Event, ...]]:
        """The events of every case that is not closed, by case; one query, for lists."""
        chosen = (
            select(*_COLUMNS)
            .join(CASES, CASES.c.id == EVENTS.c.case)
            .where(CASES.c.closed_at.is_(None))
            .order_by(EVENTS.c.recorded_at, EVENTS.c.id)
        )
        found: dict[str, list[Event]] = {}
        for row in self._connection.execute(chosen):
            event = _event(row)
            found.setdefault(event.case, []).append(event)
        return {case: tuple(events) for case, events in found.items()}

    def cases_with_detail(self, name: str) -> tuple[str, ...]:
        """Ids of the cases in which an event ever had this detail; whether it still holds, their events tell."""
        chosen = select(EVENTS.c.case).where(cast(EVENTS.c.attributes, String).contains(f'"{name}":', autoescape=True))
        return tuple(self._connection.execute(chosen.distinct().order_by(EVENTS.c.case)).scalars())

    def all(self) -> Iterator[Event]:
        """Every event of every case, one by one."""
        chosen = select(*_COLUMNS).order_by(EVENTS.c.recorded_at, EVENTS.c.id)
        for row in self._connection.execute(chosen.execution_options(yield_per=1000)):
            yield _event(row)

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-e` and a number. Call it in the unit that adds the event."""
        count = self._connection.execute(select(func.count()).where(EVENTS.c.case == case_id)).scalar_one()
        return f"{case_id}-e{count + 1}"

    def add(self, event: Event) -> None:
        """Keep a new event."""
        self._connection.execute(EVENTS.insert().values(**values_of(event) | {"source": event.source.value}))


def _event(row: Row[Any]) -> Event:
    values = list(row)
    values[_SOURCE] = EventSource(values[_SOURCE])
    return Event(*values)
