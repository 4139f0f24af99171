"""Rolling windows, rates, the alarm, stages, causes and costs, with the measures that ship."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.measures.alarm import Level, alarms, past, thresholds_in
from app.domain.measures.causes import causes_by_share
from app.domain.measures.costs import costs, is_rising, quarter_of
from app.domain.measures.figure import Measured, Standing, figure
from app.domain.measures.noted import noted_of
from app.domain.measures.stages import ours_s, stage_times
from app.domain.measures.window import Dated, day_of, rolling
from app.domain.rules.measure import How
from tests.domain.aids import causes, measures
from tests.domain.records import SHANGHAI, event, hours

LAST = date(2026, 11, 20)


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI).astimezone(UTC)


def dated(days_ago: int, *marks: str, hour: int = 12, **more) -> Dated:
    return Dated(at(LAST - timedelta(days=days_ago), hour), frozenset(marks), **more)


def test_thirty_days_end_with_the_last_day():
    records = [dated(0), dated(29), dated(30), dated(-1)]
    assert rolling(records, LAST, 30) == (records[0], records[1])
    assert rolling(records, LAST, None) == tuple(records[:3])


def test_a_day_is_a_day_of_platform_time():
    late_in_utc = datetime(2026, 11, 19, 16, 0, tzinfo=UTC)
    assert day_of(late_in_utc) == LAST
    assert day_of(late_in_utc - timedelta(seconds=1)) == LAST - timedelta(days=1)
    with pytest.raises(ValueError, match="time zone"):
        day_of(datetime(2026, 11, 19))  # noqa: DTZ001


@given(st.lists(st.integers(0, 90), max_size=60), st.integers(1, 60))
def test_what_leaves_the_window_one_day_later_is_as_old_as_the_window(ages, days):
    records = [dated(age) for age in ages]
    today = rolling(records, LAST, days)
    tomorrow = rolling(records, LAST + timedelta(days=1), days)
    gone = [record for record in today if record not in tomorrow]
    assert all((LAST - day_of(record.at)).days == days - 1 for record in gone)


def test_the_quality_rate_of_taobao():
    records = [dated(1, "quality_claim")] * 3 + [dated(2, "completed")] * 200 + [dated(31, "quality_claim")] * 9
    found = figure(measures()["taobao.quality_rate"], records, LAST)
    assert (found.standing, found.value, found.counted, found.of) == (Standing.COMPUTED, Decimal("0.0150"), 3, 200)


def test_the_dispute_rate_of_taobao():
    records = [dated(1, "judged_fault", "transaction"), *[dated(3, "transaction")] * 3]
    assert figure(measures()["taobao.dispute_rate"], records, LAST).value == Decimal("0.2500")


def test_nothing_to_divide_by_is_no_zero():
    found = figure(measures()["taobao.dispute_rate"], [dated(1, "judged_fault")], LAST)
    assert (found.standing, found.value) == (Standing.NOTHING, None)


@pytest.mark.parametrize("name", ["taobao.refund_only_time", "taobao.return_refund_time"])
def test_a_broken_formula_is_marked_and_not_computed(name):
    measure = measures()[name]
    assert measure.how is How.BROKEN
    assert measure.note is not None
    records = [dated(1, "completed", span_s=3600.0)]
    assert figure(measure, records, LAST) == Measured(name, Standing.BROKEN, None)
    typed = figure(measure, records, LAST, typed=Decimal("12.5"))
    assert (typed.standing, typed.value) == (Standing.TYPED, Decimal("12.5"))


def test_just_two_formulas_are_broken():
    assert sum(measure.how is How.BROKEN for measure in measures().values()) == 2


def test_the_six_measures_of_pinduoduo_are_typed_and_roll_over_thirty_days():
    names = ("dispute_count", "dispute_rate", "refund_time", "intervention_rate", "intervention_count", "quality_rate")
    for name in names:
        measure = measures()[f"pdd.{name}"]
        assert (measure.how, measure.window_days, measure.alarm) == (How.TYPED, 30, True)
        assert figure(measure, [], LAST).standing is Standing.NOT_TYPED


def test_first_replies_within_ten_seconds():
    spans = [2.0, 10.0, 10.5, 60.0]
    records = [dated(1, "first_reply", span_s=span) for span in spans]
    assert figure(measures()["all.first_reply"], records, LAST).value == Decimal("0.5000")


def test_a_mean_is_in_hours():
    measure = replace(measures()["all.first_reply"], how=How.MEAN, counts="done")
    records = [dated(1, "done", span_s=3600.0), dated(1, "done", span_s=5400.0), dated(1, "done")]
    assert figure(measure, records, LAST).value == Decimal("1.25")


def pdd_alarms(values: dict[str, str], thresholds: dict[str, str]):
    found = [measure for name, measure in measures().items() if name.startswith("pdd.")]
    measured = {name: Measured(name, Standing.TYPED, Decimal(value)) for name, value in values.items()}
    return alarms(found, measured, {name: Decimal(value) for name, value in thresholds.items()})


def test_one_measure_past_its_threshold_is_enough():
    low = {f"pdd.{name}": "0.001" for name in ("dispute_rate", "intervention_rate", "quality_rate")}
    limits = dict.fromkeys(low, "0.01")
    assert past(pdd_alarms(low, limits)) == ()
    assert past(pdd_alarms({**low, "pdd.quality_rate": "0.011"}, limits)) == ("pdd.quality_rate",)
    assert past(pdd_alarms({**low, "pdd.quality_rate": "0.01"}, limits)) == ()


def test_what_is_not_known_is_neither_past_nor_within():
    found = {one.measure: one.level for one in pdd_alarms({"pdd.refund_time": "9"}, {"pdd.quality_rate": "0.01"})}
    assert found["pdd.quality_rate"] is Level.UNKNOWN
    assert found["pdd.refund_time"] is Level.NO_THRESHOLD


def test_thresholds_that_are_none_are_left_out():
    lines = ("a=0.1", "b", "=2", "c=NaN", "d=x", "unknown=1")
    assert thresholds_in(lines, {"a", "b", "c", "d"}) == {"a": Decimal("0.1")}


def test_punctuality_is_past_when_it_is_lower():
    measure = replace(measures()["tmall.pickup_punctuality"], alarm=True)
    measured = {measure.id: Measured(measure.id, Standing.TYPED, Decimal("0.90"))}
    assert alarms([measure], measured, {measure.id: Decimal("0.95")})[0].level is Level.PAST
    assert alarms([measure], measured, {measure.id: Decimal("0.85")})[0].level is Level.WITHIN


def test_close_is_within_with_less_than_a_fifth_to_go():
    def at(value: str):
        limits = {"pdd.dispute_rate": "0.01"}
        return next(one for one in pdd_alarms({"pdd.dispute_rate": value}, limits) if one.measure == "pdd.dispute_rate")

    assert [at(value).close for value in ("0.0079", "0.008", "0.01", "0.011")] == [False, True, True, False]
    assert at("0.012").used == Decimal("1.2")
    measure = replace(measures()["tmall.pickup_punctuality"], alarm=True)
    measured = {measure.id: Measured(measure.id, Standing.TYPED, Decimal("0.95"))}
    (low,) = alarms([measure], measured, {measure.id: Decimal("0.90")})
    assert low.close
    assert alarms([measure], measured, {})[0].used is None


STAGES = measures()["taobao.return_stages"].stages


def test_five_stages_and_three_in_the_merchants_hands():
    assert [stage.id for stage in STAGES] == ["agree", "post", "transit", "inspect", "refund"]
    assert [stage.id for stage in STAGES if stage.ours] == ["agree", "inspect", "refund"]


def test_stages_of_a_whole_return():
    events = (
        event("applied", 0, kind="return_refund"),
        event("agreed", 2),
        event("return_posted", 26),
        event("signed", 74),
        event("evidence_submitted", 77),
        event("refunded", 87),
    )
    times = stage_times(STAGES, events)
    assert [time.seconds / 3600 for time in times] == [2, 24, 48, 3, 10]
    assert ours_s(times) == 15 * 3600


def test_a_stage_whose_end_nobody_entered_is_not_known():
    times = stage_times(STAGES, (event("applied", 0), event("agreed", 1), event("signed", 60), event("refunded", 61)))
    known = {time.stage: time.seconds for time in times}
    assert known == {"agree": 3600, "post": None, "transit": None, "inspect": None, "refund": None}


def test_a_new_application_begins_anew():
    events = (event("applied", 0), event("agreed", 1), event("applied", 100), event("agreed", 105))
    first = stage_times(STAGES, events)[0]
    assert first.starts_at == hours(100)
    assert first.seconds == 5 * 3600


def test_causes_by_share_count_those_without_one():
    found = causes_by_share(["quality", "quality", "", "transit_damage"])
    assert [(one.cause, one.count, one.share) for one in found] == [
        ("quality", 2, Decimal("0.5000")),
        ("", 1, Decimal("0.2500")),
        ("transit_damage", 1, Decimal("0.2500")),
    ]
    assert causes_by_share([]) == ()


def test_the_cause_noted_last_counts():
    events = (event("note", 0, cause="quality"), event("note", 1, cause="taobao.cause_price_swing"), event("note", 2))
    assert noted_of(events).cause == "price_swing"
    assert not noted_of(()).cause


def test_sixteen_causes_each_with_a_remedy():
    found = causes()
    assert len(found) == 16
    assert {cause.group for cause in found.values()} == {"logistics", "stock", "goods", "activity", "other"}
    assert all(cause.remedy.zh and cause.remedy.en and cause.remedy_source for cause in found.values())


def money(month: int, refunded: str, won: str = "0", year: int = 2026) -> list[Dated]:
    day = at(date(year, month, 15))
    return [
        Dated(day, frozenset({"refunded"}), amount=Decimal(refunded)),
        Dated(day, frozenset({"freight"}), amount=Decimal("10.00")),
        Dated(day, frozenset({"won_back"}), amount=Decimal(won)),
    ]


def test_costs_by_month_and_quarter():
    records = [*money(9, "100"), *money(10, "200", "50"), *money(11, "300")]
    assert [(one.period, one.net) for one in costs(records)] == [
        ("2026-09", Decimal("110.00")),
        ("2026-10", Decimal("160.00")),
        ("2026-11", Decimal("310.00")),
    ]
    assert [(one.period, one.net) for one in costs(records, by_quarter=True)] == [
        ("2026-Q3", Decimal("110.00")),
        ("2026-Q4", Decimal("470.00")),
    ]
    assert [quarter_of(date(2026, month, 1)) for month in (1, 3, 4, 12)] == [
        "2026-Q1",
        "2026-Q1",
        "2026-Q2",
        "2026-Q4",
    ]


def test_costs_rise_only_when_each_of_three_periods_is_dearer():
    rising = costs([*money(9, "100"), *money(10, "200"), *money(11, "300")])
    assert is_rising(rising)
    assert not is_rising(rising[1:])
    assert not is_rising(costs([*money(8, "500"), *money(9, "100"), *money(10, "300"), *money(11, "200")]))
