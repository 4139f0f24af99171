"""The FFmpeg runs that make a copy: two passes, and where those land beside the mark, the last stretch once more."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.media.copy import CopyMark
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import input_args
from app.media.fit.ladder import Rung, Sound, halving_filter
from app.media.fit.source import Source
from app.media.fit.stats import FirstPass, cut_notes, finest_quantiser, level_of
from app.media.fit.track import Track, track_of
from app.media.fit.workshop import Cut, Workshop, mark_args, not_made
from app.media.packets import Listing, list_packets

PRESET = "fast"
FINEST = 12
"""Quantiser below which nothing more is to be seen: a PSNR of about 50 dB. The quality ceiling."""
_RATE_HELD = "ratetol=0.05:stitchable=1"
"""With x264's own tolerance of 1.0 the same clips came out between 1.4 % under and 2.2 % over; 0.05 costs no time.
Stitchable: the headers do not depend on what was seen, so that two stretches may follow each other in one stream.
"""
_LOOKING = f"{_RATE_HELD}:subme=1"
"""A first pass searches motion less finely than FFmpeg's own "fast first pass": a fifth less work, and copies of the
same size came out with SSIM 0.0007 lower to 0.0015 higher (eight clips), as near to what was asked for.
"""
_ONE_THREAD = ":threads=1"
"""For a last stretch: nothing is under way unmeasured."""
_PIECE_S = 0.05
_BEFORE_S = 2.0
"""How long before the second stretch the source is entered: a second for woven half pictures, the rest to be sure."""
_OFF_S = 0.001


@dataclass(frozen=True, slots=True)
class Buffer:
    """A buffer model for x264: how many times the rate may come in at most, and how many seconds of it are held."""

    peak: float
    held_s: float

    def words(self, rate: float) -> str:
        """What x264 is told for a rate in bits a second."""
        most, held = int(rate * self.peak / 1000), int(rate * self.held_s / 1000)
        return f"{_RATE_HELD}:vbv-maxrate={most}:vbv-bufsize={held}"


WIDE, NARROW = Buffer(1.5, 1.0), Buffer(1.2, 0.5)
"""For pictures that end before the rate of whole pictures has settled: x264 steers by rows of blocks then. A last
stretch came 4 to 18 % under with half a second, 7 % with one, where without it was off by up to 50 %. It costs 5 to
20 % more time, hence not for every whole.
"""


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
class Stretch:
    """Encoded pictures without sound, and the arguments they were made with."""

    path: Path
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A copy in one piece. `finest`: the mean quantiser; `level`: what x264 calls the decoder's size, which depends on
    the rate; `args`: what it was made with.
    """

    path: Path
    bytes: int
    finest: float | None
    level: str | None
    args: tuple[str, ...]


