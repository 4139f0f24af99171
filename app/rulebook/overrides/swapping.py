"""Puts the user's own entry in the place of the shipped one with the same id, wherever that lies."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from app.domain.rules.courier import Courier
from app.domain.rules.platform import Platform
from app.rulebook.faults import Fault
from app.rulebook.folder import Aids, assembled
from app.rulebook.kinds.files import AidFiles
from app.rulebook.lines import Place
from app.rulebook.names import PlatformFiles
from app.rulebook.overrides.reading import OwnEntry
from app.rulebook.reading import BadRules, RuleFile
from app.rulebook.sources import Sources


@dataclass(frozen=True, slots=True)
class Shelf:
    """All files of one platform as they are read."""

    files: PlatformFiles
    aids: Aids

    def platform(self, sources: Sources, couriers: tuple[Courier, ...]) -> Platform:
        """The platform they make. Raises `BadRules`."""
        return assembled(self.files, sources, couriers, self.aids)


@dataclass(frozen=True, slots=True)
class Swapped:
    """`file` and `place`: where the shipped entry stood."""

    shelf: Shelf
    file: str
    place: Place


def swap(shelf: Shelf, own: OwnEntry) -> Swapped | None:
    """The shelf with one entry replaced; None when this platform has no such entry."""
    if own.table == "platform":
        return _swap_head(shelf, own)
    if own.table == "appeal":
        return _swap_appeal(shelf, own)
    for file, put in _holders(shelf, own):
        entries = getattr(file.model, own.table, None)
        position = _position(entries, own.id) if isinstance(entries, list) else None
        if isinstance(entries, list) and position is not None:
            changed = [own.model if at == position else entry for at, entry in enumerate(entries)]
            newer = replace(file, model=file.model.model_copy(update={own.table: changed}))
            return Swapped(put(newer), str(file.path), (own.table, position))
    return None


def held_against(swapped: Swapped, own: OwnEntry, sources: Sources, couriers: tuple[Courier, ...]) -> Platform:
    """The platform with the entry in its place. Raises `BadRules` with faults that name the user's own lines."""
    try:
        return swapped.shelf.platform(sources, couriers)
    except BadRules as error:
        raise BadRules(tuple(_own_fault(fault, swapped, own) for fault in error.faults)) from error


def _own_fault(fault: Fault, swapped: Swapped, own: OwnEntry) -> Fault:
    """A fault inside the entry is told at its own line; one that it causes elsewhere at its beginning."""
    depth = len(swapped.place)
    if fault.file == swapped.file and fault.place[:depth] == swapped.place:
        return own.fault(fault.place[depth:], fault.why)
    return own.fault((), fault.why)


def _position(entries: list[Any], name: str) -> int | None:
    return next((at for at, entry in enumerate(entries) if entry.id == name), None)


def _swap_head(shelf: Shelf, own: OwnEntry) -> Swapped | None:
    head = shelf.files.platform
    if head.model.id != own.id:
        return None
    update = {name: getattr(own.model, name) for name in type(own.model).model_fields}
    files = replace(shelf.files, platform=replace(head, model=head.model.model_copy(update=update)))
    return Swapped(replace(shelf, files=files), str(head.path), ())


def _swap_appeal(shelf: Shelf, own: OwnEntry) -> Swapped | None:
    appeals = shelf.files.appeals
    found = next((file for file in appeals if file.model.id == own.id), None)
    if found is None:
        return None
    changed = tuple(replace(file, model=own.model) if file is found else file for file in appeals)
    return Swapped(replace(shelf, files=replace(shelf.files, appeals=changed)), str(found.path), ())


Put = Callable[[RuleFile[Any]], Shelf]


def _holders(shelf: Shelf, own: OwnEntry) -> list[tuple[RuleFile[Any], Put]]:
    """Every file that may hold the entry, with how a changed one is put back."""
    files = shelf.files

    def in_files(**fields: Any) -> Shelf:
        return replace(shelf, files=replace(files, **fields))

    if own.table == "evidence":
        if own.platform:
            return [(files.evidence, lambda file: in_files(evidence=file))]
        return [(files.shared, lambda file: in_files(shared=file))]
    found: list[tuple[RuleFile[Any], Put]] = [
        (files.platform, lambda file: in_files(platform=file)),
        (files.scenarios, lambda file: in_files(scenarios=file)),
    ]
    for at, guide in enumerate(files.guides):
        found.append((guide.file, _guide_put(shelf, at)))
    for side in (0, 1):
        for at, _ in enumerate(shelf.aids[side].files):
            found.append((shelf.aids[side].files[at], _aid_put(shelf, side, at)))
    return found


def _guide_put(shelf: Shelf, at: int) -> Put:
    def put(file: RuleFile[Any]) -> Shelf:
        guides = list(shelf.files.guides)
        guides[at] = replace(guides[at], file=file)
        return replace(shelf, files=replace(shelf.files, guides=tuple(guides)))

    return put


def _aid_put(shelf: Shelf, side: int, at: int) -> Put:
    def put(file: RuleFile[Any]) -> Shelf:
        files = list(shelf.aids[side].files)
        files[at] = file
        changed: AidFiles = replace(shelf.aids[side], files=tuple(files))
        return replace(shelf, aids=(changed, shelf.aids[1]) if side == 0 else (shelf.aids[0], changed))

    return put
