"""The rule book: every platform's rules, read when first asked for, and never a half of them."""

from functools import cached_property
from pathlib import Path
from typing import NoReturn

from app.domain.errors import Problem
from app.domain.rules.courier import Courier
from app.domain.rules.origin import Basis
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.paths import RESOURCES
from app.rulebook.entries import RuleEntry, courier_entry, platform_entries
from app.rulebook.folder import RuleFolder, assembled
from app.rulebook.reading import BadRules
from app.rulebook.single import check_file
from app.rulebook.sources import Sources

__all__ = ["RuleEntry", "Rulebook", "load_rulebook", "validate_file"]


class Rulebook:
    """Reads nothing before it is asked. A fault in one platform's files does not hide the others."""

    def __init__(self, folder: RuleFolder) -> None:
        self._folder = folder
        self._platforms: dict[str, Platform] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all platforms; opens no file."""
        return self._folder.names()

    def platform(self, name: str) -> Platform:
        """One platform's rules. Raises `Problem`: `unknown-platform`, `bad-rule`."""
        if name not in self._platforms:
            if name not in self.names:
                raise self._unknown(name)
            try:
                files = self._folder.read_platform(name)
                self._platforms[name] = assembled(files, self._sources, self.couriers)
            except BadRules as error:
                _tell(error)
        return self._platforms[name]

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """All platforms. Raises `Problem` when a file is wrong."""
        return tuple(self.platform(name) for name in self.names)

    @cached_property
    def couriers(self) -> tuple[Courier, ...]:
        """The shapes of waybill numbers, for every platform. Raises `Problem` when the file is wrong."""
        try:
            return self._folder.read_couriers(self._sources)
        except BadRules as error:
            _tell(error)

    def entries(self) -> tuple[RuleEntry, ...]:
        """The whole book as a flat list. What every platform shares is listed once per platform that uses it."""
        sources = self._sources
        listed = [entry for platform in self.platforms for entry in platform_entries(platform)]
        couriers = [courier_entry(one, sources.origin(one.source, Basis.PRACTICE)) for one in self.couriers]
        return (*listed, *couriers)

    def find(self, name: str) -> tuple[RuleEntry, ...]:
        """The entries of this id; else those whose id ends in it. Raises `Problem` when there is none."""
        entries = self.entries()
        found = tuple(entry for entry in entries if entry.id == name)
        found = found or tuple(entry for entry in entries if entry.id.rpartition(".")[2] == name)
        if not found:
            raise Problem(
                "no-rule",
                text(QT_TRANSLATE_NOOP("rulebook", "The rule book has no entry “{name}”."), name=name),
                text(QT_TRANSLATE_NOOP("rulebook", "“rules list” shows every id.")),
            )
        return found

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


def _tell(error: BadRules) -> NoReturn:
    raise error.faults[0].problem() from error


def load_rulebook(folder: Path, overrides: Path | None = None) -> Rulebook:
    """The rule book over a folder of platforms. Opens no rule file yet.

    `overrides` is the user's own folder of rules. Entries of the user's own are not read yet: nothing that lies there
    can change or hide a shipped rule. Raises `Problem` when the program was installed without its rules.
    """
    del overrides
    rules = RuleFolder(folder)
    if not rules.names():
        raise Problem(
            "no-rules",
            text(QT_TRANSLATE_NOOP("rulebook", "The program is incomplete: no rules in {folder}."), folder=str(folder)),
            text(QT_TRANSLATE_NOOP("rulebook", "Install it again.")),
        )
    return Rulebook(rules)


def validate_file(path: Path) -> int:
    """Check one rule file against the rules that come with the program. Raises `Problem` with the first thing wrong."""
    return load_rulebook(RESOURCES / "platforms").validate_file(path)
