"""Small pictures for the screen, by their time; and the way to a picture that all who look for one go."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.limits import limit_passed

RUN_UPS_S = (0.0, 12.0)
"""Seconds to go back before seeking: pictures that lead a key frame can only be decoded from the one before it."""
NEAR_S = 0.0005
"""Less than half a step between pictures at any rate, more than a float's error."""
TIMEOUT_S = 60
THREADS = "2"
"""One picture needs no more, and a PC of many cores would take one each, with the memory of as many pictures."""


def preview_still(
    ffmpeg: Ffmpeg, path: Path, at_s: float, max_width: int, *, stream: int | None = None, report: Report = SILENT
) -> bytes:
    """The first picture at or after a time as JPEG, upright, at most `max_width` wide.

    `stream` is `VideoStream.index`; without it the first moving stream is taken.
    Raises `Problem` `no-picture-there` past the end.
    """
    scale = f"select='gte(t,{at_s - NEAR_S:.6f})',scale='min({int(max_width)},iw)':-2:flags=area"
    output = ["-frames:v", "1", "-fps_mode", "passthrough", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2pipe", "-"]
    source = ["-map", f"0:{stream}" if stream is not None else "0:V:0", "-vf", scale]
    for seek in (seek_args(at_s), []):
        finished = ffmpeg.run(
            [
                *input_args(path, "-copyts", "-threads", THREADS, *seek),
                *source,
                "-pix_fmt",
                "yuvj420p",
                "-strict",
                "unofficial",
                *output,
            ],
            timeout_s=TIMEOUT_S,
            report=report,
        )
        if finished.stdout:
            return finished.stdout
    if problem := limit_passed(finished.code, finished.stderr):
        raise problem
    raise no_picture(path, at_s)


def seek_args(start: float) -> list[str]:
    """Go to the key frame at or before a presentation time; what lies before the wanted picture is left to `select`."""
    return ["-noaccurate_seek", "-seek_timestamp", "1", "-ss", f"{max(0.0, start):.6f}"]


def no_picture(path: Path, at_s: float) -> Problem:
    """The problem to raise when a file has no picture at or after a time."""
    return Problem(
        "no-picture-there",
        text(QT_TRANSLATE_NOOP("stills", "{path} shows no picture at {at_s} s."), path=str(path), at_s=round(at_s, 3)),
        text(QT_TRANSLATE_NOOP("stills", "Check the file again: it may have changed since.")),
    )
