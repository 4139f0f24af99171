"""The steps of the scenario in their order: done, now, later and why not yet; one line each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.cases.event import standing
from app.domain.cases.facts import Known
from app.domain.cases.steps import Standing, StepToDo, standing_of
from app.domain.rules.appeal import Level
from app.domain.rules.scenario import Step
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.pages.case.body.section import Fold, Section
from app.ui.speech import Sayable, bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label
from app.workflow.queries.case_view import CaseView

_DONE = Sign(QT_TRANSLATE_NOOP("case", "done"), "pass", "good", "good")
_NOW = Sign(QT_TRANSLATE_NOOP("case", "now"), "next", "accent", "calm")
_OPEN = Sign(QT_TRANSLATE_NOOP("case", "open"), "void", "text_soft", "quiet")
_LATER = Sign(QT_TRANSLATE_NOOP("case", "not yet"), "waiting", "warn", "warn")
_OVER = Sign(QT_TRANSLATE_NOOP("case", "passed over"), "void", "text_faint", "quiet")
_AFTER = QT_TRANSLATE_NOOP("case", "not before: {steps}")
_AFTER_BETTER = QT_TRANSLATE_NOOP("case", "better after: {steps}")
_LIST = QT_TRANSLATE_NOOP("case", "{first}, {second}")


class Ladder(Section):
    """Done ones are folded; a step that leaves no trace can be ticked."""

    ticked = Signal(str, object)
    """Id and title of the step."""

    def __init__(self) -> None:
        super().__init__("steps", QT_TRANSLATE_NOOP("case", "Steps"))
        self._open = QVBoxLayout()
        self._open.setSpacing(2)
        self._done = QVBoxLayout()
        self._done.setContentsMargins(0, 0, 0, 0)
        self._done.setSpacing(2)
        holder = QWidget()
        holder.setLayout(self._done)
        self.fold_done = Fold(holder)
        self._shown: tuple[object, ...] = ()
        self.lines: list[tuple[str, Sign]] = []
        self.inside.setSpacing(4)
        self.inside.addLayout(self._open)
        self.inside.addWidget(self.fold_done)

    def show_view(self, view: CaseView) -> None:
        """Show where each step stands; hidden where there are none."""
        scenario = view.platform.scenario(view.case.scenario) if view.case.scenario else None
        self.setVisible(scenario is not None and view.case.closed_at is None)
        if scenario is None:
            return
        known = Known(view.case, standing(view.events), frozenset(item.kind for item in view.evidence))
        stand = standing_of(scenario, known)
        shown = (view.case.id, scenario, stand, view.next_step.id)
        if shown == self._shown:
            return
        self._shown = shown
        self.say(
            text(QT_TRANSLATE_NOOP("case", "{done} done, {open} open"), done=len(stand.done), open=len(stand.open))
        )
        clear(self._open)
        clear(self._done)
        self.lines = []
        for step in scenario.steps:
            self._add(step, stand, view.next_step.id)
        self.fold_done.setVisible(bool(self._done.count()))
        self.fold_done.say(text(QT_TRANSLATE_NOOP("case", "Done or passed over: {count}"), count=self._done.count()))

    def _add(self, step: Step, stand: Standing, now: str) -> None:
        ahead = next((one for one in stand.to_do if one.id == step.id), None)
        if ahead is None:
            if step.only_when and step.id not in stand.done:
                return
            sign = _DONE if step.id in stand.done else _OVER
            self._done.addWidget(self._build(step, sign, (), now))
        else:
            sign = _NOW if step.id == now else _LATER if ahead.barred else _OPEN
            self._open.addWidget(self._build(step, sign, tuple(_why_not(ahead, stand)), now))
        self.lines.append((step.id, sign))

    def _build(self, step: Step, sign: Sign, why: tuple[Sayable, ...], now: str) -> QWidget:
        made = QWidget()
        icon = QLabel()
        look.set_icon(icon, sign.icon, sign.token, 16)
        title = label(step.title, role="strong" if step.id == now else "", wrap=True)
        bind(title, QLabel.setToolTip, step.why)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        for one in why:
            words.addWidget(label(one, role="faint", wrap=True))
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        layout.addWidget(icon)
        layout.addLayout(words, 1)
        if step.ticked and sign in (_NOW, _OPEN):
            tick = button(QT_TRANSLATE_NOOP("case", "This is done"), icon="tick", kind="quiet")
            tick.clicked.connect(lambda: self.ticked.emit(step.id, step.title))
            layout.addWidget(tick)
        layout.addWidget(label(sign.word, role=sign.token))
        return made


def _why_not(ahead: StepToDo, stand: Standing) -> list[Sayable]:
    titles = {one.id: one.title for one in stand.open}
    found: list[Sayable] = []
    for names, phrase in ((ahead.blocked_by, _AFTER), (ahead.warned_by, _AFTER_BETTER)):
        known = [titles[name] for name in names if name in titles]
        if known:
            joined: Text | Words = known[0]
            for title in known[1:]:
                joined = text(_LIST, first=joined, second=title)
            found.append(text(phrase, steps=joined))
    found += [one.why for one in ahead.unmet if one.level is Level.BLOCKS]
    return found
