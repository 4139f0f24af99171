"""What the platforms measure a shop by, as the rule files give it: formulas, stages of a return, causes of trouble."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.rules.origin import Origin
from app.domain.text import Words


class How(StrEnum):
    """How the figure of a measure comes about.

    RATE, COUNT, WITHIN (share of spans not longer than `limit_s`) and MEAN are computed from records. TYPED: the text
    gives no formula, the figure is read off the back office. BROKEN: the text's formula is garbled and is not computed.
    STAGES: see `stages`. SUM: money per month or quarter. SHARES: of causes.
    """

    RATE = "rate"
    COUNT = "count"
    WITHIN = "within"
    MEAN = "mean"
    SUM = "sum"
    SHARES = "shares"
    TYPED = "typed"
    BROKEN = "broken"
    STAGES = "stages"


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a return's way, from the first of `starts` to the next of `ends`. `ours`: the merchant controls it."""

    id: str
    title: Words
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    ours: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """`counts` and `of` name the marks that records carry; `window_days` is a rolling window, None: no window stated.

    `alarm`: whether this measure alone, above the shop's own threshold, is enough for the platform to restrict it.
    """

    id: str
    title: Words
    how: How
    counts: str
    of: str
    window_days: int | None
    limit_s: float | None
    unit: str
    alarm: bool
    lower_is_better: bool
    baseline: Decimal | None
    stages: tuple[Stage, ...]
    note: Words | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an after-sale order came about, and what the text advises against it. `group` sorts causes of one sort."""

    id: str
    title: Words
    group: str
    remedy: Words
    remedy_source: str
    origin: Origin
