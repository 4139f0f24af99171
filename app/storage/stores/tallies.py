"""What the measures of a window of days are counted from: the cases that something happened in, read in few queries."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select, union
from sqlalchemy.sql.expression import CompoundSelect

from app.domain.attempts.attempt import Outcome
from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource
from app.storage.tables import ATTEMPT_ENTRIES, ATTEMPTS, CASES, EVENTS

_CASE = tuple(CASES.c[field.name] for field in fields(Case))
_EVENT = tuple(EVENTS.c[field.name] for field in fields(Event))
_SOURCE = [field.name for field in fields(Event)].index("source")
_AT_ONCE = 2000


class TallyStore:
    """Reads over many cases in one unit of work; `since` is the earliest instant that still counts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cases(self, since: datetime, *, platform: str = "", shop: str | None = None) -> tuple[Case, ...]:
        """The cases that were opened or in which something happened since then, or whose attempt waits for a result."""
        chosen = select(*_CASE).where(CASES.c.id.in_(_active(since)))
        chosen = _only(chosen, platform, shop).order_by(CASES.c.id)
        return tuple(Case(*row) for row in self._connection.execute(chosen))

    def events(
        self, since: datetime, *, platform: str = "", shop: str | None = None
    ) -> Iterator[tuple[str, tuple[Event, ...]]]:
        """All events of these cases, older ones included, case by case in the order of their ids."""
        chosen = select(*_EVENT).where(EVENTS.c.case.in_(_active(since)))
        if platform or shop is not None:
            chosen = _only(chosen.join(CASES, CASES.c.id == EVENTS.c.case), platform, shop)
        chosen = chosen.order_by(EVENTS.c.case, EVENTS.c.recorded_at, EVENTS.c.id)
        sources = {source.value: source for source in EventSource}
        case, held = "", list[Event]()
        for row in self._connection.execute(chosen.execution_options(yield_per=_AT_ONCE)):
            values = list(row)
            values[_SOURCE] = sources[values[_SOURCE]]
            event = Event(*values)
            if event.case != case and held:
                yield case, tuple(held)
                held = []
            case = event.case
            held.append(event)
        if held:
            yield case, tuple(held)

    def open_cases(self, *, platform: str = "", shop: str | None = None) -> tuple[int, int]:
        """How many cases are open, and how many of them nobody entered any money for."""
        chosen = _only(select(CASES.c.refunded, CASES.c.paid, CASES.c.freight), platform, shop)
        rows = self._connection.execute(chosen.where(CASES.c.closed_at.is_(None))).all()
        return len(rows), sum(all(value is None for value in row) for row in rows)


def _only(chosen: Select[Any], platform: str, shop: str | None) -> Select[Any]:
    if platform:
        chosen = chosen.where(CASES.c.platform == platform)
    return chosen if shop is None else chosen.where(CASES.c.shop == shop)


def _active(since: datetime) -> CompoundSelect[Any]:
    """Ids of the cases that count."""
    decided = select(ATTEMPT_ENTRIES.c.attempt).where(ATTEMPT_ENTRIES.c.outcome != Outcome.WAITING.value)
    return union(
        select(EVENTS.c.case).where(EVENTS.c.at >= since),
        select(CASES.c.id).where(CASES.c.opened_at >= since),
        select(ATTEMPTS.c.case).where(ATTEMPTS.c.id.not_in(decided)),
    )
