"""Search: cases found by any fragment of any text of theirs, newest first, with how many there are."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from heapq import merge
from typing import Any

from sqlalchemy import Connection, delete, func, select

from app.domain.cases.case import Case
from app.storage.indexes.findable import in_one_form
from app.storage.indexes.grams import grams_of
from app.storage.indexes.tables import SEARCH_TEXTS
from app.storage.tables import CASES

_COLUMNS = tuple(CASES.c[field.name] for field in fields(Case))
OPEN = 1 << 40
"""Numbers of open cases begin here, so that they are a range of their own: to count them nothing has to be joined."""
_END = 1 << 60
_CHUNK = 500
_HITS = 500


@dataclass(frozen=True, slots=True)
class Found:
    """`cases`: newest first, at most as many as were asked for. `total`: how many there are."""

    cases: tuple[Case, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Findable:
    """The text of a case as `findable_text` gives it, and whether the case is open."""

    case: str
    text: str
    open: bool


class SearchStore:
    """The search index of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._grams = grams_of(connection)

    def find(self, fragment: str, *, include_closed: bool = True, limit: int | None = None) -> Found:
        """Cases that hold `fragment` in a number, name or note; capitals and the width of signs do not matter.

        An empty fragment finds nothing. "Newest": recorded last.
        """
        wanted = in_one_form(fragment)
        if not wanted:
            return Found((), 0)
        ranges = ((OPEN, _END), (0, OPEN)) if include_closed else ((OPEN, _END),)
        pages = [self._grams.newest(wanted, low, high, limit) for low, high in ranges]
        numbers = list(merge(*pages, key=lambda number: number % OPEN, reverse=True))[:limit]
        total = len(numbers)
        if limit is not None and total == limit:
            total = sum(self._grams.count(wanted, low, high) for low, high in ranges)
        return Found(tuple(self._cases(numbers)), total)

    def hits(
        self,
        fragment: str,
        *,
        opened: bool,
        closed: bool,
        kept: Callable[[Sequence[str]], Collection[str]],
        most: int | None,
    ) -> tuple[tuple[str, ...], bool]:
        """Ids of the newest cases that hold `fragment` and that `kept` lets through, and whether these are all.

        Stops as soon as it has `most` of them; None: never.
        """
        wanted, found = in_one_form(fragment), list[str]()
        for low, high in [*([(OPEN, _END)] if opened else []), *([(0, OPEN)] if closed else [])]:
            below = high
            while wanted and below > low:
                numbers = self._grams.newest(wanted, low, below, _HITS)
                ids = self._ids(numbers)
                let_through = kept(ids)
                found += [case for case in ids if case in let_through]
                if most is not None and len(found) >= most:
                    return tuple(found[:most]), False
                below = numbers[-1] if len(numbers) == _HITS else low
        return tuple(found), True

    def count(self, fragment: str, *, opened: bool, closed: bool) -> int:
        """How many cases hold `fragment`."""
        wanted = in_one_form(fragment)
        ranges = [*([(OPEN, _END)] if opened else []), *([(0, OPEN)] if closed else [])]
        return sum(self._grams.count(wanted, low, high) for low, high in ranges) if wanted else 0

    def _ids(self, numbers: Sequence[int]) -> list[str]:
        """In the order of the numbers."""
        chosen = select(SEARCH_TEXTS.c.number, SEARCH_TEXTS.c.case).where(SEARCH_TEXTS.c.number.in_(numbers))
        by_number = {int(number): str(case) for number, case in self._connection.execute(chosen)}
        return [by_number[number] for number in numbers]

    def put(self, texts: Sequence[Findable]) -> None:
        """Take cases in, or anew where something of them changed. A case keeps its place among the others."""
        known = self._known([one.case for one in texts])
        last = self._last_place()
        gone, come = [], []
        for one in texts:
            before = known.get(one.case)
            if before is None:
                last += 1
            place = last if before is None else before[0] % OPEN
            now = (place + (OPEN if one.open else 0), one.text)
            if now == before:
                continue
            if before is not None:
                gone.append(before)
            come.append((now, one.case))
        self._remove(gone)
        self._grams.add([now for now, _ in come])
        if come:
            rows = [{"number": number, "case": case, "text": words} for (number, words), case in come]
            self._connection.execute(SEARCH_TEXTS.insert(), rows)

    def clear(self) -> None:
        """Throw the index away."""
        self._grams.clear()
        self._connection.execute(delete(SEARCH_TEXTS))

    def _remove(self, gone: Sequence[tuple[int, str]]) -> None:
        if gone:
            self._grams.remove(gone)
            numbers = [number for number, _ in gone]
            self._connection.execute(delete(SEARCH_TEXTS).where(SEARCH_TEXTS.c.number.in_(numbers)))

    def _known(self, cases: Sequence[str]) -> Mapping[str, tuple[int, str]]:
        chosen = select(SEARCH_TEXTS.c.case, SEARCH_TEXTS.c.number, SEARCH_TEXTS.c.text)
        rows = self._connection.execute(chosen.where(SEARCH_TEXTS.c.case.in_(cases)))
        return {str(case): (int(number), str(words)) for case, number, words in rows}

    def _last_place(self) -> int:
        highest = select(func.max(SEARCH_TEXTS.c.number))
        closed = self._connection.execute(highest.where(SEARCH_TEXTS.c.number < OPEN)).scalar_one()
        return max(closed or 0, (self._connection.execute(highest).scalar_one() or 0) % OPEN)

    def _cases(self, numbers: Sequence[int]) -> Iterator[Case]:
        """The cases by their numbers, in the order in which lists show them."""
        found: list[Case] = []
        for start in range(0, len(numbers), _CHUNK):
            chosen = select(*_COLUMNS).join(SEARCH_TEXTS, SEARCH_TEXTS.c.case == CASES.c.id)
            rows: Any = self._connection.execute(
                chosen.where(SEARCH_TEXTS.c.number.in_(numbers[start : start + _CHUNK]))
            ).all()
            found += [Case(*row) for row in rows]
        yield from sorted(sorted(found, key=lambda case: case.id), key=lambda case: case.opened_at, reverse=True)
