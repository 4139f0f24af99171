"""Reminders in the window: told once, where it is in sight, remembered over a restart, put off with a reason."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.reminders.reminding import lead_times
from app.ui.reminders.reminders import Reminders, reminders_of
from app.ui.reminders.tray import Tray
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from app.workflow.queries.today.reminder_rows import reminder_rows
from app.workflow.queries.today.told import read_told
from tests.ui.acting import ago, idle


class Monotonic:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class PcClock:
    """The wall clock of the whole program, as far ahead or behind as a test sets it."""

    def __init__(self, real) -> None:
        self.real = real
        self.ahead = timedelta()

    def __call__(self):
        return self.real() + self.ahead


@pytest.fixture
def wall(window):
    clock = PcClock(window.desk.deps.now)
    object.__setattr__(window.desk.deps, "now", clock)
    return clock


@pytest.fixture(autouse=True)
def watching(window) -> None:
    reminders_of(window.desk).start()


def signed(window, hours_ago: float, order: str = "261120-000000000000001", goods: str = "耳机") -> str:
    fields = {"scenario": "swapped", "goods": goods}
    case_id = open_case(window.desk.deps, platform="pdd", order=order, fields=fields).case.id
    add_event(window.desk.deps, case_id, "agreed", ago(window, hours_ago + 30))
    add_event(window.desk.deps, case_id, "return_posted", ago(window, hours_ago + 20))
    add_event(window.desk.deps, case_id, "agreed", ago(window, hours_ago + 19))
    add_event(window.desk.deps, case_id, "signed", ago(window, hours_ago))
    return case_id


def look(qtbot, window) -> Reminders:
    found = reminders_of(window.desk)
    found.ask()
    idle(qtbot, window)
    return found


def test_there_is_one_per_window(window) -> None:
    assert reminders_of(window.desk) is reminders_of(window.desk)
    assert reminders_of(window.desk) is window.today._reminders


def test_it_is_told_in_the_bar_of_today_and_seen_is_remembered(qtbot, window) -> None:
    case_id = signed(window, 23)
    reminders = look(qtbot, window)
    bar = window.today.bar
    assert bar.isVisible()
    assert "耳机" in bar.words
    assert case_id not in bar.words
    assert window.desk.messages.isHidden()
    count = len(reminders.waiting)
    for _ in range(count):
        bar.seen.click()
        idle(qtbot, window)
    assert bar.isHidden()
    kept = window.desk.preferences.folder.reminders
    assert len(read_told(kept)) == count
    assert reminder_rows(window.desk.deps, kept, lead_times("120,30")).reminders == ()


def test_what_nobody_saw_is_told_again_after_a_restart(qtbot, window) -> None:
    signed(window, 23)
    assert look(qtbot, window).waiting
    kept = window.desk.preferences.folder.reminders
    assert reminder_rows(window.desk.deps, kept, lead_times("120,30")).reminders


def test_elsewhere_the_message_bar_tells_and_never_over_another_message(qtbot, window) -> None:
    window.today.hide()
    window.desk.messages.tell("something else")
    signed(window, 23)
    reminders = look(qtbot, window)
    assert window.desk.messages.shown == "something else"
    window.desk.messages.hide()
    reminders.tick()
    assert "runs out in" in window.desk.messages.shown
    wanted = []
    window.roads.page_wanted.disconnect()
    window.roads.page_wanted.connect(wanted.append)
    window.desk.messages._action.click()
    assert wanted == ["today"]


def test_sound_and_notice_once_per_stage_and_only_when_set(qtbot, window, monkeypatch) -> None:
    beeps, notices = [], []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    monkeypatch.setattr(Tray, "tell", lambda _self, words: notices.append(words.english()))
    active = [False]
    monkeypatch.setattr(type(window), "isActiveWindow", lambda _self: active[0])
    signed(window, 23)
    look(qtbot, window)
    look(qtbot, window)
    assert (len(beeps), len(notices)) == (1, 1)
    assert "耳机" in notices[0]
    settings = window.desk.preferences.settings
    window.desk.preferences.settings = settings.model_copy(update={"remind_sound": False, "remind_tray": False})
    signed(window, 23, "261120-000000000000002", "手机")
    heard = []
    reminders_of(window.desk).reminded.connect(heard.append)
    look(qtbot, window)
    assert len(heard) == 1
    assert (len(beeps), len(notices)) == (1, 1)
    window.desk.preferences.settings, active[0] = settings, True
    signed(window, 23, "261120-000000000000003", "相机")
    look(qtbot, window)
    assert (len(beeps), len(notices)) == (2, 1)


def test_put_off_with_a_reason_it_is_silent_and_comes_back(qtbot, window, wall) -> None:
    case_id = signed(window, 22.5)
    reminders, bar = look(qtbot, window), window.today.bar
    first = bar.current
    bar.later.click()
    assert bar.spans[0].isEnabled()
    assert not bar.spans[2].isEnabled()
    bar.reason.setCurrentText("courier is asked")
    bar.spans[0].click()
    idle(qtbot, window)
    assert first.key not in [one.key for one in reminders.waiting]
    with window.desk.deps.database.read() as unit:
        (snooze,) = unit.snoozes.of(case_id)
        assert unit.ledger.last().kind == "clock_snoozed"
    assert snooze.reason == "courier is asked"
    wall.ahead = timedelta(minutes=16)
    reminders = look(qtbot, window)
    (back,) = [one for one in reminders.waiting if one.key == first.key]
    assert back.snoozed.reason == "courier is asked"


def test_without_a_reason_nothing_is_put_off(qtbot, window) -> None:
    case_id = signed(window, 22.5)
    look(qtbot, window)
    window.today.bar.later.click()
    window.today.bar.reason.setCurrentText(" ")
    window.today.bar.spans[0].click()
    idle(qtbot, window)
    assert "without a reason" in window.desk.messages.shown
    with window.desk.deps.database.read() as unit:
        assert unit.snoozes.of(case_id) == ()


def test_after_sleep_what_was_missed_comes_first(qtbot, window, wall) -> None:
    signed(window, 20.5, "261120-000000000000001", "睡前")
    reminders = look(qtbot, window)
    asleep = [one for one in reminders.waiting if one.case.goods == "睡前"]
    assert asleep == []
    monotonic = Monotonic()
    reminders._monotonic = monotonic
    reminders._last = reminders._look()
    wall.ahead = timedelta(hours=2)
    monotonic.now += 15
    reminders.tick()
    idle(qtbot, window)
    assert reminders.waiting[0].late
    assert window.today.bar.words.startswith("Missed while nobody looked.")


def test_a_clock_set_back_is_told_plainly(qtbot, window, wall) -> None:
    reminders = look(qtbot, window)
    monotonic = Monotonic()
    reminders._monotonic = monotonic
    reminders._last = reminders._look()
    monotonic.now += 10
    wall.ahead = timedelta(hours=-3)
    reminders.tick()
    idle(qtbot, window)
    assert "3:00:" in window.desk.messages.shown
    assert "behind" in window.desk.messages.shown
    assert reminders.warning is not None


def test_a_clock_that_was_wrong_at_the_start_is_seen_by_the_ledger(qtbot, window, wall) -> None:
    signed(window, 2)
    wall.ahead = timedelta(hours=-5)
    look(qtbot, window)
    assert "behind" in window.desk.messages.shown
    wall.ahead = timedelta()
    assert look(qtbot, window).warning is None


def test_to_open_the_case_is_to_have_seen_it(qtbot, window) -> None:
    signed(window, 23)
    reminders = look(qtbot, window)
    opened = []
    window.roads.case_wanted.disconnect(window.open_case)
    window.roads.case_wanted.connect(opened.append)
    one = window.today.bar.current
    window.today.bar.open.click()
    idle(qtbot, window)
    assert opened == [one.case.id]
    assert one.key not in [other.key for other in reminders.waiting]


def test_on_today_the_same_is_not_said_twice(qtbot, window) -> None:
    window.open_page("case")
    signed(window, 23)
    reminders = look(qtbot, window)
    reminders.tick()
    assert "runs out in" in window.desk.messages.shown
    window.open_page("today")
    idle(qtbot, window)
    assert window.today.bar.isVisible()
    assert window.desk.messages.shown == ""
