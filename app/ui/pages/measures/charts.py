"""What the plots show, taken out of the figures: series by day, bars by sort; nothing here draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.measures.margins import Closeness, by_closeness
from app.domain.measures.sums import FEW, Spread
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.figures import money
from app.ui.speech import Sayable, say
from app.workflow.queries.stats.shop_stats import Stats

_HOUR_S = 3600.0
_MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class Series:
    """One figure per day. `bars`: drawn as bars, else as a line; `token`: its colour."""

    name: Phrase
    token: str
    values: tuple[float, ...]
    bars: bool = False


@dataclass(frozen=True, slots=True)
class ByDay:
    """`yuan`: the figures are money. Days are those of platform time."""

    title: Phrase
    days: tuple[date, ...]
    series: tuple[Series, ...]
    empty: Phrase
    yuan: bool = False

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(any(series.values) for series in self.series)

    def told(self, place: int) -> str:
        """What one day says."""
        parts = (f"{say(one.name)} {self.written(one.values[place])}" for one in self.series)
        return f"{self.days[place]:%m-%d}  ·  " + "  ·  ".join(parts)

    def written(self, value: float) -> str:
        """A figure of it."""
        return money(Decimal(str(value)).quantize(Decimal("0.01"))) if self.yuan else f"{value:g}"


@dataclass(frozen=True, slots=True)
class Bar:
    """`parts`: lengths in the order of the chart's sorts; `words`: what stands at the end."""

    name: Sayable
    parts: tuple[float, ...]
    words: Sayable


@dataclass(frozen=True, slots=True)
class BySort:
    """Lying bars, one below the other. `sorts`: names and colours of their parts; `limit`: a line to stay behind."""

    title: Phrase
    bars: tuple[Bar, ...]
    sorts: tuple[tuple[Phrase, str], ...]
    empty: Phrase
    limit: tuple[float, Phrase] | None = None
    unit: Phrase | None = None

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.bars

    def told(self, place: int) -> str:
        """What one bar says."""
        bar = self.bars[place]
        parts = (f"{say(name)} {value:g}" for (name, _token), value in zip(self.sorts, bar.parts, strict=True) if value)
        return f"{say(bar.name)}: {say(bar.words)}  ·  " + "  ·  ".join(parts)


Chart = ByDay | BySort

_NO_CASES = QT_TRANSLATE_NOOP("stats", "No case was opened and nothing handed in within these days.")
_NO_MONEY = QT_TRANSLATE_NOOP("stats", "No amounts are known within these days.")
_NO_RESULTS = QT_TRANSLATE_NOOP("stats", "No attempt was decided within these days.")
_NO_TIMES = QT_TRANSLATE_NOOP("stats", "No response, submission or stage ended within these days.")
_NO_CAUSES = QT_TRANSLATE_NOOP("stats", "No cause was noted in the cases of these days.")
_NO_WINDOWS = QT_TRANSLATE_NOOP("stats", "No window of yours ended within these days.")
_NO_THRESHOLDS = QT_TRANSLATE_NOOP("stats", "No measure has both a figure and a threshold.")
_OF = QT_TRANSLATE_NOOP("stats", "{count} of {of}")
_HOURS = QT_TRANSLATE_NOOP("stats", "{median} / {p90} h ({count})")
_FEW_HOURS = QT_TRANSLATE_NOOP("stats", "{median} h (only {count})")
_SHARE = QT_TRANSLATE_NOOP("stats", "{percent} % of the threshold")
_CLOSENESS: Mapping[Closeness, Phrase] = {
    Closeness.MISSED: QT_TRANSLATE_NOOP("stats", "Missed"),
    Closeness.TENTH: QT_TRANSLATE_NOOP("stats", "In the last tenth"),
    Closeness.QUARTER: QT_TRANSLATE_NOOP("stats", "With up to a quarter left"),
    Closeness.HALF: QT_TRANSLATE_NOOP("stats", "With up to half left"),
    Closeness.EARLY: QT_TRANSLATE_NOOP("stats", "In the first half"),
}
_CLOSE_TOKENS = {Closeness.MISSED: "danger", Closeness.TENTH: "warn"}


def charts_of(stats: Stats) -> Mapping[str, Chart]:
    """Every plot of the page, in the order in which they are shown."""
    return {
        "cases": _cases(stats),
        "money": _money(stats),
        "windows": _windows(stats),
        "success": _success(stats),
        "times": _times(stats),
        "causes": _causes(stats),
        "costs": _costs(stats),
        "thresholds": _thresholds(stats),
    }


def _by_day(stats: Stats, name: str) -> tuple[float, ...]:
    return tuple(float(getattr(day, name)) for day in stats.daily)


def _cases(stats: Stats) -> ByDay:
    return ByDay(
        QT_TRANSLATE_NOOP("stats", "Cases by day"),
        tuple(day.day for day in stats.daily),
        (
            Series(QT_TRANSLATE_NOOP("stats", "Opened"), "accent", _by_day(stats, "opened"), bars=True),
            Series(QT_TRANSLATE_NOOP("stats", "Handed in"), "warn", _by_day(stats, "submitted")),
            Series(QT_TRANSLATE_NOOP("stats", "Missed"), "danger", _by_day(stats, "missed")),
        ),
        _NO_CASES,
    )


def _money(stats: Stats) -> ByDay:
    return ByDay(
        QT_TRANSLATE_NOOP("stats", "Money by day (yuan)"),
        tuple(day.day for day in stats.daily),
        (
            Series(QT_TRANSLATE_NOOP("stats", "Refunded"), "danger", _by_day(stats, "refunded"), bars=True),
            Series(QT_TRANSLATE_NOOP("stats", "Asked for"), "warn", _by_day(stats, "asked")),
            Series(QT_TRANSLATE_NOOP("stats", "Won back"), "good", _by_day(stats, "won_back")),
        ),
        _NO_MONEY,
        yuan=True,
    )


