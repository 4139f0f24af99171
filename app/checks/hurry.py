"""The quick look: brings pictures before the checks in the order in which they most likely settle the matter."""

import time
from collections.abc import Callable, Iterable, Iterator

from app.checks.gathering import Gathered, ended
from app.checks.glancing import FIRST_S, Glancing, until
from app.checks.guard import Guarded
from app.checks.looking import VIDEO_PROBLEMS
from app.checks.video.base import Decode
from app.domain.errors import Problem
from app.domain.report import Report
from app.media.quick.glances import Glance
from app.media.quick.outline import SPARSE_S
from app.media.reader import Full

_CLOSER_PER_S, _CLOSER_S = 8.0, 1.5
_FINE_PER_S = 4.0


def look_hurriedly(
    glancing: Glancing,
    first: Gathered[Full],
    looking: list[Guarded],
    report: Report,
    learn: Callable[[], object],
) -> tuple[Decode, float | None]:
    """Show the checks pictures, `first` those that come already, until they have their answer or the time is up.

    Also gives when, on the monotonic clock, the first of them had something to say; what it is goes to `report.tell` at
    once. `learn` makes the checks know the rules, and is called before that unless it hangs on none.
    """
    first_at, count, problem = None, 0, None
    try:
        with ended(_pictures(glancing, first, looking)) as pictures:
            for picture in pictures:
                count += 1
                for one in looking:
                    one.look(picture)
                if first_at is None and any(one.told() for one in looking):
                    if not any(one.certain() for one in looking):
                        learn()
                    first_at = time.monotonic()
                    report.tell(next(filter(None, (one.told() for one in looking))))
                if all(one.settled() for one in looking) or glancing.over():
                    break
    except Problem as caught:
        if caught.code not in VIDEO_PROBLEMS:
            raise
        problem = None if glancing.over() else caught  # a child that our own clock ended says nothing about the video
    return Decode(count, problem=problem, hurried=True), first_at


def _pictures(glancing: Glancing, first: Gathered[Full], looking: list[Guarded]) -> Iterator[Full]:
    """Key frames of the first minute, some seconds apart, then those between, unless they are sparse; cheap pictures
    between them; the same of the rest, then all there is. A closer look wherever a key frame shows something. Each
    picture once.
    """

    def keys(glimpses: Iterator[Full], keys_s: list[float]) -> Iterator[Full]:
        """Up to the first that is beyond the first minute, or much further on than the one before."""
        with ended(glimpses) as pictures:
            for picture in pictures:
                at_s, last_s = picture.at_s, keys_s[-1] if keys_s else picture.at_s
                if at_s > (keys_s[0] if keys_s else at_s) + FIRST_S or at_s > last_s + SPARSE_S:
                    return
                keys_s.append(at_s)
                yield from _new((picture,), seen)
                if any(one.wished_s() == at_s for one in looking):
                    near = glancing.look(Glance.WHOLE, at_s, per_s=_CLOSER_PER_S)
                    yield from _new(until(near, at_s + _CLOSER_S), seen)

    seen = set[float]()
    sparse, coarse = glancing.outline.sparse, list[float]()
    if sparse:
        yield from _new(first, seen)
    else:
        yield from keys(iter(first), coarse)
        if not coarse:
            return
    if len(coarse) > 1:
        yield from keys(glancing.look(Glance.KEYS), [])
    for reach_s in glancing.reaches_s()[1 if sparse else 0 :]:
        yield from _new(glancing.rough(reach_s, dense=len(coarse) > 1), seen)
    yield from _new(glancing.look(Glance.KEYS, glancing.outline.start_s + FIRST_S), seen)
    yield from _new(glancing.look(Glance.WHOLE, per_s=_FINE_PER_S), seen)


def _new(pictures: Iterable[Full], seen: set[float]) -> Iterator[Full]:
    """Those that were not shown yet. A rough picture counts as shown."""
    with ended(iter(pictures)) as shown:
        for picture in shown:
            if picture.at_s not in seen:
                seen.add(picture.at_s)
                yield picture
