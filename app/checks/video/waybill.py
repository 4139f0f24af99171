"""Whether the waybill can be read in the video, and whether it is the expected one.

Why each answer is a pass, a warning or an unknown is in decisions/2026-11-22-waybill-verdicts.md.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.checks.seen_numbers import Candidate, Candidates, read_candidates
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Finding, Verdict
from app.domain.media.waybill import Reading, Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.barcode import read_barcodes, read_turned
from app.media.labels import find_label
from app.media.reader import Full, Small
from app.media.waybill import gather, gather_seen, may_be_waybill

_PATIENCE = ((20, 1), (60, 2))
"""After this many fruitless searches for turned barcodes, search only each nth picture: clutter costs 30 ms each."""
_TIRED = 4
_MOST_MOMENTS = 200
_REMEMBER_EVERY_S = 0.5
"""How often a picture is weighed as one to read characters from, as long as no barcode was read."""


@dataclass(slots=True)
class _Search:
    """Spaces out the costly search while it finds nothing."""

    fruitless: int = 0
    passed: int = 0

    def due(self) -> bool:
        every = next((step for until, step in _PATIENCE if self.fruitless < until), _TIRED)
        self.passed += 1
        return self.passed % every == 0

    def learn(self, *, found: bool) -> None:
        self.fruitless = 0 if found else self.fruitless + 1


class _WaybillCheck(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._readings: list[Reading] = []
        self._search = _Search()
        self._candidates = Candidates()
        self._remembered_s = float("-inf")

    def look(self, picture: Small | Full) -> None:
        if not isinstance(picture, Full):
            return
        found = read_barcodes(picture.pixels, picture.at_s, search=False)
        if not found and self._search.due():
            found = read_turned(picture.pixels, picture.at_s)
            self._search.learn(found=bool(found))
        self._readings.extend(found)
        if not any(may_be_waybill(reading) for reading in self._readings):
            self._remember(picture.at_s, picture.pixels)

    def _remember(self, at_s: float, grey: NDArray[np.uint8]) -> None:
        if at_s - self._remembered_s < _REMEMBER_EVERY_S:
            return
        self._remembered_s = at_s
        place = find_label(grey)
        if place is not None:
            self._candidates.offer(Candidate(at_s, grey, place))

    def settled(self) -> bool:
        waybills = gather(self._readings, self.context.expected, self.context.couriers)
        return any(one.accepted and one.matches is not False for one in waybills)

    def wished_s(self) -> float | None:
        waybills = gather(self._readings, self.context.expected, self.context.couriers)
        return waybills[0].best_s if waybills else None

    def verdict(self, decode: Decode) -> Outcome:
        readings = tuple(self._readings)
        waybills = gather(readings, self.context.expected, self.context.couriers)
        seen = () if waybills or decode.hurried else read_candidates(self._candidates.best())
        numbers = gather_seen(seen, self.context.expected, self.context.couriers)
        verdict, said = _judged(waybills, numbers, self.context.expected, decode)
        named = waybills[0] if waybills else numbers[0] if numbers else None
        moments = [one.at_s for one in readings if named and one.number == named.number]
        if not waybills:
            moments = sorted({at_s for one in numbers for at_s in (one.first_s, one.best_s)})
        finding = Finding(
            "waybill",
            verdict,
            said,
            named.number if named else None,
            self.context.expected,
            moments_s=tuple(moments[:_MOST_MOMENTS]),
        )
        return Outcome(finding, (), (*waybills, *numbers), readings, seen)


def _judged(
    read: tuple[Waybill, ...], seen: tuple[Waybill, ...], expected: str | None, decode: Decode
) -> tuple[Verdict, Text]:
    accepted = [one for one in read if one.accepted]
    matching = next((one for one in read if one.matches), None)
    if matching is not None or (accepted and expected is None):
        return _readable(matching or accepted[0])
    if accepted:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks",
                "Could not tell: {expected} was not read, but {numbers} was. A label may carry several numbers.",
            ),
            expected=expected or "",
            numbers=_listed(accepted),
        )
        return Verdict.UNKNOWN, said
    if read:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks", "Could not tell: {numbers} was read in one picture only; it counts from two pictures on."
            ),
            numbers=_listed(read),
        )
        return Verdict.UNKNOWN, said
    return Verdict.UNKNOWN, _unread(seen, decode)


def _readable(one: Waybill) -> tuple[Verdict, Text]:
    if not one.accepted:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks", "{number} was read, but in one picture only ({first} s): show the label longer and closer."
            ),
            number=one.number,
            first=round(one.first_s, 2),
        )
        return Verdict.WARN, said
    said = text(
        QT_TRANSLATE_NOOP("checks", "{number} can be read in {frames} pictures, best at {best} s."),
        number=one.number,
        frames=one.frames,
        best=round(one.best_s, 2),
    )
    return Verdict.PASS, said


def _unread(seen: tuple[Waybill, ...], decode: Decode) -> Text:
    if decode.hurried:
        return text(
            QT_TRANSLATE_NOOP("checks", "Could not tell: no waybill was found in the key frames within the time limit.")
        )
    if decode.problem is not None or decode.pictures == 0:
        return text(QT_TRANSLATE_NOOP("checks", "Could not tell: no pictures to look for the waybill in."))
    if seen:
        return text(
            QT_TRANSLATE_NOOP(
                "checks", "Could not tell: {numbers} was seen as characters only, no barcode; a person must confirm it."
            ),
            numbers=_listed(seen),
        )
    return text(
        QT_TRANSLATE_NOOP(
            "checks", "Could not tell: no waybill barcode can be read. Hold the label closer, still and without glare."
        )
    )


def _listed(waybills: list[Waybill] | tuple[Waybill, ...]) -> str:
    return ", ".join(one.number for one in waybills[:4])


CHECK = Check("waybill", 60, _WaybillCheck, Wants.FULL, quick=True)
