"""Pictures in a hurry: what the film stream is, its key frames, a closer look from one moment on, a rough look at all.

Nothing here reads a file to its end first, so the first picture is there as soon as it can be. `budget_s` is the wall
time after which a reading is ended with the `Problem` `over-our-limits`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.domain.media.video import VideoStream
from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.header import read_header
from app.media.packets import listed
from app.media.probe import choose_film, film_stream
from app.media.reader import Full, pictures_of, whole_pictures

SPARSE_S = 4.0
"""Key frames further apart than this miss a label that is held up as briefly as most are."""
_FIRST_PACKETS = 300
_TIMEOUT_S = 20.0
_SEEK = ("-noaccurate_seek", "-seek_timestamp", "1", "-ss")
APART_S = 2.5
"""How far apart the key frames of a coarse glance lie at least: less than a label is held up for."""
_KEY_AND_APART = rf"if(key*(gte(pts*tb-ld(0)\,{APART_S})+not(ld(1)))\,st(0\,pts*tb)*0+st(1\,1)*0\,1)"
"""Drops a packet unless it is a key frame, and the first or far enough from the last one that was let through."""
_UP_TO = r"if(key\,st(0\,pts*tb)*0\,gt(pts*tb-ld(0)\,{reach_s:.3f}))"
"""Drops a packet that comes more than so many seconds after the last key frame."""


class Glance(Enum):
    """What is decoded. KEYS: key frames, by one thread: each further one holds back one picture more before the
    first comes out. COARSE: only key frames some seconds apart. ROUGH: what costs least, a third of the work at x264's
    usual settings; edges of blocks may show, and a camera without B-frames loses nothing. WHOLE: everything.
    """

    KEYS = ("-threads", "1", "-skip_frame", "nokey")
    COARSE = ("-threads", "1", "-skip_frame", "nokey", "-bsf:v", f"noise=drop='{_KEY_AND_APART}'")
    ROUGH = ("-threads", "1", "-skip_frame", "bidir", "-skip_loop_filter", "all")
    WHOLE = ("-threads", "4")


@dataclass(frozen=True, slots=True)
class Outline:
    """The film by header and first packets alone: its stream (`fps` is 0: not known yet), when it begins, whether its
    second key frame is `sparse`, more than `SPARSE_S` after the first, and how much later that is (None: further on).
    """

    film: VideoStream
    start_s: float
    sparse: bool
    keys_apart_s: float | None


def outline(ffmpeg: Ffmpeg, path: Path, *, report: Report = SILENT) -> Outline | None:
    """What can be said of a file at once; None when its first packets do not suffice."""
    args = [*input_args(path, "-copyts"), "-map", "0:v?", "-c", "copy", "-copyinkf", "-frames:v", str(_FIRST_PACKETS)]
    finished = ffmpeg.run([*args, "-f", "framecrc", "-"], timeout_s=_TIMEOUT_S, report=report)
    header = read_header(finished.stderr, str(path.absolute()))
    films = [stream for stream in header.streams if stream.kind == "Video"]
    film = choose_film(films)
    if film is None:
        return None
    number = films.index(film)
    said = f"#tb {number}: "
    lines = finished.stdout.decode("ascii", "replace").splitlines()
    base = next((line.removeprefix(said) for line in lines if line.startswith(said)), None)
    packets = listed(lines, number)
    if base is None or not packets:
        return None
    start_s = packets[0].at_s
    second_s = next((packet.at_s for packet in packets[1:] if packet.key), None)
    known_s = packets[-1].at_s if second_s is None else second_s
    apart_s = None if second_s is None else second_s - start_s
    return Outline(film_stream(film, base, ()), start_s, known_s - start_s > SPARSE_S, apart_s)


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
    report: Report = SILENT,
) -> Iterator[Full]:
    """Pictures in order of time, about `per_s` a second (None: each that is decoded), from the start or from the key
    frame before `from_s` on; after each key frame only those of the next `reach_s` seconds. A file that breaks off just
    ends: nothing is proven here.
    """
    seek = () if from_s is None else (*_SEEK, f"{max(0.0, from_s):.6f}")
    near = () if reach_s is None else ("-bsf:v", f"noise=drop='{_UP_TO.format(reach_s=reach_s)}'")
    args = [*input_args(path, "-copyts", *glance.value, *near, *seek), *whole_pictures(video, per_s)]
    with ffmpeg.stream(args, timeout_s=max(0.05, budget_s), report=report) as running:
        for _, at_s, pixels in pictures_of(running, video):
            yield Full(at_s, pixels)
