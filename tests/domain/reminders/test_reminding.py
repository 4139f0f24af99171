"""Who is told when: with a clock that the test sets."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.reminders.pc_clock import ClockJump, Look, back_by_s, jump_between
from app.domain.reminders.reminding import Reminder, Watched, lead_times, next_look, reminders_now
from app.domain.reminders.snooze import Snooze, key_of
from app.domain.rules.clock_rule import Actor
from tests.domain.cases.windows import W2, W9, only
from tests.domain.records import NOON, case, event, hours

LEADS = (7200.0, 1800.0)


def watched(signed_at: float = 0.0, known_at: float | None = None) -> Watched:
    """A window of 24 hours."""
    clock = only(W2, event("signed", signed_at), scenario="swapped", now=signed_at)
    return Watched(case(), clock, hours(signed_at if known_at is None else known_at))


ONE = watched()
END = 24.0


def told_at(now: float, told=None, snoozes=None, windows=(ONE,)) -> list[Reminder]:
    return list(reminders_now(windows, told or {}, snoozes or {}, LEADS, hours(now)))


def test_each_stage_is_told_once() -> None:
    told, heard = {}, []
    for now in (0.0, 21.9, 22.0, 22.3, 23.5, 23.6, 24.0, 24.5, 30.0):
        for reminder in told_at(now, told):
            heard.append((now, reminder.stage_s))
            told[reminder.key] = reminder.told(hours(now))
    assert heard == [(22.0, 7200.0), (23.5, 1800.0), (24.0, 0.0)]


def test_what_passed_unseen_is_told_as_missed_and_comes_first() -> None:
    other = watched(-1.49)
    (first, second) = told_at(22.01, windows=(ONE, other))
    assert (first.clock, first.late) == (other.clock, False)
    (first, second) = told_at(23.0, windows=(watched(0.99), ONE))
    assert (first.clock.due_at, first.late) == (ONE.clock.due_at, True)
    assert second.late is False


def test_a_window_that_was_only_just_entered_was_not_missed() -> None:
    (reminder,) = told_at(23.0, windows=(watched(0.0, known_at=22.99),))
    assert reminder.late is False


def test_a_moved_end_is_told_anew() -> None:
    (first,) = told_at(23.6)
    told = {first.key: first.told(hours(23.6))}
    moved = replace(ONE, clock=replace(ONE.clock, due_at=ONE.clock.due_at + timedelta(hours=1)))
    assert told_at(23.6, told, windows=(moved,))[0].stage_s == 7200.0


def test_nobody_is_told_of_what_others_do_or_what_is_over() -> None:
    buyer = only(W9, event("signed", 0), event("refused", 1, kind="return_refund"), scenario="swapped", now=2)
    assert buyer.actor is Actor.BUYER
    assert told_at(600, windows=(Watched(case(), buyer, NOON),)) == []
    met = replace(ONE, clock=replace(ONE.clock, state=ClockState.MET))
    assert told_at(23.0, windows=(met,)) == []
    late = replace(ONE, clock=replace(ONE.clock, state=ClockState.MISSED, met_at=hours(25)))
    assert told_at(26.0, windows=(late,)) == []
    assert told_at(END + 8 * 24) == []


def put_off(recorded: float, until: float) -> dict[str, Snooze]:
    one = Snooze("C1-s1", "C1", ONE.clock.rule, ONE.clock.round, hours(until), "why", hours(recorded))
    assert one.window == key_of(ONE.clock)
    return {one.window: one}


def test_put_off_is_silent_until_then_but_never_past_the_end() -> None:
    (first,) = told_at(22.0)
    told, snoozes = {first.key: first.told(hours(22.0))}, put_off(22.0, 23.0)
    assert told_at(22.9, told, snoozes) == []
    (again,) = told_at(23.0, told, snoozes)
    assert (again.stage_s, again.late) == (7200.0, False)
    assert again.snoozed is not None
    told[again.key] = again.told(hours(23.0))
    assert told_at(23.1, told, snoozes) == []
    assert told_at(23.7, {}, put_off(22.0, 30.0)) == []
    assert [one.stage_s for one in told_at(24.0, {}, put_off(22.0, 30.0))] == [0.0]


def test_the_next_look_is_when_something_begins() -> None:
    assert next_look((ONE,), {}, LEADS, hours(0)) == hours(22)
    assert next_look((ONE,), {}, LEADS, hours(22.1)) == hours(23.5)
    assert next_look((ONE,), put_off(22.1, 22.5), LEADS, hours(22.1)) == hours(22.5)
    assert next_look((ONE,), {}, LEADS, hours(25)) is None


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("120,30", LEADS), ("30，120", LEADS), ("", ()), ("0, x, 15,", (900.0,)), ("30,30", (1800.0,))],
)
def test_lead_times_are_read_kindly(typed: str, wanted: tuple[float, ...]) -> None:
    assert lead_times(typed) == wanted


@pytest.mark.parametrize(
    ("wall_s", "passed_s", "jump"),
    [
        (15, 15, None),
        (-3600, 15, ClockJump.SET_BACK),
        (-50, 15, ClockJump.SET_BACK),
        (-40, 15, None),
        (3600, 15, ClockJump.SLEPT),
        (3600, 3600, ClockJump.SLEPT),
        (0, 3600, ClockJump.SET_BACK),
    ],
)
def test_two_clocks_tell_sleep_from_a_clock_set_back(wall_s: float, passed_s: float, jump: ClockJump | None) -> None:
    before = Look(NOON, 100.0)
    assert jump_between(before, Look(NOON + timedelta(seconds=wall_s), 100.0 + passed_s)) is jump


def test_the_ledger_witnesses_a_clock_that_was_wrong_before_the_start() -> None:
    assert back_by_s(NOON, None) == 0
    assert back_by_s(NOON, NOON + timedelta(seconds=59)) == 0
    assert back_by_s(NOON, NOON + timedelta(hours=2)) == 7200
