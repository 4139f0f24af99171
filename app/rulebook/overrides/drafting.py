"""Writes the draft of a user's own entry: the shipped one as it stands, with the hash of what it replaces."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from app.rulebook.entries import RuleEntry
from app.rulebook.names import PlatformFiles
from app.rulebook.overrides.reading import KIND_OF_TABLE, PLATFORM, REPLACES
from app.rulebook.overrides.swapping import Shelf
from app.rulebook.reading import RuleFile, read_text, read_toml

_HEAD_LISTS = ("limits", "clock")
"""Tables of platform.toml that are entries of their own."""
_INLINE = 110
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TABLES = {kind: table for table, kind in KIND_OF_TABLE.items()}


def draft(shelf: Shelf, entry: RuleEntry, couriers: Path) -> str:
    """A whole file that holds this one entry, ready to be changed. Raises `KeyError` when no file has the entry."""
    table = _TABLES.get(entry.kind, entry.kind)
    given = _raw(shelf, table, entry, couriers)
    extra = {"id": given["id"], REPLACES: f"sha256:{entry.sha256}"}
    if entry.kind == "evidence" and entry.platform:
        extra[PLATFORM] = entry.platform
    return "\n".join(_block(table, {**extra, **given}, many=True)) + "\n"


def _raw(shelf: Shelf, table: str, entry: RuleEntry, couriers: Path) -> dict[str, Any]:
    """The entry as its file writes it."""
    if table == "courier":
        return _pick(_values(couriers), table, entry.id)
    files = shelf.files
    if table == "platform":
        return {key: part for key, part in _values(files.platform.path).items() if key not in _HEAD_LISTS}
    if table == "appeal":
        return _values(next(file.path for file in files.appeals if file.model.id == entry.id))
    for file in _files(shelf, shared=table == "evidence" and not entry.platform):
        found = getattr(file.model, table, None)
        if isinstance(found, list) and any(one.id == entry.id for one in found):
            if file.path.suffix != ".toml":
                model = next(one for one in found if one.id == entry.id)
                return dict(model.model_dump(by_alias=True, exclude_defaults=True))
            return _pick(_values(file.path), table, entry.id)
    raise KeyError(entry.id)


def _files(shelf: Shelf, *, shared: bool) -> Iterator[RuleFile[Any]]:
    files: PlatformFiles = shelf.files
    yield files.shared if shared else files.evidence
    yield from (files.shared, files.platform, files.scenarios)
    yield from (guide.file for guide in files.guides)
    yield from (file for side in shelf.aids for file in side.files)


def _values(path: Path) -> dict[str, Any]:
    return read_toml(path, read_text(path))


def _pick(values: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in values[table] if one["id"] == name)
    return found


def _block(path: str, values: dict[str, Any], *, many: bool) -> Iterator[str]:
    """A table: what fits on a line first, then the tables below it."""
    yield f"[[{path}]]" if many else f"[{path}]"
    below = {key: part for key, part in values.items() if _is_below(part)}
    for key, part in values.items():
        if key not in below:
            yield f"{key} = {_value(part)}"
    for key, part in below.items():
        for one in part if isinstance(part, list) else [part]:
            yield ""
            yield from _block(f"{path}.{key}", one, many=isinstance(part, list))


def _is_below(value: Any) -> bool:
    """Whether a value is a table of its own rather than something on one line."""
    if isinstance(value, dict):
        return len(_value(value)) > 2 * _INLINE or any(isinstance(part, list) for part in value.values())
    if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
        return False
    return any(_is_below(one) or "title" in one or "id" in one or "why" in one or "evidence" in one for one in value)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return _text(str(value.value))
    if isinstance(value, (int, float, date)):
        return str(value)
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        parts = [_value(part) for part in value]
        one = "[" + ", ".join(parts) + "]"
        return one if len(one) <= _INLINE else "[\n" + "".join(f"  {part},\n" for part in parts) + "]"
    return _text(str(value) if isinstance(value, Decimal) else value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(value: str) -> str:
    """A basic string; whatever TOML cannot hold as it is becomes an escape."""
    marks = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(marks.get(sign, sign if sign >= " " else f"\\u{ord(sign):04X}") for sign in value) + '"'
