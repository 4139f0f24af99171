"""Makes copies that fit, one after the other, and says what came of each."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.apart.verbs import fit_video
from app.domain.errors import Problem
from app.domain.media.copy import FittedCopy, Operation
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import size
from app.ui.jobs import Lane
from app.ui.pages.videos.fitting.place import place_for_copy
from app.ui.pages.videos.queue_item import QueueItem

FOLDER = "copies"
_DONE = {
    Operation.REWRAP: QT_TRANSLATE_NOOP("videos", "packed anew, pictures unchanged"),
    Operation.ENCODE: QT_TRANSLATE_NOOP("videos", "encoded anew in one piece"),
    Operation.PARTS: QT_TRANSLATE_NOOP("videos", "in {count} parts that overlap"),
}


class Fitter(QObject):
    """One copy at a time: encoding takes all that the computer has. Originals are only read."""

    item_changed = Signal(object)
    made = Signal(object, object)
    """The original's QueueItem and the FittedCopy."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waiting: dict[int, QueueItem] = {}
        self._running: tuple[int, QueueItem] | None = None
        self._said: dict[int, Text | Problem] = {}
        self._folders: dict[int, Path] = {}
        self.beside = True
        desk.jobs.cancelled.connect(self._on_cancelled)

    def said_of(self, item: QueueItem) -> Text | Problem | None:
        """What came of the last copy of this one."""
        return self._said.get(item.number)

    def folder_of(self, item: QueueItem) -> Path | None:
        """Where the last copy of this one lies."""
        return self._folders.get(item.number)

    def start(self, items: Iterable[QueueItem]) -> None:
        """Make copies of these."""
        for item in items:
            item.fitting = 0.0
            self._said.pop(item.number, None)
            self._folders.pop(item.number, None)
            self._waiting[item.number] = item
            self.item_changed.emit(item)
        self._begin()

    def cancel(self, item: QueueItem) -> None:
        """Make no copy of this one after all; nothing is left behind."""
        if self._running is not None and self._running[1] is item:
            self._desk.jobs.cancel(self._running[0])
        elif self._waiting.pop(item.number, None) is not None:
            item.fitting = None
            self.item_changed.emit(item)

    def _begin(self) -> None:
        if self._running is not None or not self._waiting:
            return
        item = self._waiting.pop(next(iter(self._waiting)))
        deps, apart, source, name = self._desk.deps, self._desk.apart, item.source, item.name
        platform = item.platform or self._desk.preferences.settings.platform
        folder, beside = self._desk.preferences.folder.root / FOLDER, self.beside

        def work(report: Report) -> FittedCopy:
            kept = not isinstance(source, Path)
            path = source if isinstance(source, Path) else deps.vault.original(source)
            out = place_for_copy(path, name, folder, beside=beside and not kept)
            return apart(fit_video, path, out, platform=platform, report=report)

        number = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_made, item),
            failed=partial(self._on_problem, item),
            progressed=partial(self._on_progress, item),
            title=text(QT_TRANSLATE_NOOP("videos", "Making {name} fit"), name=item.name),
        )
        self._running = (number, item)

    def _on_progress(self, item: QueueItem, done: float, _what: str) -> None:
        item.fitting = done
        self.item_changed.emit(item)

    def _on_made(self, item: QueueItem, made: FittedCopy) -> None:
        self._said[item.number] = told_of_copy(made)
        if made.copies:
            item.fitted = True
            self._folders[item.number] = Path(made.copies[0].path).parent
        self._end(item)
        if made.copies:
            self.made.emit(item, made)

    def _on_problem(self, item: QueueItem, problem: Problem) -> None:
        self._said[item.number] = problem
        self._end(item)

    def _on_cancelled(self, number: int) -> None:
        if self._running is not None and self._running[0] == number:
            self._end(self._running[1])  # the window may be closing: then no other may begin before it is closed

    def _end(self, item: QueueItem) -> None:
        self._running, item.fitting = None, None
        QTimer.singleShot(0, self, self._begin)
        self.item_changed.emit(item)


def told_of_copy(made: FittedCopy) -> Text:
    """Size, share of the limit, what was done, and where it lies."""
    if not made.copies:
        return made.told[0]
    done = text(_DONE.get(made.operation, _DONE[Operation.ENCODE]), count=len(made.copies))
    largest = max(made.copies, key=lambda copy: copy.share_of_limit)
    said = QT_TRANSLATE_NOOP("videos", "Copy made: {size}, {share} % of the limit, {done}. It lies in {folder}.")
    return text(
        said,
        size=size(largest.bytes),
        share=round(100 * largest.share_of_limit, 1),
        done=done,
        folder=str(Path(largest.path).parent),
    )


def items_of(made: FittedCopy, original: QueueItem) -> list[QueueItem]:
    """The copies as rows of the queue, with what the checks said of them, marked as copies of their original."""
    copies = []
    for one in made.copies:
        path = Path(one.path)
        copy = QueueItem(path.name, one.bytes, path, platform=original.platform, waybill=original.waybill)
        copy.copy_of, copy.meant_for = original.name, original.meant_for or original.case_id
        copy.inspection = one.inspection
        copies.append(copy)
    return copies
