"""The pages in the order of the work. A page's module is loaded when the page is first opened: the window is on the
screen before most of them are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.text import QT_TRANSLATE_NOOP, Phrase


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
PAGES: Mapping[str, Entry] = {entry.name: entry for entry in _ENTRIES}
