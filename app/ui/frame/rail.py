"""The navigation on the left: one large target per page, always in the same place."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.frame.pages import Entry
from app.ui.speech import bind
from app.ui.theme import look

_ICON = 24
_TALLEST = 78
_ROOM_FOR_NAME = 640
"""Below this height the pages need the room that the program's name takes."""


class Rail(QFrame):
    """Tells the name of the page that was chosen."""

    page_chosen = Signal(str)

    def __init__(self, entries: Iterable[Entry]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(look.size("rail"))
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(2)
        self._mark = mark = QLabel()
        look.set_icon(mark, "verify", "rail_text_active", 30)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._name = name = QLabel()
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setWordWrap(True)
        bind(name, QLabel.setText, QT_TRANSLATE_NOOP("window", "Evidence Desk"))
        layout.addWidget(mark)
        layout.addWidget(name)
        for place, entry in enumerate(entries, start=1):
            self._buttons[entry.name] = self._build_entry(place, entry)
            if entry.name == "settings":
                layout.addStretch(1)
            layout.addWidget(self._buttons[entry.name])

    def mark(self, name: str) -> None:
        """Show which page is open."""
        for each, entry in self._buttons.items():
            entry.setChecked(each == name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self._mark, self._name):
            part.setVisible(event.size().height() >= _ROOM_FOR_NAME)

    def _build_entry(self, place: int, entry: Entry) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "rail")
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        made.setMaximumHeight(_TALLEST)
        made.setIconSize(QSize(_ICON, _ICON))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        look.set_icon(made, entry.icon, "rail_text_active", _ICON)
        bind(made, QToolButton.setText, entry.title)
        bind(made, QToolButton.setAccessibleName, entry.title)
        made.setToolTip(f"Ctrl+{place}")
        made.clicked.connect(lambda: self.page_chosen.emit(entry.name))
        return made
