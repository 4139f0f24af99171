"""The same counts day by day, for plots; a day on which nothing happened is there with zeros."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.attempts.success import asked_once
from app.domain.measures.window import day_of
from app.workflow.queries.stats.counting import Counting
from app.workflow.queries.stats.looking import Look


@dataclass(slots=True)
class Day:
    """Numbers and yuan of one day in platform time; sums hold only what is known, `asked` each yuan once."""

    day: date
    opened: int = 0
    refunds: int = 0
    refunded: Decimal = Decimal("0.00")
    submitted: int = 0
    asked: Decimal = Decimal("0.00")
    won: int = 0
    partly: int = 0
    lost: int = 0
    won_back: Decimal = Decimal("0.00")
    missed: int = 0
    near: int = 0


def daily(
    counted: Counting, submitted: Iterable[tuple[Look, Attempt]], decided: Iterable[tuple[Look, Attempt]]
) -> tuple[Day, ...]:
    """One row per day of the window, oldest first."""
    rows = {day: Day(day) for day in counted.days.each()}

    def row(at: datetime) -> Day:
        return rows[day_of(at)]

    for at in counted.opened:
        row(at).opened += 1
    for at, amount in counted.refunds:
        row(at).refunds += 1
        row(at).refunded += amount or 0
    for look, attempt in submitted:
        row(attempt.submitted.at).submitted += 1
        row(attempt.submitted.at).asked += asked_once(attempt, look.attempts) or 0
    for _, attempt in decided:
        if attempt.result is not None:
            _decide(row(attempt.result.at), attempt)
    for margin in counted.margins:
        if margin.missed:
            row(margin.clock.due_at).missed += 1
        elif margin.near and margin.clock.met_at is not None:
            row(margin.clock.met_at).near += 1
    return tuple(rows.values())


def _decide(row: Day, attempt: Attempt) -> None:
    row.won += attempt.outcome is Outcome.WON
    row.partly += attempt.outcome is Outcome.PARTLY
    row.lost += attempt.outcome is Outcome.LOST
    row.won_back += attempt.won_back or 0
