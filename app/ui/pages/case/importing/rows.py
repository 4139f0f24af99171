"""The rows of an order list before it is taken in: what each would do, and its cells; a choice over every column."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.domain.exchange.outcome import UsedColumn
from app.domain.exchange.table import Raw, column_of
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.pages.case.importing.words import said_of, sign_of, targets
from app.ui.speech import bind, say, speech
from app.ui.theme import look as theme
from app.ui.widgets.fields import Choice
from app.workflow.queries.exchange.table_look import SKIPPED, LookRow, TableLook

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_OWN = (
    QT_TRANSLATE_NOOP("importing", "Row"),
    QT_TRANSLATE_NOOP("importing", "What happens"),
    QT_TRANSLATE_NOOP("importing", "Why, and what"),
)
_WIDTHS = (56, 120, 280)
_CELL_WIDTH, _EDGE, _NAME_HEIGHT = 168, 3, 26
_MOST_COLUMNS = 80
_ICON = 16


class RowModel(QAbstractTableModel):
    """All rows in order, or those of one fate; only what is on the screen is put into words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[LookRow] = ()
        self.shown: Sequence[LookRow] = ()
        self.columns: tuple[UsedColumn, ...] = ()
        self._places: tuple[int, ...] = ()
        self._fate = "all"

    def show(self, look: TableLook) -> None:
        """Show a table."""
        self.beginResetModel()
        self._rows, self.columns = look.rows, look.columns[:_MOST_COLUMNS]
        self._places = tuple(column_of(column.column) or 0 for column in self.columns)
        self._choose(self._fate)
        self.endResetModel()

    def show_only(self, fate: str) -> None:
        """Only rows that end so; "all" for every one."""
        self.beginResetModel()
        self._choose(fate)
        self.endResetModel()

    def _choose(self, fate: str) -> None:
        self._fate = fate
        every = fate == "all"
        self.shown = self._rows if every else [one for one in self._rows if one.planned and one.planned.action == fate]

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(_OWN) + len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if section < len(_OWN):
            return say(_OWN[section])
        column = self.columns[section - len(_OWN)]
        return f"{column.column}  {column.heading}"

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.shown[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            sign = sign_of(row)
            return theme.pixmap(sign.icon, sign.token, _ICON)
        if role == Qt.ItemDataRole.ForegroundRole and column in (1, 2):
            return theme.colour(sign_of(row).token if column == 1 else "text")
        if role == Qt.ItemDataRole.ForegroundRole and self._is_refused(row, column):
            return theme.colour("danger")
        return None

    def _words(self, row: LookRow, column: int) -> str:
        if column == 0:
            return str(row.number)
        if column == 1:
            return say(sign_of(row).word)
        if column == len(_OWN) - 1:
            return said_of(row)
        place = self._places[column - len(_OWN)]
        return _shown(row.cells[place]) if place < len(row.cells) else ""

    def _is_refused(self, row: LookRow, column: int) -> bool:
        if row.planned is None or column < len(_OWN):
            return False
        letters = self.columns[column - len(_OWN)].column
        return any(refusal.column == letters for refusal in row.planned.refusals)


class _Heads(QHeaderView):
    """The heading of each column, and under it the choice of what it becomes."""

    target_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.choices: dict[str, Choice] = {}
        self._sections: dict[str, int] = {}
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.sectionResized.connect(self._place_all)

    def show_columns(self, columns: Sequence[UsedColumn]) -> None:
        """One choice per column; those that are there stay, so that the focus does."""
        wanted = {column.column for column in columns}
        for letters in [letters for letters in self.choices if letters not in wanted]:
            self.choices.pop(letters).deleteLater()
        self._sections = {column.column: len(_OWN) + place for place, column in enumerate(columns)}
        for column in columns:
            if column.column not in self.choices:
                self.choices[column.column] = self._build(column)
            self.choices[column.column].choose(column.target or SKIPPED)
        self._place_all()

    def _build(self, column: UsedColumn) -> Choice:
        made = Choice(targets())
        made.setParent(self.viewport())
        bind(made, QWidget.setAccessibleName, column.heading or column.column)
        made.id_chosen.connect(lambda target, letters=column.column: self.target_chosen.emit(letters, target))
        made.show()
        return made

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _NAME_HEIGHT + theme.size("control") + 2 * _EDGE + 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_all()

    def _place_all(self) -> None:
        for letters, choice in self.choices.items():
            section = self._sections.get(letters)
            if section is not None and section < self.count():
                left, width = self.sectionViewportPosition(section), self.sectionSize(section)
                choice.setGeometry(left + _EDGE, _NAME_HEIGHT, width - 2 * _EDGE, theme.size("control"))


class RowTable(QTableView):
    """Tells a changed choice: the letter of the column and what it becomes."""

    target_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = RowModel()
        self.setModel(self.rows)
        self.heads = _Heads()
        self.heads.target_chosen.connect(self.target_chosen)
        self.setHorizontalHeader(self.heads)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.size("row"))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.heads._place_all())  # noqa: SLF001 - its own
        speech.changed.connect(self._on_language)

    def show_look(self, look: TableLook) -> None:
        """Show a table, with the widths that a person gave its columns."""
        widths: Mapping[str, int] = {
            column.column: self.columnWidth(len(_OWN) + place) for place, column in enumerate(self.rows.columns)
        }
        self.rows.show(look)
        for place, width in enumerate(_WIDTHS):
            self.setColumnWidth(place, width)
        for place, column in enumerate(self.rows.columns):
            self.setColumnWidth(len(_OWN) + place, widths.get(column.column, _CELL_WIDTH))
        self.heads.show_columns(self.rows.columns)

    def _on_language(self) -> None:
        self.viewport().update()
        self.heads.viewport().update()


def _shown(value: Raw) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value).strip()
