"""Reads the chapters of a Matroska file, which may tell players to leave pictures out; FFmpeg neither obeys nor tells.

The file is hostile until proven otherwise: sizes are checked against the file, number and bytes are limited, and
whatever is not as it should be ends the reading: what was understood until there is given.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_SEGMENT, _CHAPTERS, _EDITION, _ATOM = 0x18538067, 0x1043A770, 0x45B9, 0xB6
_ORDERED, _STARTS, _ENDS, _ENABLED, _ELSEWHERE = 0x45DD, 0x91, 0x92, 0x4598, 0x6E67
_LARGEST = 1 << 20
"""Bytes of chapters that are read; a film's forty take 4 kB."""
_MOST = 20_000
"""Elements at the top of a file: ten minutes in clusters of a tenth of a second are 6,000."""
_WIDEST = 8
_NANO = 1e-9


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of the recording, in seconds. `ends_s`: None where the file does not say.

    `enabled`: whether it is to be shown; `elsewhere`: it lies in another file.
    """

    starts_s: float
    ends_s: float | None
    enabled: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """One list of chapters; where it is `ordered`, players show these stretches, in this order, and nothing else."""

    ordered: bool
    chapters: tuple[Chapter, ...]


class _Odd(Exception):
    """Something is not as it should be."""


def read_editions(path: Path) -> tuple[Edition, ...]:
    """Every list of chapters; none where there are none, or the file is no readable Matroska file."""
    found: list[Edition] = []
    try:
        with path.open("rb") as file:
            for kind, start, end in _at_the_top(file, path.stat().st_size):
                if kind == _CHAPTERS and end - start <= _LARGEST:
                    file.seek(start)
                    found += [_edition(body) for name, body in _inside(file.read(end - start)) if name == _EDITION]
    except (OSError, _Odd):
        pass
    return tuple(found)


def _at_the_top(file: BinaryIO, size: int) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of the contents of each element of the segment; what is in clusters is passed over."""
    at = 0
    for _ in range(_MOST):
        if at >= size:
            return
        file.seek(at)
        kind, length, head = _head(file.read(2 * _WIDEST))
        begins = at + head
        if kind == _SEGMENT:
            at = begins
            continue
        if length is None or begins + length > size:
            return  # written live, or cut off: nothing behind it can be found without reading all
        yield kind, begins, begins + length
        at = begins + length


def _head(data: bytes) -> tuple[int, int | None, int]:
    """Name, length of the contents (None: not known) and length of the head of the element that begins here."""
    named = _width(data[:1], 4)
    sized = _width(data[named : named + 1], _WIDEST)
    if named + sized > len(data):
        raise _Odd
    length = int.from_bytes(data[named : named + sized], "big") & ((1 << (7 * sized)) - 1)
    unknown = length == (1 << (7 * sized)) - 1
    return int.from_bytes(data[:named], "big"), None if unknown else length, named + sized


def _width(first: bytes, most: int) -> int:
    """How many bytes a number takes: the place of the highest bit of its first byte says so."""
    width = _WIDEST + 1 - first[0].bit_length() if first and first[0] else _WIDEST + 1
    if width > most:
        raise _Odd
    return width


def _inside(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    for _ in range(_MOST):
        if at >= len(data):
            return
        kind, length, head = _head(data[at : at + 2 * _WIDEST])
        if length is None or at + head + length > len(data):
            raise _Odd
        yield kind, data[at + head : at + head + length]
        at += head + length


def _edition(body: bytes) -> Edition:
    parts = list(_inside(body))
    ordered = any(kind == _ORDERED and int.from_bytes(said, "big") == 1 for kind, said in parts)
    return Edition(ordered, tuple(_chapter(said) for kind, said in parts if kind == _ATOM))


def _chapter(body: bytes) -> Chapter:
    told = dict(reversed(list(_inside(body))))  # of what is there twice the first counts
    starts = int.from_bytes(told.get(_STARTS, b""), "big") * _NANO
    ends = int.from_bytes(told[_ENDS], "big") * _NANO if _ENDS in told else None
    enabled = int.from_bytes(told.get(_ENABLED, b"\x01"), "big") != 0
    return Chapter(starts, ends, enabled, _ELSEWHERE in told)
