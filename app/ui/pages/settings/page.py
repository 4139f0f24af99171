"""Settings: built from the fields of the settings themselves, in groups; backup, shared places, this installation."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.pages.settings.backup import BackupCard
from app.ui.pages.settings.installation import Installation
from app.ui.pages.settings.keeping import KeepingCard
from app.ui.pages.settings.releasing import ReleaseCard
from app.ui.pages.settings.rows import SettingRows
from app.ui.pages.settings.sharing import SharingCard
from app.ui.pages.settings.words import GROUPS, Group, group_of
from app.ui.speech import speech
from app.ui.theme import look
from app.ui.widgets.controls import button, label, scrolled, section

_WIDEST = 900
_BAR = 14
_WITH_CARDS = ("keeping", "sharing", "about")
"""Groups that hold more than fields."""


class SettingsPage(Page):
    """A change holds at once and is saved at once; there is nothing to confirm."""

    handbook = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows = SettingRows(desk, self)
        self.fields = self._rows.fields
        self.wrong = self._rows.wrong
        self._lacking: dict[str, QVBoxLayout] = {}
        """Groups that were not built yet, and where they go."""
        self.stack = QStackedWidget()
        self.tabs: dict[str, QPushButton] = {}
        self._side = QWidget()
        self._scrolled_side = scrolled(self._side)
        self._build_groups()
        self._build()
        look.changed.connect(self._fit_side)
        speech.changed.connect(self._fit_side)
        self._fit_side()

    @cached_property
    def backup(self) -> BackupCard:
        """Backup and restoring."""
        return BackupCard(self._desk, self._rows)

    @cached_property
    def keeping(self) -> KeepingCard:
        """What lies on the disk."""
        return KeepingCard(self._desk)

    @cached_property
    def releasing(self) -> ReleaseCard:
        """Originals that may be let go."""
        made = ReleaseCard(self._desk)
        self._rows.after("keep_days", made.refresh)
        return made

    @cached_property
    def sharing(self) -> SharingCard:
        """Places that several computers share."""
        return SharingCard(self._desk)

    @cached_property
    def installation(self) -> Installation:
        """What every part can do."""
        return Installation(self._desk)

    def _cards(self, group: str) -> tuple[QWidget, ...]:
        if group == "keeping":
            return self.backup, self.keeping, self.releasing
        if group == "sharing":
            return (self.sharing,)
        return (self.installation,) if group == "about" else ()

    @override
    def build_more(self) -> bool:
        if not self._lacking:
            return False
        self._fill(next(iter(self._lacking)))
        return True

    def _build_groups(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4)
        group = QButtonGroup(self)
        for name, entry in GROUPS.items():
            self.stack.addWidget(self._build_group(name))
            self.tabs[name] = self._build_tab(name, entry)
            if name not in _WITH_CARDS and name not in map(group_of, Settings.model_fields):
                self.tabs[name].hide()
            group.addButton(self.tabs[name])
            side.addWidget(self.tabs[name])
        side.addStretch(1)
        self.tabs["general"].setChecked(True)

    def _build(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._scrolled_side)
        beside.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(label(QT_TRANSLATE_NOOP("settings", "Settings"), role="title"))
        layout.addLayout(beside, 1)

    def _fit_side(self) -> None:
        """As wide as the longest name, whatever the language and the size of texts."""
        self._scrolled_side.setFixedWidth(self._side.sizeHint().width() + _BAR)

    def show_group(self, name: str) -> None:
        """Open one group."""
        self._fill(name)
        self.tabs[name].setChecked(True)
        self.stack.setCurrentIndex(list(GROUPS).index(name))
        if name == "keeping":
            self.backup.refresh()
            self.keeping.refresh()
            self.releasing.refresh()
        elif name == "about":
            self.installation.refresh()

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {"back_up": self._on_back_up}

    @override
    def begin_search(self) -> None:
        next(tab for tab in self.tabs.values() if tab.isChecked()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def leave(self) -> bool:
        return "keeping" not in self._lacking and (self.backup.leave() or self.releasing.leave())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rows.show_all()
        self._rows.load_platforms()
        self.show_group(next(name for name, tab in self.tabs.items() if tab.isChecked()))

    def _on_back_up(self) -> None:
        self.show_group("keeping")
        self.backup.begin()

    def _build_tab(self, name: str, entry: Group) -> QPushButton:
        made = button(entry.title, icon=entry.icon, kind="nav")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.show_group(name))
        return made

    def _fill(self, name: str) -> None:
        """Build what stands in a group, when it was not yet."""
        column = self._lacking.pop(name, None)
        if column is None:
            return
        entry = GROUPS[name]
        names = sorted(
            (field for field in Settings.model_fields if group_of(field) == name),
            key=lambda field: entry.fields.index(field) if field in entry.fields else len(entry.fields),
        )
        if names:
            frame, inside = section(entry.title)
            for field in names:
                inside.addWidget(self._rows.build(field))
            column.addWidget(frame)
        for part in self._cards(name):
            column.addWidget(part)
        column.addStretch(1)

    def _build_group(self, name: str) -> QWidget:
        content = QWidget()
        column = self._lacking[name] = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        content.setMaximumWidth(_WIDEST)
        holder = QWidget()
        sideways = QHBoxLayout(holder)
        sideways.setContentsMargins(0, 0, 0, 0)
        sideways.addWidget(content, 1)
        sideways.addStretch(0)
        return scrolled(holder)
