"""The strip at the bottom: what is being worked on, how far it is, and a way to stop it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.jobs import Jobs
from app.ui.theme import look
from app.ui.widgets.controls import button, label, show_text

_READY = QT_TRANSLATE_NOOP("jobs", "Ready")


class JobStrip(QFrame):
    """Shows the oldest running job with its progress, and how many more there are."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._jobs = jobs
        self._titles: dict[int, Text] = {}
        self._done: dict[int, float] = {}
        self._text = label(_READY, role="soft")
        self._more = label("", role="faint")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._stop = button(QT_TRANSLATE_NOOP("jobs", "Stop"), icon="close", kind="quiet")
        self._stop.clicked.connect(self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(14)
        for part in (self._text, self._bar, self._stop, self._more):
            layout.addWidget(part)
        layout.addStretch(1)
        look.fit(self, QFrame.setFixedHeight, "control", 4)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self._refresh()

    def _on_started(self, number: int, title: Text) -> None:
        self._titles[number] = title
        self._done[number] = 0.0
        self._refresh()

    def _on_progressed(self, number: int, done: float, _what: str) -> None:
        if number in self._done:
            self._done[number] = done
            self._refresh()

    def _on_ended(self, number: int) -> None:
        self._titles.pop(number, None)
        self._done.pop(number, None)
        self._refresh()

    def _on_stop(self) -> None:
        shown = self._shown()
        if shown is not None:
            self._jobs.cancel(shown)

    def _shown(self) -> int | None:
        moving = [number for number, done in self._done.items() if done > 0]
        return next(iter(moving or self._titles), None)

    def _refresh(self) -> None:
        shown = self._shown()
        for part in (self._bar, self._stop):
            part.setVisible(shown is not None)
        more = len(self._titles) - 1
        self._more.setVisible(more > 0)
        show_text(self._more, text(QT_TRANSLATE_NOOP("jobs", "{count} more waiting or running"), count=more))
        show_text(self._text, _READY if shown is None else self._titles[shown])
        if shown is not None:
            done = self._done[shown]
            self._bar.setRange(0, 1000 if done > 0 else 0)
            self._bar.setValue(round(done * 1000))
