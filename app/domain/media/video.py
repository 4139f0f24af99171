"""What a video file is: its bytes, its streams, its times."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

VIDEO_ENDINGS = frozenset(
    (
        *("3g2", "3gp", "asf", "avi", "f4v", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts"),
        *("ogv", "rm", "rmvb", "ts", "webm", "wmv"),
    )
)
"""Which files of a folder are taken to be videos; a file that is named itself is always looked at."""


@dataclass(frozen=True, slots=True)
class VideoStream:
    """The picture stream that is looked at. `fps` is the average; `vfr`: the steps between pictures differ."""

    codec: str
    width: int
    height: int
    fps: float
    vfr: bool
    rotation: int
    """Degrees clockwise (0, 90, 180, 270) by which a player turns the stored picture to show it upright."""
    pixel_format: str = ""
    index: int = 0
    """Number of the stream in the file."""
    time_base: str = "1/1000"
    """Seconds per tick of the stream's times, as a fraction."""


@dataclass(frozen=True, slots=True)
class AudioStream:
    """The first sound stream."""

    codec: str
    sample_rate: int = 0
    channels: int = 0


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What probing a file found. Seconds are presentation time; `None` means that it could not be known."""

    container: str
    """FFmpeg's demuxer name, as `mov,mp4,m4a,3gp,3g2,mj2` or `matroska,webm`."""
    bytes: int
    duration_s: float | None
    """Measured: end of the last packet minus start of the first; the figure that limits are compared with."""
    header_duration_s: float | None
    """What the file's header claims."""
    start_s: float
    video: VideoStream | None
    audio: AudioStream | None
    video_streams: int
    frame_times_s: tuple[float, ...]
    """Presentation time of every picture of the picture stream, ascending."""
    audio_spans_s: tuple[tuple[float, float], ...]
    """Stretches through which sound runs without a hole, ascending."""
    tags: Mapping[str, str]
    damaged: bool = False
    """FFmpeg told of broken data while the packets were read."""
    brand: str = ""
    """Major brand of an MP4-like file (`qt`, `isom`, `3gp4`), else empty."""
    restarts_s: tuple[float, ...] = ()
    """Moments at which the times in the file start over, as where two files were put one after the other."""
    appended: bool = False
    """The file goes on behind its own end: something was appended that a player does not show."""


@dataclass(frozen=True, slots=True)
class Video:
    """A video in the vault. It *is* its hash: registering the same bytes twice gives the same record."""

    sha256: str
    name: str
    bytes: int
    registered_at: datetime
