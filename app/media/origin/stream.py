"""What the coded picture stream itself tells, not decoded: words that its encoder left, changes of settings."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args

HEAD_BYTES = 1 << 16
"""Encoders introduce themselves in the first few hundred bytes of the first picture."""
_SETTINGS = {"h264": "7-8", "hevc": "32-34"}
"""Which units of a stream hold its settings (parameter sets), by codec."""
_TIMEOUT_S = 30
_OUTPUT_BYTES = 4 << 20
_HABIT = 20
"""An encoder that changes its settings more often than this does so by habit, and nobody joined so many pieces."""
_FIELDS = 6


@dataclass(frozen=True, slots=True)
class Change:
    """New settings in mid-stream; `at_s`: presentation time of the first picture under them."""

    at_s: float


def stream_head(ffmpeg: Ffmpeg, path: Path, media: MediaInfo, *, report: Report = SILENT) -> bytes:
    """The first bytes of the picture stream, its header included; empty when they cannot be had."""
    if media.video is None:
        return b""
    source = ["-map", f"0:{media.video.index}", "-c", "copy", "-copyinkf", "-frames:v", "1"]
    args = [*input_args(path), *source, "-bsf:v", "dump_extra=freq=all", "-f", "data", "-"]
    try:
        with ffmpeg.stream(args, timeout_s=_TIMEOUT_S, report=report) as running:
            return running.stdout.read(HEAD_BYTES)
    except Problem:
        return b""


def settings_changes(ffmpeg: Ffmpeg, path: Path, media: MediaInfo, *, report: Report = SILENT) -> tuple[Change, ...]:
    """Where the picture stream brings along settings other than those it began with, as joined recordings do.

    Cameras repeat the same settings over and over, which is no change. Reads the file once, decodes nothing.
    """
    units = _SETTINGS.get(media.video.codec) if media.video is not None else None
    if media.video is None or units is None:
        return ()
    source = ["-map", f"0:{media.video.index}", "-c", "copy", "-bsf:v", f"filter_units=pass_types={units}"]
    args = [*input_args(path, "-copyts"), *source, "-f", "framecrc", "-"]
    try:
        finished = ffmpeg.run(args, timeout_s=_TIMEOUT_S, report=report, max_output=_OUTPUT_BYTES)
    except Problem:
        return ()
    changes = _changes(finished.stdout.decode("ascii", "replace"))
    return changes if len(changes) <= _HABIT else ()


def _changes(listing: str) -> tuple[Change, ...]:
    """FFmpeg's framecrc listing of nothing but settings: a line each time the stream brings some along."""
    tick_s, last, found = 0.0, "", []
    for line in listing.splitlines():
        if line.startswith("#tb 0: "):
            over, _, under = line[7:].partition("/")
            tick_s = int(over) / int(under)
        elif line.startswith("#extradata 0:"):
            last = line.rpartition(",")[2].strip()
        elif line.startswith("0,"):
            parts = [part.strip() for part in line.split(",")]
            now = parts[_FIELDS - 1] if len(parts) >= _FIELDS else last
            if last and now != last:
                found.append(Change(int(parts[2]) * tick_s))
            last = now
    return tuple(found)
