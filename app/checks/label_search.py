"""Looks for barcodes in the pictures of a video within a budget, and keeps the striped places that could not be read.

A plain pass and a search for stripes cost about the same; while nothing is found they take turns, and once something
was read both look at every picture. What is left over goes to the most promising places at the end.
"""

import heapq
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, Reading
from app.media.reading.barcode import read_barcodes, read_places
from app.media.reading.condition import Condition, condition_of, likeness_of
from app.media.reading.deep import read_together
from app.media.reading.stripes import Stripes, find_stripes

Grey = NDArray[np.uint8]

_AWAKE_S = 2.0
"""How long both passes look at every picture after something was read."""
_PLACES = 4
_LIKELY = 0.3
"""Likeness from which a place is worth turning: of the made labels' codes 99 in 100 have more, of the striped places of
takes without a barcode about half.
"""
_FIRST_TRIES, _TRIES_A_PICTURE, _MOST_TRIES = 40.0, 0.5, 60.0
"""Crops that may be read: 3 to 8 ms each, so half a one a picture adds 2 to 4 ms to a picture of clutter."""
_KEPT = 6
_APART_S = 0.2
_MARGIN = 0.4


@dataclass(frozen=True, slots=True)
class Unread:
    """A striped place that was not read: its cut-out, where that lay (left, top, and the picture's width and height),
    and its condition.
    """

    at_s: float
    crop: Grey
    place: Stripes
    lay: tuple[int, int, int, int]
    condition: Condition

    @property
    def promise(self) -> float:
        """How likely a closer look reads it: like a barcode, large, and not too soft."""
        soft = self.condition.blur_px / max(self.condition.module_px, 0.1)
        return self.condition.likeness * min(self.condition.module_px, 3.0) / (1.0 + soft)


class LabelSearch:
    """The search through one video, in order of time. `thorough`: every picture is searched for stripes, and read
    plainly where one of them is like a barcode, as for a quick look.
    """

    def __init__(self, *, thorough: bool = False) -> None:
        self._thorough = thorough
        self._seen = 0
        self._awake_until = float("-inf")
        self._tries = _FIRST_TRIES
        self._unread: list[Unread] = []

    def read(self, at_s: float, grey: Grey, *, enough: bool = False) -> tuple[Reading, ...]:
        """What can be read in a picture. `enough`: the answer is known; every other picture gets a plain pass."""
        self._seen += 1
        self._tries = min(_MOST_TRIES, self._tries + _TRIES_A_PICTURE)
        odd = self._seen % 2 == 1
        if enough:
            return read_barcodes(grey, at_s, search=False, shrunk=False) if odd else ()
        found = self._search(at_s, grey) if self._thorough else self._in_turn(at_s, grey, odd=odd)
        if found:
            self._awake_until = at_s + _AWAKE_S
        return found

    def _in_turn(self, at_s: float, grey: Grey, *, odd: bool) -> tuple[Reading, ...]:
        both = self._seen == 1 or at_s <= self._awake_until
        found = read_barcodes(grey, at_s, search=False, shrunk=False) if both or odd else ()
        return found or (self._search(at_s, grey) if both or not odd else ())

    def _search(self, at_s: float, grey: Grey) -> tuple[Reading, ...]:
        places = find_stripes(grey)[:_PLACES]
        rated = [(likeness_of(grey, place), place) for place in places]
        likely = sorted((one for one in rated if one[0] >= _LIKELY), key=lambda one: -one[0])
        for _, place in likely:
            if self._tries < 1:
                break
            self._tries -= 1
            if found := read_places(grey, [place], at_s):
                self._tries += 1
                return found
        if likely and self._thorough and (found := read_barcodes(grey, at_s, search=False)):
            return found
        if likely:
            self._remember(at_s, grey, likely[0][1])
        return ()

    def _remember(self, at_s: float, grey: Grey, place: Stripes) -> None:
        """Keep the place if it is better than what is kept of about the same moment, and among the best."""
        new = cut_out(at_s, grey, place)
        near = [one for one in self._unread if abs(one.at_s - at_s) < _APART_S]
        if any(one.promise >= new.promise for one in near):
            return
        others = [one for one in self._unread if all(one is not other for other in near)]
        self._unread = heapq.nlargest(_KEPT, [*others, new], key=lambda one: one.promise)

    def unread(self) -> tuple[Unread, ...]:
        """The most promising places that were not read, best first."""
        return tuple(sorted(self._unread, key=lambda one: -one.promise))

    def read_deeply(self) -> tuple[Reading, ...]:
        """What their averaged and deblurred lines say together; up to half a second."""
        kept = self.unread()
        readings = read_together([(one.at_s, one.crop, one.place) for one in kept])
        lays = {one.at_s: one.lay for one in kept}
        return tuple(_back(reading, lays[reading.at_s]) for reading in readings)


def cut_out(at_s: float, grey: Grey, place: Stripes) -> Unread:
    """A striped place with what lies around it, as pixels of its own."""
    reach = (0.5 + _MARGIN) * float(np.hypot(place.width, place.height))
    height, width = grey.shape
    left, top = max(0, int(place.x - reach)), max(0, int(place.y - reach))
    right, bottom = min(width, int(place.x + reach) + 1), min(height, int(place.y + reach) + 1)
    moved = replace(place, x=place.x - left, y=place.y - top)
    crop = grey[top:bottom, left:right].copy()
    return Unread(at_s, crop, moved, (left, top, width, height), condition_of(grey, place))


def _back(reading: Reading, lay: tuple[int, int, int, int]) -> Reading:
    left, top, width, height = lay
    a, b, c, d = ((x + left, y + top) for x, y in reading.corners)
    corners: Corners = (a, b, c, d)
    return replace(reading, corners=corners, picture_width=width, picture_height=height)
