"""Texts that a person reads: kept as source sentence and values until a language is known.

`QT_TRANSLATE_NOOP` is a plain function of the name that Qt's own extraction tool looks for, so that sentences can be
marked in modules that must not import Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Phrase(NamedTuple):
    """One translatable English sentence and the context it is listed under."""

    context: str
    source: str


def QT_TRANSLATE_NOOP(context: str, source: str) -> Phrase:  # noqa: N802 - the name Qt's lupdate looks for
    """Mark a sentence for translation; both arguments must be literals."""
    return Phrase(context, source)


@dataclass(frozen=True, slots=True)
class Words:
    """One expression in both languages, as the rule files give it."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence with `{name}` places and the values that fill them."""

    phrase: Phrase
    values: "Mapping[str, Value]" = field(default_factory=dict)

    def english(self) -> str:
        """The sentence in its source language."""
        return self.phrase.source.format_map({name: in_english(value) for name, value in self.values.items()})


Value = str | int | float | Text | Words


def in_english(value: Value) -> str | int | float:
    """A value as it stands in an English sentence."""
    if isinstance(value, Text):
        return value.english()
    return value.en if isinstance(value, Words) else value


def text(phrase: Phrase, **values: Value) -> Text:
    """Bind a marked sentence to its values."""
    return Text(phrase, values)
