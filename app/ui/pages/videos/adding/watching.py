"""The watched folder: looked into in the background every few seconds; new recordings join the queue by themselves."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import Sayable, bind, say
from app.ui.theme import look
from app.ui.widgets.controls import button, label, show_text
from app.workflow.queries.incoming.find_videos import FoundFile
from app.workflow.queries.incoming.watch_folder import Look, Memory, recall, remember, watch_folder

PAUSE_MS = 4000
_LONGEST = 12
"""Letters of a folder's name that the bar shows; its tip shows the whole path."""


class Watching(QObject):
    """Looks, waits, looks again. A folder that cannot be reached is told once, and looked for on."""

    found = Signal(object)
    """tuple[FoundFile, ...]: recordings that are new and complete."""
    earlier = Signal(object)
    """tuple[FoundFile, ...]: what was in the folder before it was watched."""
    moved = Signal()
    lost = Signal(object)
    """Problem: the folder cannot be reached any more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.folder: Path | None = None
        self.reached = True
        self._memory: Memory | None = None
        self._known = False
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def start(self, folder: Path) -> None:
        """Watch this folder from now on."""
        self.folder, self.reached, self._memory, self._known = folder, True, None, False
        self.moved.emit()
        self.look()

    def stop(self) -> None:
        """Watch nothing."""
        self.folder = None
        self._timer.stop()
        self.moved.emit()

    def look(self) -> None:
        """Look now; nothing while a look is under way."""
        folder = self.folder
        if self._looking or folder is None:
            return
        self._looking = True
        deps, memory, known = self._desk.deps, self._memory, self._known

        def work(report: Report) -> Look:
            before = memory if known else recall(deps, folder)
            seen = watch_folder(folder, before, report=report)
            if before is None or seen.ready:
                remember(deps, folder, seen.memory)
            return seen

        def done(seen: Look) -> None:
            if folder == self.folder:
                self._on_look(seen)
            self._go_on()

        def failed(problem: Problem) -> None:
            if folder == self.folder and self.reached:
                self.reached = False
                self.lost.emit(problem)
                self.moved.emit()
            self._go_on()

        self._desk.jobs.run(self, Lane.MEDIA, work, done, failed=failed)

    def _on_look(self, seen: Look) -> None:
        self._memory, self._known = seen.memory, True
        if not self.reached:
            self.reached = True
            self.moved.emit()
        if seen.ready:
            self.found.emit(seen.ready)
        if seen.earlier:
            self.earlier.emit(seen.earlier)

    def _go_on(self) -> None:
        self._looking = False
        if self.folder is not None:
            self._timer.start()


_WATCH = QT_TRANSLATE_NOOP("videos", "Watch a folder…")
_STOP = QT_TRANSLATE_NOOP("videos", "Stop watching")
_EARLIER = QT_TRANSLATE_NOOP("videos", "{count} older videos lie in this folder; new ones are checked by themselves.")
_TIP = QT_TRANSLATE_NOOP("videos", "New videos in this folder are checked by themselves, with their subfolders.")


class WatchBar(QFrame):
    """Says which folder is watched; starts and stops it. The folder is kept in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.watching = Watching(desk)
        self.watching.moved.connect(self._refresh)
        self.watching.earlier.connect(self._on_earlier)
        self.watching.lost.connect(self._on_lost)
        self._icon = QLabel()
        self.told = label("", role="soft")
        self.button = button(_WATCH, icon="eye", kind="quiet", tip=_TIP)
        self.button.clicked.connect(self.choose)
        self.stop = button(_STOP, icon="close", kind="quiet", icon_only=True)
        self.stop.clicked.connect(self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self.button)
        layout.addWidget(self.told)
        layout.addWidget(self.stop)
        self._refresh()
        kept = desk.preferences.settings.watched_folder
        if kept:
            self.watching.start(Path(kept))

    def watch(self, folder: Path | None) -> None:
        """Watch this folder, None: no more; kept for the next start."""
        desk = self._desk
        settings = desk.preferences.settings.changed(watched_folder="" if folder is None else str(folder))
        desk.preferences.settings = settings
        save = desk.preferences.save
        desk.jobs.run(self, Lane.DATA, lambda _report: save(settings), lambda _saved: None)
        if folder is None:
            self.watching.stop()
        else:
            self.watching.start(folder)

    def choose(self) -> None:
        """Ask which folder to watch."""
        name = QFileDialog.getExistingDirectory(self, say(QT_TRANSLATE_NOOP("videos", "Choose folder")))
        if name:
            self.watch(Path(name))

    def _on_stop(self) -> None:
        self.watch(None)

    def _on_earlier(self, files: tuple[FoundFile, ...]) -> None:
        action = QT_TRANSLATE_NOOP("videos", "Check these too")
        said = text(_EARLIER, count=len(files))
        self._desk.messages.offer(Tone.CALM, said, action, lambda: self.watching.found.emit(files))

    def _on_lost(self, problem: Problem) -> None:
        self._desk.messages.tell(problem.text, Tone.WARN, problem.hint)

    def _refresh(self) -> None:
        folder, reached = self.watching.folder, self.watching.reached
        self._icon.setVisible(folder is not None)
        self.button.setVisible(folder is None)
        self.stop.setVisible(folder is not None)
        self.told.setVisible(folder is not None)
        if folder is None:
            return
        look.set_icon(self._icon, "eye" if reached else "warn", "good" if reached else "warn", 18)
        name = (folder.name or str(folder))[:_LONGEST]
        said: Sayable = text(QT_TRANSLATE_NOOP("videos", "Watching {folder}"), folder=name)
        if not reached:
            said = text(QT_TRANSLATE_NOOP("videos", "{folder} cannot be reached"), folder=name)
        show_text(self.told, said)
        bind(self.told, QWidget.setToolTip, str(folder))
