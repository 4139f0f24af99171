"""Reads the few boxes of an MP4-like file that tell how it was put together, which FFmpeg does not print.

The file is hostile until proven otherwise: sizes are checked against the file, depth, number and bytes are limited, and
whatever is not as it should be ends in `None`: could not tell.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

INDEX_BYTES = 24 << 20
"""The largest index that is read; ten minutes at 60 pictures a second with sound need less than 2 MB."""
_MOST_BOXES = 20_000
"""At the top of a file: a ten-minute recording in fragments of one second has 1,200."""
_MOST_INSIDE = 4_096
_MOST_SAMPLES = 1_000_000
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_XMP_BYTES = 1 << 18
_EMPTY = -1
Ints = npt.NDArray[np.int64]


class _Odd(Exception):
    """Something is not as it should be."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One entry of an edit list, in seconds: what of the medium is shown, or nothing (`from_s` None), for how long."""

    shown_at_s: float
    length_s: float
    from_s: float | None


@dataclass(frozen=True, slots=True)
class Track:
    """One track. `starts_s`: where each stored picture stands in the medium, ascending (None: not told here);
    `changes`: numbers of the stored pictures, in the order of the file, from which on another description holds.
    """

    kind: str
    segments: tuple[Segment, ...]
    starts_s: tuple[float, ...] | None
    descriptions: int
    changes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """What the boxes say. `xmp`: the beginning of an embedded XMP packet, which editors write, else empty."""

    movies: int
    tracks: tuple[Track, ...]
    xmp: bytes


def read_boxes(path: Path) -> Boxes | None:
    """The boxes of interest; None when the file is no MP4-like one, has no readable index, or is too odd to tell."""
    try:
        with path.open("rb") as file:
            return _read(file, path.stat().st_size)
    except (OSError, _Odd, struct.error, ValueError, IndexError, OverflowError):
        return None


def _read(file: BinaryIO, size: int) -> Boxes:
    movies, xmp = 0, b""
    tracks: tuple[Track, ...] = ()
    for kind, start, end in _at_the_top(file, size):
        if kind == b"moov":
            movies += 1
            if movies == 1:
                tracks = _movie(_bytes(file, start, end, INDEX_BYTES))
        elif kind == b"uuid" and not xmp and _bytes(file, start, min(end, start + 16), 16) == _XMP:
            xmp = _bytes(file, start + 16, min(end, start + 16 + _XMP_BYTES), _XMP_BYTES)
    if not movies:
        raise _Odd
    return Boxes(movies, tracks, xmp)


def _bytes(file: BinaryIO, start: int, end: int, most: int) -> bytes:
    if end - start > most:
        raise _Odd
    file.seek(start)
    return file.read(max(0, end - start))


