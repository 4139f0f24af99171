"""The window under test: one look and one language for all."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.texts import Catalog
from app.ui.frame.window import MainWindow
from app.ui.reminders.reminders import reminders_of
from app.ui.speech import speech
from app.ui.theme import look
from tests.ui.acting import idle
from tests.ui.story import open_ready_desk


@pytest.fixture(autouse=True)
def english(dressed: QApplication) -> Iterator[None]:
    """Each test begins in the source language and the light theme, and leaves no window and no thread behind.

    Closed windows are deleted here: they would else live until the next test waits. A look that nobody changed is not
    chosen again: every widget that is still there would be dressed once more.
    """
    speech.speak(Catalog("en", {}))
    if (look._choice, look._percent) != ("light", 100):
        look.choose("light", 100)
    before = set(threading.enumerate())
    yield
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert left == []


@pytest.fixture
def window(qtbot, tmp_path, jobs, strays):
    deps, preferences = open_ready_desk(tmp_path / "data")
    made = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(made)
    made.desk.changes.stop()
    reminders_of(made.desk).stop()  # those who test them start them again
    made.scanner.deafen()  # tests type as fast as a scanner does; those of the scanner open its ears again
    made.show()
    qtbot.waitExposed(made)
    idle(qtbot, made)
    yield made
    made.close()
    assert strays == []
