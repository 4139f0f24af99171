"""Reads a striped place from averaged and deblurred lines, and believes only what several of them say alike.

Each line is one more chance for a false reading (the check symbol of Code 128 lets one damaged symbol in a hundred
pass), so a number counts from two agreeing lines on, without one that says otherwise; Code 39, which has no check
symbol, from more.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, Reading
from app.media.reading.barcode import FORMATS, angle_of, family_of, printed
from app.media.reading.labels import sharpness_of
from app.media.reading.profile import DENSITY, lines_of
from app.media.reading.stripes import Stripes

_ROWS = 6
_VOTES = {"Code128": 2, "Code93": 3, "Code39": 5}
"""Lines of a picture that must say the same. Of 16 lines a place; Code 93 has two check symbols but short ones, Code 39
none: five lines span two bands at least.
"""
_LEAST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Vote:
    """One line that could be decoded: what it says and where (samples of the line)."""

    number: str
    symbology: str
    start: float
    end: float
    samples: int


def votes_at(grey: NDArray[np.uint8], place: Stripes) -> list[Vote]:
    """What the lines of a striped place say; 10 to 40 ms."""
    found = []
    for line in lines_of(grey, place):
        for code in _decoded(line):
            ends = (code.position.top_left.x, code.position.top_right.x)
            found.append(Vote(printed(code), family_of(code), float(ends[0]), float(ends[1]), len(line)))
    return found


def _decoded(line: NDArray[np.uint8]) -> list[zxingcpp.Barcode]:
    codes = zxingcpp.read_barcodes(
        np.repeat(line[None], _ROWS, axis=0),
        formats=FORMATS,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
        binarizer=zxingcpp.Binarizer.BoolCast,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [code for code in codes if code.valid and len(printed(code)) >= _LEAST_LETTERS]


def read_deeply(grey: NDArray[np.uint8], places: Iterable[Stripes], at_s: float = 0.0) -> tuple[Reading, ...]:
    """What single places of one picture say by enough agreeing lines."""
    return tuple(
        _reading(grey, place, vote, at_s)
        for place in places
        for vote, count, against in counted(votes_at(grey, place))
        if count >= _VOTES[vote.symbology] and not against
    )


def counted(votes: Sequence[Vote]) -> list[tuple[Vote, int, int]]:
    """Per number of a known kind: one of its votes, how many there are, and how many lines say something else."""
    groups: dict[tuple[str, str], list[Vote]] = defaultdict(list)
    for vote in votes:
        if vote.symbology in _VOTES:
            groups[vote.symbology, vote.number].append(vote)
    return [(group[0], len(group), len(votes) - len(group)) for group in groups.values()]


def read_together(
    pictures: Sequence[tuple[float, NDArray[np.uint8], Stripes]],
) -> tuple[Reading, ...]:
    """The same over several pictures of a video: a number also counts where single lines of two or more pictures agree
    on it, with one more in all than a single picture needs, and nothing in any of these says otherwise.
    """
    cast = [(at_s, grey, place, counted(votes_at(grey, place))) for at_s, grey, place in pictures]
    sums: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    disputed: set[tuple[str, str]] = set()
    for at_s, _, _, counts in cast:
        for vote, count, against in counts:
            sums[vote.symbology, vote.number].append((at_s, count))
            if against >= count:
                disputed.add((vote.symbology, vote.number))
    agreed = {
        key
        for key, said in sums.items()
        if sum(count for _, count in said) > _VOTES[key[0]] and len({at_s for at_s, _ in said}) > 1
    } - disputed
    return tuple(
        _reading(grey, place, vote, at_s)
        for at_s, grey, place, counts in cast
        for vote, count, against in counts
        if (vote.symbology, vote.number) in agreed or (count >= _VOTES[vote.symbology] and not against)
    )


def _reading(grey: NDArray[np.uint8], place: Stripes, vote: Vote, at_s: float) -> Reading:
    """Corners: the decoded stretch across the bars, the place's extent along them; the other way round if read so."""
    radians = math.radians(place.angle)
    over = np.array([math.cos(radians), math.sin(radians)])
    down = np.array([-over[1], over[0]]) * (1 if vote.end >= vote.start else -1)
    middle = np.array([place.x, place.y])
    start, end = (middle + over * (at - vote.samples / 2) / DENSITY for at in (vote.start, vote.end))
    half = down * place.height / 2
    a, b, c, d = (
        (round(float(x), 1), round(float(y), 1)) for x, y in (start - half, end - half, end + half, start + half)
    )
    corners: Corners = (a, b, c, d)
    height, width = grey.shape
    sharpness = sharpness_of(grey, corners)
    return Reading(vote.number, vote.symbology, at_s, corners, angle_of(corners), width, height, sharpness, way="deep")