@dataclass(slots=True)
class Passes:
    """The runs over one stretch of a source. `first`: the arguments of the first pass, for the copy's account."""

    shop: Workshop
    source: Source
    shape: Shape
    name: str
    first: list[str] = field(default_factory=list)

    @property
    def notes(self) -> Path:
        """Where x264 writes what it saw in the first pass."""
        return self.shop.folder / f"{self.name}-0.log"

    def first_pass(self, rate: float, keys: tuple[int, ...], report: Report) -> Track | None:
        """Look at the pictures; on the way make the sound, so that its bytes are known before the rate is chosen.

        `keys`: numbers of pictures at which decoding shall be able to begin, besides those that x264 chooses.
        """
        sound, shape = self.shape.sound, self.shape
        sound_file = self.shop.folder / f"{self.name}-sound.mp4"
        self.first = ["-y", *input_args(self.source.path, *shape.cut.args()), *self._pictures(rate, 1, _LOOKING)]
        self.first += ["-force_key_frames", f"expr:{'+'.join(f'eq(n,{key})' for key in keys)}"] if keys else []
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

    def second_pass(self, track: Track | None, rate: float, buffer: Buffer | None, report: Report) -> Whole:
        """Write the copy in one piece. x264 notes anew what it sees, so that whatever follows knows more."""
        args = ["-y", *input_args(self.source.path, *self.shape.cut.args()), *_heard(track)]
        args += self._pictures(rate, 3, buffer.words(rate) if buffer else _RATE_HELD)
        if track is not None:
            args += ["-map", "1:a:0", "-c:a", "copy"]
        args += mark_args(self.shape.mark, self.shop.say_work(self.first, args))
        path = self.shop.folder / f"{self.name}.mp4"
        said = self._run([*args, f"file:{path}"], report)
        return Whole(path, path.stat().st_size, finest_quantiser(said), level_of(said), tuple(args))

    def head(self, whole: Whole, pictures: int) -> Stretch:
        """The first so many pictures of a copy, as they are."""
        args = ["-y", *input_args(whole.path), "-map", "0:v:0", "-c", "copy", "-frames:v", str(pictures), "-f", "mp4"]
        return self._stretch(args, "head", SILENT)

    def tail(self, rate: float, begins_s: float, key: int, whole: Whole, noted: FirstPass, report: Report) -> Stretch:
        """Encode all pictures from number `key` on again, with the decoder set up as it was for the whole, whose first
        picture lies at `begins_s`.
        """
        name = f"{self.name}-tail"
        cut_notes(self.notes, key, self.shop.folder / f"{name}-0.log")
        at_s = begins_s + (noted.starts_s[key - 1] + noted.starts_s[key]) / 2
        skipped = 0.0 if self.shape.rung.halved else max(0.0, at_s - _BEFORE_S)
        cut = Cut(self.shape.cut.start_s + skipped, _less(self.shape.cut.length_s, skipped))
        only = (f"select='gte(t,{at_s - skipped:.6f})'", "setpts=PTS-STARTPTS")
        args = [
            "-y",
            *input_args(self.source.path, *cut.args()),
            *self._pictures(rate, 2, WIDE.words(rate) + _ONE_THREAD, name, only),
        ]
        args += ["-level", whole.level] if whole.level else []
        # x264 says its settings once in a stream; a second time would look like a second stream
        args += ["-bsf:v", "filter_units=remove_types=6", "-f", "mp4"]
        return self._stretch(args, "tail", report)

    def join(
        self, track: Track | None, whole: Whole, listed: Listing, head: Stretch, lasts_s: float, tail: Stretch
    ) -> Path:
        """Write the copy out of two stretches, packets as they are. `listed`: the whole's; `lasts_s`: how long the
        first stretch is shown.
        """
        playlist, path = self.shop.folder / f"{self.name}-joined.txt", self.shop.folder / f"{self.name}-joined.mp4"
        lines = ("ffconcat version 1.0", f"file {head.path.name}", f"duration {lasts_s:.6f}", f"file {tail.path.name}")
        playlist.write_text("\n".join((*lines, "")), encoding="ascii")
        args = ["-y", *input_args(whole.path), "-itsoffset", f"{listed.packets[0].at_s:.6f}"]
        args += ["-f", "concat", "-i", f"file:{playlist}", *_heard(track), "-map", "1:v:0", "-c:v", "copy"]
        if track is not None:
            args += ["-map", "2:a:0", "-c:a", "copy"]
        work = self.shop.say_work(self.first, whole.args, head.args, tail.args, args)
        self._run([*args, *mark_args(self.shape.mark, work), f"file:{path}"], SILENT)
        return path

    def listing(self, path: Path) -> Listing:
        """The packets of the pictures in a file of this workshop."""
        return list_packets(self.shop.ffmpeg, path)

    def _stretch(self, args: list[str], name: str, report: Report) -> Stretch:
        path = self.shop.folder / f"{self.name}-{name}.mp4"
        self._run([*args, f"file:{path}"], report)
        return Stretch(path, tuple(args))

    def _run(self, args: list[str], report: Report) -> str:
        finished = self.shop.run(args, self.shape.cut.length_s or self.source.seconds, report)
        if finished.code != 0:
            raise not_made(self.source.path, finished)
        return finished.stderr

    def _pictures(
        self, rate: float, number: int, held: str = _RATE_HELD, name: str = "", only: tuple[str, ...] = ()
    ) -> list[str]:
        """Which pictures, how large, at which rate. Their times are kept; FFmpeg applies the rotation as it decodes."""
        return [
            "-map", f"0:{self.source.video.index}", "-vf", ",".join(_filters(self.source, self.shape.rung, only)),
            "-fps_mode", "vfr", "-enc_time_base", "demux",
            "-c:v", "libx264", "-preset", PRESET, "-profile:v", "high", "-b:v", str(int(rate)),
            "-qmin", str(FINEST), "-x264-params", held,
            "-pass", str(number), "-passlogfile", str(self.shop.folder / (name or self.name)),
        ]  # fmt: skip


def lies_as_noted(found: Listing, whole: Listing, noted: FirstPass) -> bool:
    """Whether a joined stream has one setting, begins where the whole begins, and shows each picture at its time."""
    if found.setup != whole.setup or len(found.packets) != noted.pictures:
        return False
    begins = whole.packets[0].at_s
    pairs = zip(found.packets, noted.starts_s, strict=True)
    return all(abs(packet.at_s - begins - start_s) <= _OFF_S for packet, start_s in pairs)


def _heard(track: Track | None) -> list[str]:
    """FFmpeg moves every input to zero; the sound goes back to where it began beside the pictures."""
    return [] if track is None else ["-itsoffset", f"{track.start_s:.6f}", "-i", f"file:{track.path}"]


def _less(length_s: float | None, skipped_s: float) -> float | None:
    return None if length_s is None else length_s - skipped_s


def _filters(source: Source, rung: Rung, only: tuple[str, ...]) -> list[str]:
    """Half pictures into whole ones, the rate, which pictures, the size (of each: it may change), eight bits."""
    wide, high = source.upright
    chain = ["bwdif=mode=send_frame:deint=interlaced"] if source.interlaced else []
    chain += [halving_filter()] if rung.halved else []
    chain += only
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
