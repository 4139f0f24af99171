"""Find the videos in what a person dropped: files as they are, folders looked through; what is skipped is counted."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.media.video import VIDEO_ENDINGS
from app.domain.report import SILENT, Report

_SYSTEM_NAMES = frozenset(("thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx"))
_HIDDEN_FLAG = 0x2
"""FILE_ATTRIBUTE_HIDDEN of Windows; other systems hide by a dot."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """`changed_at`: seconds since 1970 by the file system's clock; with `bytes` it tells whether a file still grows."""

    path: Path
    bytes: int
    changed_at: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundVideos:
    """`hidden`, `others`: how many files of the folders were skipped; `unreadable`: folders that could not be read."""

    files: tuple[FoundFile, ...]
    hidden: int = 0
    others: int = 0
    unreadable: int = 0

    @property
    def skipped(self) -> int:
        """Everything that was left aside."""
        return self.hidden + self.others


def find_videos(paths: Sequence[Path], *, report: Report = SILENT) -> FoundVideos:
    """Named files are taken whatever they are called: the check says what they are. Of folders everything that is
    called like a video, sorted by path, each file once. Raises `Cancelled`.
    """
    found: dict[Path, FoundFile] = {}
    counts = {"hidden": 0, "others": 0, "unreadable": 0}
    for path in paths:
        if path.is_dir():
            for inner in sorted(_inside(path, counts, report)):
                found.setdefault(inner, look_at(inner))
        else:
            found.setdefault(path, look_at(path))
    return FoundVideos(tuple(found.values()), **counts)


def look_at(path: Path) -> FoundFile:
    """Size and time of a file; 0 of one that cannot be reached: its check says why."""
    try:
        known = path.stat()
    except OSError:
        return FoundFile(path, 0)
    return FoundFile(path, known.st_size, known.st_mtime)


def _inside(folder: Path, counts: dict[str, int], report: Report) -> Iterator[Path]:
    def unread(_error: OSError) -> None:
        counts["unreadable"] += 1

    for root, folders, names in os.walk(folder, onerror=unread):
        report.check()
        folders[:] = [name for name in folders if not _hidden(Path(root, name))]
        for name in names:
            path = Path(root, name)
            if _hidden(path):
                counts["hidden"] += 1
            elif path.suffix.lower().removeprefix(".") in VIDEO_ENDINGS:
                yield path
            else:
                counts["others"] += 1


def _hidden(path: Path) -> bool:
    if path.name.startswith((".", "~$")) or path.name.lower() in _SYSTEM_NAMES:
        return True
    try:
        flags = getattr(path.lstat(), "st_file_attributes", 0)  # only Windows has them
    except OSError:
        return False
    return bool(flags & _HIDDEN_FLAG)
