"""The rows of the list: headings and lines; words are made when a row is painted, so thousands of them cost nothing."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.domain.reminders.snooze import Snooze
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.domain.today.arranging import Line, yuan_of
from app.domain.today.days import Day
from app.ui.figures import money
from app.ui.pages.today.entries import DAYS, DueEntry, entry_of, spoken, tip
from app.ui.speech import Sayable, say

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_COUNTED = QT_TRANSLATE_NOOP("today", "{day}  {count}")
_SUM = QT_TRANSLATE_NOOP("today", "{sum} at stake")


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the lines of a day."""

    day: Day
    count: int
    title: Sayable
    side: Sayable
    folded: bool


class DueModel(QAbstractListModel):
    """Lines in the order given; under headings, where they stand by time. A folded day shows its heading only."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: list[Heading | Line] = []
        self._lines: tuple[Line, ...] = ()
        self._by_day = True
        self.changed_cases: Collection[str] = ()
        self.snoozes: Mapping[str, Snooze] = {}
        self.folded: set[Day] = set()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, folded ones as well."""
        return self._lines

    @property
    def entries(self) -> tuple[DueEntry, ...]:
        """The rows that are shown, without headings."""
        return tuple(self.entry(row) for row in self._rows if isinstance(row, Line))

    def show(self, lines: Sequence[Line], changed: Collection[str], *, by_day: bool) -> None:
        """Show these; the same keys in the same order are only painted anew, so that a selection stays."""
        before = _keys(self._rows)
        rows: list[Heading | Line] = list(self._with_headings(lines)) if by_day else list(lines)
        same = _keys(rows) == before
        self._lines, self._by_day, self.changed_cases = tuple(lines), by_day, frozenset(changed)
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def fold(self, day: Day) -> None:
        """Hide the lines of a day, or show them again."""
        self.folded ^= {day}
        self.show(self._lines, self.changed_cases, by_day=self._by_day)

    def at(self, index: Index) -> Heading | Line | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, key: str) -> int | None:
        """Where a line stands."""
        return next(
            (row for row, one in enumerate(self._rows) if isinstance(one, Line) and one.matter.key == key), None
        )

    def entry(self, line: Line) -> DueEntry:
        """The words of a line."""
        one = line.matter
        return entry_of(line, self._now(), changed=one.case.id in self.changed_cases, snooze=self.snoozes.get(one.key))

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.at(index), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        if row is None or role not in _ROLES:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if isinstance(row, Heading):
            return say(row.title)
        entry = self.entry(row)
        return tip(entry) if role == Qt.ItemDataRole.ToolTipRole else spoken(entry)

    def _with_headings(self, lines: Sequence[Line]) -> Iterator[Heading | Line]:
        days: dict[Day, list[Line]] = {}
        for line in lines:
            days.setdefault(line.day, []).append(line)
        for day, held in days.items():
            folded = day in self.folded
            total, _unknown = yuan_of(line.matter for line in held)
            title = text(_COUNTED, day=text(DAYS[day]), count=len(held))
            side: Sayable = text(_SUM, sum=money(total)) if total else ""
            yield Heading(day, len(held), title, side, folded)
            if not folded:
                yield from held


_ROLES = (
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def _keys(rows: Sequence[Heading | Line]) -> list[str]:
    return [row.matter.key if isinstance(row, Line) else f"{row.day}{row.folded}" for row in rows]
