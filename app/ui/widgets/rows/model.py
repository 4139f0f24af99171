"""The model of a list whose rows are plain records: shown as given, painted by a delegate, never a widget each."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
Row = TypeVar("Row", bound=Hashable)
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class RowModel(QAbstractListModel, Generic[Row]):
    """A record stands under `UserRole`; what is said of it is its text, its tip, and what a screen reader reads."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def key(self, row: Row) -> Hashable:
        """What a row is known by: itself, where nothing shorter will do."""
        return row

    def said(self, row: Row, role: int) -> str | None:
        """A row in the present language, to the eye, as a tip or aloud."""
        return str(row) if role in _SPOKEN else None

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; the same keys in the same order are only painted anew, so that a choice stays."""
        same = [self.key(row) for row in rows] == [self.key(row) for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        else:
            self.repaint()

    def repaint(self) -> None:
        """Every row has changed in place."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        return self.said(row, role) if role in _SPOKEN else None
