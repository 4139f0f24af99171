"""The right side of the replies page: the text as it will be sent, its open places, what is odd about it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.domain.replies.tone import ToneRemark
from app.domain.rules.reply import PLACES
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.pages.replies.scenes import AUDIENCES, scene_name
from app.ui.speech import Sayable, bind, say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, clear, label, line, line_edit, repolish, row, show_text
from app.ui.widgets.fields import Labelled
from app.workflow.queries.book.reply_shelf import Ready

_SUITS_NOT = Sign(QT_TRANSLATE_NOOP("replies", "Meant for another situation"), "warn", "warn", "warn")
_KEEP = QT_TRANSLATE_NOOP("replies", "Keep as favourite (Ctrl+D)")
_KEPT = QT_TRANSLATE_NOOP("replies", "No favourite any more (Ctrl+D)")
_PAUSE_MS = 120
_COLUMNS = 2
_LINE_PERCENT, _FRAME = 130.0, 8
_LARGER = 4
"""How much larger than the window's text a reply is read."""


def told(remark: ToneRemark) -> Text:
    """What is odd about a text, in one sentence."""
    words = remark.wording
    if not remark.found:
        none = QT_TRANSLATE_NOOP("replies", "{title}: none stands in the text. {advice}")
        return text(none, title=words.title, advice=words.advice)
    found = QT_TRANSLATE_NOOP("replies", "{title}: {words}. {advice}")
    return text(found, title=words.title, words=", ".join(remark.found), advice=words.advice)


class ReplyText(QTextBrowser):
    """The filled text; a place without a value stands out and leads to its field."""

    place_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.place_wanted.emit(url.path()))
        bind(self, QTextBrowser.setAccessibleName, QT_TRANSLATE_NOOP("replies", "Text of the reply"))
        self._ready: Ready | None = None
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        look.changed.connect(self._write)

    def show_ready(self, ready: Ready | None) -> None:
        """Show a reply."""
        self._ready = ready
        self._write()

    def _write(self) -> None:
        self.clear()
        if self._ready is None:
            return
        cursor = QTextCursor(self.document())
        plain = QTextCharFormat()
        plain.setForeground(look.colour("text"))
        plain.setProperty(QTextFormat.Property.FontPixelSize, look.size("text") + _LARGER)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        for piece in self._ready.pieces:
            shape = QTextCharFormat(plain)
            if piece.place and piece.known:
                shape.setForeground(look.colour("accent"))
            elif piece.place:
                shape.setForeground(look.colour("danger"))
                shape.setBackground(look.colour("danger_soft"))
                shape.setFontWeight(QFont.Weight.Bold)
                shape.setAnchor(True)
                shape.setAnchorHref(QUrl(piece.place).toString())
            cursor.insertText(piece.text, shape)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _fit(self) -> None:
        """As high as its text: the fields for what is missing stand right below it, and the whole scrolls."""
        self.setFixedHeight(int(self.document().size().height()) + _FRAME)


