"""The flag of a transport stream that says that it does not run on."""

import subprocess
from pathlib import Path

import pytest

from app.media.origin.tracing import trace_origin
from app.media.origin.transport import flagged_pictures
from app.media.probe import probe
from tests import samples

_LENGTH = 188


def stream(target: Path, *options: str) -> Path:
    """A film of 4 s, 15 pictures a second, in packets."""
    words = [samples.ffmpeg().path, "-y", "-v", "error", "-i", samples.sharp(samples.TINY), "-an", "-c", "copy"]
    subprocess.run([*map(str, words), *options, str(target)], check=True)
    return target


def flagged(path: Path, share: float) -> Path:
    """The flag set in the first adapted packet behind a share of the file, as a recorder that went on does."""
    data = bytearray(path.read_bytes())
    start = int(len(data) * share) // _LENGTH * _LENGTH
    for at in range(start, len(data), _LENGTH):
        if data[at + 3] & 0x20 and data[at + 4] > 0 and data[at + 5] & 0x10:
            data[at + 5] |= 0x80
            break
    path.write_bytes(data)
    return path


def test_a_flag_in_the_middle(tmp_path: Path) -> None:
    path = stream(tmp_path / "x.ts")
    assert flagged_pictures(path) == ()
    (number,) = flagged_pictures(flagged(path, 0.5))
    assert 10 < number < 50
    (joint,) = trace_origin(samples.ffmpeg(), path, probe(samples.ffmpeg(), path)).joints
    assert joint.at_s == pytest.approx(1.4 + number / 15, abs=0.2)
    assert "does not run on" in joint.said.english()


def test_the_flag_at_the_beginning_is_usual(tmp_path: Path) -> None:
    one = stream(tmp_path / "one.ts", "-mpegts_flags", "initial_discontinuity")
    assert flagged_pictures(one) == ()
    joined = tmp_path / "joined.ts"
    joined.write_bytes(one.read_bytes() * 3)
    assert flagged_pictures(joined) == (60, 120)
    joined.write_bytes(one.read_bytes() * 40)
    assert flagged_pictures(joined) == (), "so many are a habit"


def test_packets_with_arrival_times(tmp_path: Path) -> None:
    plain, timed = flagged(stream(tmp_path / "x.ts"), 0.5), stream(tmp_path / "y.ts", "-mpegts_m2ts_mode", "1")
    data = plain.read_bytes()
    packets = [data[at : at + _LENGTH] for at in range(0, len(data), _LENGTH)]
    assert timed.read_bytes()[4] == 0x47
    timed.write_bytes(b"".join(b"\0\0\0\0" + one for one in packets))
    assert flagged_pictures(timed) == flagged_pictures(plain) != ()


def test_what_is_no_stream_of_packets(tmp_path: Path) -> None:
    for data in (b"", b"\x47", b"\x47" * 50_000, bytes(range(256)) * 40):
        (tmp_path / "x.ts").write_bytes(data)
        assert flagged_pictures(tmp_path / "x.ts") == ()
    assert flagged_pictures(samples.sharp(samples.TINY)) == ()
    assert flagged_pictures(tmp_path / "missing.ts") == ()
