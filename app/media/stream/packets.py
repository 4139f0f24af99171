"""The packets of a video's pictures as its container lists them: when, how large, and how the decoder is set up."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args

_TIMEOUT_S = 120
_KEY_FIELDS = 6
_NO_TIME = -(1 << 63)


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet of the pictures: seconds from the start of the video, bytes, whether decoding can begin here."""

    at_s: float
    bytes: int
    key: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """All packets in order of time. `setup`: length and sum of what sets the decoder up, the same for streams that may
    follow each other.
    """

    packets: tuple[Packet, ...]
    setup: str

    @property
    def bytes(self) -> int:
        """Of all pictures together."""
        return sum(packet.bytes for packet in self.packets)


def list_packets(ffmpeg: Ffmpeg, path: Path, stream: int = 0, start_s: float = 0.0, report: Report = SILENT) -> Listing:
    """The packets of a stream, their times counted from `start_s`; none where the container tells no times."""
    copied = ["-map", f"0:{stream}", "-c", "copy", "-copyinkf", "-f", "framecrc", "-"]
    finished = ffmpeg.run([*input_args(path, "-copyts"), *copied], timeout_s=_TIMEOUT_S, report=report)
    return listed(finished.stdout.decode("ascii", "replace").splitlines(), 0, start_s)


def listed(lines: Sequence[str], number: int, start_s: float = 0.0) -> Listing:
    """The packets of output stream `number` in FFmpeg's framecrc words: at their presentation time, or where the
    container tells none, as AVI, at their decoding time.
    """
    tick, setup_of, own = f"#tb {number}: ", f"#extradata {number}: ", f"{number},"
    tick_s, setup, found = 0.0, "", []
    for line in lines:
        if line.startswith(tick):
            tick_s = float(Fraction(line[len(tick) :]))
        elif line.startswith(setup_of):
            setup = line[len(setup_of) :].strip()
        elif line.startswith(own):
            # stream, decoding time, presentation time, duration, bytes, checksum, then flags unless just "key"
            words = [word.strip() for word in line.split(",")]
            ticks = next((int(words[place]) for place in (2, 1) if int(words[place]) != _NO_TIME), None)
            key = not any(word.startswith("F=") for word in words[_KEY_FIELDS:])
            if ticks is not None:
                found.append(Packet(ticks * tick_s - start_s, int(words[4]), key))
    return Listing(tuple(sorted(found, key=lambda packet: packet.at_s)), setup)
