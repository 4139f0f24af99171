"""What the player shows: the pictures of a video by number, each with its exact presentation time."""

from bisect import bisect_right
from dataclasses import dataclass

from app.domain.media.video import MediaInfo, VideoStream

NEAR_S = 0.0005
"""Less than half a step between pictures at any rate, more than a float's error."""


@dataclass(frozen=True, slots=True)
class Still:
    """One picture, upright: height rows of width times blue, green, red and an empty byte. `number` counts from 0."""

    number: int
    at_s: float
    width: int
    height: int
    pixels: bytearray

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return self.width * self.height * 4


@dataclass(frozen=True, slots=True)
class Reel:
    """The video that is open. `times_s`: presentation time of every picture, ascending; `shown`: width and height that
    pictures are streamed in, `full`: those of the upright original.
    """

    media: MediaInfo
    video: VideoStream
    times_s: tuple[float, ...]
    full: tuple[int, int]
    shown: tuple[int, int]

    @property
    def end_s(self) -> float:
        """When the last picture goes."""
        end = self.media.start_s + self.media.duration_s if self.media.duration_s else 0.0
        return max(end, self.times_s[-1])

    def number_at(self, at_s: float) -> int:
        """The picture that is on the screen at a moment: the last one that has come."""
        return max(0, bisect_right(self.times_s, at_s + NEAR_S) - 1)

    def number_of(self, at_s: float) -> int | None:
        """The picture of exactly this time."""
        number = self.number_at(at_s)
        return number if abs(self.times_s[number] - at_s) <= NEAR_S else None


def reel_of(media: MediaInfo, video: VideoStream, longest: int) -> Reel:
    """`longest`: pixels of the longer side on the screen; nothing is made larger than it is."""
    full = (video.height, video.width) if video.rotation in {90, 270} else (video.width, video.height)
    share = min(1.0, longest / max(*full, 1))
    shown = (max(2, round(full[0] * share)), max(2, round(full[1] * share)))
    return Reel(media, video, media.frame_times_s, full, shown)
