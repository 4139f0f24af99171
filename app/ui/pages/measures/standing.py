"""How a measure of the platform stands against the shop's threshold: sign, figure, words, and what is typed for it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from app.domain.errors import Problem
from app.domain.measures.alarm import Level
from app.domain.measures.figure import Standing
from app.domain.rules.measure import Measure
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.figures import money
from app.ui.speech import Sayable
from app.ui.terms import Sign
from app.workflow.queries.stats.measured import ShopMeasure

WITHIN = Sign(QT_TRANSLATE_NOOP("stats", "Within"), "pass", "good", "good")
CLOSE = Sign(QT_TRANSLATE_NOOP("stats", "Nearly past"), "warn", "warn", "warn")
PAST = Sign(QT_TRANSLATE_NOOP("stats", "Past"), "fail", "danger", "danger")
NOT_KNOWN = Sign(QT_TRANSLATE_NOOP("stats", "Not known"), "unknown", "unknown", "unknown")
PLAIN = Sign(QT_TRANSLATE_NOOP("stats", "No threshold"), "info", "text_soft", "quiet")
_ORDER = (PAST, CLOSE, WITHIN, PLAIN, NOT_KNOWN)
_UNITS = {
    "h": QT_TRANSLATE_NOOP("stats", "{value} h"),
    "orders": QT_TRANSLATE_NOOP("stats", "{value} orders"),
}
_FROM_RECORDS = QT_TRANSLATE_NOOP("stats", "Computed from the records: {counted} of {of}.")
_TYPED = QT_TRANSLATE_NOOP("stats", "As typed from the back office.")
_DAYS = QT_TRANSLATE_NOOP("stats", "{days} days, rolling")
_THRESHOLD = QT_TRANSLATE_NOOP("stats", "threshold {value}")
_PERCENT = Decimal(100)


def sign_of(one: ShopMeasure) -> Sign:
    """Past and close first; a figure without a threshold is neither good nor bad."""
    if one.measured.value is None:
        return NOT_KNOWN
    if one.alarm is None or one.alarm.level is Level.NO_THRESHOLD:
        return PLAIN
    if one.alarm.level is Level.PAST:
        return PAST
    return CLOSE if one.alarm.close else WITHIN


def in_order(measures: Iterable[ShopMeasure]) -> tuple[ShopMeasure, ...]:
    """What needs a look first; those told in plots of their own are left out."""
    shown = [one for one in measures if one.measured.standing is not Standing.ELSEWHERE]
    return tuple(sorted(shown, key=lambda one: _ORDER.index(sign_of(one))))


def written(measure: Measure, value: Decimal | None) -> Sayable:
    """A figure in the measure's unit."""
    if value is None:
        return "–"
    if measure.unit == "%":
        return f"{(value * _PERCENT).normalize():f} %"
    if measure.unit == "CNY":
        return money(value)
    plain = f"{value.normalize():f}"
    return text(_UNITS[measure.unit], value=plain) if measure.unit in _UNITS else plain


def side_of(one: ShopMeasure) -> Text | str:
    """What stands under the figure: its threshold, else its window."""
    if one.alarm is not None and one.alarm.threshold is not None:
        shown = written(one.measure, one.alarm.threshold)
        return text(_THRESHOLD, value=shown)  # type: ignore[arg-type]
    return text(_DAYS, days=one.measure.window_days) if one.measure.window_days else ""


def how_of(one: ShopMeasure) -> Text:
    """Where the figure comes from, or why there is none."""
    if one.measured.standing is Standing.TYPED:
        return text(_TYPED)
    if one.why is not None:
        return _WHY.get(one.measured.standing) or one.why
    return text(_FROM_RECORDS, counted=one.measured.counted, of=one.measured.of)


_WHY: Mapping[Standing, Text] = {
    Standing.NOT_TYPED: text(QT_TRANSLATE_NOOP("stats", "The text gives no formula: type what the back office shows.")),
    Standing.BROKEN: text(
        QT_TRANSLATE_NOOP("stats", "The text's formula is garbled: type what the back office shows.")
    ),
}


def typed_value(measure: Measure, words: str) -> Decimal | None:
    """What a person typed in the measure's unit, `1.2` or `1.2 %` for a share of 0.012; None for nothing. Raises
    `Problem` for what is no figure.
    """
    plain = words.replace("%", "").replace("％", "").replace("¥", "").replace(",", "").strip()
    if not plain:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation as error:
        raise _no_figure(words) from error
    if not value.is_finite() or value < 0:
        raise _no_figure(words)
    return value / _PERCENT if measure.unit == "%" else value


def shown_typed(measure: Measure, value: Decimal | None) -> str:
    """A typed figure as it is typed."""
    if value is None:
        return ""
    return f"{(value * _PERCENT if measure.unit == '%' else value).normalize():f}"


def _no_figure(words: str) -> Problem:
    return Problem("bad-figure", text(QT_TRANSLATE_NOOP("stats", "“{value}” is no figure."), value=words[:80]))
