"""The queue of videos: one row per file with its size, how far its check is, its verdict, and a way to stop it."""

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QListWidgetItem, QProgressBar, QPushButton

from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.figures import size
from app.ui.speech import bind
from app.ui.terms import VERDICT_SIGNS, Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label
from app.ui.widgets.elided import Elided

WAITING = Sign(QT_TRANSLATE_NOOP("videos", "waiting"), "waiting", "text_soft", "quiet")
CHECKING = Sign(QT_TRANSLATE_NOOP("videos", "checking"), "running", "accent", "calm")
STOPPED = Sign(QT_TRANSLATE_NOOP("videos", "stopped"), "void", "text_faint", "quiet")
COULD_NOT = Sign(QT_TRANSLATE_NOOP("videos", "not checked"), "unknown", "unknown", "unknown")
_ROW_HEIGHT = 66
_NUMBER_ROLE = Qt.ItemDataRole.UserRole
_NUMBERS = count(1)


@dataclass(slots=True, eq=False)
class QueueItem:
    """One video that is looked at. `source` is what pictures are taken from: the file, or an original's SHA-256."""

    name: str
    bytes: int
    source: Path | str
    number: int = field(default_factory=lambda: next(_NUMBERS))
    case_id: str = ""
    evidence_id: str = ""
    job: int | None = None
    inspection: Inspection | None = None
    problem: Problem | None = None
    stopped: bool = False
    done: float = 0.0

    @property
    def sign(self) -> Sign:
        """How it stands."""
        if self.inspection is not None:
            return VERDICT_SIGNS[self.inspection.verdict]
        if self.problem is not None:
            return COULD_NOT
        if self.stopped:
            return STOPPED
        return CHECKING if self.done > 0 else WAITING


class QueueRow(QFrame):
    """Shows one item."""

    action_wanted = Signal()

    def __init__(self, item: QueueItem) -> None:
        super().__init__()
        self._item = item
        self._badge = Badge(item.sign)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._size = label(size(item.bytes), role="faint")
        self._action = button(QT_TRANSLATE_NOOP("videos", "Stop checking"), icon="close", kind="quiet", icon_only=True)
        self._action.clicked.connect(self.action_wanted)
        name = Elided(item.name)
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 6, 4, 6)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.addWidget(name, 0, 0, 1, 2)
        layout.addWidget(self._badge, 1, 0)
        layout.addWidget(self._size, 1, 1)
        layout.addWidget(self._bar, 1, 1)
        layout.addWidget(self._action, 0, 2, 2, 1)
        layout.setColumnStretch(1, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show how the item stands now."""
        item = self._item
        running = item.job is not None
        self._badge.show_sign(item.sign)
        self._bar.setVisible(running)
        self._size.setVisible(not running)
        self._bar.setValue(round(item.done * 1000))
        tip = (
            QT_TRANSLATE_NOOP("videos", "Stop checking")
            if running
            else QT_TRANSLATE_NOOP("videos", "Take off the list")
        )
        bind(self._action, QPushButton.setToolTip, tip)
        bind(self._action, QPushButton.setAccessibleName, tip)


class Queue(QListWidget):
    """The rows; choosing one tells its item."""

    item_chosen = Signal(object)
    action_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[int, QueueItem] = {}
        self._rows: dict[int, QueueRow] = {}
        self._places: dict[int, QListWidgetItem] = {}
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def items_shown(self) -> tuple[QueueItem, ...]:
        """In the order in which they came."""
        return tuple(self._items.values())

    def add(self, item: QueueItem) -> None:
        """Append one."""
        row = QueueRow(item)
        row.action_wanted.connect(lambda: self.action_wanted.emit(item))
        place = QListWidgetItem(self)
        place.setSizeHint(QSize(0, _ROW_HEIGHT))
        place.setData(_NUMBER_ROLE, item.number)
        self._items[item.number] = item
        self._rows[item.number] = row
        self._places[item.number] = place
        self.setItemWidget(place, row)
        if self.currentItem() is None:
            self.setCurrentItem(place)

    def choose(self, item: QueueItem) -> None:
        """Show this one."""
        self.setCurrentItem(self._places[item.number])

    def take(self, item: QueueItem) -> None:
        """Take one off the list."""
        self._items.pop(item.number)
        self._rows.pop(item.number)
        self.takeItem(self.row(self._places.pop(item.number)))

    def refresh(self, item: QueueItem) -> None:
        """One has changed."""
        if item.number in self._rows:
            self._rows[item.number].refresh()

    def chosen(self) -> QueueItem | None:
        """The item whose details are shown."""
        return self._items.get(self.currentItem().data(_NUMBER_ROLE)) if self.currentRow() >= 0 else None

    def _on_current_changed(self) -> None:
        self.item_chosen.emit(self.chosen())
