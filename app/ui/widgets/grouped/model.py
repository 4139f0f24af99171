"""Groups of two-line entries as one flat Qt model: a heading is a row that cannot be chosen."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from typing_extensions import override

from app.ui.speech import Sayable, say
from app.ui.terms import Sign
from app.ui.widgets.rows.model import Index, RowModel

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


class GroupModel(RowModel[Item | Heading]):
    """Rows in the order given."""

    @override
    def key(self, row: Item | Heading) -> Hashable:
        return row.key if isinstance(row, Item) else row.title

    @override
    def said(self, row: Item | Heading, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return say(row.upper) if isinstance(row, Item) else None
        if isinstance(row, Heading):
            return say(row.title)
        return "\n".join(part for part in (say(row.upper), lower_line(row), say(row.side)) if part)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these, each under its heading."""
        self.show(tuple(_rows(groups)))

    def mark(self, keys: Collection[str]) -> None:
        """Show a tick at these items and at no other."""
        self.rows = tuple(replace(row, marked=row.key in keys) if isinstance(row, Item) else row for row in self.rows)
        self.repaint()

    def place_of(self, key: str) -> int | None:
        """The row of an item."""
        return next((at for at, row in enumerate(self.rows) if isinstance(row, Item) and row.key == key), None)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _rows(groups: Sequence[Group]) -> Iterator[Item | Heading]:
    for group in groups:
        if group.items and group.title != "":
            yield Heading(group.title, len(group.items))
        yield from group.items
