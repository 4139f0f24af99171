"""What language the window speaks: says texts, and says them again in every widget when the language changes."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.domain.text import Phrase, Text, Words
from app.texts import SOURCE_LANGUAGE, Catalog

Sayable = Text | Words | Phrase | str
Owner = TypeVar("Owner", bound=QObject)
_Setter = Callable[[QObject, str], object]


class Speech(QObject):
    """The catalog in force, and which widget shows which text. One per process, like Qt's own translators."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._catalog = Catalog(SOURCE_LANGUAGE, {})
        self._shown: WeakKeyDictionary[QObject, dict[_Setter, Sayable]] = WeakKeyDictionary()
        self._qt_words = QTranslator()

    @property
    def language(self) -> str:
        """As `zh_CN`."""
        return self._catalog.language

    def say(self, value: Sayable | float) -> str:
        """Any text in the present language."""
        return self._catalog.say(value)

    def bind(self, owner: Owner, setter: Callable[[Owner, str], object], value: Sayable) -> None:
        """Show a text through `setter` (as `QLabel.setText`) now and after every change of language."""
        self._shown.setdefault(owner, {})[setter] = value  # type: ignore[index]
        setter(owner, self.say(value))

    def speak(self, catalog: Catalog) -> None:
        """Change the language of everything that is on the screen."""
        self._catalog = catalog
        self._change_qt_words()
        for owner, texts in list(self._shown.items()):
            if isValid(owner):
                for setter, value in texts.items():
                    setter(owner, self.say(value))
        self.changed.emit()

    def _change_qt_words(self) -> None:
        application = QApplication.instance()
        if application is None:
            return
        application.removeTranslator(self._qt_words)
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._qt_words = QTranslator()
        if self.language != SOURCE_LANGUAGE and self._qt_words.load(f"qtbase_{self.language}", str(folder)):
            application.installTranslator(self._qt_words)


speech = Speech()
say = speech.say
bind = speech.bind
