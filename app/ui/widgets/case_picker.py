"""A line to find a case by any fragment of its numbers; what it finds comes from outside."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.ui.speech import Sayable, bind

_PAUSE_MS = 150


class CasePicker(QLineEdit):
    """Type or scan; pick from the list; Enter takes the only one found."""

    searched = Signal(str)
    case_chosen = Signal(str)

    def __init__(self, placeholder: Sayable) -> None:
        super().__init__()
        bind(self, QLineEdit.setPlaceholderText, placeholder)
        bind(self, QLineEdit.setAccessibleName, placeholder)
        self._ids: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._chosen = ""
        self._waits_for_enter = False
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]
        self.setCompleter(completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text().strip()))
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    @property
    def case_id(self) -> str:
        """The chosen case; empty while none is."""
        return self._chosen

    def show_found(self, found: Sequence[tuple[str, str]]) -> None:
        """What the last search found: ids and how they read."""
        self._ids = tuple(case_id for case_id, _ in found)
        self._names = tuple(name for _, name in found)
        self._model.setStringList(list(self._names))
        if self._waits_for_enter and len(found) == 1:
            self.choose(*found[0])
            self.case_chosen.emit(self._chosen)
        elif found and self.hasFocus():
            self.completer().complete()
        self._waits_for_enter = False

    def choose(self, case_id: str, name: str) -> None:
        """Set a case from outside, without telling."""
        self._chosen = case_id
        self.setText(name)
        self.setCursorPosition(0)

    def reset(self) -> None:
        """No case."""
        self._chosen = ""
        self.clear()

    def _on_edited(self) -> None:
        self._chosen = ""
        self._timer.start()

    def _on_return(self) -> None:
        if not self._chosen and self.text().strip():
            self._timer.stop()
            self._waits_for_enter = True
            self.searched.emit(self.text().strip())

    def _on_picked(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._ids):
            self.choose(self._ids[index.row()], self._names[index.row()])
            self.case_chosen.emit(self._chosen)
