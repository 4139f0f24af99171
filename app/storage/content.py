"""What a file really is, looked at before the vault takes it: picture, document, or something that may be a video."""

import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

PICTURE_FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
PICTURE_BYTES = 100_000_000
DOCUMENT_BYTES = 200_000_000
_START = 1024
_PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM")
_OTHER_PICTURES = {b"GIF8": "GIF", b"II*\x00": "TIFF", b"MM\x00*": "TIFF", b"8BPS": "PSD"}
_PHONE_PICTURES = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"mif1", b"msf1", b"avif", b"avis")
_NO_MEDIA = {
    b"PK\x03\x04": "ZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"MZ": "EXE",
    b"\x7fELF": "ELF",
    b"\xd0\xcf\x11\xe0": "Office",
    b"SQLite format 3": "SQLite",
}


@dataclass(frozen=True, slots=True)
class Content:
    """`media_type`: `picture`, `document`, or `video` for everything that only a full look can tell."""

    media_type: str
    format: str
    bytes: int


def look_at(path: Path) -> Content:
    """Tell what a file is by its content. Raises `Problem`: no file, empty, unreadable, too large, no proof at all."""
    start, size = _start_of(path)
    if size == 0:
        raise _refused("empty-file", path, text(QT_TRANSLATE_NOOP("content", "{name} is empty."), name=path.name))
    if start.startswith(_PICTURE_STARTS) or (start.startswith(b"RIFF") and start[8:12] == b"WEBP"):
        _limit(path, size, PICTURE_BYTES)
        return Content("picture", _picture_format(path), size)
    if b"%PDF-" in start:
        _limit(path, size, DOCUMENT_BYTES)
        return Content("document", "PDF", size)
    _refuse_others(path, start)
    return Content("video", "", size)


def _start_of(path: Path) -> tuple[bytes, int]:
    """The first bytes of a file and its size."""
    try:
        if path.exists() and not path.is_file():
            raise _refused(
                "not-a-file",
                path,
                text(QT_TRANSLATE_NOOP("content", "{name} is not a file."), name=path.name or str(path)),
                text(QT_TRANSLATE_NOOP("content", "Name one file, not a folder or a device: {path}."), path=str(path)),
            )
        with path.open("rb") as file:
            return file.read(_START), path.stat().st_size
    except OSError as error:
        raise _refused(
            "file-unreadable",
            path,
            text(
                QT_TRANSLATE_NOOP("files", "Cannot read {path}: {why}."),
                path=str(path),
                why=error.strerror or str(error),
            ),
            text(QT_TRANSLATE_NOOP("files", "Check that the file is still there and that you may open it.")),
        ) from error


def _refuse_others(path: Path, start: bytes) -> None:
    other = next((name for sign, name in _OTHER_PICTURES.items() if start.startswith(sign)), None)
    if start[4:8] == b"ftyp" and start[8:12] in _PHONE_PICTURES:
        other = "HEIC"
    if other is not None:
        raise _refused(
            "picture-format",
            path,
            text(
                QT_TRANSLATE_NOOP("content", "{name} is a {format} picture, which platforms do not take."),
                name=path.name,
                format=other,
            ),
            text(QT_TRANSLATE_NOOP("content", "Save it as JPEG or PNG; keep the original as well.")),
        )
    if (kind := next((name for sign, name in _NO_MEDIA.items() if start.startswith(sign)), None)) is not None:
        raise _refused(
            "no-evidence-file",
            path,
            text(
                QT_TRANSLATE_NOOP("content", "{name} is a {format} file, neither video nor picture nor PDF."),
                name=path.name,
                format=kind,
            ),
        )


def _picture_format(path: Path) -> str:
    """Decode the whole picture once; JPEG at an eighth of its size, which reads every byte in little memory."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=PICTURE_FORMATS) as picture:
                found = str(picture.format)
                picture.draft("L", (max(1, picture.width // 8), max(1, picture.height // 8)))
                picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _refused(
            "picture-too-large",
            path,
            text(QT_TRANSLATE_NOOP("content", "{name} has too many pixels."), name=path.name),
            text(QT_TRANSLATE_NOOP("content", "Save a smaller copy and attach that.")),
        ) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise _refused(
            "picture-damaged",
            path,
            text(QT_TRANSLATE_NOOP("content", "{name} is a damaged picture."), name=path.name),
            text(QT_TRANSLATE_NOOP("content", "Copy it again from where it came from.")),
        ) from error
    return found


def _limit(path: Path, size: int, limit: int) -> None:
    if size > limit:
        raise _refused(
            "file-too-large",
            path,
            text(
                QT_TRANSLATE_NOOP(
                    "content", "{name} has {bytes} bytes; at most {limit} are taken for this kind of file."
                ),
                name=path.name,
                bytes=size,
                limit=limit,
            ),
        )


def _refused(code: str, path: Path, what: Text, hint: Text | None = None) -> Problem:
    usual = text(QT_TRANSLATE_NOOP("content", "Check that this is the right file: {path}."), path=str(path))
    return Problem(code, what, hint or usual)
