"""One input per kind of setting: a choice, a number, a switch, words, numbers in a row, a file or a folder."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QFileDialog, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.settings import Settings
from app.ui.pages.settings.words import FOLDERS, STEPS, TITLES, UNITS, VALUES
from app.ui.speech import Sayable, bind, say
from app.ui.widgets.controls import button, line, line_edit
from app.ui.widgets.fields import Choice

Told = Callable[[object], None]
_PASSWORD = re.compile(r"^[a-z]+://[^/:@\s]*:(?P<password>[^/\s]*)@", re.IGNORECASE)
_HIDDEN = "•••"
_LARGEST = 1_000_000
_INSET = 8
_BUILT_IN = QT_TRANSLATE_NOOP("settings", "the one that comes along")
_NO_FOLDER = QT_TRANSLATE_NOOP("settings", "none chosen")
_NUMBERS = QT_TRANSLATE_NOOP("settings", "numbers, with commas between")
_WORDS = QT_TRANSLATE_NOOP("settings", "words, with commas between")
_ON = QT_TRANSLATE_NOOP("settings", "On")


class PathField(QWidget):
    """A path to type or to choose; `told` with the text when either was done."""

    def __init__(self, title: Sayable, empty: Phrase, told: Callable[[str], None], *, folder: bool) -> None:
        super().__init__()
        self._title, self._folder, self._told = title, folder, told
        self.line = line_edit(empty, name=title)
        when_typed(self.line, told)
        words = (
            QT_TRANSLATE_NOOP("settings", "Choose folder") if folder else QT_TRANSLATE_NOOP("settings", "Choose file")
        )
        self.browse = button(words, icon="folder", icon_only=True)
        self.browse.clicked.connect(self._on_browse)
        layout = line(self.line, self.browse)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.setFocusProxy(self.line)

    def _on_browse(self) -> None:
        title, here = say(self._title), self.line.text()
        chosen = (
            QFileDialog.getExistingDirectory(self, title, here)
            if self._folder
            else QFileDialog.getOpenFileName(self, title, here)[0]
        )
        if chosen:
            self.line.setText(chosen)
            self._told(chosen)


def when_typed(field: QLineEdit, told: Callable[[str], object]) -> None:
    """Tell what a person typed, once it is finished: a field that only lost the focus says nothing."""

    def finish() -> None:
        if field.isModified():
            field.setModified(False)
            told(field.text().strip())

    field.editingFinished.connect(finish)


def kind_of(name: str) -> Any:
    """The annotation of a field without `| None`."""
    kind = Settings.model_fields[name].annotation
    if get_origin(kind) in {Union, UnionType}:
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def build_input(name: str, told: Told, platform: str) -> QWidget:
    """The input for a field; `told` gets what was chosen or typed, in a form that the settings take. `platform`: the
    one that holds; which others there are is read later.
    """
    kind, title = kind_of(name), TITLES.get(name, name)
    if name == "platform":
        return _choice(title, [(platform, platform)], told)
    if get_origin(kind) is Literal:
        return _choice(title, [(key, VALUES.get(key, key)) for key in get_args(kind)], told)
    if kind is bool:
        return _switch(title, told)
    if kind in {int, float}:
        return _number(name, told, whole=kind is int)
    return _written(name, kind, told)


def _written(name: str, kind: Any, told: Told) -> QWidget:
    """What is typed as text: a path, several words or numbers, words."""
    title, folder = TITLES.get(name, name), name.endswith(FOLDERS)
    if kind is Path or folder:
        empty = _NO_FOLDER if folder else _BUILT_IN
        return PathField(title, empty, lambda words: told(words or _nothing(name)), folder=folder)
    several = get_origin(kind) in {tuple, list}
    placeholder = (_WORDS if str in get_args(kind) else _NUMBERS) if several else ""
    typed = line_edit(placeholder, name=title)
    when_typed(typed, lambda words: told(parts_of(words) if several else words))
    return typed


def show_value(field: QWidget, value: object) -> None:
    """Put a value into its input without telling."""
    blocked = QSignalBlocker(field)
    if isinstance(field, Choice):
        field.choose(str(value))
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(str(value)))
    elif isinstance(field, QDoubleSpinBox):
        field.setValue(float(str(value)))
    elif isinstance(field, PathField):
        field.line.setText(str(value or ""))
    elif isinstance(field, QLineEdit):
        field.setText(", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value))
    blocked.unblock()


def parts_of(words: str) -> tuple[str, ...]:
    """What stands between commas, blanks and the commas of a Chinese keyboard."""
    return tuple(words.replace("，", " ").replace("、", " ").replace(",", " ").split())


def without_password(address: str) -> str:
    """A database address as it may be shown."""
    password = password_in(address)
    return address.replace(f":{password}@", f":{_HIDDEN}@", 1) if password else address


def password_in(address: str) -> str:
    """The password that somebody wrote into an address; empty where there is none."""
    found = _PASSWORD.match(address)
    return found["password"] if found else ""


def _nothing(name: str) -> str | None:
    return None if NoneType in get_args(Settings.model_fields[name].annotation) else ""


def _choice(title: Sayable, entries: Sequence[tuple[str, Sayable]], told: Told) -> Choice:
    choice = Choice(entries)
    bind(choice, Choice.setAccessibleName, title)
    choice.id_chosen.connect(told)
    return choice


def _switch(title: Sayable, told: Told) -> QCheckBox:
    switch = QCheckBox()
    bind(switch, QCheckBox.setText, _ON)
    bind(switch, QCheckBox.setAccessibleName, title)
    switch.toggled.connect(told)
    return switch


class _Whole(QSpinBox):
    """A number that a page scrolled under the mouse does not change."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Broken(QDoubleSpinBox):
    """The same with digits after the point."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _number(name: str, told: Told, *, whole: bool) -> QWidget:
    number: QSpinBox | QDoubleSpinBox = _Whole() if whole else _Broken()
    least, most = limits_of(name)
    number.setRange(least, most)
    number.lineEdit().setTextMargins(_INSET, 0, 0, 0)
    number.setSingleStep(STEPS.get(name, 1))
    number.setKeyboardTracking(False)
    number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name in UNITS:
        bind(number, _set_suffix, UNITS[name])
    bind(number, type(number).setAccessibleName, TITLES.get(name, name))
    number.valueChanged.connect(told)
    return number


def _set_suffix(number: QSpinBox | QDoubleSpinBox, words: str) -> None:
    number.setSuffix(words)


def limits_of(name: str) -> tuple[int, int]:
    """The least and the largest number that a field takes."""
    entries: Mapping[str, object] = {type(entry).__name__: entry for entry in Settings.model_fields[name].metadata}
    return getattr(entries.get("Ge"), "ge", 0), getattr(entries.get("Le"), "le", _LARGEST)
