"""A dense list of two-line entries, painted and fetched page by page, so that 100,000 cases stay light to scroll."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.figures import span_left
from app.ui.speech import Sayable, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font
from app.ui.widgets.rows.ground import paint_ground
from app.ui.widgets.rows.model import NO_PARENT, Index
from app.workflow.queries.listing.case_page import plain

_EDGE, _ICON, _GAP = 12, 14, 10
_AHEAD = 3
"""So many heights of the view before its end the next page is asked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`lower`: parts of the second line. `side` stands right of it in the sign's colour; without a sign in soft text.
    With `due_at` the time left (or over) stands there instead, without its seconds.
    """

    key: str
    upper: Sayable
    lower: tuple[Sayable, ...]
    side: Sayable = ""
    sign: Sign | None = None
    due_at: datetime | None = None

    def said_side(self, now: datetime) -> str:
        """What stands on the right at this moment."""
        if self.due_at is None:
            return say(self.side)
        return span_left((self.due_at - now).total_seconds()).rpartition(":")[0]

    def said_lower(self) -> str:
        """The second line."""
        return " · ".join(said for part in self.lower if (said := say(part)))


class EntryModel(QAbstractListModel):
    """Entries in the order given; where there are more, Qt or the list asks for them through `more_wanted`."""

    more_wanted = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._entries: list[Entry] = []
        self._places: dict[str, int] = {}
        self._more = False

    def place(self, key: str) -> int | None:
        """In which row an entry is."""
        return self._places.get(key)

    def entry(self, row: int) -> Entry:
        """The entry in a row."""
        return self._entries[row]

    def show(self, entries: Sequence[Entry], *, more: bool = False) -> None:
        """Show these; the same keys in the same order are only painted anew."""
        self._more = more
        if [entry.key for entry in entries] == list(self._places):
            self._entries = list(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self._places = {entry.key: place for place, entry in enumerate(entries)}
        self.endResetModel()

    def append(self, entries: Sequence[Entry], *, more: bool) -> None:
        """Show these behind the others; what is there already stays where it is."""
        self._more = more
        new = [entry for entry in entries if entry.key not in self._places]
        if new:
            first = len(self._entries)
            self.beginInsertRows(NO_PARENT, first, first + len(new) - 1)
            self._entries += new
            self._places |= {entry.key: first + place for place, entry in enumerate(new)}
            self.endInsertRows()

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show newer words of entries that are here."""
        for entry in entries:
            place = self._places.get(entry.key)
            if place is not None:
                self._entries[place] = entry
                self.dataChanged.emit(self.index(place), self.index(place))

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            word = say(entry.sign.word) if entry.sign is not None and entry.due_at is not None else ""
            side = f"{word} {entry.said_side(self._now())}".strip()
            return "\n".join(part for part in (say(entry.upper), entry.said_lower(), side) if part)
        return None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        """Asked once per page: there is no more until the page has come."""
        if self._more:
            self._more = False
            self.more_wanted.emit()


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.found = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, look.size("text") + look.size("small") + 27)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, Entry):
            return
        place: QRect = option.rect
        font: QFont = option.font
        painter.save()
        paint_ground(painter, place, option.state)
        inner = place.adjusted(_EDGE, 0, -_EDGE, 0)
        upper = QRect(inner.left(), inner.top() + 6, inner.width(), look.size("text") + 8)
        second = QRect(inner.left(), upper.bottom() + 2, inner.width(), look.size("small") + 7)
        lower = second.adjusted(0, 0, -self._paint_side(painter, second, entry, font), 0)
        self._write(painter, upper, say(entry.upper), figure_font(font, look.size("text")), "text", number=True)
        self._write(painter, lower, entry.said_lower(), figure_font(font, look.size("small"), bold=False), "text_soft")
        painter.restore()

    def _paint_side(self, painter: QPainter, place: QRect, entry: Entry, font: QFont) -> int:
        """Gives the width that it took."""
        token = entry.sign.token if entry.sign is not None else "text_faint"
        words = entry.said_side(self._now())
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
        shown = elided(words, font, place.width(), number=number)
        at = plain(shown).find(self.found) if self.found else -1
        if at >= 0:
            metrics = QFontMetrics(font)
            left = metrics.horizontalAdvance(shown[:at])
            width = metrics.horizontalAdvance(shown[at : at + len(self.found)])
            mark = QRect(place.left() + left - 1, place.top() + 1, width + 2, place.height() - 2)
            painter.fillRect(mark, look.colour("warn_soft"))
            painter.fillRect(QRect(mark.left(), mark.bottom() - 1, mark.width(), 2), look.colour("warn"))
        painter.setFont(font)
        painter.setPen(look.colour(token))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class EntryList(QListView):
    """Choosing an entry, by mouse or arrow keys, tells its key; Enter enters it."""

    entry_chosen = Signal(str)
    entry_entered = Signal(str)
    more_wanted = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._model = EntryModel(now)
        self._model.more_wanted.connect(self.more_wanted)
        self.setModel(self._model)
        self._delegate = _EntryDelegate(now)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What was fetched so far."""
        return tuple(self._model.entry(row) for row in range(self._model.rowCount()))

    @property
    def chosen(self) -> str:
        """The key of the marked entry; empty while none is."""
        index = self.currentIndex()
        return self._model.entry(index.row()).key if index.isValid() else ""

    def mark_found(self, fragment: str) -> None:
        """Show where this stands in each entry."""
        self._delegate.found = " ".join(plain(fragment).split())
        self.viewport().update()

    def show_entries(self, entries: Sequence[Entry], chosen: str, *, more: bool = False) -> None:
        """Show these, with one of them chosen; the place that was looked at stays."""
        at = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._model.show(entries, more=more)
        self.choose(chosen, scroll=False)
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        self.verticalScrollBar().setValue(at)
        self.viewport().update()

    def append_entries(self, entries: Sequence[Entry], *, more: bool) -> None:
        """Show the next page."""
        self._model.append(entries, more=more)

    def replace_entries(self, entries: Sequence[Entry]) -> None:
        """Show newer words of some."""
        self._model.replace(entries)

    def choose(self, key: str, *, scroll: bool = True) -> None:
        """Mark an entry; nothing is told when it is the marked one already."""
        place = self._model.place(key)
        if place is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        elif self.currentIndex().row() != place:
            self.selectionModel().setCurrentIndex(
                self._model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if place is not None and scroll:
            self.scrollTo(self._model.index(place))

    def step(self, rows: int) -> None:
        """Choose the entry so many rows further down, as the arrow keys do."""
        last = self._model.rowCount() - 1
        row = self.currentIndex().row() if self.currentIndex().isValid() else (-1 if rows > 0 else last + 1)
        if last >= 0:
            self.setCurrentIndex(self._model.index(min(max(row + rows, 0), last)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.entry_entered.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, current: QModelIndex, _former: QModelIndex) -> None:
        if current.isValid():
            self.entry_chosen.emit(self._model.entry(current.row()).key)

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - _AHEAD * self.viewport().height() and self._model.canFetchMore(NO_PARENT):
            self._model.fetchMore(NO_PARENT)
