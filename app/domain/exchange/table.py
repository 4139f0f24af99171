"""A foreign table as it was read: cells as the file holds them, before anybody says what they mean."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Raw = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell may hold; times have no zone: a spreadsheet knows none."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1 as the spreadsheet shows it."""

    number: int
    cells: tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`sheet`: empty for a CSV. `formulas`: places (row number, column from 0) whose value a spreadsheet computed.
    `others`: further sheets of the file, which were not read; `hidden`: this one is hidden. `encoding`: of a CSV.
    """

    rows: tuple[Row, ...]
    sheet: str = ""
    others: tuple[str, ...] = ()
    hidden: bool = False
    formulas: frozenset[tuple[int, int]] = frozenset()
    encoding: str = ""


_LETTERS = 26


def letters(column: int) -> str:
    """A column from 0 as a spreadsheet calls it: A, B, … Z, AA."""
    name = ""
    rest = column + 1
    while rest:
        rest, place = divmod(rest - 1, _LETTERS)
        name = chr(ord("A") + place) + name
    return name


def column_of(name: str) -> int | None:
    """The column from 0 that a spreadsheet calls so; None when it is no such name."""
    plain = name.strip().upper()
    if not plain or len(plain) > 3 or not all("A" <= sign <= "Z" for sign in plain):  # noqa: PLR2004 - XFD is the last
        return None
    place = 0
    for sign in plain:
        place = place * _LETTERS + ord(sign) - ord("A") + 1
    return place - 1
