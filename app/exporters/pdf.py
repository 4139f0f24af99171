"""The papers for the merchant's own file and a second instance: one PDF in Chinese, set by typst with our fonts."""

import json
from pathlib import Path
from shutil import copyfile
from typing import Any

import typst

from app.domain.errors import Problem
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import Exhibit, Exporter, PacketContent, Stage
from app.exporters.originals import put_bytes
from app.exporters.papers.data import paper_data
from app.exporters.papers.exhibits import fine_moment, start_of
from app.exporters.papers.lettering import Lettering
from app.exporters.pictures import small_jpeg
from app.files import remove_tree

PATH = "papers/packet.pdf"
WORK = ".papers"
"""Where the template finds its pictures; gone before the packet is finished."""
_LONGEST_PICTURE = 1400


def write(
    content: PacketContent, folder: Path, earlier: tuple[PacketFile, ...], report: Report
) -> tuple[PacketFile, ...]:
    """Set the papers; the hash table names what lies in the folder so far."""
    work = folder / WORK
    work.mkdir()
    try:
        data = paper_data(content)
        for entry, exhibit in zip(data["exhibits"], content.exhibits, strict=True):
            report.check()
            _add_pictures(entry, exhibit, folder, work)
        data["hashes"] = _hashes(earlier)
        pdf = _set(data, content, work)
    finally:
        remove_tree(work)
    return (put_bytes(pdf, folder, PATH, Role.PAPER),)


def lost_characters(content: PacketContent) -> tuple[str, ...]:
    """The characters of this content that no font of ours holds, in order of appearance."""
    letters = Lettering(content.resources / "fonts")
    letters.all_printable(paper_data(content))
    return tuple(letters.lost)


def _add_pictures(entry: dict[str, Any], exhibit: Exhibit, folder: Path, work: Path) -> None:
    """Put small copies of the exhibit's pictures where the template finds them, and name them in its entry."""
    if exhibit.evidence.media_type == "picture":
        entry["picture"] = _small(exhibit.original, work, f"{exhibit.number}.jpg")
        entry["unshown"] = entry["picture"] is None
    start_s = start_of(exhibit.inspection)
    for frame in sorted(exhibit.frames, key=lambda frame: frame.at_s):
        name = _small(folder / frame.file, work, f"{exhibit.number}-{frame.rank}.jpg")
        if name is not None:
            number = f"　运单号 {frame.reading.number}" if frame.reading else ""
            entry["frames"].append([name, fine_moment(frame.at_s - start_s) + number])


def _small(source: Path, work: Path, name: str) -> str | None:
    data = small_jpeg(source, _LONGEST_PICTURE)
    if data is None:
        return None
    (work / name).write_bytes(data)
    return name


def _hashes(files: tuple[PacketFile, ...]) -> list[list[str]]:
    """Originals and frames: the upload copies and the tag files are in the manifest."""
    listed = (file for file in files if file.role is Role.FRAME or "/data/" in file.path)
    return [[file.path, f"{file.bytes:,}", file.sha256] for file in sorted(listed, key=lambda file: file.path)]


def _set(data: dict[str, Any], content: PacketContent, work: Path) -> bytes:
    fonts = content.resources / "fonts"
    letters = Lettering(fonts)
    printable = letters.all_printable(data)
    printable["lost"] = len(letters.lost)
    (work / "data.json").write_text(json.dumps(printable, ensure_ascii=False), encoding="utf-8")
    copyfile(content.resources / "packet" / "packet.typ", work / "packet.typ")
    families = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    try:
        compiler = typst.Compiler(str(work / "packet.typ"), root=str(work), font_paths=families)
        # PDF/A-2u is for archives: fonts inside, every character with its meaning.
        pdf = compiler.compile(
            format="pdf", timestamp=int(content.made_at.timestamp()), pdf_standards="a-2u", pdf_tags=False
        )
    except typst.TypstError as error:
        raise Problem(
            "papers-not-set",
            text(QT_TRANSLATE_NOOP("packet", "The papers could not be typeset: {why}."), why=error.message),
            text(QT_TRANSLATE_NOOP("packet", "This is a fault of the program: please report it.")),
        ) from error
    if not isinstance(pdf, bytes):
        raise TypeError("one PDF was asked for")
    return pdf


EXPORTER = Exporter("pdf", Stage.PAPERS, write)
