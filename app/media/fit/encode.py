"""A copy encoded in two passes straight to just under a number of bytes, with the sound made (or kept) beforehand."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.domain.media.copy import CopyMark
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import input_args
from app.media.fit.ladder import Rung, Sound, halving_filter, index_bytes
from app.media.fit.source import Source, survey, usual_step
from app.media.fit.stats import finest_quantiser, read_first_pass
from app.media.fit.workshop import Cut, Workshop, mark_args, not_made

AIM = 0.99
"""Share of the limit aimed at. With the rate held as tightly as below, x264 came within 0.3 % of what it was told on
clips of 6 to 40 s; the rest of the margin is for the index, which is reckoned and not known.
"""
WELL_FILLED = 0.97
PRESET = "fast"
FINEST = 12
"""Quantiser below which nothing more is to be seen: a PSNR of about 50 dB. The quality ceiling."""
_CEILING = FINEST + 1.0
_RATE_HELD = "ratetol=0.05"
"""With x264's own 1.0 the same clips came out between 1.4 % under and 2.2 % over; 0.05 costs no time."""
_TRIES = 4
_GAINS = {"hevc": 2.0, "vp9": 2.0, "av1": 2.5, "vvc": 3.0}
"""How many times the bytes H.264 takes for what these code in one, at most."""
_USUAL_GAIN = 1.5
_FIRST_SHARE = 0.4
_LEAST_PASS = 1000.0
_LESS = 0.997
"""Taken off the rate, besides what it was too high by, for each pass that landed over the limit."""
_AAC_SAMPLES = 1024
_PIECE_S = 0.05


@dataclass(frozen=True, slots=True)
class Shape:
    """What an encoded copy shall be: stretch, size, sound, most bytes, mark, most seconds."""

    cut: Cut
    rung: Rung
    sound: Sound | None
    limit: int
    mark: CopyMark
    most_s: float | None = None


@dataclass(frozen=True, slots=True)
class Encoded:
    """One copy. `capped`: the source holds no more; `ceiling`: the finest quantiser was reached; `tries`: how many
    second passes it took.
    """

    path: Path
    bytes: int
    capped: bool
    ceiling: bool
    tries: int


@dataclass(frozen=True, slots=True)
class _Track:
    """The finished sound: where, its bytes, packets, and the time at which it begins."""

    path: Path
    bytes: int
    packets: int
    start_s: float


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
    job = _Job(shop, source, shape, name)
    track = job.first_pass(max(_LEAST_PASS, room * 8 / seconds), report.part(0, _FIRST_SHARE))
    noted = read_first_pass(shop.folder / f"{name}-0.log")
    if noted is None:
        return None
    other = index_bytes(times, track.packets if track else 0) + (track.bytes if track else 0)
    return _second_passes(job, track, other, noted.seconds, report.part(_FIRST_SHARE, 1.0))


def _second_passes(job: "_Job", track: _Track | None, other: int, seconds: float, report: Report) -> Encoded | None:
    """Encode until it fits: nearly always once. A pass that landed over the limit is repeated, never delivered.

    `other`: bytes that are not pictures; `seconds`: what the pictures' bits are spread over.
    """
    limit, most = job.shape.limit, own_rate(job.source)
    target = job.shop.folder / f"{job.name}.mp4"
    rate = min(most, (limit * AIM - other) * 8 / seconds)
    kept: Encoded | None = None
    for number in range(1, _TRIES + 1):
        if rate <= 0:
            return kept
        stderr = job.second_pass(track, rate, report)
        size, finest = target.stat().st_size, finest_quantiser(stderr)
        if size <= limit:
            found = Encoded(target, size, rate >= most, finest is not None and finest <= _CEILING, number)
            kept = _better(found, kept)
            if found.capped or found.ceiling or size >= WELL_FILLED * limit:
                return kept
        missed = (limit * AIM - other) / max(1, size - other)
        rate = min(most, rate * missed * (1.0 if size <= limit else _LESS**number))
    return kept


def _better(found: Encoded, earlier: Encoded | None) -> Encoded:
    """The larger of two copies that fit, put aside: a further pass may turn out worse."""
    if earlier is not None and earlier.bytes >= found.bytes:
        return earlier
    return replace(found, path=found.path.replace(found.path.with_name(f"kept-{found.path.name}")))


