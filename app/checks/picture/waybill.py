"""Whether the waybill number can be read in the picture, and whether it is the case's.

A barcode decides; characters agree with it or stand in for it on papers that carry none. Nothing read ever fails: see
decisions/2026-11-22-picture-verdicts.md.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of, region_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import stands_in
from app.domain.media.waybill import Confirmed, OcrReading, Reading, Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reading.confirm import confirm
from app.media.reading.waybill import gather, gather_seen, may_be_waybill, tidy_number

_DECODED = QT_TRANSLATE_NOOP("picture", "{number} was decoded from the barcode; it is the case's.")
_WRITTEN = QT_TRANSLATE_NOOP("picture", "{number} was read digit by digit in print; it is the case's.")
_ONLY_PRINT = QT_TRANSLATE_NOOP(
    "picture",
    "{number} was read digit by digit in print and is the case's, but no barcode could be decoded: take it closer.",
)
_UNCOMPARED = QT_TRANSLATE_NOOP("picture", "{number} was read; there is no number to compare it with.")
_OTHER = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: {numbers} was decoded, the case says {expected}. Look whether it is the right parcel."
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: read as {read}, the case says {expected}. Characters are often misread: look."
)
_NOTHING = QT_TRANSLATE_NOOP("picture", "Could not tell: no waybill number could be read.")
_NOT_SHOWN = QT_TRANSLATE_NOOP("picture", "No waybill number could be read; with one it would prove more.")
_WITNESSES = 2


def _judge(context: Context) -> Outcome:
    wanted = context.wanted_numbers()
    readings = context.readings
    decoded = _decoded(readings, wanted, context)
    hit = next((one for one in decoded if one.matches), None)
    if hit is not None:
        return _outcome(Verdict.PASS, text(_DECODED, number=hit.number), hit.number, wanted, decoded, readings)
    written = next((found for number in wanted if (found := _line_with(number, context.lines))), None)
    if written is not None:
        number, line = written
        seen = gather_seen((line,), number, context.couriers)
        said = text(_ONLY_PRINT if context.kind.barcode else _WRITTEN, number=number)
        verdict = Verdict.WARN if context.kind.barcode else Verdict.PASS
        finding = Finding("waybill", verdict, said, number, number, region=place_of(line))
        return Outcome(finding, (*decoded, *seen), readings, (line,))
    if decoded:
        return _not_the_wanted(decoded, wanted, readings, context)
    return _unread(wanted, context)


def _decoded(readings: Sequence[Reading], wanted: Sequence[str], context: Context) -> tuple[Waybill, ...]:
    """The waybills among the barcodes. In a single picture one counts that matches, or is witnessed a second time."""
    gathered = [gather(readings, number, context.couriers) for number in wanted or (None,)]
    found = next((waybills for waybills in gathered if any(one.matches for one in waybills)), gathered[0])
    return tuple(replace(one, accepted=one.matches is True or one.accepted) for one in found)


def _not_the_wanted(
    decoded: tuple[Waybill, ...], wanted: Sequence[str], readings: tuple[Reading, ...], context: Context
) -> Outcome:
    first = decoded[0]
    if wanted:
        numbers = ", ".join(one.number for one in decoded[:4])
        said = text(_OTHER, numbers=numbers, expected=wanted[0])
        return _outcome(Verdict.UNKNOWN, said, first.number, wanted, decoded, readings)
    places = [one for one in readings if tidy_number(one.number) == first.number]
    printed = any(one.copies >= _WITNESSES for one in places) or _line_with(first.number, context.lines) is not None
    sure = printed and not first.doubt
    shown = tuple(replace(one, accepted=sure and one is first) for one in decoded)
    verdict = Verdict.PASS if sure else Verdict.WARN
    return _outcome(verdict, text(_UNCOMPARED, number=first.number), first.number, wanted, shown, readings)


def _unread(wanted: Sequence[str], context: Context) -> Outcome:
    """No barcode, and no line that is the wanted number: the line that comes nearest is shown to a person."""
    near = [found for number in wanted if (found := confirm(number, context.lines)) is not None]
    if near:
        best = max(near, key=lambda one: one.agreeing / len(one.number))
        line = _line_of(best, context.lines)
        said = text(_DIFFERS, read=line.text if line else "", expected=best.number)
        finding = Finding(
            "waybill", Verdict.UNKNOWN, said, line.text if line else None, best.number, region=place_of(line)
        )
        return Outcome(finding, gather_seen((line,) if line else (), best.number, context.couriers))
    seen = gather_seen(context.lines, wanted[0] if wanted else None, context.couriers)
    if seen and not wanted:
        return Outcome(Finding("waybill", Verdict.WARN, text(_UNCOMPARED, number=seen[0].number), seen[0].number), seen)
    if context.kind.wished:
        return Outcome(Finding("waybill", Verdict.WARN, text(_NOT_SHOWN), None, _first(wanted)), seen)
    return Outcome(Finding("waybill", Verdict.UNKNOWN, text(_NOTHING), None, _first(wanted)), seen)


def _outcome(
    verdict: Verdict,
    said: Text,
    number: str,
    wanted: Sequence[str],
    waybills: tuple[Waybill, ...],
    readings: tuple[Reading, ...],
) -> Outcome:
    places = [one.corners for one in readings if tidy_number(one.number) == number and may_be_waybill(one)]
    places = places or [one.corners for one in readings if tidy_number(one.number) == number]
    region = region_of(places[0]) if places else None
    expected = number if number in map(tidy_number, wanted) else _first(wanted)
    return Outcome(Finding("waybill", verdict, said, number, expected, region=region), waybills, readings)


def _line_with(number: str, lines: Sequence[OcrReading]) -> tuple[str, OcrReading] | None:
    """A line in which every letter and digit of the number stands, nothing missing and nothing more."""
    line = next((line for line in lines if stands_in(number, line.text)), None)
    return None if line is None else (tidy_number(number), line)


def _line_of(seen: Confirmed, lines: Sequence[OcrReading]) -> OcrReading | None:
    return next((line for line in lines if confirm(seen.number, (line,)) == seen), None)


def _first(wanted: Sequence[str]) -> str | None:
    return wanted[0] if wanted else None


CHECK = PictureCheck("waybill", 70, _judge)
