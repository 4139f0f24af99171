"""The queue of videos as a list: painted rows of a model, so that five hundred stay smooth; several can be chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.figures import size
from app.ui.pages.videos.queue_item import CHECKING, COULD_NOT, STOPPED, WAITING, QueueItem
from app.ui.pages.videos.queue_paint import QueueDelegate
from app.ui.speech import bind, say, speech
from app.ui.theme import look

__all__ = ["CHECKING", "COULD_NOT", "STOPPED", "WAITING", "Queue", "QueueItem"]
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class QueueModel(QAbstractListModel):
    """Items in the order in which they came, or the worst first."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[QueueItem] = []
        self._places: dict[int, int] = {}

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in _SPOKEN:
            words = (item.name, say(item.sign.word), say(item.line), say(item.belongs), size(item.bytes))
            return "\n".join(filter(None, words))
        return None

    def place(self, item: QueueItem) -> QModelIndex:
        """Where it stands; an index that is not valid for one that is not in the list."""
        row = self._places.get(item.number, -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def append(self, items: Sequence[QueueItem]) -> None:
        """Put these at the end."""
        first = len(self.items)
        self.beginInsertRows(_NO_PARENT, first, first + len(items) - 1)
        self.items += items
        self._count()
        self.endInsertRows()

    def take(self, items: Iterable[QueueItem]) -> None:
        """Take these off: neighbours at once, from the end on."""
        rows = sorted((self._places[item.number] for item in items if item.number in self._places), reverse=True)
        while rows:
            last = first = rows.pop(0)
            while rows and rows[0] == first - 1:
                first = rows.pop(0)
            self.beginRemoveRows(_NO_PARENT, first, last)
            del self.items[first : last + 1]
            self._count()
            self.endRemoveRows()

    def touch(self, item: QueueItem) -> None:
        """One has changed."""
        place = self.place(item)
        if place.isValid():
            self.dataChanged.emit(place, place)

    def arrange(self, *, worst_first: bool) -> None:
        """Put them into order; what is chosen stays chosen."""
        ordered = sorted(self.items, key=(lambda item: item.rank) if worst_first else (lambda item: item.number))
        if ordered == self.items:
            return
        self.layoutAboutToBeChanged.emit()
        former = self.persistentIndexList()
        held = [self.items[index.row()] for index in former]
        self.items = ordered
        self._count()
        self.changePersistentIndexList(former, [self.place(item) for item in held])
        self.layoutChanged.emit()

    def _count(self) -> None:
        self._places = {item.number: row for row, item in enumerate(self.items)}


class Queue(QListView):
    """The rows; the current one is shown beside, the chosen ones are what keys and menu work on."""

    item_chosen = Signal(object)
    """The QueueItem whose details are to be shown, None when there is none."""
    chosen_changed = Signal()
    """Others are chosen than before."""
    key_pressed = Signal(int)
    """Space, Delete or F5, as Qt's key number."""
    menu_wanted = Signal(object)
    """The place on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._model = QueueModel()
        self.setModel(self._model)
        self._delegate = QueueDelegate()
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda place: self.menu_wanted.emit(self.viewport().mapToGlobal(place)))
        bind(self, QListView.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Videos to check"))
        self.selectionModel().currentChanged.connect(lambda _now, _then: self.item_chosen.emit(self.chosen()))
        self.selectionModel().selectionChanged.connect(lambda _now, _then: self.chosen_changed.emit())
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    @property
    def items_shown(self) -> tuple[QueueItem, ...]:
        """In the order in which they stand."""
        return tuple(self._model.items)

    @property
    def items_chosen(self) -> tuple[QueueItem, ...]:
        """The chosen ones in the order in which they stand; without a choice the current one."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.chosen()
        return tuple(self._model.items[row] for row in rows) or ((current,) if current else ())

    def chosen(self) -> QueueItem | None:
        """The item whose details are shown."""
        index = self.currentIndex()
        return self._model.items[index.row()] if index.isValid() else None

    def add(self, items: Sequence[QueueItem]) -> None:
        """Append; the first one ever is shown at once."""
        if items:
            self._model.append(items)
            if not self.currentIndex().isValid():
                self.choose(items[0])

    def choose(self, item: QueueItem) -> None:
        """Show this one."""
        place = self._model.place(item)
        if place.isValid():
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(place)

    def take(self, items: Iterable[QueueItem]) -> None:
        """Take these off the list; what is shown then is told once, however many went."""
        selection, former = self.selectionModel(), self.chosen()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._model.take(items)
        current = self.chosen()
        if current is not None and not selection.hasSelection():
            self.choose(current)
        selection.blockSignals(False)  # noqa: FBT003
        self.viewport().update()
        self.chosen_changed.emit()
        if current is not former:
            self.item_chosen.emit(current)

    def refresh(self, item: QueueItem) -> None:
        """One has changed."""
        self._model.touch(item)

    def arrange(self, *, worst_first: bool) -> None:
        """The worst first, or as they came."""
        self._model.arrange(worst_first=worst_first)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_F5):
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)
