"""Which fields of an entry are told, under which name, in which order, and how; per kind of entry."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.pages.rules.telling.markup import bullets, esc, strong, warned
from app.ui.pages.rules.telling.values import Reader, fixed, hour, measured, span, spoken
from app.ui.speech import say

Say = Callable[[Any, Reader], str]


@dataclass(frozen=True, slots=True)
class Field:
    """`say` gives HTML; an empty value, or empty HTML, is not told."""

    key: str
    name: Phrase
    say: Say


def words(value: Any, _reader: Reader) -> str:
    """An expression in both languages."""
    return esc(spoken(value))


def word(value: Any, _reader: Reader) -> str:
    """A fixed word of rule files."""
    return esc(fixed(str(value)))


def plain(value: Any, _reader: Reader) -> str:
    """As it is."""
    return esc(value)


def length(value: Any, _reader: Reader) -> str:
    """A span of time."""
    return strong(esc(span(value)))


def yes(sentence: Phrase) -> Say:
    """A sentence that holds where the field is true."""
    return lambda value, _reader: esc(say(sentence)) if value is True else ""


def no(sentence: Phrase) -> Say:
    """A sentence that holds where the field is false."""
    return lambda value, _reader: esc(say(sentence)) if value is False else ""


def triggers(value: Any, reader: Reader) -> str:
    """Events."""
    return joined([reader.trigger(one) for one in value])


def events(value: Any, reader: Reader) -> str:
    """Kinds of event."""
    return joined([reader.event(one) for one in value])


def entries(*kinds: str) -> Say:
    """Ids of other entries, each leading there."""
    return lambda value, reader: joined(
        [reader.named(one, *kinds) for one in (value if isinstance(value, list) else [value])]
    )


def any_entries(value: Any, reader: Reader) -> str:
    """Ids of entries of any kind."""
    return bullets(reader.any_entry(one) for one in value)


def facts(value: Any, reader: Reader) -> str:
    """What is asked of the case; any of several is enough."""
    return bullets(reader.fact(one) for one in value) if len(value) > 1 else "".join(map(reader.fact, value))


def list_of_words(value: Any, _reader: Reader) -> str:
    """Several expressions."""
    return bullets(esc(spoken(one)) for one in value)


def in_a_row(value: Any, _reader: Reader) -> str:
    """Several short words."""
    return joined([esc(spoken(one)) for one in value])


def with_unit(unit: str) -> Say:
    """A figure with its unit."""
    return lambda value, _reader: esc(measured(str(value), unit))


def readings(value: Any, _reader: Reader) -> str:
    """The ways to read an ambiguous text; the one that is taken is said."""
    taken = QT_TRANSLATE_NOOP("rulewords", "taken: the stricter")
    return bullets(
        strong(esc(span(one["length_s"])))
        + esc(f" · {spoken(one['title'])}")
        + (" · " + warned(esc(say(taken))) if one["taken"] else "")
        for one in value
    )


def hours(value: Any, _reader: Reader) -> str:
    """An end at an hour of the day."""
    cut = QT_TRANSLATE_NOOP("rulewords", "The cut is at {hour}, Beijing time.")
    lines = [esc(spoken(value[side]["title"])) for side in ("before", "after")]
    return bullets([*lines, esc(say(text(cut, hour=hour(value["cut_minute"]))))])


def promise(value: Any, _reader: Reader) -> str:
    """A period that the merchant promised."""
    return esc(f"{fixed(value['what'])}: {fixed(value['use'])}")


def joined(parts: list[str]) -> str:
    """Pieces of HTML in a row."""
    return esc(say(QT_TRANSLATE_NOOP("rulewords", ", "))).join(parts)


CLOCK = (
    Field("actor", QT_TRANSLATE_NOOP("rulewords", "Who has to act"), word),
    Field("length_s", QT_TRANSLATE_NOOP("rulewords", "How long"), length),
    Field("readings", QT_TRANSLATE_NOOP("rulewords", "Can be read as"), readings),
    Field("hours", QT_TRANSLATE_NOOP("rulewords", "Ends"), hours),
    Field("promise", QT_TRANSLATE_NOOP("rulewords", "A promised period"), promise),
    Field("starts", QT_TRANSLATE_NOOP("rulewords", "Begins with"), triggers),
    Field("met_by", QT_TRANSLATE_NOOP("rulewords", "Met by"), triggers),
    Field("voided_by", QT_TRANSLATE_NOOP("rulewords", "Falls away with"), triggers),
    Field("moot_after", QT_TRANSLATE_NOOP("rulewords", "No longer begins after"), triggers),
    Field("if_missed", QT_TRANSLATE_NOOP("rulewords", "If missed"), words),
    Field(
        "final",
        QT_TRANSLATE_NOOP("rulewords", "Final"),
        yes(QT_TRANSLATE_NOOP("rulewords", "Missed is missed, unless the back office still shows the entry.")),
    ),
    Field(
        "lapses",
        QT_TRANSLATE_NOOP("rulewords", "When it is over"),
        yes(QT_TRANSLATE_NOOP("rulewords", "Nobody has missed anything: a chance or a limit ends.")),
    ),
    Field(
        "shorten_floor_s",
        QT_TRANSLATE_NOOP("rulewords", "The platform may shorten it"),
        lambda value, _reader: esc(
            say(text(QT_TRANSLATE_NOOP("rulewords", "to no less than {span}"), span=span(value)))
        ),
    ),
    Field("warn_before_s", QT_TRANSLATE_NOOP("rulewords", "Warned before the end"), length),
    Field("scenarios", QT_TRANSLATE_NOOP("rulewords", "In these scenarios"), entries("scenario")),
    Field("only_when", QT_TRANSLATE_NOOP("rulewords", "Only when"), facts),
    Field("expected_when", QT_TRANSLATE_NOOP("rulewords", "Told in red without a start when"), facts),
    Field("note", QT_TRANSLATE_NOOP("rulewords", "Note"), words),
)
