"""Reads replies.zh-CN.md: a heading with the id, `key: value` lines, an empty line, and the text as it is sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.faults import Fault, field_name, why_of
from app.rulebook.kinds.schema import RepliesFile
from app.rulebook.lines import Place, line_of
from app.rulebook.reading import BadRules, RuleFile, read_text

FILE_NAME = "replies.zh-CN.md"
_HEADING = re.compile(r"## +(\S+) *")
_PAIR = re.compile(r"([a-z_]+) *: *(.*)")
_LISTS = ("words", "scenarios")
_NO_PAIR = QT_TRANSLATE_NOOP("rulebook", "above the empty line there are only lines of the form “key: value”")
_TWICE = QT_TRANSLATE_NOOP("rulebook", "“{value}” is given twice")
_NO_HEADING = QT_TRANSLATE_NOOP("rulebook", "text stands before the first heading “## id”")


@dataclass
class _Draft:
    """A reply while it is read: its head by key, its body's lines."""

    line: int
    head: dict[str, str | list[str]] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    in_body: bool = False


def read_replies(path: Path) -> RuleFile[RepliesFile]:
    """The file in its strict model, with the line of each key. Raises `BadRules`, and `Problem` if unreadable."""
    places: dict[Place, int] = {}
    drafts = list(_drafts(path, read_text(path), places))
    values = {"reply": [{**draft.head, "body": "\n".join(draft.body).strip()} for draft in drafts]}
    try:
        return RuleFile(path, RepliesFile.model_validate(values), places)
    except ValidationError as error:
        found = sorted(error.errors(include_url=False), key=lambda one: one["type"] == "missing")
        faults = [Fault(str(path), line_of(one["loc"], places), field_name(one["loc"]), why_of(one)) for one in found]
        raise BadRules(tuple(faults)) from error


def _drafts(path: Path, content: str, places: dict[Place, int]) -> Iterator[_Draft]:
    """The replies in order. Above the first heading only a title (`# …`) and remarks (`<!-- … -->`) may stand."""
    draft: _Draft | None = None
    position = -1
    for number, line in enumerate(content.splitlines(), start=1):
        heading = _HEADING.fullmatch(line)
        if heading:
            if draft is not None:
                yield draft
            position += 1
            draft = _Draft(number, {"id": heading[1]})
            places.setdefault(("reply",), number)
            places[("reply", position)] = places[("reply", position, "id")] = number
        elif draft is None:
            if line.strip() and not line.startswith(("# ", "<!--")):
                raise BadRules((Fault(str(path), number, "reply", text(_NO_HEADING)),))
        elif draft.in_body:
            draft.body.append(line.rstrip())
        elif line.strip():
            places[("reply", position, _key(path, number, line, draft))] = number
        else:
            draft.in_body = True
            places[("reply", position, "body")] = number + 1
    if draft is not None:
        yield draft


def _key(path: Path, number: int, line: str, draft: _Draft) -> str:
    """Take one line of the head."""
    pair = _PAIR.fullmatch(line.strip())
    if pair is None:
        raise BadRules((Fault(str(path), number, "reply", text(_NO_PAIR)),))
    key, value = pair[1], pair[2]
    if key in draft.head or key == "body":
        raise BadRules((Fault(str(path), number, key, text(_TWICE, value=key)),))
    draft.head[key] = [part for part in re.split(r"[\s,，、]+", value) if part] if key in _LISTS else value
    return key
