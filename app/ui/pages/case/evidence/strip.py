"""The files of one slot as small pictures side by side, painted; arrow keys walk over them, Enter opens one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.speech import Sayable, bind, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import elided
from app.ui.widgets.rows.model import Index, RowModel

TILE = QSize(150, 148)
_PICTURE_HEIGHT, _EDGE, _LINE, _ICON = 84, 6, 18, 14


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """`sign`: what the check says; `word`: what a person says of it; `marks`: derived, used elsewhere, …"""

    evidence_id: str
    name: str
    media_type: str
    sign: Sign
    word: Sign | None = None
    marks: tuple[Sayable, ...] = ()


class _Files(RowModel[AttachedFile]):
    @override
    def key(self, row: AttachedFile) -> str:
        return row.evidence_id

    @override
    def said(self, row: AttachedFile, role: int) -> str:
        words = [row.name, say(row.sign.word), *(say(mark) for mark in row.marks)]
        return "\n".join([*words, say(row.word.word)] if row.word else words)


class _Tile(QStyledItemDelegate):
    def __init__(self, pictures: Mapping[str, QImage], parent: QListView) -> None:
        super().__init__(parent)
        self._pictures = pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return TILE

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        file: AttachedFile = index.data(Qt.ItemDataRole.UserRole)
        picture = self._pictures.get(file.evidence_id)
        place: QRect = option.rect.adjusted(2, 2, -4, -4)
        state: QStyle.StateFlag = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(look.colour("accent" if chosen else "line"))
        painter.setBrush(look.colour("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(place, 5, 5)
        inside = place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        shown = QRect(inside.x(), inside.y(), inside.width(), _PICTURE_HEIGHT)
        _paint_picture(painter, shown, file, picture)
        y = shown.bottom() + 4
        painter.setPen(look.colour("text"))
        line = QRect(inside.x(), y, inside.width(), _LINE)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(file.name, option.font, line.width(), number=True))
        _paint_sign(painter, QRect(inside.x(), y + _LINE, inside.width(), _LINE), file, option)
        painter.restore()


def _paint_picture(painter: QPainter, place: QRect, file: AttachedFile, picture: QImage | None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("sunken"))
    painter.drawRect(place)
    if picture is not None and not picture.isNull():
        fitted = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, fitted.width(), fitted.height())
        target.moveCenter(place.center())
        painter.drawImage(target, picture)
    icon = {"video": "play", "picture": "frame"}.get(file.media_type, "file")
    if picture is None or picture.isNull() or file.media_type == "video":
        size = 24
        badge = QRect(0, 0, size + 8, size + 8)
        badge.moveCenter(place.center())
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(badge)
        corner = badge.adjusted(4, 4, -4, -4)
        painter.drawPixmap(corner, look.pixmap(icon, "text_soft", size, painter.device().devicePixelRatioF()))


def _paint_sign(painter: QPainter, place: QRect, file: AttachedFile, option: QStyleOptionViewItem) -> None:
    """The check's word; a person's stands beside it. A flag says that there is more to know."""
    x, ratio = place.x(), painter.device().devicePixelRatioF()
    signs = [file.sign, *([file.word] if file.word else [])]
    room = place.width() - (_ICON + 4 if file.marks else 0)
    for sign in signs:
        painter.drawPixmap(QRect(x, place.y() + 2, _ICON, _ICON), look.pixmap(sign.icon, sign.token, _ICON, ratio))
        width = room // len(signs) - _ICON - 4
        painter.setPen(look.colour(sign.token))
        words = elided(say(sign.word), option.font, width)
        painter.drawText(QRect(x + _ICON + 4, place.y(), width, place.height()), Qt.AlignmentFlag.AlignVCenter, words)
        x += room // len(signs)
    if file.marks:
        flag = QRect(place.right() - _ICON, place.y() + 2, _ICON, _ICON)
        painter.drawPixmap(flag, look.pixmap("flag", "warn", _ICON, ratio))


class FileStrip(QListView):
    """As high as its tiles need."""

    file_chosen = Signal(str)

    def __init__(self, pictures: Mapping[str, QImage]) -> None:
        super().__init__()
        self._files = _Files()
        self.setProperty("kind", "plain")
        self.setModel(self._files)
        self.setItemDelegate(_Tile(pictures, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(TILE.width() + 8)
        self.clicked.connect(self._on_index)
        self.activated.connect(self._on_index)
        bind(self, QListView.setAccessibleName, QT_TRANSLATE_NOOP("checklist", "Files"))
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    @property
    def files(self) -> tuple[AttachedFile, ...]:
        """What is shown."""
        return self._files.rows

    def show_files(self, files: Sequence[AttachedFile]) -> None:
        """Show these; the current one stays current."""
        current = self.currentIndex().row()
        self._files.show(tuple(files))
        if 0 <= current < len(files):
            self.setCurrentIndex(self._files.index(current))
        self._fit()

    def mark(self, evidence_id: str) -> None:
        """Show which file is open; none for an empty id."""
        self.clearSelection()
        for place, file in enumerate(self.files):
            if file.evidence_id == evidence_id:
                self.setCurrentIndex(self._files.index(place))

    def repaint_pictures(self) -> None:
        """Pictures have come."""
        self._files.repaint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        across = max((self.width() - 4) // TILE.width(), 1)
        lines = -(-len(self.files) // across)
        if self.height() != lines * TILE.height() + 6:
            self.setFixedHeight(lines * TILE.height() + 6)

    def _on_index(self, index: QModelIndex) -> None:
        self.file_chosen.emit(self.files[index.row()].evidence_id)
