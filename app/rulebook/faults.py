"""What is wrong in a rule file, said in one sentence that names file, line and field."""

from dataclasses import dataclass

from pydantic_core import ErrorDetails

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Value, text
from app.rulebook.lines import Place

_BY_TYPE: dict[str, Phrase] = {
    "missing": QT_TRANSLATE_NOOP("rulebook", "it is missing"),
    "extra_forbidden": QT_TRANSLATE_NOOP("rulebook", "no such field is known here"),
    "string_type": QT_TRANSLATE_NOOP("rulebook", "it must be text in quotes"),
    "string_too_short": QT_TRANSLATE_NOOP("rulebook", "it must not be empty"),
    "int_type": QT_TRANSLATE_NOOP("rulebook", "it must be a whole number"),
    "greater_than": QT_TRANSLATE_NOOP("rulebook", "it must be above zero"),
    "bool_type": QT_TRANSLATE_NOOP("rulebook", "it must be true or false"),
    "date_type": QT_TRANSLATE_NOOP("rulebook", "it must be a date such as 2026-11-22, without quotes"),
    "list_type": QT_TRANSLATE_NOOP("rulebook", "it must be a list in square brackets"),
    "too_short": QT_TRANSLATE_NOOP("rulebook", "the list must not be empty"),
    "dict_type": QT_TRANSLATE_NOOP("rulebook", "it must be a table of names and values"),
    "model_type": QT_TRANSLATE_NOOP("rulebook", "it must be a table with named fields"),
    "string_pattern_mismatch": QT_TRANSLATE_NOOP("rulebook", "“{value}” is not written the way it has to be"),
    "enum": QT_TRANSLATE_NOOP("rulebook", "“{value}” is none of: {known}"),
    "literal_error": QT_TRANSLATE_NOOP("rulebook", "“{value}” is none of: {known}"),
    "span": QT_TRANSLATE_NOOP("rulebook", "“{value}” is no span of time such as 90m, 24h or 7d"),
    "hour": QT_TRANSLATE_NOOP("rulebook", "“{value}” is no hour of the day such as 16:00"),
    "decimal": QT_TRANSLATE_NOOP("rulebook", '“{value}” is no figure in quotes such as "1.30"'),
    "greater_than_equal": QT_TRANSLATE_NOOP("rulebook", "it must not be below zero"),
    "regex": QT_TRANSLATE_NOOP("rulebook", "“{value}” is not a valid number pattern"),
}
_OTHER = QT_TRANSLATE_NOOP("rulebook", "it is not accepted ({message})")
_SENTENCE = QT_TRANSLATE_NOOP("rulebook", "The rule file {file} is wrong in line {line}, field {field}: {why}.")
_SYNTAX = QT_TRANSLATE_NOOP("rulebook", "The rule file {file} cannot be read as TOML in line {line}: {why}.")
_HINT = QT_TRANSLATE_NOOP("rulebook", "Correct this line and check the file again with “rules validate”.")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `file` is the path as the person would look for it; `field` is empty for syntax."""

    file: str
    line: int
    field: str
    why: Text
    place: Place = ()

    def problem(self) -> Problem:
        """The fault as the problem to raise."""
        values: dict[str, Value] = {"file": self.file, "line": self.line, "why": self.why}
        if self.field:
            return Problem("bad-rule", text(_SENTENCE, field=self.field, **values), text(_HINT))
        return Problem("bad-rule", text(_SYNTAX, **values), text(_HINT))


def field_name(place: Place) -> str:
    """A place as a person writes it: `clock.starts.event`; the line tells which one."""
    return ".".join(part for part in place if isinstance(part, str)) or "·"


def why_of(error: ErrorDetails) -> Text:
    """What pydantic found, in our words."""
    phrase = _BY_TYPE.get(error["type"])
    if phrase is None:
        return text(_OTHER, message=error["msg"])
    places = {"value": str(error["input"]), "known": str(error.get("ctx", {}).get("expected", ""))}
    return text(phrase, **{name: value for name, value in places.items() if "{" + name + "}" in phrase.source})
