"""Whether the waybill can be read in the video, and whether it is the expected one.

Why each answer is a pass, a warning or an unknown is in decisions/2026-11-22-waybill-verdicts.md.
"""

import numpy as np
from numpy.typing import NDArray

from app.checks.label_search import LabelSearch, Unread
from app.checks.seen_numbers import Candidate, Candidates, Seen, read_candidates
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.checks.waybill_words import Looked, judged, partly
from app.domain.media.finding import Finding, Verdict
from app.domain.media.waybill import Confirmed, Reading, Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small
from app.media.reading.condition import LEAST_MODULE_PX, Trouble
from app.media.reading.confirm import confirm
from app.media.reading.labels import find_label
from app.media.reading.other_codes import read_other_codes
from app.media.reading.waybill import gather, gather_seen, may_be_waybill, other_codes, quality

_MOST_MOMENTS = 200
_REMEMBER_EVERY_S = 1.0
"""How often a picture is weighed as one to read characters from, as long as no barcode was read: 4 ms each."""
_ENOUGH = 12
"""Pictures with the number from which on it is looked for less often: three seconds of showing it."""
_LOOKS_LIKE_ONE = 0.6
"""Likeness from which a striped place is named as the barcode that could not be read."""


class _WaybillCheck(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._readings: list[Reading] = []
        self._hurried = context.media is None  # the quick look begins before the file is probed
        self._search = LabelSearch(thorough=self._hurried)
        self._candidates = Candidates()
        self._remembered_s = float("-inf")
        self._best: tuple[Reading, NDArray[np.uint8]] | None = None
        self._enough = False

    def look(self, picture: Small | Full) -> None:
        if not isinstance(picture, Full):
            return
        found = self._search.read(picture.at_s, picture.pixels, enough=self._enough)
        self._readings.extend(found)
        for reading in filter(may_be_waybill, found):
            if self._best is None or quality(reading) > quality(self._best[0]):
                self._best = reading, picture.pixels
        if found and not self._enough:
            first = next(iter(self._waybills()), None)
            self._enough = first is not None and first.matches is not False and first.frames >= _ENOUGH
        if self._best is None and not self._hurried:  # no time to read characters either
            self._remember(picture.at_s, picture.pixels)

    def _remember(self, at_s: float, grey: NDArray[np.uint8]) -> None:
        if at_s - self._remembered_s < _REMEMBER_EVERY_S:
            return
        self._remembered_s = at_s
        place = find_label(grey)
        if place is not None:
            self._candidates.offer(Candidate(at_s, place.area.of(grey).copy(), place))

    def _waybills(self) -> tuple[Waybill, ...]:
        return gather(self._readings, self.context.expected, self.context.couriers)

    def settled(self) -> bool:
        return any(one.accepted and one.matches is not False for one in self._waybills())

    def wished_s(self) -> float | None:
        waybills = self._waybills()
        return waybills[0].best_s if waybills else None

    def told(self) -> Text | None:
        waybills = self._waybills()
        if not waybills:
            return None
        said = QT_TRANSLATE_NOOP("checks", "Waybill {number}, seen at {first} s.")
        return text(said, number=waybills[0].number, first=round(waybills[0].first_s, 2))

    def certain(self) -> bool:
        return any(one.matches for one in self._waybills()[:1])

    def verdict(self, decode: Decode) -> Outcome:
        if not self.settled():
            self._readings.extend(self._search.read_deeply())
            self._readings.sort(key=lambda one: one.at_s)
        waybills = self._waybills()
        others, unread = self._others()
        looked = Seen() if waybills or decode.hurried else read_candidates(self._candidates.best())
        numbers = gather_seen(looked.lines, self.context.expected, self.context.couriers)
        confirmed = confirm(self.context.expected, looked.lines)
        finding = self._finding(waybills, numbers, decode, unread, confirmed)
        return Outcome(
            finding,
            (),
            (*waybills, *numbers),
            tuple(self._readings),
            looked.lines,
            others=others,
            ocr_s=looked.took_s,
            confirmed=confirmed,
        )

    def _others(self) -> tuple[tuple[Waybill, ...], Unread | None]:
        """What was read besides waybills, and the striped place that is none of it and most likely the waybill's."""
        told = list(other_codes(self._readings, self.context.expected, self.context.couriers))
        places = [(one.at_s, one.crop, one) for one in self._search.unread()]
        best = [(self._best[0].at_s, self._best[1], None)] if self._best else []
        unread: Unread | None = None
        for at_s, pixels, place in (*best, *places):
            found = read_other_codes(pixels)
            known = {one.number for one in told}
            told += [_other(number, kind, role, at_s) for number, kind, role in found if number not in known]
            if place and not found and unread is None and place.condition.likeness >= _LOOKS_LIKE_ONE:
                unread = place
        return tuple(told), unread

    def _finding(
        self,
        waybills: tuple[Waybill, ...],
        numbers: tuple[Waybill, ...],
        decode: Decode,
        unread: Unread | None,
        confirmed: Confirmed | None,
    ) -> Finding:
        verdict, said = judged(waybills, self.context.expected, _looked(decode), unread, numbers)
        named = waybills[0] if waybills else numbers[0] if numbers else None
        if named is not None and not waybills:
            moments = sorted({at_s for one in numbers for at_s in (one.first_s, one.best_s)})
        else:
            moments = sorted({one.at_s for one in self._readings if named and one.number == named.number})
        if confirmed is not None and not waybills and not any(one.matches for one in numbers):
            said, moments = partly(confirmed), [confirmed.at_s]
        if named is None and unread is not None and not decode.hurried and verdict is Verdict.UNKNOWN:
            value, limit = _measured(unread)
            return Finding("waybill", verdict, said, value, limit, moments_s=(unread.at_s,))
        number, expected = named.number if named else None, self.context.expected
        return Finding("waybill", verdict, said, number, expected, moments_s=tuple(moments[:_MOST_MOMENTS]))


def _other(number: str, kind: str, role: str, at_s: float) -> Waybill:
    return Waybill(number, kind, 1, at_s, at_s, None, None, accepted=False, role=role)


def _measured(unread: Unread) -> tuple[float | None, float | None]:
    """The figure that the reason is about, and its limit: pixels, or the washed-out share."""
    condition = unread.condition
    figures: dict[Trouble, tuple[float, float]] = {
        Trouble.SMALL: (condition.module_px, LEAST_MODULE_PX),
        Trouble.BLURRED: (condition.blur_px, round(condition.most_blur_px, 2)),
        Trouble.GLARE: (condition.glare, 0.0),
    }
    return figures.get(condition.trouble, (None, None))


def _looked(decode: Decode) -> Looked:
    if decode.hurried:
        return Looked.HURRIEDLY
    return Looked.NOT_AT_ALL if decode.problem is not None or decode.pictures == 0 else Looked.WHOLLY


CHECK = Check("waybill", 60, _WaybillCheck, Wants.FULL, quick=True)
