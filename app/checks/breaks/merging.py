"""Puts together what several witnesses say about one moment: one break per moment, with the picture before it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from app.checks.breaks.hearing import breaks_at
from app.domain.media.finding import Break, BreakKind, Verdict
from app.media.sound import Sound

_STRONGEST_FIRST = (
    BreakKind.GAP,
    BreakKind.SPLICE,
    BreakKind.CUT,
    BreakKind.JUMP,
    BreakKind.FREEZE,
    BreakKind.BLACK,
    BreakKind.EDITED,
)
"""What the file's own tables and times say goes before what the pictures look like; among those, the plainer sight."""
SAME_S = 0.1
"""Witnesses of one moment are this near each other; at low rates, one and a half pictures."""
_EPSILON_S = 0.0005
_LISTENED = 24
"""So many moments are listened to, the most doubtful first: a tenth of a second each."""
_RAISED = 0.3
"""Share of the remaining doubt that the sound takes away when it breaks as well."""
_MOST = 0.97

Listen = Callable[[float], Sound | None]


def merged(found: Sequence[Break], frame_times_s: Sequence[float]) -> tuple[Break, ...]:
    """All breaks in order of time, each moment told once by its strongest witness."""
    near = max(SAME_S, 1.5 * _step(frame_times_s))
    kept: list[Break] = []
    for one in sorted(found, key=_rank):
        if one.kind is BreakKind.EDITED or all(not _same(one, other, near) for other in kept):
            kept.append(one)
    ordered = sorted(kept, key=lambda one: (one.at_s, _rank(one)))
    return tuple(_with_before(one, frame_times_s) for one in ordered)


def _rank(one: Break) -> tuple[int, int, float]:
    return one.verdict is not Verdict.FAIL, _STRONGEST_FIRST.index(one.kind), -one.confidence


def _same(one: Break, other: Break, near: float) -> bool:
    """One moment, or a break inside the time that is missing at a gap."""
    inside = other.kind is BreakKind.GAP and other.at_s - other.length_s <= one.at_s <= other.at_s
    return other.kind is not BreakKind.EDITED and (inside or abs(one.at_s - other.at_s) <= near)


def _step(times: Sequence[float]) -> float:
    steps = [after - before for before, after in pairwise(times)]
    return median(steps) if steps else 0.0


def _with_before(one: Break, times: Sequence[float]) -> Break:
    """The last picture before the break, where the one who found it did not say and there is one."""
    number = bisect_left(times, one.at_s - _EPSILON_S) - 1
    if one.before_s is not None or one.kind is BreakKind.EDITED or not 0 <= number < len(times):
        return one
    return replace(one, before_s=times[number])


def heard(breaks: Sequence[Break], listen: Listen | None) -> tuple[Break, ...]:
    """The same breaks with what the sound says: it may raise the confidence, never lower it."""
    asked = [one for one in breaks if one.heard is None and one.kind is not BreakKind.EDITED]
    doubted = sorted(asked, key=lambda one: -one.confidence)[: _LISTENED if listen is not None else 0]
    return tuple(_heard(one, listen) if listen is not None and one in doubted else one for one in breaks)


def _heard(one: Break, listen: Listen) -> Break:
    answer = breaks_at(listen(one.at_s), one.at_s)
    if not answer:
        return replace(one, heard=answer)
    raised = min(_MOST, one.confidence + _RAISED * (1 - one.confidence))
    return replace(one, heard=True, confidence=max(one.confidence, round(raised, 3)))
