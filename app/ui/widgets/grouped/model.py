"""Groups of two-line entries as one flat Qt model: a heading is a row that cannot be chosen."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.ui.speech import Sayable, say
from app.ui.terms import Sign

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Item:
    """`digit`: the key that takes it, as `1`; `side` and `sign` stand at the right of the lower line."""

    key: str
    upper: Sayable
    lower: tuple[Sayable, ...] = ()
    side: Sayable = ""
    sign: Sign | None = None
    digit: str = ""
    marked: bool = False
    """Done or taken already: a tick is shown."""


@dataclass(frozen=True, slots=True)
class Group:
    """`title` empty: no heading."""

    title: Sayable
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A row above a group, with how many it holds."""

    title: Sayable
    count: int


def lower_line(item: Item) -> str:
    """The second line in the present language."""
    return "  ·  ".join(said for part in item.lower if (said := say(part)))


class GroupModel(QAbstractListModel):
    """Rows in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Item | Heading, ...] = ()

    def show(self, groups: Sequence[Group]) -> None:
        """Show these; the same rows in the same order are only painted anew."""
        rows = tuple(_rows(groups))
        same = [_key(row) for row in rows] == [_key(row) for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def mark(self, keys: Collection[str]) -> None:
        """Show a tick at these items and at no other."""
        self.rows = tuple(replace(row, marked=row.key in keys) if isinstance(row, Item) else row for row in self.rows)
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def place_of(self, key: str) -> int | None:
        """The row of an item."""
        return next((at for at, row in enumerate(self.rows) if isinstance(row, Item) and row.key == key), None)

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return say(row.title)
            return "\n".join(part for part in (say(row.upper), lower_line(row), say(row.side)) if part)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Item):
            return say(row.upper)
        return None


def _rows(groups: Sequence[Group]) -> Iterator[Item | Heading]:
    for group in groups:
        if group.items and group.title != "":
            yield Heading(group.title, len(group.items))
        yield from group.items


def _key(row: Item | Heading) -> object:
    return row.key if isinstance(row, Item) else row.title
