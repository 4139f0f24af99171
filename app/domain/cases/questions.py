"""Which questions are open in a case, and what an answer changes in it."""

from app.domain.cases.event import Event
from app.domain.cases.facts import Known
from app.domain.errors import Problem
from app.domain.rules.guide import Option, Question
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text

QUESTION = "question"
ANSWER = "answer"
"""Attributes of the `note` that records an answer: last part of the question's id, id of the option."""

_NO_QUESTION = QT_TRANSLATE_NOOP("questions", "{platform} asks no question “{name}”.")
_NO_OPTION = QT_TRANSLATE_NOOP("questions", "“{question}” has no answer “{name}”.")
_KNOWN = QT_TRANSLATE_NOOP("questions", "There are: {known}.")


def open_questions(platform: Platform, known: Known) -> tuple[Question, ...]:
    """What is still to be asked: for the scenario while there is none, else what its steps depend on."""
    answers = _answers(known.events)
    led_to = {option.leads_to for option in _given(platform, answers) if option.leads_to}
    return tuple(
        question
        for question in platform.questions
        if question.short_id not in answers
        and _belongs(question, known.case.scenario)
        and (not question.follows or question.short_id in led_to)
        and (not question.only_when or known.any_holds(question.only_when))
    )


def find_answer(platform: Platform, question: str, option: str) -> tuple[Question, Option]:
    """A question and its option by their ids, whole or the last part. Raises `Problem`."""
    asked = next((one for one in platform.questions if question in (one.id, one.short_id)), None)
    if asked is None:
        names = ", ".join(one.short_id for one in platform.questions)
        why = text(_NO_QUESTION, platform=platform.title, name=question[:80])
        raise Problem("unknown-question", why, text(_KNOWN, known=names))
    given = next((one for one in asked.options if one.id == option), None)
    if given is None:
        names = ", ".join(one.id for one in asked.options)
        why = text(_NO_OPTION, question=asked.title, name=option[:80])
        raise Problem("unknown-answer", why, text(_KNOWN, known=names))
    return asked, given


def changes_of(option: Option) -> dict[str, str]:
    """The fields of a case that an answer changes, as a person would type them; empty when it changes none."""
    flags = [f"+{name}" for name in option.sets] + [f"-{name}" for name in option.clears]
    changes = {"scenario": option.scenario} if option.scenario else {}
    return {**changes, "flags": ",".join(flags)} if flags else changes


def _belongs(question: Question, scenario: str) -> bool:
    return scenario in question.scenarios if question.scenarios else not scenario


def _answers(events: tuple[Event, ...]) -> dict[str, str]:
    """The newest answer to each question."""
    return {
        event.attributes[QUESTION]: event.attributes[ANSWER]
        for event in events
        if event.kind == "note" and QUESTION in event.attributes and ANSWER in event.attributes
    }


def _given(platform: Platform, answers: dict[str, str]) -> tuple[Option, ...]:
    return tuple(
        option
        for question in platform.questions
        for option in question.options
        if answers.get(question.short_id) == option.id
    )
