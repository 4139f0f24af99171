"""The checklists: ticked for one moment, never recorded; copied or printed for the bench."""

from collections.abc import Mapping
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.report import Report
from app.domain.rules.advice import CheckItem, Checklist
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.rules.telling.markup import esc, para
from app.ui.pages.rules.telling.names import WORDS
from app.ui.pages.rules.telling.values import source_words
from app.ui.speech import bind, say
from app.ui.widgets.controls import button, card, clear, label, row, scrolled, show_text
from app.ui.widgets.grouped.grouped_list import GroupedList
from app.ui.widgets.grouped.model import Group, Item
from app.workflow.queries.book.checklists import Checklists, checklists

_NARROWEST, _WIDEST = 280, 400
_EVERYWHERE = QT_TRANSLATE_NOOP("replies", "All platforms")
_DONE = QT_TRANSLATE_NOOP("rules", "{done} of {all} ticked")
_LEAVES = QT_TRANSLATE_NOOP("rules", "Keep as proof: {what}")
_SOURCE = QT_TRANSLATE_NOOP("rules", "Source: {source}")
_INDENT = 30
_MOMENTS = ("before_shipping", "before_agreeing", "on_return", "before_joining_subsidy", "always")
"""In the order of an order's life."""
_TARGET = 40
_TICKED, _OPEN = "☑", "☐"


class ChecklistsPanel(QWidget):
    """Choosing another list begins it anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Checklists | None = None
        self._wanted = ""
        self._shown: Checklist | None = None
        self.boxes: list[QCheckBox] = []
        self.offered = GroupedList(QT_TRANSLATE_NOOP("rules", "Checklists"))
        self.offered.item_chosen.connect(self._on_chosen)
        self.offered.setMinimumWidth(_NARROWEST)
        self.offered.setMaximumWidth(_WIDEST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.offered, 2)
        layout.addWidget(self._build_right(), 4)

    def load(self) -> None:
        """Read which lists there are."""
        deps = self._desk.deps

        def work(_report: Report) -> Checklists:
            return checklists(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_loaded)

    def choose(self, name: str) -> None:
        """Show one list."""
        self._wanted = name
        if self._found is not None:
            self._wanted = ""
            self.offered.choose(name)

    def _build_right(self) -> QWidget:
        self._title = label("", role="heading", wrap=True)
        self._when = label("", role="soft")
        self.count = label("", role="strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._source = label("", role="faint", wrap=True)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(16, 14, 16, 10)
        inner.setSpacing(10)
        inner.addWidget(self._title)
        inner.addWidget(row(self._when, None, self.count))
        inner.addLayout(self._lines)
        said = QT_TRANSLATE_NOOP("rules", "Ticks are for this moment only; nothing is recorded.")
        inner.addWidget(label(said, role="faint", wrap=True))
        inner.addWidget(self._source)
        inner.addStretch(1)
        self.again = button(QT_TRANSLATE_NOOP("rules", "Begin anew"), icon="refresh")
        self.again.clicked.connect(self._on_again)
        self.copy = button(QT_TRANSLATE_NOOP("rules", "Copy the list"), icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.print = button(QT_TRANSLATE_NOOP("rules", "Print…"), icon="print")
        self.print.clicked.connect(self._on_print)
        right = card()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(1, 1, 1, 10)
        layout.addWidget(scrolled(content), 1)
        content.setObjectName("sheet")
        foot = row(self.again, self.copy, self.print, None)
        foot.setContentsMargins(14, 0, 14, 0)
        layout.addWidget(foot)
        return right

    def _on_loaded(self, found: Checklists) -> None:
        self._found = found
        former = self._shown.id if self._shown else ""
        moments: dict[str, list[Checklist]] = {when: [] for when in _MOMENTS}
        own = f"{self._desk.preferences.settings.platform}."
        for one in sorted(found.lists, key=lambda one: not one.id.startswith(own)):
            moments.setdefault(one.when, []).append(one)
        chosen = self._wanted or former or next((one.id for those in moments.values() for one in those), "")
        self._wanted = ""
        self.offered.show_groups(
            tuple(
                Group(WORDS.get(when, when), tuple(_item(one, found.platforms) for one in those))
                for when, those in moments.items()
            ),
            chosen,
        )
        if chosen != former:
            self._on_chosen(chosen)

    def _on_chosen(self, key: str) -> None:
        found = self._found
        shown = next((one for one in found.lists if one.id == key), None) if found else None
        if found is None or shown is None:
            return
        self._shown = shown
        show_text(self._title, shown.title)
        show_text(self._when, WORDS.get(shown.when, shown.when))
        show_text(self._source, text(_SOURCE, source=source_words(found.documents, shown.origin.source)))
        clear(self._lines)
        self.boxes = [self._add_line(item, found) for item in shown.items]
        self._count()

    def _add_line(self, item: CheckItem, found: Checklists) -> QCheckBox:
        box = QCheckBox()
        bind(box, QCheckBox.setText, item.title)
        box.setMinimumHeight(_TARGET)
        box.toggled.connect(self._count)
        self._lines.addWidget(box)
        why = label(item.why, role="soft", wrap=True)
        why.setContentsMargins(_INDENT, 0, 0, 0)
        self._lines.addWidget(why)
        if item.evidence:
            kept = label(text(_LEAVES, what=_names(item, found)), role="faint", wrap=True)
            kept.setContentsMargins(_INDENT, 0, 0, 4)
            self._lines.addWidget(kept)
        return box

    def _count(self) -> None:
        done = sum(box.isChecked() for box in self.boxes)
        show_text(self.count, text(_DONE, done=done, all=len(self.boxes)))

    def _on_again(self) -> None:
        for box in self.boxes:
            box.setChecked(False)
        if self.boxes:
            self.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)

    def as_lines(self) -> list[str]:
        """The list with its ticks, a line each."""
        items = self._shown.items if self._shown else ()
        ticks = [_TICKED if box.isChecked() else _OPEN for box in self.boxes]
        return [f"{tick} {say(item.title)}" for tick, item in zip(ticks, items, strict=True)]

    def _on_copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText("\n".join([say(self._shown.title), *self.as_lines()]))
            self._desk.messages.good(text(QT_TRANSLATE_NOOP("rules", "Copied: {title}"), title=self._shown.title))

    def paper(self) -> QTextDocument:
        """The list as it is printed."""
        document = QTextDocument()
        if self._shown is not None:
            lines = zip(self.as_lines(), self._shown.items, strict=True)
            told = "".join(para(esc(line)) + para(esc(say(item.why)), "soft") for line, item in lines)
            document.setHtml(f"<h2>{esc(say(self._shown.title))}</h2>{told}")
        return document

    def _on_print(self) -> None:
        printing = import_module("PySide6.QtPrintSupport")  # heavy, and few ever print
        printer = printing.QPrinter()
        asked = printing.QPrintDialog(printer, self)
        if asked.exec() == QDialog.DialogCode.Accepted:
            self.paper().print_(printer)


def _item(one: Checklist, platforms: Mapping[str, Words]) -> Item:
    owner = platforms.get(one.id.partition(".")[0], _EVERYWHERE)
    return Item(one.id, one.title, (owner,))


def _names(item: CheckItem, found: Checklists) -> Words:
    titles = [found.evidence.get(name, Words(name, name)) for name in item.evidence]
    return Words("、".join(one.zh for one in titles), ", ".join(one.en for one in titles))
