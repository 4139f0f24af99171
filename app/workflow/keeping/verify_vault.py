"""Prove that every original in the vault still has the bytes that its name says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.proof.manifest import Damage
from app.domain.report import SILENT, Report
from app.files import sha256_of
from app.storage.vault import Vault
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class VaultCheck:
    """`files`: originals that lie there. `unused`: whole ones that no case names (a step that failed after copying).

    `strangers`: files that no vault put there; they are told, but harm nothing. `released`: those that cases name and
    that were let go on purpose, each by a record of its own.
    """

    ok: bool
    files: int
    damages: tuple[Damage, ...]
    unused: int = 0
    strangers: tuple[str, ...] = ()
    released: int = 0


def verify_vault(deps: Deps, *, report: Report = SILENT) -> VaultCheck:
    """Hash every file again and look for every original that a case names. Raises `Cancelled`."""
    with deps.database.read() as unit:
        named, released = unit.originals.named(), unit.originals.removed(Kept.ORIGINAL)
    lying: dict[str, Path] = {}
    strangers: list[str] = []
    for path in deps.vault.files():
        sha256 = deps.vault.sha256_named(path)
        if sha256 is None:
            strangers.append(_shown(deps.vault, path))
        else:
            lying[sha256] = path
    damages = [_missing(deps.vault, sha256) for sha256 in sorted(named.keys() - lying.keys() - released)]
    damages += _changed(deps.vault, lying, report)
    return VaultCheck(
        ok=not damages,
        files=len(lying),
        damages=tuple(damages),
        unused=len(lying.keys() - named.keys()),
        strangers=tuple(strangers),
        released=len((named.keys() & released) - lying.keys()),
    )


def _missing(vault: Vault, sha256: str) -> Damage:
    return Damage(_shown(vault, vault.path(sha256)), "missing")


def _changed(vault: Vault, lying: Mapping[str, Path], report: Report) -> list[Damage]:
    damages: list[Damage] = []
    for done, (sha256, path) in enumerate(sorted(lying.items())):
        report.progress(done / len(lying), "hash")
        try:
            found = sha256_of(path, report.check)
        except Problem as problem:
            damages.append(Damage(_shown(vault, path), "unreadable", problem.text.english()))
            continue
        if found != sha256:
            damages.append(Damage(_shown(vault, path), "changed", found))
    report.progress(1.0, "hash")
    return damages


def _shown(vault: Vault, path: Path) -> str:
    return path.relative_to(vault.root).as_posix()
