"""A desk out of a backup: all of it or nothing, proven before it counts."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import folder_beside, unwritten
from app.storage.chain import first_difference, first_fault
from app.storage.chain_of_attempts import changed_attempt
from app.storage.database import Unit
from app.storage.head import Head, read_head
from app.storage.refilling import refilled
from app.storage.transfer.archive import Backup, damaged
from app.storage.upgrade import revisions
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Restored:
    """`entries`: of the ledger in the backup; `lost_entries`: how many more this computer had seen recorded here.

    `originals`: put into the vault; `missing`: named by records but neither in the backup nor in the vault;
    `settings`: the settings file of the backup, empty where it had none.
    """

    path: Path
    made_at: str
    entries: int
    lost_entries: int
    cases: int
    originals: int
    missing: tuple[str, ...]
    settings: bytes


def restore(deps: Deps, source: Path, *, replace: bool = False, report: Report = SILENT) -> Restored:
    """Fill an empty desk from a backup; with `replace` one that holds records, which are gone then.

    Every byte is read and held against the manifest first, the ledger's chain and every record it tells of after that,
    in the transaction that fills the database. Raises `Problem`, `Cancelled`; then nothing was changed.
    """
    with Backup(source.absolute(), revisions()) as backup:
        backup.verify(partial(_go_on, report))
        before = _head_before(deps)
        with (
            _originals(deps, backup, report.part(0.4, 0.8)) as originals,
            refilled(deps.database, backup, replace=replace) as unit,
        ):
            missing = _prove(deps, unit, backup)
            restored = _restored(backup, before, unit, originals, missing)
            _record(deps, unit, restored)
            _rules(deps, backup, replace=replace)
    report.progress(1.0, "restore")
    return restored


def _go_on(report: Report, done: float) -> None:
    report.check()
    report.progress(0.4 * done, "verify")


def _restored(backup: Backup, before: int, unit: Unit, originals: int, missing: tuple[str, ...]) -> Restored:
    contents = backup.contents
    settings = b"".join(backup.blocks("settings.toml")) if "settings.toml" in contents.files else b""
    return Restored(
        backup.path,
        contents.made_at,
        contents.ledger[0],
        max(0, before - contents.ledger[0]),
        unit.cases.count(include_closed=True),
        originals,
        missing,
        settings,
    )


def _head_before(deps: Deps) -> int:
    try:
        head = read_head(deps.database.head)
    except (OSError, ValueError):
        return 0
    return head.number if head else 0


@contextmanager
def _originals(deps: Deps, backup: Backup, report: Report) -> Iterator[int]:
    """Put the originals into the vault; those that are new there leave again when the rest fails."""
    new: list[str] = []
    names = backup.named("originals")
    _refuse_misnamed(backup, names)
    try:
        for done, name in enumerate(names):
            sha256 = backup.contents.files[name].sha256
            if deps.vault.put(sha256, backup.blocks(name), report.check):
                new.append(sha256)
            report.progress((done + 1) / len(names), "copy")
        yield len(names)
    except BaseException:
        for sha256 in new:
            with suppress(Problem):
                deps.vault.remove(sha256)
        raise


def _refuse_misnamed(backup: Backup, names: tuple[str, ...]) -> None:
    for name in names:
        if name.removeprefix("originals/").replace("/", "") != backup.contents.files[name].sha256:
            raise damaged(backup.path, name)


def _prove(deps: Deps, unit: Unit, backup: Backup) -> tuple[str, ...]:
    """Hold the ledger against its end in the manifest, the records against the ledger, the originals against both."""
    head = Head(*backup.contents.ledger)
    fault = first_fault(unit.ledger.entries(), head if head.number else None)
    fault = fault or first_difference(unit) or changed_attempt(unit)
    if fault is None and unit.ledger.last_number() != backup.contents.ledger[0]:
        raise damaged(backup.path, "ledger")
    if fault is not None:
        raise Problem(
            "backup-broken",
            text(
                QT_TRANSLATE_NOOP("backup", "The ledger in {path} is not whole: {why}"),
                path=str(backup.path),
                why=fault.why,
            ),
            text(QT_TRANSLATE_NOOP("backup", "Nothing was changed. Take another backup.")),
        )
    wanted = unit.originals.named().keys() - unit.originals.removed(Kept.ORIGINAL)
    absent = tuple(sorted(sha256 for sha256 in wanted if not deps.vault.path(sha256).is_file()))
    if backup.contents.originals and set(absent) - set(backup.contents.missing):
        raise damaged(backup.path, "originals")
    return absent


def _record(deps: Deps, unit: Unit, restored: Restored) -> None:
    unit.ledger.append(
        "restored",
        "",
        {
            "file": restored.path.name,
            "made_at": restored.made_at,
            "entries": restored.entries,
            "lost_entries": restored.lost_entries,
            "originals": restored.originals,
            "missing": len(restored.missing),
        },
        deps.now(),
    )


def _rules(deps: Deps, backup: Backup, *, replace: bool) -> None:
    """Put the rules of one's own where they belong, the last thing before the records last; older ones move aside."""
    folder, names = deps.rulebook.own_folder, backup.named("rules")
    if folder is None:
        return
    data = {name.removeprefix("rules/"): b"".join(backup.blocks(name)) for name in names}
    try:
        there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        if there == data:
            return
        if there and not replace:
            raise Problem(
                "not-empty",
                text(QT_TRANSLATE_NOOP("backup", "{path} holds other rules of your own."), path=str(folder)),
                text(QT_TRANSLATE_NOOP("backup", "Restore into a new data folder, or say --replace.")),
            )
        if folder.exists():
            folder.rename(folder.with_name(f"{folder.name}.before-{deps.now():%Y%m%dT%H%M%S%f}Z"))
    except OSError as error:
        raise unwritten(folder, error) from error
    with folder_beside(folder) as beside:
        for name, content in data.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(content)
