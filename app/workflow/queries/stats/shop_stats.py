"""The measures of a shop over a window of days, each figure with what it was taken of and what is not known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.attempts.attempt import DECIDED, Attempt, Outcome
from app.domain.attempts.success import Success, asked_once, lost_in, success_by
from app.domain.measures.alarm import past
from app.domain.measures.causes import CauseShare, causes_by_share
from app.domain.measures.costs import WON, Cost, costs, is_rising, month_of
from app.domain.measures.days import Days, days_until
from app.domain.measures.margins import Margin
from app.domain.measures.noted import plain_cause
from app.domain.measures.responses import Response
from app.domain.measures.stages import StageTime
from app.domain.measures.sums import Spread, Sum, spread_of, sum_of
from app.domain.measures.window import Dated
from app.domain.rules.measure import Stage
from app.domain.rules.platform import Platform
from app.domain.text import Text, Words
from app.workflow.deps import Deps
from app.workflow.queries.stats.case_course import DRAWN_BY, stage_measure
from app.workflow.queries.stats.counting import Counting, operator_of
from app.workflow.queries.stats.daily import Day, daily
from app.workflow.queries.stats.looking import MARGIN, Look, looks
from app.workflow.queries.stats.measured import ShopMeasure, Typed, measured
from app.workflow.queries.stats.unknown import what_is_unknown

NO_TYPED = Typed()
SUCCEEDED = (Outcome.WON, Outcome.PARTLY)
Pairs = list[tuple[Look, Attempt]]


@dataclass(frozen=True, slots=True)
class Money:
    """Yuan. `at_stake`: now, open cases, not won, in which a window of ours runs or an attempt waits; the rest within
    the days. `appealed`, `lost`: each yuan once, however often it was asked for. `expired`: cases whose final window
    ran out. `typed_asked`, `typed_won`: known only from events that were typed without a packet; in no other sum.
    """

    at_stake: Sum
    refunded: Sum
    freight: Sum
    appealed: Sum
    won: Sum
    lost: Sum
    expired: Sum
    typed_asked: Sum
    typed_won: Sum


@dataclass(frozen=True, slots=True)
class Responses:
    """Seconds. `unanswered`, `unsubmitted`: started within the days and not ended yet."""

    first_response: Spread
    unanswered: int
    signing_to_submission: Spread
    unsubmitted: int
    first_reply: Spread


@dataclass(frozen=True, slots=True)
class StageMean:
    """How long one stage took where it ended within the days."""

    stage: Stage
    spread: Spread


@dataclass(frozen=True, slots=True)
class Stats:
    """`success` by `appeal`, `scenario`, `shop`, `operator`, `platform` and `all`: attempts decided within the days.
    `margins`: the merchant's windows that ended within them. `unknown`: what cannot be told, and why.
    """

    days: Days
    platform: str
    shop: str | None
    opened: int
    open_now: int
    submitted: int
    waiting: int
    money: Money
    success: dict[str, tuple[Success, ...]]
    responses: Responses
    stages: tuple[StageMean, ...]
    causes: tuple[CauseShare, ...]
    at_fault: dict[str, int]
    loyal: int
    satisfaction: Sum
    """Marks of 1 to 5, summed; `counted` of them, `unknown` cases without one."""
    typed_results: dict[str, int]
    margins: tuple[Margin, ...]
    measures: tuple[ShopMeasure, ...]
    costs: tuple[Cost, ...]
    """By month, of what is known within the days."""
    daily: tuple[Day, ...]
    titles: Mapping[tuple[str, str], Words]
    """What appeals, scenarios, platforms and causes are called, by group and key."""
    unknown: tuple[Text, ...]

    @property
    def past(self) -> tuple[str, ...]:
        """Measures past their threshold: a single one is enough for the platform to restrict the shop (000:L19)."""
        return past(one.alarm for one in self.measures if one.alarm)

    @property
    def costs_rising(self) -> bool:
        """Whether the net cost grew over the last three months (000:L13). A month of which only the end lies within the
        days would be too cheap, so it does not count.
        """
        cut = self.days.first.day > 1 and self.costs[:1] and self.costs[0].period == month_of(self.days.first)
        return is_rising(self.costs[1:] if cut else self.costs)


def shop_stats(
    deps: Deps, days: int = 30, *, platform: str = "", shop: str | None = None, typed: Typed = NO_TYPED
) -> Stats:
    """Count anew, in one pass over the cases in which something happened. `typed`: figures off the back office.

    Raises `Problem` for a platform that there is none of, and for a measure that it does not have.
    """
    span = days_until(deps.now(), days)
    drawn = stage_measure(deps, platform or DRAWN_BY)
    counted = Counting(span, drawn.stages if drawn else ())
    book = (deps.rulebook.platform(platform),) if platform else deps.rulebook.platforms
    longest = max([days, *(measure.window_days or 0 for one in book for measure in one.measures)])
    since = days_until(span.now, longest).first_at - MARGIN
    worked = set()
    with deps.database.read() as unit:
        for look in looks(unit, since, span.now, platform, shop):
            counted.take(look)
            worked.add(look.case.platform)
        open_now, without_money = unit.tallies.open_cases(platform=platform, shop=shop)
    held = Held(platform, shop, open_now, without_money)
    return _stats(counted, held, book, frozenset({*worked, platform, "all"}), typed)


@dataclass(frozen=True, slots=True)
class Held:
    """What was asked for, and what the records hold as a whole."""

    platform: str
    shop: str | None
    open_now: int
    without_money: int


def _stats(counted: Counting, held: Held, book: Sequence[Platform], worked: frozenset[str], typed: Typed) -> Stats:
    """`worked`: the platforms whose measures are told, beside those that were typed."""
    span = counted.days
    submitted = [pair for pair in counted.attempts if span.hold(pair[1].submitted.at)]
    decided = [pair for pair in counted.attempts if _decided_in(span, pair[1])]
    marks = [one.satisfaction for one in counted.noted]
    by_month = costs(_costs(counted, decided))
    net = sum((one.net for one in by_month), Decimal("0.00")) if by_month else None
    return Stats(
        days=span,
        platform=held.platform,
        shop=held.shop,
        opened=len(counted.opened),
        open_now=held.open_now,
        submitted=len(submitted),
        waiting=sum(attempt.result is None for _, attempt in counted.attempts),
        money=_money(counted, submitted, decided),
        success=_success(decided),
        responses=_responses(counted),
        stages=_stages(counted),
        causes=causes_by_share(one.cause for one in counted.noted),
        at_fault=dict(Counter(one.at_fault for one in counted.noted).most_common()),
        loyal=sum(one.loyal is True for one in counted.noted),
        satisfaction=sum_of(None if mark is None else Decimal(mark) for mark in marks),
        typed_results=dict(counted.typed_results),
        margins=tuple(sorted(counted.margins, key=lambda one: (one.clock.due_at, one.clock.case, one.clock.rule))),
        measures=measured(book, counted, typed, net, worked),
        costs=by_month,
        daily=daily(counted, submitted, decided),
        titles=_titles(decided, book),
        unknown=tuple(what_is_unknown(counted, decided, held.without_money)),
    )


def _titles(decided: Pairs, book: Sequence[Platform]) -> dict[tuple[str, str], Words]:
    found = {("platform", one.id): one.title for one in book}
    found |= {("cause", plain_cause(cause.id)): cause.title for one in book for cause in one.causes}
    for look, attempt in decided:
        for name in attempt.appeals:
            appeal = look.platform.appeal(name)
            if appeal is not None:
                found["appeal", name] = appeal.title
        scenario = look.platform.scenario(look.case.scenario) if look.case.scenario else None
        if scenario is not None:
            found["scenario", look.case.scenario] = scenario.title
    return found


def _costs(counted: Counting, decided: Pairs) -> Iterator[Dated]:
    """What went out and what came back, as far as it is known."""
    yield from (
        Dated(at, frozenset({"refunded"}), amount=amount) for at, amount in counted.refunds if amount is not None
    )
    yield from (Dated(at, frozenset({"freight"}), amount=amount) for at, amount in counted.freights)
    for _, attempt in decided:
        if attempt.result is not None and attempt.won_back is not None:
            yield Dated(attempt.result.at, frozenset({WON}), amount=attempt.won_back)


def _decided_in(span: Days, attempt: Attempt) -> bool:
    return attempt.result is not None and span.hold(attempt.result.at)


def _money(counted: Counting, submitted: Pairs, decided: Pairs) -> Money:
    ended = [(look, attempt) for look, attempt in decided if attempt.outcome in DECIDED]
    asked = [asked_once(attempt, look.attempts) for look, attempt in submitted]
    lost = [
        lost_in(attempt, look.attempts) for look, attempt in ended if asked_once(attempt, look.attempts) is not None
    ]
    return Money(
        at_stake=sum_of(counted.stakes),
        refunded=sum_of(amount for _, amount in counted.refunds),
        freight=sum_of(amount for _, amount in counted.freights),
        appealed=sum_of(amount for amount in asked if amount is not None),
        won=sum_of(attempt.won_back for _, attempt in ended if attempt.amounts and attempt.outcome in SUCCEEDED),
        lost=sum_of(lost),
        expired=sum_of(counted.expired),
        typed_asked=sum_of(counted.typed_asked),
        typed_won=sum_of(counted.typed_won),
    )


def _success(decided: Pairs) -> dict[str, tuple[Success, ...]]:
    looked = {attempt.id: look for look, attempt in decided}
    attempts = [attempt for _, attempt in decided]
    return {
        "all": success_by(attempts, lambda _: ("",)),
        "appeal": success_by(attempts, lambda one: one.appeals, by_appeal=True),
        "scenario": success_by(attempts, lambda one: (looked[one.id].case.scenario,)),
        "shop": success_by(attempts, lambda one: (looked[one.id].case.shop,)),
        "operator": success_by(attempts, lambda one: (operator_of(looked[one.id], one),)),
        "platform": success_by(attempts, lambda one: (looked[one.id].case.platform,)),
    }


def _responses(counted: Counting) -> Responses:
    def spans(of: list[Response]) -> list[float]:
        return [one.seconds for one in of if one.seconds is not None]

    first, submission = spans(counted.first_responses), spans(counted.submissions)
    replies = (
        record.span_s
        for record in counted.records
        if record.span_s is not None and "first_reply" in record.marks and counted.days.hold(record.at)
    )
    return Responses(
        spread_of(first),
        len(counted.first_responses) - len(first),
        spread_of(submission),
        len(counted.submissions) - len(submission),
        spread_of(replies),
    )


def _stages(counted: Counting) -> tuple[StageMean, ...]:
    spans: dict[str, list[float]] = {}
    for time in _flat(counted.stage_times):
        if time.seconds is not None:
            spans.setdefault(time.stage, []).append(time.seconds)
    return tuple(StageMean(stage, spread_of(spans.get(stage.id, ()))) for stage in counted.stages)


def _flat(times: Iterable[tuple[StageTime, ...]]) -> Iterable[StageTime]:
    return (time for case in times for time in case)
