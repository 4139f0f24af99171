"""One run of the child: from a picture on, scaled to the screen, through one pipe, each with its exact time."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

from app.domain.report import Report
from app.media.coming import SHIFT, coming
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.limits import decode_threads, limit_passed
from app.media.preview import RUN_UPS_S, seek_args
from app.media.stream.reel import Reel, Still

MOST_TRIES = len(RUN_UPS_S) + 1
"""Ways to come to a picture: from the key frame before it, from further back, from the beginning of the file."""
_FOR_EVER_S = 7 * 86_400.0
"""A child that waits on its pipe while a person looks is no child that hangs; each read has its own, short limit."""
_THREADS = 4
_FAST_S = 0.04
"""Wider steps than this are a fast run, in which pictures that no other is built on need not be decoded."""


@contextmanager
def running(
    ffmpeg: Ffmpeg, path: Path, reel: Reel, first: int, *, tried: int, step_s: float, report: Report
) -> Iterator[Iterator[Still]]:
    """Pictures from `first` on, as they are decoded. `tried`: how often the way to `first` missed it before; `step_s`:
    least time between two pictures, 0 for every one. Raises `Problem` and `Cancelled`.
    """
    with ffmpeg.stream(_command(path, reel, first, tried, step_s), timeout_s=_FOR_EVER_S, report=report) as child:

        def stills() -> Iterator[Still]:
            for _, at_s, _, pixels in coming(child, reel.video):
                number = reel.number_of(at_s)
                if number is not None:
                    yield Still(number, at_s, *reel.shown, pixels)
            if problem := limit_passed(child.wait(), child.stderr):
                raise problem

        yield stills()


def _command(path: Path, reel: Reel, first: int, tried: int, step_s: float) -> list[str]:
    base = Fraction(reel.video.time_base)
    wanted = round(reel.times_s[first] * base.denominator / base.numerator)
    chosen = f"gte(pts,{wanted + SHIFT})"
    if step_s > 0:
        chosen += f"*(isnan(prev_selected_t)+gte(t-prev_selected_t,{step_s:.6f}))"
    width, height = reel.shown
    graph = (
        f"[0:{reel.video.index}]setpts=PTS+{SHIFT},select='{chosen}',"
        f"scale={width}:{height}:flags=bilinear,format=bgr0[shown]"
    )
    fast = ["-skip_frame", "noref"] if step_s > _FAST_S else []
    threads = decode_threads(reel.video.width * reel.video.height, _THREADS)
    source = input_args(path, "-copyts", "-threads", threads, *fast, *_way(reel, first, tried))
    out = ["-f", "nut", "-c:v", "rawvideo", "-fps_mode", "passthrough", "-enc_time_base", "demux", "pipe:1"]
    return [*source, "-filter_complex", graph, "-map", "[shown]", *out]


def _way(reel: Reel, first: int, tried: int) -> list[str]:
    if tried < len(RUN_UPS_S):
        start = reel.times_s[first] - RUN_UPS_S[tried]
        if start > reel.media.start_s:
            return seek_args(start)
    return []
