"""Sums up what was read in single pictures into waybills: which numbers, how often, and if it is the expected one."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.domain.media.waybill import OcrReading, Reading, Waybill, area_of
from app.domain.rules.courier import Courier, guess_courier
from app.media.reading.numbers import check_digit_holds, is_order_number

OCR = "ocr"
"""What stands as symbology of a number that was only seen as characters."""
_PICTURES_TO_ACCEPT = {"Code128": 2, "Code93": 2}
_PICTURES_ELSE = 3
"""For Code 39, which carries no check symbol; its expected number needs no more than the others."""
_NUMBER = re.compile(r"[A-Z0-9-]{8,32}")
_SEEN_NUMBER = re.compile(r"(?=(?:[A-Z]*\d){8})[A-Z0-9]{8,26}")
_SYMBOLOGIES = frozenset({"Code128", "Code39", "Code93"})
_USUAL_LENGTH = range(12, 21)
"""Letters of the numbers of couriers (notes:A8); sorting and station codes are shorter, references any length."""
_CLEARLY = 2
"""Points by which another number of the same picture has to look more like the waybill's, before one that has nothing
of it is put aside.
"""
WAYBILL, INTERNAL = "waybill", "internal"
APART_S = (1.0, 0.5, 0.0)
"""Frames should show distinct moments; nearer ones are taken only where there are no others."""


def tidy_number(number: str) -> str:
    """A number as numbers are compared: upper case, without blanks."""
    return "".join(number.upper().split())


def may_be_waybill(reading: Reading) -> bool:
    """Whether a reading has the shape of a courier's number: eight or more letters, digits, hyphens; four digits."""
    number = reading.number.upper()
    if is_order_number(number):
        return False
    plausible = _NUMBER.fullmatch(number) is not None and sum(letter.isdigit() for letter in number) >= 4  # noqa: PLR2004
    return reading.symbology in _SYMBOLOGIES and plausible


def gather(readings: Iterable[Reading], expected: str | None, couriers: tuple[Courier, ...]) -> tuple[Waybill, ...]:
    """One waybill per barcode number: matching ones first, then accepted ones, then those most like a waybill's, then
    those read most often. What is no waybill's number is left to `other_codes`, unless it is the expected one.
    """
    found = _ranked(readings, expected, couriers)
    return tuple(one for one in found if one.role == WAYBILL)


def other_codes(
    readings: Iterable[Reading], expected: str | None, couriers: tuple[Courier, ...]
) -> tuple[Waybill, ...]:
    """What was read besides the waybills: sorting and station codes, order numbers, references; none is accepted."""
    return tuple(replace(one, accepted=False) for one in _ranked(readings, expected, couriers) if one.role != WAYBILL)


def _ranked(readings: Iterable[Reading], expected: str | None, couriers: tuple[Courier, ...]) -> list[Waybill]:
    wanted = tidy_number(expected) if expected else None
    groups: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[tidy_number(reading.number), reading.symbology].append(reading)
    points = {key: _points(key[0], group, wanted, couriers) for key, group in groups.items()}
    found = {}
    for key, group in groups.items():
        shaped = may_be_waybill(group[0]) or key[0] == wanted
        outdone = points[key] <= 0 and any(
            points[other] >= points[key] + _CLEARLY and _together(group, groups[other]) for other in groups
        )
        found[key] = _waybill(*key, group, wanted, couriers, INTERNAL if outdone or not shaped else WAYBILL)

    def order(key: tuple[str, str]) -> tuple[bool, bool, int, int, str]:
        one = found[key]
        return one.matches is not True, not one.accepted, -points[key], -one.frames, one.number

    return [found[key] for key in sorted(found, key=order)]


def _points(number: str, group: Sequence[Reading], wanted: str | None, couriers: tuple[Courier, ...]) -> int:
    """How much a number looks like the waybill's: a courier's pattern or check digit, usual length, printed twice."""
    fits = any(re.fullmatch(courier.pattern, number) for courier in couriers)
    checked = check_digit_holds(number)
    points = (2 if fits or checked else 0) - (2 if checked is False else 0)
    points += 1 if len(number) in _USUAL_LENGTH else 0
    points += 1 if any(reading.copies > 1 for reading in group) else 0
    return points + (10 if number == wanted else 0) - (0 if may_be_waybill(group[0]) else 4)


def _together(group: Sequence[Reading], others: Sequence[Reading]) -> bool:
    """Whether two numbers were seen in the same picture: then they lie on one label, and only one is its number."""
    return bool({one.at_s for one in group} & {one.at_s for one in others})


def quality(reading: Reading) -> tuple[float, float, float]:
    """What makes one reading better than another of the same number: sharp, then large, then upright."""
    return reading.sharpness, area_of(reading.corners), -abs(reading.angle)


def _waybill(
    number: str,
    symbology: str,
    readings: Sequence[Reading],
    wanted: str | None,
    couriers: tuple[Courier, ...],
    role: str,
) -> Waybill:
    moments = {reading.at_s for reading in readings}
    enough = _PICTURES_TO_ACCEPT.get(symbology, 2 if number == wanted else _PICTURES_ELSE)
    doubt = "check_digit" if check_digit_holds(number) is False and number != wanted else ""
    return Waybill(
        number=number,
        symbology=symbology,
        frames=len(moments),
        first_s=min(moments),
        best_s=max(readings, key=quality).at_s,
        courier=guess_courier(number, couriers),
        matches=None if wanted is None else number == wanted,
        accepted=len(moments) >= enough and not doubt,
        role=role,
        doubt=doubt,
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


def ranked(readings: Sequence[Reading]) -> list[Reading]:
    """Readings in order of use: those of the number read most often, then sharp, large, upright.

    Sharpness and size are compared in steps of a factor of two: finer differences say less than the next criterion.
    """
    plausible = [reading for reading in readings if may_be_waybill(reading)] or list(readings)
    often = Counter(tidy_number(reading.number) for reading in plausible)

    def key(reading: Reading) -> tuple[int, int, int, int, float]:
        sharp, large = math.log2(reading.sharpness + 1), math.log2(area_of(reading.corners) + 1)
        tilt = round(min(abs(reading.angle), 180 - abs(reading.angle)) / 15)
        return -often[tidy_number(reading.number)], -round(sharp), -round(large), tilt, -reading.sharpness

    return sorted(plausible, key=key)


def choose(readings: Sequence[Reading], count: int = 3) -> tuple[Reading, ...]:
    """The best readings at up to `count` distinct moments, best first."""
    chosen: list[Reading] = []
    for reading in spaced(ranked(readings), chosen):
        chosen.append(reading)
        if len(chosen) >= count:
            break
    return tuple(chosen)


def spaced(candidates: Sequence[Reading], taken: Sequence[Reading]) -> Iterator[Reading]:
    """Candidates in order that lie apart from everything in `taken` (which grows meanwhile), farther ones first."""
    offered: set[float] = set()
    for apart in APART_S:
        for one in candidates:
            if one.at_s not in offered and all(abs(one.at_s - other.at_s) >= apart for other in taken):
                offered.add(one.at_s)
                yield one
