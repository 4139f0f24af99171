"""What happened in a case, newest first; quick buttons for what comes next, a form for everything, notes."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.cases.event import Event
from app.domain.cases.happenings import LASTING
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.pages.case.body.acts import CaseActs
from app.ui.pages.case.body.flow import FlowLayout
from app.ui.pages.case.body.section import Fold, Section
from app.ui.pages.case.timeline.form import EventForm
from app.ui.pages.case.timeline.rows import Happenings
from app.ui.pages.case.timeline.words import gone_lines, lines_of
from app.ui.speech import bind
from app.ui.terms import EVENTS, name_of
from app.ui.widgets.controls import button, label, line, line_edit
from app.workflow.queries.case.likely import likely_events
from app.workflow.queries.case_view import CaseView

_OTHER = QT_TRANSLATE_NOOP("case", "Something else…")
_NOTHING = QT_TRANSLATE_NOOP("case", "Nothing recorded yet. Begin with the time at which the return was signed for.")


class Happened(Section):
    """Corrections are new events: nothing is overwritten."""

    form_opened = Signal()

    def __init__(self, desk: Desk, acts: CaseActs) -> None:
        super().__init__("happened", QT_TRANSLATE_NOOP("case", "What happened"))
        self._desk, self._acts = desk, acts
        self._view: CaseView | None = None
        self.form = EventForm(desk)
        self.form.hide()
        self.form.entered.connect(self._on_entered)
        self.form.withdrawn.connect(lambda event: acts.withdraw(event, self._on_recorded))
        self.form.left.connect(self.leave_form)
        self.kind, self.at, self.attributes, self.add = (
            self.form.kind,
            self.form.at,
            self.form.attributes,
            self.form.add,
        )
        self._buttons: list[QPushButton] = []
        self._likely: tuple[str, ...] = ()
        self.list = Happenings(QT_TRANSLATE_NOOP("case", "What happened"))
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.correct)
        self.gone = Happenings(QT_TRANSLATE_NOOP("case", "Corrected and withdrawn"))
        self._gone_fold = Fold(self.gone)
        self._empty = label(_NOTHING, role="soft", wrap=True)
        self.note = line_edit(QT_TRANSLATE_NOOP("case", "Add a note, then Enter"))
        self.note.returnPressed.connect(self._on_note)
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        self._flow = FlowLayout(holder)
        self.other = button(_OTHER, icon="edit", kind="answer")
        self.other.clicked.connect(lambda: self.ask_for(self.kind.ids[0]))
        self._flow.addWidget(self.other)
        self.correcting = button(QT_TRANSLATE_NOOP("case", "Correct"), icon="edit", kind="quiet")
        self.correcting.clicked.connect(lambda: self.correct(self.list.key))
        self.undo = button(QT_TRANSLATE_NOOP("case", "It did not happen"), icon="undo", kind="quiet")
        self.undo.clicked.connect(lambda: self._acts.withdraw(self.list.key, self._on_recorded))
        self.inside.addWidget(holder)
        self.inside.addWidget(self.form)
        self.inside.addWidget(self.note)
        self.inside.addWidget(self._empty)
        self.inside.addWidget(self.list)
        self.inside.addLayout(line(self.correcting, self.undo, None, spacing=2))
        self.inside.addWidget(self._gone_fold)
        self._on_chosen("")

    def show_view(self, view: CaseView) -> None:
        """Show what holds now; a form that is being filled in stays."""
        other = self._view is None or self._view.case.id != view.case.id
        self._view = view
        self.form.show_view(view)
        if other:
            self.note.clear()
            self.leave_form()
        self._show_likely(likely_events(view))
        now = self._desk.now()
        rows = lines_of(view.events, view.platform, now)
        gone = gone_lines(view.events, view.platform, now)
        self.list.show_rows(rows)
        self.gone.show_rows(gone)
        self._empty.setVisible(not rows)
        self._gone_fold.setVisible(bool(gone))
        self._gone_fold.say(text(QT_TRANSLATE_NOOP("case", "Corrected or withdrawn: {count}"), count=len(gone)))
        self.say(text(QT_TRANSLATE_NOOP("case", "{count} events"), count=len(rows)))
        self._on_chosen(self.list.key)

    def _show_likely(self, kinds: tuple[str, ...]) -> None:
        """The same buttons get other words: focus stays where it is."""
        self._likely = kinds
        self._flow.removeWidget(self.other)
        while len(self._buttons) < len(kinds):
            place = len(self._buttons)
            made = button("", icon="plus", kind="answer")
            made.clicked.connect(lambda _checked=False, place=place: self.ask_for(self._likely[place]))
            self._buttons.append(made)
            self._flow.addWidget(made)
        self._flow.addWidget(self.other)
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(kinds))
            if place < len(kinds):
                bind(made, QPushButton.setText, name_of(EVENTS, kinds[place]))
                bind(made, QPushButton.setAccessibleName, name_of(EVENTS, kinds[place]))

    def ask_for(self, kind: str, attributes: Mapping[str, str] | None = None) -> None:
        """Prepare the form for one kind of event, with the present moment."""
        self._begin(kind, self._desk.now(), attributes or {}, None)

    def correct(self, event_id: str) -> None:
        """Prepare the form for the correction of an event."""
        event = next((one for one in self._view.events if one.id == event_id), None) if self._view else None
        if event is not None:
            self._begin(event.kind, event.at, event.attributes, event)

    def _begin(self, kind: str, at: datetime, attributes: Mapping[str, str], corrects: Event | None) -> None:
        self.fold(folded=False)
        self.form.begin(kind, at, attributes, corrects)
        self.form.show()
        self.at.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_opened.emit()

    def leave_form(self) -> bool:
        """Put the form away. False: it was not open."""
        was_open = not self.form.isHidden()
        self.form.hide()
        self.form.corrects = None
        return was_open

    def _on_chosen(self, key: str) -> None:
        """What can be done with the chosen line."""
        event = next((one for one in self._view.events if one.id == key), None) if self._view else None
        self.correcting.setVisible(event is not None)
        self.undo.setVisible(event is not None and event.kind not in LASTING)

    def _on_entered(self, kind: str, at: datetime, attributes: Mapping[str, str], corrects: str | None) -> None:
        self._acts.record(kind, at, attributes, corrects, done=self._on_recorded, failed=self._on_problem)

    def _on_note(self) -> None:
        words = self.note.text().strip()
        if words:
            said = text(QT_TRANSLATE_NOOP("case", "The note is kept."))
            self._acts.record("note", self._desk.now(), {"words": words}, done=self.note.clear, said=said)

    def _on_recorded(self) -> None:
        """The form that brought it has done its work."""
        self.form.add.setEnabled(True)
        self.leave_form()

    def _on_problem(self, problem: Problem) -> None:
        self.form.add.setEnabled(True)
        self._desk.messages.problem(problem)
