"""Reads one rule file into its strict model, and keeps the line of every field for what is found wrong later."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.rulebook.faults import Fault, field_name, why_of
from app.rulebook.lines import Lines, Place, line_of

M = TypeVar("M", bound=BaseModel)

_AT_LINE = re.compile(r"^(?P<what>.*) \(at line (?P<line>\d+), column \d+\)$", re.DOTALL)
_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class RuleFile(Generic[M]):
    """A file that fits its model. `places` gives the line of each field."""

    path: Path
    model: M
    places: Mapping[Place, int]

    def fault(self, place: Place, why: Text) -> Fault:
        """Something wrong at a place of this file."""
        return Fault(str(self.path), line_of(place, self.places), field_name(place), why, place)


class BadRules(Exception):
    """One or more faults; the first is the one to tell when only one can be told."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(len(faults))
        self.faults = faults


def read_text(path: Path) -> str:
    """The text of a rule file. Raises `Problem` when it cannot be read, `BadRules` when it is no UTF-8 text."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            why = text(QT_TRANSLATE_NOOP("rulebook", "it is too large for a rule file"))
            raise BadRules((Fault(str(path), 1, "", why),))
        data = path.read_bytes()
    except OSError as error:
        raise Problem(
            "file-unreadable",
            text(
                QT_TRANSLATE_NOOP("rulebook", "Cannot read the rule file {path}: {why}."),
                path=str(path),
                why=error.strerror or str(error),
            ),
            text(QT_TRANSLATE_NOOP("rulebook", "Check that it is a file and that you may open it.")),
        ) from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        why = text(QT_TRANSLATE_NOOP("rulebook", "it is not saved as UTF-8 text"))
        raise BadRules((Fault(str(path), line, "", why),)) from error


def read_toml(path: Path, content: str) -> dict[str, object]:
    """The values of a TOML text. Raises `BadRules` with the line of a syntax error."""
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.match(str(error))
        line = int(found["line"]) if found else content.count("\n") + 1
        raise BadRules((Fault(str(path), line, "", _syntax(found["what"] if found else str(error))),)) from error
    except RecursionError as error:
        raise BadRules((Fault(str(path), 1, "", _syntax("nested too deeply")),)) from error


def _syntax(message: str) -> Text:
    return text(QT_TRANSLATE_NOOP("rulebook", "the reader says “{message}”"), message=message.splitlines()[0])


def read_rule_file(path: Path, kind: type[M]) -> RuleFile[M]:
    """Read a file as the given kind. Raises `BadRules`, or `Problem` when it cannot be opened."""
    content = read_text(path)
    values = read_toml(path, content)
    places = Lines(content)
    try:
        return RuleFile(path, kind.model_validate(values), places)
    except ValidationError as error:
        # A misspelt name is both unknown and missing: the first says more, so what is missing comes last.
        found = sorted(error.errors(include_url=False), key=lambda one: one["type"] == "missing")
        faults = [
            Fault(str(path), line_of(one["loc"], places), field_name(one["loc"]), why_of(one), one["loc"])
            for one in found
        ]
        raise BadRules(tuple(faults)) from error
