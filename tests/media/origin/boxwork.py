"""Rewrites boxes of made MP4 files (whose index lies behind the pictures), for tests of what tells of splicing."""

import struct
from collections.abc import Callable
from pathlib import Path

CONTAINERS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
Change = Callable[[bytes, bytes], bytes | None]
"""Kind and contents of a leaf; gives new contents, or None to leave it."""


def rewritten(source: Path, target: Path, change: Change) -> Path:
    data = source.read_bytes()
    target.write_bytes(_boxes(data, change))
    return target


def _boxes(data: bytes, change: Change) -> bytes:
    out, at = b"", 0
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + length]
        new = _boxes(body, change) if kind in CONTAINERS else change(kind, body)
        body = body if new is None else new
        out += struct.pack(">I4s", len(body) + 8, kind) + body
        at += length
    return out


def edit_list(segments: list[tuple[int, int]]) -> bytes:
    """An `elst` in its `edts`: pairs of length (film ticks) and place in the medium (its ticks, -1 for nothing)."""
    rows = b"".join(struct.pack(">IiI", length, place, 0x10000) for length, place in segments)
    body = struct.pack(">II", 0, len(segments)) + rows
    return struct.pack(">I4s", len(body) + 8, b"elst") + body


def with_edits(source: Path, target: Path, segments: list[tuple[int, int]]) -> Path:
    """The edit list of the first track (pictures come first in the files FFmpeg writes) replaced."""
    done: list[bool] = []

    def change(kind: bytes, body: bytes) -> bytes | None:
        if kind != b"edts" or done:
            return None
        done.append(True)
        return edit_list(segments)

    made = rewritten(source, target, change)
    assert done
    return made


def with_second_description(source: Path, target: Path, *, chunk: int, same: bool = False) -> Path:
    """The first track's description doubled (and changed a little), the second one in force from a chunk on."""
    tables: dict[bytes, bool] = {}

    def change(kind: bytes, body: bytes) -> bytes | None:
        if kind not in {b"stsd", b"stsc"} or kind in tables:
            return None
        tables[kind] = True
        if kind == b"stsd":
            other = body[8:] if same else body[8:60] + b"other" + body[65:]
            return body[:4] + struct.pack(">I", 2) + body[8:] + other
        runs = [struct.unpack(">III", body[at : at + 12]) for at in range(8, len(body), 12)]
        each = [run for run in runs if run[0] <= chunk][-1][1]
        runs = [*(run for run in runs if run[0] < chunk), (chunk, each, 2)]
        return body[:4] + struct.pack(">I", len(runs)) + b"".join(struct.pack(">III", *run) for run in runs)

    return rewritten(source, target, change)