class PlaceFields(QWidget):
    """One field per place of the reply; what the case knows stands in it already, what nobody knows is marked."""

    typed_changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.fields: dict[str, QLineEdit] = {}
        self._reply = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.typed_changed)

    def show_places(self, reply_id: str, places: tuple[str, ...], values: Mapping[str, str]) -> None:
        """Build the fields of a reply; those of the reply shown already stay as they are typed."""
        if reply_id == self._reply:
            return
        self._reply = reply_id
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for at, place in enumerate(places):
            field = line_edit(QT_TRANSLATE_NOOP("replies", "Type it here"), name=PLACES[place])
            field.setText(values.get(place, ""))
            field.setCursorPosition(0)
            field.textChanged.connect(self._timer.start)
            field.returnPressed.connect(self._on_return)
            self.fields[place] = field
            self._grid.addWidget(Labelled(PLACES[place], field), at // _COLUMNS, at % _COLUMNS)
        self.setVisible(bool(places))

    def forget(self) -> None:
        """Build the fields anew the next time, as for another case."""
        self._reply = ""

    @property
    def typed(self) -> Mapping[str, str]:
        """What stands in the fields."""
        return {place: field.text().strip() for place, field in self.fields.items()}

    def mark(self, missing: tuple[str, ...]) -> None:
        """Mark the fields without a value."""
        for place, field in self.fields.items():
            wrong = "true" if place in missing else "false"
            if field.property("wrong") != wrong:
                field.setProperty("wrong", wrong)
                repolish(field)

    def go_to(self, place: str) -> None:
        """Put the cursor into a field."""
        if place in self.fields:
            self.fields[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.fields[place].selectAll()

    def _on_return(self) -> None:
        self._timer.stop()
        self.typed_changed.emit()
        self.finished.emit()


class Reading(QWidget):
    """Title, addressee, text, places, remarks, source."""

    typed_changed = Signal()
    finished = Signal()
    favourite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", role="heading", wrap=True)
        self.favourite = button(_KEEP, icon="star", kind="quiet", icon_only=True)
        self.favourite.clicked.connect(self.favourite_wanted)
        self._to, self._suits = Badge(), Badge(_SUITS_NOT)
        self._scene = label("", role="soft")
        self.words = ReplyText()
        self.places = PlaceFields()
        self.places.typed_changed.connect(self.typed_changed)
        self.places.finished.connect(self.finished)
        self.words.place_wanted.connect(self.places.go_to)
        self._remarks = QVBoxLayout()
        self._remarks.setSpacing(4)
        self._note = label("", role="soft", wrap=True)
        self._source = label("", role="faint", wrap=True, selectable=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 8)
        layout.setSpacing(10)
        head = line(self._title, self.favourite)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(row(self._to, self._suits, self._scene, None))
        layout.addWidget(self.words)
        layout.addWidget(self.places)
        layout.addLayout(self._remarks)
        layout.addWidget(self._note)
        layout.addWidget(self._source)
        layout.addStretch(1)
        self.shown: Ready | None = None
        speech.changed.connect(self._say_again)

    def show_ready(self, ready: Ready) -> None:
        """Show a reply as it would be sent now."""
        self.shown = ready
        reply = ready.row.reply
        show_text(self._title, reply.title)
        self._to.show_sign(AUDIENCES[reply.audience])
        self._suits.setVisible(not ready.row.suits)
        show_text(self._scene, scene_name(reply.scene))
        self.words.show_ready(ready)
        self.places.mark(ready.row.filled.missing)
        clear(self._remarks)
        for remark in ready.row.remarks:
            self._remarks.addWidget(_remark_card(told(remark)))
        self._note.setVisible(reply.note is not None)
        show_text(self._note, reply.note or "")
        self._say_again()

    def show_favourite(self, *, favourite: bool) -> None:
        """Whether the reply shown is one of the favourites."""
        said = _KEPT if favourite else _KEEP
        bind(self.favourite, QPushButton.setToolTip, said)
        bind(self.favourite, QPushButton.setAccessibleName, said)
        look.set_icon(self.favourite, "star_full" if favourite else "star", "accent")

    def _say_again(self) -> None:
        if self.shown is not None:
            origin = self.shown.row.reply.origin
            said = QT_TRANSLATE_NOOP(
                "replies", "Written by us after {source}, as of {date}. Read it before you send it."
            )
            show_text(self._source, text(said, source=origin.source, date=origin.source_date.lstrip("-") or "–"))


def _remark_card(said: Sayable) -> QWidget:
    frame = card("warn")
    icon = QLabel()
    look.set_icon(icon, "warn", "warn", 18)
    words = label(said, wrap=True)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(10, 6, 10, 6)
    layout.setSpacing(8)
    layout.addWidget(icon)
    layout.addWidget(words, 1)
    frame.setAccessibleName(say(said))
    return frame
