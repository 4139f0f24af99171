"""The list of proofs that one submission needs: what is there, what is missing, what may stand in, where to put it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.speech import Sayable, bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label, repolish, row, set_role, show_text
from app.ui.widgets.drop_area import DropTarget

_OPTIONAL = QT_TRANSLATE_NOOP("checklist", "Optional, nothing attached: {count}")
_NAMED = QT_TRANSLATE_NOOP("checklist", "{proof}: {state}")


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One proof of the list; `need` says whether it is asked for, `sign` how it stands. `others`: kinds that may stand
    in, and what they are called.
    """

    kind: str
    title: Words | str
    need: Sayable
    sign: Sign
    notes: tuple[Sayable, ...] = ()
    others: tuple[tuple[str, Words], ...] = ()
    advice: Sayable = ""
    compact: bool = False
    """Only one line: it misses nothing."""


class ChecklistRow(DropTarget):
    """Takes dropped files for its kind. `content` is for whoever shows the files themselves."""

    choose_wanted = Signal(str)
    """Kind: its own or one that may stand in."""
    paste_wanted = Signal()
    picked = Signal()

    def __init__(self, entry: ChecklistEntry) -> None:
        super().__init__()
        self.entry = entry
        self._told: tuple[object, ...] = ()
        self.setProperty("role", "line")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._icon = QLabel()
        self._title = label("", role="strong", wrap=True)
        self._need = label("", role="faint")
        self._word = label("")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(1)
        self.content = QVBoxLayout()
        self.content.setSpacing(6)
        self.paste = button(
            QT_TRANSLATE_NOOP("checklist", "Paste"),
            icon="copy",
            kind="quiet",
            tip=QT_TRANSLATE_NOOP("checklist", "Paste a screenshot or copied files (Ctrl+V)"),
        )
        self.paste.clicked.connect(self.paste_wanted)
        self.attach = button(QT_TRANSLATE_NOOP("checklist", "Attach"), icon="attach", kind="quiet")
        self.attach.clicked.connect(lambda: self.choose_wanted.emit(self.entry.kind))
        self._build()
        self.show_entry(entry)
        self.pick(picked=False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part, share in (
            (self._icon, 0),
            (self._title, 1),
            (self._need, 0),
            (self._word, 0),
            (self.paste, 0),
            (self.attach, 0),
        ):
            head.addWidget(part, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 4, 3)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._notes)
        layout.addLayout(self.content)

    def show_entry(self, entry: ChecklistEntry) -> None:
        """The same proof as it stands now."""
        self.entry = entry
        look.set_icon(self._icon, entry.sign.icon, entry.sign.token, 20)
        show_text(self._title, entry.title)
        set_role(self._title, "soft" if entry.compact else "strong")
        show_text(self._need, entry.need)
        show_text(self._word, entry.sign.word)
        self._word.setVisible(not entry.compact)
        set_role(self._word, entry.sign.token)
        bind(self, QWidget.setAccessibleName, text(_NAMED, proof=entry.title, state=text(entry.sign.word)))
        bind(self, QWidget.setToolTip, entry.advice)
        for made in (self.attach, self.paste):
            bind(made, QWidget.setAccessibleDescription, entry.title)
        told = (entry.notes, entry.others)
        if told != self._told:
            self._told = told
            clear(self._notes)
            for words in entry.notes:
                self._notes.addWidget(label(words, role="faint", wrap=True))
            for kind, title in entry.others:
                self._notes.addWidget(self._build_other(kind, title))

    def _build_other(self, kind: str, title: Words) -> QWidget:
        said = text(QT_TRANSLATE_NOOP("checklist", "Accepted instead: {kind}"), kind=title)
        made = button(QT_TRANSLATE_NOOP("checklist", "Attach"), icon="attach", kind="quiet")
        bind(made, QWidget.setAccessibleDescription, said)
        made.clicked.connect(lambda: self.choose_wanted.emit(kind))
        holder = row(label(said, role="soft", wrap=True), made)
        inside = holder.layout()
        if isinstance(inside, QHBoxLayout):
            inside.setStretch(0, 1)
        return holder

    def pick(self, *, picked: bool) -> None:
        """Show that what is pasted comes here."""
        self.paste.setVisible(picked)
        self.setProperty("chosen", "true" if picked else "false")
        repolish(self)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit()
        super().mousePressEvent(event)


class Checklist(QWidget):
    """All proofs of one submission; those that nobody misses behind one line. One row is the picked one: what is pasted
    comes there.
    """

    dropped = Signal(str, object)
    choose_wanted = Signal(str)
    paste_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChecklistRow] = []
        self.picked = ""
        self._entries: tuple[ChecklistEntry, ...] = ()
        self._unfolded = False
        self.unfold = button("", kind="quiet")
        self.unfold.clicked.connect(lambda: self.show_all(shown=not self._unfolded))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def show_entries(self, entries: Sequence[ChecklistEntry]) -> None:
        """Show these, in the order given; a row that is there already stays, with all that is in it. Rows that nobody
        sees are not built yet.
        """
        self._entries = tuple(entries)
        known = {row.entry.kind: row for row in self.rows}
        self.rows = []
        wide = [entry for entry in entries if not entry.compact]
        narrow = [entry for entry in entries if entry.compact]
        for place, entry in enumerate((*wide, None, *(narrow if self._unfolded else ()))):
            if entry is None:
                self._layout.insertWidget(place, self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
                continue
            shown = known.pop(entry.kind, None)
            if shown is None:
                shown = self._build(entry)
            else:
                shown.show_entry(entry)
            self.rows.append(shown)
            if self._layout.indexOf(shown) != place:
                self._layout.insertWidget(place, shown)
        for gone in known.values():
            gone.hide()
            self._layout.removeWidget(gone)
            gone.deleteLater()
        if self.picked not in [row.entry.kind for row in self.rows]:
            self.picked = ""
        self.unfold.setVisible(bool(narrow))
        said = text(_OPTIONAL, count=len(narrow))
        bind(self.unfold, QPushButton.setText, said)
        bind(self.unfold, QPushButton.setAccessibleName, said)
        look.set_icon(self.unfold, "down" if self._unfolded else "right", "accent", 14)

    def show_all(self, *, shown: bool) -> None:
        """Show or hide the proofs that nobody misses."""
        self._unfolded = shown
        self.show_entries(self._entries)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind of the list, also those that are folded."""
        return tuple(entry.kind for entry in self._entries)

    def row(self, kind: str) -> ChecklistRow | None:
        """The row of a kind."""
        return next((one for one in self.rows if one.entry.kind == kind), None)

    def pick(self, kind: str) -> None:
        """What is pasted comes to this row from now on."""
        self.picked = kind
        for one in self.rows:
            one.pick(picked=one.entry.kind == kind)

    def _build(self, entry: ChecklistEntry) -> ChecklistRow:
        made = ChecklistRow(entry)
        made.dropped.connect(lambda paths: self.dropped.emit(entry.kind, paths))
        made.choose_wanted.connect(self.choose_wanted)
        made.paste_wanted.connect(lambda: self.paste_wanted.emit(entry.kind))
        made.picked.connect(lambda: self.pick(entry.kind))
        return made

    def _on_focus(self, _former: QObject | None, now: QWidget | None) -> None:
        """Whatever takes the focus inside a row picks the row."""
        if now is None or not self.isAncestorOf(now):
            return
        within = next((one for one in self.rows if one is now or one.isAncestorOf(now)), None)
        if within is not None and within.entry.kind != self.picked:
            self.pick(within.entry.kind)
