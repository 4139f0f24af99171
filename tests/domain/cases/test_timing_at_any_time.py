"""Clocks at any time of any year, in any zone of the PC, whatever the order in which things were entered."""

import os
import random
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cases.clock import ClockState
from tests.domain.cases.windows import W2, W4, clocks, only
from tests.domain.records import SHANGHAI, event, hours

instants = st.integers(0, 13 * 366 * 86400).map(lambda s: datetime(2019, 1, 1, tzinfo=SHANGHAI) + timedelta(seconds=s))


@given(instants, st.integers(0, 400 * 3600))
@settings(max_examples=150, deadline=None)
def test_a_window_is_an_exact_span_at_any_time_of_any_year(start, later_s):
    now = start.astimezone(UTC) + timedelta(seconds=later_s)
    clock = only(W4, event("refunded", start), now=now)
    assert (clock.due_at - start).total_seconds() == 7 * 86400
    assert (clock.state is ClockState.MISSED) == (later_s > 7 * 86400)
    assert clock.left_s(now) == 7 * 86400 - later_s


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2028-02-28T18:30:00+08:00", "2028-02-29T18:30:00+08:00"),
        ("2027-02-28T18:30:00+08:00", "2027-03-01T18:30:00+08:00"),
        ("2026-12-31T23:59:59+08:00", "2027-01-01T23:59:59+08:00"),
        ("2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-04:00"),
    ],
)
def test_month_ends_leap_days_and_foreign_offsets(start, due):
    clock = only(W2, event("signed", datetime.fromisoformat(start)), scenario="empty")
    assert clock.due_at == datetime.fromisoformat(due)


KINDS = ("applied", "refused", "agreed", "signed", "return_posted", "evidence_submitted", "refunded", "appealed")
happenings = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 300)), max_size=9)


@given(happenings, st.integers(0, 500), st.integers(0, 10_000))
@settings(max_examples=150, deadline=None)
def test_the_order_in_which_events_were_entered_does_not_matter(raw, now, seed):
    events = [event(kind, at, number) for number, (kind, at) in enumerate(raw)]
    shuffled = random.Random(seed).sample(events, len(events))
    assert clocks(*events, now=now) == clocks(*shuffled, now=now)


@given(happenings, st.integers(0, 500), st.integers(0, 500))
@settings(max_examples=150, deadline=None)
def test_what_is_over_stays_as_it_is(raw, now, later):
    events = [event(kind, at, number) for number, (kind, at) in enumerate(raw)]
    before = {(one.rule, one.round): one for one in clocks(*events, now=now)}
    after = {(one.rule, one.round): one for one in clocks(*events, now=now + later)}
    assert before.keys() == after.keys()
    for key, clock in before.items():
        assert clock.due_at == after[key].due_at
        if clock.state not in {ClockState.RUNNING, ClockState.WARNED}:
            assert after[key].state is clock.state


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system's zone cannot be changed here")
@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "UTC"])
def test_the_zone_of_the_pc_does_not_matter(zone, monkeypatch):
    here = only(W4, event("refunded", 0), now=1)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        there = only(W4, event("refunded", 0), now=hours(1).astimezone(ZoneInfo(zone)))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert here == there
    assert os.environ.get("TZ") != zone
