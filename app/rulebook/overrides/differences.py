"""What differs between entries of the rule book: three versions of one entry, and two versions of a whole platform."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.rulebook.entries import RuleEntry, platform_entries

_SILENT = ("origin.reviewed_on", "snapshot")
"""Fields that are no rule."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, as it shipped when it was replaced, as it ships now, and as the user wrote it; None: not there."""

    field: str
    old: str | None
    new: str | None
    mine: str | None


def three_way(old: RuleEntry | None, new: RuleEntry | None, mine: RuleEntry | None) -> tuple[Difference, ...]:
    """Every field in which the versions that are known do not agree."""
    versions = [_flat(one) for one in (old, new, mine)]
    known = [flat for flat, entry in zip(versions, (old, new, mine), strict=True) if entry is not None]
    names = dict.fromkeys(name for flat in versions for name in flat)
    return tuple(
        Difference(name, versions[0].get(name), versions[1].get(name), versions[2].get(name))
        for name in names
        if len({flat.get(name) for flat in known}) > 1
    )


@dataclass(frozen=True, slots=True)
class RuleChange:
    """An entry that came, went, or says something else; `change` is added, removed or changed."""

    kind: str
    id: str
    title: Words
    change: str


def rule_changes(old: Platform, new: Platform) -> tuple[RuleChange, ...]:
    """What changed from one version of a platform to another, in what cases are worked under."""
    return tuple(_changes(old.for_cases(), new.for_cases()))


def _changes(old: Platform, new: Platform) -> Iterator[RuleChange]:
    before = {entry.key: entry for entry in platform_entries(old)}
    after = {entry.key: entry for entry in platform_entries(new)}
    for key, entry in after.items():
        if key not in before:
            yield RuleChange(entry.kind, entry.id, entry.title, "added")
        elif before[key].sha256 != entry.sha256:
            yield RuleChange(entry.kind, entry.id, entry.title, "changed")
    for key, entry in before.items():
        if key not in after:
            yield RuleChange(entry.kind, entry.id, entry.title, "removed")


def _flat(entry: RuleEntry | None) -> dict[str, str]:
    if entry is None:
        return {}
    return {name: said for name, said in _fields(json.loads(entry.detail), "") if name not in _SILENT}


def _fields(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _fields(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value and any(isinstance(part, (dict, list)) for part in value):
        for position, part in enumerate(value):
            named = part.get("id") if isinstance(part, dict) else None
            yield from _fields(part, f"{path}[{named if isinstance(named, str) else position}]")
    elif value not in (None, [], {}, ""):
        yield path, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
