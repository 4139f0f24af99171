"""What the clipboard gets of several lines: numbers one a line, or a table that a spreadsheet takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.domain.today.arranging import Line
from app.ui.figures import PLATFORM_ZONE
from app.ui.pages.today.entries import DueEntry, entry_of
from app.ui.speech import Sayable, say


@dataclass(frozen=True, slots=True)
class Copy:
    """One way to copy. `keys` in Qt's portable words."""

    title: Phrase
    done: Phrase
    keys: str
    make: Callable[[Sequence[Line], datetime], tuple[str, int]]
    """The text, and how many numbers or rows are in it."""


def orders(lines: Sequence[Line], _now: datetime) -> tuple[str, int]:
    """Order numbers, each once."""
    return _numbers(lines, lambda case: case.order)


def waybills(lines: Sequence[Line], _now: datetime) -> tuple[str, int]:
    """Return waybills, each once."""
    return _numbers(lines, lambda case: case.waybill)


def table(lines: Sequence[Line], now: datetime) -> tuple[str, int]:
    """Tab-separated with a heading; long numbers begin with an apostrophe, or a spreadsheet would round them."""
    heads = [say(phrase) for phrase, _ in _TABLE]
    rows = [[_plain(say(value(line, entry_of(line, now)))) for _, value in _TABLE] for line in lines]
    return "\n".join("\t".join(row) for row in (heads, *rows)), len(lines)


def _numbers(lines: Sequence[Line], number: Callable[[Case], str]) -> tuple[str, int]:
    found = list(dict.fromkeys(filter(None, (number(line.matter.case) for line in lines))))
    return "\n".join(found), len(found)


def _plain(said: str) -> str:
    """One cell: no breaks, no formula."""
    flat = " ".join(said.split())
    if flat[:1] in ("=", "+", "-", "@") or (flat.isascii() and flat.isdigit() and len(flat) > 11):  # noqa: PLR2004 - what a spreadsheet keeps
        return f"'{flat}"
    return flat


def _due(line: Line, _entry: DueEntry) -> str:
    clock = line.matter.clock
    return f"{clock.due_at.astimezone(PLATFORM_ZONE):%Y-%m-%d %H:%M}" if clock is not None else ""


_TABLE: tuple[tuple[Phrase, Callable[[Line, DueEntry], Sayable]], ...] = (
    (QT_TRANSLATE_NOOP("today", "Ends"), _due),
    (QT_TRANSLATE_NOOP("today", "State"), lambda _line, entry: entry.sign.word),
    (QT_TRANSLATE_NOOP("today", "Window"), lambda _line, entry: entry.about),
    (QT_TRANSLATE_NOOP("today", "Shop"), lambda line, _entry: line.matter.case.shop),
    (QT_TRANSLATE_NOOP("today", "Order number"), lambda line, _entry: line.matter.case.order),
    (QT_TRANSLATE_NOOP("today", "Return waybill"), lambda line, _entry: line.matter.case.waybill),
    (QT_TRANSLATE_NOOP("today", "Goods"), lambda line, _entry: line.matter.case.goods),
    (
        QT_TRANSLATE_NOOP("today", "Yuan at stake"),
        lambda line, _entry: "" if line.matter.stake is None else str(line.matter.stake),
    ),
    (QT_TRANSLATE_NOOP("today", "Missing proof"), lambda _line, entry: entry.lacks),
    (QT_TRANSLATE_NOOP("today", "Who"), lambda _line, entry: entry.who),
    (QT_TRANSLATE_NOOP("today", "Next step"), lambda _line, entry: entry.step),
)
COPIES = (
    Copy(
        QT_TRANSLATE_NOOP("today", "Copy order numbers"),
        QT_TRANSLATE_NOOP("today", "{count} order numbers copied."),
        "Ctrl+C",
        orders,
    ),
    Copy(
        QT_TRANSLATE_NOOP("today", "Copy return waybills"),
        QT_TRANSLATE_NOOP("today", "{count} return waybills copied."),
        "Ctrl+Shift+C",
        waybills,
    ),
    Copy(
        QT_TRANSLATE_NOOP("today", "Copy as a table"),
        QT_TRANSLATE_NOOP("today", "{count} rows copied as a table."),
        "Ctrl+Alt+C",
        table,
    ),
)
