"""Pictures in a hurry: key frames, a closer look from one moment on, a rough look at all.

Nothing here reads a file to its end first, so the first picture is there as soon as it can be. `budget_s` is the wall
time after which a reading is ended with the `Problem` `over-our-limits`.
"""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from app.domain.media.video import VideoStream
from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.reader import Full, pictures_of, whole_pictures

_SEEK = ("-noaccurate_seek", "-seek_timestamp", "1", "-ss")
APART_S = 2.5
"""How far apart the key frames of a coarse glance lie at least: less than a label is held up for."""
_KEY_AND_APART = rf"if(key*(gte(pts*tb-ld(0)\,{APART_S})+not(ld(1)))\,st(0\,pts*tb)*0+st(1\,1)*0\,1)"
"""Drops a packet unless it is a key frame, and the first or far enough from the last one that was let through."""
_ALL_PER_S = 1000.0
_NOT_MINE = r"if(key\,st(0\,pts*tb)*0+st(1\,ld(1)+1)*0\,0)+not(eq(mod(ld(1)-1\,{count})\,{number}))"
"""Drops a packet unless it belongs to a key frame of one's own, where several take them in turn."""
_LAST = r"min(ld(0)+{reach_s:.3f}\,(floor((ld(0)+{reach_s:.3f})*{per_s})+0.25)/{per_s})"
_BEYOND = rf"+not(key)*gt(pts*tb\,{_LAST})"
"""Drops a packet that comes more than so many seconds after the last key frame, and those before which only pictures
need that are not shown: of the last slot of time the first is shown, and comes within a quarter of it.
"""


class Glance(Enum):
    """What is decoded. KEYS: key frames, by one thread: each further one holds back one picture more before the
    first comes out. COARSE: only key frames some seconds apart. ROUGH: what costs least, a third of the work at x264's
    usual settings; edges of blocks may show, and a camera without B-frames loses nothing. WHOLE: everything.
    """

    KEYS = ("-threads", "1", "-skip_frame", "nokey")
    COARSE = ("-threads", "1", "-skip_frame", "nokey", "-bsf:v", f"noise=drop='{_KEY_AND_APART}'")
    ROUGH = ("-threads", "1", "-skip_frame", "bidir", "-skip_loop_filter", "all")
    WHOLE = ("-threads", "4")


def glances(
    ffmpeg: Ffmpeg,
    path: Path,
    video: VideoStream,
    glance: Glance,
    budget_s: float,
    *,
    per_s: float | None = None,
    from_s: float | None = None,
    reach_s: float | None = None,
    turns: tuple[int, int] = (0, 1),
    report: Report = SILENT,
) -> Iterator[Full]:
    """Pictures in order of time, about `per_s` a second (None: each that is decoded), from the start or from the key
    frame before `from_s` on; after each key frame only those of the next `reach_s` seconds. `turns`, as (1, 3): only
    the second of every three key frames, with what hangs on it. A file that breaks off just ends: nothing is proven
    here.
    """
    seek = () if from_s is None else (*_SEEK, f"{max(0.0, from_s):.6f}")
    args = [
        *input_args(path, "-copyts", *glance.value, *_dropping(per_s, reach_s, turns), *seek),
        *whole_pictures(video, per_s),
    ]
    with ffmpeg.stream(args, timeout_s=max(0.05, budget_s), report=report) as running:
        for _, at_s, pixels in pictures_of(running, video):
            yield Full(at_s, pixels)


def _dropping(per_s: float | None, reach_s: float | None, turns: tuple[int, int]) -> tuple[str, ...]:
    """What keeps packets from the decoder."""
    number, count = turns
    if reach_s is None and count == 1:
        return ()
    beyond = "" if reach_s is None else _BEYOND.format(reach_s=reach_s, per_s=per_s or _ALL_PER_S)
    return "-bsf:v", f"noise=drop='{_NOT_MINE.format(number=number, count=count)}{beyond}'"
