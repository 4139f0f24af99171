"""The notice of the desktop, where there is one; a press on it shows the window."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.domain.text import QT_TRANSLATE_NOOP, Text
from app.ui.desk import Desk
from app.ui.speech import say
from app.ui.theme import look

_SHOWN_MS = 10_000
_TITLE = QT_TRANSLATE_NOOP("reminders", "A window runs out")


class Tray(QObject):
    """Nothing of it is made before the first notice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.messages)
        self._desk = desk
        self._icon: QSystemTrayIcon | None = None

    def tell(self, words: Text) -> None:
        """Show a notice; nothing happens on a desktop without notices."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(QIcon(look.pixmap("bell", "accent", 32)), self)
            self._icon.messageClicked.connect(self._on_pressed)
            self._icon.activated.connect(self._on_pressed)
        self._icon.show()
        self._icon.showMessage(say(_TITLE), say(words), QSystemTrayIcon.MessageIcon.Warning, _SHOWN_MS)

    def _on_pressed(self) -> None:
        window = self._desk.messages.window()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        QApplication.setActiveWindow(window)
        self._desk.roads.page_wanted.emit("today")
