"""Notes for the shop's own count, responses, sums, spreads and margins."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cases.timing import clocks_of
from app.domain.errors import Problem
from app.domain.measures.days import days_until
from app.domain.measures.margins import Closeness, by_closeness, margins_in, runs
from app.domain.measures.noted import Noted, checked_notes, noted_of
from app.domain.measures.responses import first_response, signing_to_submission
from app.domain.measures.sums import spread_of, stake_of, sum_of
from tests.domain.records import NOON, case, event, hours, pdd


def test_the_newest_note_holds_and_corrections_replace():
    first = event("note", 0, cause="quality", operator="张三", loyal="yes")
    events = (
        first,
        event("note", 1, at_fault="buyer", satisfaction="4", first_reply="8s"),
        event("note", 2, cause="taobao.cause_price_swing"),
        event("signed", 3, operator="nobody"),
    )
    noted = noted_of(events)
    assert noted == Noted("price_swing", "buyer", loyal=True, operator="张三", satisfaction=4, first_reply_s=8.0)
    assert noted_of((*events, event("note", 4, 1, withdraws="yes", corrects=first.id))).operator == ""
    assert noted_of(()) == Noted()


def test_notes_in_one_form():
    given_words = {"cause": "taobao.cause_quality", "at_fault": "courier", "loyal": "no", "first_reply": "2m"}
    assert checked_notes(given_words, ["quality"])["cause"] == "quality"


@pytest.mark.parametrize(
    "wrong",
    [
        {"cause": "nonsense"},
        {"at_fault": "me"},
        {"loyal": "perhaps"},
        {"satisfaction": "6"},
        {"first_reply": "soon"},
        {"operator": " "},
        {"colour": "red"},
    ],
)
def test_what_means_nothing_is_refused_with_what_does(wrong):
    with pytest.raises(Problem) as refused:
        checked_notes(wrong, ["quality"])
    assert refused.value.hint is not None


def test_responses_of_the_newest_application():
    events = (event("applied", 0), event("agreed", 2), event("applied", 10), event("signed", 40))
    assert first_response(events).seconds is None
    answered = (*events, event("refused", 41), event("evidence_submitted", 43))
    assert first_response(answered).seconds == 31 * 3600
    assert signing_to_submission(answered).seconds == 3 * 3600
    assert first_response((event("agreed", 1),)) is None


@given(st.lists(st.one_of(st.none(), st.decimals(0, 9999, places=2))))
def test_a_sum_counts_what_it_leaves_out(amounts):
    found = sum_of(amounts)
    assert found.counted + found.unknown == len(amounts)
    assert found.amount == sum(one for one in amounts if one is not None)


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=60))
def test_nine_of_ten_take_no_longer(spans):
    found = spread_of(spans)
    assert sum(span <= found.p90_s for span in spans) * 10 >= 9 * len(spans)
    assert min(spans) <= found.median_s <= found.p90_s
    assert spread_of(()).mean_s is None


def test_what_a_case_is_about():
    assert stake_of(case(refunded=Decimal(100), paid=Decimal(300), freight=Decimal(12))) == 112
    assert stake_of(case(paid=Decimal(300))) == 300
    assert stake_of(case()) is None


def margins(*events, now=200.0):
    clocks = clocks_of(case(scenario="swapped"), events, pdd(), hours(now))
    return {one.clock.rule: one for one in margins_in(clocks, None, hours(0), hours(now))}


def test_met_in_the_last_tenth_is_nearly_missed():
    def met_at(hour: float):
        return margins(event("refunded", 1), event("appealed", hour))["pdd.appeal_after_refund"]

    assert not met_at(100).near
    assert met_at(160).near
    assert not met_at(160).missed
    late = met_at(170)
    assert late.missed
    assert not late.near


def test_windows_are_sorted_by_how_much_of_them_was_left():
    def met_at(hour: float):
        return margins(event("refunded", 1), event("appealed", hour))["pdd.appeal_after_refund"]

    hours_met = (10, 60, 100, 140, 165, 170)
    assert [round(met_at(hour).left_share, 2) for hour in hours_met[:2]] == [0.95, 0.65]
    assert met_at(170).left_share is None
    found = by_closeness(met_at(hour) for hour in hours_met)
    assert list(found.values()) == [1, 1, 1, 1, 2]
    assert list(by_closeness(())) == list(Closeness)


def test_what_still_runs_is_in_no_count():
    clocks = clocks_of(case(scenario="swapped"), (event("refunded", 1),), pdd(), hours(20))
    assert runs(clocks)
    assert "pdd.appeal_after_refund" not in margins(event("refunded", 1), now=20.0)


def test_days_end_with_the_running_one():
    found = days_until(NOON, 30)
    assert (len(found.each()), found.each()[-1], found.each()[0]) == (30, found.last, found.first)
    assert found.hold(NOON)
    assert found.hold(found.first_at)
    assert not found.hold(hours(1))
    assert not found.hold(None)
