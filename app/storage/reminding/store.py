"""Reminders that were put off: appended only; the newest one of a window counts."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, func, select

from app.domain.reminders.snooze import Snooze
from app.storage.records import values_of
from app.storage.tables import SNOOZES

_COLUMNS = tuple(SNOOZES.c[field.name] for field in fields(Snooze))


class SnoozeStore:
    """The put-off reminders of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def newest(self, since: datetime) -> Mapping[str, Snooze]:
        """The newest one of each window, by the window's key, of those that last beyond `since`."""
        chosen = select(*_COLUMNS).where(SNOOZES.c.until_at > since).order_by(SNOOZES.c.recorded_at, SNOOZES.c.id)
        return {one.window: one for one in (Snooze(*row) for row in self._connection.execute(chosen))}

    def of(self, case_id: str) -> tuple[Snooze, ...]:
        """All of a case, oldest first."""
        chosen = select(*_COLUMNS).where(SNOOZES.c.case == case_id).order_by(SNOOZES.c.recorded_at, SNOOZES.c.id)
        return tuple(Snooze(*row) for row in self._connection.execute(chosen))

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-s` and a number. Call it in the unit that adds it."""
        count = self._connection.execute(select(func.count()).where(SNOOZES.c.case == case_id)).scalar_one()
        return f"{case_id}-s{count + 1}"

    def add(self, snooze: Snooze) -> None:
        """Keep a new one."""
        self._connection.execute(SNOOZES.insert().values(**values_of(snooze)))
