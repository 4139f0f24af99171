"""The groups of the morning with their counts, in as many lines as the width needs; empty groups take no room."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.domain.today.groups import Group
from app.ui.pages.today.entries import GROUPS
from app.ui.speech import bind, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, repolish

_COUNTED = QT_TRANSLATE_NOOP("chips", "{name}  {count}")
_GAP = 8
_TONES = {
    Group.TODAY: "warn",
    Group.NO_PROOF: "warn",
    Group.SUPPLEMENT: "warn",
    Group.UNKNOWN: "danger",
    Group.OVERDUE: "danger",
    Group.WEEKEND: "warn",
}


class GroupChips(QWidget):
    """One group is chosen. It stays in sight when it becomes empty; the others stand there when they hold something."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[Group, QPushButton] = {}
        self._counts: Mapping[Group, int] = dict.fromkeys(Group, 0)
        self._group = QButtonGroup(self)
        for group, name in GROUPS.items():
            chip = button(name, kind="chip")
            chip.setParent(self)
            chip.setCheckable(True)
            chip.clicked.connect(self._on_clicked)
            self._group.addButton(chip)
            self._buttons[group] = chip
        self._buttons[Group.ALL].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        speech.changed.connect(self._arrange)
        look.changed.connect(self._arrange)
        self.show_counts(self._counts)

    @property
    def key(self) -> Group:
        """The chosen one."""
        return next(group for group, chip in self._buttons.items() if chip.isChecked())

    def choose(self, group: Group) -> None:
        """Choose one, as a press does."""
        self._buttons[group].setChecked(True)
        self._arrange()
        self.chosen.emit()

    def chip(self, group: Group) -> QPushButton:
        """The button of a group."""
        return self._buttons[group]

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        """How many lines each has."""
        self._counts = counts
        for group, chip in self._buttons.items():
            bind(chip, QPushButton.setText, text(_COUNTED, name=text(GROUPS[group]), count=counts[group]))
            bind(chip, QPushButton.setAccessibleName, text(_COUNTED, name=text(GROUPS[group]), count=counts[group]))
            tone = _TONES.get(group, "") if counts[group] else ""
            if (chip.property("tone") or "") != tone:
                chip.setProperty("tone", tone)
                repolish(chip)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def _on_clicked(self) -> None:
        self._arrange()
        self.chosen.emit()

    def _arrange(self) -> None:
        left, top, height = 0, 0, 0
        for group, chip in self._buttons.items():
            shown = group is Group.ALL or self._counts[group] > 0 or chip.isChecked()
            chip.setVisible(shown)
            if not shown:
                continue
            size = chip.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + height + _GAP
            chip.setGeometry(QRect(left, top, size.width(), size.height()))
            left, height = left + size.width() + _GAP, size.height()
        if self.minimumHeight() != top + height:
            self.setFixedHeight(top + height)
