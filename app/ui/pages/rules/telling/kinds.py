"""The fields of every kind of entry but the clock, which has a module of its own."""

import re
from collections.abc import Mapping
from typing import Any

from app.domain.rules.reply import PLACES
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.figures import size
from app.ui.pages.rules.telling.fields import (
    CLOCK,
    Field,
    any_entries,
    entries,
    events,
    facts,
    in_a_row,
    length,
    list_of_words,
    no,
    plain,
    word,
    words,
    yes,
)
from app.ui.pages.rules.telling.markup import esc, para
from app.ui.pages.rules.telling.values import Reader
from app.ui.speech import say

_PLACE = re.compile(r"\{([a-z_]+)\}")
_NOTE = Field("note", QT_TRANSLATE_NOOP("rulewords", "Note"), words)
_SCENARIOS = Field("scenarios", QT_TRANSLATE_NOOP("rulewords", "In these scenarios"), entries("scenario"))


def _limit(phrases: Mapping[str, Phrase]) -> Any:
    """The limits of one medium: what is stated, line by line."""

    def told(value: Any, _reader: Reader) -> str:
        lines = []
        for key, phrase in phrases.items():
            one = value.get(key)
            if one not in (None, [], ""):
                lines.append(para(esc(say(text(phrase, value=_figure(key, one))))))
        return "".join(lines)

    return told


def _figure(key: str, value: Any) -> str:
    if key.startswith("bytes"):
        return size(int(value))
    return ", ".join(value) if isinstance(value, list) else f"{value:g}" if isinstance(value, float) else str(value)


def _body(value: Any, _reader: Reader) -> str:
    """A reply as it is sent; its places as they look while nobody has filled them."""
    return esc(_PLACE.sub(lambda found: f"【{PLACES[found[1]].zh}】" if found[1] in PLACES else found[0], value))


