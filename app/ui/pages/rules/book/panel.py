"""The rule book to search and read: left what there is, right one entry and the person's own in its place."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.rules.book.listing import groups_of, key_of, parts_of
from app.ui.pages.rules.book.own import OwnCard
from app.ui.pages.rules.book.reading import RuleText
from app.ui.pages.rules.telling.names import KINDS
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import button, card, column, label, line_edit, row, show_text
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import Choice
from app.ui.widgets.grouped.grouped_list import GroupedList
from app.workflow.keeping.override_rule import Drafted, override_rule
from app.workflow.keeping.set_aside_rule import set_aside_rule
from app.workflow.queries.book.older_rules import cases_under_older_rules
from app.workflow.queries.book.rule_shelf import RuleShelf, rule_shelf
from app.workflow.queries.rule_rows import RuleRow

_NARROWEST, _WIDEST = 320, 460
_ALL_PLATFORMS = QT_TRANSLATE_NOOP("replies", "All platforms")
_ALL_KINDS = QT_TRANSLATE_NOOP("rules", "Every kind")
_ELSEWHERE: Mapping[str, Phrase] = {
    "reply": QT_TRANSLATE_NOOP("rules", "Use this reply"),
    "calculator": QT_TRANSLATE_NOOP("rules", "Calculate"),
    "checklist": QT_TRANSLATE_NOOP("rules", "Tick it off"),
}


class BookPanel(QWidget):
    """Search over every kind of entry; a link leads to another entry, Alt+Left back."""

    elsewhere_wanted = Signal(str, str)
    """Kind and id of an entry that has a place of its own: a reply, a calculator, a checklist."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.shelf: RuleShelf | None = None
        self._shown: RuleRow | None = None
        self._wanted: tuple[str, str] | None = None
        self._way: list[RuleRow] = []
        self._older = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._build_left(), 2)
        layout.addWidget(self._build_right(), 4)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)

    def load(self, *, again: bool = False) -> None:
        """Read the book; `again`: with the person's own files as they are now."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[RuleShelf, int]:
            shelf = rule_shelf(deps, again=again)
            return shelf, sum(map(len, cases_under_older_rules(deps).values()))

        self._desk.jobs.run(self, Lane.DATA, work, self._on_loaded)

    def show_rule(self, platform: str, rule_id: str) -> None:
        """Lead to one entry, whatever is searched now."""
        self._wanted = (platform, rule_id)
        if self.shelf is not None:
            self._go_to_wanted()

    def leave(self) -> bool:
        """Escape: back to the whole list. False: nothing was searched."""
        if not self.search.text():
            return False
        self.search.clear()
        self.offered.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _build_left(self) -> QWidget:
        self.search = line_edit(QT_TRANSLATE_NOOP("rules", "Search everything: 24 hours, seal, freight…"))
        self.search.textChanged.connect(self._show)
        own = self._desk.preferences.settings.platform
        self.platform = Choice((("", _ALL_PLATFORMS), (own, own)))
        self.platform.choose(own)
        self.kind = Choice((("", _ALL_KINDS), *KINDS.items()))
        bind(self.platform, Choice.setAccessibleName, QT_TRANSLATE_NOOP("rules", "Platform"))
        bind(self.kind, Choice.setAccessibleName, QT_TRANSLATE_NOOP("rules", "Kind of entry"))
        for choice in (self.platform, self.kind):
            choice.id_chosen.connect(lambda _key: self._show())
        self.offered = GroupedList(QT_TRANSLATE_NOOP("rules", "Entries of the rule book"))
        self.offered.item_chosen.connect(self._on_chosen)
        self.search.returnPressed.connect(partial(self.offered.setFocus, Qt.FocusReason.TabFocusReason))
        none = EmptyState(
            "search",
            QT_TRANSLATE_NOOP("rules", "The rule book holds nothing with these words"),
            QT_TRANSLATE_NOOP("rules", "Try fewer words, another platform or every kind of entry."),
        )
        self._left = QStackedWidget()
        self._left.addWidget(self.offered)
        self._left.addWidget(none)
        self.count = label("", role="faint", wrap=True)
        filters = row(self.platform, self.kind)
        left = column(self.search, filters, self._left, self.count)
        left.setMinimumWidth(_NARROWEST)
        left.setMaximumWidth(_WIDEST)
        return left

    def _build_right(self) -> QWidget:
        self.back = button(
            QT_TRANSLATE_NOOP("rules", "Back"), icon="back", kind="quiet", tip=QT_TRANSLATE_NOOP("rules", "Alt+Left")
        )
        self.back.clicked.connect(self.go_back)
        self.elsewhere = button("", icon="next", kind="quiet")
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.copy = button(QT_TRANSLATE_NOOP("rules", "Copy"), icon="copy", kind="quiet")
        self.copy.clicked.connect(self._on_copy)
        self.draft = button(QT_TRANSLATE_NOOP("rules", "Write one of your own"), icon="edit", kind="quiet")
        self.draft.clicked.connect(self._on_draft)
        self.words = RuleText()
        self.words.rule_wanted.connect(self._on_link)
        self.own = OwnCard()
        self.own.again_wanted.connect(partial(self.load, again=True))
        self.own.aside_wanted.connect(self._on_aside)
        right = card()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(14, 8, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(row(self.back, None, self.elsewhere, self.copy, self.draft))
        layout.addWidget(self.own)
        layout.addWidget(self.words, 1)
        self.back.setVisible(False)
        return right

    def _on_loaded(self, found: tuple[RuleShelf, int]) -> None:
        self.shelf, older = found
        names: list[tuple[str, Sayable]] = [("", _ALL_PLATFORMS), *self.shelf.platforms.items()]
        self.platform.show_entries(names)
        self._older = older
        for problem in self.shelf.unread:
            self._desk.messages.problem(problem)
        if self._wanted is not None:
            self._go_to_wanted()
        else:
            self._show()

    def _show(self) -> None:
        shelf = self.shelf
        if shelf is None:
            return
        hits = shelf.found(self.search.text(), self.platform.id, self.kind.id)
        keys = {key_of(hit.row) for hit in hits}
        kept = key_of(self._shown) if self._shown is not None else ""
        groups = groups_of(shelf, hits)
        first = next((item.key for group in groups for item in group.items), "")
        chosen = kept if kept in keys else first
        self.offered.show_groups(groups, chosen)
        self._left.setCurrentIndex(0 if hits else 1)
        show_text(self.count, _counted(len(hits), len(shelf.rows), self._older))
        if chosen:
            self._on_chosen(chosen)

    def _on_chosen(self, key: str) -> None:
        entry = self.shelf.by_key.get(parts_of(key)) if self.shelf else None
        if entry is not None:
            self._read(entry)

    def _read(self, entry: RuleRow) -> None:
        shelf = self.shelf
        if shelf is None:
            return
        self._shown = entry
        self.words.show_rule(shelf, entry)
        own = shelf.own_of(entry)
        self.own.show_own(own)
        self.draft.setVisible(own is None)
        self.elsewhere.setVisible(entry.kind in _ELSEWHERE)
        if entry.kind in _ELSEWHERE:
            bind(self.elsewhere, QPushButton.setText, _ELSEWHERE[entry.kind])
            bind(self.elsewhere, QPushButton.setAccessibleName, _ELSEWHERE[entry.kind])

    def _on_link(self, key: object) -> None:
        entry = self.shelf.by_key.get(key) if self.shelf and isinstance(key, tuple) else None
        if entry is not None and self._shown is not None:
            self._way.append(self._shown)
            self.back.setVisible(True)
            self._lead_to(entry)

    def go_back(self) -> None:
        """The entry that was read before a link was followed."""
        if self._way:
            self._lead_to(self._way.pop())
            self.back.setVisible(bool(self._way))

    def _lead_to(self, entry: RuleRow) -> None:
        """Read an entry; the list is widened when it would not hold it."""
        self._shown = entry
        key = key_of(entry)
        if key not in {item.key for item in self.offered.items}:
            self.search.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            self.search.clear()
            self.search.blockSignals(False)  # noqa: FBT003
            self.kind.choose("")
            if entry.platform not in ("", self.platform.id):
                self.platform.choose(entry.platform)
            self._show()
        self.offered.choose(key)
        self._read(entry)

    def _go_to_wanted(self) -> None:
        platform, name = self._wanted or ("", "")
        self._wanted = None
        entry = self.shelf.wanted(platform, name) if self.shelf else None
        if entry is None:
            self._show()
            said = QT_TRANSLATE_NOOP("rules", "The rule book has no entry “{name}”.")
            self._desk.messages.tell(text(said, name=name), Tone.WARN)
        else:
            self._way.clear()
            self.back.setVisible(False)
            self._lead_to(entry)

    def _on_elsewhere(self) -> None:
        if self._shown is not None:
            self.elsewhere_wanted.emit(self._shown.kind, self._shown.id)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self._desk.messages.good(QT_TRANSLATE_NOOP("rules", "Copied, with its source."))

    def _on_draft(self) -> None:
        shelf, entry, deps = self.shelf, self._shown, self._desk.deps
        if shelf is None or entry is None:
            return
        name = shelf.whole_id(entry)

        def work(_report: Report) -> Drafted:
            return override_rule(deps, name)

        def done(drafted: Drafted) -> None:
            said = QT_TRANSLATE_NOOP("rules", "Written: {path}. Change it with any editor, then read it again here.")
            self._desk.messages.tell(text(said, path=str(drafted.path)), Tone.GOOD)
            self.load(again=True)

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def _on_aside(self, path: Path) -> None:
        deps = self._desk.deps

        def work(_report: Report) -> Path:
            return set_aside_rule(deps, path)

        def done(aside: Path) -> None:
            said = QT_TRANSLATE_NOOP("rules", "The shipped one holds again. Your own was kept as {path}.")
            self._desk.messages.tell(text(said, path=str(aside)), Tone.GOOD)
            self.load(again=True)

        self._desk.jobs.run(self, Lane.DATA, work, done)


def _counted(shown: int, total: int, older: int) -> Text:
    if older:
        said = QT_TRANSLATE_NOOP("rules", "{count} of {all} entries. {older} open cases are worked under older rules.")
        return text(said, count=shown, all=total, older=older)
    return text(QT_TRANSLATE_NOOP("rules", "{count} of {all} entries."), count=shown, all=total)
