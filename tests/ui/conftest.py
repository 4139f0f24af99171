"""The window under test: one look and one language for all."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.texts import Catalog
from app.ui.speech import speech
from app.ui.theme import look


@pytest.fixture(autouse=True)
def english(dressed: QApplication) -> Iterator[None]:
    """Each test begins in the source language and the light theme, and leaves no thread behind."""
    speech.speak(Catalog("en", {}))
    look.choose("light")
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert left == []
