"""What stands on the page of videos before the first one came: where to drop, what will be checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.widgets.controls import button
from app.ui.widgets.drop_area import DropArea
from app.ui.widgets.empty import EmptyState


class EmptyQueue(QWidget):
    """One large place for files; the page connects its buttons."""

    dropped = Signal(object)
    """tuple[Path, ...]"""

    def __init__(self) -> None:
        super().__init__()
        self.files = button(QT_TRANSLATE_NOOP("videos", "Choose files"), icon="file", kind="primary")
        self.folder = button(QT_TRANSLATE_NOOP("videos", "Choose folder"), icon="folder")
        drop = DropArea(
            QT_TRANSLATE_NOOP("videos", "Drop videos or a folder here"),
            QT_TRANSLATE_NOOP(
                "videos", "Anywhere on this page, or paste copied files with Ctrl+V. Only read, never changed."
            ),
            (self.files, self.folder),
        )
        drop.dropped.connect(self.dropped)
        words = EmptyState(
            "videos",
            QT_TRANSLATE_NOOP("videos", "See what a reviewer would refuse"),
            QT_TRANSLATE_NOOP(
                "videos",
                "Format, size, length, one take and the waybill are checked; then attach what holds to its case.",
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(drop)
        layout.addWidget(words, 1)
