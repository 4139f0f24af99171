"""What happened, line under line, painted: when, what, and below it what was said; sixty are as light as six."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable, bind, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import button
from app.ui.widgets.rows.model import Index, RowModel

_EDGE, _GAP, _PAD = 6, 10, 5
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_FEW = 8


@dataclass(frozen=True, slots=True)
class Happening:
    """`when` stands left; `sign` tells what became of it."""

    key: str
    when: str
    title: Sayable
    said: tuple[Sayable, ...] = ()
    sign: Sign | None = None


class _Happenings(RowModel[Happening]):
    @override
    def key(self, row: Happening) -> str:
        return row.key

    @override
    def said(self, row: Happening, role: int) -> str:
        sign = [say(row.sign.word)] if row.sign is not None else []
        return " · ".join([row.when, say(row.title), *(say(one) for one in row.said), *sign])


class _Line(QStyledItemDelegate):
    def height(self, row: Happening, metrics: QFontMetrics, width: int) -> int:
        """Pixels that a row needs in a width."""
        beside = _when_width(metrics)
        room = width - beside - 2 * _EDGE - _GAP
        words = sum(_height(metrics, words, room) for words in _parts(row))
        return 2 * _PAD + max(words, _height(metrics, row.when, beside + _GAP - 4))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 300
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), QFontMetrics(option.font), width))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Happening = index.data(Qt.ItemDataRole.UserRole)
        state: QStyle.StateFlag = option.state
        place: QRect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.colour("hover"))
        metrics = QFontMetrics(option.font)
        inside = place.adjusted(_EDGE, _PAD, -_EDGE, -_PAD)
        painter.setPen(look.colour("text_soft"))
        x = inside.x() + _when_width(metrics) + _GAP
        painter.drawText(QRect(inside.x(), inside.y(), x - inside.x() - 4, inside.height()), _WRAP, row.when)
        y = inside.y()
        for part, words in enumerate(_parts(row)):
            height = _height(metrics, words, inside.right() - x + 1)
            faint = part or row.sign is not None
            painter.setPen(look.colour("text_soft" if faint else "text"))
            painter.drawText(QRect(x, y, inside.right() - x + 1, height), _WRAP, words)
            y += height
        painter.setPen(look.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.restore()


def _parts(row: Happening) -> list[str]:
    title = say(row.title)
    if row.sign is not None:
        title = f"{title} · {say(row.sign.word)}"
    return [title, *(say(one) for one in row.said)]


def _height(metrics: QFontMetrics, words: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(width, 60), 10_000), _WRAP, words).height() + 1


def _when_width(metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("00-00 00:00")


class _View(QListView):
    """As high as its rows."""

    def __init__(self, model: _Happenings) -> None:
        super().__init__()
        self._model = model
        self.line = _Line(self)
        self.setProperty("kind", "plain")
        self.setModel(model)
        self.setItemDelegate(self.line)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def fit(self) -> None:
        """Take the height of the rows."""
        metrics, width = QFontMetrics(self.font()), self.viewport().width()
        height = sum(self.line.height(row, metrics, width) for row in self._model.rows) + 4
        if self.height() != height:
            self.setFixedHeight(height)
        self.scheduleDelayedItemsLayout()


class Happenings(QWidget):
    """The newest few, and all of them on demand; the chosen one stays chosen while others come."""

    chosen = Signal(str)
    """By key; empty: none."""
    opened = Signal(str)
    """Enter or a double click."""

    def __init__(self, name: Sayable, few: int = _FEW) -> None:
        super().__init__()
        self._few = few
        self._rows: tuple[Happening, ...] = ()
        self._all = False
        self._model = _Happenings()
        self.view = _View(self._model)
        bind(self.view, QWidget.setAccessibleName, name)
        self.more = button("", icon="down", kind="quiet")
        self.more.clicked.connect(self._on_more)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.key))
        self.view.activated.connect(lambda _index: self.opened.emit(self.key))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        speech.changed.connect(self.view.fit)
        look.changed.connect(self.view.fit)

    @property
    def key(self) -> str:
        """The chosen row."""
        index = self.view.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    @property
    def rows(self) -> tuple[Happening, ...]:
        """What can be seen."""
        return self._model.rows

    def choose(self, key: str) -> None:
        """Choose a row; one that is not there: none."""
        place = next((place for place, row in enumerate(self._model.rows) if row.key == key), None)
        self.view.setCurrentIndex(self._model.index(place) if place is not None else QModelIndex())
        if place is None:
            self.view.clearSelection()

    def show_rows(self, rows: Sequence[Happening]) -> None:
        """Show these, in the order given."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._show()

    def _show(self) -> None:
        kept = self.key
        self._model.show(self._rows if self._all else self._rows[: self._few])
        if kept != self.key:
            self.choose(kept)
        hidden = len(self._rows) - len(self._model.rows)
        self.more.setVisible(hidden > 0)
        said = text(QT_TRANSLATE_NOOP("case", "{count} earlier ones"), count=hidden)
        bind(self.more, QPushButton.setText, said)
        bind(self.more, QPushButton.setAccessibleName, said)
        self.view.setVisible(bool(self._rows))
        self.view.fit()

    def _on_more(self) -> None:
        self._all = True
        self._show()
