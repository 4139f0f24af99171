"""Everything of a desk in one file: records, originals, own rules, settings; read again before it counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import CHUNK, unreadable, written_beside
from app.storage.transfer.archive import Backup, Contents, Packing
from app.storage.upgrade import revisions
from app.storage.vault import Vault
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Backed:
    """A backup that was written and read again. `sha256`: of its manifest, which names the hash of every file in it.

    `missing`: originals that a record names and the vault has not (and that nobody let go).
    """

    path: Path
    bytes: int
    sha256: str
    entries: int
    rows: Mapping[str, int]
    originals: int
    missing: tuple[str, ...]


def back_up(
    deps: Deps, target: Path, *, originals: bool = True, settings: bytes = b"", report: Report = SILENT
) -> Backed:
    """Write a backup that `restore` takes, on SQLite and PostgreSQL alike; `originals=False`: the records alone.

    Raises `Problem` when something is there already or the disk refuses, `Cancelled`; then nothing is left behind.
    """
    target = target.absolute()
    _refuse_existing(target)
    with written_beside(target) as beside:
        with Packing(beside) as packing:
            packed = deps.database.pack(packing)
            missing, released = _add_originals(deps, packing, report.part(0.0, 0.6)) if originals else ((), ())
            _add_own(deps, packing, settings)
            sealed = packing.finish(
                Contents(
                    deps.now().isoformat(),
                    packed.revision,
                    packed.ledger,
                    originals,
                    packed.rows,
                    missing=missing,
                    released=released,
                )
            )
        with Backup(beside, revisions()) as again:
            again.verify(partial(_go_on, report))
            count = len(again.named("originals"))
    report.progress(1.0, "verify")
    size = target.stat().st_size
    return _recorded(deps, Backed(target, size, sealed.sha256, packed.ledger[0], packed.rows, count, missing))


def _go_on(report: Report, done: float) -> None:
    report.check()
    report.progress(0.6 + 0.4 * done, "verify")


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise Problem(
            "file-exists",
            text(QT_TRANSLATE_NOOP("backup", "{path} is there already."), path=str(target)),
            text(QT_TRANSLATE_NOOP("backup", "A backup never replaces a file: give it another name.")),
        )


def _add_originals(deps: Deps, packing: Packing, report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Put in what lies in the vault; give what is missing, and what was let go."""
    with deps.database.read() as unit:
        named, let_go = unit.originals.named(), unit.originals.removed(Kept.ORIGINAL)
    missing, released, done, total = list[str](), list[str](), 0, sum(named.values()) or 1
    for sha256, size in sorted(named.items()):
        if not deps.vault.path(sha256).is_file():
            (released if sha256 in let_go else missing).append(sha256)
            continue
        entry = packing.add(f"originals/{sha256[:2]}/{sha256[2:]}", _blocks(deps.vault, sha256, report))
        if entry.sha256 != sha256:
            raise Problem(
                "vault-damaged",
                text(
                    QT_TRANSLATE_NOOP("storage", "The original {path} in the vault is damaged."),
                    path=str(deps.vault.path(sha256)),
                ),
                text(QT_TRANSLATE_NOOP("backup", "Run `vault verify`; put a sound copy back from an older backup.")),
            )
        done += size
        report.progress(done / total, "copy")
    return tuple(missing), tuple(released)


def _blocks(vault: Vault, sha256: str, report: Report) -> Iterator[bytes]:
    path = vault.original(sha256)
    try:
        with path.open("rb") as file:
            while block := file.read(CHUNK):
                report.check()
                yield block
    except OSError as error:
        raise unreadable(path, error) from error


def _add_own(deps: Deps, packing: Packing, settings: bytes) -> None:
    folder = deps.rulebook.own_folder
    if folder is not None:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            try:
                data = path.read_bytes()
            except OSError as error:
                raise unreadable(path, error) from error
            packing.add(f"rules/{path.relative_to(folder).as_posix()}", [data])
    if settings:
        packing.add("settings.toml", [settings])


def _recorded(deps: Deps, backed: Backed) -> Backed:
    with deps.database.write() as unit:
        unit.ledger.append(
            "backup_made",
            "",
            {
                "file": backed.path.name,
                "manifest_sha256": backed.sha256,
                "bytes": backed.bytes,
                "entries": backed.entries,
                "originals": backed.originals,
                "missing": len(backed.missing),
            },
            deps.now(),
        )
    return backed
