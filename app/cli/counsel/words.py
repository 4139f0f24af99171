"""A next step as a good colleague would say it: what now, until when, with what, what not yet, why."""

from collections.abc import Iterator

from app.cli.session import Session
from app.domain.cases.clock import Clock
from app.domain.cases.deadline import PLATFORM_TIME
from app.domain.cases.steps import StepToDo
from app.domain.cases.timing import MissingStart
from app.domain.proof.counsel import Counsel, Proof
from app.domain.rules.appeal import Level
from app.domain.rules.evidence_kind import Need
from app.domain.rules.origin import Basis
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.workflow.queries.case_view import CaseView

_MOST = 12
"""Changed rules and optional proofs named before the rest is only counted."""
_BASIS: dict[Basis, Phrase] = {
    Basis.STATED: QT_TRANSLATE_NOOP("next", "stated"),
    Basis.INFERRED: QT_TRANSLATE_NOOP("next", "inferred"),
    Basis.PRACTICE: QT_TRANSLATE_NOOP("next", "practice"),
}
_NO_LENGTH = QT_TRANSLATE_NOOP(
    "clocks", "{clock}: no text says how long it is. Enter what the back office shows: {events}."
)
_WHERE = QT_TRANSLATE_NOOP("next", "Where: {path}")
_UNTIL = QT_TRANSLATE_NOOP("next", "Until {at} ({left}): {clock}")
_NOT_YET = QT_TRANSLATE_NOOP("next", "Not yet: {why} ({source})")
_BETTER_NOT = QT_TRANSLATE_NOOP("next", "Mind: {why} ({source})")
_FIRST = QT_TRANSLATE_NOOP("next", "Not before: {steps}")
_BETTER_FIRST = QT_TRANSLATE_NOOP("next", "Better first: {steps}")
_LATER = QT_TRANSLATE_NOOP("next", "{step}: not before {steps}")
_HAVE = QT_TRANSLATE_NOOP("next", "have")
_LACK = QT_TRANSLATE_NOOP("next", "lack")
_MAY = QT_TRANSLATE_NOOP("next", "may")
_PROOF = QT_TRANSLATE_NOOP("next", "{kind} ({basis}, {source})")
_PROOF_OR = QT_TRANSLATE_NOOP("next", "{kind}, or {others} ({basis}, {source})")
_SHOWS = QT_TRANSLATE_NOOP("next", "must show: {things}")
_CLOSED_TO = QT_TRANSLATE_NOOP("next", "{appeal}: not open. {why}")
_OPEN_TO = QT_TRANSLATE_NOOP("next", "{appeal}: open. {wins_back}")
_STATE = QT_TRANSLATE_NOOP("next", "Stands at: {state}")
_ASK = QT_TRANSLATE_NOOP("next", "{question} `case answer {case} {name}={answers}`")
_CHANGED = QT_TRANSLATE_NOOP(
    "next", "{count} rules have changed since this case was opened. To take them over: `case set {case} rules=current`."
)
_EARLY = QT_TRANSLATE_NOOP("next", "Recorded, though something should have come before it: {step}. See `next`.")
_WHY = QT_TRANSLATE_NOOP("next", "Why: {source}")


