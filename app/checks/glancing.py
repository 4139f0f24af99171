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
_ROUGH_PER_S, _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE = 2.0, 1.0
_MOST_AT_ONCE = 4
_ON_THE_KEY_S = 0.05
"""Sought so much later, a key frame is not missed for a rounded time."""


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
        self, glance: Glance, from_s: float | None = None, *, per_s: float | None = None, reach_s: float | None = None
    ) -> Iterator[Full]:
        """Pictures as `glances` gives them, for the time that is left."""
        left_s, film, report = self.left_s(), self.outline.film, self.report
        return glances(
            self.ffmpeg, self.path, film, glance, left_s, per_s=per_s, from_s=from_s, reach_s=reach_s, report=report
        )

    def first(self) -> Gathered[Full]:
        """What is looked at first: key frames some seconds apart, or cheap pictures where key frames are sparse."""
        return self.rough(self.reaches_s()[0]) if self.outline.sparse else Gathered(self.look(Glance.COARSE))

    def reaches_s(self) -> tuple[float | None, ...]:
        """How long after each key frame to look, first and then: what is held up longer than `APART_S` is seen at once,
        before the next key frame or on it.
        """
        apart_s = self.outline.keys_apart_s
        return (None,) if not self.outline.sparse or apart_s is None else (apart_s - APART_S, None)

    def rough(self, reach_s: float | None, *, dense: bool = False) -> Gathered[Full]:
        """The cheap pictures of the first minute in several stretches at once: they do not spread over threads. Each
        begins on a key frame, so that the one before has no need to go beyond that.
        """
        per_s = _ROUGH_PER_S if dense else _ROUGH_PER_S_WHERE_KEYS_ARE_SPARSE
        starts = self._starts()
        ends = [*starts[1:], self.outline.start_s + FIRST_S]
        look = partial(self.look, Glance.ROUGH, per_s=per_s, reach_s=reach_s)
        return Gathered(*(_stretch(look(start), number, ends) for number, start in enumerate(starts)))

    def _starts(self) -> list[float]:
        """Where the stretches begin, in seconds: one for each core, of which a cheap PC has two to four; each on the
        key frame nearest to its share, where key frames come as regularly as the first two.
        """
        stretches = max(2, min(_MOST_AT_ONCE, os.cpu_count() or 1))
        shares = [FIRST_S * number / stretches for number in range(stretches)]
        if apart_s := self.outline.keys_apart_s:
            shares = [round(share / apart_s) * apart_s + _ON_THE_KEY_S for share in shares]
        return [self.outline.start_s + share for share in shares]


def _stretch(pictures: Iterator[Full], number: int, ends: list[float]) -> Iterator[Full]:
    """One of several stretches: up to where the next began, which it tells the one before."""
    with ended(pictures):
        for picture in pictures:
            if number:
                ends[number - 1] = min(ends[number - 1], picture.at_s)
            if picture.at_s >= ends[number]:
                return
            yield picture
