"""Backup: how old the last one is, a new one now, and how to come back from one."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.settings import Settings, arrived, settings_bytes, travelling
from app.ui.desk import Desk
from app.ui.figures import PLATFORM_ZONE, moment, size
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.settings.rows import SettingRows
from app.ui.pages.settings.told import ToldLine
from app.ui.speech import say
from app.ui.widgets.controls import button, card, label, row, section, show_text
from app.workflow.deps import Deps
from app.workflow.keeping.back_up import Backed, back_up
from app.workflow.keeping.restore import Restored, restore
from app.workflow.queries.keeping.last_backup import LastBackup, last_backup
from app.workflow.queries.keeping.recorded import place_for_copy

SOON = timedelta(days=7)
"""An older backup is told as a warning: a week of proof is what a shop may just bear to lose."""
_NEVER = QT_TRANSLATE_NOOP("settings", "Never backed up. If this disk fails, cases and originals are gone.")
_LAST = QT_TRANSLATE_NOOP("settings", "Last backup {at}, {days} days ago: {file}, {size}.")
_TODAY = QT_TRANSLATE_NOOP("settings", "Last backup {at}: {file}, {size}.")
_SINCE = QT_TRANSLATE_NOOP("settings", "Recorded since then: {count} entries.")
_DONE = QT_TRANSLATE_NOOP("settings", "Backed up and read again: {cases} cases, {originals} originals in {path}.")
_MISSING = QT_TRANSLATE_NOOP("settings", "{count} originals are missing in the vault and so in the backup.")
_WARNING = QT_TRANSLATE_NOOP(
    "settings",
    "Everything recorded here, and rules of your own, will be replaced by what lies in {file}. What is here now is "
    "copied to the folder “backups” of the data folder first; originals stay where they are.",
)
_ALL_COMPUTERS = QT_TRANSLATE_NOOP(
    "settings", "The database is shared: it is replaced for every computer that works with it. Let the others close."
)
_RESTORED = QT_TRANSLATE_NOOP(
    "settings", "Restored and proven: {cases} cases, {entries} entries. Close the program and start it again."
)
_CLOSE = QT_TRANSLATE_NOOP("settings", "Close the program")


@dataclass(frozen=True, slots=True)
class _BackAgain:
    """`settings`: out of the backup, None where it had none that can be read."""

    restored: Restored
    settings: Settings | None


class BackupCard(QWidget):
    """Nothing is replaced before the warning was answered."""

    def __init__(self, desk: Desk, rows: SettingRows) -> None:
        super().__init__()
        self._desk, self._rows = desk, rows
        self._source = Path()
        self._job = 0
        desk.jobs.cancelled.connect(self._on_cancelled)
        self.state = ToldLine()
        self.now = button(QT_TRANSLATE_NOOP("settings", "Back up now"), icon="save", kind="primary")
        self.now.clicked.connect(self.begin)
        self.restore = button(QT_TRANSLATE_NOOP("settings", "Restore…"), icon="undo")
        self.restore.clicked.connect(self._on_choose_source)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.hide()
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Backup"))
        inside.addWidget(self.state)
        inside.addWidget(row(self.now, self.restore, None))
        inside.addWidget(self.bar)
        self.warning = self._build_warning()
        inside.addWidget(self.warning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def refresh(self) -> None:
        """Ask when the last backup was made."""
        deps = self._desk.deps

        def work(_report: Report) -> LastBackup | None:
            return last_backup(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_last)

    def begin(self) -> None:
        """Back up now; asks for the folder where none was chosen yet."""
        folder = self._desk.preferences.settings.backup_folder
        if not folder:
            folder = QFileDialog.getExistingDirectory(self, say(QT_TRANSLATE_NOOP("settings", "Backup folder")))
            if not folder:
                return
            self._rows.hold({"backup_folder": folder})
        at = self._desk.now().astimezone(PLATFORM_ZONE)
        target = Path(folder) / f"evidence-desk-{at:%Y-%m-%d-%H%M%S}.zip"
        deps, settings = self._desk.deps, settings_bytes(travelling(self._desk.preferences.settings))

        def work(report: Report) -> Backed:
            return back_up(deps, target, settings=settings, report=report)

        self._lock()
        self._job = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            self._on_backed,
            failed=self._on_failed,
            progressed=self._on_progress,
            title=text(QT_TRANSLATE_NOOP("settings", "Backing up")),
        )

    def leave(self) -> bool:
        """Put the warning away. False: there was none."""
        shown = self.warning.isVisible()
        self.warning.hide()
        return shown

    def _build_warning(self) -> QFrame:
        frame = card("danger")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(8)
        self._told = label("", wrap=True, selectable=True)
        self._shared = label(_ALL_COMPUTERS, role="danger", wrap=True)
        self.replace = button(QT_TRANSLATE_NOOP("settings", "Replace what is here"), icon="undo")
        self.replace.clicked.connect(self._on_restore)
        self.keep = button(QT_TRANSLATE_NOOP("settings", "Leave everything as it is"))
        self.keep.clicked.connect(frame.hide)
        for part in (self._told, self._shared, row(self.keep, self.replace, None)):
            inside.addWidget(part)
        frame.hide()
        return frame

    def _on_last(self, found: LastBackup | None) -> None:
        if found is None:
            self.state.tell(Verdict.FAIL, _NEVER)
            return
        age = self._desk.now() - found.at
        told = text(
            _LAST if age.days else _TODAY,
            at=moment(found.at, self._desk.now()),
            days=age.days,
            file=found.file,
            size=size(found.bytes),
        )
        since = text(_SINCE, count=found.entries_since) if found.entries_since else None
        self.state.tell(Verdict.PASS if age <= SOON else Verdict.WARN, told, since)

    def _lock(self) -> None:
        for part in (self.now, self.restore, self.replace):
            part.setEnabled(False)
        self.bar.setValue(0)
        self.bar.show()

    def _end(self) -> None:
        for part in (self.now, self.restore, self.replace):
            part.setEnabled(True)
        self.bar.hide()

    def _on_progress(self, done: float, _what: str) -> None:
        self.bar.setValue(round(done * 1000))

    def _on_cancelled(self, number: int) -> None:
        if number == self._job:
            self._desk.changes.start()
            self._end()

    def _on_failed(self, problem: Problem) -> None:
        self._end()
        self._desk.messages.problem(problem)

    def _on_backed(self, made: Backed) -> None:
        self._end()
        cases = made.rows.get("cases", 0)
        self._desk.messages.good(text(_DONE, cases=cases, originals=made.originals, path=str(made.path)))
        if made.missing:
            self._desk.messages.tell(text(_MISSING, count=len(made.missing)), Tone.WARN)
        self.refresh()

    def _on_choose_source(self) -> None:
        words = say(QT_TRANSLATE_NOOP("settings", "Choose a backup"))
        chosen, _ = QFileDialog.getOpenFileName(self, words, self._desk.preferences.settings.backup_folder, "(*.zip)")
        if chosen:
            self._source = Path(chosen)
            show_text(self._told, text(_WARNING, file=chosen))
            self._shared.setVisible(bool(self._desk.preferences.settings.database))
            self.warning.show()
            self.keep.setFocus()

    def _on_restore(self) -> None:
        held = self._desk.preferences
        data, file = settings_bytes(travelling(held.settings)), held.folder.settings
        work = partial(_restored, self._desk.deps, self._source, data, file)
        self._desk.changes.stop()  # what it last saw is no longer there afterwards
        self._lock()
        self._job = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            self._on_restored,
            failed=self._on_not_restored,
            progressed=self._on_progress,
            title=text(QT_TRANSLATE_NOOP("settings", "Restoring")),
        )

    def _on_not_restored(self, problem: Problem) -> None:
        self._desk.changes.start()
        self._on_failed(problem)

    def _on_restored(self, made: _BackAgain) -> None:
        self._end()
        self.warning.hide()
        if made.settings is not None:
            self._rows.hold(made.settings.model_dump())
        restored = made.restored
        told = text(_RESTORED, cases=restored.cases, entries=restored.entries)
        self._desk.messages.offer(Tone.WARN, told, _CLOSE, self.window().close)


def _restored(deps: Deps, source: Path, data: bytes, file: Path, report: Report) -> _BackAgain:
    """Copy what is here, then replace it; settings that cannot be read are left out, records count more."""
    copy = place_for_copy(deps)
    if copy is not None:
        back_up(deps, copy, originals=False, settings=data, report=report.part(0.0, 0.2))
    made = restore(deps, source, replace=copy is not None, report=report.part(0.2, 1.0))
    try:
        return _BackAgain(made, arrived(made.settings, file) if made.settings else None)
    except (ValueError, OSError):
        return _BackAgain(made, None)
