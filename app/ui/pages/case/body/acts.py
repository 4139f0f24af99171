"""What a person does to a case from its page: each act is a job, tells what it did, and can be taken back at once."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.cases.happenings import LASTING
from app.domain.cases.questions import ANSWER, QUESTION, changes_of
from app.domain.cases.steps import TICK
from app.domain.errors import Problem
from app.domain.media.judgement import Judgement
from app.domain.report import Report
from app.domain.rules.guide import Option, Question
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.terms import EVENTS, FIELDS, FLAGS, name_of
from app.workflow.cases.add_event import add_event
from app.workflow.cases.close_case import close_case
from app.workflow.cases.take_rules import Taken, take_rules
from app.workflow.cases.update_case import update_case
from app.workflow.pictures.judge_finding import judge_finding
from app.workflow.queries.case_view import CaseView

_UNDO = QT_TRANSLATE_NOOP("case", "Undo")
_WITHDRAWAL = {"withdraws": "yes"}


class CaseActs(QObject):
    """Works on the case that is shown. `changed`: read it anew."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: CaseView | None = None

    def show_view(self, view: CaseView) -> None:
        """The case that is acted on."""
        self._view = view

    def record(
        self,
        kind: str,
        at: datetime,
        attributes: Mapping[str, str],
        corrects: str | None = None,
        *,
        done: Callable[[], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        said: Text | None = None,
    ) -> None:
        """Record that something happened."""
        if self._view is None:
            return
        deps, case_id = self._desk.deps, self._view.case.id

        def work(_report: Report) -> Event:
            return add_event(deps, case_id, kind, at, attributes, corrects=corrects)

        def recorded(event: Event) -> None:
            self._tell(event, said or text(QT_TRANSLATE_NOOP("case", "Recorded: {event}"), event=name_of(EVENTS, kind)))
            if done is not None:
                done()
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, recorded, failed=failed)

    def _tell(self, event: Event, said: Text) -> None:
        """What was recorded, with the way back where there is one."""
        if event.corrects or event.kind in LASTING:
            self._desk.messages.good(said)
        else:
            self._desk.messages.offer(Tone.GOOD, said, _UNDO, lambda: self._withdraw(event, {}))

    def _withdraw(self, event: Event, fields: Mapping[str, str]) -> None:
        deps = self._desk.deps

        def work(_report: Report) -> None:
            if fields:
                update_case(deps, event.case, fields)
            add_event(deps, event.case, "note", deps.now(), _WITHDRAWAL, corrects=event.id)

        def done(_nothing: None) -> None:
            self._desk.messages.good(QT_TRANSLATE_NOOP("case", "Taken back; it stays on record as withdrawn."))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def withdraw(self, event_id: str, done: Callable[[], None]) -> None:
        """An event did not happen; it stays on record."""
        said = text(QT_TRANSLATE_NOOP("case", "Taken back; it stays on record as withdrawn."))
        self.record("note", self._desk.now(), _WITHDRAWAL, event_id, done=done, said=said)

    def tick(self, step_id: str, title: Text | Words) -> None:
        """A step was done that leaves no other trace."""
        said = text(QT_TRANSLATE_NOOP("case", "Done: {step}"), step=title)
        self.record("note", self._desk.now(), {TICK: step_id}, said=said)

    def see_deadline(self, clock: str, left: str) -> None:
        """The back office shows this time left; it wins over what is computed."""
        said = text(QT_TRANSLATE_NOOP("case", "Time left taken over from the back office: {left}"), left=left)
        self.record("deadline_seen", self._desk.now(), {"clock": clock, "left": left}, said=said)

    def answer(self, question: Question, option: Option) -> None:
        """Answer a question: the fields that hang on it change, and the answer is kept as a note."""
        if self._view is None:
            return
        deps, case, changes = self._desk.deps, self._view.case, changes_of(option)

        def work(_report: Report) -> Event:
            if changes:
                update_case(deps, case.id, changes)
            return add_event(deps, case.id, "note", deps.now(), {QUESTION: question.short_id, ANSWER: option.id})

        def done(event: Event) -> None:
            before = {name: _typed(case, name) for name in changes}
            said = told_change(self._view, option)
            self._desk.messages.offer(Tone.GOOD, said, _UNDO, lambda: self._withdraw(event, before))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def judge(self, evidence: str, check: str, word: str, note: str) -> None:
        """A person's word on a finding."""
        if self._view is None:
            return
        deps, case_id = self._desk.deps, self._view.case.id

        def work(_report: Report) -> Judgement:
            return judge_finding(deps, case_id, evidence, check, word, note=note)

        def done(_judgement: Judgement) -> None:
            self._desk.messages.good(
                QT_TRANSLATE_NOOP("case", "Your word is kept beside what the check says; it counts from now on.")
            )
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def take_rules(self) -> None:
        """Work the case under today's rules."""
        if self._view is None:
            return
        deps, case = self._desk.deps, self._view.case

        def work(_report: Report) -> Taken:
            return take_rules(deps, case.id, case.version)

        def done(taken: Taken) -> None:
            said = QT_TRANSLATE_NOOP("case", "The case is worked under today's rules now; {count} are different.")
            self._desk.messages.good(text(said, count=len(taken.changes)))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def close(self) -> None:
        """Close the case."""
        if self._view is None:
            return
        deps, case_id = self._desk.deps, self._view.case.id

        def work(_report: Report) -> Case:
            return close_case(deps, case_id)

        def done(case: Case) -> None:
            self._desk.messages.good(text(QT_TRANSLATE_NOOP("case", "Case {case} is closed."), case=case.id))
            self.changed.emit()

        self._desk.jobs.run(self, Lane.DATA, work, done)


def _typed(case: Case, name: str) -> str:
    """A field as a person would type it."""
    return ",".join(sorted(case.flags)) if name == "flags" else str(getattr(case, name))


def told_change(view: CaseView | None, option: Option) -> Text:
    """What an answer changes in the case, in words."""
    parts: list[Text | Words] = []
    scenario = view.platform.scenario(option.scenario) if view is not None and option.scenario else None
    if scenario is not None:
        named = text(FIELDS["scenario"])
        parts.append(text(QT_TRANSLATE_NOOP("case", "{field}: {value}"), field=named, value=scenario.title))
    flags = {flag.id: flag.title for flag in view.platform.flags} if view is not None else {}
    for name in option.sets:
        mark = flags.get(name, name_of(FLAGS, name))
        parts.append(text(QT_TRANSLATE_NOOP("case", "marked “{mark}”"), mark=mark))
    for name in option.clears:
        mark = flags.get(name, name_of(FLAGS, name))
        parts.append(text(QT_TRANSLATE_NOOP("case", "no longer marked “{mark}”"), mark=mark))
    if option.note is not None:
        parts.append(option.note)
    if not parts:
        return text(QT_TRANSLATE_NOOP("case", "Answer kept: {answer}"), answer=option.title)
    joined = parts[0]
    for part in parts[1:]:
        joined = text(QT_TRANSLATE_NOOP("case", "{first}; {second}"), first=joined, second=part)
    return text(QT_TRANSLATE_NOOP("case", "Answer kept: {answer}. {changes}"), answer=option.title, changes=joined)
