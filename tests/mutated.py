"""Damages files on purpose, the same way for the same seed: flipped bytes, cuts, foreign blocks, lying sizes, zeros."""

import random
import re
import struct
from collections.abc import Callable, Sequence
from pathlib import Path

Damage = Callable[[bytearray, random.Random, bytes], None]
_SIZED = re.compile(
    rb"moov|trak|mdia|minf|stbl|stsd|stts|ctts|stsc|stsz|stco|elst|edts|mdat|moof|traf|trun|avcC|hvcC|esds|udta|meta"
    rb"|LIST|RIFF|strf|strh|idx1|movi|\x1a\x45\xdf\xa3|\x15\x49\xa9\x66|\x16\x54\xae\x6b|\x1f\x43\xb6\x75"
)
_ODD_SIZES = (0, 1, 7, 8, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFF0)
_HEAD = 4096


def _flipped(data: bytearray, chance: random.Random, _other: bytes) -> None:
    for _ in range(chance.choice((1, 4, 16, 64, 256))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _head_flipped(data: bytearray, chance: random.Random, _other: bytes) -> None:
    """In the first bytes, or where an MP4's index begins: there it hurts most."""
    start = max(0, data.find(b"moov")) if chance.random() < 0.6 else 0
    for _ in range(chance.choice((1, 3, 10, 40))):
        place = min(len(data) - 1, start + chance.randrange(_HEAD))
        data[place] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))


def _truncated(data: bytearray, chance: random.Random, _other: bytes) -> None:
    del data[chance.randrange(1, len(data)) :]


def _spliced(data: bytearray, chance: random.Random, other: bytes) -> None:
    length = chance.choice((16, 512, 4096, 65536))
    place, start = chance.randrange(len(data)), chance.randrange(max(1, len(other) - length))
    taken = other[start : start + length]
    data[place : place + (len(taken) if chance.random() < 0.5 else 0)] = taken


def _lying_sizes(data: bytearray, chance: random.Random, _other: bytes) -> None:
    places = [found.start() for found in _SIZED.finditer(data) if found.start() >= 4]
    for place in chance.sample(places, min(len(places), chance.choice((1, 2, 5)))):
        after = chance.random() < 0.4
        at = place + (4 if after else -4)
        if at + 4 <= len(data):
            size = chance.choice((*_ODD_SIZES, chance.randrange(1 << 32), len(data)))
            data[at : at + 4] = struct.pack(chance.choice((">I", "<I")), size & 0xFFFFFFFF)


def _zeroed(data: bytearray, chance: random.Random, _other: bytes) -> None:
    length = chance.choice((4, 64, 1024, 16384))
    place = chance.randrange(len(data))
    data[place : place + length] = bytes(min(length, len(data) - place))


def _repeated(data: bytearray, chance: random.Random, _other: bytes) -> None:
    length = chance.choice((8, 100, 5000, 50000))
    place = chance.randrange(len(data))
    data[place:place] = data[place : place + length]


DAMAGES: dict[str, Damage] = {
    "flipped": _flipped,
    "head": _head_flipped,
    "truncated": _truncated,
    "spliced": _spliced,
    "sizes": _lying_sizes,
    "zeroed": _zeroed,
    "repeated": _repeated,
}


def mutated(sources: Sequence[Path], seed: int, number: int) -> tuple[str, str, bytes]:
    """Name of the source, what was done to it, and the damaged bytes; the same for the same seed and number."""
    chance = random.Random(f"{seed}-{number}")
    source, other = sources[number % len(sources)], chance.choice(sources)
    data = bytearray(source.read_bytes())
    kinds = chance.sample(sorted(DAMAGES), chance.choice((1, 1, 2)))
    for kind in kinds:
        if data:
            DAMAGES[kind](data, chance, other.read_bytes())
    return source.name, "+".join(kinds), bytes(data)
