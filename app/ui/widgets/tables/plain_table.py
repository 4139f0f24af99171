"""A table of figures to read and to copy into a spreadsheet: headings, rows, nothing to edit."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from app.ui.figures import moment
from app.ui.theme import look

Index = QModelIndex | QPersistentModelIndex
Cell = str | int | float | Decimal | datetime | None
_NO_PARENT = QModelIndex()
_WIDEST = 320


class TableModel(QAbstractTableModel):
    """Headings and rows as they are given; figures stand right, what is not known stays empty."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), tuple(tuple(row) for row in rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return written(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = isinstance(cell, (int, float, Decimal))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            figures = any(isinstance(row[section], (int, float, Decimal)) for row in self.rows)
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class PlainTable(QTableView):
    """Whole rows are chosen; Ctrl+C copies the chosen ones, or all where none is, as a spreadsheet takes them."""

    def __init__(self) -> None:
        super().__init__()
        self.model_shown = TableModel()
        self.setModel(self.model_shown)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        look.fit(self.verticalHeader(), QHeaderView.setDefaultSectionSize, "row")

    def show_rows(self, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these; columns become as wide as what stands in them, within reason."""
        self.model_shown.show(columns, rows)
        self.resizeColumnsToContents()
        for place in range(len(columns)):
            self.setColumnWidth(place, min(self.columnWidth(place) + 12, look.scaled(_WIDEST)))

    @property
    def chosen(self) -> tuple[int, ...]:
        """The places of the chosen rows."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def copy(self) -> int:
        """Put headings and rows on the clipboard; gives how many rows."""
        places = self.chosen or range(len(self.model_shown.rows))
        rows = [self.model_shown.rows[place] for place in places]
        lines = ["\t".join(self.model_shown.columns), *("\t".join(plain(cell) for cell in row) for row in rows)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        return len(rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
            return
        super().keyPressEvent(event)


def written(cell: Cell) -> str:
    """A cell as a person reads it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return moment(cell)
    return f"{cell:,}" if isinstance(cell, (int, float, Decimal)) else cell


def plain(cell: Cell) -> str:
    """A cell as a spreadsheet takes it: figures without grouping, one line, no tab; a word that looks like a formula
    stays a word.
    """
    if isinstance(cell, (int, float, Decimal)):
        return str(cell)
    words = " ".join(written(cell).split())
    return f"'{words}" if words[:1] in {"=", "+", "-", "@"} else words
