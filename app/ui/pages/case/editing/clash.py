"""Somebody else changed a field while it was being edited here: both values side by side, and the choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable
from app.ui.widgets.controls import button, clear, label, row, set_tone

_EMPTY = QT_TRANSLATE_NOOP("case", "(empty)")


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed; `title` as the screen calls it. Both values as they read."""

    field: str
    title: Sayable
    mine: str
    theirs: str


class Clashes(QFrame):
    """Tells each choice: the field, and whether what was typed here is to be kept."""

    decided = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        set_tone(self, "warn")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 10)
        self._layout.setSpacing(6)
        self.shown: tuple[Clash, ...] = ()
        self.hide()

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Show these; none hides it."""
        self.shown = tuple(clashes)
        clear(self._layout)
        self.setVisible(bool(clashes))
        if clashes:
            said = QT_TRANSLATE_NOOP("case", "Somebody else changed this meanwhile. Which one holds?")
            self._layout.addWidget(label(said, role="strong", wrap=True))
        for clash in clashes:
            self._add(clash)

    def _add(self, clash: Clash) -> None:
        self._layout.addWidget(label(clash.title, role="field"))
        for mine, said, value in (
            (True, QT_TRANSLATE_NOOP("case", "You typed: {value}"), clash.mine),
            (False, QT_TRANSLATE_NOOP("case", "Theirs: {value}"), clash.theirs),
        ):
            self._layout.addWidget(label(text(said, value=value or text(_EMPTY)), wrap=True, selectable=True))
            take = QT_TRANSLATE_NOOP("case", "Keep yours") if mine else QT_TRANSLATE_NOOP("case", "Take theirs")
            choose = button(take)
            choose.clicked.connect(partial(self.decided.emit, clash.field, mine))
            self._layout.addWidget(row(choose, None))
