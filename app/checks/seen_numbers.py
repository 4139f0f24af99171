"""Keeps the few pictures most likely to show a label, and has their characters read when no barcode was."""

import heapq
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.media.waybill import OcrReading
from app.media.labels import LabelPlace
from app.media.ocr import read_characters

_MOST = 3
_APART_S = 1.0
_TIME_LIMIT_S = 6.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A picture (H, W, grey) that may show a label, and where."""

    at_s: float
    grey: NDArray[np.uint8]
    place: LabelPlace


class Candidates:
    """The best few of all that were offered, at least a second apart."""

    def __init__(self) -> None:
        self._kept: list[Candidate] = []

    def offer(self, candidate: Candidate) -> None:
        """Keep it if it is better than what is kept near it, or than the worst."""
        near = [one for one in self._kept if abs(one.at_s - candidate.at_s) < _APART_S]
        if any(one.place.weight >= candidate.place.weight for one in near):
            return
        others = [one for one in self._kept if all(one is not other for other in near)]
        self._kept = heapq.nlargest(_MOST, [*others, candidate], key=lambda one: one.place.weight)

    def best(self) -> tuple[Candidate, ...]:
        """Best first."""
        return tuple(sorted(self._kept, key=lambda one: -one.place.weight))


def read_candidates(candidates: Sequence[Candidate]) -> tuple[OcrReading, ...]:
    """The characters on them, until the time is up; the first one is always read."""
    until = time.monotonic() + _TIME_LIMIT_S
    lines: list[OcrReading] = []
    for candidate in candidates:
        lines.extend(read_characters(candidate.grey, candidate.place.area, candidate.at_s))
        if time.monotonic() > until:
            break
    return tuple(lines)
