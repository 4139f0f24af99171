"""One file to keep or send: papers, bag and frames with a manifest of their own, stored, always the same bytes.

The upload folder stays outside: it holds the same originals once more, and the form takes no zip. The archive ends with
a comment that holds the SHA-256 of everything before it, so that a change in the zip's own headers is found as well.
"""

import hashlib
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import Exporter, PacketContent, Stage
from app.exporters.names import SHANGHAI
from app.exporters.sealing.manifest_file import hash_line, manifest_bytes, manifest_of
from app.exporters.sealing.note import CHECKSUMS, checksum_bytes
from app.exporters.sealing.seal import UNSEALED, seal
from app.files import CHUNK, written_beside

PATH = "archive/packet.zip"
_INSIDE = (Role.PAPER, Role.ORIGINAL, Role.FRAME)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def write(
    content: PacketContent, folder: Path, earlier: tuple[PacketFile, ...], report: Report
) -> tuple[PacketFile, ...]:
    """Pack what lies in the folder already; the finished packet is read back as a whole."""
    inside = tuple(sorted((file for file in earlier if file.role in _INSIDE), key=lambda file: file.path))
    checksums = checksum_bytes(inside)
    listed = PacketFile(CHECKSUMS, hashlib.sha256(checksums).hexdigest(), len(checksums), Role.MANIFEST)
    manifest = manifest_bytes(manifest_of(content, (*inside, listed)))
    target = folder / PATH
    with written_beside(target) as beside:
        with ZipFile(beside, "w", ZIP_STORED) as archive:
            for name, data in (
                (MANIFEST_NAME, manifest),
                (MANIFEST_HASH_NAME, hash_line(manifest)),
                (CHECKSUMS, checksums),
            ):
                archive.writestr(_entry(content, name, len(data)), data)
            for file in inside:
                _pack(archive, _entry(content, file.path, file.bytes), folder / file.path, file, report)
            archive.comment = UNSEALED
        sha256 = seal(beside, report)
    return (PacketFile(PATH, sha256, target.stat().st_size, Role.ARCHIVE),)


def _entry(content: PacketContent, path: str, size: int) -> ZipInfo:
    entry = ZipInfo(f"{content.packet}/{path}", _zip_time(content.made_at))
    entry.compress_type = ZIP_STORED
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    entry.file_size = size
    return entry


def _zip_time(at: datetime) -> tuple[int, int, int, int, int, int]:
    """The time as a zip holds it: local, here Chinese time, in steps of two seconds."""
    local = at.astimezone(SHANGHAI)
    return max(_EARLIEST, (local.year, local.month, local.day, local.hour, local.minute, local.second // 2 * 2))


def _pack(archive: ZipFile, entry: ZipInfo, source: Path, file: PacketFile, report: Report) -> None:
    packed_bytes = 0
    with source.open("rb") as data, archive.open(entry, "w") as packed:
        while block := data.read(CHUNK):
            report.check()
            packed_bytes += len(block)
            packed.write(block)
    if packed_bytes != file.bytes:
        raise Problem(
            "packet-changed-while-built",
            text(QT_TRANSLATE_NOOP("packet", "{path} changed while the packet was built."), path=file.path),
            text(QT_TRANSLATE_NOOP("packet", "Build it again, and let no other program work in that folder.")),
        )


EXPORTER = Exporter("zip_archive", Stage.ARCHIVE, write)
