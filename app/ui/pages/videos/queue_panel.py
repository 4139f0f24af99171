"""The left side of the videos: how far the queue is, pause, order, the list, and what can be done with its rows."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.desk import Desk
from app.ui.pages.videos.adding.intake import Wanted, as_items
from app.ui.pages.videos.queue import Queue
from app.ui.pages.videos.queue_item import QueueItem, State, time_left
from app.ui.pages.videos.queue_run import QueueRunner
from app.ui.speech import bind, say
from app.ui.theme import look
from app.ui.widgets.controls import button, label, line, show_text
from app.workflow.queries.incoming.find_videos import FoundFile

_TICK_MS, _SETTLE_MS, _SOON_MS = 1000, 250, 60
_PAUSE = QT_TRANSLATE_NOOP("videos", "Pause the queue (Space)")
_RESUME = QT_TRANSLATE_NOOP("videos", "Go on with the queue (Space)")


class QueuePanel(QWidget):
    """Owns the rows and their checks."""

    item_changed = Signal(object)
    fit_wanted = Signal(object)
    """Items of which a copy that fits is wanted."""
    retry_wanted = Signal(object)
    """Items that are to be checked again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.queue = Queue()
        self.runner = QueueRunner(desk)
        self.worst_first = False
        self._build()
        self.queue.key_pressed.connect(self._on_key)
        self.queue.menu_wanted.connect(self._on_menu)
        self.runner.item_changed.connect(self._on_item_changed)
        self.runner.moved.connect(self._on_moved)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._arrange)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._show_state)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def _build(self) -> None:
        self.summary = label("", role="soft", wrap=True)
        self.pause = button(_PAUSE, icon="pause", icon_only=True)
        self.pause.clicked.connect(self.toggle_pause)
        self.order = button(QT_TRANSLATE_NOOP("videos", "Worst first"), icon="sort", icon_only=True)
        self.order.setCheckable(True)
        self.order.clicked.connect(self._on_order)
        self.more = button(QT_TRANSLATE_NOOP("videos", "More for the whole queue"), icon="more", icon_only=True)
        self.more.clicked.connect(lambda: self.menu_of_all().popup(_below(self.more)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        head = line(self.summary, self.pause, self.order, self.more)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.queue, 1)

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """All of them."""
        return self.queue.items_shown

    def add(self, items: Sequence[QueueItem], *, check: bool = True) -> None:
        """Put these into the list; with `check` they are looked at when it is their turn."""
        first = not self.items
        self.queue.add(items)
        if first:
            self.queue.setFocus()
        if check:
            self.runner.add(items)
        self._show_state()

    def show_evidence(self, item: QueueItem) -> None:
        """Put an attached video into the list and choose it; it is checked if it never was."""
        self.add([item], check=item.inspection is None)
        self.queue.choose(item)

    def take_in(self, files: Sequence[FoundFile], wanted: Wanted) -> int:
        """Check these files. Gives how many were in the list already; of them only those are checked again that have
        changed since, or of which something else is expected now.
        """
        known = {item.source: item for item in self.items}
        again = []
        for file in files:
            item = known.get(file.path)
            if item is None:
                continue
            asked = (file.bytes, wanted.waybill or item.waybill, wanted.case_id or item.meant_for)
            if asked != (item.bytes, item.waybill, item.meant_for):
                item.bytes, item.waybill, item.meant_for = asked
                item.platform = wanted.platform
                again.append(item)
        self.add(as_items([file for file in files if file.path not in known], wanted))
        self.runner.add(again)
        return sum(file.path in known for file in files)

    def toggle_pause(self) -> None:
        """Hold the waiting ones back, or let them go."""
        if self.runner.paused:
            self.runner.resume()
        else:
            self.runner.pause()
        self._show_state()

    def take(self, items: Iterable[QueueItem]) -> None:
        """Take off the list, stopped first where they run."""
        gone = [item for item in items if item.fitting is None]
        self.runner.cancel(gone)
        self.queue.take(gone)
        self._show_state()

    def refresh(self, item: QueueItem) -> None:
        """One has changed by another hand than the runner's."""
        self._on_item_changed(item)

    def _on_item_changed(self, item: QueueItem) -> None:
        self.queue.refresh(item)
        self.item_changed.emit(item)

    def _on_moved(self) -> None:
        """Many checks may end at once: what is said of all of them is worked out once for all."""
        if not self._soon.isActive():
            self._soon.start()

    def _show_state(self) -> None:
        paused = self.runner.paused
        look.set_icon(self.pause, "play" if paused else "pause", "accent" if paused else "text_soft")
        for setter in (QPushButton.setToolTip, QAbstractButton.setAccessibleName):
            bind(self.pause, setter, _RESUME if paused else _PAUSE)
        if self.worst_first:
            self._settle.start()
        if self.runner.running:
            self._tick.start()
        else:
            self._tick.stop()
        show_text(self.summary, self._words())
        self.queue.viewport().update()
        current = self.queue.chosen()
        if current is not None:
            self.item_changed.emit(current)

    def _on_tick(self) -> None:
        self.runner.refresh_times()
        show_text(self.summary, self._words())

    def _words(self) -> Text:
        """How far the queue is."""
        waiting, running = self.runner.waiting, self.runner.running
        checked = sum(item.state in (State.DONE, State.FAILED) for item in self.items)
        counts = {"checked": checked, "all": len(self.items), "waiting": waiting, "running": running}
        if self.runner.paused and running:
            said = QT_TRANSLATE_NOOP("videos", "Paused: {waiting} held back, {running} being finished")
            return text(said, **counts)
        if self.runner.paused:
            return text(QT_TRANSLATE_NOOP("videos", "Paused: {waiting} held back"), **counts)
        if not waiting and not running:
            return text(QT_TRANSLATE_NOOP("videos", "{checked} of {all} checked"), **counts)
        left_s = self.runner.left_s
        if left_s is None:
            said = QT_TRANSLATE_NOOP("videos", "{checked} of {all} checked, {waiting} waiting")
            return text(said, **counts)
        said = QT_TRANSLATE_NOOP("videos", "{checked} of {all} checked, {left}")
        return text(said, **counts, left=time_left(left_s))

    def _on_order(self) -> None:
        self.worst_first = self.order.isChecked()
        self._arrange()

    def _arrange(self) -> None:
        self.queue.arrange(worst_first=self.worst_first)

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Space:
            self.toggle_pause()
        elif key == Qt.Key.Key_Delete:
            self.take(self.queue.items_chosen)
        else:
            self.retry_wanted.emit(self.queue.items_chosen)

    def _on_menu(self, place: QPoint) -> None:
        if self.queue.items_chosen:
            self.menu().popup(place)

    def menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        chosen = self.queue.items_chosen
        under_way = [item for item in chosen if item.state in (State.WAITING, State.CHECKING)]
        fit_for = [item for item in chosen if can_be_fitted(item)]
        files = [item.source for item in chosen if isinstance(item.source, Path)]
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry(made, _AGAIN, "F5", lambda: self.retry_wanted.emit(chosen), len(under_way) < len(chosen))
        self._entry(made, _STOP, "", lambda: self.runner.cancel(under_way), bool(under_way))
        self._entry(made, _FIT, "", lambda: self.fit_wanted.emit(tuple(fit_for)), bool(fit_for))
        self._entry(made, _FOLDER, "", lambda: show_in_folder(files[0]), bool(files))
        made.addSeparator()
        self._entry(made, _TAKE, "Del", lambda: self.take(chosen), bool(chosen))
        return made

    def menu_of_all(self) -> QMenu:
        """What can be done with all rows."""
        items = self.items
        under_way = [item for item in items if item.state in (State.WAITING, State.CHECKING)]
        again = tuple(item for item in items if item.state in (State.FAILED, State.STOPPED))
        done = [item for item in items if item.state in (State.DONE, State.FAILED, State.STOPPED)]
        fit_for = tuple(item for item in items if can_be_fitted(item))
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry(made, _STOP_ALL, "", lambda: self.runner.cancel(under_way), bool(under_way))
        self._entry(made, _AGAIN_ALL, "", lambda: self.retry_wanted.emit(again), bool(again))
        self._entry(made, _FIT_ALL, "", lambda: self.fit_wanted.emit(fit_for), bool(fit_for))
        made.addSeparator()
        self._entry(made, _CLEAR, "", lambda: self.take(done), bool(done))
        return made

    def _entry(self, menu: QMenu, words: Phrase, keys: str, do: Callable[[], object], enabled: bool) -> None:  # noqa: FBT001
        entry = menu.addAction(say(words) + (f"\t{keys}" if keys else ""))
        entry.setEnabled(enabled)
        entry.triggered.connect(lambda _checked=False: do())


_AGAIN = QT_TRANSLATE_NOOP("videos", "Check again")
_STOP = QT_TRANSLATE_NOOP("videos", "Stop checking")
_FIT = QT_TRANSLATE_NOOP("videos", "Make it fit")
_FOLDER = QT_TRANSLATE_NOOP("videos", "Show in its folder")
_TAKE = QT_TRANSLATE_NOOP("videos", "Take off the list")
_STOP_ALL = QT_TRANSLATE_NOOP("videos", "Stop all checks")
_AGAIN_ALL = QT_TRANSLATE_NOOP("videos", "Check again what was stopped or failed")
_FIT_ALL = QT_TRANSLATE_NOOP("videos", "Make everything fit that does not")
_CLEAR = QT_TRANSLATE_NOOP("videos", "Clear what is finished")


def can_be_fitted(item: QueueItem) -> bool:
    """Whether a copy that fits can be made of it and none is being made."""
    return item.state is State.DONE and item.fitting is None and not item.fitted and bool(item.to_fit)


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height()))
