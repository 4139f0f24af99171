"""The alarm over a shop's measures: one that is past its threshold is enough, an average never hides it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from app.domain.measures.figure import Measured
from app.domain.rules.measure import Measure

CLOSE = Decimal("0.8")
"""From this share of a threshold on a measure is told as close to it."""


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
    lower_is_better: bool = True

    @property
    def used(self) -> Decimal | None:
        """How much of the threshold is used up, 1 at the threshold itself; None where one of both is not known."""
        if self.value is None or self.threshold is None:
            return None
        part, whole = (self.value, self.threshold) if self.lower_is_better else (self.threshold, self.value)
        return part / whole if whole else None

    @property
    def close(self) -> bool:
        """Whether it is still within, with less than a fifth to go."""
        return self.level is Level.WITHIN and self.used is not None and self.used >= CLOSE


def alarms(
    measures: Iterable[Measure], measured: Mapping[str, Measured], thresholds: Mapping[str, Decimal]
) -> tuple[Alarm, ...]:
    """Every measure of which one alone restricts the shop, in the order of the rule file (source: 000:L19)."""
    return tuple(
        _alarm(measure, measured.get(measure.id), thresholds.get(measure.id)) for measure in measures if measure.alarm
    )


def thresholds_in(lines: Iterable[str], known: Collection[str]) -> dict[str, Decimal]:
    """Thresholds as the settings keep them, `MEASURE=VALUE` each; what is none, or of no `known` measure, is left."""
    found = {}
    for entry in lines:
        name, _, value = entry.partition("=")
        try:
            number = Decimal(value)
        except InvalidOperation:
            continue
        if name in known and number.is_finite():
            found[name] = number
    return found


def past(found: Iterable[Alarm]) -> tuple[str, ...]:
    """The measures beyond their thresholds; with any single one the shop has to expect a restriction."""
    return tuple(alarm.measure for alarm in found if alarm.level is Level.PAST)


def _alarm(measure: Measure, measured: Measured | None, threshold: Decimal | None) -> Alarm:
    value = measured.value if measured else None
    if threshold is None:
        return Alarm(measure.id, Level.NO_THRESHOLD, value, None, measure.lower_is_better)
    if value is None:
        return Alarm(measure.id, Level.UNKNOWN, None, threshold, measure.lower_is_better)
    past = value > threshold if measure.lower_is_better else value < threshold
    level = Level.PAST if past else Level.WITHIN
    return Alarm(measure.id, level, value, threshold, measure.lower_is_better)