def _at_the_top(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the contents of each box at the top of the file, as long as the boxes make sense."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > size:
            return
        file.seek(at)
        head = file.read(16)
        length, kind = struct.unpack(">I4s", head[:8])
        begins = 8
        if length == 1:
            length, begins = struct.unpack(">Q", head[8:16])[0], 16
        end = size if length == 0 else at + length
        if end > size or end < at + begins:
            return
        yield kind, at + begins, end
        at = end


def _inside(data: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Kind and contents of each box in a box. Raises `_Odd` where sizes do not fit."""
    at = 0
    for _ in range(_MOST_INSIDE):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        begins = 8
        if length == 1:
            length, begins = struct.unpack(">Q", data[at + 8 : at + 16])[0], 16
        end = len(data) if length == 0 else at + length
        if end > len(data) or end < at + begins:
            raise _Odd
        yield kind, data[at + begins : end]
        at = end


def _first(data: memoryview, *way: bytes) -> memoryview:
    """The first box at the end of a way down; empty when there is none."""
    for kind in way:
        data = next((body for found, body in _inside(data) if found == kind), memoryview(b""))
    return data


def _movie(moov: bytes) -> tuple[Track, ...]:
    view = memoryview(moov)
    clock = _timescale(_first(view, b"mvhd"))
    return tuple(_track(body, clock) for kind, body in _inside(view) if kind == b"trak")


def _timescale(header: memoryview) -> int:
    """Ticks a second out of `mvhd` or `mdhd`; 0 when not told."""
    if len(header) < 24:  # noqa: PLR2004
        return 0
    return int(struct.unpack(">I", header[20:24] if header[0] == 1 else header[12:16])[0])


def _track(trak: memoryview, clock: int) -> Track:
    media = _first(trak, b"mdia")
    ticks = _timescale(_first(media, b"mdhd"))
    handler = bytes(_first(media, b"hdlr")[8:12]).decode("latin-1")
    table = _first(media, b"minf", b"stbl")
    return Track(
        kind=handler,
        segments=_segments(_first(trak, b"edts", b"elst"), clock, ticks),
        starts_s=_starts(table, ticks) if handler == "vide" else None,
        descriptions=_count(_first(table, b"stsd")),
        changes=_changes(table) if handler == "vide" else (),
    )


def _count(table: memoryview) -> int:
    """How many entries a table says it has."""
    return int(struct.unpack(">I", table[4:8])[0]) if len(table) >= 8 else 0  # noqa: PLR2004


def _rows(table: memoryview, columns: int, signed: str = ">u4") -> Ints:
    """The entries of a table of whole numbers of four bytes."""
    count = _count(table)
    if count * columns * 4 > len(table) - 8 and count:
        raise _Odd
    numbers = np.frombuffer(table[8 : 8 + count * columns * 4], signed)
    return numbers.astype(np.int64).reshape(count, columns)


def _segments(edits: memoryview, clock: int, ticks: int) -> tuple[Segment, ...]:
    count, shown_at = _count(edits), 0
    if not count or not clock or not ticks:
        return ()
    shape, size = (">Qq", 20) if edits[0] == 1 else (">Ii", 12)
    if count > _MOST_INSIDE or 8 + count * size > len(edits):
        raise _Odd
    found = []
    for number in range(count):
        place = 8 + number * size
        length, begins = struct.unpack(shape, edits[place : place + size - 4])
        found.append(Segment(shown_at / clock, length / clock, None if begins == _EMPTY else begins / ticks))
        shown_at += length
    return tuple(found)


def _repeated(values: Ints, counts: Ints) -> Ints:
    if (counts < 0).any() or counts.sum() > _MOST_SAMPLES:
        raise _Odd
    return np.repeat(values, counts)


def _starts(table: memoryview, ticks: int) -> tuple[float, ...] | None:
    """Presentation times in the medium of all stored pictures; None when nothing is stored here (fragments)."""
    steps = _rows(_first(table, b"stts"), 2)
    if not len(steps) or not ticks:
        return None
    lengths = _repeated(steps[:, 1], steps[:, 0])
    starts = np.cumsum(lengths) - lengths
    moved = _rows(_first(table, b"ctts"), 2, ">i4")
    if len(moved):
        offsets = _repeated(moved[:, 1], moved[:, 0])
        if len(offsets) != len(starts):
            raise _Odd
        starts = starts + offsets
    return tuple(float(at) for at in np.sort(starts) / ticks)


def _changes(table: memoryview) -> tuple[int, ...]:
    """From which stored pictures on another description is in force, where the two descriptions really differ."""
    runs = _rows(_first(table, b"stsc"), 3)
    bodies = [bytes(body) for _, body in _inside(_first(table, b"stsd")[8:])]
    if len(bodies) < 2 or len(runs) < 2:  # noqa: PLR2004
        return ()
    first, each, which = runs[:, 0], runs[:, 1], runs[:, 2]
    if (np.diff(first) < 0).any():
        raise _Odd
    before = np.concatenate(([0], np.cumsum(np.diff(first) * each[:-1])))
    found = []
    for number in range(1, len(runs)):
        one, other = int(which[number - 1]), int(which[number])
        known = 0 < one <= len(bodies) and 0 < other <= len(bodies)
        if one != other and known and bodies[one - 1] != bodies[other - 1]:
            found.append(int(before[number]))
    return tuple(found[:_MOST_INSIDE])
