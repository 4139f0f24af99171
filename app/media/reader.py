"""One decode of a video: every picture small and grey, four a second whole, each with its true presentation time.

FFmpeg splits the decoded pictures itself and sends both streams as NUT through one pipe. Two things travel inside the
small pictures: their time, shifted by a constant (NUT has no times below zero), and one extra row which is white on the
first picture of every newly built filter graph, which is how a change of size or pixel format in mid-stream is noticed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import ffmpeg as graphs
import numpy as np
import numpy.typing as npt

from app.domain.media.video import MediaInfo, VideoStream
from app.domain.report import SILENT, Report
from app.media.coming import SHIFT, coming, no_pictures
from app.media.ffmpeg import Ffmpeg, Running, input_args
from app.media.header import by_level
from app.media.limits import decode_threads, large_alone, limit_passed

Pixels = npt.NDArray[np.uint8]

_MARK_ROWS = 2
_UNFILTERED = ("-skip_loop_filter", "noref")
"""Pictures that no other is built on are left with the edges of their blocks: 6 % less work for a decode at the usual
settings of x264, and at 192 pixels a mean difference under 0.1 grey levels. Nothing drifts, whatever the camera wrote.
"""


@dataclass(frozen=True, slots=True)
class Small:
    """One picture, (height, small_width) uint8 grey over the full range 0-255, upright. `at_s`: presentation time."""

    at_s: float
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Full:
    """One picture of full size, (height, width) uint8, upright: the luma as stored (16-235 in most videos)."""

    at_s: float
    pixels: Pixels


@dataclass(slots=True)
class Notes:
    """What was noticed while reading; hand one in to learn it. Complete when the reading has ended."""

    changes_s: list[float] = field(default_factory=list)
    """Moments from which on the pictures have another size, pixel format or orientation than before."""
    pictures: int = 0
    errors: list[str] = field(default_factory=list)
    """What FFmpeg's decoder complained of, in its own words, without repetition."""
    finished: bool = False
    """FFmpeg reached the end of the file by itself."""


def read_pictures(
    ffmpeg: Ffmpeg,
    path: Path,
    media: MediaInfo,
    *,
    small_width: int = 192,
    full_per_s: float = 4.0,
    report: Report = SILENT,
    notes: Notes | None = None,
) -> Iterator[Small | Full]:
    """Decode once and give every picture as `Small`, and about `full_per_s` a second as `Full` right after.

    Raises `Problem` (`no-pictures` when nothing could be decoded, `over-our-limits`) and `Cancelled`.
    """
    video, notes = _video_of(path, media), notes if notes is not None else Notes()
    small_height = max(2, round(small_width * _upright(video)[1] / max(1, _upright(video)[0])))
    args = _two_streams(path, video, (small_width, small_height), full_per_s)
    span = max(media.duration_s or 0.0, 0.001)
    timeout_s = 60 + 30 * min(span, 3600)
    alone = large_alone(video.width * video.height, report)
    with alone, ffmpeg.stream(args, timeout_s=timeout_s, report=report) as running:
        for number, at_s, pixels in pictures_of(running, video):
            if number == 0:
                notes.pictures += 1
                if pixels[small_height, 0] > 127 and notes.pictures > 1:  # noqa: PLR2004 - half of white
                    notes.changes_s.append(at_s)
                yield Small(at_s, pixels[:small_height])
                report.progress(min(1.0, max(0.0, (at_s - media.start_s) / span)), "read")
            else:
                yield Full(at_s, pixels)
        _conclude(running, notes)
    if notes.pictures == 0:
        raise no_pictures(path)


def _video_of(path: Path, media: MediaInfo) -> VideoStream:
    if media.video is None:
        raise no_pictures(path)
    return media.video


def _upright(video: VideoStream) -> tuple[int, int]:
    return (video.height, video.width) if video.rotation in {90, 270} else (video.width, video.height)


def shifted(source: graphs.nodes.FilterableStream) -> graphs.nodes.FilterableStream:
    """All times moved by `SHIFT` ticks: NUT refuses times below zero, which edit lists do show."""
    return source.filter("setpts", f"PTS+{SHIFT}")


def _two_streams(path: Path, video: VideoStream, small: tuple[int, int], full_per_s: float) -> list[str]:
    """The whole command: rotation is FFmpeg's own, the gate for whole pictures goes by time slots, not by number."""
    width, height = small
    both = shifted(graphs.input("in")[str(video.index)]).split()
    little = (
        both[0]
        .filter("scale", width, height, flags="area", out_range="pc")
        .filter("format", "gray")  # spares the shrinking of colour
        .filter("scale", out_range="pc")
        .filter("format", "yuv420p")  # drawing on grey alone would take the way through RGB
        .filter("pad", width, height + _MARK_ROWS, color="black")
        .filter("drawbox", x=0, y=height, w=width, h=_MARK_ROWS, color="white", t="fill", enable="eq(n,0)")
        .filter("extractplanes", "y")
    )
    whole = _spaced(both[1], full_per_s)
    threads = decode_threads(video.width * video.height)
    return [*input_args(path, "-copyts", "-threads", threads, *_UNFILTERED), *compiled([little, _luma(whole, video)])]


def whole_pictures(video: VideoStream, per_s: float | None) -> list[str]:
    """Graph and output for pictures of full size alone, as `Full` has them: all, or about so many a second."""
    source = shifted(graphs.input("in")[str(video.index)])
    return compiled([_luma(source if per_s is None else _spaced(source, per_s), video)])


def _spaced(source: graphs.nodes.FilterableStream, per_s: float) -> graphs.nodes.FilterableStream:
    """The first picture of each slot of time."""
    this, last = (f"floor(({pts}-{SHIFT})*TB*{per_s})" for pts in ("pts", "prev_selected_pts"))
    return source.filter("select", f"isnan(prev_selected_pts)+not(eq({this},{last}))")


def _luma(source: graphs.nodes.FilterableStream, video: VideoStream) -> graphs.nodes.FilterableStream:
    """The luma plane as it is stored, without a conversion; colour models that have none are converted first."""
    ready = source if video.pixel_format.startswith(("yuv", "gray")) else source.filter("format", "yuv444p")
    return ready.filter("extractplanes", "y").filter("format", "gray")


def compiled(outputs: list[graphs.nodes.FilterableStream], **options: str | int) -> list[str]:
    """Graph, maps and output options; the input that the graph was drawn with is left to `input_args`."""
    args: list[str] = graphs.output(
        *outputs, "pipe:1", format="nut", vcodec="rawvideo", fps_mode="passthrough", enc_time_base="demux", **options
    ).get_args()
    return args[args.index("-filter_complex") :]


def pictures_of(running: Running, video: VideoStream) -> Iterator[tuple[int, float, Pixels]]:
    """Stream number, presentation time and pixels of everything that comes; a torn end is told by the exit code."""
    for stream, at_s, height, data in coming(running, video):
        yield stream, at_s, np.frombuffer(data, np.uint8).reshape(height, -1)


def _conclude(running: Running, notes: Notes) -> None:
    code = running.wait()
    if problem := limit_passed(code, running.stderr):
        raise problem
    notes.finished = code == 0
    for level, said in by_level(running.stderr):
        if level in {"error", "fatal"} and said not in notes.errors:
            notes.errors.append(said)
