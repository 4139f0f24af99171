"""Saves the waybill frames of a video into a folder of the person's choice."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.apart.verbs import pick_frames
from app.domain.media.advice import best_number
from app.domain.media.frame import Frame
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import say


class FrameSaver(QObject):
    """Asks for the folder; the frames get one of their own in it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def ask(self, item: QueueItem | None) -> None:
        """Ask where to, then save."""
        if item is None or item.inspection is None:
            return
        chosen = QFileDialog.getExistingDirectory(self._page, say(QT_TRANSLATE_NOOP("videos", "Folder for the frames")))
        if chosen:
            self.save(item, Path(chosen))

    def save(self, item: QueueItem, folder: Path) -> None:
        """Write the best waybill frames into a new folder under `folder`."""
        deps, apart, settings = self._desk.deps, self._desk.apart, self._desk.preferences.settings
        waybill = (best_number(item.inspection) if item.inspection is not None else "") or item.waybill or None
        source, platform, count = item.source, item.platform or settings.platform, settings.frames
        out = folder / f"{Path(item.name).stem}-frames"

        def work(report: Report) -> tuple[Frame, ...]:
            path = source if isinstance(source, Path) else deps.vault.original(source)
            return apart(pick_frames, path, out, count=count, platform=platform, waybill=waybill, report=report)

        def done(frames: tuple[Frame, ...]) -> None:
            words = text(
                QT_TRANSLATE_NOOP("videos", "{count} frames written to {folder}."), count=len(frames), folder=str(out)
            )
            self._desk.messages.good(words)

        title = text(QT_TRANSLATE_NOOP("videos", "Taking frames of {name}"), name=item.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, done, title=title)
