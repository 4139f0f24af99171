"""The pages in the order of the work. A page's module is loaded when the page is first opened: the window is on the
screen before most of them are.
"""

import linecache
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.desk import Desk
from app.ui.ground.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its name in the code and on the screen, its icon, its class in `app.ui.pages.<name>.page`."""

    name: str
    title: Phrase
    icon: str
    kind: str


_ENTRIES = (
    Entry("today", QT_TRANSLATE_NOOP("window", "Today"), "today", "TodayPage"),
    Entry("videos", QT_TRANSLATE_NOOP("window", "Videos"), "videos", "VideosPage"),
    Entry("case", QT_TRANSLATE_NOOP("window", "Cases"), "case", "CasePage"),
    Entry("packet", QT_TRANSLATE_NOOP("window", "Packet"), "packet", "PacketPage"),
    Entry("replies", QT_TRANSLATE_NOOP("window", "Replies"), "reply", "RepliesPage"),
    Entry("rules", QT_TRANSLATE_NOOP("window", "Rules"), "rules", "RulesPage"),
    Entry("measures", QT_TRANSLATE_NOOP("window", "Measures"), "measures", "MeasuresPage"),
    Entry("settings", QT_TRANSLATE_NOOP("window", "Settings"), "settings", "SettingsPage"),
)


def load_page(name: str) -> Callable[[Desk], Page]:
    """The class of a page, its module loaded late: with all of them the window would come up a second later."""
    kind = getattr(import_module(f"app.ui.pages.{name}.page"), PAGES[name].kind)
    forget_sources()
    _LOADED.add(name)
    return cast("Callable[[Desk], Page]", kind)


def is_loaded(name: str) -> bool:
    """Whether a page can be built at once; one that a worker is loading just now cannot."""
    return name in _LOADED


def forget_sources() -> None:
    """PySide6 reads the source of every module that is loaded after it and leaves it in Python's cache of lines, 25 MB
    for this program; whoever needs a line, as a crash report, reads it anew.
    """
    linecache.clearcache()


_LOADED: set[str] = set()
PAGES: Mapping[str, Entry] = {entry.name: entry for entry in _ENTRIES}
