"""The measures of a shop as others read them; `null` is not known, never zero."""

from collections.abc import Mapping

from app.cli.case_json import instant, money
from app.domain.attempts.success import Success
from app.domain.measures.costs import Cost
from app.domain.measures.margins import Margin
from app.domain.measures.sums import Spread, Sum
from app.texts import Catalog
from app.workflow.queries.stats.daily import Day
from app.workflow.queries.stats.measured import ShopMeasure
from app.workflow.queries.stats.shop_stats import Stats

_SUMS = ("at_stake", "refunded", "freight", "appealed", "won", "lost", "expired", "typed_asked", "typed_won")


def stats_json(stats: Stats, catalog: Catalog) -> dict[str, object]:
    """Everything of one window of days."""
    return {
        "days": stats.days.count,
        "first_day": str(stats.days.first),
        "last_day": str(stats.days.last),
        "platform": stats.platform or None,
        "shop": stats.shop,
        "opened": stats.opened,
        "open_now": stats.open_now,
        "submitted": stats.submitted,
        "waiting": stats.waiting,
        **_money_and_times(stats, catalog),
        "causes": [
            {
                "cause": one.cause,
                "title": _title(stats, "cause", one.cause, catalog),
                "count": one.count,
                "share": str(one.share),
            }
            for one in stats.causes
        ],
        "at_fault": stats.at_fault,
        "loyal": stats.loyal,
        "satisfaction": _mean(stats.satisfaction),
        "typed_results": stats.typed_results,
        "windows": _windows(stats, catalog),
        "measures": [_measure(one, catalog) for one in stats.measures],
        "past": list(stats.past),
        "costs": [_cost(one) for one in stats.costs],
        "costs_rising": stats.costs_rising,
        "series": [_day(day) for day in stats.daily],
        "unknown": [catalog.say(one) for one in stats.unknown],
    }


def _money_and_times(stats: Stats, catalog: Catalog) -> Mapping[str, object]:
    return {
        "money": {name: _sum(getattr(stats.money, name)) for name in _SUMS},
        "success": {
            group: [{**_success(one), "title": _title(stats, group, one.key, catalog)} for one in found]
            for group, found in stats.success.items()
        },
        "responses": {
            "first_response": {**_spread(stats.responses.first_response), "open": stats.responses.unanswered},
            "signing_to_submission": {
                **_spread(stats.responses.signing_to_submission),
                "open": stats.responses.unsubmitted,
            },
            "first_reply": _spread(stats.responses.first_reply),
        },
        "stages": [
            {
                "stage": one.stage.id,
                "title": catalog.say(one.stage.title),
                "ours": one.stage.ours,
                **_spread(one.spread),
            }
            for one in stats.stages
        ],
    }


def _cost(one: Cost) -> Mapping[str, object]:
    return {
        "period": one.period,
        "refunded": money(one.refunded),
        "freight": money(one.freight),
        "won_back": money(one.won_back),
        "net": money(one.net),
    }


def _title(stats: Stats, group: str, key: str, catalog: Catalog) -> str:
    title = stats.titles.get((group, key))
    return catalog.say(title) if title else key


def _sum(held: Sum) -> Mapping[str, object]:
    """`amount` null: there is something, and of nothing of it the amount is known."""
    known = held.counted or not held.unknown
    return {"amount": money(held.amount) if known else None, "counted": held.counted, "unknown": held.unknown}


def _success(one: Success) -> Mapping[str, object]:
    return {
        "key": one.key,
        "decided": one.decided,
        "won": one.won,
        "partly": one.partly,
        "lost": one.lost,
        "withdrawn": one.withdrawn,
        "rate": None if one.rate is None else round(one.rate, 4),
        "few": one.few,
        "won_back": money(one.back.amount) if one.back.counted else None,
        "won_back_unknown": one.back.unknown,
    }


def _spread(spread: Spread) -> dict[str, object]:
    return {
        "count": spread.count,
        "few": spread.few,
        "mean_s": spread.mean_s,
        "median_s": spread.median_s,
        "p90_s": spread.p90_s,
    }


def _mean(marks: Sum) -> Mapping[str, object]:
    mean = f"{marks.amount / marks.counted:.2f}" if marks.counted else None
    return {"mean": mean, "count": marks.counted, "unknown": marks.unknown}


def _windows(stats: Stats, catalog: Catalog) -> Mapping[str, object]:
    missed = [one for one in stats.margins if one.missed]
    near = [one for one in stats.margins if one.near]
    return {
        "ended": len(stats.margins),
        "missed": [_margin(one, catalog) for one in missed],
        "nearly_missed": [_margin(one, catalog) for one in near],
    }


def _margin(one: Margin, catalog: Catalog) -> Mapping[str, object]:
    return {
        "case": one.clock.case,
        "clock": one.clock.rule,
        "title": catalog.say(one.clock.title),
        "starts_at": instant(one.clock.starts_at),
        "due_at": instant(one.clock.due_at),
        "met_at": instant(one.clock.met_at),
        "final": one.clock.final,
        "money": money(one.money),
        "source": one.clock.source,
    }


def _measure(one: ShopMeasure, catalog: Catalog) -> Mapping[str, object]:
    return {
        "id": one.measure.id,
        "title": catalog.say(one.measure.title),
        "how": str(one.measure.how),
        "value": None if one.measured.value is None else str(one.measured.value),
        "unit": one.measure.unit,
        "window_days": one.measure.window_days,
        "standing": str(one.measured.standing),
        "counted": one.measured.counted,
        "of": one.measured.of,
        "why": catalog.say(one.why) if one.why else None,
        "alarm": str(one.alarm.level) if one.alarm else None,
        "threshold": str(one.alarm.threshold) if one.alarm and one.alarm.threshold is not None else None,
        "source": one.measure.origin.source,
    }


def _day(day: Day) -> Mapping[str, object]:
    return {
        "day": str(day.day),
        "opened": day.opened,
        "refunds": day.refunds,
        "refunded": money(day.refunded),
        "submitted": day.submitted,
        "asked": money(day.asked),
        "won": day.won,
        "partly": day.partly,
        "lost": day.lost,
        "won_back": money(day.won_back),
        "missed": day.missed,
        "nearly_missed": day.near,
    }
