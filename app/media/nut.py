"""A strict reader of the NUT container as our own FFmpeg writes it to a pipe: raw pictures, each with its exact time.

NUT, because it is streamed through one pipe, carries the time base of the source file unrounded (Matroska would round
to milliseconds, raw video has no times at all), and is small enough to be read here. Source: the NUT specification,
https://ffmpeg.org/~michael/nut.txt. What does not look as the specification says ends the reading with `BrokenStream`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from typing import IO

_MAGIC = b"nut/multimedia container\0"
_MAIN, _STREAM, _SYNC = 0x4E4D7A561F5F04AD, 0x4E5311405BF2F9DB, 0x4E4BE4ADEECA4569
_CODED_PTS, _STREAM_ID, _SIZE_MSB, _CHECKSUM, _RESERVED, _SIDE_DATA = 8, 16, 32, 64, 128, 256
_HEADER_IDX, _MATCH_TIME, _CODED, _INVALID = 1024, 2048, 4096, 8192
_START, _CODES, _VERSION, _CONTINUES = 0x4E, 256, 3, 128
_CHECKSUM_BYTES = 4
_MAX_HEADER = 1 << 20
_MAX_PICTURE = 1 << 28
_LONG_POINTER = _ELIDED_UP_TO = 4096


class BrokenStream(Exception):
    """The stream is not what the specification says."""


class TornStream(BrokenStream):
    """The stream ends in the middle of something: its writer was killed."""


@dataclass(slots=True)
class NutStream:
    """One stream: `time_base` is seconds per tick."""

    width: int
    height: int
    time_base: Fraction
    msb_shift: int
    last_pts: int = 0


@dataclass(frozen=True, slots=True)
class NutPicture:
    """One picture: stream number, presentation time in ticks of the stream, its bytes."""

    stream: int
    ticks: int
    data: bytearray


@dataclass(frozen=True, slots=True)
class _Code:
    flags: int
    pts_delta: int
    stream: int
    size_mul: int
    size_lsb: int
    reserved: int
    elided: int


_NO_CODE = _Code(_INVALID, 0, 0, 0, 0, 0, 0)


class _Numbers:
    """Numbers of the specification (v, s, u) off anything with `read`."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source

    def exactly(self, count: int) -> bytes:
        data = self._source.read(count)
        if len(data) != count:
            raise TornStream("ends in the middle")
        return data

    def first(self) -> int | None:
        """The first byte of something, or None at the end."""
        data = self._source.read(1)
        return data[0] if data else None

    def unsigned(self, count: int) -> int:
        return int.from_bytes(self.exactly(count), "big")

    def v(self) -> int:
        value = 0
        for _ in range(10):
            byte = self.exactly(1)[0]
            value = value << 7 | byte & 127
            if byte < _CONTINUES:
                return value
        raise BrokenStream("number too long")

    def s(self) -> int:
        value = self.v() + 1
        return -(value >> 1) if value & 1 else value >> 1

    def array(self, count: int, known: bytes) -> bytearray:
        """`known` and then the rest, read straight into place: the one copy of a picture on this side of the pipe."""
        data = bytearray(count)
        data[: len(known)] = known
        if self._source.readinto(memoryview(data)[len(known) :]) != count - len(known):  # type: ignore[attr-defined]
            raise TornStream("ends in the middle")
        return data