_APPEAL = (
    Field(
        "before_refund",
        QT_TRANSLATE_NOOP("rulewords", "When"),
        lambda value, _reader: esc(
            say(
                QT_TRANSLATE_NOOP("rulewords", "before the refund")
                if value
                else QT_TRANSLATE_NOOP("rulewords", "after the refund")
            )
        ),
    ),
    Field("path", QT_TRANSLATE_NOOP("rulewords", "Where in the back office"), words),
    Field("wins_back", QT_TRANSLATE_NOOP("rulewords", "What a win brings back"), words),
    Field("amount", QT_TRANSLATE_NOOP("rulewords", "Amount to enter"), word),
    Field("amount_field", QT_TRANSLATE_NOOP("rulewords", "Bounded by"), word),
    Field("together", QT_TRANSLATE_NOOP("rulewords", "Handed in on the same form with"), entries("appeal")),
    Field("excludes", QT_TRANSLATE_NOOP("rulewords", "Not together with"), entries("appeal")),
    Field(
        "closes_with", QT_TRANSLATE_NOOP("rulewords", "Handed in is recorded as"), lambda one, reader: reader.event(one)
    ),
)
_SCENARIO = (
    Field("direction", QT_TRANSLATE_NOOP("rulewords", "What is in dispute"), word),
    Field("warnings", QT_TRANSLATE_NOOP("rulewords", "Mind"), list_of_words),
)
_EVIDENCE = (
    Field("medium", QT_TRANSLATE_NOOP("rulewords", "Kind of file"), word),
    Field("advice", QT_TRANSLATE_NOOP("rulewords", "How to take it"), words),
    Field("must_show", QT_TRANSLATE_NOOP("rulewords", "Has to show"), list_of_words),
    Field("mentioned_as", QT_TRANSLATE_NOOP("rulewords", "In a statement it is called"), plain),
)
_LIMIT = (
    Field(
        "takes_video",
        QT_TRANSLATE_NOOP("rulewords", "Videos"),
        no(QT_TRANSLATE_NOOP("rulewords", "The form has no place for videos.")),
    ),
    Field(
        "video",
        QT_TRANSLATE_NOOP("rulewords", "Video"),
        _limit(
            {
                "bytes_sure": QT_TRANSLATE_NOOP("rulewords", "up to {value} for certain"),
                "bytes_doubtful": QT_TRANSLATE_NOOP(
                    "rulewords", "above {value} it is refused; between them it depends"
                ),
                "seconds": QT_TRANSLATE_NOOP("rulewords", "up to {value} seconds"),
                "formats": QT_TRANSLATE_NOOP("rulewords", "formats: {value}"),
                "count": QT_TRANSLATE_NOOP("rulewords", "up to {value} files"),
            }
        ),
    ),
    Field(
        "pictures",
        QT_TRANSLATE_NOOP("rulewords", "Picture files"),
        _limit(
            {
                "bytes": QT_TRANSLATE_NOOP("rulewords", "up to {value} each"),
                "formats": QT_TRANSLATE_NOOP("rulewords", "formats: {value}"),
                "count": QT_TRANSLATE_NOOP("rulewords", "up to {value} files"),
                "longest_side": QT_TRANSLATE_NOOP("rulewords", "longest side {value} pixels"),
                "shortest_side": QT_TRANSLATE_NOOP("rulewords", "shortest side {value} pixels"),
            }
        ),
    ),
    Field(
        "text",
        QT_TRANSLATE_NOOP("rulewords", "Text"),
        _limit(
            {
                "characters": QT_TRANSLATE_NOOP("rulewords", "up to {value} characters"),
                "bytes": QT_TRANSLATE_NOOP("rulewords", "up to {value}"),
            }
        ),
    ),
    _NOTE,
)
_QUESTION = (
    _SCENARIOS,
    Field("only_when", QT_TRANSLATE_NOOP("rulewords", "Asked only when"), facts),
    Field(
        "follows",
        QT_TRANSLATE_NOOP("rulewords", "Asked"),
        yes(QT_TRANSLATE_NOOP("rulewords", "only after the answer of another question leads here")),
    ),
)
_MEASURE = (
    Field("how", QT_TRANSLATE_NOOP("rulewords", "How it comes about"), word),
    Field("unit", QT_TRANSLATE_NOOP("rulewords", "Unit"), plain),
    Field(
        "window_days",
        QT_TRANSLATE_NOOP("rulewords", "Counted over"),
        lambda value, _reader: esc(
            say(text(QT_TRANSLATE_NOOP("rulewords", "the last {count} days"), count=int(value)))
        ),
    ),
    Field("limit_s", QT_TRANSLATE_NOOP("rulewords", "Limit"), length),
    Field("baseline", QT_TRANSLATE_NOOP("rulewords", "The text's own example"), plain),
    Field(
        "alarm",
        QT_TRANSLATE_NOOP("rulewords", "Alarm"),
        yes(QT_TRANSLATE_NOOP("rulewords", "Past the threshold, this one alone is enough for the platform to act.")),
    ),
    _NOTE,
)
_PENALTY = (
    Field("what", QT_TRANSLATE_NOOP("rulewords", "What the platform does"), words),
    Field("points", QT_TRANSLATE_NOOP("rulewords", "Penalty points"), plain),
    Field("lasts_s", QT_TRANSLATE_NOOP("rulewords", "Lasts"), length),
    Field("calculator", QT_TRANSLATE_NOOP("rulewords", "What it costs"), entries("calculator")),
)
FIELDS: Mapping[str, tuple[Field, ...]] = {
    "clock": CLOCK,
    "appeal": _APPEAL,
    "scenario": _SCENARIO,
    "evidence": _EVIDENCE,
    "limit": _LIMIT,
    "question": _QUESTION,
    "measure": _MEASURE,
    "penalty": _PENALTY,
    "process": (_SCENARIOS,),
    "contradiction": (
        Field("taken", QT_TRANSLATE_NOOP("rulewords", "What we take"), words),
        Field("bites", QT_TRANSLATE_NOOP("rulewords", "Matters to"), any_entries),
    ),
    "calculator": (_NOTE,),
    "note": (Field("body", QT_TRANSLATE_NOOP("rulewords", "In our words"), words),),
    "checklist": (Field("when", QT_TRANSLATE_NOOP("rulewords", "When"), word),),
    "rung": (
        Field("level", QT_TRANSLATE_NOOP("rulewords", "Step"), plain),
        Field("what", QT_TRANSLATE_NOOP("rulewords", "What may be offered"), words),
        Field("when", QT_TRANSLATE_NOOP("rulewords", "When"), words),
        _SCENARIOS,
    ),
    "form": (
        Field("tab", QT_TRANSLATE_NOOP("rulewords", "Tab of the back office"), words),
        Field("code", QT_TRANSLATE_NOOP("rulewords", "Number there"), plain),
        Field("appeal", QT_TRANSLATE_NOOP("rulewords", "Stands for"), entries("appeal")),
        Field("seen_on", QT_TRANSLATE_NOOP("rulewords", "Seen on"), plain),
        _NOTE,
    ),
    "outcome": (Field("means", QT_TRANSLATE_NOOP("rulewords", "What it means"), words),),
    "category": (
        Field("kinds", QT_TRANSLATE_NOOP("rulewords", "Goods"), in_a_row),
        Field("tests", QT_TRANSLATE_NOOP("rulewords", "Judged by"), list_of_words),
        _NOTE,
    ),
    "cause": (Field("remedy", QT_TRANSLATE_NOOP("rulewords", "What the text advises"), words),),
    "reply": (
        Field("audience", QT_TRANSLATE_NOOP("rulewords", "Written to"), word),
        Field("body", QT_TRANSLATE_NOOP("rulewords", "Text"), _body),
        _SCENARIOS,
        Field("keywords", QT_TRANSLATE_NOOP("rulewords", "Found by"), in_a_row),
        _NOTE,
    ),
    "wording": (
        Field("tone", QT_TRANSLATE_NOOP("rulewords", "Sort"), word),
        Field("words", QT_TRANSLATE_NOOP("rulewords", "The words"), in_a_row),
        Field("advice", QT_TRANSLATE_NOOP("rulewords", "Advice"), words),
    ),
    "courier": (Field("pattern", QT_TRANSLATE_NOOP("rulewords", "Shape of the number"), plain),),
    "platform": (
        Field("check_back_office", QT_TRANSLATE_NOOP("rulewords", "Mind"), words),
        Field("event_kinds", QT_TRANSLATE_NOOP("rulewords", "Events of its own"), events),
    ),
}
"""Per kind, in the order in which a clerk asks."""
