"""The queue of videos with made-up checks: five hundred rows, pause, cancel, order, pace, what is pasted."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Finding, Inspection, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.pages.videos import queue_run
from app.ui.pages.videos.adding.pasting import pasted
from app.ui.pages.videos.queue_item import QueueItem, State
from app.ui.pages.videos.queue_pace import Pace, Run
from tests.ui.acting import idle

SAID = text(QT_TRANSLATE_NOOP("test", "as found"))
MANY = 500


def looked(verdict: Verdict, path: Path) -> Inspection:
    found = (Finding("size", verdict, SAID, 400_000_000, 300_000_000),)
    return Inspection(str(path), "0" * 64, "pdd", "r", verdict, 0.01, None, found)


@pytest.fixture
def checks(monkeypatch):
    """Stands in for the check: the file's name says what comes of it; `wait` holds all of them back."""

    class Checks:
        def __init__(self) -> None:
            self.wait = False
            self.seen: list[str] = []

        def __call__(self, _deps, path, *, report, **_asked):
            self.seen.append(path.name)
            while self.wait:
                report.check()
                time.sleep(0.005)
            report.progress(0.5, "look")
            if path.stem.startswith("broken"):
                raise Problem("broken", text(QT_TRANSLATE_NOOP("test", "It is broken.")))
            return looked(Verdict(path.stem.split("-")[0]), path)

    made = Checks()
    monkeypatch.setattr(queue_run, "inspect_file", made)
    yield made
    made.wait = False


def items(*names: str) -> list[QueueItem]:
    return [QueueItem(name, 1000, Path("/films") / name) for name in names]


@pytest.fixture
def panel(window):
    window.open_page("videos")
    return window.videos.panel


def states(panel) -> list[str]:
    return [item.state.value for item in panel.items]


def test_one_bad_file_never_stops_the_rest(qtbot, window, panel, checks) -> None:
    panel.add(items("fail-1.mp4", "broken.mp4", "pass-1.mp4"))
    idle(qtbot, window)
    assert states(panel) == ["done", "failed", "done"]
    qtbot.waitUntil(lambda: panel.summary.text() == "3 of 3 checked")
    assert panel.items[1].line.english() == "It is broken."


def test_pause_holds_the_waiting_ones_back_and_says_so(qtbot, window, panel, checks) -> None:
    checks.wait = True
    panel.add(items(*(f"pass-{number}.mp4" for number in range(6))))
    running = panel.runner.running
    assert 1 <= running <= 2
    panel.queue.setFocus()
    qtbot.keyClick(panel.queue, Qt.Key.Key_Space)
    assert panel.summary.text() == f"Paused: {6 - running} held back, {running} being finished"
    assert panel.items[-1].sign.word.source == "held back"
    checks.wait = False
    idle(qtbot, window)
    assert states(panel).count("waiting") == 6 - running
    qtbot.waitUntil(lambda: panel.summary.text() == f"Paused: {6 - running} held back")
    qtbot.keyClick(panel.queue, Qt.Key.Key_Space)
    idle(qtbot, window)
    assert states(panel) == ["done"] * 6


def test_stopping_one_or_all_and_checking_again(qtbot, window, panel, checks) -> None:
    checks.wait = True
    panel.add(items(*(f"pass-{number}.mp4" for number in range(4))))
    panel.runner.cancel(panel.items[:1])
    assert panel.items[0].state is State.STOPPED
    panel.runner.cancel(panel.items)
    assert states(panel) == ["stopped"] * 4
    checks.wait = False
    panel.queue.selectAll()
    qtbot.keyClick(panel.queue, Qt.Key.Key_F5)
    idle(qtbot, window)
    assert states(panel) == ["done"] * 4


def test_a_check_stopped_in_the_job_strip_lets_the_next_one_begin(qtbot, window, panel, checks) -> None:
    checks.wait = True
    panel.add(items("pass-1.mp4", "pass-2.mp4", "pass-3.mp4"))
    window.jobs.cancel(panel.items[0].job)
    assert panel.items[0].state is State.STOPPED
    qtbot.waitUntil(lambda: State.CHECKING in (panel.items[1].state, panel.items[2].state))
    checks.wait = False
    idle(qtbot, window)
    assert states(panel) == ["stopped", "done", "done"]


