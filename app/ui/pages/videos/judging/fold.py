"""Buttons beside each other, or below each other where there is no room for that."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override


class Fold(QWidget):
    """Needs no more width than its widest part."""

    def __init__(self, *parts: QWidget, spacing: int = 8) -> None:
        super().__init__()
        self._parts = parts
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for part in parts:
            self._box.addWidget(part)
        self._box.addStretch(1)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(part.sizeHint().width() for part in self._parts)
        return QSize(widest, self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        shown = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        needed = sum(shown) + self._box.spacing() * max(len(shown) - 1, 0)
        beside = event.size().width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
