"""What is noted about a case for the shop's own count: cause, party at fault, loyal customer, operator; folded away."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.measures.noted import Noted, checked_notes
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.case.editing.line import Fact, FactLine
from app.ui.speech import Sayable, bind
from app.ui.theme import look
from app.ui.widgets.controls import button, label
from app.ui.widgets.fields import Choice
from app.workflow.cases.add_event import add_event
from app.workflow.queries.stats.case_course import causes_known

_NONE: tuple[str, Phrase] = ("", QT_TRANSLATE_NOOP("case", "not noted"))
_PARTIES: tuple[tuple[str, Phrase], ...] = (
    ("buyer", QT_TRANSLATE_NOOP("case", "The buyer")),
    ("courier", QT_TRANSLATE_NOOP("case", "The courier")),
    ("merchant", QT_TRANSLATE_NOOP("case", "We ourselves")),
    ("platform", QT_TRANSLATE_NOOP("case", "The platform")),
    ("unknown", QT_TRANSLATE_NOOP("case", "Cannot be told")),
)
_LOYAL: tuple[tuple[str, Phrase], ...] = (
    ("yes", QT_TRANSLATE_NOOP("case", "Yes")),
    ("no", QT_TRANSLATE_NOOP("case", "No")),
)
_MARKS = tuple((mark, mark) for mark in "12345")
CHOICES: dict[str, tuple[tuple[str, Phrase], ...]] = {"at_fault": _PARTIES, "loyal": _LOYAL}
TITLES: Mapping[str, Phrase] = {
    "cause": QT_TRANSLATE_NOOP("case", "Cause of the return"),
    "at_fault": QT_TRANSLATE_NOOP("case", "Who is at fault"),
    "loyal": QT_TRANSLATE_NOOP("case", "Loyal customer"),
    "satisfaction": QT_TRANSLATE_NOOP("case", "How content the buyer was (1 to 5)"),
    "operator": QT_TRANSLATE_NOOP("case", "Who opened the parcel"),
    "first_reply": QT_TRANSLATE_NOOP("case", "First reply after (8s, 2m, 1h)"),
}


class NotedFacts(QWidget):
    """Each choice is noted at once; a correction is another note, and nothing that was noted is lost."""

    noted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self._known: dict[str, str] = {}
        self.fields: dict[str, Choice | FactLine] = {}
        self._facts: dict[str, Fact] = {}
        self.head = button(QT_TRANSLATE_NOOP("case", "For the shop's own count"), icon="down", kind="quiet")
        self.head.setCheckable(True)
        self.head.toggled.connect(self._on_folded)
        self._body = QFrame()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        said = QT_TRANSLATE_NOOP("case", "Goes into the measures only, never into a packet.")
        inside.addWidget(label(said, role="faint", wrap=True))
        for name, title in TITLES.items():
            self.fields[name] = made = self._build(name)
            self._facts[name] = Fact(title, made)
            inside.addWidget(self._facts[name])
        self._body.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self._body)

    def _build(self, name: str) -> Choice | FactLine:
        if name in ("operator", "first_reply"):
            typed = FactLine()
            typed.left.connect(lambda: self._note(name, typed.text().strip()))
            return typed
        entries = {"at_fault": _PARTIES, "loyal": _LOYAL, "satisfaction": _MARKS}.get(name, self._causes())
        made = Choice([_NONE, *entries])
        made.id_chosen.connect(lambda chosen: self._note(name, chosen))
        return made

    def _causes(self) -> tuple[tuple[str, Sayable], ...]:
        found: dict[str, Sayable] = {}
        for platform in self._desk.deps.rulebook.platforms:
            for cause in platform.causes:
                found.setdefault(cause.id.rpartition(".")[2].removeprefix("cause_"), cause.title)
        return tuple(found.items())

    def show_noted(self, case_id: str, noted: Noted) -> None:
        """Show what holds; what is being typed stays."""
        same = case_id == self._case_id
        loyal = {True: "yes", False: "no"}.get(noted.loyal, "") if noted.loyal is not None else ""
        reply = "" if noted.first_reply_s is None else f"{noted.first_reply_s:g}s"
        self._case_id = case_id
        self._known = {
            "cause": noted.cause,
            "at_fault": noted.at_fault,
            "loyal": loyal,
            "satisfaction": str(noted.satisfaction or ""),
            "operator": noted.operator,
            "first_reply": reply,
        }
        for name, made in self.fields.items():
            if isinstance(made, Choice):
                made.choose(self._known[name])
            elif not (same and made.hasFocus()):
                made.show_value(self._known[name])
            self._facts[name].tell(None)
        told = sum(bool(value) for value in self._known.values())
        bind(self.head, QPushButton.setToolTip, QT_TRANSLATE_NOOP("case", "Something is noted") if told else "")

    def _note(self, name: str, value: str) -> None:
        if not self._case_id or value == self._known.get(name, ""):
            return
        made = self.fields[name]
        if not value:  # a note is never unsaid: another one takes its place
            if isinstance(made, Choice):
                made.choose(self._known[name])
            else:
                made.show_value(self._known[name])
            return
        deps, case_id, now = self._desk.deps, self._case_id, self._desk.now()
        try:
            said = checked_notes({name: value}, causes_known(deps))
        except Problem as problem:
            self._facts[name].tell(problem)
            return
        self._facts[name].tell(None)
        self._known[name] = value

        def work(_report: Report) -> str:
            return add_event(deps, case_id, "note", now, said).id

        self._desk.jobs.run(self, Lane.DATA, work, lambda _id: self.noted.emit())

    def _on_folded(self, opened: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._body.setVisible(opened)
        look.set_icon(self.head, "up" if opened else "down", "accent")
