"""What was pasted, as paths: files copied in the system's file window, or lines of text that name files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QMimeData, QUrl

from app.domain.text import QT_TRANSLATE_NOOP

NOT_FETCHED = QT_TRANSLATE_NOOP("videos", "Nothing is fetched from the network.")
FETCH_YOURSELF = QT_TRANSLATE_NOOP("videos", "Save the video on this computer first, then drop it here.")
NOTHING_COPIED = QT_TRANSLATE_NOOP("videos", "No file was copied: nothing to paste.")
_WEB = ("http", "https", "ftp")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`web`: addresses in the network, from which nothing is ever fetched."""

    paths: tuple[Path, ...]
    web: int = 0


def pasted(data: QMimeData) -> Pasted:
    """Paths out of the clipboard; plain words are no paths."""
    if data.hasUrls():
        return _from_urls(data.urls())
    lines = (line.strip().strip("\"'") for line in data.text().splitlines()) if data.hasText() else ()
    return _from_urls(QUrl.fromLocalFile(line) if _is_path(line) else QUrl(line) for line in lines if line)


def _from_urls(urls: Iterable[QUrl]) -> Pasted:
    known = list(urls)
    paths = dict.fromkeys(Path(url.toLocalFile()) for url in known if url.isLocalFile() and url.toLocalFile())
    return Pasted(tuple(paths), sum(url.scheme().lower() in _WEB for url in known))


def _is_path(line: str) -> bool:
    """A whole path, of whichever system."""
    return PurePosixPath(line).is_absolute() or bool(PureWindowsPath(line).drive)
