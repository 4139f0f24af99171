"""Whether the weight on a scale can be read, whether it is the case's, and how it compares with the other one."""

from collections.abc import Iterator
from decimal import Decimal

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import UNITS, unit_of, weights_in
from app.domain.media.waybill import OcrReading
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_SAME = QT_TRANSLATE_NOOP("picture", "{grams} g was read; it is what the case says.")
_SAME_LESS = QT_TRANSLATE_NOOP(
    "picture", "{grams} g was read; it is what the case says. {shipped} g were shipped: {less} g are missing."
)
_SAME_MORE = QT_TRANSLATE_NOOP(
    "picture", "{grams} g was read; it is what the case says. {shipped} g were shipped: nothing is missing by weight."
)
_UNITLESS = QT_TRANSLATE_NOOP(
    "picture",
    "The figure {read} was read without its unit; with {unit} it is the {grams} g of the case: look at the unit.",
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: {read} was read, the case says {grams} g. Figures on displays are often misread: look."
)
_UNCOMPARED = QT_TRANSLATE_NOOP(
    "picture", "{read} was read; enter the weight in the case as you see it, so that it can be compared."
)
_UNREAD = QT_TRANSLATE_NOOP("picture", "Could not tell: no weight could be read.")
_BESIDE = 2.5
"""Heights of the unit within which the figure stands that it belongs to."""


def _judge(context: Context) -> Outcome:
    facts = context.facts
    returned = context.kind.weighed == "returned"
    wanted = facts.returned_weight_g if returned else facts.outbound_weight_g
    read = list(_read(context.lines))
    sure = [entry for entry in read if entry[1] is not None]
    if wanted is None:
        return _uncompared(sure)
    hit = next((line for _, grams, line in sure if grams == wanted), None)
    if hit is not None:
        said = _same(wanted, facts.outbound_weight_g if returned else None)
        return Outcome(Finding("weight", Verdict.PASS, said, wanted, wanted, region=place_of(hit)))
    bare = next(
        ((shown, unit, line) for shown, grams, line in read if grams is None for unit in ("kg", "g")
         if Decimal(shown) * UNITS[unit] == wanted), None
    )  # fmt: skip
    if bare is not None:
        shown, unit, line = bare
        said = text(_UNITLESS, read=shown, unit=unit, grams=wanted)
        return Outcome(Finding("weight", Verdict.WARN, said, shown, wanted, region=place_of(line)))
    if not sure:
        return Outcome(Finding("weight", Verdict.UNKNOWN, text(_UNREAD), None, wanted))
    shown, grams, line = sure[0]
    said = text(_DIFFERS, read=shown, grams=wanted)
    return Outcome(Finding("weight", Verdict.UNKNOWN, said, _number(grams), wanted, region=place_of(line)))


def _uncompared(sure: list[tuple[str, Decimal | None, OcrReading]]) -> Outcome:
    if not sure:
        return Outcome(Finding("weight", Verdict.UNKNOWN, text(_UNREAD)))
    shown, grams, line = sure[0]
    said = text(_UNCOMPARED, read=shown)
    return Outcome(Finding("weight", Verdict.UNKNOWN, said, _number(grams), region=place_of(line)))


def _same(grams: int, shipped: int | None) -> Text:
    if shipped is None:
        return text(_SAME, grams=grams)
    if shipped > grams:
        return text(_SAME_LESS, grams=grams, shipped=shipped, less=shipped - grams)
    return text(_SAME_MORE, grams=grams, shipped=shipped)


def _read(lines: tuple[OcrReading, ...]) -> Iterator[tuple[str, Decimal | None, OcrReading]]:
    """Each weight as it is shown and in grams: figures with their unit, those beside a unit, bare ones."""
    units = [(unit, line) for line in lines if (unit := unit_of(line.text))]
    for line in lines:
        for one in weights_in(line.text):
            if one.grams is not None:
                yield f"{one.figure} {one.unit}", one.grams, line
                continue
            near = next((unit for unit, beside in units if _stands_beside(line, beside)), "")
            if near:
                yield f"{one.figure} {near}", one.figure * UNITS[near], line
            yield str(one.figure), None, line


def _stands_beside(figure: OcrReading, unit: OcrReading) -> bool:
    """Whether the unit begins right of the figure, near it and on its height."""
    right = max(x for x, _ in figure.corners)
    left = min(x for x, _ in unit.corners)
    tops = [min(y for _, y in one.corners) for one in (figure, unit)]
    feet = [max(y for _, y in one.corners) for one in (figure, unit)]
    high = max(feet[1] - tops[1], 1.0)
    return -high <= left - right <= _BESIDE * high and tops[0] - high <= tops[1] and feet[1] <= feet[0] + high


def _number(grams: Decimal | None) -> float | None:
    return None if grams is None else float(grams)


CHECK = PictureCheck("weight", 100, _judge)
