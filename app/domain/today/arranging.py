"""The order of the morning's lines: by time under the headings of days, or by money; counted by group."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.today.days import Day, day_of
from app.domain.today.groups import Group, groups_now
from app.domain.today.matter import Matter

_OVER = (Day.OVERDUE, Day.LONG_OVERDUE)


@dataclass(frozen=True, slots=True)
class Line:
    """A matter in its place. `groups`: all of them, those of the present as well; `words`: what a search looks into."""

    matter: Matter
    day: Day
    groups: frozenset[Group]
    words: str


def arrange(matters: Iterable[Matter], now: datetime) -> tuple[Line, ...]:
    """Under their days, what ends first leading; what ran out last leads among the overdue: it may still be saved."""
    return tuple(sorted((_line(one, now) for one in matters), key=_place))


def chosen(lines: Iterable[Line], group: Group, fragment: str = "") -> tuple[Line, ...]:
    """The lines of a group that contain a fragment of any number or word."""
    wanted = fragment.strip().upper()
    return tuple(line for line in lines if group in line.groups and wanted in line.words)


def by_yuan(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The dearest first; what is not known comes last, and within the same sum what ends first."""
    known = Decimal(-1)
    return tuple(sorted(lines, key=lambda line: -(known if line.matter.stake is None else line.matter.stake)))


def counts(lines: Iterable[Line]) -> Mapping[Group, int]:
    """How many lines each group has."""
    counted = Counter(group for line in lines for group in line.groups)
    return {group: counted[group] for group in Group}


def yuan_of(matters: Iterable[Matter]) -> tuple[Decimal, int]:
    """The sum over different cases, and in how many of them nobody knows it."""
    stakes = {one.case.id: one.stake for one in matters}
    known = [stake for stake in stakes.values() if stake is not None]
    return sum(known, Decimal("0.00")), len(stakes) - len(known)


def replaced(
    held: Mapping[str, tuple[Matter, ...]], ids: Collection[str], newer: Iterable[Matter]
) -> dict[str, tuple[Matter, ...]]:
    """Lines by case, those of `ids` taken anew; a case without any is closed."""
    found: dict[str, tuple[Matter, ...]] = {case: lines for case, lines in held.items() if case not in ids}
    for one in newer:
        found[one.case.id] = (*found.get(one.case.id, ()), one)
    return found


def _line(one: Matter, now: datetime) -> Line:
    unknown = one.missing is not None
    without = Day.UNKNOWN if unknown else Day.NONE
    day = without if one.clock is None else day_of(one.clock.due_at, now)
    groups = one.groups | groups_now(one.clock, one.case.opened_at, now, unknown=unknown)
    return Line(one, day, groups, _words(one))


def _place(line: Line) -> tuple[int, float, str]:
    one = line.matter
    if one.clock is None:
        return line.day, one.case.opened_at.timestamp(), one.key
    due = one.clock.due_at.timestamp()
    return line.day, -due if line.day in _OVER else due, one.key


def _words(one: Matter) -> str:
    case = one.case
    numbers = (case.id, case.order, case.waybill, case.after_sale, case.outbound_waybill, case.serial)
    return " ".join((*numbers, case.goods, case.shop, one.operator)).upper()
