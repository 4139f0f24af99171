"""How a quick look reads a film: at once where its outline says that the waybill most likely shows."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.checks.gathering import Gathered, ended
from app.domain.report import Report
from app.media.ffmpeg import Ffmpeg
from app.media.quick.glances import APART_S, Glance, glances
from app.media.quick.outline import Outline
from app.media.reader import Full

FIRST_S = 60.0
"""Where the label is shown by those who film as the platforms ask: box and waybill come first."""
_ROUGH_PER_S, _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE = 2.0, 0.8
_MOST_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Glancing:
    """One film, and until when to look at it, in seconds of the monotonic clock."""

    ffmpeg: Ffmpeg
    path: Path
    outline: Outline
    until: float
    report: Report

    def left_s(self) -> float:
        """Seconds until the time is up."""
        return self.until - time.monotonic()

    def over(self) -> bool:
        """Whether the time is up."""
        return self.left_s() <= 0

    def look(
        self,
        glance: Glance,
        from_s: float | None = None,
        *,
        per_s: float | None = None,
        reach_s: float | None = None,
        turns: tuple[int, int] = (0, 1),
    ) -> Iterator[Full]:
        """Pictures as `glances` gives them, for the time that is left."""
        return glances(
            self.ffmpeg,
            self.path,
            self.outline.film,
            glance,
            self.left_s(),
            per_s=per_s,
            from_s=from_s,
            reach_s=reach_s,
            turns=turns,
            report=self.report,
        )

    def first(self) -> Gathered[Full]:
        """What is looked at first: key frames some seconds apart, or cheap pictures where key frames are sparse."""
        return self.rough(self.reaches_s()[0]) if self.outline.sparse else Gathered(self.look(Glance.COARSE))

    def reaches_s(self) -> tuple[float | None, ...]:
        """How long after each key frame to look, first and then: the last `APART_S` before the next one are left out at
        first, since what is held up for some seconds shows before them or on it.
        """
        apart_s = self.outline.keys_apart_s
        return (None,) if not self.outline.sparse or apart_s is None else (apart_s - APART_S, None)

    def rough(self, reach_s: float | None, *, dense: bool = False) -> Gathered[Full]:
        """The cheap pictures of the first minute, read by several who take the key frames in turn: decoding them does
        not spread over threads. One for each core, of which a cheap PC has two to four.
        """
        count = max(2, min(_MOST_AT_ONCE, os.cpu_count() or 1))
        per_s = _ROUGH_PER_S if dense else _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE
        look = partial(self.look, Glance.ROUGH, per_s=per_s, reach_s=reach_s)
        end_s = self.outline.start_s + FIRST_S
        return Gathered(*(until(look(turns=(number, count)), end_s) for number in range(count)))


def until(pictures: Iterator[Full], end_s: float) -> Iterator[Full]:
    """Those up to a moment."""
    with ended(pictures):
        for picture in pictures:
            if picture.at_s > end_s:
                return
            yield picture
