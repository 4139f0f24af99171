"""Look into a watched folder: which videos have come and stand still; what was seen before is never told again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import Problem
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import write_bytes
from app.workflow.deps import Deps
from app.workflow.queries.incoming.find_videos import FoundFile, find_videos

_FILE = "watched.json"
Stamp = tuple[int, float]
"""Bytes, and when the file was changed: a file that has others is another recording."""


@dataclass(frozen=True, slots=True)
class Memory:
    """`seen`: what was told or stood there before, by path. `growing`: what was there at the last look and may still be
    written to.
    """

    seen: Mapping[str, Stamp] = field(default_factory=dict)
    growing: Mapping[str, Stamp] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """`ready`: new since the last look but one, and unchanged since the last. `earlier`: what stood in the folder when
    it was looked into for the first time ever; it is not checked unless the person wants it.
    """

    memory: Memory
    ready: tuple[FoundFile, ...] = ()
    earlier: tuple[FoundFile, ...] = ()


def watch_folder(folder: Path, memory: Memory | None, *, report: Report = SILENT) -> Look:
    """One look. `memory` is that of the look before, None at the very first. Raises `Problem` `no-watched-folder` when
    the folder cannot be reached, and `Cancelled`.
    """
    if not folder.is_dir():
        raise Problem(
            "no-watched-folder",
            text(QT_TRANSLATE_NOOP("videos", "The watched folder {folder} cannot be reached."), folder=str(folder)),
            text(QT_TRANSLATE_NOOP("videos", "It is looked for again by itself; check the network or the drive.")),
        )
    files = find_videos((folder,), report=report).files
    there = {str(file.path): (file.bytes, file.changed_at) for file in files}
    if memory is None:
        return Look(Memory(seen=there), earlier=files)
    new = {path: stamp for path, stamp in there.items() if memory.seen.get(path) != stamp}
    still = {path for path, stamp in new.items() if memory.growing.get(path) == stamp and stamp[0] > 0}
    seen = {path: stamp for path, stamp in memory.seen.items() if path in there}
    seen |= {path: new[path] for path in still}
    growing = {path: stamp for path, stamp in new.items() if path not in still}
    return Look(Memory(seen, growing), tuple(file for file in files if str(file.path) in still))


def recall(deps: Deps, folder: Path) -> Memory | None:
    """What was kept of this folder; None when it was never looked into, or what was kept cannot be read."""
    try:
        kept = json.loads((deps.cache / _FILE).read_text(encoding="utf-8"))
        if kept["folder"] != str(folder):
            return None
        return Memory({str(path): (int(size), float(at)) for path, (size, at) in kept["seen"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(deps: Deps, folder: Path, memory: Memory) -> None:
    """Keep it for the next start: videos that come while the program is closed are then found. Raises `Problem`."""
    deps.cache.mkdir(parents=True, exist_ok=True)
    kept = {"folder": str(folder), "seen": {path: list(stamp) for path, stamp in memory.seen.items()}}
    write_bytes(deps.cache / _FILE, json.dumps(kept, ensure_ascii=False).encode())
