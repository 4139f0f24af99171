"""The platforms' own measures: by their formulas where the text gives one and the records hold it, else as typed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from app.domain.errors import Problem
from app.domain.measures.alarm import Alarm, alarms
from app.domain.measures.figure import Measured, Standing, figure
from app.domain.measures.window import Dated
from app.domain.rules.measure import How, Measure
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.workflow.queries.stats.counting import Counting

_WHY: dict[Standing, Phrase] = {
    Standing.NOT_TYPED: QT_TRANSLATE_NOOP(
        "stats", "No formula in the text: type what the back office shows (--figure {measure}=…)."
    ),
    Standing.BROKEN: QT_TRANSLATE_NOOP(
        "stats", "The text's formula is garbled: type what the back office shows (--figure {measure}=…)."
    ),
    Standing.ELSEWHERE: QT_TRANSLATE_NOOP("stats", "Told in its own part: stages, causes or money."),
    Standing.NOTHING: QT_TRANSLATE_NOOP("stats", "Nothing was recorded that it could be taken of."),
}
_NO_ORDERS = QT_TRANSLATE_NOOP(
    "stats",
    "{counted} counted, but of how many orders is not known: orders without after-sale trouble are not kept here "
    "(--orders with the number of the back office).",
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person reads off the back office: `figures` and `thresholds` by the measure's id, `orders` in all."""

    figures: Mapping[str, Decimal] = field(default_factory=dict)
    thresholds: Mapping[str, Decimal] = field(default_factory=dict)
    orders: int | None = None


@dataclass(frozen=True, slots=True)
class ShopMeasure:
    """`why`: why there is no figure; None where there is one. `alarm` None: this measure alone restricts no shop."""

    measure: Measure
    measured: Measured
    why: Text | None
    alarm: Alarm | None


def measured(
    book: Iterable[Platform], counted: Counting, typed: Typed, net: Decimal | None, worked: Collection[str]
) -> tuple[ShopMeasure, ...]:
    """The measures of the platforms `worked`, and those that were typed, in the order of the rule files. `net`: what
    after-sales cost within the days, in yuan. Raises `Problem` `unknown-measure`.
    """
    measures = {measure.id: measure for platform in book for measure in platform.measures}
    for name in (*typed.figures, *typed.thresholds):
        _hold_name(name, measures)
    found = {name: _figure(measure, counted, typed, net) for name, measure in measures.items()}
    told = {alarm.measure: alarm for alarm in alarms(measures.values(), found, typed.thresholds)}
    return tuple(
        ShopMeasure(measure, found[name], _why(measure, found[name]), told.get(name))
        for name, measure in measures.items()
        if name.partition(".")[0] in worked or name in typed.figures or name in typed.thresholds
    )


def _figure(measure: Measure, counted: Counting, typed: Typed, net: Decimal | None) -> Measured:
    last = counted.days.last
    if measure.how is How.SUM and measure.id not in typed.figures:
        standing = Standing.NOTHING if net is None else Standing.COMPUTED
        return Measured(measure.id, standing, net, len(counted.refunds), len(counted.refunds))
    records = list(counted.records)
    if measure.how is How.RATE and typed.orders is not None:
        others = Dated(counted.days.now - timedelta(microseconds=1), frozenset({measure.of}))
        records += [others] * typed.orders
    return figure(measure, records, last, typed.figures.get(measure.id))


def _why(measure: Measure, found: Measured) -> Text | None:
    if measure.how is How.RATE and found.standing is Standing.NOTHING:
        return text(_NO_ORDERS, counted=found.counted)
    phrase = _WHY.get(found.standing)
    return text(phrase, measure=measure.id) if phrase else None


def _hold_name(name: str, measures: Mapping[str, Measure]) -> None:
    if name not in measures:
        raise Problem(
            "unknown-measure",
            text(QT_TRANSLATE_NOOP("stats", "There is no measure “{name}” here."), name=name[:80]),
            text(QT_TRANSLATE_NOOP("stats", "Measures: {names}."), names=", ".join(measures)),
        )
