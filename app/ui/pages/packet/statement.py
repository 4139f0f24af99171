"""The statement: drafted from the case, worded by the clerk, read along as a reviewer would, kept by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout
from typing_extensions import override

from app.domain.proof.wording.lint import Known, Remark, WordList, lint
from app.domain.proof.wording.typed import STATEMENT, typed
from app.domain.rules.limits import TextLimits
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.speech import bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, clear, label, row, set_role, show_text

_HEIGHT, _PAUSE_MS = 120, 900
DRAFTED = Sign(QT_TRANSLATE_NOOP("packet", "drafted"), "edit", "text_soft", "quiet")
TYPING = Sign(QT_TRANSLATE_NOOP("packet", "being kept…"), "running", "text_soft", "quiet")
KEPT = Sign(QT_TRANSLATE_NOOP("packet", "kept"), "save", "good", "good")
NOT_KEPT = Sign(QT_TRANSLATE_NOOP("packet", "not kept"), "warn", "warn", "warn")


class _Editor(QPlainTextEdit):
    """Takes what room there is, and asks for little: what is said about the words stays in sight."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.scaled(_HEIGHT))


class Statement(QFrame):
    """What the clerk typed stays; a new draft comes only when asked for, and can be undone."""

    changed = Signal()
    keep_wanted = Signal(str)
    """Words that the form takes and that differ from what was kept."""

    def __init__(self) -> None:
        super().__init__()
        self._drafted, self._kept, self._base = "", "", ""
        self._limits: TextLimits | None = None
        self._known: Known | None = None
        self._lists: Sequence[WordList] = ()
        self.remarks: tuple[Remark, ...] = ()
        self._case = ""
        self._aside: dict[str, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._build()
        look.changed.connect(self._underline)

    def _build(self) -> None:
        self.count = label("", role="soft")
        self.state = Badge(DRAFTED)
        self.undo = button(QT_TRANSLATE_NOOP("packet", "Undo (Ctrl+Z)"), icon="undo", kind="quiet", icon_only=True)
        self.again = button(QT_TRANSLATE_NOOP("packet", "Draft anew"), icon="refresh", kind="quiet")
        self.again.clicked.connect(self._on_again)
        self.editor = _Editor()
        self.editor.setMinimumHeight(_HEIGHT)
        self.editor.setTabChangesFocus(True)
        bind(self.editor, QPlainTextEdit.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Statement"))
        self.editor.textChanged.connect(self._on_typed)
        self.undo.clicked.connect(self.editor.undo)
        self.undo.setEnabled(False)
        self.editor.undoAvailable.connect(self.undo.setEnabled)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.addWidget(row(self.state, self.count, None, self.undo, self.again))
        inside.addWidget(self.editor, 1)
        self._said = QVBoxLayout()
        self._said.setSpacing(2)
        inside.addLayout(self._said)
        hint = QT_TRANSLATE_NOOP("packet", "Always in Chinese. Name only what is attached; the draft does.")
        inside.addWidget(label(hint, role="faint", wrap=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def written(self) -> str:
        """The words as they stand."""
        return self.editor.toPlainText().strip()

    @property
    def words(self) -> str | None:
        """What goes into the form; None: nothing stands there."""
        return self.written or None

    @property
    def too_long(self) -> bool:
        """Beyond what the form takes."""
        return not typed(STATEMENT, "", self.written, self._limits).fits

    def show_words(self, kept: str, drafted: str, limits: TextLimits | None) -> None:
        """The case as it stands: replaces only what nobody touched."""
        untouched = self.written == self._base.strip() or not self.written
        self._kept, self._drafted, self._limits = kept, drafted, limits
        if untouched:
            self._base = kept or drafted
            if self.editor.toPlainText() != self._base:
                self.editor.setPlainText(self._base)
        self._refresh()

    def show_known(self, known: Known | None, lists: Sequence[WordList]) -> None:
        """What it may speak of, and the words that do harm."""
        self._known, self._lists = known, lists
        self._refresh()

    def show_kept(self, words: str) -> None:
        """These words are in the case's record now."""
        self._kept = self._base = words
        self._refresh()

    def reset(self) -> None:
        """Another case or another form: nothing is carried over."""
        self._pause.stop()
        self._drafted = self._kept = self._base = ""
        self._known = None
        self.editor.clear()

    def take_case(self, case_id: str) -> None:
        """Another case; words that could not be kept come back with theirs."""
        if self.unkept and self.written:
            self._aside[self._case] = self.written
        self._case = case_id
        self.reset()
        self.editor.setPlainText(self._aside.pop(case_id, ""))

    def turn(self) -> None:
        """Another form of the same case: words that could not be kept are carried over, all others come anew."""
        carried = self.written if self.unkept else ""
        self.reset()
        self.editor.setPlainText(carried)

    def flush(self) -> None:
        """Keep what was typed now."""
        self._pause.stop()
        if self.unkept and self.written and not self.too_long:
            self.keep_wanted.emit(self.written)

    @property
    def unkept(self) -> bool:
        """Whether something stands there that is neither the draft nor kept."""
        return self.written != (self._kept or self._drafted).strip()

    def _on_again(self) -> None:
        cursor = self.editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._drafted)
        self.editor.setFocus()

    def _on_typed(self) -> None:
        self._refresh()
        if self.unkept:
            self._pause.start()
        self.changed.emit()

    def _refresh(self) -> None:
        told = typed(STATEMENT, "", self.written, self._limits)
        show_text(self.count, _counted(told.characters, told.most_characters))
        set_role(self.count, "soft" if told.fits else "danger")
        self.again.setEnabled(bool(self._drafted) and self.written != self._drafted.strip())
        if not self.unkept:
            self.state.show_sign(KEPT if self._kept else DRAFTED)
        else:
            self.state.show_sign(TYPING if told.fits and self.written else NOT_KEPT)
        remarks = lint(self.editor.toPlainText(), self._lists, self._known, self._limits)
        if remarks != self.remarks:
            self.remarks = remarks
            self._show_remarks()
        self._underline()

    def _show_remarks(self) -> None:
        clear(self._said)
        whole = len(self.editor.toPlainText())
        for remark in self.remarks:
            icon = QLabel()
            look.set_icon(icon, "fail" if remark.blocks else "warn", "danger" if remark.blocks else "warn", 18)
            said = row(icon, label(remark.text, wrap=True), spacing=10)
            parts = said.layout()
            if isinstance(parts, QHBoxLayout):
                parts.setStretch(1, 1)
                if remark.end - remark.start < whole:
                    show = button(QT_TRANSLATE_NOOP("packet", "Show"), icon="eye", kind="quiet")
                    show.clicked.connect(lambda _checked=False, remark=remark: self._point_at(remark))
                    parts.addWidget(show)
            self._said.addWidget(said)

    def _point_at(self, remark: Remark) -> None:
        self.editor.setTextCursor(self._cursor(remark))
        self.editor.setFocus()

    def _cursor(self, remark: Remark) -> QTextCursor:
        cursor, before = self.editor.textCursor(), self.editor.toPlainText()
        # Qt counts in UTF-16 units, the remarks in characters
        cursor.setPosition(len(before[: remark.start].encode("utf-16-le")) // 2)
        cursor.setPosition(len(before[: remark.end].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _underline(self) -> None:
        marks = []
        whole = len(self.editor.toPlainText())
        for remark in self.remarks:
            if remark.end - remark.start < whole:
                mark = QTextEdit.ExtraSelection()
                drawn = QTextCharFormat()
                drawn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                drawn.setUnderlineColor(look.colour("danger" if remark.blocks else "warn"))
                mark.format, mark.cursor = drawn, self._cursor(remark)
                marks.append(mark)
        self.editor.setExtraSelections(marks)


def _counted(count: int, most: int | None) -> Text:
    if most is None:
        return text(QT_TRANSLATE_NOOP("packet", "{count} characters"), count=count)
    return text(QT_TRANSLATE_NOOP("packet", "{count} of {most} characters"), count=count, most=most)
