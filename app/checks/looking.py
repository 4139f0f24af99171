"""Brings pictures before the checks: all of them in one decode, or a few in a hurry."""

import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TypeVar

import cv2
import numpy as np

from app.checks.guard import Guarded
from app.checks.video.base import Context, Decode, Wants
from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.media.ffmpeg import Ffmpeg
from app.media.reader import Full, Notes, Small, read_keyframes, read_pictures
from app.media.stills import colour_still

QUICK_S = 1.9
"""Of the three seconds that a quick look may take; starting the program takes the rest."""
VIDEO_PROBLEMS = frozenset({"no-media", "empty-file", "no-pictures", "over-our-limits"})
"""What is wrong with the video belongs into the findings; all else (disk, FFmpeg) means that nothing was judged."""
_SPARE_S = 0.5
_LEAST_LOOK_S = 0.5
_NEAR_S = (0.2, -0.2, 0.5, -0.5, 1.0, -1.0)
_PASSED_OVER = frozenset({"no-picture-there"})

T = TypeVar("T")

cv2.setNumThreads(1)  # the decoder in the child process has better use for the other cores


def look_at_all(ffmpeg: Ffmpeg, context: Context, guarded: list[Guarded], report: Report) -> Decode:
    """Decode once for all checks."""
    media, notes = context.media, Notes()
    if media is None or media.video is None:
        return Decode(problem=context.trouble)
    last_s, problem = None, None
    try:
        with _ended(read_pictures(ffmpeg, context.path, media, report=report, notes=notes)) as pictures:
            for picture in pictures:
                if isinstance(picture, Small):
                    last_s = picture.at_s
                for one in guarded:
                    one.look(picture)
                report.check()
    except Problem as caught:
        if caught.code not in VIDEO_PROBLEMS:
            raise
        problem = caught
    return Decode(notes.pictures, last_s, tuple(notes.changes_s), tuple(notes.errors), notes.finished, problem)


def look_hurriedly(ffmpeg: Ffmpeg, context: Context, guarded: list[Guarded], until: float, report: Report) -> Decode:
    """Show the checks key frames, then pictures near a promising one, then all from the start, until those who look
    have their answer or the time (`until`, of the monotonic clock) is up.
    """
    media = context.media
    if media is None or media.video is None:
        return Decode(problem=context.trouble)
    looking = [one for one in guarded if Wants.FULL in one.check.wants]
    until = max(until - _SPARE_S, time.monotonic() + _LEAST_LOOK_S)
    count, problem = 0, None
    try:
        with _ended(_hurried(ffmpeg, context, media, looking, until, report)) as pictures:
            for picture in pictures:
                count += 1
                for one in looking:
                    one.look(picture)
                if all(one.settled() for one in looking) or time.monotonic() > until:
                    break
    except Problem as caught:
        if caught.code not in VIDEO_PROBLEMS:
            raise
        problem = caught
    return Decode(count, problem=problem, hurried=True)


def _hurried(
    ffmpeg: Ffmpeg, context: Context, media: MediaInfo, looking: list[Guarded], until: float, report: Report
) -> Iterator[Full]:
    seen: set[float] = set()
    with _ended(
        read_keyframes(ffmpeg, context.path, media, report=report, budget_s=until - time.monotonic())
    ) as pictures:
        for picture in pictures:
            seen.add(picture.at_s)
            yield picture
            if any(one.wished_s() is not None for one in looking):
                yield from _near(ffmpeg, context, media, looking, seen, report)
    if time.monotonic() < until:
        with _ended(read_pictures(ffmpeg, context.path, media, report=report)) as every:
            yield from (one for one in every if isinstance(one, Full) and one.at_s not in seen)


def _near(
    ffmpeg: Ffmpeg, context: Context, media: MediaInfo, looking: list[Guarded], seen: set[float], report: Report
) -> Iterator[Full]:
    """Pictures around the moments that the checks wish for, each once."""
    wishes = [at_s for at_s in (one.wished_s() for one in looking) if at_s is not None]
    times = np.asarray(media.frame_times_s)
    for off in _NEAR_S:
        for wish in wishes:
            at_s = float(times[np.abs(times - (wish + off)).argmin()])
            if at_s not in seen:
                seen.add(at_s)
                try:
                    picture = colour_still(ffmpeg, context.path, media, at_s, report=report)
                except Problem as problem:
                    if problem.code not in _PASSED_OVER:
                        raise
                    continue
                yield Full(at_s, np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8))


@contextmanager
def _ended(pictures: Iterator[T]) -> Iterator[Iterator[T]]:
    """End a reading, and with it the child process, as soon as nobody wants more of it."""
    try:
        yield pictures
    finally:
        if isinstance(pictures, Generator):
            pictures.close()
