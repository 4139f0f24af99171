"""How single values of an entry are said: spans, events, facts, ids of other entries; each gives HTML."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Words, text
from app.ui.pages.rules.telling.markup import esc, link
from app.ui.pages.rules.telling.names import PLATFORM, UNITS, WORDS
from app.ui.speech import Sayable, say
from app.ui.terms import EVENTS, FIELDS, FLAGS, name_of
from app.workflow.queries.book.rule_shelf import RuleShelf
from app.workflow.queries.rule_rows import RuleRow

_HOUR_S, _DAY_S, _MINUTE_S = 3600, 86_400, 60
_MEGA = 1_000_000
_TERM = re.compile(
    r"(not:)?(event|flag|amount|evidence|scenario)(?::([a-z0-9_|]+)(?:\{([a-z0-9_]+)=([a-z0-9_|]+)\})?)?"
)
_SUBJECTS: Mapping[str, tuple[Phrase, Phrase]] = {
    "event": (
        QT_TRANSLATE_NOOP("rulewords", "recorded: {what}"),
        QT_TRANSLATE_NOOP("rulewords", "not recorded: {what}"),
    ),
    "flag": (QT_TRANSLATE_NOOP("rulewords", "marked: {what}"), QT_TRANSLATE_NOOP("rulewords", "not marked: {what}")),
    "amount": (
        QT_TRANSLATE_NOOP("rulewords", "filled in: {what}"),
        QT_TRANSLATE_NOOP("rulewords", "not filled in: {what}"),
    ),
    "evidence": (
        QT_TRANSLATE_NOOP("rulewords", "attached: {what}"),
        QT_TRANSLATE_NOOP("rulewords", "not attached: {what}"),
    ),
    "scenario": (
        QT_TRANSLATE_NOOP("rulewords", "scenario: {what}"),
        QT_TRANSLATE_NOOP("rulewords", "another scenario than: {what}"),
    ),
}
_THESE = QT_TRANSLATE_NOOP("rulewords", "one of those above")
_OR = QT_TRANSLATE_NOOP("rulewords", " or ")
_AND = QT_TRANSLATE_NOOP("rulewords", "; and ")


def span(seconds: float) -> str:
    """A length of time: in days where it is a whole number of more than two, else hours, minutes, seconds."""
    if seconds % _DAY_S == 0 and seconds > 2 * _DAY_S:
        return say(text(QT_TRANSLATE_NOOP("rulewords", "{count} days"), count=int(seconds // _DAY_S)))
    if seconds % _HOUR_S == 0 and seconds:
        return say(text(QT_TRANSLATE_NOOP("rulewords", "{count} hours"), count=int(seconds // _HOUR_S)))
    if seconds % _MINUTE_S == 0 and seconds:
        return say(text(QT_TRANSLATE_NOOP("rulewords", "{count} minutes"), count=int(seconds // _MINUTE_S)))
    return say(text(QT_TRANSLATE_NOOP("rulewords", "{count} seconds"), count=f"{seconds:g}"))


def hour(minute: int) -> str:
    """A minute of the day as a clock shows it."""
    return f"{minute // 60:02}:{minute % 60:02}"


def measured(value: str, unit: str) -> str:
    """A figure of a calculator with its unit; a share in per cent."""
    if unit == "share":
        return f"{(Decimal(value) * 100).normalize():f} %"
    return f"{value} {say(UNITS[unit])}" if unit in UNITS else f"{value} {unit}".strip()


def spoken(value: object) -> str:
    """An expression in both languages, as the rule files give it; anything else as it is."""
    if isinstance(value, Mapping) and value.keys() == {"zh", "en"}:
        return say(Words(str(value["zh"]), str(value["en"])))
    return str(value)


def fixed(name: str) -> str:
    """A fixed word of rule files."""
    return say(PLATFORM if name == "platform" else WORDS[name]) if name in WORDS or name == "platform" else name


def source_words(documents: Mapping[str, Words], source: str) -> str:
    """Document and line of a source such as `000:L57`."""
    code, _, place = source.partition(":")
    title = say(documents[code]) if code in documents else code
    if not place.startswith("L"):
        return f"{title} ({source})"
    said = QT_TRANSLATE_NOOP("rulewords", "{document}, line {line}")
    return say(text(said, document=title, line=place[1:]))


def _with_details(html: str, details: str) -> str:
    """Both are HTML already."""
    said = QT_TRANSLATE_NOOP("rulewords", "{what} ({details})")
    return esc(say(said)).format(what=html, details=details)


def several(parts: Sequence[str]) -> str:
    """Parts in a row."""
    return say(QT_TRANSLATE_NOOP("rulewords", ", ")).join(parts)


@dataclass(frozen=True, slots=True)
class Reader:
    """Says the values of one entry; `named` knows what ids are called."""

    shelf: RuleShelf
    entry: RuleRow

    def leads(self, row: RuleRow) -> str:
        """The title of another entry, leading there."""
        return link("rule:" + "|".join(row.key), esc(say(row.title)))

    def named(self, name: str, *kinds: str) -> str:
        """The entry of one of these kinds by its id, leading there; the id itself where there is none."""
        row = self.shelf.named(kinds, name, self.entry.platform)
        return self.leads(row) if row is not None else esc(fixed(name))

    def any_entry(self, name: str) -> str:
        """An entry of whatever kind, leading there."""
        row = self.shelf.wanted(self.entry.platform, name)
        return self.leads(row) if row is not None else esc(name)

    def event(self, kind: str) -> str:
        """An event's name."""
        return esc(say(name_of(EVENTS, kind)))

    def trigger(self, value: Mapping[str, object]) -> str:
        """An event with what it has to say."""
        attributes = value.get("attributes")
        said = self.event(str(value["event"]))
        if isinstance(attributes, Mapping) and attributes:
            said = _with_details(said, several([self.named(str(one), "appeal") for one in attributes.values()]))
        return said

    def fact(self, fact: str) -> str:
        """What is asked of a case, in words."""
        return esc(say(_AND)).join(self._term(term) for term in fact.split(" and "))

    def _term(self, term: str) -> str:
        found = _TERM.fullmatch(term)
        if found is None:
            return esc(term)
        subject = found[2]
        names = [self._subject(subject, name) for name in (found[3] or "").split("|") if name] or [esc(say(_THESE))]
        what = esc(say(_OR)).join(names)
        if found[5]:
            what = _with_details(what, esc(say(_OR)).join(esc(fixed(one)) for one in found[5].split("|")))
        return esc(say(_SUBJECTS[subject][1 if found[1] else 0])).replace("{what}", what)

    def _subject(self, subject: str, name: str) -> str:
        if subject == "event":
            return self.event(name)
        if subject == "evidence":
            return self.named(name, "evidence")
        if subject == "scenario":
            return self.named(name, "scenario")
        title: Sayable = self.shelf.flags[name] if name in self.shelf.flags else name_of({**FIELDS, **FLAGS}, name)
        return esc(say(title))

    def source(self, source: str) -> str:
        """Document and line."""
        return esc(source_words(self.shelf.documents, source))
