"""Single pictures by their time: the exact one in full size and colour, and small ones for the screen."""

from fractions import Fraction
from pathlib import Path

import ffmpeg as graphs
import numpy as np
import numpy.typing as npt

from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.limits import decode_threads, limit_passed
from app.media.reader import SHIFT, compiled, pictures_of, shifted

RUN_UPS_S = (0.0, 12.0)
"""Seconds to go back before seeking: pictures that lead a key frame can only be decoded from the one before it."""
_NEAR_S = 0.0005
"""Less than half a step between pictures at any rate, more than a float's error."""
_TIMEOUT_S = 60
_THREADS = "2"
"""One picture needs no more, and a PC of many cores would take one each, with the memory of as many pictures."""


def colour_still(
    ffmpeg: Ffmpeg, path: Path, media: MediaInfo, at_s: float, *, report: Report = SILENT
) -> npt.NDArray[np.uint8]:
    """The picture with exactly this presentation time: (height, width, 3) uint8 BGR, upright.

    Raises `Problem` `no-picture-there` when the file has none at that time.
    """
    starts = [at_s - back for back in RUN_UPS_S if at_s - back > media.start_s]
    for start in (*starts, None):
        picture = _picture(ffmpeg, path, media, at_s, start, report)
        if picture is not None:
            return picture
    raise _no_picture(path, at_s)


def preview_still(
    ffmpeg: Ffmpeg, path: Path, at_s: float, max_width: int, *, stream: int | None = None, report: Report = SILENT
) -> bytes:
    """The first picture at or after a time as JPEG, upright, at most `max_width` wide.

    `stream` is `VideoStream.index`; without it the first moving stream is taken.
    Raises `Problem` `no-picture-there` past the end.
    """
    scale = f"select='gte(t,{at_s - _NEAR_S:.6f})',scale='min({int(max_width)},iw)':-2:flags=area"
    output = ["-frames:v", "1", "-fps_mode", "passthrough", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2pipe", "-"]
    source = ["-map", f"0:{stream}" if stream is not None else "0:V:0", "-vf", scale]
    for seek in (seek_args(at_s), []):
        finished = ffmpeg.run(
            [
                *input_args(path, "-copyts", "-threads", _THREADS, *seek),
                *source,
                "-pix_fmt",
                "yuvj420p",
                "-strict",
                "unofficial",
                *output,
            ],
            timeout_s=_TIMEOUT_S,
            report=report,
        )
        if finished.stdout:
            return finished.stdout
    if problem := limit_passed(finished.code, finished.stderr):
        raise problem
    raise _no_picture(path, at_s)


def seek_args(start: float) -> list[str]:
    """Go to the key frame at or before a presentation time; what lies before the wanted picture is left to `select`."""
    return ["-noaccurate_seek", "-seek_timestamp", "1", "-ss", f"{max(0.0, start):.6f}"]


def _picture(
    ffmpeg: Ffmpeg, path: Path, media: MediaInfo, at_s: float, start: float | None, report: Report
) -> npt.NDArray[np.uint8] | None:
    """Decode from the key frame before `start` (None: from the beginning) up to the wanted picture; None if missed."""
    if media.video is None:
        raise _no_picture(path, at_s)
    base = Fraction(media.video.time_base)
    wanted = round(at_s * base.denominator / base.numerator)
    graph = compiled(
        [
            shifted(graphs.input("in")[str(media.video.index)])
            .filter("select", f"gte(pts,{wanted + SHIFT})")
            .filter("scale", flags="accurate_rnd+full_chroma_int+bicubic")
            .filter("format", "bgr24")
        ],
        **{"frames:v": 1},
    )
    threads = decode_threads(media.video.width * media.video.height, int(_THREADS))
    args = [*input_args(path, "-copyts", "-threads", threads, *(seek_args(start) if start is not None else [])), *graph]
    with ffmpeg.stream(args, timeout_s=_TIMEOUT_S if start is not None else _TIMEOUT_S * 5, report=report) as running:
        for _, found_s, pixels in pictures_of(running, media.video):
            if abs(found_s - at_s) <= _NEAR_S:
                return pixels.reshape(len(pixels), -1, 3)
            return None
        if problem := limit_passed(running.wait(), running.stderr):
            raise problem
    return None


def _no_picture(path: Path, at_s: float) -> Problem:
    return Problem(
        "no-picture-there",
        text(QT_TRANSLATE_NOOP("stills", "{path} shows no picture at {at_s} s."), path=str(path), at_s=round(at_s, 3)),
        text(QT_TRANSLATE_NOOP("stills", "Check the file again: it may have changed since.")),
    )
