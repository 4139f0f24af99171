"""The whole rule book ready to be searched and read: every entry with its words, and what its ids are called."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.errors import Problem
from app.domain.replies.scripts import simplified
from app.domain.rules.guide import Contradiction
from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.rulebook.book import whole_id
from app.workflow.deps import Deps
from app.workflow.queries.rule_rows import OverrideRow, RuleRow, override_rows, rule_rows, unread_rules

_NAMING_PROOF = ("appeal", "scenario", "checklist")
Key = tuple[str, str, str]
"""Kind, platform and id of an entry."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that holds the words; `passage`: where they stand when it is not in the title."""

    row: RuleRow
    passage: Words | None = None


@dataclass(frozen=True, slots=True)
class RuleShelf:
    """`documents`: titles of the texts that the rules come from, by code; `flags`: titles of marks, by id; `own`: the
    user's own entries with what became of each.
    """

    rows: tuple[RuleRow, ...]
    platforms: Mapping[str, Words]
    documents: Mapping[str, Words]
    flags: Mapping[str, Words]
    own: tuple[OverrideRow, ...]
    unread: tuple[Problem, ...]
    """Why files of the user's own cannot be read at all."""
    contradictions: Mapping[str, tuple[Contradiction, ...]]
    """By platform; `bites` names the entries to which one matters."""
    by_key: Mapping[Key, RuleRow]
    proofs: Mapping[Key, tuple[Words, ...]]
    """Titles of the kinds of proof that an entry names by their ids: they are searched as well."""
    folded: Mapping[Key, tuple[str, str]]
    """Per entry its title with its id, and all that it says: simplified and case-folded, as they are searched."""

    def found(self, words: str = "", platform: str = "", kind: str = "") -> tuple[Hit, ...]:
        """The entries that hold every word, those with all of them in the title first."""
        wanted = simplified(words).casefold().split()
        fitting = [row for row in self.rows if _fits(row, platform, kind)]
        if not wanted:
            return tuple(Hit(row) for row in fitting)
        titled, inside = [], []
        for row in fitting:
            title, whole = self.folded[row.key]
            if all(word in title for word in wanted):
                titled.append(Hit(row))
            elif all(word in title or word in whole for word in wanted):
                inside.append(Hit(row, self._passage(row, next(word for word in wanted if word not in title))))
        return (*titled, *inside)

    def _passage(self, row: RuleRow, word: str) -> Words | None:
        said = (*_said(json.loads(row.detail)), *self.proofs.get(row.key, ()))
        return next((one for one in said if word in _fold(one.zh) or word in _fold(one.en)), None)

    def named(self, kinds: tuple[str, ...], name: str, platform: str) -> RuleRow | None:
        """The entry of one of these kinds with this id, whole or its last part, of a platform or of all."""
        for kind in kinds:
            for owner in (platform, ""):
                for whole in (name, f"{platform}.{name}", f"all.{name}"):
                    if (kind, owner, whole) in self.by_key:
                        return self.by_key[kind, owner, whole]
        return None

    def wanted(self, platform: str, name: str) -> RuleRow | None:
        """The entry that another page means: by its whole id, else by the last part of it."""
        same = [row for row in self.rows if name in (row.id, row.id.rpartition(".")[2])]
        ranked = sorted(same, key=lambda row: (row.id != name, row.platform != platform, row.platform != ""))
        return ranked[0] if ranked else None

    def own_of(self, row: RuleRow) -> OverrideRow | None:
        """The user's own entry for this one."""
        same = (one for one in self.own if (one.override.kind, one.override.id) == (row.kind, row.id))
        return next((one for one in same if one.override.platform in ("", row.platform) or not row.platform), None)

    @staticmethod
    def whole_id(row: RuleRow) -> str:
        """The name under which the entry alone is meant, as `rules override` takes it."""
        return whole_id(row)


def rule_shelf(deps: Deps, *, again: bool = False) -> RuleShelf:
    """Read the rule book; `again`: with the user's own files as they are now.

    Raises `Problem` when one of the program's own files is wrong.
    """
    if again:
        deps.rulebook.read_own_again()
    rows = rule_rows(deps)
    platforms = deps.rulebook.platforms
    proofs = {row.key: tuple(_proofs(row, platforms)) for row in rows if row.kind in _NAMING_PROOF}
    return RuleShelf(
        rows=rows,
        platforms={one.id: one.title for one in platforms},
        documents=deps.rulebook.documents,
        flags={flag.id: flag.title for one in platforms for flag in one.flags},
        own=override_rows(deps),
        unread=unread_rules(deps),
        contradictions={one.id: one.contradictions for one in platforms},
        by_key={row.key: row for row in rows},
        proofs=proofs,
        folded={row.key: _folded(row, proofs.get(row.key, ())) for row in rows},
    )


def _proofs(row: RuleRow, platforms: Iterable[Platform]) -> Iterator[Words]:
    for platform in platforms:
        if platform.id == row.platform:
            yield from (kind.title for kind in platform.evidence if f'"{kind.id}"' in row.detail)


def _folded(row: RuleRow, proofs: tuple[Words, ...]) -> tuple[str, str]:
    named = " ".join(f"{one.zh} {one.en}" for one in proofs)
    return _fold(f"{row.title.zh} {row.title.en} {row.id} {row.source}"), _fold(f"{row.detail} {named}")


def _fits(row: RuleRow, platform: str, kind: str) -> bool:
    return (not kind or row.kind == kind) and (not platform or row.platform in ("", platform))


def _fold(said: str) -> str:
    return simplified(said).casefold()


def _said(value: object) -> Iterator[Words]:
    """Every expression in both languages inside an entry."""
    if isinstance(value, dict):
        if value.keys() == {"zh", "en"}:
            yield Words(str(value["zh"]), str(value["en"]))
        else:
            for part in value.values():
                yield from _said(part)
    elif isinstance(value, list):
        for part in value:
            yield from _said(part)
