"""Due times: the windows of open cases that still run or were missed, by when they end, and those nobody can count."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState, Window
from app.domain.cases.timing import MissingStart
from app.domain.rules.clock_rule import ClockRule
from app.storage.indexes.clock_words import ClockWords, readings_from, readings_to
from app.storage.indexes.tables import DUE_RULES, DUE_TIMES, UNKNOWN_STARTS
from app.storage.tables import CASES

_CASE = tuple(CASES.c[field.name] for field in fields(Case))
_TIMES = tuple(DUE_TIMES.c)
_STATES = (ClockState.RUNNING, ClockState.MISSED)
"""What is kept: a window that was met or is void waits for nobody."""


@dataclass(frozen=True, slots=True)
class CaseTimes:
    """What `windows_of` and `missing_starts` say of an open case; nothing for a closed one.

    `rules`: the hash of its snapshot, and `clocks` the rules in it. `revision` grows with every change of the case;
    `revised_at`: when the newest was recorded.
    """

    case: str
    rules: str
    clocks: tuple[ClockRule, ...] = ()
    windows: tuple[Window, ...] = ()
    missing: tuple[MissingStart, ...] = ()
    revision: int = 0
    revised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A window of a case, as it stands now."""

    case: Case
    clock: Clock
    revision: int
    revised_at: datetime


