"""Write one whole case into one file for another computer: records, originals, and what the ledger says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.proof.ledger import GENESIS
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import CHUNK, sha256_of, written_beside
from app.storage.records import canonical, values_of
from app.storage.transfer.case_file import LEDGER, CaseContents, CasePacking
from app.storage.upgrade import revisions
from app.storage.whole_cases import Rows, lines_of
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class PackedCase:
    """`originals`: how many files of evidence are in it; `absent`: hashes of those that were let go before."""

    case: str
    path: Path
    sha256: str
    originals: int
    absent: tuple[str, ...]
    packets: int


def pack_case(
    deps: Deps, case_id: str, path: Path, *, with_packets: bool = False, report: Report = SILENT
) -> PackedCase:
    """Write the file whole or not at all; the ledger says that the case left. Its time is that of the last entry.

    Raises `Problem` `no-case`, for an original that is missing or was changed, and when the disk refuses; `Cancelled`.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        rows = unit.whole_cases.of(case.id)
        entries = unit.ledger.of_case(case.id)
        head = unit.ledger.last()
        packets = unit.packets.of(case.id) if with_packets else ()
    wanted = {str(row["sha256"]) for name in ("evidence", "parcel_files") for row in rows[name]}
    released = {str(row["item"]) for row in rows["removals"]}
    absent = tuple(sorted(sha256 for sha256 in wanted & released if not deps.vault.path(sha256).is_file()))
    folders = {packet.id: Path(packet.path) for packet in packets if packet.path}
    with written_beside(path) as beside, CasePacking(beside) as packing:
        _records(packing, rows)
        packing.add(LEDGER, (canonical(values_of(entry)).encode() + b"\n" for entry in entries))
        _originals(deps, packing, sorted(wanted - set(absent)), report)
        for name, folder in sorted(folders.items()):
            _packet(packing, name, folder, report)
        contents = CaseContents(
            case.id,
            (head.at if head else case.opened_at).isoformat(),
            revisions()[-1],
            (head.number, head.hash) if head else (0, GENESIS),
        )
        packing.finish_case(contents)
    packed = PackedCase(case.id, path, sha256_of(path), len(wanted) - len(absent), absent, len(folders))
    now = deps.now()
    with deps.database.write() as unit:
        said = {"file": path.name, "sha256": packed.sha256, "originals": packed.originals, "packets": packed.packets}
        unit.ledger.append("case_exported", case.id, said, now)
    report.progress(1.0, "copy")
    return packed


def _records(packing: CasePacking, rows: Rows) -> None:
    for name in sorted(rows):
        packing.add(f"records/{name}.jsonl", lines_of(rows[name]))


def _originals(deps: Deps, packing: CasePacking, wanted: list[str], report: Report) -> None:
    for done, sha256 in enumerate(wanted):
        report.progress(done / len(wanted), "copy")
        source = deps.vault.original(sha256)
        if packing.add(f"originals/{sha256[:2]}/{sha256[2:]}", _blocks(source, report)).sha256 != sha256:
            raise _changed(source)


def _packet(packing: CasePacking, name: str, folder: Path, report: Report) -> None:
    if not folder.is_dir():
        raise Problem(
            "packet-gone",
            text(QT_TRANSLATE_NOOP("exchange", "The packet {path} is not there any more."), path=str(folder)),
            text(QT_TRANSLATE_NOOP("exchange", "Put it back, or export the case without its packets.")),
        )
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        packing.add(f"packets/{name}/{file.relative_to(folder).as_posix()}", _blocks(file, report))


def _blocks(source: Path, report: Report) -> Iterator[bytes]:
    with source.open("rb") as file:
        while block := file.read(CHUNK):
            report.check()
            yield block


def _changed(source: Path) -> Problem:
    return Problem(
        "original-damaged",
        text(QT_TRANSLATE_NOOP("exchange", "The original {path} in the vault was changed."), path=str(source)),
        text(QT_TRANSLATE_NOOP("exchange", "Run `vault verify`, then restore it from a backup.")),
    )
