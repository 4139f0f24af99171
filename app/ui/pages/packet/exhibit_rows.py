"""The list of exhibits: a title for each place of the form; a small picture, number, name and fit of each file."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.speech import Sayable, say
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided, figure_font
from app.ui.widgets.rows.ground import paint_ground
from app.ui.widgets.rows.model import Index, RowModel

_MIME = "application/x-evidence-row"
TITLE_HEIGHT, FILE_HEIGHT = 32, 64
_EDGE, _PICTURE, _GAP, _ICON = 8, 52, 10, 14


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """`evidence` empty: the title of a place (`slot`, empty for what stays out). `sign`: how a file goes in, or why
    not. `lower` stands under the title in small letters.
    """

    evidence: str
    slot: str
    upper: Sayable
    lower: Sayable = ""
    sign: Sign | None = None
    by_hand: bool = False
    """The person left it out and may put it back."""


class ExhibitDelegate(QStyledItemDelegate):
    """Paints both kinds of row; `pictures` by evidence id are filled in as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: dict[str, QImage] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(Qt.ItemDataRole.UserRole)
        file = isinstance(row, ExhibitRow) and bool(row.evidence)
        return QSize(160, look.scaled(FILE_HEIGHT if file else TITLE_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ExhibitRow):
            return
        place: QRect = option.rect
        font: QFont = option.font
        painter.save()
        if not row.evidence:
            self._paint_title(painter, place, row, font)
        else:
            state: QStyle.StateFlag = option.state
            paint_ground(painter, place, state)
            self._paint_file(painter, place, row, font)
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, row: ExhibitRow, font: QFont) -> None:
        painter.fillRect(place, look.colour("sunken"))
        inner = place.adjusted(_EDGE, 0, -_EDGE, 0)
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        painter.setPen(look.colour("text_soft"))
        side = say(row.lower)
        right = painter.fontMetrics().horizontalAdvance(side) + _GAP if side else 0
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, side)
        title = figure_font(font, look.size("small"))
        painter.setFont(title)
        words = elided(say(row.upper), title, inner.width() - right)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_file(self, painter: QPainter, place: QRect, row: ExhibitRow, font: QFont) -> None:
        side = look.scaled(_PICTURE)
        frame = QRect(place.left() + _EDGE, place.top() + (place.height() - side) // 2, side, side)
        self._paint_picture(painter, frame, row.evidence)
        left = frame.right() + _GAP
        half = place.height() // 2
        upper = QRect(left, place.top() + 4, place.right() - _EDGE - left, half - 4)
        lower = QRect(left, place.top() + half, upper.width(), half - 6)
        strong = figure_font(font, look.size("text"))
        painter.setFont(strong)
        painter.setPen(look.colour("text_soft" if row.by_hand else "text"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, elided(say(row.upper), strong, upper.width()))
        small = figure_font(font, look.size("small"), bold=False)
        painter.setFont(small)
        taken = self._paint_sign(painter, lower, row.sign, small)
        painter.setPen(look.colour("text_soft"))
        words = elided(say(row.lower), small, lower.width() - taken, number=True)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_picture(self, painter: QPainter, frame: QRect, evidence: str) -> None:
        painter.fillRect(frame, look.colour("sunken"))
        image = self.pictures.get(evidence)
        if image is None or image.isNull():
            ratio = painter.device().devicePixelRatioF()
            icon = look.pixmap("file", "text_faint", 24, ratio)
            painter.drawPixmap(frame.center().x() - 12, frame.center().y() - 12, icon)
            return
        fitted = image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top_left = frame.center() - QRect(0, 0, fitted.width(), fitted.height()).center()
        painter.drawImage(QRect(top_left.x(), top_left.y(), fitted.width(), fitted.height()), image)

    def _paint_sign(self, painter: QPainter, place: QRect, sign: Sign | None, font: QFont) -> int:
        """Gives the width that it took at the right."""
        if sign is None:
            return 0
        words = say(sign.word)
        painter.setFont(font)
        painter.setPen(look.colour(sign.token))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        width = painter.fontMetrics().horizontalAdvance(words) + _ICON + 5
        icon = look.pixmap(sign.icon, sign.token, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.right() - width, place.center().y() - _ICON // 2, icon)
        return width + _GAP


class ExhibitModel(RowModel[ExhibitRow]):
    """Rows as given; a dragged row is only told, the page arranges and shows anew."""

    dropped = Signal(str, int)

    @override
    def key(self, row: ExhibitRow) -> tuple[str, str, str]:
        return row.evidence, row.slot, say(row.upper)

    @override
    def said(self, row: ExhibitRow, role: int) -> str:
        parts: list[Sayable] = [row.upper, row.lower, *([row.sign.word] if row.sign else [])]
        return "\n".join(said for part in parts if (said := say(part)))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if not self.rows[index.row()].evidence:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        made.setData(_MIME, self.rows[indexes[0].row()].evidence.encode())
        return made

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        self.dropped.emit(bytes(data.data(_MIME).data()).decode(), at)
        return False  # the page moves the row, Qt must not take it away


class ExhibitList(QListView):
    """`moved`: by so many places; `toggled`: leave out, or put back."""

    moved = Signal(int)
    toggled = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Insert):
            self.toggled.emit()
        else:
            super().keyPressEvent(event)
