"""A row of counts that filter a list: one is chosen, each says how many it would show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.speech import bind
from app.ui.widgets.controls import button, repolish

_COUNTED = QT_TRANSLATE_NOOP("chips", "{name}  {count}")


class Chips(QWidget):
    """`tones`: by key, how a chip with a count above zero looks."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, Phrase]], tones: Mapping[str, str]) -> None:
        super().__init__()
        self._names = dict(entries)
        self._tones = tones
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for key, name in entries:
            chip = button(name, kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            self._buttons[key] = chip
            layout.addWidget(chip)
        layout.addStretch(1)
        self._buttons[entries[0][0]].setChecked(True)

    @property
    def key(self) -> str:
        """The chosen one."""
        return next(key for key, chip in self._buttons.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Choose one without telling."""
        self._buttons[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many each would show."""
        for key, chip in self._buttons.items():
            bind(chip, QPushButton.setText, text(_COUNTED, name=text(self._names[key]), count=counts[key]))
            tone = self._tones.get(key, "") if counts[key] else ""
            if chip.property("tone") != tone:
                chip.setProperty("tone", tone)
                repolish(chip)