def left(seconds: float) -> Text:
    """Time left, or time since it ran out, in words."""
    hours, minutes = divmod(int(abs(seconds)) // 60, 60)
    if seconds < 0:
        return text(QT_TRANSLATE_NOOP("clocks", "over since {hours} h {minutes} min"), hours=hours, minutes=minutes)
    return text(QT_TRANSLATE_NOOP("clocks", "{hours} h {minutes} min left"), hours=hours, minutes=minutes)


def unknown(start: MissingStart) -> Text:
    """A window that must be running and cannot be counted: told, never guessed."""
    if start.length_unknown:
        return text(_NO_LENGTH, clock=start.title, events=", ".join(start.events))
    return text(
        QT_TRANSLATE_NOOP("clocks", "{clock}: start unknown. Enter one of these events: {events}."),
        clock=start.title,
        events=", ".join(start.events),
    )


def say_readings(session: Session, clock: Clock) -> None:
    """Every way to read an ambiguous text, with its end."""
    for reading in clock.readings:
        due_at = reading.due_at.astimezone(PLATFORM_TIME)
        session.line(f"    {due_at:%Y-%m-%d %H:%M}  {session.catalog.say(reading.title)}", "yellow")


def say_next(session: Session, view: CaseView) -> None:
    """The whole answer, line by line; silent with --json."""
    step = view.next_step
    session.line(step.title, "bold")
    session.line(step.why)
    if step.source:
        session.line(text(_WHY, source=step.source))
    if step.path:
        session.line(text(_WHERE, path=step.path))
    if step.due:
        _say_due(session, step.due)
    for start in step.unknown_starts:
        session.line(unknown(start), "bold red")
    _say_gates(session, view)
    _say_counsel(session, view)
    for warning in (*step.cautions, *step.warnings):
        session.line(warning, "yellow")
    for remark in view.serials:
        session.line(remark, "yellow")
    say_changes(session, view)


def say_changes(session: Session, view: CaseView) -> None:
    """Which rules are not those that the case is worked under."""
    if view.rule_changes:
        session.line(text(_CHANGED, count=len(view.rule_changes), case=view.case.id), "yellow")
        for one in view.rule_changes[:_MOST]:
            session.line(f"  {one.change}  {one.id}  {session.catalog.say(one.title)}")


def say_early(session: Session, early: tuple[StepToDo, ...]) -> None:
    """What was recorded out of turn: told, never refused, for it has happened."""
    for one in early:
        session.note(text(_EARLY, step=one.title))
        for condition in one.unmet:
            session.note(text(_BETTER_NOT, why=condition.why, source=condition.source))


def _say_due(session: Session, clock: Clock) -> None:
    at = f"{clock.due_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
    session.line(text(_UNTIL, at=at, left=left(clock.left_s(session.deps.now())), clock=clock.title), "bold")
    session.line(f"  {session.catalog.say(clock.if_missed)}  {clock.source}")
    say_readings(session, clock)


def _say_gates(session: Session, view: CaseView) -> None:
    """What must not be done before something else, of this step and of those after it."""
    step = view.next_step
    for one in (*view.counsel.barred, *step.unmet):
        blocks = one.level is Level.BLOCKS
        phrase = text(_NOT_YET if blocks else _BETTER_NOT, why=one.why, source=one.source)
        session.line(phrase, "bold red" if blocks else "yellow")
    titles = {ahead.id: session.catalog.say(ahead.title) for ahead in step.remaining}
    if step.blocked_by:
        session.line(text(_FIRST, steps=", ".join(titles[name] for name in step.blocked_by)), "bold red")
    if step.warned_by:
        session.line(text(_BETTER_FIRST, steps=", ".join(titles[name] for name in step.warned_by)), "yellow")
    for ahead in step.remaining:
        if ahead.id != step.id and ahead.blocked_by:
            steps = ", ".join(titles[name] for name in ahead.blocked_by)
            session.line(text(_LATER, step=ahead.title, steps=steps))


def _say_counsel(session: Session, view: CaseView) -> None:
    counsel = view.counsel
    for progress in counsel.progress:
        session.line(text(_STATE, state=progress.state.title))
    for question in counsel.questions:
        answers = "|".join(option.id for option in question.options)
        session.line(text(_ASK, question=question.title, case=view.case.id, name=question.short_id, answers=answers))
    for words, style in _proof_lines(session, counsel):
        session.line(words, style)
    for one in counsel.submissions:
        why = " ".join(session.catalog.say(condition.why) for condition in one.unmet)
        phrase = text(_OPEN_TO, appeal=one.appeal.title, wins_back=one.appeal.wins_back)
        session.line(phrase if one.open else text(_CLOSED_TO, appeal=one.appeal.title, why=why))
        for told in one.attempts:
            session.line(told, "yellow")
    for contradiction in counsel.contradictions:
        session.line(contradiction.title, "yellow")
        for reading in contradiction.readings:
            session.line(f"  {reading.source}  {session.catalog.say(reading.says)}")
        session.line(f"  => {session.catalog.say(contradiction.taken)}")


def _proof_lines(session: Session, counsel: Counsel) -> Iterator[tuple[str, str]]:
    shown = [one for one in counsel.proofs if one.need is Need.REQUIRED or one.held_by]
    shown += [one for one in counsel.proofs if one not in shown][: max(_MOST - len(shown), 0)]
    for one in shown:
        word = _HAVE if one.held_by else _LACK if one.need is Need.REQUIRED else _MAY
        style = {_HAVE: "green", _LACK: "red"}.get(word, "")
        yield f"  {session.catalog.say(word)}  {session.catalog.say(_proof(session, one))}", style
        if one.must_show and one.need is Need.REQUIRED and not one.held_by:
            things = ", ".join(session.catalog.say(words) for words in one.must_show)
            yield f"        {session.catalog.say(text(_SHOWS, things=things))}", ""


def _proof(session: Session, one: Proof) -> Text:
    basis = text(_BASIS[one.basis])
    if not one.substitutes:
        return text(_PROOF, kind=one.title, basis=basis, source=one.source)
    others = ", ".join(session.catalog.say(title) for _, title in one.substitutes)
    return text(_PROOF_OR, kind=one.title, others=others, basis=basis, source=one.source)
