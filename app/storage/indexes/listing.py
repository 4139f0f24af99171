"""Pages of cases in the order of a list: a page is found by where the one before ended, nothing is counted through."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from heapq import merge
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from app.domain.rules.clock_rule import Actor
from app.storage.indexes.tables import DUE_RULES, DUE_TIMES, UNKNOWN_STARTS
from app.storage.tables import CASES

_EARLIER = DUE_TIMES.alias("earlier")
_MOST_NAMES = 200
_AT_ONCE = 1000


class Sorting(StrEnum):
    """DUE: what the merchant has to do first; NEWEST: opened last; SHOP: by shop, then the newest."""

    DUE = "due"
    NEWEST = "newest"
    SHOP = "shop"


class State(StrEnum):
    """Which cases: those that are worked on, those that are done with, or all."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What is empty lets every case through. `opened_at`: opened at this very instant, as all cases of one import are.
    `unknown_start`: only those with a window that must be running and that nobody can count.
    """

    state: State = State.OPEN
    platform: str = ""
    shop: str = ""
    scenario: str = ""
    unknown_start: bool = False
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: which part of the order, and the values that it is ordered by."""

    part: int = 0
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the order. `order`: columns and whether they fall; the last one is the id of the case. Several
    `selects` (each in this order, rising) are merged.
    """

    selects: tuple[Select[Any], ...]
    order: tuple[tuple[ColumnElement[Any], bool], ...]


class ListStore:
    """The list of one unit of work, as it stood at `now`."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def page(
        self, asked: CaseFilter, sorting: Sorting, after: Place, limit: int | None
    ) -> tuple[tuple[str, ...], Place | None]:
        """Ids of at most `limit` cases behind `after`, and where the next page begins; None: there is none.

        Without a limit: all.
        """
        limits = self._limits(asked)
        parts = self._parts(asked.state, sorting)
        found: list[str] = []
        place = after
        for number in range(after.part, len(parts)):
            values = after.values if number == after.part else ()
            rows = self._rows(parts[number], limits, values, None if limit is None else limit - len(found) + 1)
            for row in rows:
                if len(found) == limit:
                    return tuple(found), place
                found.append(str(row[-1]))
                place = Place(number, tuple(row))
        return tuple(found), None

    def ordered(self, ids: Collection[str], sorting: Sorting) -> tuple[str, ...]:
        """These few cases in the same order."""
        columns = (CASES.c.id, CASES.c.opened_at, CASES.c.closed_at, CASES.c.shop)
        rows = [
            row
            for part in _chunks(ids)
            for row in self._connection.execute(select(*columns).where(CASES.c.id.in_(part))).all()
        ]
        rows = sorted(sorted(rows, key=lambda row: row.id), key=lambda row: row.opened_at, reverse=True)
        if sorting is Sorting.SHOP:
            rows.sort(key=lambda row: row.shop)
        if sorting is not Sorting.DUE:
            return tuple(row.id for row in rows)
        due: dict[str, datetime] = {}
        unknown: set[str] = set()
        for part in _chunks(ids):
            ends = select(DUE_TIMES.c.case, func.min(DUE_TIMES.c.due_at)).where(DUE_TIMES.c.case.in_(part))
            ours = ends.where(self._ours(DUE_TIMES)).group_by(DUE_TIMES.c.case)
            due |= {row[0]: row[1] for row in self._connection.execute(ours)}
            unknown |= self.unknown_among(part)

        def place(row: Any) -> tuple[int, float]:
            at = due.get(row.id)
            if at is not None and (at < self._now or row.id not in unknown):
                return (0 if at < self._now else 2, at.timestamp())
            if row.id in unknown:
                return (1, row.opened_at.timestamp())
            return (3 if row.closed_at is None else 4, 0.0)

        return tuple(row.id for row in sorted(rows, key=place))

    def count(self, asked: CaseFilter) -> int:
        """How many cases the filter lets through."""
        counted = select(func.count()).select_from(CASES).where(*self._limits(asked), *_of_state(asked.state))
        return int(self._connection.execute(counted).scalar_one())

    def kept(self, asked: CaseFilter, ids: Collection[str]) -> frozenset[str]:
        """Those of these cases that the filter lets through."""
        limits = [*self._limits(asked), *_of_state(asked.state), CASES.c.id.in_(ids)]
        return frozenset(self._connection.execute(select(CASES.c.id).where(*limits)).scalars())

    def unknown_among(self, ids: Collection[str]) -> frozenset[str]:
        """Those of these cases whose first window nobody can count."""
        chosen = select(UNKNOWN_STARTS.c.case).where(UNKNOWN_STARTS.c.place == 0, UNKNOWN_STARTS.c.case.in_(ids))
        return frozenset(self._connection.execute(chosen).scalars())

    def shops(self) -> tuple[str, ...]:
        """The names of shops that cases bear, the commonest first; at most two hundred."""
        counted = select(CASES.c.shop, func.count()).where(CASES.c.shop != "").group_by(CASES.c.shop)
        rows = self._connection.execute(counted.order_by(func.count().desc(), CASES.c.shop).limit(_MOST_NAMES))
        return tuple(str(shop) for shop, _ in rows)

    def _rows(
        self, part: _Part, limits: Sequence[ColumnElement[bool]], values: Sequence[Any], limit: int | None
    ) -> Iterator[Any]:
        behind = [] if not values else [_behind(part.order, values)]
        order = [column.desc() if falls else column for column, falls in part.order]
        pages = [
            self._connection.execute(chosen.where(*limits, *behind).order_by(*order).limit(limit)).all()
            for chosen in part.selects
        ]
        return iter(pages[0]) if len(pages) == 1 else merge(*pages, key=tuple)

    def _limits(self, asked: CaseFilter) -> list[ColumnElement[bool]]:
        wanted = {"platform": asked.platform, "shop": asked.shop, "scenario": asked.scenario}
        limits: list[ColumnElement[bool]] = [CASES.c[name] == value for name, value in wanted.items() if value]
        if asked.opened_at is not None:
            limits.append(CASES.c.opened_at == asked.opened_at)
        if asked.unknown_start:
            limits.append(_is_unknown())
        return limits

    def _parts(self, state: State, sorting: Sorting) -> tuple[_Part, ...]:
        newest = ((CASES.c.opened_at, True), (CASES.c.id, False))
        if sorting is not Sorting.DUE:
            order = newest if sorting is Sorting.NEWEST else ((CASES.c.shop, False), *newest)
            return (_Part((_columns(order).where(*_of_state(state)),), order),)
        closed = _Part((_columns(newest).where(*_of_state(State.CLOSED)),), newest)
        if state is State.CLOSED:
            return (closed,)
        return (*self._open_parts(newest), closed) if state is State.ALL else self._open_parts(newest)

    def _open_parts(self, newest: tuple[tuple[ColumnElement[Any], bool], ...]) -> tuple[_Part, ...]:
        """Missed; of unknown start, oldest first; running, soonest first; and what waits for nobody here."""
        due = ((DUE_TIMES.c.due_at, False), (DUE_TIMES.c.case, False))
        oldest = ((CASES.c.opened_at, False), (CASES.c.id, False))
        first = (self._ours(DUE_TIMES), ~self._has_earlier())
        walked = _columns(due).join(CASES, CASES.c.id == DUE_TIMES.c.case).where(*first)
        missed, running = DUE_TIMES.c.due_at < self._now, DUE_TIMES.c.due_at >= self._now
        is_open = CASES.c.closed_at.is_(None)
        return (
            _Part((walked.where(DUE_TIMES.c.fades.is_(False), missed),), due),
            _Part(
                (_columns(oldest).where(is_open, _is_unknown(), ~self._counts(DUE_TIMES.c.due_at < self._now)),), oldest
            ),
            _Part(
                tuple(
                    walked.where(DUE_TIMES.c.fades.is_(fades), running, ~_is_unknown(DUE_TIMES.c.case))
                    for fades in (False, True)
                ),
                due,
            ),
            _Part((_columns(newest).where(is_open, ~_is_unknown(), ~self._counts()),), newest),
        )

    def _ours(self, table: Any) -> ColumnElement[bool]:
        """Windows that the merchant has to keep, without those that mean nothing once they are over."""
        lasting = or_(table.c.fades.is_(False), table.c.due_at >= self._now)
        return and_(lasting, table.c.rule.not_in(self._others)) if self._others else lasting

    def _has_earlier(self) -> ColumnElement[bool]:
        here, other = DUE_TIMES.c, _EARLIER.c
        same = other.due_at == here.due_at
        before = or_(
            other.due_at < here.due_at,
            and_(same, or_(other.rule < here.rule, and_(other.rule == here.rule, other.round < here.round))),
        )
        return exists().where(other.case == here.case, self._ours(_EARLIER), before)

    def _counts(self, *more: ColumnElement[bool]) -> ColumnElement[bool]:
        return exists().where(DUE_TIMES.c.case == CASES.c.id, self._ours(DUE_TIMES), *more).correlate(CASES)

    @cached_property
    def _others(self) -> tuple[str, ...]:
        """Rules whose windows others have to keep: a buyer's time to send it back is nobody's work here."""
        chosen = select(DUE_RULES.c.rule, func.max(DUE_RULES.c.record)).group_by(DUE_RULES.c.rule)
        rows = self._connection.execute(chosen).all()
        return tuple(str(rule) for rule, record in rows if json.loads(record)["actor"] != Actor.MERCHANT.value)


