"""The command palette (Ctrl+K): any case by any fragment, any page, any action, without leaving the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import Sayable, say
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font, label, line_edit
from app.ui.widgets.rows.ground import paint_ground
from app.ui.widgets.rows.model import Index, RowModel
from app.workflow.queries.case_rows import find_cases

_MOST_CASES, _PAUSE_MS = 12, 60
_WIDTH, _ROW, _MOST_SHOWN = 640, 44, 9
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: what it is, what more there is to say, its keys, and what happens."""

    icon: str
    title: Sayable
    more: Sayable
    keys: str
    do: Callable[[], object]

    def has(self, words: Sequence[str]) -> bool:
        """Whether every typed word is somewhere in it."""
        said = f"{say(self.title)} {say(self.more)}".casefold()
        return all(word in said for word in words)


class _Offers(RowModel[Offer]):
    @override
    def key(self, row: Offer) -> tuple[str, str]:
        return say(row.title), say(row.more)

    @override
    def said(self, row: Offer, role: int) -> str:
        return " · ".join(part for part in (say(row.title), say(row.more), row.keys) if part)


class _OfferDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(offer, Offer):
            return
        place: QRect = option.rect
        font: QFont = option.font
        painter.save()
        paint_ground(painter, place, option.state)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.left() + 16, place.top() + 12, look.pixmap(offer.icon, "text_soft", 20, ratio))
        inner = place.adjusted(50, 0, -16, 0)
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        painter.setPen(look.colour("text_faint"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, offer.keys)
        inner.setRight(inner.right() - (painter.fontMetrics().horizontalAdvance(offer.keys) + 12 if offer.keys else 0))
        strong = figure_font(font, look.size("text"), bold=True)
        painter.setFont(strong)
        painter.setPen(look.colour("text"))
        title = elided(say(offer.title), strong, inner.width(), number=True)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, title)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(title) + 12)
        painter.setFont(small)
        painter.setPen(look.colour("text_soft"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, elided(say(offer.more), small, inner.width()))
        painter.restore()


class Palette(QFrame):
    """Lies over the page; Enter does what is marked, Escape or a look elsewhere closes it."""

    def __init__(self, desk: Desk, offers: Callable[[], Sequence[Offer]], over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("palette")
        self.setProperty("role", "card")
        self._desk = desk
        self._offers = offers
        self._asked: int | None = None
        self._cases: tuple[Offer, ...] = ()
        self._at_once = False
        self.field = line_edit(
            QT_TRANSLATE_NOOP("palette", "Any part of a number, a page, or what you want to do"), large=True
        )
        self.field.setProperty("takes_scan", True)  # noqa: FBT003 - Qt's own call
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        over.installEventFilter(self)
        self.list = QListView()
        self._model = _Offers()
        self.list.setModel(self._model)
        self._delegate = _OfferDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.clicked.connect(self._on_clicked)
        self._none = label(QT_TRANSLATE_NOOP("palette", "Nothing found"), role="soft")
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for part in (self.field, self.list, self._none):
            layout.addWidget(part)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        self.setGraphicsEffect(shadow)

    def open(self, typed: str = "") -> None:
        """Show it over the page with the cursor in it."""
        self.field.setText(typed)
        self.field.selectAll()
        self._cases = ()
        self._show()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self._ask()

    def close_it(self) -> bool:
        """Hide it; False: it was not open."""
        was_open = self.isVisible()
        self.hide()
        return was_open

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        if event.type() == QEvent.Type.FocusOut and watched is self.field:
            self.hide()
        return False

    def _on_typed(self) -> None:
        self._at_once = False
        self._pause.start()
        self._show()

    def _ask(self) -> None:
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
            self._asked = None
        fragment = self.field.text().strip()
        if not fragment:
            self._cases = ()
            self._show()
            return
        deps, roads = self._desk.deps, self._desk.roads

        def work(_report: Report) -> tuple[Offer, ...]:
            return tuple(
                Offer(
                    "case",
                    case.order or case.after_sale or case.waybill or case.id,
                    "  ·  ".join(part for part in (case.id, case.waybill, case.goods) if part),
                    "",
                    partial(roads.case_wanted.emit, case.id),
                )
                for case in find_cases(deps, fragment, limit=_MOST_CASES).cases
            )

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self._on_cases)

    def _on_cases(self, cases: tuple[Offer, ...]) -> None:
        self._asked = None
        self._cases = cases
        self._show()
        if self._at_once:
            self._at_once = False
            self._on_return()

    def _show(self) -> None:
        words = self.field.text().casefold().split()
        rows = [*self._cases, *(offer for offer in self._offers() if offer.has(words))]
        self._model.show(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(0))
        self.list.setFixedHeight(_ROW * min(len(rows), _MOST_SHOWN) + 2)
        self._place()

    def _place(self) -> None:
        over = self._over
        width = min(_WIDTH, over.width() - 48)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((over.width() - width) // 2, max(24, over.height() // 9))

    def _on_return(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._ask()
        if self._asked is not None:  # typed faster than the answer came: what was meant is done when it is there
            self._at_once = True
            return
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._model.rows):
            self._do(self._model.rows[row])

    def _on_clicked(self, index: QModelIndex) -> None:
        self._do(self._model.rows[index.row()])

    def _do(self, offer: Offer) -> None:
        self.hide()
        offer.do()
