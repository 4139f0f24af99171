"""The FFmpeg runs that make a copy: two passes over its pictures, the first of which makes the sound too."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.media.copy import CopyMark
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import input_args
from app.media.fit.ladder import Rung, Sound, halving_filter
from app.media.fit.source import Source
from app.media.fit.stats import finest_quantiser
from app.media.fit.track import Track, track_of
from app.media.fit.workshop import Cut, Workshop, mark_args, not_made

PRESET = "fast"
FINEST = 12
"""Quantiser below which nothing more is to be seen: a PSNR of about 50 dB. The quality ceiling."""
_RATE_HELD = "ratetol=0.05"
"""With x264's own tolerance of 1.0 the same clips came out between 1.4 % under and 2.2 % over; 0.05 costs no time."""
_LOOKING = "subme=1"
"""A first pass searches motion less finely than FFmpeg's own "fast first pass": a fifth less work, and copies of the
same size came out with SSIM 0.0007 lower to 0.0015 higher (eight clips), as near to what was asked for. Its own rate is
left alone: held closely, that of noise swings, and what it notes misleads the second pass.
"""
_CLOSELY = "bframes=0:threads=4:sliced-threads=1"
"""For few pictures of many bits, in both passes. Pictures drawn from both sides are drawn or left out as the quantiser
goes up by one, and with several pictures begun at once what one took is known too late: noise of 2 to 8 s landed 4.5 %
under to 8.5 % over. Four slices everywhere: what a first pass notes depends on how many are drawn at once.
"""
_CLOSELY_DRAWN = "ratetol=0.03:subme=5"
_PEAK, _HELD_S = 1.2, 0.5
"""The second pass, under a buffer model of so many times the rate and so many seconds. Ten copies of real clips came
out with SSIM 0.0015 lower to 0.0022 higher than by the usual one, four of noise 0.0007 to 0.0046 higher, for less work.
"""
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
class Written:
    """A finished copy. `finest`: the mean quantiser."""

    path: Path
    bytes: int
    finest: float | None


@dataclass(slots=True)
class Passes:
    """The runs over one stretch of a source. `every`: for how many pictures a key picture may serve; `closely`: few
    pictures of many bits; `first`: the arguments of the first pass, for the copy's account.
    """

    shop: Workshop
    source: Source
    shape: Shape
    name: str
    every: int
    closely: bool
    first: list[str] = field(default_factory=list)

    @property
    def notes(self) -> Path:
        """Where x264 writes what it saw in the first pass."""
        return self.shop.folder / f"{self.name}-0.log"

    def first_pass(self, rate: float, report: Report) -> Track | None:
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
        track = track_of(self.shop.ffmpeg, sound_file, self.source.audio.sample_rate if self.source.audio else 0)
        if track is None:
            self.shop.tell(text(QT_TRANSLATE_NOOP("fit", "The sound could not be decoded; the copy has none.")))
        return track

    def second_pass(self, track: Track | None, rate: float, report: Report) -> Written:
        """Write the copy, each try by the notes on the first pass."""
        args = ["-y", *input_args(self.source.path, *self.shape.cut.args()), *_heard(track)]
        args += self._pictures(rate, 2)
        if track is not None:
            args += ["-map", "1:a:0", "-c:a", "copy"]
        args += mark_args(self.shape.mark, self.shop.say_work(self.first, args))
        path = self.shop.folder / f"{self.name}.mp4"
        said = self._run([*args, f"file:{path}"], report)
        return Written(path, path.stat().st_size, finest_quantiser(said))

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
            "-c:v", "libx264", "-preset", PRESET, "-profile:v", "high", "-b:v", str(int(rate)), "-g", str(self.every),
            "-qmin", str(FINEST), "-x264-params", _steering(rate, number, closely=self.closely),
            "-pass", str(number), "-passlogfile", str(self.shop.folder / self.name),
        ]  # fmt: skip


def _steering(rate: float, number: int, *, closely: bool) -> str:
    """What x264 is told about a pass beside rate and preset."""
    if not closely:
        return _LOOKING if number == 1 else _RATE_HELD
    if number == 1:
        return f"{_LOOKING}:{_CLOSELY}"
    most, held = int(rate * _PEAK / 1000), int(rate * _HELD_S / 1000)
    return f"{_CLOSELY}:{_CLOSELY_DRAWN}:vbv-maxrate={most}:vbv-bufsize={held}"


def _heard(track: Track | None) -> list[str]:
    """FFmpeg moves every input to zero; the sound goes back to where it began beside the pictures."""
    return [] if track is None else ["-itsoffset", f"{track.start_s:.6f}", "-i", f"file:{track.path}"]


def _filters(source: Source, rung: Rung) -> list[str]:
    """Half pictures into whole ones, the rate, the size (of each: it may change), eight bits."""
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
