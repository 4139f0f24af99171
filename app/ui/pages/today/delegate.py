"""Paints the rows: time left, step, goods, numbers, yuan, button; a heading over each day."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.cases.clock import ClockState
from app.domain.today.arranging import Line
from app.domain.today.days import Day
from app.ui.figures import span_left
from app.ui.pages.today.columns import BAND, EDGE, act_button, columns_in, heading_height, row_height
from app.ui.pages.today.entries import ACT_ICONS, ACTS, CHANGED, DueEntry
from app.ui.pages.today.model import DueModel, Heading, Index
from app.ui.speech import Sayable, say
from app.ui.terms import CLOCK_SIGNS, Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font

_ICON, _SMALL_ICON = 22, 16
_RED = (Day.OVERDUE, Day.UNKNOWN, Day.LONG_OVERDUE)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DueDelegate(QStyledItemDelegate):
    """`only_time`: only the figures changed, the rest of the row stays on the screen. `hovered`: row whose button the
    mouse is on.
    """

    def __init__(self, model: DueModel, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._now = now
        self.only_time = False
        self.hovered = -1

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(self._model.at(index), Heading)
        return QSize(200, heading_height() if heading else row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.at(index)
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, place, row, font, state)
        elif isinstance(row, Line):
            self._paint_row(painter, place, self._model.entry(row), font, state, hovered=index.row() == self.hovered)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, place: QRect, row: Heading, font: QFont, state: QStyle.StateFlag
    ) -> None:
        painter.fillRect(place, look.colour("sunken"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.colour("line"))
        _icon(
            painter,
            QRect(place.left() + EDGE, place.top(), _SMALL_ICON, place.height()),
            "next" if row.folded else "down",
            "text_soft",
        )
        written = figure_font(font, look.size("small"))
        painter.setFont(written)
        painter.setPen(look.colour("danger" if row.day in _RED else "text"))
        words = place.adjusted(EDGE + _SMALL_ICON + 8, 0, -EDGE, 0)
        painter.drawText(words, _LEFT, say(row.title))
        painter.setFont(figure_font(font, look.size("small"), bold=False))
        painter.setPen(look.colour("text_soft"))
        painter.drawText(words, _RIGHT, say(row.side))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(place.adjusted(0, 0, -1, -2))

    def _paint_row(
        self, painter: QPainter, place: QRect, entry: DueEntry, font: QFont, state: QStyle.StateFlag, *, hovered: bool
    ) -> None:
        sign = self._sign_now(entry)
        self._paint_ground(painter, place, sign, state)
        cells = columns_in(place)
        self._paint_time(painter, cells.time, entry, sign, font)
        if self.only_time:
            return
        second: list[tuple[Sayable, str]] = [(CHANGED, "accent")] if entry.changed else []
        if cells.lacks is None and entry.lacks:
            second.append((entry.lacks, "warn"))
        second.append((entry.put_off or entry.about, "text_soft"))
        self._two(painter, cells.words, font, entry.step, second, bold=True)
        if cells.lacks is not None:
            self._wrapped(painter, cells.lacks, font, say(entry.lacks), "warn")
        if cells.goods is not None:
            self._two(painter, cells.goods, font, entry.goods or "–", [(entry.shop, "text_soft")])
            below = entry.waybill
        else:
            below = entry.goods or entry.waybill
        self._two(painter, cells.numbers, font, entry.order, [(below, "text_soft")], number=True)
        if cells.money is not None:
            self._two(painter, cells.money, font, entry.yuan, [(entry.who, "text_soft")], align=_RIGHT)
        self._paint_act(painter, act_button(cells.act), entry, font, hovered=hovered)

    def _sign_now(self, entry: DueEntry) -> Sign:
        """A window may have run out since the row was made."""
        if entry.due_at is not None and entry.due_at < self._now():
            return CLOCK_SIGNS[ClockState.MISSED]
        return entry.sign

    def _paint_ground(self, painter: QPainter, place: QRect, sign: Sign, state: QStyle.StateFlag) -> None:
        ground = "surface"
        if state & QStyle.StateFlag.State_Selected:
            ground = "accent_soft"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        painter.fillRect(place, look.colour(ground))
        painter.fillRect(QRect(place.left(), place.top(), BAND, place.height()), look.colour(sign.token))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus and not self.only_time:
            painter.setPen(look.colour("accent"))
            painter.drawRect(place.adjusted(BAND, 0, -1, -2))
            painter.drawRect(place.adjusted(BAND + 1, 1, -2, -3))

    def _paint_time(self, painter: QPainter, cell: QRect, entry: DueEntry, sign: Sign, font: QFont) -> None:
        _icon(painter, QRect(cell.left(), cell.top(), _ICON, cell.height()), sign.icon, sign.token, _ICON)
        words = cell.adjusted(_ICON + 10, 0, 0, 0)
        upper, lower = _halves(words)
        if entry.due_at is None:
            painter.setFont(figure_font(font, look.size("text")))
            painter.setPen(look.colour(sign.token))
            painter.drawText(words, _LEFT, say(sign.word))
            return
        left = (entry.due_at - self._now()).total_seconds()
        painter.setFont(figure_font(font, look.size("heading") + 2))
        painter.setPen(look.colour("text" if sign.token == "text_soft" else sign.token))
        painter.drawText(upper, _LEFT, span_left(left))
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        painter.setPen(look.colour(sign.token))
        said = say(entry.until) if sign.tone == "quiet" else f"{say(sign.word)} · {say(entry.until)}"
        painter.drawText(lower, _LEFT, elided(said, small, lower.width()))

    def _two(
        self,
        painter: QPainter,
        cell: QRect,
        font: QFont,
        first: Sayable,
        second: list[tuple[Sayable, str]],
        *,
        bold: bool = False,
        number: bool = False,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        upper, lower = _halves(cell)
        written = figure_font(font, look.size("text"), bold=bold)
        painter.setFont(written)
        painter.setPen(look.colour("text"))
        painter.drawText(upper, align, elided(say(first), written, upper.width(), number=number))
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        for part, token in second:
            said = elided(say(part), small, lower.width())
            painter.setPen(look.colour(token))
            painter.drawText(lower, align, said)
            if len(second) > 1:
                lower = lower.adjusted(painter.fontMetrics().horizontalAdvance(said) + 10, 0, 0, 0)

    def _wrapped(self, painter: QPainter, cell: QRect, font: QFont, said: str, token: str) -> None:
        """Up to two lines."""
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        painter.setPen(look.colour(token))
        room = cell.adjusted(0, 6, 0, -6)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        fits = elided(said, small, int(room.width() * 1.85))
        painter.drawText(room, flags, fits)

    def _paint_act(self, painter: QPainter, button: QRect, entry: DueEntry, font: QFont, *, hovered: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("accent" if hovered else "line_strong"))
        painter.setBrush(look.colour("hover" if hovered else "surface"))
        radius = look.size("radius")
        painter.drawRoundedRect(button.adjusted(0, 0, -1, -1), radius, radius)
        if button.width() < look.scaled(60):
            _icon(
                painter, button.adjusted((button.width() - _SMALL_ICON) // 2, 0, 0, 0), ACT_ICONS[entry.act], "accent"
            )
            return
        _icon(
            painter,
            QRect(button.left() + 9, button.top(), _SMALL_ICON, button.height()),
            ACT_ICONS[entry.act],
            "accent",
        )
        written = figure_font(font, look.size("small"), bold=False)
        painter.setFont(written)
        painter.setPen(look.colour("accent"))
        words = button.adjusted(_SMALL_ICON + 15, 0, -6, 0)
        painter.drawText(words, _LEFT, elided(say(ACTS[entry.act]), written, words.width()))


def _halves(cell: QRect) -> tuple[QRect, QRect]:
    """The two lines of a cell, as one block in its middle."""
    upper, lower = look.scaled(25), look.scaled(20)
    top = cell.top() + (cell.height() - upper - lower) // 2
    return QRect(cell.left(), top, cell.width(), upper), QRect(cell.left(), top + upper, cell.width(), lower)


def _icon(painter: QPainter, cell: QRect, name: str, token: str, size: int = _SMALL_ICON) -> None:
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(cell.left(), cell.top() + (cell.height() - size) // 2, look.pixmap(name, token, size, ratio))
