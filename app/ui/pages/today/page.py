"""Today: every window that runs, what ends first on top, with what to do about it; a scan opens its case."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout
from typing_extensions import override

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.domain.today.arranging import Line, by_yuan, chosen, counts
from app.domain.today.groups import Group, is_friday
from app.domain.today.matter import Act
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.today.calendar_export import export_calendar
from app.ui.pages.today.copying import Copy
from app.ui.pages.today.due_list import DueList, add_copies
from app.ui.pages.today.empty_words import why_empty
from app.ui.pages.today.group_chips import GroupChips
from app.ui.pages.today.health_strip import HealthStrip
from app.ui.pages.today.notices import WeekendNotice
from app.ui.pages.today.reading import Reading
from app.ui.reminders.bar import ReminderBar
from app.ui.reminders.reminders import reminders_of
from app.ui.speech import bind, say, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, line, line_edit
from app.ui.widgets.empty import EmptyState
from app.workflow.queries.case_rows import CaseRow, case_rows

_SORTS = (QT_TRANSLATE_NOOP("today", "What ends first"), QT_TRANSLATE_NOOP("today", "Most yuan first"))


_LOW = 620
"""Below this height the list needs the room of every notice but one."""


class TodayPage(Page):
    """Follows the changes of cases; the time left ticks by itself."""

    handbook = "today"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reading = Reading(desk, self)
        self._reminders = reminders_of(desk)
        self._build()
        self._connect()
        self._show()
        self._reminders.start()

    def _build(self) -> None:
        roads = self._desk.roads
        self.filter = line_edit(
            QT_TRANSLATE_NOOP("today", "Scan or type any part of a number, Enter opens the case"), large=True
        )
        look_icon = QLabel()
        look.set_icon(look_icon, "scan", "accent", 26)
        self.new = button(QT_TRANSLATE_NOOP("today", "New case"), icon="plus", kind="primary", large=True)
        self.new.clicked.connect(partial(roads.new_case_wanted.emit, ""))
        self.chips = GroupChips()
        self.bar = ReminderBar(self._desk, self._reminders)
        self.weekend = WeekendNotice()
        self.list = DueList(self._desk.now)
        self.health = HealthStrip(self._desk)
        first = button(QT_TRANSLATE_NOOP("today", "New case"), icon="plus", kind="primary", large=True)
        first.clicked.connect(lambda: roads.new_case_wanted.emit(self.filter.text().strip()))
        self._empty = EmptyState("today", "", "", first)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 6)
        layout.setSpacing(10)
        layout.addLayout(line(look_icon, self.filter, *self._build_tools(), self.new))
        for part in (self.bar, self.weekend, self.chips):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.health)

    def _build_tools(self) -> tuple[QComboBox, QPushButton, QPushButton]:
        self.sort = QComboBox()
        bind(self.sort, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("today", "Order of the list"))
        bind(self.sort, QComboBox.setToolTip, QT_TRANSLATE_NOOP("today", "Order of the list"))
        self.sort.addItems(["", ""])
        self._name_sorts()
        look.fit(self.sort, QComboBox.setFixedHeight, "control_large")
        self.copies = button(QT_TRANSLATE_NOOP("today", "Copy"), icon="copy", large=True)
        bind(
            self.copies,
            QPushButton.setToolTip,
            QT_TRANSLATE_NOOP("today", "Copies the chosen rows (Ctrl or Shift and a press), or all that are shown"),
        )
        self.calendar = button(
            QT_TRANSLATE_NOOP("today", "Save as a calendar file (.ics)"), icon="calendar", large=True, icon_only=True
        )
        return self.sort, self.copies, self.calendar

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.filter.returnPressed.connect(self._on_scanned)
        self.filter.installEventFilter(self)
        self.sort.currentIndexChanged.connect(self._show)
        self.copies.clicked.connect(self._on_copies)
        self.calendar.clicked.connect(partial(export_calendar, self._desk, self))
        self.chips.chosen.connect(self._show)
        self.weekend.wanted.connect(partial(self.chips.choose, Group.WEEKEND))
        self.list.case_opened.connect(self._desk.roads.case_wanted)
        self.list.act_wanted.connect(self._on_act)
        self.list.copy_wanted.connect(self._on_copy)
        self.list.chosen_changed.connect(self._on_chosen)
        self._desk.roads.case_wanted.connect(self._reading.forget_change)
        self._reading.arranged.connect(self._show)
        self._reminders.changed.connect(self._on_reminders)
        speech.changed.connect(self._name_sorts)
        speech.changed.connect(self._show)

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Of this page in the command palette."""
        return {
            "export_calendar": partial(export_calendar, self._desk, self),
            "runs_out_today": partial(self.chips.choose, Group.TODAY),
        }

    @override
    def begin_search(self) -> None:
        """Put the cursor where a scan goes."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @override
    def leave(self) -> bool:
        """Escape: first the search is emptied, then the group is left."""
        if self.filter.text():
            self.filter.clear()
            return True
        if self.chips.key is not Group.ALL:
            self.chips.choose(Group.ALL)
            return True
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.begin_search()
        self._reading.look()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_weekend()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down leads into the list."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.filter and pressed == Qt.Key.Key_Down:
            self.list.begin()
            return True
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Ask for the rows anew."""
        self._reading.refresh()

    def _show(self) -> None:
        lines = self._reading.lines
        self.chips.show_counts(counts(lines))
        self.chips.setVisible(self._reading.loaded)
        self._show_weekend()
        found = chosen(lines, self.chips.key, self.filter.text())
        by_day = self.sort.currentIndex() == 0
        self.list.show_lines(found if by_day else by_yuan(found), self._reading.changed_cases, by_day=by_day)
        self._stack.setCurrentWidget(self.list if found else self._empty)
        if not found:
            loaded = self._reading.loaded
            self._empty.say(*why_empty(self.filter.text().strip(), any_lines=bool(lines), loaded=loaded))

    def _show_weekend(self) -> None:
        """On a low screen it makes room for reminders; its group stays in sight."""
        room = self.height() >= look.scaled(_LOW) or self.bar.isHidden()
        friday = is_friday(self._desk.now())
        self.weekend.show_lines(chosen(self._reading.lines, Group.WEEKEND), friday=friday and room)

    def _on_reminders(self) -> None:
        self.list.show_snoozes(self._reminders.snoozes)
        self._show_weekend()

    def _name_sorts(self) -> None:
        for place, name in enumerate(_SORTS):
            self.sort.setItemText(place, say(name))

    def _on_act(self, row: Line) -> None:
        """Lead to where the next step is done."""
        case_id, roads = row.matter.case.id, self._desk.roads
        self._reading.forget_change(case_id)
        if row.matter.act is Act.ATTACH:
            roads.evidence_wanted.emit(case_id, row.matter.lacks[0].kind)
        elif row.matter.act is Act.PACKET:
            roads.packet_wanted.emit(case_id)
        elif row.matter.act is Act.RECORD and row.matter.missing is not None and row.matter.missing.events:
            roads.event_wanted.emit(case_id, row.matter.missing.events[0], row.matter.missing.rule)
        elif row.matter.act is Act.TALK:
            roads.reply_wanted.emit(case_id, "")
        else:
            roads.case_wanted.emit(case_id)

    def _on_chosen(self, count: int) -> None:
        words: Text = text(QT_TRANSLATE_NOOP("today", "Copy {count}"), count=count)
        bind(self.copies, QPushButton.setText, words if count > 1 else QT_TRANSLATE_NOOP("today", "Copy"))

    def _on_copies(self) -> None:
        menu = QMenu(self)
        add_copies(menu, self._on_copy)
        menu.popup(self.copies.mapToGlobal(self.copies.rect().bottomLeft()))

    def _on_copy(self, copy: Copy) -> None:
        lines = self.list.chosen or self.list.lines
        made, count = copy.make(lines, self._desk.now())
        if not count:
            self._desk.messages.tell(QT_TRANSLATE_NOOP("today", "There is nothing of this to copy."))
            return
        QGuiApplication.clipboard().setText(made)
        self._desk.messages.good(text(copy.done, count=count))

    def _on_scanned(self) -> None:
        fragment = self.filter.text().strip()
        if not fragment:
            return
        deps = self._desk.deps

        def work(_report: Report) -> tuple[CaseRow, ...]:
            return case_rows(deps, fragment, include_closed=True)

        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_found, fragment))

    def _on_found(self, fragment: str, rows: tuple[CaseRow, ...]) -> None:
        if len(rows) == 1:
            self.filter.clear()
            self._desk.messages.hide()
            self._desk.roads.case_wanted.emit(rows[0].case.id)
        elif rows:
            words: Text = text(
                QT_TRANSLATE_NOOP("today", "{count} cases contain “{fragment}”: choose one below."),
                count=len(rows),
                fragment=fragment,
            )
            self._desk.messages.tell(words)
            self.list.begin()
        else:
            words = text(QT_TRANSLATE_NOOP("today", "No case contains “{fragment}”."), fragment=fragment)
            roads = self._desk.roads
            self._desk.messages.offer(
                Tone.WARN,
                words,
                QT_TRANSLATE_NOOP("today", "New case"),
                partial(roads.new_case_wanted.emit, fragment),
            )
        self.filter.selectAll()
