"""The inputs of the facts, grouped as a person thinks of them; one column where it is narrow, else two."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.cases.case import Case
from app.domain.cases.fields import flags_of
from app.domain.errors import Problem
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.pages.case.editing.line import Fact, FactLine, FactText
from app.ui.speech import Sayable, bind
from app.ui.terms import FIELDS, FLAGS, name_of
from app.ui.widgets.controls import clear, label
from app.ui.widgets.fields import Choice

_GROUPS: tuple[tuple[Phrase | None, tuple[str, ...]], ...] = (
    (None, ("order", "after_sale", "shop", "scenario", "goods")),
    (QT_TRANSLATE_NOOP("case", "What came back"), ("waybill", "courier", "returned_weight_g")),
    (QT_TRANSLATE_NOOP("case", "What was sent"), ("outbound_waybill", "serial", "outbound_weight_g")),
    (QT_TRANSLATE_NOOP("case", "Money"), ("paid", "refunded", "freight")),
    (None, ("note",)),
)
_WHOLE_WIDTH = frozenset({"order", "scenario", "goods", "note"})
_TWO_COLUMNS_FROM = 330
_UNKNOWN: tuple[str, Phrase] = ("", QT_TRANSLATE_NOOP("case", "not known yet"))


class FactsForm(QWidget):
    """Knows what is typed and what a case says, nothing of how it is kept. `edited`: while typing; `left`: after."""

    edited = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scenario = Choice()
        self.scenario.id_chosen.connect(self.left)
        self.fields: dict[str, FactLine | FactText] = {}
        self.flags: dict[str, QCheckBox] = {}
        self._facts: dict[str, Fact] = {}
        self._flag_ids: tuple[str, ...] = ()
        self._titles: list[QWidget] = []
        for title, names in _GROUPS:
            if title is not None:
                self._titles.append(label(title, role="strong"))
            for name in names:
                self._facts[name] = Fact(FIELDS[name], self._build_field(name))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._columns = 0
        self._flags = QVBoxLayout()
        self._flags.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addWidget(label(QT_TRANSLATE_NOOP("case", "Marks"), role="strong"))
        layout.addLayout(self._flags)
        self._arrange(1)

    def _build_field(self, name: str) -> QWidget:
        if name == "scenario":
            return self.scenario
        made = FactText() if name == "note" else FactLine()
        made.textEdited.connect(lambda _typed: self.edited.emit(name))
        made.left.connect(self.left)
        self.fields[name] = made
        return made

    def show_platform(self, platform: Platform) -> None:
        """Offer the scenarios and marks that this platform's rules know."""
        self.scenario.show_entries(
            [_UNKNOWN, *((entry.id.rpartition(".")[2], entry.title) for entry in platform.scenarios)]
        )
        names = flags_of(platform)
        if names == self._flag_ids:
            return
        self._flag_ids = names
        own: dict[str, Sayable] = {flag.id: flag.title for flag in platform.flags}
        clear(self._flags)
        self.flags = {}
        for name in names:
            self.flags[name] = box = QCheckBox()
            bind(box, QCheckBox.setText, own[name] if name in own else name_of(FLAGS, name))
            box.clicked.connect(self.left)
            self._flags.addWidget(box)

    def show_case(self, case: Case) -> None:
        """Show what a case says."""
        for name in (*self.fields, "scenario", "flags"):
            self.show_value(name, typed_of(case, name))

    def show_newer(self, before: Case, newer: Case, sent: Mapping[str, str] | None = None) -> None:
        """Show what changed in the case. A field in which something else was typed than what was `sent` keeps that; so
        does the one in which the cursor stands, where the case only writes it in its own way.
        """
        typed, written = self.changes(before), sent or {}
        for name in (*self.fields, "scenario", "flags"):
            is_sent = name in written and typed.get(name) == written[name]
            edits = name in self.fields and self.fields[name].hasFocus()
            if name not in typed or (is_sent and not edits):
                self.show_value(name, typed_of(newer, name))

    def show_value(self, name: str, value: str) -> None:
        """Show one value, as it is typed."""
        if name == "scenario":
            self.scenario.choose(value)
        elif name == "flags":
            chosen = set(value.split(","))
            for flag, box in self.flags.items():
                box.setChecked(flag in chosen)
        else:
            self.fields[name].show_value(value)
            self._facts[name].tell(None)

    def typed(self, name: str) -> str:
        """What stands in a field."""
        if name == "scenario":
            return self.scenario.id
        if name == "flags":
            return ",".join(sorted(flag for flag, box in self.flags.items() if box.isChecked()))
        return self.fields[name].text()

    def changes(self, case: Case) -> Mapping[str, str]:
        """What stands here and not in the case."""
        names = (*self.fields, "scenario", "flags")
        return {name: self.typed(name) for name in names if self.typed(name) != typed_of(case, name)}

    def tell(self, name: str, problem: Problem | None) -> None:
        """Say what is wrong in a field, or that nothing is."""
        if name in self._facts:
            self._facts[name].tell(problem)

    def wrong(self, name: str) -> str:
        """What a field complains about."""
        return self._facts[name].wrong

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= _TWO_COLUMNS_FROM else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for part in (*self._titles, *self._facts.values()):
            self._grid.removeWidget(part)
        for row, column, span, part in _places(columns, self._titles, self._facts):
            self._grid.addWidget(part, row, column, 1, span)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _places(columns: int, titles: list[QWidget], facts: Mapping[str, Fact]) -> Iterator[tuple[int, int, int, QWidget]]:
    row, left_titles = 0, iter(titles)
    for title, names in _GROUPS:
        if title is not None:
            yield row, 0, columns, next(left_titles)
            row += 1
        column = 0
        for name in names:
            span = columns if name in _WHOLE_WIDTH else 1
            if column + span > columns:
                row, column = row + 1, 0
            yield row, column, span, facts[name]
            column += span
        row += 1


def typed_of(case: Case, name: str) -> str:
    """What a person would type for what the case says."""
    value = getattr(case, name)
    if isinstance(value, frozenset):
        return ",".join(sorted(value))
    return "" if value is None else str(value)