class DueStore:
    """The due times of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._words: dict[tuple[str, str], ClockWords] = {}

    def soonest(self, now: datetime, within_s: float | None = None, limit: int | None = None) -> Iterator[Due]:
        """Missed and running windows of open cases, the one that ends first leading."""
        until = None if within_s is None else now + timedelta(seconds=within_s)
        parts = [self._due(chosen, now, limit) for chosen in _ranges(now, until)]
        yield from islice(merge(*parts, key=lambda due: (due.clock.due_at, due.case.id, due.clock.rule)), limit)

    def count(self, now: datetime, within_s: float | None = None) -> int:
        """How many windows `soonest` has without a limit."""
        until = None if within_s is None else now + timedelta(seconds=within_s)
        return sum(
            self._connection.execute(select(func.count()).select_from(DUE_TIMES).where(*limits)).scalar_one()
            for limits in _limits(now, until)
        )

    def of_cases(self, cases: Collection[str] | None = None) -> Mapping[str, tuple[Window, ...]]:
        """The windows kept of some cases, or of all."""
        found: dict[str, list[Window]] = {}
        chosen = select(*_TIMES).order_by(DUE_TIMES.c.due_at, DUE_TIMES.c.rule, DUE_TIMES.c.round)
        for row in self._connection.execute(chosen if cases is None else chosen.where(DUE_TIMES.c.case.in_(cases))):
            found.setdefault(row.case, []).append(self._window(row))
        return {case: tuple(windows) for case, windows in found.items()}

    def count_unknown(self) -> int:
        """How many cases `unknown` has without a limit."""
        counted = select(func.count()).select_from(UNKNOWN_STARTS).where(UNKNOWN_STARTS.c.place == 0)
        return self._connection.execute(counted).scalar_one()

    def unknown(self, limit: int | None = None) -> Iterator[tuple[Case, MissingStart]]:
        """The first window of each open case that must be running and cannot be counted; oldest case first."""
        columns = (
            UNKNOWN_STARTS.c.rules,
            UNKNOWN_STARTS.c.rule,
            UNKNOWN_STARTS.c.asks,
            UNKNOWN_STARTS.c.length_unknown,
        )
        chosen = select(*_CASE, *columns).join(CASES, CASES.c.id == UNKNOWN_STARTS.c.case)
        first = chosen.where(UNKNOWN_STARTS.c.place == 0).order_by(CASES.c.opened_at, CASES.c.id)
        for row in self._connection.execute(first.limit(limit)):
            values: Any = tuple(row)
            rules, rule, asks, unknown = values[len(_CASE) :]
            words = self._words_of(rules, rule)
            yield Case(*values[: len(_CASE)]), words.missing(rule, tuple(asks.split(",")), length_unknown=unknown)

    def put(self, times: Sequence[CaseTimes]) -> None:
        """Take in what holds of these cases now, in the place of what held before."""
        ids = [one.case for one in times]
        self._connection.execute(delete(DUE_TIMES).where(DUE_TIMES.c.case.in_(ids)))
        self._connection.execute(delete(UNKNOWN_STARTS).where(UNKNOWN_STARTS.c.case.in_(ids)))
        windows = [_stored(one, window) for one in times for window in one.windows if window.clock.state in _STATES]
        missing = [_asked(one, place, start) for one in times for place, start in enumerate(one.missing)]
        for table, rows in ((DUE_TIMES, windows), (UNKNOWN_STARTS, missing)):
            if rows:
                self._connection.execute(table.insert(), rows)
        for rules, clocks in {one.rules: one.clocks for one in times if one.windows or one.missing}.items():
            self._keep_words(rules, clocks)

    def clear(self) -> None:
        """Throw the index away."""
        for table in (DUE_TIMES, UNKNOWN_STARTS, DUE_RULES):
            self._connection.execute(delete(table))
        self._words.clear()

    def _due(self, chosen: Select[Any], now: datetime, limit: int | None) -> Iterator[Due]:
        for row in self._connection.execute(chosen.limit(limit)):
            case: Any = tuple(row)[: len(_CASE)]
            yield Due(Case(*case), self._window(row, len(_CASE)).at(now), row.revision, row.revised_at)

    def _window(self, row: Row[Any], first: int = 0) -> Window:
        kept = dict(zip((column.name for column in _TIMES), tuple(row)[first:], strict=True))
        words = self._words_of(kept["rules"], kept["rule"])
        clock = Clock(
            case=kept["case"],
            rule=kept["rule"],
            title=words.title,
            actor=words.actor,
            starts_at=kept["starts_at"],
            due_at=kept["due_at"],
            computed_due_at=kept["computed_due_at"],
            state=ClockState.MISSED if kept["settled"] else ClockState.RUNNING,
            final=words.final,
            if_missed=words.if_missed,
            source=words.source,
            seen=kept["seen"],
            shortest_due_at=kept["shortest_due_at"],
            note=words.note,
            met_at=kept["met_at"],
            round=kept["round"],
            readings=readings_from(kept["readings"]),
        )
        return Window(clock, kept["settled"], words.warn_before_s, words.lapses)

    def _words_of(self, rules: str, rule: str) -> ClockWords:
        if (rules, rule) not in self._words:
            chosen = select(DUE_RULES.c.rule, DUE_RULES.c.record).where(DUE_RULES.c.rules == rules)
            for name, record in self._connection.execute(chosen).all():
                self._words[rules, name] = ClockWords.read(json.loads(record))
        return self._words[rules, rule]

    def _keep_words(self, rules: str, clocks: Sequence[ClockRule]) -> None:
        known = select(DUE_RULES.c.rule).where(DUE_RULES.c.rules == rules)
        if clocks and self._connection.execute(known).first() is None:
            records = [(clock.id, ClockWords.of(clock).written()) for clock in clocks]
            rows = [{"rules": rules, "rule": rule, "record": json.dumps(record)} for rule, record in records]
            self._connection.execute(DUE_RULES.insert(), rows)


def _limits(now: datetime, until: datetime | None) -> tuple[list[Any], list[Any]]:
    """Windows that count whenever they end, and those that mean nothing once they are over: two ranges of one index."""
    ends = [] if until is None else [DUE_TIMES.c.due_at <= until]
    lasting = [DUE_TIMES.c.fades.is_(False), *ends]
    fading = [DUE_TIMES.c.fades.is_(True), DUE_TIMES.c.due_at >= now, *ends]
    return lasting, fading


def _ranges(now: datetime, until: datetime | None) -> Iterator[Select[Any]]:
    for limits in _limits(now, until):
        chosen = select(*_CASE, *_TIMES).join(CASES, CASES.c.id == DUE_TIMES.c.case).where(*limits)
        yield chosen.order_by(DUE_TIMES.c.due_at, DUE_TIMES.c.case, DUE_TIMES.c.rule, DUE_TIMES.c.round)


def _stored(times: CaseTimes, window: Window) -> dict[str, object]:
    clock = window.clock
    return {
        "case": times.case,
        "rule": clock.rule,
        "round": clock.round,
        "rules": times.rules,
        "starts_at": clock.starts_at,
        "due_at": clock.due_at,
        "computed_due_at": clock.computed_due_at,
        "shortest_due_at": clock.shortest_due_at,
        "met_at": clock.met_at,
        "seen": clock.seen,
        "settled": window.settled,
        "fades": window.lapses and not window.settled,
        "readings": readings_to(clock.readings),
        "revision": times.revision,
        "revised_at": times.revised_at,
    }


def _asked(times: CaseTimes, place: int, start: MissingStart) -> dict[str, object]:
    return {
        "case": times.case,
        "place": place,
        "rules": times.rules,
        "rule": start.rule,
        "asks": ",".join(start.events),
        "length_unknown": start.length_unknown,
    }
