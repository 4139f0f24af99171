"""Keeps the few pictures most likely to show a label, and has their characters read when no barcode was."""

import heapq
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.media.waybill import OcrReading
from app.media.reading.labels import LabelPlace
from app.media.reading.ocr import read_characters

_MOST = 2
_APART_S = 1.0
_TIME_LIMIT_S = 1.5
"""After which no further picture is begun; one takes 0.5 to 2 s."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a label: its pixels (H, W, grey), cut out of a picture, and where they lay in it."""

    at_s: float
    cut_out: NDArray[np.uint8]
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


@dataclass(frozen=True, slots=True)
class Seen:
    """The lines of characters that were read, and the seconds that it took (loading included)."""

    lines: tuple[OcrReading, ...] = ()
    took_s: float = 0.0


def read_candidates(candidates: Sequence[Candidate]) -> Seen:
    """The characters on them, until the time is up; the first one is always read."""
    began = time.monotonic()
    lines: list[OcrReading] = []
    for candidate in candidates:
        lines.extend(read_characters(candidate.cut_out, candidate.place.area, candidate.at_s, sparing=True))
        if time.monotonic() > began + _TIME_LIMIT_S:
            break
    return Seen(tuple(lines), round(time.monotonic() - began, 3))
