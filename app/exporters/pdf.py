"""The papers, set by typst with our fonts: all of it for the merchant's own file, and a form for other hands."""

import json
from pathlib import Path
from shutil import copyfile
from typing import Any

import typst

from app.domain.errors import Problem
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import Exporter, PacketContent, Stage
from app.exporters.originals import put_bytes
from app.exporters.papers.data import paper_data
from app.exporters.papers.lettering import Lettering
from app.exporters.papers.shown import Shown, add_pictures
from app.files import remove_tree

PATH = "papers/packet.pdf"
HANDOUT = "papers/handout.pdf"
WORK = ".papers"
"""Where the template finds its pictures; gone before the packet is finished."""
MOST_BYTES = 5_000_000
_FINE = 200
"""Pixels an inch from which pages are printed, not only looked at: then with the largest pictures of the ladder."""
_LADDER = (Shown(1400, 85), Shown(1200, 80), Shown(1000, 75), Shown(800, 70), Shown(640, 60))
"""Sizes of the pictures, until the paper is small enough to be sent by mail; the last is kept in any case."""


def write(
    content: PacketContent, folder: Path, earlier: tuple[PacketFile, ...], report: Report
) -> tuple[PacketFile, ...]:
    """Set both papers; the hash table names what lies in the folder so far."""
    work = folder / WORK
    work.mkdir()
    try:
        made = []
        for path, handout in ((PATH, False), (HANDOUT, True)):
            pdf = _small_enough(content, folder, earlier, report, handout=handout)
            made.append((path, pdf))
    finally:
        remove_tree(work)
    return tuple(put_bytes(pdf, folder, path, Role.PAPER) for path, pdf in made)


def pages(
    content: PacketContent,
    folder: Path,
    earlier: tuple[PacketFile, ...],
    report: Report,
    *,
    handout: bool,
    ppi: int,
) -> tuple[bytes, ...]:
    """Every page of one of the papers as a PNG of `ppi` pixels an inch; `folder` holds the frames, `earlier` names
    them.
    """
    work = folder / WORK
    work.mkdir()
    try:
        data = _filled(content, folder, earlier, report, _LADDER[0] if ppi > _FINE else _LADDER[2], handout=handout)
        made = _typeset(data, content, work, report, png=ppi)
    finally:
        remove_tree(work)
    # one page comes as bytes, several as a list
    return tuple(made) if isinstance(made, list) else (made,)


def _small_enough(
    content: PacketContent, folder: Path, earlier: tuple[PacketFile, ...], report: Report, *, handout: bool
) -> bytes:
    pdf = b""
    for size in _LADDER:
        data = _filled(content, folder, earlier, report, size, handout=handout)
        made = _typeset(data, content, folder / WORK, report)
        if not isinstance(made, bytes):
            raise TypeError("one PDF was asked for")
        pdf = made
        if len(pdf) <= MOST_BYTES:
            break
    return pdf


def _filled(
    content: PacketContent,
    folder: Path,
    earlier: tuple[PacketFile, ...],
    report: Report,
    size: Shown,
    *,
    handout: bool,
) -> dict[str, Any]:
    report.check()
    data = paper_data(content, handout=handout)
    add_pictures(data, content, folder, folder / WORK, size, report)
    data["hashes"] = _hashes(earlier, handout=handout)
    return data


def _hashes(files: tuple[PacketFile, ...], *, handout: bool) -> list[list[str]]:
    """Originals, and in the merchant's own file the frames: the upload copies and the tag files are in the manifest."""
    listed = (file for file in files if "/data/" in file.path or (file.role is Role.FRAME and not handout))
    return [[file.path, f"{file.bytes:,}", file.sha256] for file in sorted(listed, key=lambda file: file.path)]


def _typeset(
    data: dict[str, Any], content: PacketContent, work: Path, report: Report, png: int = 0
) -> bytes | list[bytes]:
    """The PDF, or with `png` (pixels an inch) the pages as pictures."""
    report.check()
    fonts = content.resources / "fonts"
    letters = Lettering(fonts)
    printable = letters.all_printable(data)
    printable["lost"] = len(letters.lost)
    (work / "data.json").write_text(json.dumps(printable, ensure_ascii=False), encoding="utf-8")
    copyfile(content.resources / "packet" / "packet.typ", work / "packet.typ")
    families = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    try:
        compiler = typst.Compiler(str(work / "packet.typ"), root=str(work), font_paths=families)
        stamp = int(content.made_at.timestamp())
        # PDF/A-2u is for archives: fonts inside, every character with its meaning.
        made = (
            compiler.compile(format="png", ppi=float(png), timestamp=stamp)
            if png
            else compiler.compile(format="pdf", timestamp=stamp, pdf_standards="a-2u", pdf_tags=False)
        )
    except typst.TypstError as error:
        raise Problem(
            "papers-not-set",
            text(QT_TRANSLATE_NOOP("packet", "The papers could not be typeset: {why}."), why=error.message),
            text(QT_TRANSLATE_NOOP("packet", "This is a fault of the program: please report it.")),
        ) from error
    if made is None:
        raise TypeError("typst was asked for bytes")
    return made


EXPORTER = Exporter("pdf", Stage.PAPERS, write)
