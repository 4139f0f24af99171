"""The list of what runs out first: one tall row per clock, the time left large and ticking; painted, to stay light."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.figures import span_left
from app.ui.speech import Sayable, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
TICK_MS = 1000
_BAND, _EDGE, _ICON = 5, 14, 22
_LEFT_WIDTH, _NUMBERS_WIDTH, _SIDE_WIDTH = 176, 236, 138
_RECORD_START = QT_TRANSLATE_NOOP("today", "Start unknown")


@dataclass(frozen=True, slots=True)
class DueEntry:
    """`due_at` None: nobody knows when the window began. `numbers` and `side`: two lines each."""

    case_id: str
    sign: Sign
    due_at: datetime | None
    title: Sayable
    todo: Sayable
    numbers: tuple[str, str]
    side: tuple[Sayable, Sayable]


class DueModel(QAbstractListModel):
    """Entries in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[DueEntry, ...] = ()

    def show(self, entries: Sequence[DueEntry]) -> None:
        """Show these."""
        if [entry.case_id for entry in entries] == [entry.case_id for entry in self.entries]:
            self.entries = tuple(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join([say(entry.sign.word), say(entry.title), *entry.numbers, say(entry.todo)])
        return None


class _DueDelegate(QStyledItemDelegate):
    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(600, look.size("row_tall"))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, DueEntry):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setFont(font)
        self._paint_ground(painter, place, entry.sign, state)
        left = place.adjusted(_BAND + _EDGE, 0, 0, 0)
        self._paint_left(painter, QRect(left.left(), left.top(), _LEFT_WIDTH, left.height()), entry, font)
        right = place.right() - _EDGE
        side = QRect(right - _SIDE_WIDTH, place.top(), _SIDE_WIDTH, place.height())
        numbers = QRect(side.left() - _NUMBERS_WIDTH - 16, place.top(), _NUMBERS_WIDTH, place.height())
        words = QRect(
            left.left() + _LEFT_WIDTH + 16, place.top(), numbers.left() - left.left() - _LEFT_WIDTH - 32, place.height()
        )
        self._two_lines(painter, words, (say(entry.title), say(entry.todo)), font, bold=True)
        self._two_lines(painter, numbers, entry.numbers, font, number=True)
        self._two_lines(painter, side, (say(entry.side[0]), say(entry.side[1])), font, right=True)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, sign: Sign, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("accent_soft"))
        elif sign.tone == "danger":
            painter.fillRect(place, look.colour("danger_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.colour("hover"))
        painter.fillRect(QRect(place.left(), place.top(), _BAND, place.height()), look.colour(sign.token))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(place.adjusted(_BAND, 1, -2, -2))

    def _paint_left(self, painter: QPainter, place: QRect, entry: DueEntry, font: QFont) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.left(), place.top() + 13, look.pixmap(entry.sign.icon, entry.sign.token, _ICON, ratio))
        words = place.adjusted(_ICON + 10, 0, 0, 0)
        upper = QRect(words.left(), place.top() + 8, words.width(), 32)
        lower = QRect(words.left(), place.top() + 40, words.width(), 22)
        strong = entry.sign.token if entry.sign.token != "text_soft" else "text"
        painter.setPen(look.colour(strong))
        if entry.due_at is None:
            painter.setFont(figure_font(font, look.size("heading")))
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, say(_RECORD_START))
            return
        painter.setFont(figure_font(font, look.size("figure")))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, span_left((entry.due_at - self._now()).total_seconds()))
        painter.setFont(figure_font(font, look.size("small"), bold=entry.sign.tone != "quiet"))
        painter.setPen(look.colour(entry.sign.token))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, say(entry.sign.word))

    def _two_lines(
        self,
        painter: QPainter,
        place: QRect,
        words: tuple[str, str],
        font: QFont,
        *,
        bold: bool = False,
        right: bool = False,
        number: bool = False,
    ) -> None:
        side = (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        upper, lower = (
            figure_font(font, look.size("text"), bold=bold),
            figure_font(font, look.size("small"), bold=False),
        )
        for top, height, written, line, token in (
            (10, 28, upper, words[0], "text"),
            (39, 22, lower, words[1], "text_soft"),
        ):
            painter.setFont(written)
            painter.setPen(look.colour(token))
            rect = QRect(place.left(), place.top() + top, place.width(), height)
            painter.drawText(rect, side, elided(line, written, place.width(), number=number))


class DueList(QListView):
    """Enter, double click or a single press on a chosen row opens its case."""

    case_opened = Signal(str)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._model = DueModel()
        self.setModel(self._model)
        self._delegate = _DueDelegate(now)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_opened)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.viewport().update)
        self._tick.start()
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    @property
    def entries(self) -> tuple[DueEntry, ...]:
        """What is shown."""
        return self._model.entries

    def show_entries(self, entries: Sequence[DueEntry]) -> None:
        """Show these, in the order given."""
        self._model.show(entries)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_opened(self, index: QModelIndex) -> None:
        self.case_opened.emit(self._model.entries[index.row()].case_id)
