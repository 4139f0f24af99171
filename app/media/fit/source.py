"""What has to be known of a video before a copy of it is planned: the bytes of its streams, and how it was filmed."""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.domain.media.video import AudioStream, MediaInfo, VideoStream
from app.media.coming import no_pictures
from app.media.probe import Probed

_HDR = ("smpte2084", "arib-std-b67")
_DEEP = re.compile(r"(?:p|le|be)?(?:9|10|12|14|16)(?:le|be)$|^p01[06]")
_LEAST_STEP_S = 0.001
_UNKNOWN_SOUND = frozenset({"", "none", "unknown"})


@dataclass(frozen=True, slots=True)
class Source:
    """A video to be fitted. `steps`: how often the step between pictures changes, which costs bytes in an MP4 index."""

    path: Path
    media: MediaInfo
    video: VideoStream
    audio: AudioStream | None
    seconds: float
    video_bytes: int
    audio_bytes: int
    interlaced: bool
    deep: bool
    """More than eight bits a colour."""
    hdr: bool
    sounds: int
    others: int
    """Streams that are neither the pictures nor sound: data, subtitles, further pictures."""

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height as a player shows them."""
        width, height = self.video.width, self.video.height
        return (height, width) if self.video.rotation in {90, 270} else (width, height)

    @property
    def video_rate(self) -> float:
        """Bits a second of the pictures."""
        return self.video_bytes * 8 / self.seconds

    @property
    def audio_rate(self) -> float:
        """Bits a second of the sound."""
        return self.audio_bytes * 8 / self.seconds

    def pictures(self, start_s: float = 0.0, length_s: float | None = None) -> tuple[float, ...]:
        """Times of the pictures of a stretch, counted from the start of the video."""
        times = (at_s - self.media.start_s for at_s in self.media.frame_times_s)
        end_s = float("inf") if length_s is None else start_s + length_s
        return tuple(at_s for at_s in times if start_s <= at_s < end_s)


def look_at(path: Path, found: Probed) -> Source:
    """Everything about a probed file that a plan needs. Raises `Problem` when it has no pictures."""
    media = found.media
    if media.video is None or not media.frame_times_s:
        raise no_pictures(path)
    heard = media.audio is not None and media.audio.codec not in _UNKNOWN_SOUND and bool(media.audio_spans_s)
    sounds = sum(stream.kind == "Audio" for stream in found.streams)
    return Source(
        path=path,
        media=media,
        video=media.video,
        audio=media.audio if heard else None,
        seconds=max(media.duration_s or 0.0, usual_step(media.frame_times_s)),
        video_bytes=found.video_bytes,
        audio_bytes=found.audio_bytes if heard else 0,
        interlaced=" first" in found.described,
        deep=bool(_DEEP.search(media.video.pixel_format)),
        hdr=any(sign in found.described for sign in _HDR),
        sounds=sounds,
        others=len(found.streams) - sounds - 1,
    )


def usual_step(times: tuple[float, ...]) -> float:
    """Mean seconds from one picture to the next; of a single picture, a tick."""
    return max((times[-1] - times[0]) / (len(times) - 1), _LEAST_STEP_S) if len(times) > 1 else _LEAST_STEP_S


def changes_of_step(times: tuple[float, ...], tick_s: float = 1e-4) -> int:
    """How often the step between pictures changes: each change is one more entry in an MP4's table of times."""
    steps = [round((later - at) / tick_s) for at, later in pairwise(times)]
    return sum(this != following for this, following in pairwise(steps))
