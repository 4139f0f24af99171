"""The figure of one measure, from records or as typed; what cannot be computed is said, never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.measures.window import Dated, rolling
from app.domain.rules.measure import How, Measure

_SHARE = Decimal("0.0001")
_HOURS = Decimal("0.01")


class Standing(StrEnum):
    """Whether there is a figure, and if not, why. NOTHING: no record to divide by. ELSEWHERE: another function of this
    folder answers (stages, causes, costs).
    """

    COMPUTED = "computed"
    TYPED = "typed"
    NOT_TYPED = "not_typed"
    NOTHING = "nothing"
    BROKEN = "broken"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Measured:
    """`value`: a share (0 to 1), a number, or hours, by the measure's unit. `counted` of `of` records."""

    measure: str
    standing: Standing
    value: Decimal | None
    counted: int = 0
    of: int = 0


def share(count: int, of: int) -> Decimal | None:
    """A count's share, to four decimals; None when there is nothing to divide by."""
    return (Decimal(count) / Decimal(of)).quantize(_SHARE, ROUND_HALF_UP) if of else None


def figure(measure: Measure, records: Iterable[Dated], last_day: date, typed: Decimal | None = None) -> Measured:
    """The measure over its window up to and with `last_day`. `typed`: the figure that the back office shows.

    A formula that the text has garbled is never computed; what the back office shows for it may still be typed.
    """
    if typed is not None:
        return Measured(measure.id, Standing.TYPED, typed)
    if measure.how is How.BROKEN:
        return Measured(measure.id, Standing.BROKEN, None)
    if measure.how is How.TYPED:
        return Measured(measure.id, Standing.NOT_TYPED, None)
    if measure.how in {How.STAGES, How.SUM, How.SHARES}:
        return Measured(measure.id, Standing.ELSEWHERE, None)
    within = rolling(records, last_day, measure.window_days)
    return _computed(measure, within)


def _computed(measure: Measure, within: tuple[Dated, ...]) -> Measured:
    counted = [record for record in within if measure.counts in record.marks]
    if measure.how is How.COUNT:
        return Measured(measure.id, Standing.COMPUTED, Decimal(len(counted)), len(counted), len(counted))
    if measure.how is How.RATE:
        of = sum(measure.of in record.marks for record in within)
        return _known(measure, share(len(counted), of), len(counted), of)
    spans = [record.span_s for record in counted if record.span_s is not None]
    if measure.how is How.WITHIN:
        soon = sum(span <= (measure.limit_s or 0.0) for span in spans)
        return _known(measure, share(soon, len(spans)), soon, len(spans))
    mean = Decimal(sum(spans)) / Decimal(len(spans)) / 3600 if spans else None
    hours = None if mean is None else mean.quantize(_HOURS, ROUND_HALF_UP)
    return _known(measure, hours, len(spans), len(spans))


def _known(measure: Measure, value: Decimal | None, counted: int, of: int) -> Measured:
    standing = Standing.NOTHING if value is None else Standing.COMPUTED
    return Measured(measure.id, standing, value, counted, of)
