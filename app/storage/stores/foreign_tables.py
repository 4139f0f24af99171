"""What a foreign table needs of the records: cases that share its numbers, many at once, and columns learnt before."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, delete, select

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.storage.stores.events import EventStore
from app.storage.tables import CASES, COLUMN_WORDS

_CASE_COLUMNS = tuple(CASES.c[field.name] for field in fields(Case))
_AT_ONCE = 500
"""How many values one question names; SQLite takes 32,766, PostgreSQL 65,535."""


class TableStore:
    """Questions of one unit of work about many rows at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sharing(self, numbers: Mapping[str, Collection[str]]) -> tuple[Case, ...]:
        """Cases with one of these numbers, by field (`order`, `waybill`, `after_sale`), each once, oldest first."""
        found: dict[str, Case] = {}
        for name, values in numbers.items():
            for part in _parts(values):
                for row in self._connection.execute(select(*_CASE_COLUMNS).where(CASES.c[name].in_(part))):
                    case = Case(*row)
                    found[case.id] = case
        return tuple(sorted(found.values(), key=lambda case: (case.opened_at, case.id)))

    def events_of(self, cases: Collection[str]) -> Mapping[str, tuple[Event, ...]]:
        """All events of many cases, by case, in the order in which they were recorded."""
        found: dict[str, tuple[Event, ...]] = {}
        for part in _parts(cases):
            found.update(EventStore(self._connection).of_cases(part))
        return found

    def taken(self, ids: Collection[str]) -> frozenset[str]:
        """Those of these ids that a case has already."""
        return frozenset(
            str(name)
            for part in _parts(ids)
            for name in self._connection.execute(select(CASES.c.id).where(CASES.c.id.in_(part))).scalars()
        )

    def words(self, platform: str, shop: str) -> Mapping[str, str]:
        """What the columns of a shop's exports are, by plain heading."""
        chosen = select(COLUMN_WORDS.c.heading, COLUMN_WORDS.c.target).where(
            COLUMN_WORDS.c.platform == platform, COLUMN_WORDS.c.shop == shop
        )
        return {str(heading): str(target) for heading, target in self._connection.execute(chosen)}

    def learn(self, platform: str, shop: str, words: Mapping[str, tuple[str, bool]], at: datetime) -> None:
        """Remember what columns are: target, and whether a person typed it, by plain heading."""
        for heading, (target, typed) in words.items():
            self._connection.execute(
                delete(COLUMN_WORDS).where(
                    COLUMN_WORDS.c.platform == platform,
                    COLUMN_WORDS.c.shop == shop,
                    COLUMN_WORDS.c.heading == heading,
                )
            )
            self._connection.execute(
                COLUMN_WORDS.insert().values(
                    platform=platform, shop=shop, heading=heading, target=target, typed=typed, learnt_at=at
                )
            )


def _parts(values: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(value for value in values if value)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
