"""The quick look: brings pictures before the checks in the order in which they most likely settle the matter."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from app.checks.gathering import as_they_come
from app.checks.guard import Guarded
from app.checks.looking import VIDEO_PROBLEMS, ended
from app.checks.video.base import Context, Decode
from app.domain.errors import Problem
from app.domain.report import Report
from app.media.ffmpeg import Ffmpeg
from app.media.glances import APART_S, SPARSE_S, Glance, Outline, glances
from app.media.reader import Full

QUICK_S = 2.0
"""Of the three seconds that a quick look may take; starting the program (0.5 s) and summing up take the rest."""
_FIRST_S = 60.0
"""Where the label is shown by those who film as the platforms ask: box and waybill come first."""
_CLOSER_PER_S, _CLOSER_S = 8.0, 1.5
_ROUGH_PER_S, _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE = 2.0, 1.0
_FINE_PER_S = 4.0
_MOST_AT_ONCE = 4


@dataclass(slots=True)
class _Clock:
    """Until when to look, in seconds of the monotonic clock."""

    until: float

    def over(self) -> bool:
        return self.left_s() <= 0

    def left_s(self) -> float:
        return self.until - time.monotonic()


def look_hurriedly(
    ffmpeg: Ffmpeg,
    context: Context,
    outline: Outline,
    looking: list[Guarded],
    until: float,
    report: Report,
    learn: Callable[[], object],
) -> tuple[Decode, float | None]:
    """Show the checks pictures until they have their answer or the time (`until`, of the monotonic clock) is up.

    Also gives when, on that clock, the first of them had something to say; what it is goes to `report.tell` at once.
    `learn` makes the checks know the rules, and is called before that.
    """
    clock, first_at, count, problem = _Clock(until), None, 0, None
    try:
        with ended(_pictures(ffmpeg, context, outline, looking, clock, report)) as pictures:
            for picture in pictures:
                count += 1
                for one in looking:
                    one.look(picture)
                if first_at is None and any(one.told() for one in looking):
                    learn()
                    first_at = time.monotonic()
                    report.tell(next(filter(None, (one.told() for one in looking))))
                if all(one.settled() for one in looking) or clock.over():
                    break
    except Problem as caught:
        if caught.code not in VIDEO_PROBLEMS:
            raise
        problem = None if clock.over() else caught  # a child that our own clock ended says nothing about the video
    return Decode(count, problem=problem, hurried=True), first_at


def _pictures(
    ffmpeg: Ffmpeg, context: Context, outline: Outline, looking: list[Guarded], clock: _Clock, report: Report
) -> Iterator[Full]:
    """Key frames of the first minute, some seconds apart, then those between, unless they are sparse; cheap pictures
    between them; the same of the rest, then all there is. A closer look wherever a key frame shows something. Each
    picture once.
    """

    def look(glance: Glance, from_s: float | None = None, **how: float | None) -> Iterator[Full]:
        left_s = clock.left_s()
        return glances(ffmpeg, context.path, outline.film, glance, left_s, from_s=from_s, report=report, **how)

    def keys(glance: Glance, keys_s: list[float]) -> Iterator[Full]:
        """Up to the first that is beyond the first minute, or much further on than the one before."""
        with ended(look(glance)) as pictures:
            for picture in pictures:
                at_s, last_s = picture.at_s, keys_s[-1] if keys_s else picture.at_s
                if at_s > (keys_s[0] if keys_s else at_s) + _FIRST_S or at_s > last_s + SPARSE_S:
                    return
                keys_s.append(at_s)
                yield from _new((picture,), seen)
                if any(one.wished_s() == at_s for one in looking):
                    near = look(Glance.WHOLE, at_s, per_s=_CLOSER_PER_S)
                    yield from _new(_until(near, at_s + _CLOSER_S), seen)

    seen = set[float]()
    coarse, start_s = list[float](), outline.start_s
    if not outline.sparse:
        yield from keys(Glance.COARSE, coarse)
        if not coarse:
            return
    if len(coarse) > 1:
        yield from keys(Glance.KEYS, [])
    per_s = _ROUGH_PER_S if len(coarse) > 1 else _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE
    for reach_s in _reaches(outline):
        rough = partial(look, Glance.ROUGH, per_s=per_s, reach_s=reach_s)
        yield from _new(_at_once(rough, start_s, start_s + _FIRST_S, _stretches()), seen)
    yield from _new(look(Glance.KEYS, from_s=start_s + _FIRST_S), seen)
    yield from _new(look(Glance.WHOLE, per_s=_FINE_PER_S), seen)


def _reaches(outline: Outline) -> tuple[float | None, ...]:
    """How long after each key frame to look, first and then: what is held up longer than `APART_S` is seen at once,
    before the next key frame or on it.
    """
    if not outline.sparse or outline.keys_apart_s is None:
        return (None,)
    return outline.keys_apart_s - APART_S, None


def _at_once(look: Callable[[float], Iterator[Full]], from_s: float, to_s: float, stretches: int) -> Iterator[Full]:
    """A stretch of film in several at once: rough glances do not spread over threads. Each begins at the key frame
    before it, so that the one before has no need to go beyond that.
    """
    starts = [from_s + (to_s - from_s) * number / stretches for number in range(stretches)]
    ends = [*starts[1:], to_s]

    def one(number: int) -> Iterator[Full]:
        with ended(look(starts[number])) as pictures:
            for picture in pictures:
                if number:
                    ends[number - 1] = min(ends[number - 1], picture.at_s)
                if picture.at_s >= ends[number]:
                    return
                yield picture

    return as_they_come(*map(one, range(stretches)))


def _stretches() -> int:
    """How many rough glances run at once: one for each core, of which a cheap PC has two to four."""
    return max(2, min(_MOST_AT_ONCE, os.cpu_count() or 1))


def _until(pictures: Iterator[Full], end_s: float) -> Iterator[Full]:
    with ended(pictures):
        for picture in pictures:
            if picture.at_s > end_s:
                return
            yield picture


def _new(pictures: Iterable[Full], seen: set[float]) -> Iterator[Full]:
    """Those that were not shown yet. A rough picture counts as shown."""
    with ended(iter(pictures)) as shown:
        for picture in shown:
            if picture.at_s not in seen:
                seen.add(picture.at_s)
                yield picture
