"""The painted list over groups: arrow keys skip the headings, Enter takes, thousands of rows stay light."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.speech import Sayable, bind, say, speech
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font
from app.ui.widgets.grouped.model import ROW, Group, GroupModel, Heading, Item, lower_line
from app.ui.widgets.rows.ground import paint_ground
from app.ui.widgets.rows.model import Index

_EDGE, _ICON, _GAP, _ABOVE = 12, 14, 8, 5
_LINE, _HEAD = 8, 18
"""How much higher than its letters a line and a heading are; both grow with the size of texts."""


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ROW), Heading):
            return QSize(160, look.size("small") + _HEAD)
        return QSize(160, 2 * _ABOVE + _upper_height() + _lower_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, place, font = index.data(ROW), QRect(option.rect), QFont(option.font)
        state: QStyle.StateFlag = option.state
        painter.save()
        if isinstance(row, Heading):
            _paint_heading(painter, place, row, font)
        elif isinstance(row, Item):
            paint_ground(painter, place, state)
            _paint_item(painter, place.adjusted(_EDGE, 0, -_EDGE, 0), row, font)
        painter.restore()


def _upper_height() -> int:
    return look.size("text") + _LINE


def _lower_height() -> int:
    return look.size("small") + _LINE - 1


def _paint_heading(painter: QPainter, place: QRect, row: Heading, font: QFont) -> None:
    painter.fillRect(place, look.colour("sunken"))
    painter.setFont(figure_font(font, look.size("small")))
    painter.setPen(look.colour("text_soft"))
    inner = place.adjusted(_EDGE, 0, -_EDGE, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    count = str(row.count)
    words = elided(say(row.title), painter.font(), inner.width() - 40)
    painter.drawText(inner, middle, words)
    painter.setFont(figure_font(font, look.size("small"), bold=False))
    painter.setPen(look.colour("text_faint"))
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)


def _paint_item(painter: QPainter, inner: QRect, row: Item, font: QFont) -> None:
    upper = QRect(inner.left(), inner.top() + _ABOVE, inner.width(), _upper_height())
    lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), _lower_height())
    if row.digit:
        _paint_digit(painter, upper, row.digit, font)
        upper.setRight(upper.right() - upper.height() - _GAP)
    side = _paint_side(painter, lower, row, font)
    lower.setRight(lower.right() - side)
    if row.marked:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            upper.left(), upper.top() + (upper.height() - _ICON) // 2, look.pixmap("pass", "good", _ICON, ratio)
        )
        upper.setLeft(upper.left() + _ICON + 6)
    _write(painter, upper, say(row.upper), figure_font(font, look.size("text")), "text")
    _write(painter, lower, lower_line(row), figure_font(font, look.size("small"), bold=False), "text_soft")


def _paint_digit(painter: QPainter, line: QRect, digit: str, font: QFont) -> None:
    side = line.height() - 2
    box = QRect(line.right() - side, line.top() + 1, side, side)
    painter.setPen(look.colour("line_strong"))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(figure_font(font, look.size("small"), bold=False))
    painter.setPen(look.colour("text_soft"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)


def _paint_side(painter: QPainter, line: QRect, row: Item, font: QFont) -> int:
    """Gives the width that it took."""
    words = say(row.side)
    if not words:
        return 0
    token = row.sign.token if row.sign is not None else "text_faint"
    painter.setFont(figure_font(font, look.size("small"), bold=row.sign is not None))
    painter.setPen(look.colour(token))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    width = painter.fontMetrics().horizontalAdvance(words)
    if row.sign is not None:
        width += _ICON + 5
        picture = look.pixmap(row.sign.icon, token, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(line.right() - width, line.top() + (line.height() - _ICON) // 2, picture)
    return width + _GAP


def _write(painter: QPainter, place: QRect, words: str, font: QFont, token: str) -> None:
    painter.setFont(font)
    painter.setPen(look.colour(token))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided(words, font, place.width()))


class GroupedList(QListView):
    """Moving to an item tells its key (`item_chosen`); Enter or a double click on it takes it (`item_taken`)."""

    item_chosen = Signal(str)
    item_taken = Signal(str)

    def __init__(self, name: Sayable) -> None:
        super().__init__()
        self._model = GroupModel()
        self.setModel(self._model)
        self._delegate = _Delegate()
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        bind(self, QListView.setAccessibleName, name)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_taken)
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.doItemsLayout)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown, without headings."""
        return tuple(row for row in self._model.rows if isinstance(row, Item))

    @property
    def key(self) -> str:
        """The chosen item; empty while none is."""
        row = self._model.rows[self.currentIndex().row()] if self.currentIndex().isValid() else None
        return row.key if isinstance(row, Item) else ""

    def show_groups(self, groups: Sequence[Group], chosen: str) -> None:
        """Show these, with one of them chosen; nothing is told."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._model.show_groups(groups)
        self.choose(chosen)
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Mark an item; nothing is told when it is the marked one already."""
        at = self._model.place_of(key)
        if at is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != at:
            index = self._model.index(at)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if at and isinstance(self._model.rows[at - 1], Heading):
                self.scrollTo(self._model.index(at - 1))
            self.scrollTo(index)

    def mark(self, keys: Collection[str]) -> None:
        """Show a tick at these; order and choice stay."""
        self._model.mark(keys)

    def step(self, by: int) -> None:
        """Go to the next or former item; stays at the ends."""
        keys = [item.key for item in self.items]
        if keys:
            at = keys.index(self.key) + by if self.key in keys else 0
            self.choose(keys[min(max(at, 0), len(keys) - 1)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.item_taken.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, current: QModelIndex, _former: QModelIndex) -> None:
        if current.isValid() and isinstance(row := self._model.rows[current.row()], Item):
            self.item_chosen.emit(row.key)

    def _on_taken(self, index: QModelIndex) -> None:
        if isinstance(row := self._model.rows[index.row()], Item):
            self.item_taken.emit(row.key)
