"""What this installation can do: every part is tried, not just looked for."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import typst

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reading.barcode import read_barcodes
from app.media.reading.ocr import ocr_ready
from app.rulebook.book import OverrideState
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the installation; `why` says what is missing."""

    name: str
    ok: bool
    facts: Mapping[str, str] = field(default_factory=dict)
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Every part; `ok` when nothing is missing."""

    parts: tuple[Part, ...]

    @property
    def ok(self) -> bool:
        """Nothing is missing."""
        return all(part.ok for part in self.parts)


def self_test(deps: Deps) -> SelfTest:
    """Try every part; one that fails never hides the others."""
    tries: tuple[tuple[str, Callable[[Deps], Mapping[str, str]]], ...] = (
        ("ffmpeg", _ffmpeg),
        ("ffprobe", _packets),
        ("barcode", _barcode),
        ("ocr", lambda _: {"rapidocr": ocr_ready()}),
        ("fonts", _fonts),
        ("pdf", _pdf),
        ("database", _database),
        ("rules", _rules),
        ("parts", _parts),
        ("language", _language),
    )
    return SelfTest(tuple(_tried(name, part, deps) for name, part in tries))


def _tried(name: str, part: Callable[[Deps], Mapping[str, str]], deps: Deps) -> Part:
    try:
        return Part(name, ok=True, facts=part(deps))
    except Problem as problem:
        return Part(name, ok=False, why=problem.text)
    except (OSError, ImportError, ValueError, RuntimeError, sqlite3.Error) as error:
        return Part(name, ok=False, why=text(QT_TRANSLATE_NOOP("selftest", "It does not work: {why}."), why=str(error)))


def _ffmpeg(deps: Deps) -> Mapping[str, str]:
    return {"path": str(deps.ffmpeg.path), "version": deps.ffmpeg.version}


def _packets(deps: Deps) -> Mapping[str, str]:
    """Headers and packets are read by the same binary: one version to keep up to date for foreign files."""
    return {"path": str(deps.ffmpeg.path), "version": deps.ffmpeg.version, "by": "ffmpeg"}


def _barcode(_deps: Deps) -> Mapping[str, str]:
    blank = np.full((120, 400), 255, np.uint8)
    if read_barcodes(blank, 0.0):
        raise ValueError("a blank picture was read as a number")
    return {"opencv": cv2.__version__}


def _fonts(deps: Deps) -> Mapping[str, str]:
    found = sorted(path.name for path in (deps.resources / "fonts").glob("*.otf"))
    if not found:
        raise Problem("no-fonts", text(QT_TRANSLATE_NOOP("selftest", "The program's own Chinese font is missing.")))
    return {"files": ", ".join(found)}


def _pdf(deps: Deps) -> Mapping[str, str]:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(deps.resources / "fonts")]
    )
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.typ"
        page.write_text('#set text(font: "Noto Sans CJK SC")\n面单', encoding="utf-8")
        made = typst.Compiler(str(page), root=folder, font_paths=fonts).compile(format="pdf")
    return {"bytes": str(len(made or b""))}


def _database(deps: Deps) -> Mapping[str, str]:
    damage = deps.database.damage()
    if damage is not None:
        raise Problem(
            "database-damaged", text(QT_TRANSLATE_NOOP("selftest", "The database is damaged: {why}."), why=damage)
        )
    with deps.database.read() as unit:
        open_cases = unit.cases.count(include_closed=False)
    return {**deps.database.facts(), "open_cases": str(open_cases)}


def _rules(deps: Deps) -> Mapping[str, str]:
    """A rule of the user's own that is wrong hides nothing, so it is told and does not make the part fail."""
    states = [one.state for one in deps.rulebook.overrides]
    wrong = states.count(OverrideState.BROKEN) + len(deps.rulebook.unread)
    return {
        "platforms": ", ".join(platform.id for platform in deps.rulebook.platforms),
        "entries": str(len(deps.rulebook.entries())),
        "own": str(len(states)),
        "own_wrong": str(wrong),
        "own_outdated": str(states.count(OverrideState.STALE)),
    }


def _parts(deps: Deps) -> Mapping[str, str]:
    return {"checks": str(len(deps.checks)), "exporters": str(len(deps.exporters))}


def _language(deps: Deps) -> Mapping[str, str]:
    if not deps.chinese.sentences:
        raise Problem("no-language", text(QT_TRANSLATE_NOOP("selftest", "The Chinese texts are missing.")))
    return {"sentences": str(len(deps.chinese.sentences))}
