"""One page of the list of cases, with the order and filter that a person chose; what is not shown is not read."""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.rules.clock_rule import Actor
from app.storage.database import Unit
from app.storage.indexes.listing import CaseFilter, Place, Sorting, State
from app.workflow.deps import Deps

__all__ = ["Asked", "CaseFilter", "CasePage", "Sorting", "State", "case_page", "rows_among"]

MOST_FOUND = 500
"""So many of the newest cases that hold a fragment are put in order; nobody scrolls further than that."""
_LOOKED_AT = ("order", "waybill", "after_sale", "outbound_waybill", "goods", "serial", "shop", "courier", "note", "id")
_BEFORE, _AROUND = 10, 60
_WAITING = (ClockState.MISSED, ClockState.WARNED, ClockState.RUNNING)
"""A missed window stays in sight until its case is closed; what is met or void waits for nobody."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a fragment was found: the field (empty: in evidence or events), and the words around it."""

    field: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ListedCase:
    """`clock`: what the merchant has to keep first, missed ones included. `start_unknown`: nobody can count a window.
    `waits_for`: whose window runs when the merchant has none. `hit`: None where nothing was looked for.
    """

    case: Case
    clock: Clock | None = None
    start_unknown: bool = False
    waits_for: Actor | None = None
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class CasePage:
    """`next`: where the next page begins, None on the last. `total`: how many the filter lets through; None: more than
    `MOST_FOUND`, and nobody counted them. `first_only`: only the newest of those that were found are listed. `now`:
    when the order was made, which holds for the pages behind it.
    """

    rows: tuple[ListedCase, ...]
    next: Place | None
    total: int | None
    now: datetime
    first_only: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list shows: a fragment of any number, name or note (empty: all), a filter, an order."""

    fragment: str = ""
    filter: CaseFilter = field(default_factory=CaseFilter)
    sorting: Sorting = Sorting.DUE


def case_page(deps: Deps, asked: Asked, *, after: CasePage | None = None, limit: int = 200) -> CasePage:
    """The first page, or the one behind `after`; what was counted there is not counted again."""
    now = deps.now() if after is None else after.now
    place = Place() if after is None else after.next or Place()
    with deps.database.read() as unit:
        listing = unit.listing(now)
        if not asked.fragment.strip():
            ids, rest = listing.page(asked.filter, asked.sorting, place, limit)
            total = listing.count(asked.filter) if after is None else after.total
            return CasePage(_rows(unit, ids, now), rest, total, now)
        found, complete = _found(unit, asked, now)
        begin = int(place.values[0]) if place.values else 0
        ids = listing.ordered(found, asked.sorting)[begin : begin + limit]
        rest = Place(0, (begin + limit,)) if begin + limit < len(found) else None
        total = len(found) if complete else _total(unit, asked) if after is None else after.total
        return CasePage(_rows(unit, ids, now, asked.fragment), rest, total, now, first_only=not complete)


def rows_among(deps: Deps, asked: Asked, ids: frozenset[str]) -> tuple[ListedCase, ...]:
    """Those of these cases that are still there, as the list shows them now, in no order."""
    now = deps.now()
    with deps.database.read() as unit:
        return _rows(unit, tuple(ids), now, asked.fragment)


def all_ids(deps: Deps, asked: Asked) -> tuple[str, ...]:
    """Every case that the filter lets through and that holds the fragment, in the order of the list."""
    now = deps.now()
    with deps.database.read() as unit:
        listing = unit.listing(now)
        if asked.fragment.strip():
            return listing.ordered(_found(unit, asked, now, most=None)[0], asked.sorting)
        return listing.page(asked.filter, asked.sorting, Place(), None)[0]


def shop_names(deps: Deps) -> tuple[str, ...]:
    """The shops that cases bear, the commonest first."""
    with deps.database.read() as unit:
        return unit.listing(deps.now()).shops()


def _found(unit: Unit, asked: Asked, now: datetime, most: int | None = MOST_FOUND) -> tuple[tuple[str, ...], bool]:
    listing, plain = unit.listing(now), CaseFilter(asked.filter.state)
    opened, closed = asked.filter.state is not State.CLOSED, asked.filter.state is not State.OPEN
    return unit.search.hits(
        asked.fragment,
        opened=opened,
        closed=closed,
        kept=(lambda ids: ids) if asked.filter == plain else (lambda ids: listing.kept(asked.filter, ids)),
        most=most,
    )


def _total(unit: Unit, asked: Asked) -> int | None:
    if asked.filter != CaseFilter(asked.filter.state):
        return None
    opened, closed = asked.filter.state is not State.CLOSED, asked.filter.state is not State.OPEN
    return unit.search.count(asked.fragment, opened=opened, closed=closed)


def _rows(unit: Unit, ids: tuple[str, ...], now: datetime, fragment: str = "") -> tuple[ListedCase, ...]:
    cases = {case.id: case for case in unit.cases.several(ids)}
    windows, unknown = unit.due.of_cases(ids), unit.listing(now).unknown_among(ids)
    rows = []
    for case in (cases[name] for name in ids if name in cases):
        clocks = [clock for window in windows.get(case.id, ()) if (clock := window.at(now)).state in _WAITING]
        ours = next((clock for clock in clocks if clock.actor is Actor.MERCHANT), None)
        waits = clocks[0].actor if clocks and ours is None else None
        rows.append(ListedCase(case, ours, case.id in unknown, waits, _hit(case, fragment) if fragment else None))
    return tuple(rows)


def plain(words: str) -> str:
    """Wide signs made plain and capitals small, sign by sign, so that places stay where they are."""
    return "".join(_plain_sign(sign) for sign in words)


@lru_cache(1 << 15)
def _plain_sign(sign: str) -> str:
    made = unicodedata.normalize("NFKC", sign).casefold()
    return made if len(made) == 1 else sign


def _hit(case: Case, fragment: str) -> Hit:
    """The first field that holds the fragment, shortened to what stands around it."""
    wanted = " ".join(plain(fragment).split())
    for name in _LOOKED_AT:
        words = " ".join(str(getattr(case, name)).split())
        at = plain(words).find(wanted)
        if at >= 0:
            start = 0 if len(words) <= _AROUND else max(0, at - _BEFORE)
            return Hit(name, ("…" if start else "") + words[start : start + _AROUND])
    return Hit()
