"""One line about the installation: disk, FFmpeg, backup, database, each with a sign and a word."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import bind, speech
from app.ui.terms import VERDICT_SIGNS
from app.ui.theme import look
from app.ui.widgets.controls import button, label, repolish
from app.workflow.queries.today.health import Part, health

PAUSE_MS = 5 * 60_000
_NAMES: dict[str, Phrase] = {
    "disk": QT_TRANSLATE_NOOP("health", "Disk"),
    "ffmpeg": QT_TRANSLATE_NOOP("health", "FFmpeg"),
    "backup": QT_TRANSLATE_NOOP("health", "Backup"),
    "database": QT_TRANSLATE_NOOP("health", "Database"),
}
_SAID = QT_TRANSLATE_NOOP("health", "{name}: {state}")
_KEYS = QT_TRANSLATE_NOOP("today", "Enter: open · Ctrl+Enter: next step · Ctrl+C: copy")
_TIP = QT_TRANSLATE_NOOP("health", "{what} Press to open the settings.")


class HealthStrip(QFrame):
    """Asks in the background when it is first seen and every few minutes after that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = False
        self.parts: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for name, title in _NAMES.items():
            part = button(text(_SAID, name=text(title), state="…"), icon="waiting", kind="strip")
            part.clicked.connect(partial(desk.roads.page_wanted.emit, "settings"))
            self.parts[name] = part
            layout.addWidget(part)
        layout.addStretch(1)
        self._keys = label(_KEYS, role="faint")
        layout.addWidget(self._keys)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._on_time)
        speech.changed.connect(self._make_room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The keys are told where there is room beside the state of the parts."""
        needed = sum(part.sizeHint().width() + 4 for part in self.parts.values()) + self._keys.sizeHint().width()
        self._keys.setVisible(self.width() > needed + 40)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._timer.isActive():
            self._timer.start()
            self.ask()

    def ask(self) -> None:
        """Ask now; does nothing while a question is on its way."""
        if self._asked:
            return
        self._asked = True
        deps = self._desk.deps

        def work(_report: Report) -> tuple[Part, ...]:
            return health(deps)

        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_parts, failed=self._on_failure)

    def _on_time(self) -> None:
        if self.isVisible():
            self.ask()

    def _on_parts(self, parts: tuple[Part, ...]) -> None:
        self._asked = False
        for part in parts:
            sign, shown = VERDICT_SIGNS[part.verdict], self.parts[part.name]
            said = text(_SAID, name=text(_NAMES[part.name]), state=part.brief)
            bind(shown, QPushButton.setText, said)
            bind(shown, QPushButton.setAccessibleName, said)
            bind(shown, QPushButton.setToolTip, text(_TIP, what=part.whole))
            look.set_icon(shown, sign.icon, sign.token, 16)
            if shown.property("tone") != sign.tone:
                shown.setProperty("tone", sign.tone)
                repolish(shown)
        self._make_room()

    def _on_failure(self, _problem: Problem) -> None:
        self._asked = False
