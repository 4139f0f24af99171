"""The one door to every finder that works on the run of small pictures: hard cuts, jumps, freezes and darkness."""

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from app.checks.breaks.continuity import CutFinder
from app.checks.breaks.jumps import Jump, JumpFinder
from app.checks.breaks.spells import DarkFinder, FreezeFinder, Spell
from app.checks.breaks.steps import brought_down
from app.domain.media.finding import Break, BreakKind, Verdict

_SAME_S, _AT_ONCE_S = 0.3, 0.1
_UNSURE_S = 0.2
"""What surrounds a step and was held against it is what cannot be told."""
_FREEZE, _DARK, _EVEN = 0.6, 0.9, 0.6
"""A scene may stand still by itself, a hand may lie on the lens; nobody films darkness."""

_SCORES, _SURENESS = (0.0, 0.9, 1.6, 2.5), (0.5, 0.6, 0.9, 0.95)
"""Of the alarms on takes that nothing was tuned on, 8 of 17 were true below a score of 0.9, 11 of 12 from there to 1.6,
all 332 above. Half of those clips were cut, which most of a merchant's are not, so even the clearest stays at 0.95.
"""


class BreakFinder:
    """Takes every small picture once, in order; tells the suspected breaks after the last."""

    def __init__(self) -> None:
        self._cuts = CutFinder()
        self._jumps = JumpFinder()
        self._freezes = FreezeFinder()
        self._darkness = DarkFinder()
        self._times: list[float] = []

    @property
    def recognisable(self) -> int:
        """How many pictures had something to recognise in them."""
        return self._cuts.recognisable

    def look(self, at_s: float, pixels: NDArray[np.uint8]) -> None:
        """Take the next picture, uint8 grey (h, 192)."""
        self._times.append(at_s)
        self._cuts.look(at_s, pixels)
        picture = brought_down(pixels)
        self._jumps.look(at_s, picture)
        self._freezes.look(at_s, picture)
        self._darkness.look(at_s, picture)

    def breaks(self) -> tuple[Break, ...]:
        """Every suspected break in order, once all pictures were taken; no jump where another kind says it better."""
        cuts = [
            Break(cut.at_s, BreakKind.CUT, Verdict.WARN, cut.confidence, before_s=self._before(cut.at_s))
            for cut in self._cuts.cuts()
        ]
        jumps = [one for one in self._jumps.jumps() if one.told]
        begun = [cut.at_s for cut in cuts] + [jump.at_s for jump in jumps]
        freezes = [
            _spell(one, BreakKind.FREEZE, _FREEZE)
            for one in self._freezes.spells()
            if all(
                abs(one.before_s - at_s) > _AT_ONCE_S for at_s in begun
            )  # a new scene that stands still is no held one
        ]
        dark = [_spell(one, BreakKind.BLACK, _DARK if one.dark else _EVEN) for one in self._darkness.spells()]
        edges = [cut.at_s for cut in cuts] + self._darkness.passing
        edges += chain.from_iterable((one.before_s or one.at_s, one.at_s) for one in (*freezes, *dark))
        told = [
            Break(one.at_s, BreakKind.JUMP, Verdict.WARN, confidence(one), before_s=one.before_s)
            for one in jumps
            if all(abs(one.at_s - edge) > _SAME_S for edge in edges)
        ]
        return tuple(sorted((*cuts, *freezes, *dark, *told), key=lambda one: one.at_s))

    def too_fast(self) -> tuple[tuple[float, float], ...]:
        """From when to when (seconds) all moved too fast to tell whether a piece was removed: not told as breaks."""
        told = [one.at_s for one in self.breaks()]
        return tuple(
            (one.before_s - _UNSURE_S, one.at_s + _UNSURE_S)
            for one in self._jumps.jumps()
            if not one.told and all(abs(one.at_s - at_s) > _SAME_S for at_s in told)
        )

    def _before(self, at_s: float) -> float | None:
        number = int(np.searchsorted(self._times, at_s))
        return self._times[number - 1] if number else None


def confidence(jump: Jump) -> float:
    """From 0.5 to 0.95."""
    return round(float(np.interp(jump.score, _SCORES, _SURENESS)), 2)


def _spell(one: Spell, kind: BreakKind, confidence: float) -> Break:
    return Break(one.at_s, kind, Verdict.WARN, confidence, round(one.length_s, 3), before_s=one.before_s)
