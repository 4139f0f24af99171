"""What tests of the window share, in whatever folder they stand: one application dressed once, jobs, stray windows."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.media.reading import ocr
from app.paths import RESOURCES
from app.ui.jobs import Jobs
from app.ui.theme import load_fonts, look, read_parts

if "PYTEST_XDIST_WORKER" in os.environ:
    # The other cores have tests of their own; a second thread would spin for them while it waits for the first.
    ocr._THREADS = 1


class _Strays(QObject):
    """Notes widgets that open as windows of their own by mistake: shown before they had a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            known = isinstance(watched, QMainWindow) or watched.property("expected")
            kinds = ("QTipLabel", "QComboBoxPrivateContainer", "QDialog", "CrashDialog", "QMenu", "QListView")
            if not known and watched.metaObject().className() not in kinds:
                self.seen.append(watched.metaObject().className())
        return False


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    parts = read_parts(RESOURCES)
    look.start(parts)
    load_fonts(RESOURCES, parts.themes["light"].sizes["text"])
    look.choose("light")
    return qapp


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def strays(dressed: QApplication) -> Iterator[list[str]]:
    watcher = _Strays()
    dressed.installEventFilter(watcher)
    yield watcher.seen
    dressed.removeEventFilter(watcher)
