"""What a clerk types for the time left, read or refused."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cases.deadline import instant_of, left_of, seen_due_at
from tests.domain.records import event, hours


@pytest.mark.parametrize(
    ("typed", "hours_left"),
    [
        ("61.4h", 61.4),
        ("2d3h", 51),
        ("90m", 1.5),
        ("5:30", 5.5),
        ("1d 03:12:36", 27.21),
        ("2天3小时", 51),
        ("剩余1天2时30分", 26.5),
        ("5：30", 5.5),
        (" 12H ", 12),
        ("0h", 0),
    ],
)
def test_readable(typed, hours_left):
    assert abs(left_of(typed) - timedelta(hours=hours_left)) < timedelta(seconds=1)


@pytest.mark.parametrize("typed", ["", " ", "soon", "-3h", "3", "h", "5:75", "3h2d", "999999999d", "nan", "1e9h"])
def test_unreadable(typed):
    assert left_of(typed) is None


@given(st.text(max_size=20))
def test_no_text_breaks_it(typed):
    assert left_of(typed) is None or left_of(typed) >= timedelta(0)
    instant_of(typed)


def test_a_time_without_offset_is_platform_time():
    assert instant_of("2026-11-22T10:00") == instant_of("2026-11-22T02:00:00Z")
    assert instant_of("0001-01-01T00:00") is None
    assert instant_of("tomorrow") is None


def test_due_at_stands_above_left():
    both = event("deadline_seen", 0, clock="x", due_at=hours(9).isoformat(), left="1h")
    assert seen_due_at(both) == hours(9)
