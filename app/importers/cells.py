"""What one cell says for one field: a text that a person could have typed, or refused; never rounded or guessed."""

import math
import re
import unicodedata
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domain.cases.fields import AMOUNTS, NUMBERS, WEIGHTS
from app.domain.errors import Problem
from app.domain.exchange.table import Raw
from app.domain.text import QT_TRANSLATE_NOOP, text

SHANGHAI = ZoneInfo("Asia/Shanghai")
"""The platforms' time, in which their exports are written."""
MOST_DIGITS = 15
"""A spreadsheet keeps no more digits of a number."""
_NOTHING = frozenset(("", "-", "--", "—", "——", "/", "无", "暂无", "null", "none", "n/a", "na", "#n/a"))
_LONG = re.compile(r"\d{16,}")
_DAMAGED = re.compile(r"\d(\.\d+)?[eE]\+?\d+|\d{6,}\.0+|#+|#(VALUE|REF|NAME\?|DIV/0|NUM|NULL)!?")
_MOMENT = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时点](\d{1,2})分?(?:[:]?(\d{1,2})(?:\.\d+)?秒?)?)?"
)
_CENT = Decimal("0.01")
_TOO_MANY_DECIMALS = Decimal("0.000001")
_ROUND = QT_TRANSLATE_NOOP("import", "Format the column as text before the numbers go into it, or export anew.")


def is_nothing(cell: Raw) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, 无."""
    return cell is None or (isinstance(cell, str) and unicodedata.normalize("NFKC", cell).strip().lower() in _NOTHING)


def field_text(name: str, cell: Raw) -> str:
    """A cell as text for a field of a case. Raises `Problem` for what a spreadsheet damaged and what fits nothing."""
    if name in NUMBERS or (name == "serial" and isinstance(cell, (int, float))):
        return _number(cell)
    if isinstance(cell, (bool, time, timedelta)):
        raise _unfit(cell)
    if isinstance(cell, (datetime, date)):
        if name in AMOUNTS or name in WEIGHTS:
            raise _unfit(cell)
        return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()
    if isinstance(cell, (int, float)):
        return _amount(cell) if name in AMOUNTS else _plain_number(cell)
    return cell or ""


def _number(cell: Raw) -> str:
    """The text of an order or waybill number; a numeric cell only while a spreadsheet cannot have changed it."""
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        raise _unfit(cell)
    if isinstance(cell, str):
        words = unicodedata.normalize("NFKC", cell).strip().removeprefix("'")
        if _DAMAGED.fullmatch(words):
            raise _destroyed(words)
        return words
    if not math.isfinite(cell) or cell != int(cell) or cell < 0 or len(str(int(cell))) > MOST_DIGITS:
        raise _destroyed(repr(cell))
    return str(int(cell))


def _plain_number(cell: float) -> str:
    if not math.isfinite(cell):
        raise _unfit(cell)
    return str(int(cell)) if cell == int(cell) and len(str(int(cell))) <= MOST_DIGITS else repr(cell)


def _amount(cell: float) -> str:
    """Yuan of a numeric cell: what floating point left behind the cents is dropped, more than that is refused."""
    if not math.isfinite(cell):
        raise _unfit(cell)
    exact = Decimal(repr(cell))
    if abs(exact) >= 10**MOST_DIGITS or abs(exact - exact.quantize(_CENT)) > _TOO_MANY_DECIMALS:
        return repr(cell)  # refused by the field itself, with its own sentence
    return str(exact.quantize(_CENT))


def moment_of(cell: Raw) -> datetime:
    """A time in UTC; without an offset it is Beijing time, and a day without a time is its midnight there: the earlier
    start is the stricter one. Raises `Problem`.
    """
    if isinstance(cell, datetime):
        return _utc(cell)
    if isinstance(cell, date):
        return _utc(datetime.combine(cell, time()))
    if not isinstance(cell, str):
        raise _no_time(cell)
    words = unicodedata.normalize("NFKC", cell).strip().removeprefix("'").strip()
    found = _MOMENT.fullmatch(words)
    try:
        if found:
            return _utc(datetime(*(int(part or 0) for part in found.groups())))  # type: ignore[arg-type]  # noqa: DTZ001
        if words.isascii() and not words.isdecimal():
            return _utc(datetime.fromisoformat(words))
    except (ValueError, OverflowError) as error:
        raise _no_time(cell) from error
    raise _no_time(cell)


def _utc(at: datetime) -> datetime:
    """To the second: spreadsheets keep times as fractions of a day."""
    whole = at if at.tzinfo else at.replace(tzinfo=SHANGHAI)
    try:
        return (whole + timedelta(microseconds=500_000)).astimezone(UTC).replace(microsecond=0)
    except OverflowError as error:
        raise _no_time(at) from error


def lost_in_column(cells: Collection[Raw]) -> bool:
    """Whether a spreadsheet took a column for numbers once: all long ones end in zeros from the 16th digit on."""
    long = [word for cell in cells if isinstance(cell, str) and _LONG.fullmatch(word := cell.strip().strip("'"))]
    if not long or any(set(word[MOST_DIGITS:]) != {"0"} for word in long):
        return False
    return len(long) > 1 or len(long[0]) > MOST_DIGITS + 2


def short_of_zero(cell: Raw, full: frozenset[int]) -> bool:
    """Whether a number lost its leading zeros: all digits, and shorter than those of its column that begin with 0.

    `full`: lengths of the column's numbers that begin with 0.
    """
    digits = cell.strip() if isinstance(cell, str) else ""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and math.isfinite(cell) and cell == int(cell):
        digits = str(int(cell))
    return digits.isascii() and digits.isdecimal() and digits[0] != "0" and bool(full) and len(digits) < min(full)


def zero_lengths(cells: Collection[Raw]) -> frozenset[int]:
    """Lengths of the numbers of a column that begin with 0."""
    words = (cell.strip() for cell in cells if isinstance(cell, str))
    return frozenset(len(word) for word in words if word.isascii() and word.isdecimal() and word.startswith("0"))


def rounded(cell: Raw) -> Problem:
    """The problem of a number out of a column whose numbers all end in zeros."""
    return _destroyed(str(cell).strip())


def without_zero(cell: Raw) -> Problem:
    """The problem of a number whose leading zeros are gone."""
    return Problem(
        "zero-lost",
        text(
            QT_TRANSLATE_NOOP("import", "“{value}” is shorter than the others: a spreadsheet took its leading zeros."),
            value=_shown(cell),
        ),
        text(_ROUND),
    )


def _destroyed(value: str) -> Problem:
    return Problem(
        "number-destroyed",
        text(
            QT_TRANSLATE_NOOP("import", "“{value}” was a longer number before a spreadsheet rounded it."),
            value=value[:80],
        ),
        text(_ROUND),
    )


def _unfit(cell: Raw) -> Problem:
    return Problem(
        "bad-cell",
        text(QT_TRANSLATE_NOOP("import", "“{value}” does not fit here."), value=_shown(cell)),
        text(QT_TRANSLATE_NOOP("import", "Correct the cell, or map the column to another field.")),
    )


def _no_time(cell: Raw) -> Problem:
    return Problem(
        "bad-time",
        text(QT_TRANSLATE_NOOP("import", "“{value}” is no time."), value=_shown(cell)),
        text(QT_TRANSLATE_NOOP("import", "Write it as 2026-11-22 10:00:00, or format the cell as a date.")),
    )


def _shown(cell: Raw) -> str:
    return str(cell)[:80]
