"""What the rule book says, with its sources; its calculators and checklists."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.pages.rules.book.panel import BookPanel
from app.ui.pages.rules.reckoning.panel import CalculatorsPanel
from app.ui.pages.rules.ticking.panel import ChecklistsPanel
from app.ui.speech import speech
from app.ui.theme import look
from app.ui.widgets.chips import Chips
from app.ui.widgets.controls import figure_font, label, line

_BOOK, _CALCULATORS, _CHECKLISTS = "book", "calculators", "checklists"
_AROUND = 34
_PARTS: tuple[tuple[str, Phrase], ...] = (
    (_BOOK, QT_TRANSLATE_NOOP("rules", "Rule book")),
    (_CALCULATORS, QT_TRANSLATE_NOOP("rules", "Calculators")),
    (_CHECKLISTS, QT_TRANSLATE_NOOP("rules", "Checklists")),
)


class RulesPage(Page):
    """Three parts; Alt+1, Alt+2, Alt+3 lead to them."""

    handbook = "rules"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.book = BookPanel(desk)
        self.book.elsewhere_wanted.connect(self._on_elsewhere)
        self._calculators: CalculatorsPanel | None = None
        self._checklists: ChecklistsPanel | None = None
        self._build()
        self.book.load()

    @property
    def calculators(self) -> CalculatorsPanel:
        """The part, built when it is first wanted: the page comes up the sooner."""
        if self._calculators is None:
            self._calculators = CalculatorsPanel(self._desk)
            self._calculators.rule_wanted.connect(partial(self.show_rule, ""))
            self._stack.addWidget(self._calculators)
            self._calculators.load()
        return self._calculators

    @property
    def checklists(self) -> ChecklistsPanel:
        """The part, built when it is first wanted."""
        if self._checklists is None:
            self._checklists = ChecklistsPanel(self._desk)
            self._stack.addWidget(self._checklists)
            self._checklists.load()
        return self._checklists

    def show_rule(self, platform: str, rule_id: str) -> None:
        """Show one rule."""
        self.show_part(_BOOK)
        self.book.show_rule(platform, rule_id)

    def show_part(self, name: str) -> None:
        """Show the rule book, the calculators or the checklists."""
        self.parts.choose(name)
        self._stack.setCurrentWidget(self._panel(name))
        self._panel(name).offered.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {name: partial(self.show_part, name) for name in (_CALCULATORS, _CHECKLISTS)}

    @override
    def begin_search(self) -> None:
        self.show_part(_BOOK)
        self.book.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.book.search.selectAll()

    @override
    def leave(self) -> bool:
        if self._stack.currentWidget() is self.book:
            return self.book.leave()
        self.show_part(_BOOK)
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panel(self.parts.key).offered.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.parts = Chips(_PARTS, {})
        self.parts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.parts.chosen.connect(self.show_part)
        speech.changed.connect(self._widen)
        self._widen()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.book)
        for digit, (name, _title) in enumerate(_PARTS, start=1):
            key = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self.show_part, name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        title = label(QT_TRANSLATE_NOOP("rules", "Rules"), role="title")
        keys = label(QT_TRANSLATE_NOOP("rules", "Alt+1…3"), role="faint")
        layout.addLayout(line(title, self.parts, keys, None, spacing=18))
        layout.addWidget(self._stack, 1)

    def _widen(self) -> None:
        """The chosen part is written bold: room for that, whatever the language."""
        for chip in self.parts.findChildren(QPushButton):
            bold = QFontMetrics(figure_font(chip.font(), look.size("text")))
            chip.setMinimumWidth(bold.horizontalAdvance(chip.text()) + _AROUND)

    def _panel(self, name: str) -> BookPanel | CalculatorsPanel | ChecklistsPanel:
        if name == _BOOK:
            return self.book
        return self.calculators if name == _CALCULATORS else self.checklists

    def _on_elsewhere(self, kind: str, rule_id: str) -> None:
        if kind == "reply":
            self._desk.roads.reply_wanted.emit("", rule_id)
        elif kind == "calculator":
            self.show_part(_CALCULATORS)
            self.calculators.choose(rule_id)
        else:
            self.show_part(_CHECKLISTS)
            self.checklists.choose(rule_id)
