"""The calculators: choose one, type, read the figure with its steps and source; what a case knows is put in."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.money.calculation import Calculation
from app.domain.report import Report
from app.domain.rules.calculator import Calculator
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.case_search import CaseSearch
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.rules.reckoning.answer import Answer
from app.ui.pages.rules.reckoning.inputs import Inputs
from app.ui.speech import say
from app.ui.widgets.controls import button, card, label, row, scrolled, show_text
from app.ui.widgets.grouped.grouped_list import GroupedList
from app.ui.widgets.grouped.model import Group, Item
from app.workflow.queries.calculations import calculation, calculators, case_inputs

_NARROWEST, _WIDEST = 280, 400
_EVERYWHERE = QT_TRANSLATE_NOOP("replies", "All platforms")
Loaded = tuple[tuple[Calculator, ...], Mapping[str, Words], Mapping[str, Words]]


class CalculatorsPanel(QWidget):
    """Computes while the person types; nothing is recorded."""

    rule_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[str, Calculator] = {}
        self._documents: Mapping[str, Words] = {}
        self._wanted = ""
        self._asked = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._build_left(), 2)
        layout.addWidget(self._build_right(), 4)

    def load(self) -> None:
        """Read which calculators there are."""
        deps = self._desk.deps

        def work(_report: Report) -> Loaded:
            titles = {one.id: one.title for one in deps.rulebook.platforms}
            return calculators(deps), titles, deps.rulebook.documents

        self._desk.jobs.run(self, Lane.DATA, work, self._on_loaded)

    def choose(self, name: str) -> None:
        """Show one calculator."""
        self._wanted = name
        if name in self._known:
            self.offered.choose(name)
            self._wanted = ""

    def _build_left(self) -> QWidget:
        self.offered = GroupedList(QT_TRANSLATE_NOOP("rules", "Calculators"))
        self.offered.item_chosen.connect(self._on_chosen)
        self.offered.item_taken.connect(lambda _key: self._focus_first())
        self.offered.setMinimumWidth(_NARROWEST)
        self.offered.setMaximumWidth(_WIDEST)
        return self.offered

    def _build_right(self) -> QWidget:
        self._title = label("", role="heading", wrap=True)
        self.case = CaseSearch(
            self._desk, QT_TRANSLATE_NOOP("rules", "Take the amounts of a case: scan or type a number")
        )
        self.case.picker.case_chosen.connect(self._on_case)
        self.inputs = Inputs()
        self.inputs.changed.connect(self._compute)
        self.answer = Answer()
        self.copy = button(QT_TRANSLATE_NOOP("rules", "Copy the answer"), icon="copy", kind="primary", large=True)
        self.copy.clicked.connect(self._on_copy)
        self._rule = button(QT_TRANSLATE_NOOP("rules", "What the text says"), icon="rules", kind="quiet")
        self._rule.clicked.connect(lambda: self.rule_wanted.emit(self.offered.key))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(16, 14, 16, 14)
        inner.setSpacing(12)
        for part in (self._title, self.case, self.inputs, self.answer):
            inner.addWidget(part)
        inner.addStretch(1)
        right = card()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(1, 1, 1, 10)
        layout.addWidget(scrolled(content), 1)
        content.setObjectName("sheet")
        foot = row(self.copy, self._rule, None)
        foot.setContentsMargins(15, 0, 15, 0)
        layout.addWidget(foot)
        return right

    def _on_loaded(self, loaded: Loaded) -> None:
        found, titles, self._documents = loaded
        self._known = {one.id: one for one in found}
        groups: dict[str, list[Calculator]] = {}
        for one in found:
            groups.setdefault(one.id.partition(".")[0], []).append(one)
        former = self.offered.key
        chosen = self._wanted or former or next(iter(self._known), "")
        self.offered.show_groups(
            tuple(
                Group(
                    titles.get(owner, _EVERYWHERE),
                    tuple(Item(one.id, one.title, (_asks(one),)) for one in those),
                )
                for owner, those in groups.items()
            ),
            chosen,
        )
        self._wanted = ""
        if chosen != former:
            self._on_chosen(chosen)

    def _on_chosen(self, key: str) -> None:
        calculator = self._known.get(key)
        if calculator is None:
            return
        show_text(self._title, calculator.title)
        self.inputs.show_calculator(calculator)
        case_id = self.case.picker.case_id
        if case_id:
            self._on_case(case_id)
        else:
            self._compute()

    def _focus_first(self) -> None:
        first = next(iter(self.inputs.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_case(self, case_id: str) -> None:
        deps, name = self._desk.deps, self.offered.key

        def work(_report: Report) -> Mapping[str, str]:
            return case_inputs(deps, name, case_id)

        def done(values: Mapping[str, str]) -> None:
            if name == self.offered.key:
                self.inputs.fill(values)
                if not values:
                    said = QT_TRANSLATE_NOOP("rules", "The case knows none of these amounts.")
                    self._desk.messages.tell(said, Tone.WARN)

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def _compute(self) -> None:
        calculator = self._known.get(self.offered.key)
        if calculator is None:
            return
        missing = self.inputs.missing
        self.copy.setEnabled(False)
        if missing:
            self.answer.show_missing(missing, calculator.note)
            return
        deps, name, typed = self._desk.deps, calculator.id, dict(self.inputs.typed)
        if not typed and calculator.parameters:
            self.answer.show_nothing(calculator.note)
            return
        self._asked += 1
        self._desk.jobs.run(
            self,
            Lane.DATA,
            lambda _report: calculation(deps, name, typed),
            partial(self._on_answer, self._asked),
            failed=partial(self._on_refused, self._asked, calculator),
        )

    def _on_answer(self, asked: int, found: Calculation) -> None:
        if asked == self._asked and found.name == self.offered.key:
            self.answer.show_answer(found, self._documents)
            self.copy.setEnabled(True)

    def _on_refused(self, asked: int, calculator: Calculator, problem: Problem) -> None:
        if asked == self._asked:
            self.answer.show_problem(problem, calculator.note)

    def _on_copy(self) -> None:
        calculator = self._known.get(self.offered.key)
        if calculator is None or self.answer.shown is None:
            return
        titles = {one.id: say(one.title) for one in calculator.parameters}
        options = {one.id: say(one.title) for each in calculator.parameters for one in each.options}
        inputs = {titles[name]: options.get(value, value) for name, value in self.inputs.typed.items()}
        QGuiApplication.clipboard().setText(self.answer.as_text(inputs))
        self._desk.messages.good(text(QT_TRANSLATE_NOOP("rules", "Copied: {title}"), title=calculator.title))


def _asks(calculator: Calculator) -> Words:
    """What it wants to know: the quickest way to tell one from another."""
    titles = [one.title for one in calculator.parameters]
    return Words("、".join(one.zh for one in titles), ", ".join(one.en for one in titles))