def _chunks(ids: Collection[str]) -> Iterator[list[str]]:
    """SQLite takes 32,766 values in one question."""
    named = list(ids)
    for start in range(0, len(named), _AT_ONCE):
        yield named[start : start + _AT_ONCE]


def _columns(order: Sequence[tuple[ColumnElement[Any], bool]]) -> Select[Any]:
    return select(*(column for column, _ in order))


def _of_state(state: State) -> list[ColumnElement[bool]]:
    if state is State.ALL:
        return []
    return [CASES.c.closed_at.is_(None) if state is State.OPEN else CASES.c.closed_at.is_not(None)]


def _is_unknown(case: ColumnElement[Any] | None = None) -> ColumnElement[bool]:
    wanted = CASES.c.id if case is None else case
    return exists().where(UNKNOWN_STARTS.c.case == wanted, UNKNOWN_STARTS.c.place == 0)


def _behind(order: Sequence[tuple[ColumnElement[Any], bool]], values: Sequence[Any]) -> ColumnElement[bool]:
    """Whether a row comes after these values in this order."""
    ways = []
    for place, (column, falls) in enumerate(order):
        same = [earlier == value for (earlier, _), value in zip(order[:place], values, strict=False)]
        ways.append(and_(*same, column < values[place] if falls else column > values[place]))
    return or_(*ways)
