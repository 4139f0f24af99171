"""The list of cases on the left: found by any fragment, what runs out first in sight, fetched page by page."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.case.listing.filters import SORTINGS, Filters
from app.ui.pages.case.listing.rows import entry_maker
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import button, label, line, line_edit, show_text
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.entries import Entry, EntryList
from app.ui.widgets.fields import Choice
from app.workflow.queries.listing.case_page import (
    MOST_FOUND,
    Asked,
    CaseFilter,
    CasePage,
    ListedCase,
    Sorting,
    State,
    case_page,
    rows_among,
)

_PAUSE_MS, _REDRAW_MS = 120, 30_000
FIRST_ROWS, MORE_ROWS = 100, 200
_RENEWED = 400
"""Up to so many rows are asked for anew when something changed; further down only what changed is."""


class CaseList(QWidget):
    """Enter in the field takes the first case, up and down walk through the list; what is asked is told to nobody."""

    case_chosen = Signal(str)
    case_entered = Signal(str)
    new_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry = entry_maker(desk)
        self._page: CasePage | None = None
        self._rows: dict[str, ListedCase] = {}
        self._chosen = ""
        self._asked: int | None = None
        self._take_first = False
        self._import: tuple[str, datetime] | None = None
        self._build_controls()
        self.list = EntryList(desk.now)
        bind(self.list, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("case", "Cases"))
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self.list.entry_entered.connect(self.case_entered)
        self.list.more_wanted.connect(self._on_more_wanted)
        self._empty = EmptyState("case", "", "")
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._redraw = QTimer(self, interval=_REDRAW_MS)
        self._redraw.timeout.connect(self.list.viewport().update)
        self._redraw.start()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        head = line(self._new, self.menu_button)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addLayout(line(self.sorting, self.filter_button))
        for part in (self.filters, self._only, self._stack):
            layout.addWidget(part)
        foot = line(self._count, self._again)
        foot.setStretch(0, 1)
        layout.addLayout(foot)
        layout.setStretchFactor(self._stack, 1)
        self._stack.setMinimumHeight(120)

    def _build_controls(self) -> None:
        self.menu = QMenu(self)
        self._new = button(QT_TRANSLATE_NOOP("case", "New case"), icon="plus", kind="primary", tip="Ctrl+N")
        self._new.clicked.connect(self.new_wanted)
        self.menu_button = button(QT_TRANSLATE_NOOP("case", "Take in, give out"), icon="more", icon_only=True)
        self.menu_button.clicked.connect(self._on_menu)
        self.search = line_edit(QT_TRANSLATE_NOOP("case", "Search or scan any number"))
        self.search.setToolTip("Ctrl+F")
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_return)
        self.search.installEventFilter(self)
        self.sorting = Choice(SORTINGS)
        bind(self.sorting, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("case", "Order of the list"))
        self.sorting.id_chosen.connect(self._on_asked_otherwise)
        self.filters = Filters(self._desk)
        self.filters.hide()
        self.filters.changed.connect(self._on_asked_otherwise)
        self.filter_button = button(QT_TRANSLATE_NOOP("case", "Filter"), icon="filter")
        self.filter_button.setCheckable(True)
        self.filter_button.toggled.connect(self._on_filter_toggled)
        self._only = button("", icon="close", kind="chip", tip=QT_TRANSLATE_NOOP("case", "Show all again"))
        self._only.clicked.connect(self._on_only_left)
        self._only.hide()
        self._count = label("", role="faint", wrap=True)
        self._again = button(QT_TRANSLATE_NOOP("case", "Refresh"), icon="refresh", kind="quiet")
        self._again.clicked.connect(partial(self.refresh, from_start=True))
        self._again.hide()

    @property
    def asked(self) -> Asked:
        """What is shown: fragment, filter, order."""
        chosen = self.filters.chosen
        if self._import is not None:
            chosen = CaseFilter(State.ALL, opened_at=self._import[1])
        return Asked(self.search.text().strip(), chosen, Sorting(self.sorting.id))

    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def leave_search(self) -> bool:
        """Forget what was looked for; False: nothing was."""
        if not self.search.text() and self._import is None:
            return False
        self._import = None
        self.search.clear()
        self.refresh(from_start=True)
        return True

    def mark(self, case_id: str) -> None:
        """Show which case is open."""
        self._chosen = case_id
        self.list.choose(case_id)

    def show_import(self, name: str, opened_at: datetime) -> None:
        """Only the cases that one order list brought."""
        self._import = (name, opened_at)
        self.search.clear()
        self.refresh(from_start=True)

    def refresh(self, *, from_start: bool = False) -> None:
        """Ask for the rows anew; an older question is dropped."""
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
        deps, asked = self._desk.deps, self.asked
        limit = FIRST_ROWS if from_start else min(max(FIRST_ROWS, len(self._rows)), _RENEWED)

        def work(_report: Report) -> CasePage:
            return case_page(deps, asked, limit=limit)

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_page, from_start=from_start))

    def follow(self, cases: frozenset[str]) -> None:
        """Take in that these cases changed. Far down the list only their rows are read, so that nothing jumps."""
        if len(self._rows) <= _RENEWED:
            self.refresh()
            return
        deps, asked, shown = self._desk.deps, self.asked, cases & self._rows.keys()
        self._again.show()

        def work(_report: Report) -> tuple[ListedCase, ...]:
            return rows_among(deps, asked, shown)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_rows_changed)

    def _on_page(self, page: CasePage, *, from_start: bool) -> None:
        self._asked = None
        self._page = page
        self._rows = {row.case.id: row for row in page.rows}
        self._again.hide()
        self.list.mark_found(self.asked.fragment)
        entries = self._entries(page.rows)
        self.list.show_entries(entries, self._chosen, more=page.next is not None)
        if from_start:
            self.list.scrollToTop()
        self._say()
        if self._take_first and page.rows:
            self.case_chosen.emit(page.rows[0].case.id)
        self._take_first = False

    def _on_more_wanted(self) -> None:
        deps, asked, after = self._desk.deps, self.asked, self._page
        if after is None or after.next is None or self._asked is not None:
            return

        def work(_report: Report) -> CasePage:
            return case_page(deps, asked, after=after, limit=MORE_ROWS)

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self._on_more)

    def _on_more(self, page: CasePage) -> None:
        self._asked = None
        self._page = page
        self._rows |= {row.case.id: row for row in page.rows}
        self.list.append_entries(self._entries(page.rows), more=page.next is not None)
        self._say()

    def _on_rows_changed(self, rows: tuple[ListedCase, ...]) -> None:
        self._rows |= {row.case.id: row for row in rows}
        self.list.replace_entries(self._entries(rows))

    def _entries(self, rows: tuple[ListedCase, ...]) -> list[Entry]:
        with_shop = self.sorting.id == Sorting.SHOP.value
        return [self._entry(row, with_shop=with_shop) for row in rows]

    def _say(self) -> None:
        shown, page, asked = len(self._rows), self._page, self.asked
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        show_text(self._count, _counted(shown, page))
        set_count = self.filters.count
        name = text(QT_TRANSLATE_NOOP("case", "Filter · {count}"), count=set_count)
        bind(self.filter_button, QPushButton.setText, name if set_count else QT_TRANSLATE_NOOP("case", "Filter"))
        self._only.setVisible(self._import is not None)
        if self._import is not None:
            said = QT_TRANSLATE_NOOP("case", "New from {file}")
            bind(self._only, QPushButton.setText, text(said, file=self._import[0]))
        if asked.fragment or set_count or self._import is not None:
            self._empty.say(
                QT_TRANSLATE_NOOP("case", "No case found"),
                QT_TRANSLATE_NOOP("case", "Try another part of the number, or show the closed ones in the filter."),
            )
        else:
            self._empty.say(
                QT_TRANSLATE_NOOP("case", "No open case"),
                QT_TRANSLATE_NOOP("case", "Open one as soon as a return is announced."),
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the search field walk through the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self.list.step(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _on_menu(self) -> None:
        self.menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _on_filter_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self.filters.setVisible(opened)
        if opened:
            self.filters.ask_shops()
            self.filters.state.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_only_left(self) -> None:
        self._import = None
        self.refresh(from_start=True)

    def _on_asked_otherwise(self) -> None:
        self.refresh(from_start=True)

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_return(self) -> None:
        waits = self._pause.isActive() or self._asked is not None
        self._pause.stop()
        if not waits and self.list.chosen in self._rows:
            self.case_entered.emit(self.list.chosen)
            return
        self._take_first = True
        self.refresh(from_start=True)

    def _on_entry_chosen(self, case_id: str) -> None:
        self._chosen = case_id
        self.case_chosen.emit(case_id)


def _counted(shown: int, page: CasePage | None) -> Sayable:
    if page is None:
        return ""
    if page.total is None:
        return text(QT_TRANSLATE_NOOP("case", "More than {count} found; type another sign."), count=MOST_FOUND)
    if page.first_only:
        said = QT_TRANSLATE_NOOP("case", "{total} found; the newest {count} are listed. Type another sign.")
        return text(said, total=f"{page.total:,}", count=MOST_FOUND)
    if shown < page.total:
        return text(QT_TRANSLATE_NOOP("case", "{shown} of {total}"), shown=f"{shown:,}", total=f"{page.total:,}")
    return text(QT_TRANSLATE_NOOP("case", "{count} cases"), count=f"{page.total:,}")
