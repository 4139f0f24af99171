"""Compares a packet with its manifest file by file: what matches, changed, moved, is new, is missing."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Audit, Damage
from app.domain.report import Report
from app.exporters.sealing.seal import seal_holds
from app.exporters.sealing.verification import (
    UNREADABLE,
    Opener,
    files_of_folder,
    files_of_zip,
    manifest_in,
    no_packet,
)
from app.files import CHUNK


def audit_packet(path: Path, report: Report) -> Audit:
    """A packet's folder or zip against the manifest in it; every file is read. Raises `Problem` where there is none."""
    if path.is_dir():
        return _audit(files_of_folder(path), path, [], report)
    told = [] if seal_holds(path, report) else [Damage(path.name, "changed", "seal")]
    try:
        with ZipFile(path) as archive:
            return _audit(files_of_zip(archive), path, told, report)
    except (BadZipFile, ValueError) as error:
        raise no_packet(path) from error


def _audit(found: Mapping[str, Opener | None], path: Path, told: list[Damage], report: Report) -> Audit:
    if MANIFEST_NAME not in found and MANIFEST_HASH_NAME not in found:
        raise no_packet(path)
    manifest = manifest_in(found, told)
    expected = {file.path: file.sha256 for file in manifest.files} if manifest else {}
    present: dict[str, str] = {}
    names = sorted(set(found) - {MANIFEST_NAME, MANIFEST_HASH_NAME})
    for number, name in enumerate(names, start=1):
        report.progress(number / len(names), "verify")
        present[name] = _hash(found[name], report)
    same = {name for name in expected if present.get(name) == expected[name]}
    new = {name: sha256 for name, sha256 in present.items() if name not in expected}
    gone = [name for name in expected if name not in present]
    moved = _moved({name: expected[name] for name in gone}, new)
    return Audit(
        packet_id=manifest.packet if manifest else "",
        matched=tuple(sorted(same)),
        changed=tuple(sorted([*(damage.path for damage in told), *(set(expected) & set(present)) - same])),
        moved=moved,
        new=tuple(sorted(set(new) - {to for _, to in moved})),
        missing=tuple(sorted(set(gone) - {was for was, _ in moved})),
    )


def _moved(gone: Mapping[str, str], new: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Each file that is gone with a new one of the same bytes; each new one is taken once."""
    free = sorted(new)
    pairs = []
    for name in sorted(gone):
        at = next((other for other in free if new[other] == gone[name]), None)
        if at is not None:
            free.remove(at)
            pairs.append((name, at))
    return tuple(pairs)


def _hash(opener: Opener | None, report: Report) -> str:
    """SHA-256; empty for a link and for what cannot be read, which equals nothing."""
    if opener is None:
        return ""
    digest = hashlib.sha256()
    try:
        with opener() as data:
            while block := data.read(CHUNK):
                report.check()
                digest.update(block)
    except UNREADABLE:
        return ""
    return digest.hexdigest()
