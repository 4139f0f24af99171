"""Contexts and media made by hand, for tests of single checks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.checks.video.base import Check, Context, Decode, Outcome
from app.domain.errors import Problem
from app.domain.media.video import AudioStream, MediaInfo, VideoStream
from app.domain.rules.limits import Limits, VideoLimits
from app.domain.rules.origin import Origin
from app.domain.text import QT_TRANSLATE_NOOP, Words, text

LIMITS = VideoLimits(
    300_000_000, 314_572_800, 600.0, ("wmv", "avi", "3gp", "mov", "mp4", "flv", "rmvb", "mkv", "m4v"), formats_open=True
)
MOV = "mov,mp4,m4a,3gp,3g2,mj2"
BAD = Problem("no-media", text(QT_TRANSLATE_NOOP("probe", "{path} is bad."), path="/vault/ab/cd"))
OVER = Problem("over-our-limits", text(QT_TRANSLATE_NOOP("limits", "Too much.")))


def media(seconds: float | None = 61.2, **changes: object) -> MediaInfo:
    steps = int((seconds or 0) * 30)
    whole = MediaInfo(
        container=MOV,
        bytes=10_000_000,
        duration_s=seconds,
        header_duration_s=seconds,
        start_s=0.0,
        video=VideoStream("h264", 1920, 1080, 30.0, vfr=False, rotation=0),
        audio=AudioStream("aac"),
        video_streams=1,
        frame_times_s=tuple(step / 30 for step in range(steps)),
        audio_spans_s=((0.0, seconds or 0.0),),
        tags={},
        brand="isom",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def context(
    info: MediaInfo | None = None,
    *,
    size: int = 10_000_000,
    name: str = "开箱.mp4",
    limits: VideoLimits | None = LIMITS,
    trouble: Problem | None = None,
    expected: str | None = None,
) -> Context:
    stated = Limits(
        "pdd.limits",
        Words("限制", "limits"),
        "return_evidence",
        limits,
        None,
        None,
        Origin("000:L57", "--08-29", date(2026, 11, 22)),
    )
    return Context(
        path=Path("/somewhere/film"),
        name=name,
        bytes=size,
        media=info if info is not None or trouble is not None else media(),
        trouble=trouble,
        limits=stated if limits is not None else None,
        expected=expected,
        couriers=(),
    )


def judged(check: Check, where: Context, decode: Decode | None = None) -> Outcome:
    times = where.media.frame_times_s if where.media else ()
    whole = Decode(len(times), times[-1] if times else None)
    return check.begin(where).verdict(decode if decode is not None else whole)
