"""A copy encoded in two passes straight to just under a number of bytes; what lands over it is encoded once more."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.report import Report
from app.media.fit.ladder import Rung, index_bytes
from app.media.fit.passes import FINEST, Buffer, Passes, Shape
from app.media.fit.source import Source, usual_step
from app.media.fit.stats import FirstPass, read_first_pass
from app.media.fit.track import Track
from app.media.fit.workshop import Workshop

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
_USUAL_KEYS = 250
_SETTLED = 300
"""Pictures after which the rate of whole pictures has settled: 16 copies of real clips of 315 to 607 pictures landed
within 0.5 % of what they were told, 24 of 123 to 278 0.2 % under to 1.7 % over, 14 of 60 1 % under to 1.9 % over.
"""
_SHORT_LESS = 0.996
_NOISE, _COARSE = 0.4, 14.5
"""Bits a pixel that only noise takes, and the quantiser above which it is thrown away. Noise is either kept or gone, so
that bytes jump with the quantiser: clips of 2 to 8 s landed 4.5 % under to 4.7 % over, under a buffer model as below.
Finer than that quantiser many bits are no noise, and a buffer model would only hold them back.
"""
_BRIEF = 100
_WIDE, _WIDE_MORE = Buffer(1.5, 0.5), 1.005
_FINE_NOISE, _FINE_MORE = 1.03, 1.025
"""For noise of fewer pictures than that: told 1.0, copies of 41 and 60 pictures landed 1.6 % under to 0.3 % over
(four), and where it takes more than a bit a pixel 3.5 to 2.3 % under (three).
"""
_NARROW, _NARROW_MORE = Buffer(1.2, 0.5), 1.003
"""For the rest of it: 12 copies of 150 and 240 pictures landed 1.0 % to 0.1 % under what they were told."""


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
    passes = Passes(shop, source, shape, name, key_every(len(times) // 2 if shape.rung.halved else len(times)))
    track = passes.first_pass(max(_LEAST_PASS, room * 8 / seconds), report.part(0, _FIRST_SHARE))
    noted = read_first_pass(passes.notes)
    if noted is None:
        return None
    other = index_bytes(times, track.packets if track else 0) + (track.bytes if track else 0)
    return _second_passes(passes, _Plan(track, other, noted, own_rate(source)), report.part(_FIRST_SHARE, 1.0))


def key_every(pictures: int) -> int:
    """For how many pictures a key picture may serve: so many that none comes among the last few, where little is left
    to make up for what it takes.
    """
    return max(1, -(-pictures // max(1, round(pictures / _USUAL_KEYS))))


def steering(rung: Rung, noted: FirstPass, rate: float) -> tuple[Buffer | None, float]:
    """The buffer model for a second pass, None for most, and how many times its rate it is told."""
    if noted.pictures >= _SETTLED:
        return None, 1.0
    bits = rate * noted.seconds / (noted.pictures * rung.width * rung.height)
    if bits < _NOISE or noted.quantiser <= _COARSE:
        return None, _SHORT_LESS
    if noted.pictures >= _BRIEF:
        return _NARROW, _NARROW_MORE
    return _WIDE, _FINE_MORE if bits >= _FINE_NOISE else _WIDE_MORE


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
        written = passes.second_pass(plan.track, rate, buffer, report)
        if written.bytes <= limit:
            ceiling = written.finest is not None and written.finest <= _CEILING
            found = Encoded(written.path, written.bytes, capped=rate >= most, ceiling=ceiling)
            kept = _better(found, kept)
            if found.capped or found.ceiling or found.bytes >= WELL_FILLED * limit:
                return kept
        missed = (limit * AIM - plan.other) / max(1, written.bytes - plan.other)
        rate = min(most, rate * missed * (1.0 if written.bytes <= limit else _LESS**number))
    return kept


def _better(found: Encoded, earlier: Encoded | None) -> Encoded:
    """The larger of two copies that fit, put aside: a further pass may turn out worse."""
    if earlier is not None and earlier.bytes >= found.bytes:
        return earlier
    return replace(found, path=found.path.replace(found.path.with_name(f"kept-{found.path.name}")))
