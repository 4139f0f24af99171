"""Puts files into a packet: copies out of the vault, held against the hash that names them, and new bytes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import Problem
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import Exhibit
from app.files import copy_hashed, copy_near, write_bytes


def copy_original(
    exhibit: Exhibit, folder: Path, path: str, role: Role, earlier: Sequence[PacketFile], report: Report
) -> PacketFile:
    """Copy one original to `folder/path`. Raises `Problem` when it is no longer what it was when it was attached.

    Where a copy of the same bytes is among `earlier`, that one is copied and its bytes are not hashed once more: the
    finished packet is read back as a whole.
    """
    near = next((file for file in earlier if file.sha256 == exhibit.evidence.sha256), None)
    if near is not None:
        copy_near(folder / near.path, folder / path, report.check)
        return PacketFile(path, near.sha256, near.bytes, role)
    sha256 = copy_hashed(exhibit.original, folder / path, report.check)
    if sha256 != exhibit.evidence.sha256:
        raise Problem(
            "original-changed",
            text(
                QT_TRANSLATE_NOOP("packet", "The original of “{name}” in the vault has changed since it was attached."),
                name=exhibit.evidence.name,
            ),
            text(QT_TRANSLATE_NOOP("packet", "Verify the vault and bring this file back from a backup.")),
        )
    return PacketFile(path, sha256, exhibit.evidence.bytes, role)


def put_bytes(data: bytes, folder: Path, path: str, role: Role) -> PacketFile:
    """Write new bytes to `folder/path`."""
    write_bytes(folder / path, data)
    return PacketFile(path, hashlib.sha256(data).hexdigest(), len(data), role)
