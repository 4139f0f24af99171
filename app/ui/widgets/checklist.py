"""The list of proofs that one submission needs: what is there, what is missing, what may stand in, where to put it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.speech import Sayable, bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label
from app.ui.widgets.drop_area import DropTarget
from app.ui.widgets.elided import Elided

HELD = Sign(QT_TRANSLATE_NOOP("checklist", "attached"), "pass", "good", "good")
COVERED = Sign(QT_TRANSLATE_NOOP("checklist", "covered by a substitute"), "pass", "good", "good")
REQUIRED = Sign(QT_TRANSLATE_NOOP("checklist", "required, missing"), "fail", "danger", "danger")
OPTIONAL = Sign(QT_TRANSLATE_NOOP("checklist", "optional"), "void", "text_faint", "quiet")


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file under a proof; `sign` is the verdict of a checked video."""

    evidence_id: str
    name: str
    sign: Sign | None = None
    is_video: bool = False


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One proof of the list."""

    kind: str
    title: Sayable
    sign: Sign
    advice: Sayable
    notes: tuple[Sayable, ...] = ()
    files: tuple[AttachedFile, ...] = ()


class ChecklistRow(DropTarget):
    """Takes dropped files for its kind."""

    choose_wanted = Signal()
    file_opened = Signal(str)

    def __init__(self, entry: ChecklistEntry) -> None:
        super().__init__()
        self.entry = entry
        self.setProperty("role", "line")
        icon = QLabel()
        look.set_icon(icon, entry.sign.icon, entry.sign.token, 20)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = label(entry.title, role="strong", wrap=True)
        head.addWidget(title, 1)
        role = {"danger": "danger", "good": "good"}.get(entry.sign.token, "faint")
        head.addWidget(label(entry.sign.word, role=role))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        for file in entry.files:
            words.addWidget(self._build_file(file))
        bind(title, QLabel.setToolTip, entry.advice)
        if entry.sign is not OPTIONAL:
            if not entry.files:
                words.addWidget(label(entry.advice, role="faint", wrap=True))
            for note in entry.notes:
                words.addWidget(label(note, role="faint", wrap=True))
        attach = button(QT_TRANSLATE_NOOP("checklist", "Attach"), icon="attach", kind="quiet")
        attach.clicked.connect(self.choose_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 4, 3)
        layout.setSpacing(10)
        layout.addWidget(icon)
        layout.addLayout(words, 1)
        layout.addWidget(attach)

    def _build_file(self, file: AttachedFile) -> QWidget:
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Elided(file.name, "soft"), 1)
        if file.sign is not None:
            layout.addWidget(Badge(file.sign))
        if file.is_video:
            look_at = button(QT_TRANSLATE_NOOP("checklist", "Look at it"), kind="quiet")
            look_at.clicked.connect(lambda: self.file_opened.emit(file.evidence_id))
            layout.addWidget(look_at)
        return holder


class Checklist(QWidget):
    """All proofs of one submission."""

    dropped = Signal(str, object)
    choose_wanted = Signal(str)
    file_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChecklistRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_entries(self, entries: Sequence[ChecklistEntry]) -> None:
        """Show these, in the order given."""
        clear(self._layout)
        self.rows = []
        for entry in entries:
            row = ChecklistRow(entry)
            row.dropped.connect(lambda paths, kind=entry.kind: self.dropped.emit(kind, paths))
            row.choose_wanted.connect(lambda kind=entry.kind: self.choose_wanted.emit(kind))
            row.file_opened.connect(self.file_opened)
            self.rows.append(row)
            self._layout.addWidget(row)