class NutReader:
    """Pictures off a NUT stream; `streams` is filled once the first picture came."""

    def __init__(self, source: IO[bytes]) -> None:
        self._numbers = _Numbers(source)
        self._bases: list[Fraction] = []
        self._codes: list[_Code] = []
        self._elided: list[bytes] = []
        self.streams: dict[int, NutStream] = {}

    def pictures(self) -> Iterator[NutPicture]:
        """Every picture in the order of the stream. Raises `BrokenStream`."""
        first = self._numbers.first()
        if first is None:
            return
        if bytes([first]) + self._numbers.exactly(len(_MAGIC) - 1) != _MAGIC:
            raise BrokenStream("is no NUT")
        while (byte := self._numbers.first()) is not None:
            if byte == _START:
                self._packet(byte << 56 | self._numbers.unsigned(7))
            else:
                yield self._picture(byte)

    def _packet(self, code: int) -> None:
        """A header packet: start code, length, checksum of a long one, payload, checksum."""
        length = self._numbers.v()
        if not _CHECKSUM_BYTES <= length <= _MAX_HEADER:
            raise BrokenStream("header too long")
        if length > _LONG_POINTER:
            self._numbers.exactly(_CHECKSUM_BYTES)
        payload = _Numbers(BytesIO(self._numbers.exactly(length)[:-_CHECKSUM_BYTES]))
        if code == _MAIN:
            self._main(payload)
        elif code == _STREAM:
            self._stream(payload)
        elif code == _SYNC:
            self._sync(payload)

    def _main(self, payload: _Numbers) -> None:
        if payload.v() > _VERSION:
            payload.v()
        payload.v(), payload.v()
        pairs = [(payload.v(), payload.v()) for _ in range(payload.v())]
        if any(over == 0 or under == 0 for over, under in pairs):
            raise BrokenStream("impossible time base")
        self._bases = [Fraction(over, under) for over, under in pairs]
        self._codes = []
        delta, mul, stream, elided = 0, 1, 0, 0
        while len(self._codes) < _CODES:
            flags, fields = payload.v(), payload.v()
            delta = payload.s() if fields > 0 else delta
            mul = payload.v() if fields > 1 else mul
            stream = payload.v() if fields > 2 else stream  # noqa: PLR2004 - the fields' order in the specification
            size = payload.v() if fields > 3 else 0  # noqa: PLR2004
            reserved = payload.v() if fields > 4 else 0  # noqa: PLR2004
            count = payload.v() if fields > 5 else mul - size  # noqa: PLR2004
            if fields > 6:  # noqa: PLR2004
                payload.s()
            elided = payload.v() if fields > 7 else elided  # noqa: PLR2004
            for _ in range(fields - 8):
                payload.v()
            for lsb in range(size, size + count):
                if len(self._codes) == _START:  # the letter N begins start codes and is no frame code
                    self._codes.append(_NO_CODE)
                self._codes.append(_Code(flags, delta, stream, mul, lsb, reserved, elided))
        self._elided = [b"", *(payload.exactly(payload.v()) for _ in range(payload.v()))]

    def _stream(self, payload: _Numbers) -> None:
        number, kind = payload.v(), payload.v()
        if kind != 0:
            raise BrokenStream("a stream that is not of pictures")
        payload.exactly(payload.v())
        base = payload.v()
        shift = payload.v()
        payload.v(), payload.v(), payload.v()
        payload.exactly(payload.v())
        width, height = payload.v(), payload.v()
        if base >= len(self._bases) or not 0 < width * height <= _MAX_PICTURE:
            raise BrokenStream("impossible stream")
        self.streams[number] = NutStream(width, height, self._bases[base], shift)

    def _sync(self, payload: _Numbers) -> None:
        """A sync point resets every stream's last time to one global time, rounded down to the stream's own ticks."""
        ticks, base = divmod(payload.v(), len(self._bases) or 1)
        for stream in self.streams.values():
            stream.last_pts = ticks * self._bases[base] // stream.time_base

    def _picture(self, byte: int) -> NutPicture:
        code, read = self._codes[byte] if byte < len(self._codes) else _NO_CODE, self._numbers
        flags = code.flags
        if flags & _CODED:
            flags ^= read.v()
        number = read.v() if flags & _STREAM_ID else code.stream
        stream = self.streams.get(number)
        if flags & _INVALID or stream is None:
            raise BrokenStream("impossible frame code")
        coded = read.v() if flags & _CODED_PTS else None
        stream.last_pts = stream.last_pts + code.pts_delta if coded is None else _whole(coded, stream)
        size = code.size_lsb + (code.size_mul * read.v() if flags & _SIZE_MSB else 0)
        if flags & _MATCH_TIME:
            read.s()
        elided = read.v() if flags & _HEADER_IDX else code.elided
        for _ in range(read.v() if flags & _RESERVED else code.reserved):
            read.v()
        if flags & _CHECKSUM:
            read.exactly(4)
        if flags & _SIDE_DATA or size > _MAX_PICTURE or elided >= len(self._elided):
            raise BrokenStream("impossible picture")
        known = self._elided[elided] if size <= _ELIDED_UP_TO else b""
        return NutPicture(number, stream.last_pts, read.array(size, known))


def _whole(coded: int, stream: NutStream) -> int:
    """A time of which only the low bits were written, or all of it after the first `1 << msb_shift` values."""
    span = 1 << stream.msb_shift
    if coded >= span:
        return coded - span
    near = stream.last_pts - (span - 1) // 2
    return (coded - near & span - 1) + near
