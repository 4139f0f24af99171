"""The job runner: answers come back on the UI thread, and nothing else does."""

import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.app import _Painted
from app.ui.jobs import PROGRESS_PAUSE_S, Jobs, Lane, crash_report


def test_an_answer_comes_back_on_the_thread_that_asked(qtbot, jobs) -> None:
    owner, got = QObject(), []
    jobs.run(
        owner,
        Lane.DATA,
        lambda _: threading.current_thread().name,
        lambda name: got.append((name, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0].startswith("data")
    assert got[0][1] is threading.main_thread()


def test_the_data_lane_keeps_the_order_and_the_media_lane_works_at_once(qtbot, jobs) -> None:
    owner, order = QObject(), []
    for number in range(20):
        jobs.run(owner, Lane.DATA, lambda _, number=number: number, order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    both, met = threading.Barrier(2, timeout=10), []
    for _ in range(2):
        jobs.run(owner, Lane.MEDIA, lambda _: both.wait(), met.append)
    qtbot.waitUntil(lambda: len(met) == 2)


def test_a_cancelled_job_is_never_heard_of_again(qtbot, jobs) -> None:
    owner, heard, told, began = QObject(), [], [], threading.Event()

    def work(report):
        began.set()
        while True:
            report.check()
            time.sleep(0.005)

    jobs.problem_met.connect(heard.append)
    jobs.crashed.connect(heard.append)
    jobs.cancelled.connect(told.append)
    number = jobs.run(owner, Lane.MEDIA, work, heard.append, failed=heard.append)
    assert began.wait(5)
    jobs.cancel(number)
    after = []
    jobs.run(owner, Lane.MEDIA, lambda _: "after", after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert heard == []
    assert told == [number]
    assert jobs.busy == 0


def test_a_job_that_ignores_the_wish_to_stop_is_dropped_all_the_same(qtbot, jobs) -> None:
    owner, heard, go = QObject(), [], threading.Event()
    number = jobs.run(owner, Lane.DATA, lambda _: go.wait(5), heard.append)
    jobs.cancel(number)
    go.set()
    after = []
    jobs.run(owner, Lane.DATA, lambda _: 1, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert heard == []


def test_the_answer_to_an_owner_that_is_gone_is_dropped(qtbot, jobs) -> None:
    owner, heard, go = QObject(), [], threading.Event()
    jobs.run(owner, Lane.DATA, lambda _: go.wait(5), heard.append, failed=heard.append)
    delete(owner)
    go.set()
    other, after = QObject(), []
    jobs.run(other, Lane.DATA, lambda _: 1, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert heard == []


def test_a_problem_reaches_its_owner_else_the_message_bar(qtbot, jobs) -> None:
    owner, mine, general = QObject(), [], []
    problem = Problem("no-case", text(QT_TRANSLATE_NOOP("cases", "There is no such case.")))

    def work(_report):
        raise problem

    jobs.problem_met.connect(general.append)
    jobs.run(owner, Lane.DATA, work, mine.append, failed=mine.append)
    jobs.run(owner, Lane.DATA, work, mine.append)
    qtbot.waitUntil(lambda: bool(general))
    assert mine == [problem]
    assert general == [problem]


def test_a_fault_becomes_a_report_and_frees_who_waits(qtbot, jobs) -> None:
    owner, crashes, failed = QObject(), [], []
    jobs.crashed.connect(crashes.append)

    def work(_report):
        return {}["YT8812345678901"]

    jobs.run(owner, Lane.DATA, work, lambda _: None, failed=failed.append)
    qtbot.waitUntil(lambda: bool(crashes))
    assert "KeyError" in crashes[0].report
    assert "test_jobs.py" in crashes[0].report
    assert failed[0].code == "crash"


@pytest.mark.parametrize("secret", ["YT8812345678901", "13800138000", "王小明 上海市", "261122-384920175000000"])
def test_a_crash_report_names_no_person_and_no_order(secret) -> None:
    for kind in (ValueError, KeyError, TypeError, RuntimeError):
        try:
            raise kind(f"cannot use {secret}")  # noqa: TRY301
        except kind as failure:
            report = crash_report(failure)
        assert secret not in report
        assert secret.split()[0] not in report
        assert kind.__name__ in report


def test_progress_is_told_at_most_ten_times_a_second(qtbot, jobs) -> None:
    owner, told, done = QObject(), [], []

    def work(report):
        end = time.monotonic() + 0.55
        while time.monotonic() < end:
            report.progress(0.5, "decode")
        return True

    jobs.run(owner, Lane.MEDIA, work, done.append, progressed=lambda share, _: told.append(share))
    qtbot.waitUntil(lambda: bool(done))
    assert 2 <= len(told) <= 0.55 / PROGRESS_PAUSE_S + 1


def test_closing_cancels_waits_and_leaves_no_thread(qtbot) -> None:
    before = threading.active_count()
    made, owner, heard = Jobs(), QObject(), []

    def work(report):
        while True:
            report.check()
            time.sleep(0.005)

    for lane in (*[Lane.MEDIA] * 5, Lane.DATA):
        made.run(owner, lane, work, heard.append, failed=heard.append)
    assert threading.active_count() > before
    made.close()
    assert threading.active_count() == before
    qtbot.wait(20)
    assert heard == []
    made.close()


def test_a_job_with_a_title_is_told_to_the_strip(qtbot, jobs) -> None:
    owner, started, ended = QObject(), [], []
    title = text(QT_TRANSLATE_NOOP("jobs", "Ready"))
    jobs.started.connect(lambda number, words: started.append((number, words)))
    jobs.ended.connect(ended.append)
    number = jobs.run(owner, Lane.DATA, lambda _: 1, lambda _: None, title=title)
    jobs.run(owner, Lane.DATA, lambda _: 1, lambda _: None)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert started == [(number, title)]
    assert ended == [number]


def test_work_waits_until_it_may_begin_and_the_window_is_painted_by_then(qtbot) -> None:
    held, owner, done, window = Jobs(begun=False), QObject(), [], QWidget()
    qtbot.addWidget(window)
    painted = _Painted(window, held.begin)
    held.run(owner, Lane.DATA, lambda _: window.property("shown"), done.append)
    qtbot.wait(50)
    assert done == []
    window.setProperty("shown", "yes")
    window.show()
    qtbot.waitUntil(lambda: done == ["yes"])
    painted.tell()
    assert len([one for one in threading.enumerate() if one.name.startswith("data-")]) == 1
    held.close()
