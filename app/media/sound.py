"""A few seconds of a video's sound around a moment, for those who doubt the picture there."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args

RATE = 16_000
"""Samples a second: up to 8 kHz there is all that tells one room from another."""
REACH_S = 3.0
_TIMEOUT_S = 20
_FULL_SCALE = 32768.0


@dataclass(frozen=True, slots=True)
class Sound:
    """`samples`: float32 from -1 to 1, mono, `RATE` a second; the first one sounds at `start_s`, where there is none
    the samples are 0.
    """

    start_s: float
    samples: npt.NDArray[np.float32]


def sound_around(ffmpeg: Ffmpeg, path: Path, media: MediaInfo, at_s: float, *, report: Report = SILENT) -> Sound | None:
    """The sound up to `REACH_S` before and after a moment; None where there is none or none can be decoded.

    Raises `Cancelled`.
    """
    if media.audio is None or not media.audio_spans_s:
        return None
    start = max(media.start_s, at_s - REACH_S)
    length = at_s + REACH_S - start
    graph = (
        f"atrim=start={start:.6f}:end={start + length:.6f},asetpts=PTS-{start:.6f}/TB,"
        f"aresample={RATE}:async=1:first_pts=0"
    )
    seek = ["-seek_timestamp", "1", "-ss", f"{max(0.0, start - 1):.6f}"] if start > 1 else []
    output = ["-map", "0:a:0", "-vn", "-af", graph, "-ac", "1", "-t", f"{length:.3f}", "-f", "s16le", "-"]
    try:
        finished = ffmpeg.run([*input_args(path, "-copyts", *seek), *output], timeout_s=_TIMEOUT_S, report=report)
    except Problem:
        return None
    heard = np.frombuffer(finished.stdout[: len(finished.stdout) // 2 * 2], "<i2")
    if not len(heard):
        return None
    return Sound(start, np.asarray(heard, np.float32) / np.float32(_FULL_SCALE))
