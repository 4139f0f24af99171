"""The rule book: every platform's rules, read when first asked for, and never a half of them."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from app.domain.errors import Problem
from app.domain.rules.courier import Courier
from app.domain.rules.origin import Basis
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.paths import RESOURCES
from app.rulebook.build import evidence_kind
from app.rulebook.entries import RuleEntry, courier_entry, listed_once, platform_entries
from app.rulebook.faults import Fault
from app.rulebook.folder import RuleFolder, aids_of
from app.rulebook.overrides.applying import Applied, Override, OverrideState, apply_own, broken
from app.rulebook.overrides.couriers import own_couriers
from app.rulebook.overrides.drafting import draft
from app.rulebook.overrides.reading import OwnEntry, read_own, stamp_of_own
from app.rulebook.overrides.swapping import Shelf
from app.rulebook.reading import BadRules
from app.rulebook.single import check_file
from app.rulebook.snapshot import entry_hash
from app.rulebook.sources import Sources

__all__ = ["Override", "OverrideState", "RuleEntry", "Rulebook", "load_rulebook", "validate_file", "whole_id"]


class Rulebook:
    """Reads nothing before it is asked. A fault in one platform's files does not hide the others."""

    def __init__(self, folder: RuleFolder, own_folder: Path | None = None) -> None:
        self._folder = folder
        self.own_folder = own_folder
        """Where the user's own entries lie; None: there are none."""
        self._shipped: dict[str, tuple[Shelf, Platform]] = {}
        self._applied: dict[str, Applied] = {}
        self._seen_own: tuple[tuple[str, int, int], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all platforms; opens no file."""
        return self._folder.names()

    def platform(self, name: str) -> Platform:
        """One platform's rules, the user's own in their places. Raises `Problem`: `unknown-platform`, `bad-rule`."""
        return self._with_own(name).platform

    def shipped(self, name: str) -> Platform:
        """One platform's rules as they come with the program. Raises as `platform`."""
        return self._read(name)[1]

    def _read(self, name: str) -> tuple[Shelf, Platform]:
        shelves = self._shipped  # another thread may have all read again meanwhile
        if name not in shelves:
            if name not in self.names:
                raise self._unknown(name)
            try:
                files = self._folder.read_platform(name)
                shelf = Shelf(files, aids_of(files))
                shelves[name] = (shelf, shelf.platform(self._sources, self._own_couriers[0]))
            except BadRules as error:
                _tell(error)
        return shelves[name]

    def _with_own(self, name: str) -> Applied:
        known = self._applied
        if name not in known:
            shelf, shipped = self._read(name)
            own = self._own[0]
            applied = apply_own(shelf, shipped, own, self._sources, self._own_couriers[0]) if own else None
            known[name] = applied or Applied(shipped, ())
        return known[name]

    @cached_property
    def _own(self) -> tuple[tuple[OwnEntry, ...], tuple[Fault, ...]]:
        return read_own(self.own_folder) if self.own_folder else ((), ())

    @cached_property
    def _own_couriers(self) -> tuple[tuple[Courier, ...], tuple[Override, ...]]:
        try:
            shipped = self._folder.read_couriers(self._sources)
        except BadRules as error:
            _tell(error)
        return own_couriers(shipped, self._own[0], self._sources)

    @property
    def overrides(self) -> tuple[Override, ...]:
        """What became of each entry of the user's own, in the order of files and lines. Raises as `platforms`."""
        told = [one for name in self.names for one in self._with_own(name).overrides]
        told += self._own_couriers[1]
        known = {(one.path, one.line) for one in told}
        told += [broken(one, one.faults) for one in self._own[0] if (one.path, one.line) not in known]
        best: dict[tuple[Path, int], Override] = {}
        for one in told:  # what holds for all platforms is put in everywhere and told once
            first = best.setdefault((one.path, one.line), one)
            if first.state is not OverrideState.BROKEN and one.state is OverrideState.BROKEN:
                best[one.path, one.line] = one
        return tuple(sorted(best.values(), key=lambda one: (one.path, one.line)))

    @property
    def unread(self) -> tuple[Fault, ...]:
        """Files of the user's own of which nothing can be read."""
        return self._own[1]

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """All platforms. Raises `Problem` when a file is wrong."""
        return tuple(self.platform(name) for name in self.names)

    @property
    def couriers(self) -> tuple[Courier, ...]:
        """The shapes of waybill numbers, for every platform. Raises `Problem` when the file is wrong."""
        return self._own_couriers[0]

    @property
    def documents(self) -> dict[str, Words]:
        """Titles of the texts that the rules come from, by code. Raises `Problem` when their file is wrong."""
        named = self._sources.documents
        return {code: Words(document.title.zh, document.title.en) for code, document in named.items()}

    def read_own_again(self) -> None:
        """Look at the user's own entries anew the next time: they are changed with any editor while this runs."""
        for name in ("_own", "_own_couriers"):
            self.__dict__.pop(name, None)
        self._applied = {}
        self._shipped = {}

    def follow_own(self) -> None:
        """The same, if a file of theirs has changed since this was asked last."""
        seen = stamp_of_own(self.own_folder) if self.own_folder is not None else ()
        if seen != self._seen_own:
            self._seen_own = seen
            self.read_own_again()

    def entries(self) -> tuple[RuleEntry, ...]:
        """The whole book as a flat list; what every platform shares is listed once, with no platform."""
        sources = self._sources
        listed = [entry for platform in self.platforms for entry in platform_entries(platform)]
        listed += [courier_entry(one, sources.origin(one.source, Basis.PRACTICE)) for one in self.couriers]
        mine = {one.mine.key for one in self.overrides if one.mine is not None}
        marked = (replace(entry, overridden=True) if entry.key in mine else entry for entry in listed)
        shared = self._read(self.names[0])[0].files.shared.model.evidence
        return listed_once(marked, {entry_hash(evidence_kind(entry, sources)) for entry in shared})

    def find(self, name: str) -> tuple[RuleEntry, ...]:
        """The entries of this id; else those whose id ends in it. Raises `Problem` when there is none."""
        entries = self.entries()
        found = tuple(entry for entry in entries if entry.id == name)
        found = found or tuple(one for one in entries if name in (f"{one.platform}.{one.id}", f"{one.kind}.{one.id}"))
        found = found or tuple(entry for entry in entries if entry.id.rpartition(".")[2] == name)
        if not found:
            raise Problem(
                "no-rule",
                text(QT_TRANSLATE_NOOP("rulebook", "The rule book has no entry “{name}”."), name=name),
                text(QT_TRANSLATE_NOOP("rulebook", "“rules list” shows every id.")),
            )
        return found

    def draft_of(self, name: str) -> tuple[RuleEntry, str]:
        """The shipped entry of this id, and the text of a file in which the user's own can be written.

        Raises `Problem` when there is no such entry, and when several platforms have one of this name.
        """
        found = self.find(name)
        if len(found) > 1:
            raise Problem(
                "which-rule",
                text(QT_TRANSLATE_NOOP("rulebook", "Several entries are called “{name}”."), name=name),
                text(
                    QT_TRANSLATE_NOOP("rulebook", "Say which: {known}."),
                    known=", ".join(whole_id(one) for one in found),
                ),
            )
        entry = found[0]
        shelf, shipped = self._read(entry.platform or self.names[0])
        keys = {one.key[0::2]: one for one in platform_entries(shipped)}
        same = keys.get((entry.kind, entry.id), entry)
        origin = replace(same, platform=entry.platform)
        return origin, draft(shelf, origin, self._folder.couriers_path)

    def validate_file(self, path: Path) -> int:
        """Check one file by itself and against the shipped ones; give how many entries it holds.

        Raises `Problem` with the first thing wrong.
        """
        try:
            return check_file(path, self._folder)
        except BadRules as error:
            _tell(error)

    @cached_property
    def _sources(self) -> Sources:
        try:
            return self._folder.read_sources()
        except BadRules as error:
            _tell(error)

    def _unknown(self, name: str) -> Problem:
        return Problem(
            "unknown-platform",
            text(
                QT_TRANSLATE_NOOP("rulebook", "There are no rules for a platform “{name}”; known are: {known}."),
                name=name,
                known=", ".join(self.names),
            ),
            text(QT_TRANSLATE_NOOP("rulebook", "Use one of the names that are known.")),
        )


def whole_id(entry: RuleEntry) -> str:
    """What tells it from another of the same id: a platform and a courier, or evidence of several platforms."""
    if "." in entry.id:
        return entry.id
    return f"{entry.platform}.{entry.id}" if entry.kind == "evidence" and entry.platform else f"{entry.kind}.{entry.id}"


def _tell(error: BadRules) -> NoReturn:
    raise error.faults[0].problem() from error


def load_rulebook(folder: Path, overrides: Path | None = None) -> Rulebook:
    """The rule book over a folder of platforms. Opens no rule file yet.

    `overrides` is the user's own folder of rules: what is right there takes the place of the shipped entry, what is
    wrong is told (`Rulebook.overrides`) and hides nothing. Raises `Problem` when the program has no rules at all.
    """
    rules = RuleFolder(folder)
    if not rules.names():
        raise Problem(
            "no-rules",
            text(QT_TRANSLATE_NOOP("rulebook", "The program is incomplete: no rules in {folder}."), folder=str(folder)),
            text(QT_TRANSLATE_NOOP("rulebook", "Install it again.")),
        )
    return Rulebook(rules, overrides)


def validate_file(path: Path) -> int:
    """Check one rule file against the rules that come with the program. Raises `Problem` with the first thing wrong."""
    return load_rulebook(RESOURCES / "platforms").validate_file(path)
