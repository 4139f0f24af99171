"""Single pictures by their time, in full size and colour."""

from fractions import Fraction
from pathlib import Path

import ffmpeg as graphs
import numpy as np
import numpy.typing as npt

from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.media.coming import SHIFT
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.limits import decode_threads, limit_passed
from app.media.preview import NEAR_S, RUN_UPS_S, THREADS, TIMEOUT_S, no_picture, seek_args
from app.media.reader import compiled, pictures_of, shifted


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
    raise no_picture(path, at_s)


def _picture(
    ffmpeg: Ffmpeg, path: Path, media: MediaInfo, at_s: float, start: float | None, report: Report
) -> npt.NDArray[np.uint8] | None:
    """Decode from the key frame before `start` (None: from the beginning) up to the wanted picture; None if missed."""
    if media.video is None:
        raise no_picture(path, at_s)
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
    threads = decode_threads(media.video.width * media.video.height, int(THREADS))
    args = [*input_args(path, "-copyts", "-threads", threads, *(seek_args(start) if start is not None else [])), *graph]
    with ffmpeg.stream(args, timeout_s=TIMEOUT_S if start is not None else TIMEOUT_S * 5, report=report) as running:
        for _, found_s, pixels in pictures_of(running, media.video):
            if abs(found_s - at_s) <= NEAR_S:
                return pixels.reshape(len(pixels), -1, 3)
            return None
        if problem := limit_passed(running.wait(), running.stderr):
            raise problem
    return None
