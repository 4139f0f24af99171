"""Verify a packet: every file against its manifest. Needs no case, no database, only the packet."""

from dataclasses import replace
from pathlib import Path

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Audit, Damage, PacketCheck
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.sealing.audit import audit_packet
from app.exporters.sealing.verification import check_folder, check_zip


def verify_packet(path: Path, *, recorded: str | None = None, report: Report = SILENT) -> PacketCheck:
    """Verify a packet's folder or its zip.

    `recorded`: the manifest's SHA-256 as this program's records hold it; with it even a packet whose manifest was
    rewritten to match is found. Only for a folder. Raises `Problem` when there is no packet at all.
    """
    _refuse_nothing(path)
    if path.is_file():
        return check_zip(path, report)
    check = check_folder(path, report)
    if recorded is None or not check.ok:
        return check
    kept = (path / MANIFEST_HASH_NAME).read_text(encoding="utf-8").partition(" ")[0]
    if kept == recorded:
        return check
    return replace(check, ok=False, damages=(Damage(MANIFEST_NAME, "changed", "record"),))


def audit(path: Path, *, report: Report = SILENT) -> Audit:
    """Compare a packet's folder or zip with its manifest file by file. Raises `Problem` when there is no packet."""
    _refuse_nothing(path)
    return audit_packet(path, report)


def _refuse_nothing(path: Path) -> None:
    if not path.is_file() and not path.is_dir():
        raise Problem(
            "no-such-packet",
            text(QT_TRANSLATE_NOOP("packet", "There is nothing at {path}."), path=str(path)),
            text(QT_TRANSLATE_NOOP("packet", "Choose the folder of a packet, or its packet.zip.")),
        )
