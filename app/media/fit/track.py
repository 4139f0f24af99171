"""The finished sound of a copy: its bytes, how many packets it takes, and when it begins beside the pictures."""

import re
from dataclasses import dataclass
from pathlib import Path

from app.media.ffmpeg import Ffmpeg, input_args
from app.media.header import by_level, read_header
from app.media.limits import limit_passed

_TIMEOUT_S = 120
_SUMS = re.compile(r"^video:(\d+)KiB audio:(\d+)KiB ")
_START = re.compile(r"^  Duration: .*, start: (-?\d+\.\d+)")
_KIB = 1024
_AAC_SAMPLES = 1024
_USUAL_RATE = 48_000
_SPARE_PACKETS = 2


@dataclass(frozen=True, slots=True)
class Track:
    """A file of sound: where, its bytes (to the KiB above), packets at most, and the second at which it begins."""

    path: Path
    bytes: int
    packets: int
    start_s: float


def track_of(ffmpeg: Ffmpeg, path: Path, sample_rate: int) -> Track | None:
    """Read every packet of a file of sound, 0 being an unknown rate; None where it holds none. Raises `Problem`."""
    finished = ffmpeg.run([*input_args(path), "-map", "0:a:0?", "-c", "copy", "-f", "null", "-"], timeout_s=_TIMEOUT_S)
    if problem := limit_passed(finished.code, finished.stderr):
        raise problem
    seconds = read_header(finished.stderr, str(path.absolute())).duration_s or 0.0
    if seconds <= 0:
        return None
    said = [line for _, line in by_level(finished.stderr)]
    sums = next((found for line in said if (found := _SUMS.match(line))), None)
    start = next((found for line in said if (found := _START.match(line))), None)
    return Track(
        path,
        (int(sums.group(2)) + 1) * _KIB if sums else 0,
        int(seconds * (sample_rate or _USUAL_RATE) / _AAC_SAMPLES) + _SPARE_PACKETS,
        float(start.group(1)) if start else 0.0,
    )
