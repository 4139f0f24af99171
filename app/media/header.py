"""Reads what FFmpeg prints about an input: container, streams, rotation, tags. Text in, plain records out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LEVEL = re.compile(r"^(?:\[[^\[\]]* @ [^\[\]]*\] )*\[(\w+)\] ?(.*)$")
_INPUT = re.compile(r"^Input #0, (.+?), from '")
_DURATION = re.compile(r"^  Duration: (?:(\d+):(\d\d):(\d\d\.\d+)|N/A)")
_STREAM = re.compile(r"^ {2,4}Stream #0:(\d+)(?:\[0x[0-9a-f]+\])?(?:\([^)]*\))?: (Video|Audio|\w+): (.*)$")
_TAG = re.compile(r"^ +(\S[^:]*?) *: (.*)$")
_ROTATION = re.compile(r"^ +(?:Display Matrix|displaymatrix): rotation of (-?\d+(?:\.\d+)?|nan) degrees", re.IGNORECASE)
_SIZE = re.compile(r"^(\d+)x(\d+)")
_COMMA = re.compile(r",\s+(?![^(]*\))")
_NEXT_LINE = re.compile(r"\n {16,}: ")
"""How a tag of several lines goes on; these lines bear no level of their own."""
_JOINT = "\x1f"
_NOT_FILM = ("(attached pic)", "(still image)", "(timed thumbnails)", "(dependent)")


@dataclass(slots=True)
class StreamHeader:
    """One stream as it is announced. `rotation`: degrees clockwise to upright; None without a display matrix."""

    index: int
    kind: str
    codec: str
    words: tuple[str, ...]
    film: bool
    default: bool
    rotation: int | None = None
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as stored; (0, 0) when not told."""
        found = next((match for word in self.words if (match := _SIZE.match(word))), None)
        return (int(found.group(1)), int(found.group(2))) if found else (0, 0)

    @property
    def pixel_format(self) -> str:
        """FFmpeg's name of the pixel format, empty when unknown."""
        word = self.words[1] if len(self.words) > 1 else ""
        return "" if _SIZE.match(word) or word.startswith("none") else word.partition("(")[0].strip()

    def number_before(self, unit: str) -> int:
        """The whole number in front of a unit, as 44100 for `Hz`; 0 when not told."""
        found = next((word for word in self.words if word.endswith(f" {unit}")), "0")
        return int(digits.group()) if (digits := re.match(r"\d+", found)) else 0


@dataclass(slots=True)
class Header:
    """What was said before and beside the packets. `complaints`: warnings and errors, with the name of who said so."""

    container: str = ""
    duration_s: float | None = None
    estimated: bool = False
    """The duration was guessed from a bit rate: the file itself claims none."""
    streams: list[StreamHeader] = field(default_factory=list)
    tags: dict[str, str] = field(default_factory=dict)
    complaints: list[tuple[str, str]] = field(default_factory=list)


def read_header(stderr: str, path_shown: str) -> Header:
    """Read the dump of input 0 and the complaints out of FFmpeg's messages (written with `-loglevel level+…`).

    `path_shown` is taken out first: a file's name is the one place where foreign text can begin a line.
    """
    header = Header()
    dump: list[str] = []
    for level, said in by_level(_NEXT_LINE.sub(_JOINT, stderr.replace(path_shown, ""))):
        if level == "info":
            dump.append(said)
        else:
            header.complaints.append((level, said))
    header.estimated = any("Estimating duration from bitrate" in said for _, said in header.complaints)
    _read_dump(dump, header)
    header.streams.sort(key=lambda stream: stream.index)  # those of a group (a timecode and its film) are told first
    return header


def by_level(stderr: str) -> Iterator[tuple[str, str]]:
    """Each message with its level (`error`, `warning`, …), without the name of the part that said it."""
    for line in stderr.splitlines():
        if match := _LEVEL.match(line):
            yield match.group(1), match.group(2)


def _read_dump(lines: list[str], header: Header) -> None:
    start = next((number for number, line in enumerate(lines) if _INPUT.match(line)), None)
    if start is None:
        return
    found = _INPUT.match(lines[start])
    header.container = found.group(1) if found else ""
    tags, key = header.tags, ""
    for line in lines[start + 1 :]:
        if line.startswith(("Input #", "Output #", "Stream mapping")):
            return
        if match := _DURATION.match(line):
            header.duration_s = _seconds(match)
            tags = {}
        elif match := _STREAM.match(line):
            header.streams.append(_stream(match))
            tags = header.streams[-1].tags
        elif (match := _ROTATION.match(line)) and header.streams:
            header.streams[-1].rotation = _clockwise(match.group(1))
        elif match := _TAG.match(line):
            key = match.group(1).strip().lower() if match.group(1) != ":" else key
            value = match.group(2).replace(_JOINT, "\n")
            tags[key] = f"{tags[key]}\n{value}" if key in tags else value.strip()


def _seconds(match: re.Match[str]) -> float | None:
    hours, minutes, seconds = match.groups()
    return None if hours is None else int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _clockwise(angle: str) -> int:
    """FFmpeg tells counter-clockwise degrees; a player turns by quarters."""
    return 0 if angle == "nan" else round(-float(angle) / 90) * 90 % 360


def _stream(match: re.Match[str]) -> StreamHeader:
    index, kind, said = match.groups()
    words = tuple(_COMMA.split(said))
    return StreamHeader(
        index=int(index),
        kind=kind,
        codec=words[0].split(" ")[0],
        words=words,
        film=kind == "Video" and not any(mark in said for mark in _NOT_FILM),
        default="(default)" in said,
    )
