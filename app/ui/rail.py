"""The navigation on the left: one large target per page, always in the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.speech import bind
from app.ui.theme import look


class Rail(QFrame):
    """Tells the place of the page that was chosen."""

    page_chosen = Signal(int)

    def __init__(self, entries: Sequence[tuple[Phrase, str]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(look.size("rail"))
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 10)
        layout.setSpacing(2)
        mark = QLabel()
        look.set_icon(mark, "verify", "rail_text_active", 34)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = QLabel()
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setWordWrap(True)
        bind(name, QLabel.setText, QT_TRANSLATE_NOOP("window", "Evidence Desk"))
        layout.addWidget(mark)
        layout.addWidget(name)
        layout.addSpacing(14)
        for place, (title, icon) in enumerate(entries):
            if place == len(entries) - 1:
                layout.addStretch(1)
            layout.addWidget(self._build_entry(place, title, icon))
        self._group.idClicked.connect(self.page_chosen)

    def mark(self, place: int) -> None:
        """Show which page is open."""
        self._group.button(place).setChecked(True)

    def _build_entry(self, place: int, title: Phrase, icon: str) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("kind", "rail")
        entry.setCheckable(True)
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        entry.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        entry.setIconSize(QSize(26, 26))
        entry.setCursor(Qt.CursorShape.PointingHandCursor)
        look.set_icon(entry, icon, "rail_text_active", 26)
        bind(entry, QToolButton.setText, title)
        bind(entry, QToolButton.setAccessibleName, title)
        entry.setToolTip(f"Ctrl+{place + 1}")
        self._group.addButton(entry, place)
        return entry
