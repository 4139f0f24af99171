"""What a person notes about a case for the shop's own count: cause, party at fault, loyalty, operator, satisfaction.

Each is a detail of a `note` event; the newest standing one holds, so a correction is a new note and nothing is
overwritten.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.cases.deadline import left_of
from app.domain.cases.event import Event, standing
from app.domain.cases.fields import clean_words
from app.domain.errors import Problem
from app.domain.measures.causes import CAUSE
from app.domain.text import QT_TRANSLATE_NOOP, text

AT_FAULT, LOYAL, OPERATOR, SATISFACTION, FIRST_REPLY = "at_fault", "loyal", "operator", "satisfaction", "first_reply"
NAMES = (CAUSE, AT_FAULT, LOYAL, OPERATOR, SATISFACTION, FIRST_REPLY)
PARTIES = ("buyer", "courier", "merchant", "platform", "unknown")
"""Who may be at fault; on whom the authority to settle depends (source: 003:L93)."""
_MARKS = ("1", "2", "3", "4", "5")
"""How content the buyer was with the handling, 5 the most (source: 004:L15 asks for it and gives no scale)."""
_NAME_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Noted:
    """Empty or None: nobody noted it. `first_reply_s`: seconds until the buyer's first question was answered."""

    cause: str = ""
    at_fault: str = ""
    loyal: bool | None = None
    operator: str = ""
    satisfaction: int | None = None
    first_reply_s: float | None = None


def checked_notes(given: Mapping[str, str], causes: Iterable[str]) -> dict[str, str]:
    """The details of one note in one form. `causes`: last parts of the ids that the rule book knows, without `cause_`.

    Raises `Problem` for a name or a value that means nothing.
    """
    known = sorted(set(causes))
    found: dict[str, str] = {}
    for name, value in given.items():
        if name not in NAMES:
            raise _no_use(name, name, ", ".join(NAMES))
        word = clean_words(name, value, _NAME_LENGTH)
        if name == CAUSE:
            word = plain_cause(word)
            _one_of(name, word, known)
        elif name == AT_FAULT:
            _one_of(name, word, PARTIES)
        elif name == LOYAL:
            _one_of(name, word, ("yes", "no"))
        elif name == SATISFACTION:
            _one_of(name, word, _MARKS)
        elif name == FIRST_REPLY and left_of(word) is None:
            raise _no_use(name, word, "8s, 2m, 1h")
        elif not word:
            raise _no_use(name, word, "…")
        found[name] = word
    return found


def plain_cause(name: str) -> str:
    """The last part of a cause's id, as it is counted: `taobao.cause_quality` is `quality`."""
    return name.rpartition(".")[2].removeprefix("cause_")


def noted_of(events: Iterable[Event]) -> Noted:
    """What holds now, by all events of one case."""
    said: dict[str, str] = {}
    for event in standing(tuple(events)):
        if event.kind == "note":
            said.update({name: event.attributes[name] for name in NAMES if event.attributes.get(name)})
    span = left_of(said[FIRST_REPLY]) if FIRST_REPLY in said else None
    mark = said.get(SATISFACTION, "")
    return Noted(
        cause=plain_cause(said.get(CAUSE, "")),
        at_fault=said.get(AT_FAULT, ""),
        loyal={"yes": True, "no": False}.get(said.get(LOYAL, "")),
        operator=said.get(OPERATOR, ""),
        satisfaction=int(mark) if mark in _MARKS else None,
        first_reply_s=span.total_seconds() if span is not None else None,
    )


def _one_of(name: str, word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise _no_use(name, word, ", ".join(known))


def _no_use(name: str, word: str, known: str) -> Problem:
    return Problem(
        "bad-note",
        text(QT_TRANSLATE_NOOP("measures", "“{value}” cannot be noted as {name}."), value=word[:80], name=name[:40]),
        text(QT_TRANSLATE_NOOP("measures", "It takes: {known}."), known=known),
    )
