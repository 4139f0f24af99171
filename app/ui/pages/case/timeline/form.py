"""The form that says what happened, and when: now, or the time that was read off the courier's track."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.cases.event import EVENT_KINDS, Event, standing
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.pages.case.attributes import Attributes
from app.ui.terms import EVENTS, name_of
from app.ui.widgets.controls import button, card, label, line, show_text
from app.ui.widgets.fields import Choice, Labelled, MomentField
from app.workflow.queries.case.likely import early_steps
from app.workflow.queries.case_view import CaseView

_AGAIN = frozenset({"note", "ticket", "mail", "deadline_seen", "promised"})
"""Kinds of which several are nothing odd."""
_TWICE = QT_TRANSLATE_NOOP(
    "case", "There is one already: {event}, {moment}. If that one is wrong, correct it instead of adding another."
)
_EARLY = QT_TRANSLATE_NOOP("case", "Something should come before it: {steps}. It can be recorded all the same.")
_LIST = QT_TRANSLATE_NOOP("case", "{first}, {second}")


class EventForm(QFrame):
    """Keeps what is typed until it is recorded or left. `entered`: kind, moment, details, id of what it corrects."""

    entered = Signal(str, object, object, object)
    withdrawn = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: CaseView | None = None
        self.corrects: Event | None = None
        self.kind = Choice()
        self.at = MomentField()
        self.attributes = Attributes()
        self.add = button(QT_TRANSLATE_NOOP("case", "Record"), icon="plus", kind="primary")
        self.now = button(QT_TRANSLATE_NOOP("case", "Now"), kind="quiet")
        self.withdraw = button(QT_TRANSLATE_NOOP("case", "It did not happen"), kind="quiet")
        self.leave = button(QT_TRANSLATE_NOOP("case", "Cancel"), kind="quiet")
        self._correcting = label("", role="warn", wrap=True)
        self.told = label("", role="warn", wrap=True)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.add.clicked.connect(self._on_add)
        self.now.clicked.connect(lambda: self.at.show_moment(desk.now()))
        self.withdraw.clicked.connect(self._on_withdraw)
        self.leave.clicked.connect(self.left)
        self._build()

    def _build(self) -> None:
        frame = card("quiet")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        lower = QHBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(Labelled(QT_TRANSLATE_NOOP("case", "When (Beijing time)"), self.at), 1)
        lower.addWidget(self.now, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self._correcting)
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("case", "Event"), self.kind))
        layout.addWidget(self.attributes)
        layout.addLayout(lower)
        layout.addWidget(self.told)
        layout.addLayout(line(self.withdraw, None, self.leave, self.add))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_view(self, view: CaseView) -> None:
        """The case that it is about; what is typed stays."""
        self._view = view
        known = [kind for kind in EVENTS if kind in EVENT_KINDS]
        self.kind.show_entries([(kind, name_of(EVENTS, kind)) for kind in (*known, *view.platform.event_kinds)])
        self.attributes.show_clocks([(rule.id, rule.title) for rule in view.platform.clocks])
        self._tell()

    def begin(self, kind: str, at: datetime, attributes: Mapping[str, str], corrects: Event | None = None) -> None:
        """Ask for one kind of event, or for the correction of one."""
        self.corrects = corrects
        self.kind.choose(kind)
        self.at.show_moment(at)
        self.attributes.show_kind(kind)
        self.attributes.fill(attributes)
        if corrects is not None:
            words = text(QT_TRANSLATE_NOOP("case", "Correcting: {event}"), event=name_of(EVENTS, kind))
            show_text(self._correcting, words)
        for part in (self._correcting, self.withdraw):
            part.setVisible(corrects is not None)
        self.add.setEnabled(True)
        self._tell()

    def _on_kind_changed(self) -> None:
        self.attributes.show_kind(self.kind.id)
        self._tell()

    def _tell(self) -> None:
        """What does not go together with what stands already; told, never refused."""
        words = self._conflict()
        self.told.setVisible(words is not None)
        show_text(self.told, words or "")

    def _conflict(self) -> Text | None:
        view, kind = self._view, self.kind.id
        if view is None:
            return None
        early = early_steps(view, kind)
        if early and self.corrects is None:
            named = {one.id: one.title for one in view.next_step.remaining}
            before = [named[name] for one in early for name in (*one.blocked_by, *one.warned_by) if name in named]
            return text(_EARLY, steps=_joined(before or [one.title for one in early]))
        twin = next((one for one in reversed(standing(view.events)) if one.kind == kind), None)
        if twin is None or kind in _AGAIN or (self.corrects is not None and self.corrects.id == twin.id):
            return None
        return text(_TWICE, event=name_of(EVENTS, kind), moment=moment(twin.at, self._desk.now()))

    def _on_withdraw(self) -> None:
        if self.corrects is not None:
            self.withdrawn.emit(self.corrects.id)

    def _on_add(self) -> None:
        self.add.setEnabled(False)
        corrects = self.corrects.id if self.corrects is not None else None
        self.entered.emit(self.kind.id, self.at.at, self.attributes.values(), corrects)


def _joined(titles: list[Words]) -> Text | Words:
    joined: Text | Words = titles[0]
    for title in titles[1:]:
        joined = text(_LIST, first=joined, second=title)
    return joined
