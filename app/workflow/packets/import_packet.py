"""Take in a packet that was built on another PC: verified to the last byte, copied, recorded with its case."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_NAME, Manifest, PacketCheck
from app.domain.proof.packet import Packet, PacketFile, Role
from app.domain.proof.wording.typed import STATEMENT, typed
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.sealing.arrival import read_arrival, settle
from app.exporters.sealing.verification import check_folder, check_zip, no_packet
from app.storage.database import Unit
from app.workflow.deps import Deps

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9+_.-]{0,150}")


@dataclass(frozen=True, slots=True)
class Imported:
    """`case_known`: its case is in this data folder, so that the packet is listed with it; else only the ledger holds
    that it came, until the case is imported and this is done again. `new`: it was not recorded here before.
    """

    packet: Packet
    case_known: bool
    new: bool


def import_packet(deps: Deps, path: Path, out: Path, *, report: Report = SILENT) -> Imported:
    """Copy a packet's folder or zip to `out/<packet id>` and record it. A zip holds no upload folder.

    The same packet again is the same record; nothing is overwritten. Raises `Problem` when it is no packet, not whole,
    or another one lies in its place, and `Cancelled`; then nothing was written.
    """
    check = _checked(path, report.part(0.0, 0.5))
    manifest, data = read_arrival(path)
    if not _NAME.fullmatch(manifest.packet):
        raise no_packet(path)
    target = settle(path, manifest, data, out.absolute(), report.part(0.5, 1.0))
    return _recorded(deps, _packet(target, manifest, data, check, deps.now()), target)


def _checked(path: Path, report: Report) -> PacketCheck:
    if not path.exists():
        raise Problem(
            "no-such-packet",
            text(QT_TRANSLATE_NOOP("packet", "There is nothing at {path}."), path=str(path)),
            text(QT_TRANSLATE_NOOP("packet", "Choose the folder of a packet, or its packet.zip.")),
        )
    check = check_folder(path, report) if path.is_dir() else check_zip(path, report)
    if not check.ok:
        first = check.damages[0]
        raise Problem(
            "packet-changed",
            text(
                QT_TRANSLATE_NOOP(
                    "packet", "{path} is not what was built: {file} ({what}), {count} differences in all."
                ),
                path=str(path),
                file=first.path,
                what=first.what,
                count=len(check.damages),
            ),
            text(QT_TRANSLATE_NOOP("packet", "Fetch it again; `packet verify --audit` lists every difference.")),
        )
    return check


def _packet(target: Path, manifest: Manifest, data: bytes, check: PacketCheck, now: datetime) -> Packet:
    statement = next(
        (file for file in manifest.files if file.role is Role.TEXT and file.path.endswith("描述.txt")), None
    )
    words = (target / statement.path).read_text(encoding="utf-8") if statement else ""
    sha256 = hashlib.sha256(data).hexdigest()
    return Packet(
        id=check.packet_id,
        case=manifest.case,
        appeals=manifest.appeals,
        attempt=manifest.attempt,
        path=str(target),
        ready=not manifest.draft,
        draft=manifest.draft,
        missing=(),
        warnings=(),
        files=(*manifest.files, PacketFile(MANIFEST_NAME, sha256, len(data), Role.MANIFEST)),
        built_at=now,
        manifest_sha256=sha256,
        typed=(typed(STATEMENT, Path(statement.path).stem, words),) if statement else (),
        statement=words,
    )


def _recorded(deps: Deps, packet: Packet, target: Path) -> Imported:
    with deps.database.write() as unit:
        known = _knows_case(unit, packet.case)
        if known:
            for before in unit.packets.of(packet.case):
                if (before.id, before.path, before.manifest_sha256) == (packet.id, str(target), packet.manifest_sha256):
                    return Imported(before, case_known=True, new=False)
            unit.packets.add(packet)
        said = {"packet": packet.id, "case": packet.case, "manifest_sha256": packet.manifest_sha256}
        unit.ledger.append("packet_imported", packet.case if known else "", said, packet.built_at)
    return Imported(packet, known, new=True)


def _knows_case(unit: Unit, case_id: str) -> bool:
    try:
        return unit.cases.get(case_id).id == case_id
    except Problem as problem:
        if problem.code != "no-case":
            raise
        return False
