"""What is kept: whether originals and records still are what they were, what takes the disk, how long it lasts."""

from dataclasses import dataclass

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import size
from app.ui.jobs import Lane
from app.ui.pages.settings.told import ToldLine
from app.ui.speech import say, speech
from app.ui.widgets.controls import button, label, section, show_text
from app.workflow.keeping.verify_ledger import LedgerCheck, verify_ledger
from app.workflow.keeping.verify_vault import VaultCheck, verify_vault
from app.workflow.queries.keeping.forecast import USED, Forecast, forecast

_MANY_DAYS = 3650
_FEW_DAYS = 30
_SHOWN = 10
_LEDGER = QT_TRANSLATE_NOOP("keeping", "The ledger is unbroken: {entries} entries.")
_VAULT = QT_TRANSLATE_NOOP("keeping", "The vault is whole: {files} originals.")
_DAMAGED = QT_TRANSLATE_NOOP("settings", "{count} originals are damaged or missing.")
_FROM_BACKUP = QT_TRANSLATE_NOOP("settings", "Put them back from a backup: {names}")
_DISK = QT_TRANSLATE_NOOP("settings", "{free} of {total} are free.")
_LONG = QT_TRANSLATE_NOOP("settings", "New originals: {week} a week; at this rate the disk lasts more than ten years.")
_DAYS = QT_TRANSLATE_NOOP("settings", "New originals: {week} a week; at this rate the disk is full in {days} days.")
_STILL = QT_TRANSLATE_NOOP("settings", "No new originals in the last weeks.")
_PART = QT_TRANSLATE_NOOP("settings", "{kind} {size}")


@dataclass(frozen=True, slots=True)
class _Proven:
    ledger: LedgerCheck
    vault: VaultCheck


class KeepingCard(QWidget):
    """Proof on demand, with progress; the disk whenever the group is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: Forecast | None = None
        self._job = 0
        desk.jobs.cancelled.connect(self._on_cancelled)
        self.verify = button(QT_TRANSLATE_NOOP("settings", "Verify now"), icon="verify")
        self.verify.clicked.connect(self._on_verify)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.ledger, self.vault, self.disk = ToldLine(), ToldLine(), ToldLine()
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Originals and records"), self.verify)
        words = QT_TRANSLATE_NOOP(
            "settings", "Every original is read and its hash compared; every recorded step is held against the next."
        )
        inside.addWidget(label(words, role="soft", wrap=True))
        self.used = label("", role="soft", wrap=True)
        for part in (self.bar, self.ledger, self.vault, self.disk, self.used):
            inside.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        speech.changed.connect(self._show_used)

    def refresh(self) -> None:
        """Look at the disk."""
        deps = self._desk.deps

        def work(_report: Report) -> Forecast:
            return forecast(deps)

        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_forecast, failed=self.disk.problem)

    def _on_forecast(self, seen: Forecast) -> None:
        self._seen = seen
        left, week = seen.days_left, size(seen.per_week)
        if left is None:
            told, verdict = text(_STILL), Verdict.PASS
        elif left > _MANY_DAYS:
            told, verdict = text(_LONG, week=week), Verdict.PASS
        else:
            told, verdict = text(_DAYS, week=week, days=int(left)), Verdict.PASS if left > _FEW_DAYS else Verdict.WARN
        self.disk.tell(verdict, text(_DISK, free=size(seen.free), total=size(seen.total)), told)
        self._show_used()

    def _show_used(self) -> None:
        if self._seen is None:
            return
        parts = [
            say(text(_PART, kind=text(USED[kind]), size=size(count)))
            for kind, count in self._seen.used.items()
            if count
        ]
        show_text(self.used, "  ·  ".join(parts))

    def _on_verify(self) -> None:
        deps = self._desk.deps
        self.verify.setEnabled(False)
        self.bar.setValue(0)
        self.bar.show()

        def work(report: Report) -> _Proven:
            return _Proven(verify_ledger(deps), verify_vault(deps, report=report))

        self._job = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            self._on_proven,
            failed=self._on_failed,
            progressed=lambda done, _what: self.bar.setValue(round(done * 1000)),
            title=text(QT_TRANSLATE_NOOP("settings", "Verifying originals and records")),
        )

    def _end(self) -> None:
        self.verify.setEnabled(True)
        self.bar.hide()

    def _on_cancelled(self, number: int) -> None:
        if number == self._job:
            self._end()

    def _on_failed(self, problem: Problem) -> None:
        self._end()
        self.vault.problem(problem)

    def _on_proven(self, found: _Proven) -> None:
        self._end()
        if found.ledger.why is not None:
            self.ledger.tell(Verdict.FAIL, found.ledger.why)
        else:
            self.ledger.tell(Verdict.PASS, text(_LEDGER, entries=found.ledger.entries))
        damages = found.vault.damages
        if damages:
            names = ", ".join(one.path for one in damages[:_SHOWN]) + (" …" if len(damages) > _SHOWN else "")
            self.vault.tell(Verdict.FAIL, text(_DAMAGED, count=len(damages)), text(_FROM_BACKUP, names=names))
        else:
            self.vault.tell(Verdict.PASS, text(_VAULT, files=found.vault.files))
