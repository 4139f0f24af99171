"""Writes a small .xls as Excel 97 did it, for tests: a compound file with one stream of BIFF8 records."""

import struct
from collections.abc import Sequence
from pathlib import Path

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALLEST_STREAM = 4096
_DATE_FORMAT = 22
"""m/d/yy h:mm, one of the formats that every reader knows."""


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _bof(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _words(text: str, size: str) -> bytes:
    return struct.pack(f"<{size}B", len(text), 1) + text.encode("utf-16-le")


def _style(number_format: int) -> bytes:
    return _record(0x00E0, struct.pack("<HHH", 0, number_format, 0) + bytes(14))


def _cell(row: int, column: int, value: object) -> bytes:
    if isinstance(value, tuple):  # a day's number, shown as a date
        return _record(0x0203, struct.pack("<HHHd", row, column, 1, value[0]))
    if isinstance(value, float):
        return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))
    return _record(0x0204, struct.pack("<HHH", row, column, 0) + _words(str(value), "H"))


def write_old_book(path: Path, sheet: str, rows: Sequence[Sequence[object]]) -> None:
    cells = b"".join(_cell(r, c, v) for r, row in enumerate(rows) for c, v in enumerate(row) if v is not None)
    size = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0)
    page = _bof(0x0010) + _record(0x0200, size) + cells + _record(0x000A)
    head = _bof(0x0005) + _style(0) + _style(_DATE_FORMAT)
    name = _words(sheet, "B")
    start = len(head) + 4 + 6 + len(name) + 4
    stream = head + _record(0x0085, struct.pack("<IH", start, 0) + name) + _record(0x000A) + page
    path.write_bytes(_compound(stream.ljust(_SMALLEST_STREAM, b"\0")))


def _compound(stream: bytes) -> bytes:
    data = stream + bytes(-len(stream) % _SECTOR)
    count = len(data) // _SECTOR
    chain = [*range(3, count + 2), _END]  # sector 0: the table, 1: the folder, then the stream
    table = [_FAT, _END, *chain]
    folder = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, 2, len(data))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST_STREAM, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    fat = struct.pack(f"<{_SECTOR // 4}I", *(table + [_FREE] * (_SECTOR // 4 - len(table))))
    return header + fat + folder.ljust(_SECTOR, b"\0") + data


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    words = name.encode("utf-16-le")
    head = words.ljust(64, b"\0") + struct.pack("<HBBIII", len(words) + 2, kind, 1, _FREE, _FREE, child)
    return head + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size)
