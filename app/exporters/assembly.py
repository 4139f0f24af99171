"""Puts one packet together: frames, every exporter in its stage, the manifest; the whole folder or nothing."""

import hashlib
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.frame import Frame
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters import bag, upload_folder
from app.exporters.base import Exhibit, Exporter, PacketContent
from app.exporters.manifest_file import hash_line, manifest_bytes, manifest_of, read_manifest
from app.exporters.originals import put_bytes
from app.exporters.papers.exhibits import shown_readings
from app.exporters.pdf import WORK
from app.exporters.slots import with_frames
from app.exporters.verification import check_folder
from app.files import folder_beside, remove_tree, sha256_of
from app.media.ffmpeg import Ffmpeg
from app.media.reading.frames import write_frames

FRAMES = "frames"
_FRAMES_PER_VIDEO = 3
_STALE_S = 3600.0
"""Age after which a folder in the making is taken for that of a killed program."""
_OURS = frozenset(
    {upload_folder.FOLDER, bag.FOLDER, FRAMES, WORK, "papers", "archive", MANIFEST_NAME, MANIFEST_HASH_NAME}
)


@dataclass(frozen=True, slots=True)
class Assembled:
    """A packet that lies in its place and was read back."""

    path: Path
    files: tuple[PacketFile, ...]
    manifest_sha256: str


def assemble(
    content: PacketContent, exporters: Sequence[Exporter], ffmpeg: Ffmpeg, out: Path, report: Report
) -> Assembled:
    """Build `out/<packet id>`, or find that it is there already; either way every byte is read back at the end.

    Raises `Problem`; then nothing stands under the packet's name that did not stand there before.
    """
    target = out.absolute() / content.packet
    _sweep(target.parent)
    if not target.exists():
        try:
            with folder_beside(target) as folder:
                _fill(content, exporters, ffmpeg, folder, report.part(0.0, 0.9))
        except Problem:
            if not target.exists():
                raise
            # Another program was first with the same packet; reading it back decides.
    return _read_back(content, target, report.part(0.9, 1.0))


def _fill(content: PacketContent, exporters: Sequence[Exporter], ffmpeg: Ffmpeg, folder: Path, report: Report) -> None:
    report.progress(0.0, "frames")
    framed, files = _with_frames(content, ffmpeg, folder, report)
    ordered = sorted(exporters, key=lambda exporter: (exporter.stage, exporter.name))
    for number, exporter in enumerate(ordered, start=1):
        report.progress(number / (len(ordered) + 1), exporter.name)
        files = (*files, *exporter.write(framed, folder, files, report))
    data = manifest_bytes(manifest_of(content, files))
    put_bytes(data, folder, MANIFEST_NAME, Role.MANIFEST)
    put_bytes(hash_line(data), folder, MANIFEST_HASH_NAME, Role.MANIFEST)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    report.check()


def _with_frames(
    content: PacketContent, ffmpeg: Ffmpeg, folder: Path, report: Report
) -> tuple[PacketContent, tuple[PacketFile, ...]]:
    """Write the waybill frames of each video, give them to its exhibit and to the free places of the form."""
    exhibits, files = [], []
    for exhibit in content.exhibits:
        report.check()
        place = f"{FRAMES}/{exhibit.number:02d}"
        frames = _frames(content, exhibit, ffmpeg, folder / place, report)
        exhibits.append(replace(exhibit, frames=tuple(replace(one, file=f"{place}/{one.file}") for one in frames)))
        for path in sorted((folder / place).rglob("*")):
            name = path.relative_to(folder).as_posix()
            files.append(PacketFile(name, sha256_of(path, report.check), path.stat().st_size, Role.FRAME))
    chosen = [(exhibit.evidence.id, frame) for exhibit in exhibits for frame in exhibit.frames if frame.reading]
    return replace(content, exhibits=tuple(exhibits), plan=with_frames(content.plan, chosen)), tuple(files)


def _frames(
    content: PacketContent, exhibit: Exhibit, ffmpeg: Ffmpeg, folder: Path, report: Report
) -> tuple[Frame, ...]:
    readings = shown_readings(exhibit.inspection, content.case.waybill)
    media = exhibit.inspection.media if exhibit.inspection else None
    if not readings or media is None:
        return ()
    sha256 = exhibit.evidence.sha256
    return write_frames(
        ffmpeg, exhibit.original, sha256, media, readings, folder, _FRAMES_PER_VIDEO, report=Report(stop=report.stop)
    )


def _read_back(content: PacketContent, target: Path, report: Report) -> Assembled:
    check = check_folder(target, report)
    data = (target / MANIFEST_NAME).read_bytes() if check.ok else b""
    if not check.ok or read_manifest(data).content != content.digest:
        raise Problem(
            "packet-in-the-way",
            text(
                QT_TRANSLATE_NOOP("packet", "{path} holds a packet that was changed since it was built."),
                path=str(target),
            ),
            text(QT_TRANSLATE_NOOP("packet", "Nothing was overwritten. Move that folder away and build again.")),
        )
    sha256 = hashlib.sha256(data).hexdigest()
    line = hash_line(data)
    files = (
        *read_manifest(data).files,
        PacketFile(MANIFEST_NAME, sha256, len(data), Role.MANIFEST),
        PacketFile(MANIFEST_HASH_NAME, hashlib.sha256(line).hexdigest(), len(line), Role.MANIFEST),
    )
    return Assembled(target, files, sha256)


def _sweep(out: Path) -> None:
    """Remove what a killed build left: old folders in the making that hold nothing but parts of a packet."""
    oldest = time.time() - _STALE_S
    for folder in out.glob(".part-*"):
        with suppress(OSError):
            held = list(folder.rglob("*"))
            newest = max(path.lstat().st_mtime for path in (folder, *held))
            if not folder.is_symlink() and {path.name for path in folder.iterdir()} <= _OURS and newest < oldest:
                remove_tree(folder)
