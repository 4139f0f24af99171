"""The part of a case that scrolls under its head."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class BodyArea(QScrollArea):
    """Never asks for more height than it is given: the head above stays in sight."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        content.setObjectName("canvas")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 200)
