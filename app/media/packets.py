"""The packets of a video as its container lists them: when and how large."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args

_TIMEOUT_S = 120
KEY, CORRUPT, DISCARD = 1, 2, 4
NO_TIME = -(1 << 63)
_FLAGS = " F=0x"
_HELD = 5
"""Times that start over come out of FFmpeg as the last time before, held until they have caught up."""


@dataclass(slots=True)
class StreamPackets:
    """The packets of one stream in the order of the file: times and durations in seconds, bytes. `bytes`: of
    all of them, hidden ones too; `restarts`: where times start over.
    """

    times: list[float] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    bytes: int = 0
    corrupt: bool = False
    time_base: str = "1/1000"
    restarts: list[float] = field(default_factory=list)
    last_dts: int = NO_TIME
    held: int = 0


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet of the pictures: seconds from the start of the video, bytes, whether decoding can begin here."""

    at_s: float
    bytes: int
    key: bool


def list_packets(
    ffmpeg: Ffmpeg, path: Path, stream: int = 0, start_s: float = 0.0, report: Report = SILENT
) -> tuple[Packet, ...]:
    """The packets of a stream, their times counted from `start_s`; none where the container tells no times."""
    copied = ["-map", f"0:{stream}", "-c", "copy", "-copyinkf", "-f", "framecrc", "-"]
    finished = ffmpeg.run([*input_args(path, "-copyts"), *copied], timeout_s=_TIMEOUT_S, report=report)
    return listed(finished.stdout.decode("ascii", "replace").splitlines(), 0, start_s)


def listed(lines: Sequence[str], number: int, start_s: float = 0.0) -> tuple[Packet, ...]:
    """The packets of output stream `number` in FFmpeg's framecrc words, in order of time: at their presentation time,
    or where the container tells none, as AVI, at their decoding time.
    """
    tick, own = f"#tb {number}: ", f"{number},"
    tick_s, found = 0.0, []
    for line in lines:
        if line.startswith(tick):
            tick_s = float(Fraction(line[len(tick) :]))
        elif line.startswith(own):
            parts = line.split(",")
            ticks = shown_at(parts)
            if ticks is not None:
                found.append(Packet(ticks * tick_s - start_s, int(parts[4]), bool(flags_of(parts) & KEY)))
    return tuple(sorted(found, key=lambda packet: packet.at_s))


def shown_at(parts: Sequence[str]) -> int | None:
    """The presentation time of a packet in ticks, the decoding time where it has none; None without either. `parts`:
    stream, decoding time, presentation time, duration, bytes, checksum, and flags unless just "key".
    """
    return next((ticks for word in (parts[2], parts[1]) if (ticks := int(word)) != NO_TIME), None)


def flags_of(parts: Sequence[str]) -> int:
    """The flags of a packet, of the same parts."""
    return next((int(part[len(_FLAGS) :], 16) for part in parts[6:] if part.startswith(_FLAGS)), KEY)


def read_packets(lines: Sequence[str]) -> dict[int, StreamPackets]:
    """All streams of a listing in FFmpeg's framecrc words, by number of output stream; packets that an edit list hides
    have no times, as the decode leaves them out.
    """
    packets: dict[int, StreamPackets] = {}
    ticks_s: dict[int, float] = {}
    for line in lines:
        if line.startswith("#tb "):
            number, _, base = line[4:].partition(": ")
            packets[int(number)] = StreamPackets(time_base=base)
            over, _, under = base.partition("/")
            ticks_s[int(number)] = int(over) / int(under)
        elif line[:1].isdigit():
            _read_packet(line.split(","), packets, ticks_s)
    return packets


def _read_packet(parts: Sequence[str], packets: Mapping[int, StreamPackets], ticks_s: Mapping[int, float]) -> None:
    """One line of the listing, split at its commas."""
    number = int(parts[0])
    kept = packets[number]
    _note_restart(kept, int(parts[1]), ticks_s[number])
    flags, shown = flags_of(parts), shown_at(parts)
    kept.corrupt |= bool(flags & CORRUPT)
    kept.bytes += int(parts[4])
    if shown is not None and not flags & DISCARD:
        kept.times.append(shown * ticks_s[number])
        kept.lengths.append(int(parts[3]) * ticks_s[number])
        kept.sizes.append(int(parts[4]))


def _note_restart(kept: StreamPackets, dts: int, tick_s: float) -> None:
    """Decoding times never stand still in a stream; five alike are times that went back."""
    kept.held = kept.held + 1 if dts == kept.last_dts and dts != NO_TIME else 0
    kept.last_dts = dts
    if kept.held == _HELD:
        kept.restarts.append(dts * tick_s)
