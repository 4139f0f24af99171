"""How large, how fast and how loud a copy may be for its bytes: resolution goes down before quality does."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.media.fit.source import Source, changes_of_step

LEAST_BITS_PER_PIXEL = 0.03
"""Below this a copy takes the next smaller resolution. Argued in app/decisions (fit): where the rate-distortion curves
of the full and of the next smaller picture cross on table-top takes.
"""
SHORT_SIDES = (2160, 1440, 1080, 900, 720, 540, 480, 360)
"""Pixels of the shorter side, largest first. Under 360 a label's bars are gone even when it fills the picture."""
HALVE_BELOW = 720
"""The picture rate is halved before the picture gets smaller than this: a label needs pixels, not sixty pictures."""
FAST_FPS = 45.0
LEAST_RATE = 24_000
"""Bits a second for pictures below which x264's coarsest quantiser no longer keeps a moving 360-line picture."""
AAC_RATES = (128_000, 96_000, 64_000, 48_000, 32_000, 24_000)
SOUND_SHARE = 1 / 6
"""Of all bits, what the sound may take: speech in AAC is clear at 32 kbit/s, pictures are what is looked at."""
SMALL_SOUND = 160_000
"""Bits a second up to which sound that an MP4 can hold is kept as it is."""
MP4_SOUND = frozenset({"aac", "mp3"})
_BASE_BYTES = 1_950
_LONG_STEP = 0.9


@dataclass(frozen=True, slots=True)
class Rung:
    """A size (even, upright) and whether only every second picture is kept."""

    width: int
    height: int
    halved: bool = False

    def bits_per_pixel(self, rate: float, fps: float) -> float:
        """What `rate` bits a second give to each pixel of each picture."""
        return rate / (self.width * self.height * max(1.0, fps / 2 if self.halved else fps))


@dataclass(frozen=True, slots=True)
class Sound:
    """How the sound is kept: copied, or as AAC at `rate` bits a second with at most `channels`."""

    rate: int
    channels: int
    copied: bool = False


def rungs(source: Source) -> Iterator[Rung]:
    """From the source's own size downwards; the last one is as small as a copy may get."""
    fast, halved = source.video.fps > FAST_FPS, False
    wide, high = source.upright
    first = (wide + wide % 2, high + high % 2)
    yield Rung(*first)
    for side in SHORT_SIDES:
        if side >= min(wide, high):
            continue
        if fast and not halved and side < HALVE_BELOW:
            halved = True
            yield Rung(*_sized(source, HALVE_BELOW), halved=True)
        yield Rung(*_sized(source, side), halved)
    if fast and not halved:
        yield Rung(*_sized(source, SHORT_SIDES[-1]), halved=True)


def _sized(source: Source, side: int) -> tuple[int, int]:
    """The picture with a shorter side of `side`, never larger than it is, in even numbers."""
    wide, high = source.upright
    share = min(1.0, side / min(wide, high))
    return max(2, round(wide * share / 2) * 2), max(2, round(high * share / 2) * 2)


def ladder_for(source: Source, rate: float) -> tuple[Rung, ...]:
    """The rungs to try for `rate` bits a second of pictures, first choice first."""
    known = tuple(rungs(source))
    good = [one.bits_per_pixel(rate, source.video.fps) >= LEAST_BITS_PER_PIXEL for one in known]
    return known[good.index(True) :] if any(good) else known[-1:]


def sound_for(source: Source, all_rate: float, *, whole: bool) -> Sound | None:
    """How to keep the sound within `all_rate` bits a second. `whole`: the copy is not cut, so packets may be kept."""
    audio = source.audio
    if audio is None:
        return None
    small = source.audio_rate <= min(SMALL_SOUND, all_rate * SOUND_SHARE)
    if whole and small and audio.codec in MP4_SOUND:
        return Sound(round(source.audio_rate), audio.channels, copied=True)
    channels = min(2, max(1, audio.channels))
    most = min(all_rate * SOUND_SHARE, 64_000 * channels, max(source.audio_rate, AAC_RATES[-1]) * 1.25)
    rate = next((rate for rate in AAC_RATES if rate <= most), AAC_RATES[-1])
    return Sound(rate, 1 if rate <= AAC_RATES[-1] else channels)


def index_bytes(times: tuple[float, ...], sound_packets: int) -> int:
    """What an MP4 needs beside pictures and sound. For each picture: its size and its reordering; for each change of
    step a time; for each sound packet its size; for each chunk (sound and pictures take turns) a place and a length.
    """
    chunks = min(len(times), sound_packets)
    return _BASE_BYTES + 12 * len(times) + 8 * changes_of_step(times) + 4 * sound_packets + 20 * chunks


def halving_filter() -> str:
    """Keep a picture only when a step of thirty a second has passed since the last one kept; times stay as they are."""
    return f"select='isnan(prev_selected_t)+gte(t-prev_selected_t,{_LONG_STEP / 30:.4f})'"
