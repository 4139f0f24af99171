"""A dense list of two-line entries, painted, so that hundreds of cases stay light to scroll."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.speech import Sayable, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_HEIGHT, _EDGE, _ICON, _GAP = 54, 12, 14, 10


@dataclass(frozen=True, slots=True)
class Entry:
    """`side` stands right of the second line in the sign's colour; without a sign in soft text."""

    key: str
    upper: Sayable
    lower: Sayable
    side: Sayable = ""
    sign: Sign | None = None


class EntryModel(QAbstractListModel):
    """Entries in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these; the same keys in the same order are only painted anew."""
        same = [entry.key for entry in entries] == [entry.key for entry in self.entries]
        if not same:
            self.beginResetModel()
        self.entries = tuple(entries)
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(say(part) for part in (entry.upper, entry.lower, entry.side) if part)
        return None


class _EntryDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, Entry):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("accent_soft"))
            painter.fillRect(QRect(place.left(), place.top(), 4, place.height()), look.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.colour("hover"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.colour("line"))
        inner = place.adjusted(_EDGE, 0, -_EDGE, 0)
        second = QRect(inner.left(), inner.top() + 29, inner.width(), 20)
        side = self._paint_side(painter, second, entry, font)
        upper, lower = QRect(inner.left(), inner.top() + 6, inner.width(), 22), second.adjusted(0, 0, -side, 0)
        self._write(painter, upper, say(entry.upper), figure_font(font, look.size("text")), "text", number=True)
        self._write(painter, lower, say(entry.lower), figure_font(font, look.size("small"), bold=False), "text_soft")
        painter.restore()

    def _paint_side(self, painter: QPainter, place: QRect, entry: Entry, font: QFont) -> int:
        """Gives the width that it took."""
        token = entry.sign.token if entry.sign is not None else "text_faint"
        words = say(entry.side)
        if not words:
            return 0
        painter.setFont(figure_font(font, look.size("small"), bold=entry.sign is not None))
        painter.setPen(look.colour(token))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        width = painter.fontMetrics().horizontalAdvance(words)
        if entry.sign is not None:
            width += _ICON + 5
            ratio = painter.device().devicePixelRatioF()
            picture = look.pixmap(entry.sign.icon, token, _ICON, ratio)
            painter.drawPixmap(place.right() - width, place.top() + 3, picture)
        return width + _GAP

    def _write(
        self, painter: QPainter, place: QRect, words: str, font: QFont, token: str, *, number: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(look.colour(token))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided(words, font, place.width(), number=number))


class EntryList(QListView):
    """Choosing an entry, by mouse or arrow keys, tells its key."""

    entry_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model = EntryModel()
        self.setModel(self._model)
        self._delegate = _EntryDelegate()
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._model.entries

    def show_entries(self, entries: Sequence[Entry], chosen: str) -> None:
        """Show these, with one of them chosen."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._model.show(entries)
        self.choose(chosen)
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Mark an entry; nothing is told when it is the marked one already."""
        place = next((place for place, entry in enumerate(self.entries) if entry.key == key), None)
        if place is None:
            self.clearSelection()
        elif self.currentIndex().row() != place:
            self.selectionModel().setCurrentIndex(
                self._model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(self._model.index(place))

    def _on_current_changed(self, current: QModelIndex, _former: QModelIndex) -> None:
        if current.isValid():
            self.entry_chosen.emit(self.entries[current.row()].key)
