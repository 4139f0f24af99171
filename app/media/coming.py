"""Pictures as they come through the pipe: plain bytes with their exact times. Who only shows them needs no NumPy."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.video import VideoStream
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.ffmpeg import Running
from app.media.nut import NutReader, TornStream

SHIFT = 1_000_000_000
"""Ticks added to every time on FFmpeg's side and taken off here, exactly."""


def coming(running: Running, video: VideoStream) -> Iterator[tuple[int, float, int, bytearray]]:
    """Stream number, presentation time, height and bytes of everything that comes; a torn end is told by the exit code.

    NUT may count in finer ticks than the source; going back to whole ticks of the source gives the very same numbers
    that `probe` gives.
    """
    reader, base = NutReader(running.stdout), Fraction(video.time_base)
    tick_s = base.numerator / base.denominator
    pictures = reader.pictures()
    try:
        while True:
            with running.awaited():
                picture = next(pictures, None)
            running.settle()
            if picture is None:
                return
            stream = reader.streams[picture.stream]
            ticks = round(picture.ticks * stream.time_base / base) - SHIFT
            yield picture.stream, ticks * tick_s, stream.height, picture.data
    except TornStream:
        if running.wait() == 0:
            raise


def no_pictures(path: Path) -> Problem:
    """The problem to raise when a file opens but not one picture of it can be decoded."""
    return Problem(
        "no-pictures",
        text(QT_TRANSLATE_NOOP("reader", "No picture of {path} can be decoded."), path=str(path)),
        text(QT_TRANSLATE_NOOP("reader", "Copy it from the camera or phone again, or record it in another format.")),
    )
