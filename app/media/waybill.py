"""Sums up what was read in single pictures into waybills: which numbers, how often, and if it is the expected one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.domain.media.waybill import OcrReading, Reading, Waybill
from app.domain.rules.courier import Courier, guess_courier
from app.media.barcode import area_of

OCR = "ocr"
"""What stands as symbology of a number that was only seen as characters."""
_PICTURES_TO_ACCEPT = 2
_NUMBER = re.compile(r"[A-Z0-9-]{8,32}")
_SEEN_NUMBER = re.compile(r"(?=(?:[A-Z]*\d){8})[A-Z0-9]{8,26}")
_SYMBOLOGIES = frozenset({"Code128", "Code39", "Code93"})


def tidy_number(number: str) -> str:
    """A number as numbers are compared: upper case, without blanks."""
    return "".join(number.upper().split())


def may_be_waybill(reading: Reading) -> bool:
    """Whether a reading has the shape of a courier's number: eight or more letters, digits, hyphens; four digits."""
    number = reading.number.upper()
    plausible = _NUMBER.fullmatch(number) is not None and sum(letter.isdigit() for letter in number) >= 4  # noqa: PLR2004
    return reading.symbology in _SYMBOLOGIES and plausible


def gather(readings: Iterable[Reading], expected: str | None, couriers: tuple[Courier, ...]) -> tuple[Waybill, ...]:
    """One waybill per barcode number: matching ones first, then accepted ones, then those read most often.

    Readings without a number's shape are left out, unless they are the expected number itself.
    """
    wanted = tidy_number(expected) if expected else None
    by_number: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if may_be_waybill(reading) or tidy_number(reading.number) == wanted:
            by_number[tidy_number(reading.number), reading.symbology].append(reading)
    found = [_waybill(number, kind, group, wanted, couriers) for (number, kind), group in by_number.items()]
    return tuple(sorted(found, key=lambda one: (one.matches is not True, not one.accepted, -one.frames, one.number)))


def quality(reading: Reading) -> tuple[float, float, float]:
    """What makes one reading better than another of the same number: sharp, then large, then upright."""
    return reading.sharpness, area_of(reading.corners), -abs(reading.angle)


def _waybill(
    number: str, symbology: str, readings: Sequence[Reading], wanted: str | None, couriers: tuple[Courier, ...]
) -> Waybill:
    moments = {reading.at_s for reading in readings}
    return Waybill(
        number=number,
        symbology=symbology,
        frames=len(moments),
        first_s=min(moments),
        best_s=max(readings, key=quality).at_s,
        courier=guess_courier(number, couriers),
        matches=None if wanted is None else number == wanted,
        accepted=len(moments) >= _PICTURES_TO_ACCEPT,
    )


def gather_seen(seen: Iterable[OcrReading], expected: str | None, couriers: tuple[Courier, ...]) -> tuple[Waybill, ...]:
    """Numbers that were only seen as characters: never accepted, whatever they match."""
    wanted = tidy_number(expected) if expected else None
    moments: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for line in seen:
        letters = tidy_number(line.text)
        hits = set(_SEEN_NUMBER.findall(letters))
        if wanted and wanted in letters:
            hits = {wanted}
        for number in hits:
            moments[number].append((line.confidence, line.at_s))
    return tuple(
        Waybill(
            number=number,
            symbology=OCR,
            frames=len({at_s for _, at_s in where}),
            first_s=min(at_s for _, at_s in where),
            best_s=max(where)[1],
            courier=guess_courier(number, couriers),
            matches=None if wanted is None else number == wanted,
            accepted=False,
        )
        for number, where in sorted(moments.items(), key=lambda item: (item[0] != wanted, -len(item[1]), item[0]))
    )
