"""Holds a packet, as a folder or as its zip, against its manifest: one changed byte anywhere is found."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Damage, Manifest, PacketCheck
from app.domain.proof.packet import PacketFile
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.manifest_file import BadManifest, hash_line, read_manifest
from app.exporters.zip_archive import seal_holds
from app.files import CHUNK

Opener = Callable[[], IO[bytes]]
_LARGEST_MANIFEST = 32 << 20
_UNREADABLE = (OSError, BadZipFile, RuntimeError, EOFError)
"""What reading a broken or odd zip entry can raise (RuntimeError: encrypted, or packed in an unknown way)."""


def check_folder(folder: Path, report: Report) -> PacketCheck:
    """Every file below the folder against the manifest in it."""
    found: dict[str, Opener | None] = {}
    for path in _files_below(folder):
        found[path.relative_to(folder).as_posix()] = None if path.is_symlink() else _opener(path)
    return _check(found, folder, (), report)


def check_zip(path: Path, report: Report) -> PacketCheck:
    """The zip as a whole against its seal, then every file in it against the manifest in it."""
    damages = () if seal_holds(path, report) else (Damage(path.name, "changed", "seal"),)
    try:
        with ZipFile(path) as archive:
            found = {name.partition("/")[2]: _entry(archive, name) for name in archive.namelist()}
            return _check(found, path, damages, report)
    except (*_UNREADABLE, ValueError) as error:
        raise _no_packet(path) from error


def _opener(path: Path) -> Opener:
    return lambda: path.open("rb")


def _entry(archive: ZipFile, name: str) -> Opener:
    return lambda: archive.open(name)


def _files_below(folder: Path) -> Iterator[Path]:
    """Files and links, without following links to folders."""
    for root, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from (Path(root) / name for name in sorted([*names, *links]))


def _check(found: Mapping[str, Opener | None], path: Path, damages: tuple[Damage, ...], report: Report) -> PacketCheck:
    if MANIFEST_NAME not in found and MANIFEST_HASH_NAME not in found:
        raise _no_packet(path)
    told = list(damages)
    manifest = _manifest(found, told)
    expected = {file.path: file for file in manifest.files} if manifest else {}
    total = sum(file.bytes for file in expected.values()) or 1
    done = 0
    for file in expected.values():
        report.progress(done / total, "verify")
        told.extend(_damage(file, found, report))
        done += file.bytes
    if manifest:
        known = {*expected, MANIFEST_NAME, MANIFEST_HASH_NAME}
        told.extend(Damage(name, "extra") for name in sorted(set(found) - known))
    report.progress(1.0, "verify")
    return PacketCheck(not told, manifest.packet if manifest else "", len(expected), tuple(told))


def _manifest(found: Mapping[str, Opener | None], told: list[Damage]) -> Manifest | None:
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
    except _UNREADABLE as error:
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
    except _UNREADABLE as error:
        yield Damage(file.path, "unreadable", str(error))
        return
    if digest.hexdigest() != file.sha256:
        yield Damage(file.path, "changed")


def _no_packet(path: Path) -> Problem:
    return Problem(
        "not-a-packet",
        text(QT_TRANSLATE_NOOP("packet", "{path} is no packet: there is no readable manifest in it."), path=str(path)),
        text(QT_TRANSLATE_NOOP("packet", "Choose the folder that holds manifest.json, or the packet.zip of a packet.")),
    )
