"""Brings the pictures of a video before the checks: all of them, in one decode."""

import cv2

from app.checks.gathering import ended
from app.checks.guard import Guarded
from app.checks.video.base import Context, Decode
from app.domain.errors import Problem
from app.domain.report import Report
from app.media.ffmpeg import Ffmpeg
from app.media.reader import Notes, Small, read_pictures

VIDEO_PROBLEMS = frozenset({"no-media", "empty-file", "no-pictures", "over-our-limits"})
"""What is wrong with the video belongs into the findings; all else (disk, FFmpeg) means that nothing was judged."""

cv2.setNumThreads(1)  # the decoder in the child process has better use for the other cores


def look_at_all(ffmpeg: Ffmpeg, context: Context, guarded: list[Guarded], report: Report) -> Decode:
    """Decode once for all checks."""
    media, notes = context.media, Notes()
    if media is None or media.video is None:
        return Decode(problem=context.trouble)
    last_s, problem = None, None
    try:
        with ended(read_pictures(ffmpeg, context.path, media, report=report, notes=notes)) as pictures:
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
