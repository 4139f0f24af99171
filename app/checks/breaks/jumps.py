"""Finds jumps in the run of small pictures: a piece was removed, and the same scene goes on from another state."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from statistics import median

from app.checks.breaks.likeness import shrunk, zoomed_only
from app.checks.breaks.steps import (
    Grey,
    Map,
    Seen,
    Step,
    carried_on,
    comes_back,
    hurry,
    measured,
    only_light,
    quick_change,
    standing_out,
    steadied,
)

_AROUND_S = 0.2
_LEAST_AROUND, _MOST_AROUND = 3, 13
"""Pictures on either side besides the nearest; of more, as in slow motion, some are left out evenly."""
_LONG_STEP = 1.5
"""Where time stamps show that pictures were dropped, ordinary change is taken over that much more time."""
_STANDS_OUT = 8.0
"""Grey levels in one coarse block; one picture in ten is measured closely for it, and each of 108 made jumps was."""
_RIVALS = 2
_NEEDED = 4.5
"""Between the highest score within whole takes at tables (3.3 in 18 minutes) and the scores of nearly all made jumps:
0.96 of 108 are above; those below are of robot arms that hardly moved.
"""
_USUAL_STEP_S, _PER_LONGER_STEP = 0.04, 2.0
"""With fewer pictures a second all motion is wider from one to the next, along two sides of everything that moves."""
_CALM, _CALM_NEEDS_LESS = 25.0, 0.35
"""Around the false alarms of hands and cameras in a hurry, blocks change by 49 to 148 grey levels from one picture to
the next; where they change by less than this, no whole take reached what is needed less 0.5."""
_HURRIED, _HURRY_NEEDS_MORE, _UNDER_WAY, _PER_LONGER_IN_HURRY = 40.0, 0.3, 0.9, 1.5
"""Of ten false alarms in a hurry eight were of a camera under way and below 0.9, as was one of 167 true ones; one was
next to nothing, and one lay on a step over a dropped picture, across which hurried things move twice as far."""
_STILL, _STIRS = 5.0, 9.0
"""Where blocks change by less than this just before and just after, and by so much more at once, something small stands
elsewhere: people and things that hold still do not stir for one picture only. In 30 minutes of whole takes and the cut
ones beside them nothing else that was calm stood out by more than 5.8; seven missed cuts did by 9.9 to 25.
"""
_LEAST_STEP_S = 0.001
_SAME, _AGAIN_S = 0.6, 0.12
"""A picture that is shown again (grey levels in the block that changed most) within this time, where things move, was
added to reach a higher rate: next to it every true change would look like a jump."""
_QUIET = 12.0
"""Where blocks change by less than this, nothing moves, however far pictures lie apart."""
_APART_S = 0.3
RETURN_S = 1.2
"""What covered the whole picture and is gone again within this time was a hand or a thing, no jump."""

_MOST_HELD = 600
"""Pictures that are remembered on either side where times do not run on, as in damaged files."""


@dataclass(frozen=True, slots=True)
class Jump:
    """`at_s` is the first picture after it; `score` grows with certainty from 0. `told` is whether it is to be told as
    one: where all is in a hurry, only what stands out the more is; of the rest there is no telling.
    """

    at_s: float
    before_s: float
    score: float
    told: bool = True


@dataclass(slots=True)
class _Waiting:
    """A picture that is judged once enough is known of what follows it."""

    seen: Seen
    change: Map
    stands_out: float = 0.0


class JumpFinder:
    """Takes every picture once, in order; remembers little more than two seconds."""

    def __init__(self) -> None:
        self._run: list[_Waiting] = []
        self._next = 1
        self._found: list[Jump] = []
        self._lively = False

    def look(self, at_s: float, picture: Grey) -> None:
        """Take the next picture, uint8 grey, of the size that `brought_down` gives."""
        seen = Seen.of(at_s, picture)
        if self._run and self._run[-1].seen.pixels.shape != seen.pixels.shape:
            self._settle(everything=True)
            self._run.clear()
            self._next = 1
        last = self._run[-1].seen if self._run else seen
        change = quick_change(last, seen)
        again = float(change.max()) <= _SAME
        if again and self._lively and at_s - last.at_s < _AGAIN_S:
            return
        self._lively = not again
        self._run.append(_Waiting(seen, change))
        if len(self._run) > 2:  # noqa: PLR2004 - a change, the one before it and the one after it
            earlier, one, later = self._run[-3:]
            one.stands_out = standing_out(one.change, earlier.change, later.change)
        self._settle(everything=False)

    def jumps(self) -> tuple[Jump, ...]:
        """Every jump, and every moment too hurried to tell, once all pictures were taken; of several close together
        the clearest.
        """
        self._settle(everything=True)
        kept: list[Jump] = []
        for one in sorted(self._found, key=lambda one: (not one.told, -one.score)):
            if all(abs(one.at_s - other.at_s) > _APART_S for other in kept):
                kept.append(one)
        return tuple(sorted(kept, key=lambda one: one.at_s))

    def _settle(self, *, everything: bool) -> None:
        """Judge each picture as soon as what may follow it is known; forget what nobody needs any more."""
        while self._next < len(self._run):
            at_s = self._run[self._next].seen.at_s
            ahead = len(self._run) - self._next
            if not everything and ahead < _MOST_HELD and self._run[-1].seen.at_s < at_s + RETURN_S:
                return
            if (jump := self._judged(self._next)) is not None:
                self._found.append(jump)
            self._next += 1
            while self._next > _LEAST_AROUND + 1 and (
                self._run[0].seen.at_s < at_s - RETURN_S or self._next > _MOST_HELD
            ):
                del self._run[0]
                self._next -= 1

    def _judged(self, number: int) -> Jump | None:
        """The jump before picture `number`, if there is one."""
        now = self._run[number]
        rivals = self._run[max(0, number - _RIVALS) : number + _RIVALS + 1]
        if now.stands_out < _STANDS_OUT or any(one.stands_out > now.stands_out for one in rivals):
            return None
        before, after = self._around(number)
        if min(len(before), len(after)) <= _LEAST_AROUND:
            return None
        step_s = now.seen.at_s - before[-1].at_s
        pace = hurry(before, after)
        step_s = step_s if pace > _QUIET else min(step_s, _USUAL_STEP_S)
        steps = [measured(before, after)]
        if certainty(steps[0], step_s) <= -_CALM_NEEDS_LESS and not _stirred(pace, steps):
            return None
        steady, carried = steadied(before[-1], after), carried_on(before, after)
        steps += [measured(before, seen) for seen in (steady, carried)]
        score, stirred = min(certainty(step, step_s) for step in steps), _stirred(pace, steps)
        asked = _asked(pace, before, after, under_way=steady is not after or carried is not after)
        unlikely = score <= min(asked, 0.0) and not stirred
        if unlikely or only_light(before[-1], steady[0]) or self._comes_back(number):
            return None
        if zoomed_only(shrunk(before[-1].pixels), shrunk(after[0].pixels)):  # another lens, or a camera that hurries in
            return None
        return Jump(now.seen.at_s, before[-1].at_s, score, told=stirred or score > asked)

    def _around(self, number: int) -> tuple[list[Seen], list[Seen]]:
        """The pictures shortly before and shortly after, those next to the step last and first."""
        last, first = self._run[number - 1].seen, self._run[number].seen
        span = max(_AROUND_S, _LONG_STEP * (first.at_s - last.at_s)) + 0.002
        before = [one.seen for one in self._run[:number]]
        after = [one.seen for one in self._run[number:]]
        near_before = sum(one.at_s >= last.at_s - span for one in before)
        near_after = sum(one.at_s <= first.at_s + span for one in after)
        near = max(_LEAST_AROUND + 1, near_before), max(_LEAST_AROUND + 1, near_after)
        apart = [-(-number // _MOST_AROUND) for number in near]
        return before[-near[0] :][:: -apart[0]][::-1], after[: near[1] : apart[1]]

    def _comes_back(self, number: int) -> bool:
        last, first = self._run[number - 1].seen, self._run[number].seen
        before = [one.seen for one in self._run[:number] if one.seen.at_s >= first.at_s - RETURN_S]
        after = [one.seen for one in self._run[number:] if one.seen.at_s <= last.at_s + RETURN_S]
        return comes_back(before, after)


def _stirred(pace: float, steps: Sequence[Step]) -> bool:
    """Whether all is still around a step in which something is not."""
    return pace < _STILL and min(step.much for step in steps) >= _STIRS


def _asked(pace: float, before: Sequence[Seen], after: Sequence[Seen], *, under_way: bool) -> float:
    """The certainty that is asked for: less where all around is calm, more in a hurry, and more again where the camera
    is under way or pictures were dropped in the hurry.
    """
    if pace < _HURRIED:
        return -_CALM_NEEDS_LESS if pace < _CALM else 0.0
    steps = [later.at_s - one.at_s for run in (before, after) for one, later in pairwise(run)]
    longer = (after[0].at_s - before[-1].at_s) / max(median(steps), _LEAST_STEP_S)
    return max(_UNDER_WAY if under_way else 0.0, _HURRY_NEEDS_MORE + _PER_LONGER_IN_HURRY * max(0.0, log(longer)))


def certainty(step: Step, step_s: float) -> float:
    """How clearly a step of `step_s` seconds is a removed piece: the logarithm of how much, and how wide, it stands
    out, less what is needed to tell it.
    """
    longer = _PER_LONGER_STEP * max(0.0, log(step_s / _USUAL_STEP_S)) if step_s > 0 else 0.0
    return log(step.much + 0.5) + log(step.wide + 0.5) - _NEEDED - longer
