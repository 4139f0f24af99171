"""A barcode scanner types like a keyboard, only faster than any person: its bursts are told from typing, wherever the
focus is, with or without Enter at the end, also where an input method hands over whole strings.

A burst goes into the field with the focus only if that is one empty line, or one that says that it takes scans
(property `takes_scan`); a text that is being edited never gets it.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

BETWEEN_S = 0.035
"""Scanners send a character each 1-20 ms; people who type fast reach 80 ms, and 50 ms for two keys rolled together."""
LEAST = 6
"""Characters: no waybill or order number is shorter."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_BARE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PAD = Qt.KeyboardModifier.KeypadModifier


class Scanner(QObject):
    """Watches the keys of one window. What was held back and was no burst is handed on as it came."""

    scanned = Signal(str)

    def __init__(self, window: QWidget, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._deaf = False
        self._held: list[QEvent] = []
        self._characters = ""
        self._target: QWidget | None = None
        self._last = 0.0
        self._passed = 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(round(BETWEEN_S * 1000) + 5)
        self._pause.timeout.connect(self._on_pause)
        self._focus: QWidget | None = None
        window.installEventFilter(self)  # keys come here when nothing in the window has the focus
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def listen(self) -> None:
        """Watch the keys; from the start it does."""
        self._deaf = False

    def deafen(self) -> None:
        """Let every key through: whoever plays keys into the window types as fast as a scanner."""
        self._deaf = True

    def _on_focus(self, _former: QWidget | None, focus: QWidget | None) -> None:
        """Keys go to the focus alone; a filter over the whole program would run for each of its very many events."""
        if self._focus is not None and isValid(self._focus):
            self._focus.removeEventFilter(self)
        self._focus = focus if focus is not None and focus.window() is self._window is not focus else None
        if self._focus is not None:
            self._focus.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._deaf or kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod):
            return False
        if not event.spontaneous() or not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if not self._characters and self._passes(watched, kind):
            return False
        if kind == QEvent.Type.KeyRelease:
            return bool(self._held)
        return self._take(watched, event)

    def _passes(self, watched: QWidget, kind: QEvent.Type) -> bool:
        """Whether a key may go where it is typed; what began in an empty field ends there."""
        now = self._clock()
        if kind != QEvent.Type.KeyRelease:
            follows = now - self._passed <= BETWEEN_S
            self._passed = now if follows or not _listens(watched) else 0.0
        return self._passed == now or not _listens(watched)

    def _take(self, watched: QWidget, event: QEvent) -> bool:
        now = self._clock()
        if self._held and now - self._last > BETWEEN_S:
            self._end()
        self._last = now
        if isinstance(event, QKeyEvent) and event.key() in _ENDS and self._characters:
            return self._end(event)
        characters = _characters_of(event)
        if not characters:
            self._end()
            return False
        self._target = self._target or watched
        self._held.append(event.clone())
        self._characters += characters
        self._pause.start()
        return True

    def _on_pause(self) -> None:
        self._end()

    def _end(self, ending: QEvent | None = None) -> bool:
        """A burst is told; anything else goes to where it was typed. True: the ending key is used up."""
        self._pause.stop()
        held, number, target = self._held, self._characters.strip(), self._target
        self._held, self._characters, self._target = [], "", None
        if len(number) >= LEAST:
            self.scanned.emit(number)
            return True
        if target is not None:
            for event in held:
                QCoreApplication.sendEvent(target, event)
            if ending is not None:
                QCoreApplication.sendEvent(target, ending.clone())
        return ending is not None


def _characters_of(event: QEvent) -> str:
    """What a key or an input method brings, if a scanner could have sent it."""
    if isinstance(event, QInputMethodEvent):
        said = event.commitString()
    elif isinstance(event, QKeyEvent) and event.modifiers() & ~(_SHIFT | _PAD) == _BARE:
        said = event.text()
    else:
        return ""
    return said if said.isascii() and said.isprintable() and " " not in said else ""


def _listens(focus: QWidget) -> bool:
    """Whether bursts are kept from this widget."""
    if isinstance(focus, (QComboBox, QAbstractSpinBox)) or not isinstance(focus, _EDITORS):
        return True
    if isinstance(focus, QLineEdit):
        return bool(focus.text()) and not focus.property("takes_scan") and not _is_selected(focus)
    return True


def _is_selected(field: QLineEdit) -> bool:
    """What is selected as a whole is about to be replaced."""
    return field.selectedText() == field.text()
