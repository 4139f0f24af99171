"""Cases: kept with a version, so that a stale write is told instead of winning."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select, update

from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.tables import CASES

_COLUMNS = tuple(CASES.c[field.name] for field in fields(Case))
_SEARCHED = tuple(
    CASES.c[name]
    for name in (
        "id",
        "order",
        "waybill",
        "after_sale",
        "outbound_waybill",
        "shop",
        "goods",
        "serial",
        "courier",
        "note",
    )
)


def no_case(case_id: str) -> Problem:
    """The problem to raise when a case is not there."""
    return Problem(
        "no-case",
        text(QT_TRANSLATE_NOOP("storage", "There is no case {case}."), case=case_id),
        text(QT_TRANSLATE_NOOP("storage", "Look it up by any part of its numbers.")),
    )


class CaseStore:
    """The cases of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, case_id: str) -> Case:
        """The case, small letters allowed; raises `Problem` `no-case`."""
        row = self._connection.execute(select(*_COLUMNS).where(CASES.c.id == case_id.strip().upper())).one_or_none()
        if row is None:
            raise no_case(case_id)
        return _case(row)

    def exists(self, case_id: str) -> bool:
        """Whether the id is taken."""
        return self._connection.execute(select(CASES.c.id).where(CASES.c.id == case_id)).first() is not None

    def add(self, case: Case) -> None:
        """Keep a new case."""
        self._connection.execute(CASES.insert().values(**values_of(case)))

    def update(self, case: Case, expected_version: int) -> Case:
        """Write a changed case; its version becomes one more than `expected_version`.

        Raises `Problem` `stale` when somebody else wrote it since.
        """
        newer = replace(case, version=expected_version + 1)
        result = self._connection.execute(
            update(CASES).where(CASES.c.id == case.id, CASES.c.version == expected_version).values(**values_of(newer))
        )
        if result.rowcount == 1:
            return newer
        self.get(case.id)
        raise Problem(
            "stale",
            text(QT_TRANSLATE_NOOP("storage", "Case {case} was changed by somebody else meanwhile."), case=case.id),
            text(QT_TRANSLATE_NOOP("storage", "Open it again, look at the change, then repeat yours.")),
        )

    def find(self, fragment: str, *, include_closed: bool = True) -> tuple[Case, ...]:
        """Cases with `fragment` anywhere in a number, name or note, newest first; capitals do not matter."""
        typed = fragment.strip()
        forms = {typed, unicodedata.normalize("NFKC", typed)}  # a Chinese keyboard writes wide digits
        hits = (column.icontains(form, autoescape=True) for form in sorted(forms) for column in _SEARCHED)
        chosen = select(*_COLUMNS).where(or_(*hits))
        return self._all(chosen if include_closed else chosen.where(CASES.c.closed_at.is_(None)))

    def sharing(self, field: str, value: str) -> tuple[Case, ...]:
        """Cases whose `field` (`order`, `waybill`, …) is exactly `value`; none for an empty value."""
        return self._all(select(*_COLUMNS).where(CASES.c[field] == value)) if value else ()

    def with_serials(self, plain: Collection[str]) -> tuple[Case, ...]:
        """Cases whose serial number is one of these but for capitals, blanks and hyphens."""
        written = func.upper(func.replace(func.replace(CASES.c.serial, "-", ""), " ", ""))
        return self._all(select(*_COLUMNS).where(written.in_(sorted(plain))))

    def open(self) -> tuple[Case, ...]:
        """Cases that are not closed, newest first."""
        return self._all(select(*_COLUMNS).where(CASES.c.closed_at.is_(None)))

    def all(self) -> tuple[Case, ...]:
        """Every case, newest first."""
        return self._all(select(*_COLUMNS))

    def _all(self, chosen: Select[Any]) -> tuple[Case, ...]:
        rows: Sequence[Row[Any]] = self._connection.execute(chosen.order_by(CASES.c.opened_at.desc(), CASES.c.id)).all()
        return tuple(_case(row) for row in rows)


def _case(row: Row[Any]) -> Case:
    values: list[Any] = list(row)
    return Case(*values)
