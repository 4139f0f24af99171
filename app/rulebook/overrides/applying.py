"""Applies the user's own entries one by one: one that is wrong is told and left out, and never hides a shipped rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.rules.courier import Courier
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.entries import RuleEntry, platform_entries
from app.rulebook.faults import Fault
from app.rulebook.overrides.reading import KIND_OF_TABLE, OwnEntry
from app.rulebook.overrides.swapping import Shelf, Swapped, held_against, swap
from app.rulebook.reading import BadRules
from app.rulebook.sources import Sources

_NOBODY = QT_TRANSLATE_NOOP(
    "rulebook", "the rule book has no entry of this kind with the id “{value}” that it could replace"
)


class OverrideState(StrEnum):
    """STALE: it holds, but the shipped entry has changed since. UNSIGNED: it holds and does not say what it replaced.

    BROKEN: it is wrong and the shipped entry holds.
    """

    HOLDS = "holds"
    STALE = "stale"
    UNSIGNED = "unsigned"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Override:
    """What became of one entry of the user's own. `shipped` and `mine` are None where there is none."""

    kind: str
    id: str
    platform: str
    path: Path
    line: int
    replaces: str
    state: OverrideState
    shipped: RuleEntry | None = None
    mine: RuleEntry | None = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """A platform with the user's own entries in it, and what became of each of them."""

    platform: Platform
    overrides: tuple[Override, ...]


def apply_own(
    shelf: Shelf, shipped: Platform, own: Iterable[OwnEntry], sources: Sources, couriers: tuple[Courier, ...]
) -> Applied:
    """Put entries in as long as one more fits; what names another own entry may come before it."""
    platform, waiting, told = shipped, [one for one in own if _concerns(shelf, one)], list[Override]()
    before = {entry.key: entry for entry in platform_entries(shipped)}
    held: list[OwnEntry] = []
    reasons: dict[int, tuple[Fault, ...]] = {}
    progress = True
    while waiting and progress:
        progress = False
        for one in tuple(waiting):
            found = None if one.faults else swap(shelf, one)
            try:
                if found is None:
                    continue
                platform = held_against(found, one, sources, couriers)
            except BadRules as error:
                reasons[id(one)] = error.faults
                continue
            shelf, progress = found.shelf, True
            held.append(one)
            waiting.remove(one)
    after = {entry.key: entry for entry in platform_entries(platform)}
    for one in held:
        told.append(_told(one, platform.id, before, after))
    told += [broken(one, reasons.get(id(one), one.faults), platform.id) for one in waiting]
    return Applied(platform, tuple(told))


def broken(one: OwnEntry, faults: tuple[Fault, ...], platform: str = "") -> Override:
    """An entry that is left out."""
    reasons = faults or (one.fault(("id",), text(_NOBODY, value=one.id)),)
    kind = KIND_OF_TABLE.get(one.table, one.table)
    return Override(kind, one.id, platform, one.path, one.line, one.replaces, OverrideState.BROKEN, faults=reasons)


def state_of(replaces: str, shipped: RuleEntry | None) -> OverrideState:
    """Whether what an entry replaced is still what ships."""
    if not replaces or shipped is None:
        return OverrideState.UNSIGNED
    return OverrideState.HOLDS if replaces == shipped.sha256 else OverrideState.STALE


def _concerns(shelf: Shelf, one: OwnEntry) -> bool:
    """Whether an entry can be meant for this platform at all."""
    name = shelf.files.platform.model.id
    if one.table == "courier":
        return False
    if one.table == "evidence":
        return one.platform in ("", name)
    return one.id == name or one.id.partition(".")[0] in (name, "all")


def _told(
    one: OwnEntry,
    platform: str,
    before: dict[tuple[str, str, str], RuleEntry],
    after: dict[tuple[str, str, str], RuleEntry],
) -> Override:
    kind = KIND_OF_TABLE.get(one.table, one.table)
    keys = ((kind, platform, one.id), (kind, "", one.id))
    shipped = next((before[key] for key in keys if key in before), None)
    mine = next((after[key] for key in keys if key in after), None)
    state = state_of(one.replaces, shipped)
    return Override(kind, one.id, platform, one.path, one.line, one.replaces, state, shipped, mine)


__all__ = ["Applied", "Override", "OverrideState", "Swapped", "apply_own", "broken", "state_of"]
