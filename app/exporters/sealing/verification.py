"""Holds a packet, as a folder or as its zip, against its manifest: one changed byte anywhere is found."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Damage, Manifest, PacketCheck
from app.domain.proof.packet import PacketFile
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.sealing.manifest_file import BadManifest, hash_line, read_manifest
from app.exporters.sealing.seal import seal_holds
from app.files import CHUNK

Opener = Callable[[], IO[bytes]]
_LARGEST_MANIFEST = 32 << 20
UNREADABLE = (OSError, BadZipFile, RuntimeError, EOFError)
"""What reading a broken or odd zip entry can raise (RuntimeError: encrypted, or packed in an unknown way)."""


def check_folder(folder: Path, report: Report, *, read_before: Collection[str] = ()) -> PacketCheck:
    """Every file below the folder against the manifest in it; `read_before`: paths that only have to be there."""
    return _check(files_of_folder(folder), folder, (), report, read_before)


def check_zip(path: Path, report: Report) -> PacketCheck:
    """The zip as a whole against its seal, then every file in it against the manifest in it."""
    damages = () if seal_holds(path, report) else (Damage(path.name, "changed", "seal"),)
    try:
        with ZipFile(path) as archive:
            return _check(files_of_zip(archive), path, damages, report)
    except (*UNREADABLE, ValueError) as error:
        raise no_packet(path) from error


def files_of_folder(folder: Path) -> dict[str, Opener | None]:
    """Path in the packet and how to read it; None for a link."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_symlink() else _opener(path)
        for path in _files_below(folder)
    }


def files_of_zip(archive: ZipFile) -> dict[str, Opener | None]:
    """The same of a zip, whose first folder is the packet's own; entries that are folders hold nothing."""
    names = (name for name in archive.namelist() if not name.endswith("/"))
    return {name.partition("/")[2]: _entry(archive, name) for name in names}


def _opener(path: Path) -> Opener:
    return lambda: path.open("rb")


def _entry(archive: ZipFile, name: str) -> Opener:
    return lambda: archive.open(name)


def _files_below(folder: Path) -> Iterator[Path]:
    """Files and links, without following links to folders."""
    for root, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from (Path(root) / name for name in sorted([*names, *links]))


def _check(
    found: Mapping[str, Opener | None],
    path: Path,
    damages: tuple[Damage, ...],
    report: Report,
    read_before: Collection[str] = (),
) -> PacketCheck:
    if MANIFEST_NAME not in found and MANIFEST_HASH_NAME not in found:
        raise no_packet(path)
    told = list(damages)
    manifest = manifest_in(found, told)
    expected = {file.path: file for file in manifest.files} if manifest else {}
    total = sum(file.bytes for file in expected.values()) or 1
    done = 0
    for file in expected.values():
        report.progress(done / total, "verify")
        if file.path not in read_before or found.get(file.path) is None:
            told.extend(_damage(file, found, report))
        done += file.bytes
    if manifest:
        known = {*expected, MANIFEST_NAME, MANIFEST_HASH_NAME}
        told.extend(Damage(name, "extra") for name in sorted(set(found) - known))
    report.progress(1.0, "verify")
    return PacketCheck(not told, manifest.packet if manifest else "", len(expected), tuple(told))


def manifest_in(found: Mapping[str, Opener | None], told: list[Damage]) -> Manifest | None:
    """The manifest, when it can be read; what is wrong with it or its hash goes into `told`."""
    data, line = _whole(found, MANIFEST_NAME, told), _whole(found, MANIFEST_HASH_NAME, told)
    if data is None:
        return None
    if line is not None and line != hash_line(data):
        told.append(Damage(MANIFEST_NAME, "changed", MANIFEST_HASH_NAME))
    try:
        return read_manifest(data)
    except BadManifest as error:
        told.append(Damage(MANIFEST_NAME, "unreadable", str(error)))
        return None


def _whole(found: Mapping[str, Opener | None], name: str, told: list[Damage]) -> bytes | None:
    opener = found.get(name)
    if opener is None:
        told.append(Damage(name, "unreadable" if name in found else "missing"))
        return None
    try:
        with opener() as file:
            return file.read(_LARGEST_MANIFEST)
    except UNREADABLE as error:
        told.append(Damage(name, "unreadable", str(error)))
        return None


def _damage(file: PacketFile, found: Mapping[str, Opener | None], report: Report) -> Iterator[Damage]:
    opener = found.get(file.path)
    if opener is None:
        # A link can point anywhere tomorrow: whatever it shows today is not the packet's file.
        yield Damage(file.path, "changed" if file.path in found else "missing")
        return
    digest = hashlib.sha256()
    try:
        with opener() as data:
            while block := data.read(CHUNK):
                report.check()
                digest.update(block)
    except UNREADABLE as error:
        yield Damage(file.path, "unreadable", str(error))
        return
    if digest.hexdigest() != file.sha256:
        yield Damage(file.path, "changed")


def no_packet(path: Path) -> Problem:
    """The problem to raise where there is no manifest that can be read."""
    return Problem(
        "not-a-packet",
        text(QT_TRANSLATE_NOOP("packet", "{path} is no packet: there is no readable manifest in it."), path=str(path)),
        text(QT_TRANSLATE_NOOP("packet", "Choose the folder that holds manifest.json, or the packet.zip of a packet.")),
    )
