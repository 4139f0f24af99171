"""Texts to send: found by scene and words, filled from a case, copied with one key."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.replies.search import matching
from app.domain.report import Report
from app.domain.rules.reply import PLACES, Reply
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.replies.case_bar import CaseBar
from app.ui.pages.replies.reading import Reading
from app.ui.pages.replies.scenes import ALL_PLATFORMS, DIGITS, Habits, groups_of
from app.ui.pages.replies.sending import Sending
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import card, column, label, line, line_edit, scrolled
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import Choice
from app.ui.widgets.grouped.grouped_list import GroupedList
from app.workflow.queries.book.reply_shelf import ReplyShelf, reply_shelf

_NARROWEST, _WIDEST, _LATELY = 320, 440, 5
_COPIED = QT_TRANSLATE_NOOP("replies", "Copied: {title}")
_OPEN = QT_TRANSLATE_NOOP("replies", "Not copied: {places} is not known. Type it, or copy with the gaps.")


class RepliesPage(Page):
    """Left what there is, right the text as it would be sent. Enter, Ctrl+C or Alt+1…9 copy the whole of it."""

    handbook = "replies"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shelf: ReplyShelf | None = None
        self._case_id, self._wanted, self._from_top = "", "", False
        self._asked = 0
        self._lately: list[str] = []
        self._copied: set[str] = set()
        self._build()
        self._build_keys()
        desk.changes.changed.connect(self._on_changed)
        self._load()

    def show_replies(self, case_id: str, reply_id: str) -> None:
        """Show replies filled from a case."""
        self._wanted = reply_id
        self.search.clear()
        if reply_id and not case_id:
            self.platform.choose("")
        self._set_case(case_id)
        self.offered.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
        self.offered.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @override
    def take_scan(self, number: str) -> bool:
        self.bar.take_scan(number)
        return True

    @override
    def leave(self) -> bool:
        if self.search.text():
            self.search.clear()
        elif self._case_id:
            self._set_case("")
        else:
            return False
        self.offered.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _build(self) -> None:
        self.bar = CaseBar(self._desk, QT_TRANSLATE_NOOP("replies", "Scan or type a number of the case to fill in"))
        self.bar.case_chosen.connect(self._set_case)
        head = line(label(QT_TRANSLATE_NOOP("replies", "Replies"), role="title"), self.bar)
        head.setStretch(1, 1)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self._build_left(), 2)
        body.addWidget(self._build_right(), 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _build_left(self) -> QWidget:
        self.search = line_edit(QT_TRANSLATE_NOOP("replies", "Search: refund, invoice, sorry…"))
        self.search.textChanged.connect(self._show)
        own = self._desk.preferences.settings.platform
        self.platform = Choice((("", ALL_PLATFORMS), (own, own)))
        self.platform.choose(own)
        self.platform.id_chosen.connect(lambda _key: self._load())
        bind(self.platform, Choice.setAccessibleName, QT_TRANSLATE_NOOP("replies", "Platform"))
        self.offered = GroupedList(QT_TRANSLATE_NOOP("replies", "Replies"))
        self.offered.item_chosen.connect(self._on_chosen)
        self.search.returnPressed.connect(partial(self.offered.setFocus, Qt.FocusReason.TabFocusReason))
        self.offered.item_taken.connect(lambda _key: self.copy())
        self._none = EmptyState(
            "search",
            QT_TRANSLATE_NOOP("replies", "No reply holds these words"),
            QT_TRANSLATE_NOOP("replies", "Try one word, simplified or traditional, or another platform."),
        )
        self._left = QStackedWidget()
        self._left.addWidget(self.offered)
        self._left.addWidget(self._none)
        keys = label(QT_TRANSLATE_NOOP("replies", "Enter copies · Alt+1…9 copy by number"), role="faint")
        left = column(self.search, self.platform, self._left, keys)
        left.setMinimumWidth(_NARROWEST)
        left.setMaximumWidth(_WIDEST)
        return left

    def _build_right(self) -> QWidget:
        self.reading = Reading()
        self.reading.typed_changed.connect(self._fill)
        self.reading.finished.connect(self.copy)
        self.sending = Sending()
        self.sending.copy_wanted.connect(self.copy)
        self.sending.gaps_wanted.connect(self.copy_with_gaps)
        self.sending.next_wanted.connect(partial(self.offered.step, 1))
        self.reading.favourite_wanted.connect(self._on_favourite)
        right = card()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(1, 1, 1, 12)
        layout.setSpacing(10)
        self._around = scrolled(self.reading)
        layout.addWidget(self._around, 1)
        self.reading.setObjectName("sheet")
        layout.addWidget(self.sending)
        return right

    def _build_keys(self) -> None:
        for digit in range(1, DIGITS + 1):
            self._key(f"Alt+{digit}", partial(self._take_digit, str(digit)))
        self._key("Ctrl+Shift+C", self.copy_with_gaps)
        self._key("Ctrl+D", self._on_favourite)
        self._key("Alt+Down", partial(self.offered.step, 1))
        self._key("Alt+Up", partial(self.offered.step, -1))
        for part in (self.offered, self.reading.words):
            copying = QShortcut(QKeySequence.StandardKey.Copy, part)
            copying.setContext(Qt.ShortcutContext.WidgetShortcut)
            copying.activated.connect(self._on_copy_key)

    def _key(self, keys: str, do: object) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(do)

    def _on_copy_key(self) -> None:
        if self.reading.words.textCursor().hasSelection():
            self.reading.words.copy()  # what is marked with the mouse
        else:
            self.copy()

    def _set_case(self, case_id: str) -> None:
        if case_id != self._case_id:
            self._copied.clear()
            self._from_top = bool(case_id)
        self._case_id = case_id
        self.reading.places.forget()
        self._load()

    def _on_changed(self, cases: frozenset[str]) -> None:
        if self._case_id in cases:
            self._load()

    def _load(self) -> None:
        deps, case_id, platform = self._desk.deps, self._case_id, self.platform.id
        self._asked += 1

        def work(_report: Report) -> ReplyShelf:
            return reply_shelf(deps, platform=platform, case_id=case_id)

        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_loaded, self._asked))

    def _on_loaded(self, asked: int, shelf: ReplyShelf) -> None:
        if asked != self._asked:
            return  # the answer to an older question
        former, self._shelf = self._shelf, shelf
        names: list[tuple[str, Sayable]] = [("", ALL_PLATFORMS), *shelf.platforms.items()]
        self.platform.show_entries(names)
        self.platform.setVisible(shelf.case is None)
        self.bar.show_case(shelf.case)
        if former is None or former.known != shelf.known:
            self.reading.places.forget()
        self._show()
        self._from_top = False

    def _show(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        rows = {one.reply.id: one for one in shelf.rows}
        found = [rows[one.id] for one in matching((one.reply for one in shelf.rows), self.search.text())]
        habits = Habits(self._desk.preferences.settings.favourite_replies, tuple(self._lately), tuple(self._copied))
        groups = groups_of(shelf, found, habits)
        shown = [item.key for group in groups for item in group.items]
        wanted = next((key for key in shown if self._wanted and self._wanted in (key, key.rpartition(".")[2])), "")
        kept = self.offered.key if self.offered.key in shown and not self._from_top else next(iter(shown), "")
        chosen = wanted or kept
        self._wanted = ""
        self.offered.show_groups(groups, chosen)
        self._left.setCurrentWidget(self.offered if shown else self._none)
        if chosen:
            self._on_chosen(chosen)

    def _on_chosen(self, key: str) -> None:
        shelf, reply = self._shelf, self._reply(key)
        if shelf is not None and reply is not None:
            self.reading.places.show_places(reply.id, reply.places, shelf.known)
            self._fill()
            self.reading.show_favourite(favourite=key in self._desk.preferences.settings.favourite_replies)

    def _reply(self, key: str) -> Reply | None:
        return next((row.reply for row in self._shelf.rows if row.reply.id == key), None) if self._shelf else None

    def _fill(self) -> None:
        shelf, reply = self._shelf, self._reply(self.offered.key)
        if shelf is None or reply is None:
            return
        try:
            ready = shelf.filled(reply, self.reading.places.typed)
        except Problem as problem:
            self._desk.messages.problem(problem)
            return
        self.reading.show_ready(ready)
        self.sending.show_missing(len(ready.row.filled.missing))

    def copy(self) -> None:
        """Copy the whole text; with a gap in it, lead to the field that fills the gap instead."""
        ready = self.reading.shown
        if ready is None or not self.offered.key:
            return
        self._fill()
        ready = self.reading.shown or ready
        missing = ready.row.filled.missing
        if missing:
            names = Words("、".join(PLACES[one].zh for one in missing), ", ".join(PLACES[one].en for one in missing))
            self._desk.messages.tell(text(_OPEN, places=names), Tone.WARN)
            self.reading.places.go_to(missing[0])
            self._around.ensureWidgetVisible(self.reading.places.fields[missing[0]])
            return
        self._take(ready.row.reply.title)

    def copy_with_gaps(self) -> None:
        """Copy the text as it stands, with 【…】 where something is not known."""
        if self.reading.shown is not None and self.offered.key:
            self._fill()
            self._take(self.reading.shown.row.reply.title)

    def _take(self, title: Words) -> None:
        ready, key = self.reading.shown, self.offered.key
        if ready is None:
            return
        QGuiApplication.clipboard().setText(ready.row.filled.text)
        self._copied.add(key)
        self._lately = [key, *(one for one in self._lately if one != key)][:_LATELY]
        self._desk.messages.good(text(_COPIED, title=title))
        self.offered.mark(self._copied)  # the order stays until the person searches or comes back
        self.offered.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_digit(self, digit: str) -> None:
        item = next((one for one in self.offered.items if one.digit == digit), None)
        if item is not None:
            self.offered.choose(item.key)
            self.copy()

    def _on_favourite(self) -> None:
        key, preferences = self.offered.key, self._desk.preferences
        if not key:
            return
        former = preferences.settings.favourite_replies
        kept = tuple(one for one in former if one != key) if key in former else (*former, key)
        preferences.settings = preferences.settings.changed(favourite_replies=kept)
        settings, save = preferences.settings, preferences.save

        def work(_report: Report) -> None:
            save(settings)

        self._desk.jobs.run(self, Lane.DATA, work, lambda _saved: None)
        self._show()
        self.reading.show_favourite(favourite=key in kept)
