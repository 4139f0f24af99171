"""Finds where a transport stream says of itself that it does not run on: its packets carry a flag for that.

FFmpeg does not tell this flag. The file is hostile until proven otherwise: it is read in pieces, and packets that do
not begin as packets do are passed over.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

_SYNC = 0x47
_SHAPES = ((188, 0), (192, 4), (204, 0))
"""Length of a packet and where its first byte lies: plain, with arrival times (camcorders), with check bytes."""
_AT_ONCE = 40_000
_TRIED = 16
_MOST_PLACES = 21
"""More places than anybody joins are a habit of the program that wrote the file; nothing is counted beyond."""
_STARTS_UNIT, _ADAPTED, _PAYLOAD, _JUMPS, _CLOCKED = 0x40, 0x20, 0x10, 0x80, 0x10
_PICTURES = range(0xE0, 0xF0)
Bytes = npt.NDArray[np.uint8]


def flagged_pictures(path: Path) -> tuple[int, ...]:
    """Before how many of the coded pictures (in the order of the file) the stream says that it does not run on.

    The flag at a track's very first packet is usual and left out. Nothing is told where it is set all the time.
    """
    try:
        found = _places(path)
    except OSError:
        return ()
    return tuple(found) if len(found) < _MOST_PLACES else ()


def _places(path: Path) -> list[int]:
    found: list[int] = []
    seen: set[int] = set()
    film, pictures = -1, 0
    for packets in _read(path):
        tracks = (packets[:, 1].astype(np.int64) & 0x1F) << 8 | packets[:, 2]
        begins = _beginnings(packets)
        if film < 0 and begins.any():
            film = int(tracks[begins.argmax()])
        begins &= tracks == film
        before: npt.NDArray[np.int64] = np.cumsum(begins) - begins
        jumps = _jumps(packets, tracks, film)
        for number in np.nonzero(jumps)[0].tolist():
            track = int(tracks[number])
            first = track not in seen and not (tracks[:number] == track).any()
            if not first and (place := pictures + int(before[number])) not in found:
                found.append(place)
            if len(found) >= _MOST_PLACES:
                return found
        seen.update(np.unique(tracks).tolist())
        pictures += int(begins.sum())
    return found


def _read(path: Path) -> Iterator[Bytes]:
    """Packets (count, 188), a few megabytes at a time; nothing where the file does not consist of packets."""
    with path.open("rb") as file:
        head = file.read(max(length for length, _ in _SHAPES) * _TRIED)
        shape = next((one for one in _SHAPES if _fits(head, *one)), None)
        if shape is None:
            return
        length, first = shape
        file.seek(0)
        while data := file.read(length * _AT_ONCE):
            rows = np.frombuffer(data, np.uint8, len(data) // length * length).reshape(-1, length)
            packets = rows[:, first : first + 188]
            yield packets[packets[:, 0] == _SYNC]


def _fits(head: bytes, length: int, first: int) -> bool:
    places = range(first, len(head), length)
    return len(places) > 1 and all(head[place] == _SYNC for place in places)


def _beginnings(packets: Bytes) -> npt.NDArray[np.bool_]:
    """In which packets a coded picture begins."""
    found = (packets[:, 1] & _STARTS_UNIT > 0) & (packets[:, 3] & _PAYLOAD > 0)
    numbers = np.nonzero(found)[0]
    some = packets[numbers]
    payload = 4 + np.where(some[:, 3] & _ADAPTED, some[:, 4].astype(np.int64) + 1, 0)
    inside = payload <= packets.shape[1] - 4
    head = np.take_along_axis(some, np.minimum(payload, packets.shape[1] - 4)[:, None] + np.arange(4), axis=1)
    pictures = (head[:, 0] == 0) & (head[:, 1] == 0) & (head[:, 2] == 1)
    pictures &= (head[:, 3] >= _PICTURES.start) & (head[:, 3] < _PICTURES.stop) & inside
    found[numbers[~pictures]] = False
    return found


def _jumps(packets: Bytes, tracks: npt.NDArray[np.int64], film: int) -> npt.NDArray[np.bool_]:
    """Which packets of the film, or of the clock, carry the flag."""
    flags = packets[:, 5] * ((packets[:, 3] & _ADAPTED > 0) & (packets[:, 4] > 0))
    return np.asarray((flags & _JUMPS > 0) & ((tracks == film) | (flags & _CLOCKED > 0)), np.bool_)
