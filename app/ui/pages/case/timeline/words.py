"""An event of a case as a line of its time line: when, what, what was said of it, what became of it."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.cases.event import Event, EventSource, standing
from app.domain.cases.questions import ANSWER, QUESTION
from app.domain.cases.steps import TICK
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import moment
from app.ui.pages.case.attributes import said_of
from app.ui.pages.case.timeline.rows import Happening
from app.ui.speech import Sayable
from app.ui.terms import EVENTS, Sign, name_of

_CORRECTED = Sign(QT_TRANSLATE_NOOP("events", "corrected later"), "undo", "text_faint", "quiet")
_WITHDRAWN = Sign(QT_TRANSLATE_NOOP("events", "withdrawn"), "undo", "text_faint", "quiet")
_NOT_TYPED = {
    EventSource.IMPORTED: QT_TRANSLATE_NOOP("events", "from an order list"),
    EventSource.DERIVED: QT_TRANSLATE_NOOP("events", "recorded by the program"),
}


def lines_of(events: Sequence[Event], platform: Platform, now: datetime) -> tuple[Happening, ...]:
    """The events that stand, newest first."""
    return tuple(_line(event, platform, now, None) for event in reversed(standing(tuple(events))))


def gone_lines(events: Sequence[Event], platform: Platform, now: datetime) -> tuple[Happening, ...]:
    """Those that no longer stand, with what became of them, newest first."""
    later = {event.corrects: event for event in events if event.corrects}
    gone = [event for event in events if event.id in later and event.attributes.get("withdraws") != "yes"]
    return tuple(
        _line(event, platform, now, _WITHDRAWN if later[event.id].attributes.get("withdraws") == "yes" else _CORRECTED)
        for event in sorted(gone, key=lambda event: event.at, reverse=True)
    )


def _line(event: Event, platform: Platform, now: datetime, sign: Sign | None) -> Happening:
    title, said = _told(event, platform)
    lines = [said] if said else []
    if event.source in _NOT_TYPED:
        lines.append(_NOT_TYPED[event.source])
    return Happening(event.id, moment(event.at, now), title, tuple(lines), sign)


def _told(event: Event, platform: Platform) -> tuple[Sayable, Sayable]:
    """Title and details: an answer, a ticked step and plain words read as what they are."""
    given = event.attributes
    question = next((one for one in platform.questions if one.short_id == given.get(QUESTION)), None)
    option = next((one for one in question.options if one.id == given.get(ANSWER)), None) if question else None
    if question is not None and option is not None:
        return question.title, option.title
    steps = (step for scenario in platform.scenarios for step in scenario.steps)
    step = next((one for one in steps if one.id == given.get(TICK)), None)
    if event.kind == "note" and step is not None:
        return text(QT_TRANSLATE_NOOP("case", "Done: {step}"), step=step.title), ""
    if event.kind == "note" and "words" in given:
        return text(QT_TRANSLATE_NOOP("events", "Note: {words}"), words=given["words"]), ""
    return name_of(EVENTS, event.kind), said_of(event, platform)