@dataclass(slots=True)
class _Job:
    """The two passes over one stretch. `first`: the arguments of the first pass, for the copy's account of itself."""

    shop: Workshop
    source: Source
    shape: Shape
    name: str
    first: list[str] = field(default_factory=list)

    def first_pass(self, rate: float, report: Report) -> _Track | None:
        """Look at the pictures; on the way make the sound, so that its bytes are known before the rate is chosen."""
        sound, shape = self.shape.sound, self.shape
        sound_file = self.shop.folder / f"{self.name}-sound.mp4"
        self.first = ["-y", *input_args(self.source.path, *shape.cut.args()), *self._pictures(rate, 1)]
        self.first += ["-f", "null", "-"]
        if sound is not None:
            self.first += ["-map", "0:a:0", *_sound_args(sound, shape.most_s), "-map_metadata", "-1", "-f", "mp4"]
            self.first += [f"file:{sound_file}"]
        self._run(self.first, report)
        if sound is None:
            return None
        found = survey(self.shop.ffmpeg, sound_file, None)
        if found.seconds <= 0:
            self.shop.tell(text(QT_TRANSLATE_NOOP("fit", "The sound could not be decoded; the copy has none.")))
            return None
        samples = self.source.audio.sample_rate if self.source.audio and self.source.audio.sample_rate else 48_000
        return _Track(sound_file, found.audio_bytes, int(found.seconds * samples / _AAC_SAMPLES) + 2, found.start_s)

    def second_pass(self, track: _Track | None, rate: float, report: Report) -> str:
        """Write the copy; give what FFmpeg said."""
        args = ["-y", *input_args(self.source.path, *self.shape.cut.args())]
        if track is not None:
            # FFmpeg moves every input to zero; the sound goes back to where it began beside the pictures
            args += ["-itsoffset", f"{track.start_s:.6f}", "-i", f"file:{track.path}"]
        args += self._pictures(rate, 2)
        if track is not None:
            args += ["-map", "1:a:0", "-c:a", "copy"]
        args += mark_args(self.shape.mark, self.shop.say_work(self.first, args))
        return self._run([*args, f"file:{self.shop.folder / self.name}.mp4"], report)

    def _run(self, args: list[str], report: Report) -> str:
        finished = self.shop.run(args, self.shape.cut.length_s or self.source.seconds, report)
        if finished.code != 0:
            raise not_made(self.source.path, finished)
        return finished.stderr

    def _pictures(self, rate: float, number: int) -> list[str]:
        """Which pictures, how large, at which rate. Their times are kept; FFmpeg applies the rotation as it decodes."""
        return [
            "-map", f"0:{self.source.video.index}", "-vf", ",".join(_filters(self.source, self.shape.rung)),
            "-fps_mode", "vfr", "-enc_time_base", "demux",
            "-c:v", "libx264", "-preset", PRESET, "-profile:v", "high", "-b:v", str(int(rate)),
            "-qmin", str(FINEST), "-x264-params", _RATE_HELD,
            "-pass", str(number), "-passlogfile", str(self.shop.folder / self.name),
        ]  # fmt: skip


def _filters(source: Source, rung: Rung) -> list[str]:
    """Half pictures into whole ones, the rate, the size (of every picture: it may change on the way), eight bits."""
    wide, high = source.upright
    chain = ["bwdif=mode=send_frame:deint=interlaced"] if source.interlaced else []
    chain += [halving_filter()] if rung.halved else []
    if (rung.width - wide, rung.height - high) in {(0, 1), (1, 0), (1, 1)}:
        chain += [f"scale={wide}:{high}:flags=bicubic", f"pad={rung.width}:{rung.height}"]
    else:
        chain += [f"scale={rung.width}:{rung.height}:flags=bicubic"]
    return [*chain, "format=yuv420p"]


def _sound_args(sound: Sound, most_s: float | None) -> list[str]:
    """Sound comes in pieces of some hundredths of a second, of which the last must not lead over the limit."""
    length = [] if most_s is None else ["-t", f"{most_s - _PIECE_S:.3f}"]
    if sound.copied:
        return [*length, "-c:a", "copy"]
    return [*length, "-c:a", "aac", "-b:a", str(sound.rate), "-ac", str(sound.channels)]
