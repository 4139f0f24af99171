"""The rule book as a list, whether its files are sound, and what the user's own entries make of it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.rules.guide import Contradiction
from app.rulebook.book import Override, OverrideState, RuleEntry, validate_file
from app.rulebook.entries import platform_entries
from app.rulebook.overrides.differences import Difference, three_way
from app.workflow.deps import Deps

RuleRow = RuleEntry
OwnState = OverrideState

_REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class OverrideRow:
    """One entry of the user's own. `problem`: why it does not hold. `old_known`: what it replaced can be compared."""

    override: Override
    problem: Problem | None
    old_known: bool
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class RuleDetail:
    """One entry in full, with the user's own in its place and the contradictions that bite it."""

    entry: RuleEntry
    overrides: tuple[OverrideRow, ...]
    contradictions: tuple[Contradiction, ...]


def rule_rows(deps: Deps) -> tuple[RuleRow, ...]:
    """Every entry with its source and dates."""
    return deps.rulebook.entries()


def override_rows(deps: Deps) -> tuple[OverrideRow, ...]:
    """What became of each entry of the user's own, in the order of files and lines. Raises `Problem`."""
    return tuple(_row(deps, one) for one in deps.rulebook.overrides)


def unread_rules(deps: Deps) -> tuple[Problem, ...]:
    """Why files of the user's own cannot be read at all."""
    return tuple(fault.problem() for fault in deps.rulebook.unread)


def rule_detail(deps: Deps, name: str) -> tuple[RuleDetail, ...]:
    """The entries of this id, whole or its last part, as `rules show` tells them. Raises `Problem` `no-rule`."""
    rows = override_rows(deps)
    found = deps.rulebook.find(name)
    return tuple(
        RuleDetail(
            entry,
            tuple(row for row in rows if row.override.id == entry.id and row.override.kind == entry.kind),
            tuple(_biting(deps, entry)),
        )
        for entry in found
    )


def validate_rules(deps: Deps, file: Path | None = None) -> int:
    """How many entries a rule file holds, or the whole rule book. Raises `Problem` naming file, line and field.

    A file in the user's own folder is held against the whole book; without a file, the first own entry that is wrong
    is the problem as well.
    """
    own = deps.rulebook.own_folder
    if file is not None and (own is None or file.absolute().parent != own.absolute()):
        return validate_file(file)
    problems = [fault.problem() for fault in deps.rulebook.unread if file is None or _same(Path(fault.file), file)]
    mine = [one for one in deps.rulebook.overrides if file is None or _same(one.path, file)]
    problems += [one.faults[0].problem() for one in mine if one.state is OverrideState.BROKEN]
    if problems:
        raise problems[0]
    return len(deps.rulebook.entries()) if file is None else len(mine)


def _same(one: Path, other: Path) -> bool:
    return one.absolute() == other.absolute()


def _row(deps: Deps, override: Override) -> OverrideRow:
    problem = override.faults[0].problem() if override.faults else None
    old = _replaced(deps, override)
    stale = override.state is OverrideState.STALE
    differences = three_way(old if stale else None, override.shipped, override.mine)
    return OverrideRow(override, problem, old is not None, differences)


def _replaced(deps: Deps, override: Override) -> RuleEntry | None:
    """The shipped entry that was replaced, by its hash: as it ships now, as it was kept, or out of a case's rules."""
    if override.shipped is None or not override.replaces:
        return None
    if override.shipped.sha256 == override.replaces:
        return override.shipped
    return _kept(deps, override) or _of_cases(deps, override)


def _kept(deps: Deps, override: Override) -> RuleEntry | None:
    shipped, folder = override.shipped, deps.rulebook.own_folder
    if shipped is None or folder is None:
        return None
    try:
        detail = json.loads((folder / _REPLACED / f"{override.replaces}.json").read_text("utf-8"))["detail"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    words = shipped.title
    return RuleEntry(
        shipped.kind,
        shipped.id,
        words,
        shipped.source,
        shipped.source_date,
        shipped.reviewed_on,
        json.dumps(detail),
        shipped.platform,
        override.replaces,
    )


def _of_cases(deps: Deps, override: Override) -> RuleEntry | None:
    with deps.database.read() as unit:
        for snapshot in unit.snapshots.hashes(override.platform):
            for entry in platform_entries(unit.snapshots.get(snapshot)):
                if (entry.id, entry.sha256) == (override.id, override.replaces):
                    return entry
    return None


def _biting(deps: Deps, entry: RuleEntry) -> Iterator[Contradiction]:
    if entry.platform in deps.rulebook.names:
        for one in deps.rulebook.platform(entry.platform).contradictions:
            if entry.id in one.bites:
                yield one
