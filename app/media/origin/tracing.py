"""Tells a file's origin as far as the file tells it: joints of pieces, and the programs that it went through."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.ffmpeg import Ffmpeg
from app.media.origin.boxes import Boxes, read_boxes
from app.media.origin.chapters import read_editions
from app.media.origin.editors import STREAM, XMP, Found, Kind, marks_in
from app.media.origin.joints import Joint, joints
from app.media.origin.left_out import left_out
from app.media.origin.stream import settings_changes, stream_head
from app.media.origin.transport import flagged_pictures

_PHONE_WRITER = "Core Media"
_MAKE = ("make", "com.apple.quicktime.make", "com.apple.quicktime.model")
_UNNAMED = 0.15

_EDITOR = QT_TRANSLATE_NOOP("origin", "The file was made with {name}, a program for cutting videos (“{said}”).")
_MESSENGER = QT_TRANSLATE_NOOP("origin", "The file went through {name}, which encodes videos anew (“{said}”).")
_CONVERTER = QT_TRANSLATE_NOOP(
    "origin", "The pictures were encoded anew by {name}: it is not the camera's own file (“{said}”)."
)
_SCREEN = QT_TRANSLATE_NOOP("origin", "It is a recording of a screen, not of a camera: {name} (“{said}”).")
_ENCODER = QT_TRANSLATE_NOOP(
    "origin",
    "The pictures were encoded by a program ({name}), not by a camera: a conversion, an export or a recording program.",
)
_WRITER = QT_TRANSLATE_NOOP(
    "origin", "The file was only written anew (rewrapped) by {name}; no trace of another encoding was found."
)
_COPY = QT_TRANSLATE_NOOP("origin", "It is a copy that this program made; the original is another file.")
_NAMELESS = QT_TRANSLATE_NOOP(
    "origin", "The camera's make and model are missing, as after a trim or an export on the phone."
)

_TELLING = {
    Kind.EDITOR: (_EDITOR, 0.8),
    Kind.MESSENGER: (_MESSENGER, 0.5),
    Kind.CONVERTER: (_CONVERTER, 0.5),
    Kind.SCREEN: (_SCREEN, 0.4),
    Kind.ENCODER: (_ENCODER, 0.35),
    Kind.WRITER: (_WRITER, 0.2),
}
"""Sentence and suspicion by what left the mark: a cutting program says so itself; an encoding library may belong to a
recording program; a rewrapped file holds the very pictures that the camera wrote, though some may be left out."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the file tells of itself. `suspicion`: 0 where its making speaks neither for nor against an editor."""

    joints: tuple[Joint, ...] = ()
    mark: Found | None = None
    said: Text | None = None
    suspicion: float = 0.0


def trace_origin(ffmpeg: Ffmpeg, path: Path, media: MediaInfo, *, report: Report = SILENT) -> Origin:
    """Read what there is to read; what cannot be read is left out. Raises `Cancelled`."""
    boxes = read_boxes(path) if media.container.startswith("mov,") else None
    changes = [change.at_s for change in settings_changes(ffmpeg, path, media, report=report)]
    head = stream_head(ffmpeg, path, media, report=report)
    mark, said, suspicion = _traced(media, boxes, head)
    flagged = flagged_pictures(path) if media.container == "mpegts" else ()
    editions = read_editions(path) if media.container.startswith("matroska,") else ()
    found = (*joints(media, boxes, changes, flagged), *left_out(media, editions))
    return Origin(tuple(sorted(found, key=lambda one: one.at_s)), mark, said, suspicion)


def _traced(media: MediaInfo, boxes: Boxes | None, head: bytes) -> tuple[Found | None, Text | None, float]:
    places = {**media.tags, STREAM: head.decode("latin-1"), XMP: boxes.xmp.decode("utf-8", "replace") if boxes else ""}
    found = marks_in(places)
    if not found:
        nameless = _nameless(media)
        return (None, text(_NAMELESS), _UNNAMED) if nameless else (None, None, 0.0)
    mark = found[0]
    if mark.mark.kind is Kind.COPY:
        return mark, text(_COPY), 0.0
    if mark.mark.kind is Kind.RECORDER:
        return mark, None, 0.0
    phrase, suspicion = _TELLING[mark.mark.kind]
    return mark, text(phrase, name=mark.mark.title, said=mark.said), suspicion


def _nameless(media: MediaInfo) -> bool:
    """A phone of Apple's names itself in every recording of its own camera, never in a trimmed or exported one."""
    written = media.tags.get("video.handler_name", "").lstrip("\x10").startswith(_PHONE_WRITER)
    return media.brand == "qt" and written and not any(media.tags.get(name) for name in _MAKE)
