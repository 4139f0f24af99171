"""Own marks of a person: the moments at which the problem, the seal and the contents are seen."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.media.moment_mark import MARK_KINDS
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.figures import position
from app.ui.pages.videos.judging.word import ATTACH_FIRST, Word
from app.ui.speech import bind
from app.ui.widgets.controls import button, clear, column, label, line, row, section
from app.ui.widgets.timeline import Mark

KINDS: Mapping[str, Phrase] = {
    "problem": QT_TRANSLATE_NOOP("judging", "Problem shown"),
    "seal": QT_TRANSLATE_NOOP("judging", "Seal"),
    "contents": QT_TRANSLATE_NOOP("judging", "Contents"),
}
_ACROSS = 2
_SAME_S = 0.02


class OwnMarks(QWidget):
    """Kept at once; taken back by the cross beside it."""

    moment_chosen = Signal(float)
    changed = Signal()

    def __init__(self, word: Word) -> None:
        super().__init__()
        self._word = word
        self._at_s = 0.0
        self.marks: dict[str, tuple[float, ...]] = {}
        self.buttons: dict[str, QPushButton] = {}
        frame, inside = section(QT_TRANSLATE_NOOP("judging", "Own marks"))
        self._first = label(ATTACH_FIRST, role="soft", wrap=True)
        inside.addWidget(self._first)
        self._rows: dict[str, QVBoxLayout] = {}
        for kind in MARK_KINDS:
            here = button(QT_TRANSLATE_NOOP("judging", "Mark here"), icon="flag", kind="quiet")
            here.clicked.connect(lambda _checked=False, kind=kind: self._on_mark(kind))
            self.buttons[kind] = here
            inside.addLayout(line(label(KINDS[kind], role="strong"), None, here))
            rows = QVBoxLayout()
            rows.setSpacing(0)
            self._rows[kind] = rows
            inside.addLayout(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def follow(self, at_s: float) -> None:
        """The player shows this moment now."""
        self._at_s = at_s

    def show_marks(self, marks: Mapping[str, tuple[float, ...]]) -> None:
        """What is kept."""
        self.marks = dict(marks)
        self._first.setVisible(not self._word.can_speak)
        for kind, rows in self._rows.items():
            self.buttons[kind].setEnabled(self._word.can_speak)
            clear(rows)
            if self.marks.get(kind):
                rows.addWidget(self._build_moments(kind))
        self.changed.emit()

    def timeline_marks(self) -> list[Mark]:
        """As the timeline shows them."""
        return [Mark(at_s, KINDS[kind], "accent", "flag") for kind in MARK_KINDS for at_s in self.marks.get(kind, ())]

    def _build_moments(self, kind: str) -> QWidget:
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, at_s in enumerate(self.marks[kind]):
            jump = button(position(at_s), kind="quiet", tip=QT_TRANSLATE_NOOP("judging", "Show this moment"))
            jump.clicked.connect(lambda _checked=False, at_s=at_s: self.moment_chosen.emit(at_s))
            away = button(
                QT_TRANSLATE_NOOP("judging", "Take this mark back"), icon="close", kind="quiet", icon_only=True
            )
            away.clicked.connect(lambda _checked=False, at_s=at_s: self._take_back(kind, at_s))
            said = text(QT_TRANSLATE_NOOP("judging", "Take back the mark at {at}"), at=position(at_s))
            bind(away, QPushButton.setAccessibleName, said)
            grid.addWidget(row(jump, away, spacing=0), place // _ACROSS, place % _ACROSS)
        grid.setColumnStretch(_ACROSS, 1)
        made = column()
        made.layout().addLayout(grid)  # type: ignore[union-attr]
        return made

    def _on_mark(self, kind: str) -> None:
        held = self.marks.get(kind, ())
        if all(abs(at_s - self._at_s) > _SAME_S for at_s in held):
            self._word.mark(kind, (*held, self._at_s))

    def _take_back(self, kind: str, at_s: float) -> None:
        self._word.mark(kind, tuple(one for one in self.marks.get(kind, ()) if one != at_s))
