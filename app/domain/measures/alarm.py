"""The alarm over a shop's measures: one that is past its threshold is enough, an average never hides it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.measures.figure import Measured
from app.domain.rules.measure import Measure


class Level(StrEnum):
    """PAST: beyond the threshold. UNKNOWN: a threshold is set and there is no figure. NO_THRESHOLD: none was typed."""

    PAST = "past"
    WITHIN = "within"
    UNKNOWN = "unknown"
    NO_THRESHOLD = "no_threshold"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One measure against the shop's own threshold."""

    measure: str
    level: Level
    value: Decimal | None
    threshold: Decimal | None


def alarms(
    measures: Iterable[Measure], measured: Mapping[str, Measured], thresholds: Mapping[str, Decimal]
) -> tuple[Alarm, ...]:
    """Every measure of which one alone restricts the shop, in the order of the rule file (source: 000:L19)."""
    return tuple(
        _alarm(measure, measured.get(measure.id), thresholds.get(measure.id)) for measure in measures if measure.alarm
    )


def past(found: Iterable[Alarm]) -> tuple[str, ...]:
    """The measures beyond their thresholds; with any single one the shop has to expect a restriction."""
    return tuple(alarm.measure for alarm in found if alarm.level is Level.PAST)


def _alarm(measure: Measure, measured: Measured | None, threshold: Decimal | None) -> Alarm:
    value = measured.value if measured else None
    if threshold is None:
        return Alarm(measure.id, Level.NO_THRESHOLD, value, None)
    if value is None:
        return Alarm(measure.id, Level.UNKNOWN, None, threshold)
    past = value > threshold if measure.lower_is_better else value < threshold
    return Alarm(measure.id, Level.PAST if past else Level.WITHIN, value, threshold)
