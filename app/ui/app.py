"""Opens the window: look, fonts and language first, then the frame, then the event loop."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from app.apart.calling import Apart
from app.ui.crash import hook_crashes
from app.ui.frame.pages import forget_sources
from app.ui.frame.window import MainWindow
from app.ui.jobs import Jobs
from app.ui.preferences import Preferences
from app.ui.speech import speech
from app.ui.theme import load_fonts, look, read_parts
from app.workflow.deps import Deps

_UNPAINTED_MS = 1500
"""A window that starts out of sight is never painted: its jobs begin then."""
SWITCH_S = 0.0005
"""How long a worker keeps the interpreter from the window's thread; with Python's own 5 ms painting a page, which asks
for it a hundred times, took half a second beside a worker that counts.
"""
_WARM_MS = 700
"""The first page gets its rows before the others are made ready."""


class _Painted(QObject):
    """Tells once that the window is on the screen: the first job loads SQLAlchemy, a sixth of a second, after that."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then, self._told = window, then, False
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self.tell)  # once all that lies on the window is painted as well
        return False

    def tell(self) -> None:
        """Say so now, if it was not said."""
        if not self._told:
            self._told = True
            self._then()


def run_window(deps: Deps, preferences: Preferences, apart: Apart) -> int:
    """Show the window until it is closed; gives the exit code."""
    forget_sources()
    sys.setswitchinterval(SWITCH_S)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("unboxing-evidence-desk")
    dress(deps, preferences)
    jobs = Jobs(begun=False)
    try:
        window = MainWindow(deps, preferences, jobs, apart)
        unhook = hook_crashes(window.show_crash)
        try:
            painted = _Painted(window, jobs.begin)
            window.show()
            QTimer.singleShot(_UNPAINTED_MS, painted.tell)
            QTimer.singleShot(_WARM_MS, window.warm)
            return application.exec()
        finally:
            unhook()
    finally:
        jobs.close()


def dress(deps: Deps, preferences: Preferences) -> None:
    """Put theme, fonts and language into force: the only files that the UI thread reads, all of them the program's."""
    parts = read_parts(deps.resources)
    look.start(parts)
    load_fonts(deps.resources, parts.themes["light"].sizes["text"])
    look.choose(preferences.settings.theme, preferences.settings.text_scale)
    speech.speak(preferences.read_catalog(preferences.settings.language))
