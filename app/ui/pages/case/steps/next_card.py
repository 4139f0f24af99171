"""The one next step of a case: until when, why, with what proof, what not yet, and the button that does it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.cases.clock import ClockState
from app.domain.rules.appeal import Condition, Level
from app.domain.rules.clock_rule import Actor
from app.domain.rules.evidence_kind import Need
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.pages.case.body.flow import FlowLayout
from app.ui.pages.case.body.section import Fold
from app.ui.pages.case.steps.actions import Action, Way, actions_of
from app.ui.speech import Sayable, bind
from app.ui.theme import look
from app.ui.widgets.controls import button, card, clear, label, row, set_tone, show_text
from app.workflow.queries.case_view import CaseView

_RAN_OUT = QT_TRANSLATE_NOOP(
    "case", "Ran out: {clock}. If the back office still shows time left, enter it at the clock; that counts."
)
_NO_START = QT_TRANSLATE_NOOP("case", "Runs already, and nobody knows since when: {clock}. Record its start first.")
_UNTIL = QT_TRANSLATE_NOOP("case", "Until {moment}: {clock}")
_NOT_YET = QT_TRANSLATE_NOOP("case", "Not yet: {why} (rule {source})")
_MIND = QT_TRANSLATE_NOOP("case", "Mind: {why} (rule {source})")
_FIRST = QT_TRANSLATE_NOOP("case", "First: {step}")
_BETTER_FIRST = QT_TRANSLATE_NOOP("case", "Better first: {step}")
_WHERE = QT_TRANSLATE_NOOP("case", "Where: {path}")
_HAVE = QT_TRANSLATE_NOOP("case", "With proof: {kinds}")
_LACK = QT_TRANSLATE_NOOP("case", "Proof still missing: {kinds}")
_LIST = QT_TRANSLATE_NOOP("case", "{first}, {second}")
_MORE = QT_TRANSLATE_NOOP("case", "{count} things to know")
_CHANGED = QT_TRANSLATE_NOOP(
    "case", "The rules have changed since this case was opened; it is worked under the former ones."
)
_CHANGED_IN = QT_TRANSLATE_NOOP("case", "Different today: {rules}")
_MOST_RULES = 6
_Line = tuple[str, Sayable]
"""Icon, and with it the tone; the words."""


class NextCard(QWidget):
    """Buttons stay where they are while the case changes under them."""

    wanted = Signal(object)
    """An Action."""
    rules_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._frame = card("calm")
        self.title = label("", role="heading", wrap=True)
        self._why = label("", role="soft", wrap=True)
        self._proof = label("", role="soft", wrap=True)
        self._lack = label("", role="warn", wrap=True)
        self._until = label("", role="strong", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._said: tuple[object, ...] = ()
        self._known = QVBoxLayout()
        self._known.setSpacing(4)
        told = QWidget()
        told.setLayout(self._known)
        self._known.setContentsMargins(8, 0, 0, 0)
        self._more = Fold(told)
        self.rules = button(QT_TRANSLATE_NOOP("case", "Work it under today's rules"), icon="refresh", kind="quiet")
        self.rules.clicked.connect(self.rules_wanted)
        self.buttons: list[QPushButton] = []
        self._actions: tuple[Action, ...] = ()
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        self._flow = FlowLayout(holder)
        self._flow.addWidget(self.rules)
        self._flow.addWidget(self._more.head)
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(3)
        layout.addWidget(label(QT_TRANSLATE_NOOP("case", "What to do now"), role="field"))
        for part in (self.title, self._until, self._why, self._proof, self._lack):
            layout.addWidget(part)
        layout.addLayout(self._lines)
        layout.addSpacing(4)
        layout.addWidget(holder)
        layout.addWidget(self._more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)

    def show_view(self, view: CaseView) -> None:
        """Show what is to be done now."""
        step = view.next_step
        show_text(self.title, step.title)
        why: Sayable = step.why
        if step.source:
            why = text(QT_TRANSLATE_NOOP("case", "{why} (rule {source})"), why=step.why, source=step.source)
        show_text(self._why, why)
        self._until.setVisible(step.due is not None)
        if step.due is not None:
            at = moment(step.due.due_at, self._desk.now())
            show_text(self._until, text(_UNTIL, moment=at, clock=step.due.title))
        self._show_proof(view)
        lines, known = tuple(_lines(view)), tuple(_known(view))
        if (lines, known) != self._said:
            self._said = (lines, known)
            _fill(self._lines, lines)
            _fill(self._known, known)
        self._more.head.setVisible(bool(known))
        self._more.say(text(_MORE, count=len(known)))
        self.rules.setVisible(view.rules_changed and bool(view.rule_changes))
        set_tone(self._frame, "danger" if step.id == "window_missed" else "calm")
        self._show_actions(actions_of(view))

    def _show_proof(self, view: CaseView) -> None:
        required = [one for one in view.counsel.proofs if one.need is Need.REQUIRED]
        have = [one.title for one in required if one.held_by]
        lack = [one.title for one in required if not one.held_by]
        for shown, phrase, titles in ((self._proof, _HAVE, have), (self._lack, _LACK, lack)):
            shown.setVisible(bool(titles))
            show_text(shown, text(phrase, kinds=_listed(titles)) if titles else "")

    def _show_actions(self, actions: tuple[Action, ...]) -> None:
        """The same buttons get other words: focus stays on them."""
        self._actions = actions
        for last in (self.rules, self._more.head):
            self._flow.removeWidget(last)
        while len(self.buttons) < len(actions):
            place = len(self.buttons)
            made = button("", icon="next", kind="primary" if not place else "", large=not place)
            made.clicked.connect(lambda _checked=False, place=place: self.wanted.emit(self._actions[place]))
            self.buttons.append(made)
            self._flow.addWidget(made)
        for last in (self.rules, self._more.head):
            self._flow.addWidget(last)
        for place, made in enumerate(self.buttons):
            made.setVisible(place < len(actions))
            if place < len(actions):
                bind(made, QPushButton.setText, actions[place].title)
                bind(made, QPushButton.setAccessibleName, actions[place].title)
                look.set_icon(made, actions[place].icon, "text_soft" if place else "on_accent", 18 if place else 20)

    @property
    def action(self) -> Action | None:
        """What the one button does now."""
        return self._actions[0] if self._actions else None

    def way(self, way: Way) -> QPushButton:
        """The button that does it in this way; raises `StopIteration` where there is none."""
        return next(made for made, action in zip(self.buttons, self._actions, strict=False) if action.way is way)


def _lines(view: CaseView) -> Iterator[_Line]:
    """What stands against it, and what to mind with this very step."""
    step, counsel = view.next_step, view.counsel
    if step.id != "window_missed" and view.case.closed_at is None:
        yield from (("fail", text(_RAN_OUT, clock=title)) for title in _ran_out(view))
    yield from (("fail", text(_NO_START, clock=start.title)) for start in step.unknown_starts)
    for one in (*counsel.barred, *step.unmet):
        yield _gate(one)
    titles = {ahead.id: ahead.title for ahead in step.remaining}
    for names, phrase, icon in ((step.blocked_by, _FIRST, "fail"), (step.warned_by, _BETTER_FIRST, "warn")):
        known = [titles[name] for name in names if name in titles]
        if known:
            yield icon, text(phrase, step=_listed(known))
    cautions: list[Sayable] = [*step.cautions, *view.serials]
    for words in cautions:
        yield "warn", words
    if view.rules_changed:
        yield "warn", _CHANGED
    if view.rule_changes:
        named = _listed([one.title for one in view.rule_changes[:_MOST_RULES]])
        yield "info", text(_CHANGED_IN, rules=named)
    if step.path is not None:
        yield "next", text(_WHERE, path=step.path)


def _ran_out(view: CaseView) -> list[Words]:
    """The final windows of the merchant that were missed."""
    missed = [one for one in view.clocks if one.state is ClockState.MISSED and one.final]
    return [one.title for one in missed if one.actor is Actor.MERCHANT]


def _gate(one: Condition) -> _Line:
    blocks = one.level is Level.BLOCKS
    return "fail" if blocks else "warn", text(_NOT_YET if blocks else _MIND, why=one.why, source=one.source)


def _known(view: CaseView) -> Iterator[_Line]:
    """What is good to know and bars nothing: warnings of the scenario, texts that do not agree, where it stands."""
    for words in view.next_step.warnings:
        yield "warn", words
    for progress in view.counsel.progress:
        yield "info", text(QT_TRANSLATE_NOOP("case", "Stands at: {state}"), state=progress.state.title)
    for one in view.counsel.contradictions:
        yield (
            "info",
            text(
                QT_TRANSLATE_NOOP("case", "{title}: {taken} (rule {source})"),
                title=one.title,
                taken=one.taken,
                source=one.origin.source,
            ),
        )


def _listed(titles: list[Words]) -> Text | Words:
    joined: Text | Words = titles[0]
    for title in titles[1:]:
        joined = text(_LIST, first=joined, second=title)
    return joined


def _fill(layout: QVBoxLayout, lines: tuple[_Line, ...]) -> None:
    clear(layout)
    for name, words in lines:
        layout.addWidget(told_line(name, words))


def told_line(name: str, words: Sayable) -> QWidget:
    """A sentence with the icon that says how serious it is."""
    icon = QLabel()
    token = {"fail": "danger", "warn": "warn"}.get(name, "text_soft")
    look.set_icon(icon, name, token, 16)
    said = row(icon, label(words, role="danger" if name == "fail" else "soft", wrap=True))
    layout = said.layout()
    if isinstance(layout, QHBoxLayout):
        layout.setStretch(1, 1)
        layout.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    return said
