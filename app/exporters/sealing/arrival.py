"""Reads a packet that came from elsewhere, and puts it into its place: only what its manifest names, byte for byte."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Manifest
from app.domain.proof.packet import PacketFile
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.sealing.manifest_file import BadManifest, hash_line, read_manifest
from app.exporters.sealing.verification import UNREADABLE, check_folder, no_packet
from app.files import CHUNK, folder_beside, unreadable

_LARGEST_MANIFEST = 32 << 20


def read_arrival(path: Path) -> tuple[Manifest, bytes]:
    """The manifest of a packet's folder or zip, and its bytes. Raises `Problem`."""
    try:
        with _opened(path, MANIFEST_NAME) as file:
            data = file.read(_LARGEST_MANIFEST)
        return read_manifest(data), data
    except (BadManifest, KeyError, ValueError, *UNREADABLE) as error:
        raise no_packet(path) from error


def settle(path: Path, manifest: Manifest, data: bytes, out: Path, report: Report) -> Path:
    """Copy everything to `out/<packet id>` and give that folder; one that lies there already has to be the same packet.

    Raises `Problem`; then nothing stands there that did not stand there before.
    """
    target = out / manifest.packet
    if path.is_dir() and target.exists() and path.resolve() == target.resolve():
        return target
    if target.exists():
        _refuse_another(target, data, report)
        return target
    with folder_beside(target) as folder:
        total, done = sum(file.bytes for file in manifest.files) or 1, 0
        for file in manifest.files:
            report.progress(done / total, "copy")
            _copy(path, file, folder / file.path, report)
            done += file.bytes
        (folder / MANIFEST_NAME).write_bytes(data)
        (folder / MANIFEST_HASH_NAME).write_bytes(hash_line(data))
    return target


def _refuse_another(target: Path, data: bytes, report: Report) -> None:
    kept = target / MANIFEST_NAME
    if not kept.is_file() or kept.read_bytes() != data or not check_folder(target, report).ok:
        raise Problem(
            "packet-in-the-way",
            text(QT_TRANSLATE_NOOP("packet", "{path} holds something else than this packet."), path=str(target)),
            text(QT_TRANSLATE_NOOP("packet", "Nothing was overwritten. Name another folder with --out.")),
        )


@contextmanager
def _opened(path: Path, name: str) -> Iterator[IO[bytes]]:
    """One file of a packet's folder or zip. A zip of ours is never packed: what is packed may be a bomb."""
    if path.is_dir():
        with (path / name).open("rb") as file:
            yield file
        return
    with ZipFile(path) as archive:
        entry = next(one for one in archive.infolist() if one.filename.partition("/")[2] == name)
        if entry.compress_type != ZIP_STORED:
            raise BadZipFile(f"{name} is packed")
        with archive.open(entry) as file:
            yield file


def _copy(path: Path, file: PacketFile, target: Path, report: Report) -> None:
    """At most as many bytes as the manifest says; held against its hash."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = hashlib.sha256(), file.bytes
    try:
        with _opened(path, file.path) as source, target.open("wb") as copy:
            while left > 0 and (block := source.read(min(CHUNK, left))):
                report.check()
                digest.update(block)
                copy.write(block)
                left -= len(block)
    except (StopIteration, BadZipFile) as error:
        raise no_packet(path) from error
    if left or digest.hexdigest() != file.sha256:
        raise unreadable(path, OSError(5, "it changed while it was read"))
