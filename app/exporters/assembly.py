"""Puts one packet together: frames, every exporter in its stage, the manifest; the whole folder or nothing."""

import hashlib
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.errors import Problem
from app.domain.media.break_pictures import BreakPictures
from app.domain.media.frame import Frame
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters import bag, upload_folder, zip_archive
from app.exporters.base import Exhibit, Exporter, PacketContent
from app.exporters.form.slots import with_frames
from app.exporters.originals import put_bytes
from app.exporters.papers.exhibits import shown_readings
from app.exporters.papers.shown import couriers_of
from app.exporters.pdf import WORK, pages
from app.exporters.sealing.manifest_file import hash_line, manifest_bytes, manifest_of, read_manifest
from app.exporters.sealing.note import CHECKSUMS, NOTE, checksum_bytes, note_bytes
from app.exporters.sealing.verification import check_folder
from app.files import folder_beside, remove_tree, sha256_of
from app.media.break_stills import write_break_stills
from app.media.ffmpeg import Ffmpeg
from app.media.reading.frames import Wish as FrameWish
from app.media.reading.frames import write_frames

FRAMES, BREAKS = "frames", "breaks"
_FRAMES_PER_VIDEO = 3
_DISK_REFUSES = "file-unwritable"
_MOST_BREAKS = 6
"""Pictures of more breaks than this would be leafed over."""
_STALE_S = 3600.0
"""Age after which a folder in the making is taken for that of a killed program."""
LISTS = (MANIFEST_NAME, MANIFEST_HASH_NAME, CHECKSUMS, NOTE)
_OURS = frozenset({upload_folder.FOLDER, bag.FOLDER, FRAMES, WORK, "papers", "archive", *LISTS})


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
                _fill(content, exporters, ffmpeg, folder, report.part(0.0, 0.8))
                _hold_against_manifest(folder, report.part(0.8, 1.0))
            return _assembled(target)
        except Problem:
            if not target.exists():
                raise
            # Another program was first with the same packet; reading it back decides.
    return _read_back(content, target, report.part(0.0, 1.0))


def leaf_through(
    content: PacketContent, ffmpeg: Ffmpeg, folder: Path, report: Report, *, handout: bool, ppi: int
) -> tuple[bytes, ...]:
    """The pages of one paper as pictures, as they would be built: with the frames of the videos, without copying an
    original. `folder` is an empty one for the time being. Raises `Problem`, `Cancelled`.
    """
    report.progress(0.0, "frames")
    framed, files = _with_frames(content, ffmpeg, folder, report)
    report.progress(0.5, "pdf")
    return pages(framed, folder, (*bag.planned_originals(framed), *files), report, handout=handout, ppi=ppi)


def _hold_against_manifest(folder: Path, report: Report) -> None:
    """Read every byte back before the packet gets its name; of the zip that was done when it was sealed."""
    check = check_folder(folder, report, read_before=frozenset({zip_archive.PATH}))
    if not check.ok:
        raise Problem(
            "disk-failed",
            text(
                QT_TRANSLATE_NOOP("packet", "The disk does not give back what was written: {path}."),
                path=check.damages[0].path,
            ),
            text(QT_TRANSLATE_NOOP("packet", "The disk may be failing: build into a folder on another one.")),
        )


def _fill(content: PacketContent, exporters: Sequence[Exporter], ffmpeg: Ffmpeg, folder: Path, report: Report) -> None:
    report.progress(0.0, "frames")
    framed, files = _with_frames(content, ffmpeg, folder, report)
    files = (*files, put_bytes(note_bytes(content.packet), folder, NOTE, Role.PAPER))
    ordered = sorted(exporters, key=lambda exporter: (exporter.stage, exporter.name))
    for number, exporter in enumerate(ordered, start=1):
        report.progress(number / (len(ordered) + 1), exporter.name)
        files = (*files, *exporter.write(framed, folder, files, report))
    files = (*files, put_bytes(checksum_bytes(files), folder, CHECKSUMS, Role.MANIFEST))
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
        breaks = () if content.mask else _breaks(exhibit, ffmpeg, folder / place / BREAKS, report)
        exhibits.append(
            replace(
                exhibit,
                frames=tuple(replace(one, file=f"{place}/{one.file}") for one in frames),
                breaks=tuple(_placed(one, f"{place}/{BREAKS}") for one in breaks),
            )
        )
        for path in sorted(path for path in (folder / place).rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            files.append(PacketFile(name, sha256_of(path, report.check), path.stat().st_size, Role.FRAME))
    chosen = [(exhibit.evidence.id, frame) for exhibit in exhibits for frame in exhibit.frames if frame.reading]
    return replace(content, exhibits=tuple(exhibits), plan=with_frames(content.plan, chosen)), tuple(files)


def _placed(pictures: BreakPictures, place: str) -> BreakPictures:
    """With file names relative to the packet."""
    before, after = (one and replace(one, file=f"{place}/{one.file}") for one in (pictures.before, pictures.after))
    return replace(pictures, before=before, after=after)


def _frames(
    content: PacketContent, exhibit: Exhibit, ffmpeg: Ffmpeg, folder: Path, report: Report
) -> tuple[Frame, ...]:
    readings = shown_readings(exhibit.inspection, expected_waybill(content.case, exhibit.evidence.kind))
    media = exhibit.inspection.media if exhibit.inspection else None
    if not readings or media is None:
        return ()
    return write_frames(
        ffmpeg,
        exhibit.original,
        exhibit.evidence.sha256,
        media,
        readings,
        folder,
        _FRAMES_PER_VIDEO,
        wish=FrameWish(mask=True, couriers=couriers_of(content)) if content.mask else None,
        report=Report(stop=report.stop),
    )


def _breaks(exhibit: Exhibit, ffmpeg: Ffmpeg, folder: Path, report: Report) -> tuple[BreakPictures, ...]:
    """The pictures before and after the surest breaks, for a person to judge; they stay in the merchant's own file."""
    inspection = exhibit.inspection
    if inspection is None or inspection.media is None or inspection.media.video is None or not inspection.breaks:
        return ()
    seen = (one for one in inspection.breaks if one.before_s is not None)
    surest = sorted(seen, key=lambda one: (-one.confidence, one.at_s))[:_MOST_BREAKS]
    ordered = sorted(surest, key=lambda one: one.at_s)
    silent = Report(stop=report.stop)
    try:
        return write_break_stills(
            ffmpeg, exhibit.original, exhibit.evidence.sha256, inspection.media, ordered, folder, report=silent
        )
    except Problem as problem:
        if problem.code == _DISK_REFUSES:
            raise
        return ()  # without its pictures the table of breaks still says all there is


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
    return _assembled(target)


def _assembled(target: Path) -> Assembled:
    """What lies there, by its own manifest."""
    data = (target / MANIFEST_NAME).read_bytes()
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
