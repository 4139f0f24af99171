"""The NUT reader against FFmpeg's own writing, and against bytes that are none."""

from fractions import Fraction
from io import BytesIO
from itertools import pairwise

import pytest

from app.media.nut import BrokenStream, NutReader, TornStream
from tests import samples


def _nut(size: str = "64x48", rate: str = "30000/1001", seconds: float = 2.0) -> bytes:
    args = ["-f", "lavfi", "-i", f"testsrc=s={size}:r={rate}:d={seconds}", "-pix_fmt", "gray", "-c:v", "rawvideo"]
    return samples.ffmpeg().run([*args, "-f", "nut", "-"], timeout_s=20).stdout


def test_pictures_are_those_of_raw_video() -> None:
    for size in ("64x48", "200x100"):  # below and above the size up to which FFmpeg elides the first bytes
        pictures = list(NutReader(BytesIO(_nut(size))).pictures())
        args = ["-f", "lavfi", "-i", f"testsrc=s={size}:r=30000/1001:d=2", "-pix_fmt", "gray", "-f", "rawvideo", "-"]
        raw = samples.ffmpeg().run(args, timeout_s=20).stdout
        assert b"".join(p.data for p in pictures) == raw
        steps = {b.ticks - a.ticks for a, b in pairwise(pictures)}
        assert len(pictures) == 60
        assert len(steps) == 1


def test_streams_know_size_and_time_base() -> None:
    reader = NutReader(BytesIO(_nut()))
    first = next(reader.pictures())
    stream = reader.streams[first.stream]
    assert (stream.width, stream.height) == (64, 48)
    assert (Fraction(1001, 30000) / stream.time_base).denominator == 1


def test_nothing_is_no_picture() -> None:
    assert list(NutReader(BytesIO(b"")).pictures()) == []


def test_a_torn_stream_is_told_from_a_wrong_one() -> None:
    data = _nut()
    for share in (0.1, 0.5, 0.97):
        with pytest.raises(TornStream):
            list(NutReader(BytesIO(data[: int(len(data) * share)])).pictures())
    with pytest.raises(BrokenStream):
        list(NutReader(BytesIO(b"RIFF" + data)).pictures())


def test_flipped_bytes_never_raise_anything_else() -> None:
    data = bytearray(_nut(seconds=0.2))
    for at in range(0, 400, 5):
        changed = bytearray(data)
        changed[at] ^= 0xFF
        try:
            list(NutReader(BytesIO(bytes(changed))).pictures())
        except BrokenStream:
            continue