def test_the_window_closes_without_a_question_while_checks_run(window, panel, checks) -> None:
    checks.wait = True
    panel.add(items("pass-1.mp4", "pass-2.mp4", "pass-3.mp4"))
    assert window.close()
    assert not window.isVisible()
    assert window.jobs.busy == 0


def test_the_worst_stand_first_and_the_chosen_one_stays_chosen(qtbot, window, panel, checks) -> None:
    panel.add(items("pass-1.mp4", "warn-1.mp4", "broken.mp4", "fail-1.mp4", "unknown-1.mp4"))
    idle(qtbot, window)
    panel.queue.choose(panel.items[1])
    panel.order.click()
    assert [item.name.split("-")[0].removesuffix(".mp4") for item in panel.items] == [
        "fail", "broken", "unknown", "warn", "pass",
    ]  # fmt: skip
    assert panel.queue.chosen().name == "warn-1.mp4"
    panel.order.click()
    assert panel.items[0].name == "pass-1.mp4"


def test_rows_are_taken_off_by_key_and_the_finished_ones_at_once(qtbot, window, panel, checks) -> None:
    panel.add(items("pass-1.mp4", "fail-1.mp4", "pass-2.mp4"))
    idle(qtbot, window)
    panel.queue.choose(panel.items[1])
    qtbot.keyClick(panel.queue, Qt.Key.Key_Delete)
    assert [item.name for item in panel.items] == ["pass-1.mp4", "pass-2.mp4"]
    assert panel.queue.chosen() is not None
    clear = next(one for one in panel.menu_of_all().actions() if one.text() == "Clear what is finished")
    clear.trigger()
    assert panel.items == ()
    assert not panel.isVisible()
    assert window._crash is None


def test_a_row_says_in_one_line_what_is_wrong_and_what_to_do(qtbot, window, panel, checks) -> None:
    panel.add(items("fail-1.mp4"))
    idle(qtbot, window)
    shown = panel.queue.model().index(0, 0).data()
    assert shown == "fail-1.mp4\nfail\n400 MB, over 300 MB → make it fit\n1 kB"


def test_five_hundred_rows_cost_no_widget_each_and_one_change_when_they_come(qtbot, window, panel, checks) -> None:
    """How long it takes is told by the benchmarks; here is what would make it long."""
    window.videos.details.show()
    before, changes = len(panel.findChildren(QWidget)), []
    model = panel.queue.model()
    for signal in (model.rowsInserted, model.modelReset, model.layoutChanged):
        signal.connect(lambda *_: changes.append(1))
    panel.add(items(*(f"{('pass', 'fail', 'warn')[number % 3]}-{number}.mp4" for number in range(MANY))))
    panel.order.click()
    qtbot.waitUntil(lambda: window.jobs.busy == 0 and panel.runner.waiting == 0, timeout=110_000)
    panel.queue.scrollToBottom()
    QApplication.processEvents()
    assert len(panel.findChildren(QWidget)) <= before + 4
    assert len(changes) <= 2 * MANY // 10
    panel.take(panel.items)
    assert len(checks.seen) == MANY
    assert panel.items == ()


def test_time_left_is_told_from_what_was_seen() -> None:
    pace = Pace()
    assert pace.one_left_s(Run(100, 0.0, 0.0)) is None
    assert pace.all_left_s((100,), (), 2) is None
    assert pace.one_left_s(Run(100, 0.25, 10.0)) == 30.0
    pace.learn(1000, 10.0)
    assert pace.one_left_s(Run(500, 0.0, 0.0)) == 5.0
    assert pace.all_left_s((1000, 1000), (), 2) == 10.0
    assert pace.all_left_s((), (Run(1000, 0.5, 5.0),), 2) == 5.0
    assert pace.all_left_s((), (), 2) == 0.0


def test_pasted_files_and_lines_are_paths_and_words_are_none() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/films/开箱 1.mp4"), QUrl("https://example.com/a.mp4")])
    assert pasted(data).paths == (Path("/films/开箱 1.mp4"),)
    assert pasted(data).web == 1
    lines = QMimeData()
    lines.setText('"/films/a.mp4"\nfile:///films/b.mp4\n\njust words\nhttp://example.com/c.mp4')
    assert pasted(lines).paths == (Path("/films/a.mp4"), Path("/films/b.mp4"))
    assert pasted(lines).web == 1
    assert pasted(QMimeData()).paths == ()
