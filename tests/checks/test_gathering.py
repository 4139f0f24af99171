from collections.abc import Iterator

import pytest

from app.checks.gathering import Gathered
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

WRONG = Problem("no-media", text(QT_TRANSLATE_NOOP("test", "It is broken.")))


def counted(first: int, count: int, closed: list[int] | None = None) -> Iterator[int]:
    try:
        yield from range(first, first + count)
    finally:
        if closed is not None:
            closed.append(first)


def broken() -> Iterator[int]:
    yield 1
    raise WRONG


def test_all_that_several_give_comes_each_in_its_own_order() -> None:
    found = list(Gathered(counted(0, 50), counted(100, 70)))
    assert sorted(found) == [*range(50), *range(100, 170)]
    assert [one for one in found if one < 100] == [*range(50)]
    assert [one for one in found if one >= 100] == [*range(100, 170)]


def test_a_reading_that_breaks_is_told_and_ends_the_others() -> None:
    closed = list[int]()
    with pytest.raises(Problem) as caught:
        for _ in Gathered(broken(), counted(100, 10**9, closed)):
            pass
    assert caught.value is WRONG
    assert closed == [100]


def test_who_wants_no_more_ends_all_readings() -> None:
    closed = list[int]()
    found = Gathered(counted(0, 10**9, closed), counted(-(10**9), 10**9, closed))
    assert next(iter(found)) in {0, -(10**9)}
    found.close()
    assert sorted(closed) == [-(10**9), 0]
