"""Cases: kept with a version, so that a stale write is told instead of winning."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select, update

from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.tables import CASES

_COLUMNS = tuple(CASES.c[field.name] for field in fields(Case))
_UPDATE = update(CASES).where(CASES.c.id == bindparam("wanted_id"), CASES.c.version == bindparam("wanted_version"))
"""Made once: an import of ten thousand changes spent a fifth of its time on making it anew."""


def no_case(case_id: str) -> Problem:
    """The problem to raise when a case is not there."""
    return Problem(
        "no-case",
        text(QT_TRANSLATE_NOOP("storage", "There is no case {case}."), case=case_id),
        text(QT_TRANSLATE_NOOP("storage", "Look it up by any part of its numbers.")),
    )


def untold(_case_id: str) -> None:
    """Nobody keeps an index of what this store writes."""


class CaseStore:
    """The cases of one unit of work. `changed` is told the id of each case that is written."""

    def __init__(self, connection: Connection, changed: Callable[[str], None] = untold) -> None:
        self._connection = connection
        self._changed = changed

    def get(self, case_id: str) -> Case:
        """The case, small letters allowed; raises `Problem` `no-case`."""
        row = self._connection.execute(select(*_COLUMNS).where(CASES.c.id == case_id.strip().upper())).one_or_none()
        if row is None:
            raise no_case(case_id)
        return _case(row)

    def several(self, ids: Collection[str]) -> tuple[Case, ...]:
        """The cases with these ids, oldest first; unknown ones are left out."""
        chosen = select(*_COLUMNS).where(CASES.c.id.in_(ids)).order_by(CASES.c.opened_at, CASES.c.id.desc())
        return tuple(_case(row) for row in self._connection.execute(chosen))

    def exists(self, case_id: str) -> bool:
        """Whether the id is taken."""
        return self._connection.execute(select(CASES.c.id).where(CASES.c.id == case_id)).first() is not None

    def add(self, case: Case) -> None:
        """Keep a new case."""
        self._connection.execute(CASES.insert().values(**values_of(case)))
        self._changed(case.id)

    def add_all(self, cases: Sequence[Case]) -> None:
        """Keep several new cases in one go."""
        if cases:
            self._connection.execute(CASES.insert(), [values_of(case) for case in cases])
        for case in cases:
            self._changed(case.id)

    def update(self, case: Case, expected_version: int) -> Case:
        """Write a changed case; its version becomes one more than `expected_version`.

        Raises `Problem` `stale` when somebody else wrote it since.
        """
        newer = replace(case, version=expected_version + 1)
        result = self._connection.execute(
            _UPDATE, {**values_of(newer), "wanted_id": case.id, "wanted_version": expected_version}
        )
        if result.rowcount == 1:
            self._changed(case.id)
            return newer
        self.get(case.id)
        raise Problem(
            "stale",
            text(QT_TRANSLATE_NOOP("storage", "Case {case} was changed by somebody else meanwhile."), case=case.id),
            text(QT_TRANSLATE_NOOP("storage", "Open it again, look at the change, then repeat yours.")),
        )

    def sharing(self, field: str, value: str, limit: int | None = None) -> tuple[Case, ...]:
        """Cases whose `field` (`order`, `waybill`, …) is exactly `value`, newest first; none for an empty value."""
        return self._newest(select(*_COLUMNS).where(CASES.c[field] == value), limit) if value else ()

    def newest(self, *, include_closed: bool, limit: int | None = None) -> tuple[Case, ...]:
        """Open cases, or all, newest first."""
        chosen = select(*_COLUMNS) if include_closed else select(*_COLUMNS).where(CASES.c.closed_at.is_(None))
        return self._newest(chosen, limit)

    def count(self, *, include_closed: bool) -> int:
        """How many open cases there are, or how many cases."""
        chosen = select(func.count()).select_from(CASES)
        counted = chosen if include_closed else chosen.where(CASES.c.closed_at.is_(None))
        return self._connection.execute(counted).scalar_one()

    def open(self) -> tuple[Case, ...]:
        """Cases that are not closed, newest first."""
        return self.newest(include_closed=False)

    def all(self) -> tuple[Case, ...]:
        """Every case, newest first."""
        return self.newest(include_closed=True)

    def _newest(self, chosen: Select[Any], limit: int | None) -> tuple[Case, ...]:
        ordered = chosen.order_by(CASES.c.opened_at.desc(), CASES.c.id).limit(limit)
        rows: Sequence[Row[Any]] = self._connection.execute(ordered).all()
        return tuple(_case(row) for row in rows)


def _case(row: Row[Any]) -> Case:
    values: list[Any] = list(row)
    return Case(*values)