def _windows(stats: Stats) -> BySort:
    counts = by_closeness(stats.margins)
    whole = sum(counts.values())
    kinds = tuple(dict.fromkeys(_CLOSE_TOKENS.get(sort, "good") for sort in Closeness))
    bars = [
        Bar(_CLOSENESS[sort], _at(kinds.index(_CLOSE_TOKENS.get(sort, "good")), count, len(kinds)), _part(count, whole))
        for sort, count in counts.items()
    ]
    names = {
        "danger": QT_TRANSLATE_NOOP("stats", "Missed"),
        "warn": QT_TRANSLATE_NOOP("stats", "Nearly missed"),
        "good": QT_TRANSLATE_NOOP("stats", "In time"),
    }
    return BySort(
        QT_TRANSLATE_NOOP("stats", "How close to the end of windows"),
        tuple(bars) if whole else (),
        tuple((names[kind], kind) for kind in kinds),
        _NO_WINDOWS,
    )


def _success(stats: Stats) -> BySort:
    bars = []
    for one in stats.success["appeal"][:_MOST_BARS]:
        if one.decided:
            name: Sayable = stats.titles.get(("appeal", one.key), one.key)
            bars.append(Bar(name, (one.won, one.partly, one.lost), _part(one.won, one.decided)))
    return BySort(
        QT_TRANSLATE_NOOP("stats", "Decided, by kind of appeal"),
        tuple(bars),
        (
            (QT_TRANSLATE_NOOP("stats", "Won"), "good"),
            (QT_TRANSLATE_NOOP("stats", "Partly"), "warn"),
            (QT_TRANSLATE_NOOP("stats", "Lost"), "danger"),
        ),
        _NO_RESULTS,
    )


def _times(stats: Stats) -> BySort:
    held = stats.responses
    named: list[tuple[Sayable, Spread]] = [
        (QT_TRANSLATE_NOOP("stats", "First response to an application"), held.first_response),
        (QT_TRANSLATE_NOOP("stats", "From signing to handing in"), held.signing_to_submission),
        (QT_TRANSLATE_NOOP("stats", "First reply in the chat"), held.first_reply),
        *((one.stage.title, one.spread) for one in stats.stages),
    ]
    bars = []
    for name, spread in named:
        if spread.median_s is not None and spread.p90_s is not None:
            median, p90 = spread.median_s / _HOUR_S, spread.p90_s / _HOUR_S
            phrase = _FEW_HOURS if spread.few else _HOURS
            words = text(phrase, median=f"{median:.1f}", p90=f"{p90:.1f}", count=spread.count)
            bars.append(Bar(name, (round(median, 2), round(max(p90 - median, 0.0), 2)), words))
    return BySort(
        QT_TRANSLATE_NOOP("stats", "Response times and stages (hours)"),
        tuple(bars),
        (
            (QT_TRANSLATE_NOOP("stats", "Median"), "accent"),
            (QT_TRANSLATE_NOOP("stats", "up to 9 of 10"), "unknown"),
        ),
        _NO_TIMES,
    )


def _causes(stats: Stats) -> BySort:
    noted = [one for one in stats.causes if one.cause]
    whole = sum(one.count for one in stats.causes)
    bars = [
        Bar(stats.titles.get(("cause", one.cause), one.cause), (one.count,), _part(one.count, whole))
        for one in noted[:_MOST_BARS]
    ]
    return BySort(
        QT_TRANSLATE_NOOP("stats", "Causes, as noted"),
        tuple(bars),
        ((QT_TRANSLATE_NOOP("stats", "Cases"), "accent"),),
        _NO_CAUSES,
    )


def _thresholds(stats: Stats) -> BySort:
    bars = []
    for one in stats.measures:
        used = one.alarm.used if one.alarm else None
        if one.alarm is not None and used is not None:
            percent = float(round(used * 100, 1))
            kind = 2 if used > 1 else 1 if one.alarm.close else 0
            bars.append(Bar(one.measure.title, _at(kind, percent, 3), text(_SHARE, percent=f"{percent:g}")))
    return BySort(
        QT_TRANSLATE_NOOP("stats", "Measures against their thresholds (%)"),
        tuple(bars),
        (
            (QT_TRANSLATE_NOOP("stats", "Within"), "good"),
            (QT_TRANSLATE_NOOP("stats", "Nearly past"), "warn"),
            (QT_TRANSLATE_NOOP("stats", "Past"), "danger"),
        ),
        _NO_THRESHOLDS,
        limit=(100.0, QT_TRANSLATE_NOOP("stats", "Threshold")),
    )


def _costs(stats: Stats) -> BySort:
    bars = [
        Bar(
            one.period,
            (max(float(one.net), 0.0), float(min(one.won_back, one.refunded + one.freight))),
            text(QT_TRANSLATE_NOOP("stats", "really gone {money}"), money=money(one.net)),
        )
        for one in stats.costs
    ]
    return BySort(
        QT_TRANSLATE_NOOP("stats", "Refunds and freight by month (yuan)"),
        tuple(bars),
        (
            (QT_TRANSLATE_NOOP("stats", "Really gone"), "danger"),
            (QT_TRANSLATE_NOOP("stats", "Won back"), "good"),
        ),
        _NO_MONEY,
    )


def _at(place: int, value: float, of: int) -> tuple[float, ...]:
    return tuple(value if one == place else 0.0 for one in range(of))


def _part(count: int, whole: int) -> Text | str:
    """A share, or of a few the counts themselves."""
    if whole < FEW:
        return text(_OF, count=count, of=whole)
    return f"{count}  ({100 * count / whole:.1f} %)"
