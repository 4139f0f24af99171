"""What happened in a case, newest first; a form to add what happened, and to correct what was recorded wrongly."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cases.event import EVENT_KINDS, Event, standing
from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.pages.case.attributes import Attributes, said_of
from app.ui.terms import EVENTS, name_of
from app.ui.widgets.controls import button, clear, label, line, rule, section, show_text
from app.ui.widgets.fields import Choice, Labelled, MomentField
from app.workflow.cases.add_event import add_event


class Happened(QFrame):
    """Corrections are new events: nothing is overwritten."""

    recorded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self._corrects: Event | None = None
        self.kind = Choice()
        self.at = MomentField()
        self.attributes = Attributes()
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.add = button(QT_TRANSLATE_NOOP("case", "Record"), icon="plus", kind="primary")
        self.add.clicked.connect(self._on_add)
        self._withdraw = button(QT_TRANSLATE_NOOP("case", "It did not happen"), kind="quiet")
        self._withdraw.clicked.connect(self._on_withdraw)
        self._leave = button(QT_TRANSLATE_NOOP("case", "Cancel"), kind="quiet")
        self._leave.clicked.connect(self._leave_correction)
        self._correcting = label("", role="warn", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        frame, inside = section(QT_TRANSLATE_NOOP("case", "What happened"))
        inside.addWidget(self._build_form())
        inside.addWidget(rule())
        inside.addLayout(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._leave_correction()

    def _build_form(self) -> QWidget:
        form = QWidget()
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        lower = QHBoxLayout()
        lower.setSpacing(10)
        lower.addWidget(Labelled(QT_TRANSLATE_NOOP("case", "When (Beijing time)"), self.at), 1)
        lower.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self._correcting)
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("case", "Event"), self.kind))
        layout.addWidget(self.attributes)
        layout.addLayout(lower)
        layout.addLayout(line(self._withdraw, None, self._leave))
        return form

    def show_events(self, case_id: str, events: Sequence[Event], platform: Platform) -> None:
        """Show what holds now."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._leave_correction()
            self.kind.choose(next(iter(EVENTS)))
        known = [kind for kind in EVENTS if kind in EVENT_KINDS]
        self.kind.show_entries([(kind, name_of(EVENTS, kind)) for kind in (*known, *platform.event_kinds)])
        self.attributes.show_clocks([(rule.id, rule.title) for rule in platform.clocks])
        clear(self._list)
        held = standing(tuple(events))
        for event in reversed(held):
            self._list.addWidget(self._build_row(event, platform))
        if not held:
            nothing = QT_TRANSLATE_NOOP(
                "case", "Nothing recorded yet. Begin with the time at which the return was signed for."
            )
            self._list.addWidget(label(nothing, role="soft", wrap=True))

    def ask_for(self, kind: str) -> None:
        """Prepare the form for one kind of event."""
        self._leave_correction()
        self.kind.choose(kind)
        self.at.setFocus()

    def _build_row(self, event: Event, platform: Platform) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        when = label(moment(event.at, self._desk.now()), role="soft")
        when.setFixedWidth(96)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name_of(EVENTS, event.kind), wrap=True))
        said = said_of(event, platform)
        if said:
            words.addWidget(label(said, role="faint", wrap=True))
        correct = button(QT_TRANSLATE_NOOP("case", "Correct"), kind="quiet")
        correct.clicked.connect(partial(self._begin_correction, event))
        layout.addWidget(when)
        layout.addLayout(words, 1)
        layout.addWidget(correct)
        return row

    def _on_kind_changed(self) -> None:
        self.attributes.show_kind(self.kind.id)

    def _begin_correction(self, event: Event) -> None:
        self._corrects = event
        self.kind.choose(event.kind)
        self.at.show_moment(event.at)
        self.attributes.show_kind(event.kind)
        self.attributes.fill(event.attributes)
        words = name_of(EVENTS, event.kind)
        show_text(self._correcting, text(QT_TRANSLATE_NOOP("case", "Correcting: {event}"), event=words))
        self._show_mode()

    def _leave_correction(self) -> None:
        self._corrects = None
        self.at.show_moment(self._desk.now())
        self.attributes.fill({})
        self._show_mode()

    def _show_mode(self) -> None:
        for part in (self._correcting, self._withdraw, self._leave):
            part.setVisible(self._corrects is not None)

    def _on_add(self) -> None:
        self._record(self.kind.id, self.attributes.values())

    def _on_withdraw(self) -> None:
        self._record("note", {"withdraws": "yes"})

    def _record(self, kind: str, attributes: Mapping[str, str]) -> None:
        deps, case_id, at = self._desk.deps, self._case_id, self.at.at
        corrects = self._corrects.id if self._corrects is not None else None
        self.add.setEnabled(False)

        def work(_report: Report) -> Event:
            return add_event(deps, case_id, kind, at, attributes, corrects=corrects)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_recorded, failed=self._on_problem)

    def _on_recorded(self, _event: Event) -> None:
        self.add.setEnabled(True)
        self._leave_correction()
        self.recorded.emit()

    def _on_problem(self, problem: Problem) -> None:
        self.add.setEnabled(True)
        self._desk.messages.problem(problem)
