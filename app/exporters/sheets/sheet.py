"""A table as it goes into a spreadsheet: a plain record that knows no file format."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

Cell = str | int | float | Decimal | datetime | None
"""Numbers stay numbers (yuan as Decimal), instants become Beijing time, None is an empty cell."""

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
"""What Excel takes of rows, the heading included, and of characters in one cell."""
MOST_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; longer ones are written as text."""
_SHANGHAI = ZoneInfo("Asia/Shanghai")
_DAMAGED = re.compile(r"0\d+|\d+(\.\d+)?[eE]\d+")


@dataclass(frozen=True, slots=True)
class Sheet:
    r"""`name`: at most 31 characters, none of `[]:*?/\`. `columns`: the headings; every row has as many cells."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def too_precise(value: float | Decimal) -> bool:
    """Whether a spreadsheet would round it."""
    digits = Decimal(str(value)).as_tuple().digits
    return len(digits) > MOST_DIGITS


def loses_itself(word: str) -> bool:
    """Whether a spreadsheet that opens this text in a CSV makes another number of it: long, 0012, or 12E5."""
    return (word.isascii() and word.isdecimal() and len(word) > MOST_DIGITS) or _DAMAGED.fullmatch(word) is not None


def beijing(at: datetime) -> datetime:
    """An instant as the clock in Beijing shows it, without its zone: spreadsheets know none."""
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(_SHANGHAI).replace(tzinfo=None)


def plain(words: str) -> str:
    """A text that can be written: halves of characters become a question mark."""
    return words.encode("utf-8", "replace").decode("utf-8")


def check_size(sheet: Sheet) -> None:
    """Refuse what a spreadsheet would cut off. Raises `Problem`."""
    if len(sheet.rows) >= MOST_ROWS:
        raise Problem(
            "too-many-rows",
            text(
                QT_TRANSLATE_NOOP("sheets", "{count} rows do not fit into one table; a spreadsheet takes {limit}."),
                count=len(sheet.rows),
                limit=MOST_ROWS - 1,
            ),
            text(QT_TRANSLATE_NOOP("sheets", "Choose fewer, or write a CSV file.")),
        )
    for number, row in enumerate(sheet.rows, 2):
        for heading, value in zip(sheet.columns, row, strict=True):
            if isinstance(value, str) and len(value) > LONGEST_CELL:
                raise Problem(
                    "cell-too-long",
                    text(
                        QT_TRANSLATE_NOOP(
                            "sheets", "“{column}” in row {row} has {count} characters; a spreadsheet takes {limit}."
                        ),
                        column=heading,
                        row=number,
                        count=len(value),
                        limit=LONGEST_CELL,
                    ),
                    text(QT_TRANSLATE_NOOP("sheets", "Write a CSV file instead.")),
                )
