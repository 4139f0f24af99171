"""The facts of a case, edited in place: saved by themselves, undone by Ctrl+Z, never over what somebody else wrote."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.cases.case import Case
from app.domain.cases.fields import flags_of, parse_fields
from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import PLATFORM_ZONE
from app.ui.jobs import Lane
from app.ui.pages.case.editing.alike import Alike
from app.ui.pages.case.editing.clash import Clash, Clashes
from app.ui.pages.case.editing.form import FactsForm, typed_of
from app.ui.pages.case.editing.history import History
from app.ui.pages.case.editing.noted import NotedFacts
from app.ui.speech import Sayable
from app.ui.terms import FIELDS, name_of
from app.ui.widgets.controls import button, label, section, set_role, show_text
from app.workflow.cases.update_case import update_case
from app.workflow.queries.listing.facts_around import FactsAround, facts_around

_PAUSE_MS = 1200


class Facts(QFrame):
    """What is typed is saved after a pause or when its field is left; `saved` tells that the case changed."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case: Case | None = None
        self._platform: Platform | None = None
        self._saving = False
        self._again = False
        self.history = History()
        self.form = FactsForm()
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self.save_now)
        self.alike = Alike()
        self.alike.case_wanted.connect(desk.roads.case_wanted)
        self.clashes = Clashes()
        self.clashes.decided.connect(self._on_decided)
        self.noted = NotedFacts(desk)
        self.noted.noted.connect(self.saved)
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_now)
        self._refresh()

    def _build(self) -> None:
        self.state = label("", role="faint")
        self.undo = button(QT_TRANSLATE_NOOP("case", "Undo (Ctrl+Z)"), icon="undo", kind="quiet", icon_only=True)
        self.redo = button(QT_TRANSLATE_NOOP("case", "Redo (Ctrl+Y)"), icon="redo", kind="quiet", icon_only=True)
        self.undo.clicked.connect(partial(self._on_step, back=True))
        self.redo.clicked.connect(partial(self._on_step, back=False))
        frame, inside = section(QT_TRANSLATE_NOOP("case", "Facts"), self.state, self.undo, self.redo)
        for part in (self.alike, self.clashes, self.form, self.noted):
            inside.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        for keys, pressed in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+Shift+Z", self.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed.click)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The inputs by the names of their fields."""
        return self.form.fields

    def show_case(self, case: Case, platform: Platform) -> None:
        """Show a case; what was typed and not saved stays, as long as it is the same case."""
        if self._case is None or self._case.id != case.id:
            self.save_now()
            self._saving = self._again = False
            self.history.forget()
            self.clashes.show_clashes(())
            show_text(self.state, "")
            self._case, self._platform = case, platform
            self.form.show_platform(platform)
            self.form.show_case(case)
        elif case.version != self._case.version and not self._saving:
            self._take_newer(case)
        self._refresh()
        self._ask_around(case.id)

    def save_now(self) -> None:
        """Write what was changed and can be; one writing at a time."""
        self._pause.stop()
        case = self._case
        if case is None or self.clashes.shown:
            return
        if self._saving:
            self._again = True
            return
        changes = self._good_changes()
        if changes:
            self._write(case, changes, {name: (typed_of(case, name), typed) for name, typed in changes.items()})

    def _good_changes(self) -> dict[str, str]:
        return (
            {}
            if self._case is None
            else {name: typed for name, typed in self.form.changes(self._case).items() if self._check(name, typed)}
        )

    def _check(self, name: str, typed: str) -> bool:
        """Whether a value can be; where it cannot, its field says why."""
        platform = self._platform
        if platform is None:
            return False
        problem: Problem | None = None
        scenarios = (entry.id.rpartition(".")[2] for entry in platform.scenarios)
        try:
            parse_fields({name: typed}, scenarios, known_flags=flags_of(platform))
        except Problem as met:
            problem = met
        self.form.tell(name, problem)
        return problem is None

    def _write(self, case: Case, changes: Mapping[str, str], edit: Mapping[str, tuple[str, str]] | None) -> None:
        """`edit` None: a step back or on, which is in the history already."""
        deps = self._desk.deps
        self._saving = True
        show_text(self.state, QT_TRANSLATE_NOOP("case", "Saving…"))

        def work(_report: Report) -> Case:
            return update_case(deps, case.id, changes, case.version)

        def done(newer: Case) -> None:
            if self._case is not None and self._case.id == newer.id:
                if edit is not None and newer.version != case.version:
                    self.history.add(edit)
                self._on_saved(newer, changes)

        def failed(problem: Problem) -> None:
            if self._case is not None and self._case.id == case.id:
                self._on_problem(problem)

        self._desk.jobs.run(self, Lane.DATA, work, done, failed=failed)

    def _on_saved(self, newer: Case, sent: Mapping[str, str]) -> None:
        before, self._case = self._case, newer
        self._saving = False
        self.form.show_newer(before or newer, newer, sent)
        now = self._desk.now().astimezone(PLATFORM_ZONE)
        show_text(self.state, text(QT_TRANSLATE_NOOP("case", "Saved {time}"), time=f"{now:%H:%M}"))
        set_role(self.state, "faint")
        self._refresh()
        self.saved.emit()
        if self._again:
            self._again = False
            self.save_now()

    def _on_problem(self, problem: Problem) -> None:
        self._saving = self._again = False
        case = self._case
        if problem.code == "stale" and case is not None:
            deps = self._desk.deps

            def work(_report: Report) -> FactsAround:
                return facts_around(deps, case.id)

            self._desk.jobs.run(self, Lane.DATA, work, lambda around: self._take_newer(around.case, save=True))
            return
        show_text(self.state, QT_TRANSLATE_NOOP("case", "Not saved"))
        set_role(self.state, "danger")
        self._desk.messages.problem(problem)

    def _take_newer(self, newer: Case, *, save: bool = False) -> None:
        """Somebody else wrote the case: what only one of both changed is taken, about the rest a person decides."""
        case = self._case
        if case is None or newer.id != case.id:
            return
        mine = self.form.changes(case)
        clashes = [
            Clash(name, self._title(name), typed, theirs)
            for name, typed in mine.items()
            if (theirs := typed_of(newer, name)) not in (typed, typed_of(case, name)) and name != "flags"
        ]
        self._case = newer
        self.form.show_newer(case, newer)
        self.clashes.show_clashes(clashes)
        if clashes:
            show_text(self.state, QT_TRANSLATE_NOOP("case", "Not saved"))
            set_role(self.state, "danger")
        elif save:
            self.save_now()

    def _on_decided(self, name: str, mine: bool) -> None:  # noqa: FBT001 - Qt's own signal
        if not mine and self._case is not None:
            self.form.show_value(name, typed_of(self._case, name))
        self.clashes.show_clashes([clash for clash in self.clashes.shown if clash.field != name])
        self.save_now()
        self._refresh()
        if not self.clashes.shown and not self._saving:
            show_text(self.state, "")

    def _on_step(self, *, back: bool) -> None:
        case = self._case
        if case is None or self._saving or not (self.history.can_undo if back else self.history.can_redo):
            return
        values = self.history.undo() if back else self.history.redo()
        for name, value in values.items():
            self.form.show_value(name, value)
        self._write(case, values, None)
        self._refresh()

    def _on_edited(self, name: str) -> None:
        if self._case is not None:
            self._check(name, self.form.typed(name))
            self._pause.start()

    def _refresh(self) -> None:
        self.undo.setEnabled(self.history.can_undo)
        self.redo.setEnabled(self.history.can_redo)

    def _ask_around(self, case_id: str) -> None:
        deps = self._desk.deps

        def work(_report: Report) -> FactsAround:
            return facts_around(deps, case_id)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_around, failed=lambda _problem: None)

    def _on_around(self, around: FactsAround) -> None:
        if self._case is not None and around.case.id == self._case.id:
            self.alike.show_around(around)
            self.noted.show_noted(around.case.id, around.noted)

    def _title(self, name: str) -> Sayable:
        return name_of(FIELDS, name)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save_now()
        super().hideEvent(event)
