"""Asks for files or a folder in the system's own window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.speech import say

FILES_TIP = QT_TRANSLATE_NOOP("videos", "Choose files (Ctrl+O)")


def chosen_files(page: QWidget) -> tuple[Path, ...]:
    """None when the person thought better of it."""
    names, _ = QFileDialog.getOpenFileNames(page, say(QT_TRANSLATE_NOOP("videos", "Choose files")))
    return tuple(Path(name) for name in names)


def chosen_folder(page: QWidget) -> tuple[Path, ...]:
    """One, or none."""
    name = QFileDialog.getExistingDirectory(page, say(QT_TRANSLATE_NOOP("videos", "Choose folder")))
    return (Path(name),) if name else ()
