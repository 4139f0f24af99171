"""Finds holes in the times of a video's pictures, and whether sound runs through them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from app.domain.media.finding import Break, BreakKind, Verdict
from app.domain.media.video import MediaInfo

_LEAST_GAP_S = 1.0
_STEPS = 10
_SUSPECTED = 0.6


def find_gaps(media: MediaInfo) -> tuple[Break, ...]:
    """Every jump of the picture times by more than max(1 s, 10x the median step).

    Proven (FAIL) where for longer than that no sound runs either; suspected (WARN) where sound goes on: some cameras
    drop pictures while they keep the sound.
    """
    times = media.frame_times_s
    steps = [after - before for before, after in pairwise(times)]
    if not steps:
        return ()
    sure = not media.restarts_s  # times that start over are counted on from the last one, and then jump
    least = max(_LEAST_GAP_S, _STEPS * median(steps))
    return tuple(
        _gap(before, after, least, media.audio_spans_s, sure=sure)
        for before, after in pairwise(times)
        if after - before > least
    )


def _gap(before: float, after: float, least: float, sound: Sequence[tuple[float, float]], *, sure: bool) -> Break:
    proven = sure and longest_silence(before, after, sound) > least
    verdict, confidence = (Verdict.FAIL, 1.0) if proven else (Verdict.WARN, _SUSPECTED)
    heard = longest_silence(before, after, sound) > least if sound else None
    return Break(after, BreakKind.GAP, verdict, confidence, round(after - before, 3), before, heard)


def longest_silence(start: float, end: float, sound: Sequence[tuple[float, float]]) -> float:
    """The longest stretch within [start, end] that no span of sound covers."""
    longest, reached = 0.0, start
    for begins, ends in sound:
        if ends <= reached or begins >= end:
            continue
        longest = max(longest, begins - reached)
        reached = max(reached, ends)
    return max(longest, end - reached)
