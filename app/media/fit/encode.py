"""A copy encoded in two passes straight to just under a number of bytes; of one beside the mark the end is mended."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.report import Report
from app.media.fit.ladder import Rung, index_bytes
from app.media.fit.passes import FINEST, NARROW, WIDE, Buffer, Passes, Shape, Whole, lies_as_noted
from app.media.fit.source import Source, usual_step
from app.media.fit.stats import FirstPass, read_first_pass
from app.media.fit.track import Track
from app.media.fit.workshop import Workshop
from app.media.packets import Listing

AIM = 0.985
"""Share of the limit aimed at: the middle of what is wanted. The bytes of the index are reckoned, not known."""
WELL_FILLED = 0.97
_CEILING = FINEST + 1.0
_TRIES = 4
_GAINS = {"hevc": 2.0, "vp9": 2.0, "av1": 2.5, "vvc": 3.0}
"""How many times the bytes H.264 takes for what these code in one, at most."""
_USUAL_GAIN = 1.5
_FIRST_SHARE = 0.4
_LEAST_PASS = 1000.0
_LESS = 0.997
"""Taken off the rate, besides what it was too high by, for each pass that landed over the limit."""
_SHORT = 900
"""Pictures below which x264 is told to set a key to mend from; in a longer clip it sets enough of them itself."""
_KEY = 0.8
"""Where, as a share of its pictures: one at 90 % leaves too few pictures after it to make up for what it took."""
_LEAST_PICTURES = 6
_FEW, _BRIEF_S = 100, 3.5
"""Clips of fewer pictures or seconds end before the rate of whole pictures has settled. Of 2 s they came out up to 6 %
over what they were told, under a narrow buffer model 1 % under to 0.4 % over, as whole copies 1 % under what was
aimed at. Where few pictures take long, as 84 of a thermal camera in 11 s, they come out 1 to 3 % over, a narrow buffer
model holds back too much and a wide one costs a sixth.
"""
_FEW_LESS = 0.985
_BRIEF_MORE = 1.01
_NOISE = 0.3
"""Bits a pixel that only noise takes. It is either kept or gone, so that bytes jump with the quantiser: 2 s of it
landed up to 11 % beside the mark, under a wide buffer model 0.3 to 6 % under.
"""
_BRIEF_NOISE_MORE = 1.03
_ALIKE = (0.7, 1.45)
_STRETCHED = (0.4, 2.5)
"""How many times its bytes the last stretch may get when it is made again, at best and at most."""
_MENDS = 3
_MORE = 1.05
"""Asked for besides, because x264 under a buffer model stays below what it is told."""
_SAID = 2_500
"""Bytes that a mended copy says more about its making."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One copy. `capped`: the source holds no more; `ceiling`: the finest quantiser was reached."""

    path: Path
    bytes: int
    capped: bool
    ceiling: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known after the first pass. `other`: bytes of the copy that are not pictures; `most`: bits a second
    beyond which the source holds nothing.
    """

    track: Track | None
    other: int
    noted: FirstPass
    most: float


def own_rate(source: Source) -> float:
    """Bits a second beyond which H.264 would only repeat what the source itself does not hold."""
    return source.video_rate * _GAINS.get(source.video.codec, _USUAL_GAIN)


def encode(shop: Workshop, source: Source, shape: Shape, name: str, report: Report) -> Encoded | None:
    """Make `name` in the workshop; None when even the coarsest pictures of this size are too many bytes.

    Raises `Problem` and `Cancelled`.
    """
    times = source.pictures(shape.cut.start_s, shape.cut.length_s) or source.pictures()
    seconds = times[-1] - times[0] + usual_step(times)
    sound_bytes = int(shape.sound.rate * seconds / 8) if shape.sound else 0
    room = shape.limit * AIM - sound_bytes - index_bytes(times, 0)
    passes = Passes(shop, source, shape, name)
    keys = keys_for(len(times) // 2 if shape.rung.halved else len(times))
    track = passes.first_pass(max(_LEAST_PASS, room * 8 / seconds), keys, report.part(0, _FIRST_SHARE))
    noted = read_first_pass(passes.notes)
    if noted is None:
        return None
    other = index_bytes(times, track.packets if track else 0) + (track.bytes if track else 0)
    return _second_passes(passes, _Plan(track, other, noted, own_rate(source)), report.part(_FIRST_SHARE, 1.0))


def keys_for(pictures: int) -> tuple[int, ...]:
    """Numbers of the pictures of a short clip at which decoding shall be able to begin, to mend its end from there."""
    key = round(pictures * _KEY)
    return (key,) if pictures < _SHORT and 0 < key <= pictures - _LEAST_PICTURES else ()


def steering(rung: Rung, noted: FirstPass, rate: float) -> tuple[Buffer | None, float]:
    """The buffer model for a second pass, None for most, and how many times its rate it is told."""
    if noted.seconds >= _BRIEF_S:
        return None, _FEW_LESS if noted.pictures < _FEW else 1.0
    noise = rate * noted.seconds >= _NOISE * noted.pictures * rung.width * rung.height
    return (WIDE, _BRIEF_NOISE_MORE) if noise else (NARROW, _BRIEF_MORE)


def _second_passes(passes: Passes, plan: _Plan, report: Report) -> Encoded | None:
    """Encode until it fits: nearly always once. What landed over the limit is never delivered."""
    limit, most = passes.shape.limit, plan.most
    rate = min(most, (limit * AIM - plan.other) * 8 / plan.noted.seconds)
    buffer, more = steering(passes.shape.rung, plan.noted, rate)
    rate = min(most, rate * more)
    kept: Encoded | None = None
    for number in range(1, _TRIES + 1):
        if rate <= 0:
            return kept
        whole = passes.second_pass(plan.track, rate, buffer, report)
        done = rate >= most or _is_finest(whole.finest) or whole.bytes >= WELL_FILLED * limit
        made = None if whole.bytes <= limit and done else _mended(passes, plan, whole, report)
        if made is not None:
            return made
        if whole.bytes <= limit:
            found = Encoded(whole.path, whole.bytes, capped=rate >= most, ceiling=_is_finest(whole.finest))
            kept = _better(found, kept)
            if done:
                return kept
        missed = (limit * AIM - plan.other) / max(1, whole.bytes - plan.other)
        rate = min(most, rate * missed * (1.0 if whole.bytes <= limit else _LESS**number))
    return kept


def _mended(passes: Passes, plan: _Plan, whole: Whole, report: Report) -> Encoded | None:
    """Encode only the last stretch again, into what the rest leaves; None when that does not land where it should."""
    limit, listed = passes.shape.limit, passes.listing(whole.path)
    room = limit * AIM - _SAID - (whole.bytes - listed.bytes)
    key = mend_from(listed, plan.noted, room)
    if key is None:
        return None
    begins_s, lasts_s = listed.packets[0].at_s, plan.noted.starts_s[key]
    head = passes.head(whole, key)
    left = room - sum(packet.bytes for packet in listed.packets[:key])
    rate = left * 8 / (plan.noted.seconds - lasts_s) * _MORE
    for _ in range(_MENDS):
        tail = passes.tail(rate, begins_s, key, whole, plan.noted, report)
        path = passes.join(plan.track, whole, listed, head, lasts_s, tail)
        if not lies_as_noted(passes.listing(path), listed, plan.noted):
            return None
        size = path.stat().st_size
        if WELL_FILLED * limit <= size <= limit:
            return Encoded(path, size, capped=False, ceiling=False)
        rate *= left / max(1, passes.listing(tail.path).bytes)
    return None


def mend_from(listing: Listing, noted: FirstPass, room: float) -> int | None:
    """Number of the picture from which on to encode again, so that all pictures take `room` bytes: the last key from
    which on quality changes little, else the one from which on it changes least; None when there is none.
    """
    if len(listing.packets) != noted.pictures:
        return None
    rest = {key: sum(packet.bytes for packet in listing.packets[key:]) for key in noted.keys if key}
    times = {key: 1 + (room - listing.bytes) / size for key, size in rest.items() if size}
    alike = [key for key, share in times.items() if _ALIKE[0] <= share <= _ALIKE[1]]
    if alike:
        return max(alike)
    possible = [key for key, share in times.items() if _STRETCHED[0] <= share <= _STRETCHED[1]]
    return min(possible, default=None)


def _is_finest(quantiser: float | None) -> bool:
    return quantiser is not None and quantiser <= _CEILING


def _better(found: Encoded, earlier: Encoded | None) -> Encoded:
    """The larger of two copies that fit, put aside: a further pass may turn out worse."""
    if earlier is not None and earlier.bytes >= found.bytes:
        return earlier
    return replace(found, path=found.path.replace(found.path.with_name(f"kept-{found.path.name}")))
