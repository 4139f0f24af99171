"""How a row of the queue is painted: name and size above, state and the one line below, a bar while it runs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.figures import size
from app.ui.pages.videos.queue_item import QueueItem, State
from app.ui.speech import say
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font
from app.ui.widgets.rows.ground import paint_ground

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 58
_EDGE, _ICON, _GAP, _BAR = 12, 18, 8, 3


class QueueDelegate(QStyledItemDelegate):
    """Paints a QueueItem."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(item, QueueItem):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        self._paint_ground(painter, place, state)
        ratio = painter.device().devicePixelRatioF()
        sign = item.sign
        painter.drawPixmap(place.left() + _EDGE, place.top() + 9, look.pixmap(sign.icon, sign.token, _ICON, ratio))
        left = place.left() + _EDGE + _ICON + _GAP
        inner = QRect(left, place.top(), place.right() - _EDGE - left, place.height())
        self._paint_upper(painter, QRect(inner.left(), inner.top() + 7, inner.width(), 22), item, font)
        self._paint_lower(painter, QRect(inner.left(), inner.top() + 30, inner.width(), 20), item, font)
        share = item.done if item.state is State.CHECKING else item.fitting
        if share is not None:
            bar = QRect(inner.left(), place.bottom() - _BAR - 2, inner.width(), _BAR)
            painter.fillRect(bar, look.colour("sunken"))
            painter.fillRect(QRect(bar.topLeft(), QSize(round(bar.width() * share), _BAR)), look.colour("accent"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        paint_ground(painter, place, state)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -2))

    def _paint_upper(self, painter: QPainter, place: QRect, item: QueueItem, font: QFont) -> None:
        """The name goes before the size: where both do not fit, the size is left to the line below or to the tip."""
        small, name = figure_font(font, look.size("small"), bold=False), figure_font(font, look.size("text"), bold=True)
        strong = figure_font(font, look.size("small"), bold=item.sign.tone != "quiet")
        taken = self._write(painter, place, say(item.sign.word), strong, look.colour(item.sign.token), right=True)
        room = place.adjusted(0, 0, -taken, 0)
        side = size(item.bytes) if item.bytes and say(item.line) else ""
        width = QFontMetrics(name).horizontalAdvance(item.name) + QFontMetrics(small).horizontalAdvance(side) + _GAP
        if side and width <= room.width():
            taken = self._write(painter, room, side, small, look.colour("text_faint"), right=True)
            room = room.adjusted(0, 0, -taken, 0)
        self._write(painter, room, elided(item.name, name, room.width(), number=True), name, look.colour("text"))

    def _paint_lower(self, painter: QPainter, place: QRect, item: QueueItem, font: QFont) -> None:
        small = figure_font(font, look.size("small"), bold=False)
        taken = self._write(painter, place, say(item.tag), small, look.colour("accent"), right=True)
        room = place.adjusted(0, 0, -taken, 0)
        words = say(item.line) or (size(item.bytes) if item.bytes else "")
        self._write(painter, room, elided(words, small, room.width()), small, look.colour("text_soft"))

    def _write(
        self, painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor, *, right: bool = False
    ) -> int:
        """Gives the width that it took, with a gap."""
        if not words:
            return 0
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)
        return painter.fontMetrics().horizontalAdvance(words) + _GAP
