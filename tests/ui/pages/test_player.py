"""The right side of the videos page, as a person uses it: look picture by picture, judge, mark, take pictures."""

import shutil
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.media.finding import BreakKind, Verdict
from app.media import process
from app.media.probe import probe
from app.ui.pages.videos.player.bar import seconds_of
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.case_view import case_view
from app.workflow.queries.footage.words_on import words_on
from tests.judged_once import inspect_known_evidence
from tests.samples import SMALL, TINY, ffmpeg, hard_cut, rotated, sharp, time_gap
from tests.ui.acting import idle, new_case

KEY = Qt.Key


@pytest.fixture
def page(window):
    window.open_page("videos")
    return window.videos


def attached(qtbot, window, clip, kind="opening_video"):
    """A case with a video that was checked, open on the page."""
    deps, case = window.desk.deps, new_case(window)
    evidence = attach_evidence(deps, case.id, clip, kind)
    inspect_known_evidence(deps, evidence.id)
    window.open_video(case.id, evidence.id)
    player = window.videos.details.player
    idle(qtbot, window)
    qtbot.waitUntil(lambda: player.view.has_picture, timeout=20_000)
    idle(qtbot, window)
    return case, evidence, window.videos.details


def on_screen(qtbot, player, number):
    qtbot.waitUntil(
        lambda: player.playback.still is not None and player.playback.still.number == number, timeout=20_000
    )
    return player.playback.still


def pressed(widget, words) -> QPushButton:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return next(one for one in widget.findChildren(QPushButton) if one.text() == words)


def test_keys_step_jump_and_say_where_they_are(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    player, times = details.player, probe(ffmpeg(), sharp(TINY)).frame_times_s
    player.go(1.0)
    on_screen(qtbot, player, 15)
    player.view.setFocus()
    first = player.playback.still.number
    QTest.keyClick(player.view, KEY.Key_Right)
    assert on_screen(qtbot, player, first + 1).at_s == times[first + 1]
    for _ in range(3):
        QTest.keyClick(player.view, KEY.Key_Left)
    assert on_screen(qtbot, player, first - 2).at_s == times[first - 2]
    assert player.bar.number.text() == f"Picture {first - 1} of {len(times)}"
    QTest.keyClick(player.view, KEY.Key_End)
    assert on_screen(qtbot, player, len(times) - 1).at_s == times[-1]
    QTest.keyClick(player.view, KEY.Key_Home)
    on_screen(qtbot, player, 0)
    QTest.keyClick(player.view, KEY.Key_G)
    player.bar.moment.selectAll()
    QTest.keyClicks(player.bar.moment, "0:03.02")
    QTest.keyClick(player.bar.moment, KEY.Key_Return)
    assert on_screen(qtbot, player, 45).at_s == pytest.approx(3.0)
    assert player.bar.moment.text() == "0:03.00"


def test_next_and_former_mark(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(SMALL))
    player = details.player
    marks = sorted({mark.at_s for mark in player.timeline.marks})
    assert len(marks) > 1
    QTest.keyClick(player.view, KEY.Key_Home)
    on_screen(qtbot, player, 0)
    QTest.keyClick(player.view, KEY.Key_N)
    first = next(at_s for at_s in marks if at_s > 0.01)
    qtbot.waitUntil(lambda: player.playback.still.at_s == pytest.approx(first, abs=0.04), timeout=20_000)
    QTest.keyClick(player.view, KEY.Key_N)
    QTest.keyClick(player.view, KEY.Key_P)
    qtbot.waitUntil(lambda: player.playback.still.at_s == pytest.approx(first, abs=0.04), timeout=20_000)


def test_playing_keeps_the_clock_and_stops_at_the_end(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    player = details.player
    QTest.keyClick(player.view, KEY.Key_Home)
    on_screen(qtbot, player, 0)
    QTest.keyClick(player.view, KEY.Key_Up)
    QTest.keyClick(player.view, KEY.Key_Up)
    assert player.playback.speed == 4.0
    seen: list[int] = []
    player.playback.shown.connect(lambda still: seen.append(still.number))
    QTest.keyClick(player.view, KEY.Key_Space)
    assert player.playback.playing
    qtbot.waitUntil(lambda: not player.playback.playing, timeout=20_000)
    assert seen == sorted(seen)
    on_screen(qtbot, player, len(player.playback.reel.times_s) - 1)


def test_a_loop_stays_within_its_span(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    player = details.player
    player.go(1.0)
    on_screen(qtbot, player, 15)
    QTest.keyClick(player.view, KEY.Key_I)
    player.go(1.4)
    on_screen(qtbot, player, 21)
    QTest.keyClick(player.view, KEY.Key_O)
    assert player.playback.loop == pytest.approx((1.0, 1.4))
    seen: list[float] = []
    player.playback.shown.connect(lambda still: seen.append(still.at_s))
    QTest.keyClick(player.view, KEY.Key_Space)
    qtbot.waitUntil(lambda: any(later < one for one, later in pairwise(seen)), timeout=20_000)
    QTest.keyClick(player.view, KEY.Key_Space)
    assert not player.playback.playing
    assert min(seen) > 0.9
    assert max(seen) < 1.5
    QTest.keyClick(player.view, KEY.Key_L)
    assert player.playback.loop is None


def test_zoom_turn_and_back_to_the_whole(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    screen = details.player.view
    at = QPointF(30, 30)
    screen.wheelEvent(
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own order
        )
    )
    QTest.keyClick(screen, KEY.Key_Plus)
    assert screen.zoom > 1.5
    QTest.keyClick(screen, KEY.Key_R)
    assert screen.turns == 1
    QTest.keyClick(screen, KEY.Key_0)
    assert (screen.zoom, screen.turns) == (1.0, 0)
    QTest.keyClick(screen, KEY.Key_F)
    assert details.side.isHidden()
    QTest.keyClick(screen, KEY.Key_F)
    assert not details.side.isHidden()


def test_a_picture_that_is_not_there_yet_is_never_passed_off(qtbot, window, monkeypatch) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    player = details.player
    tape = player.playback.tape
    monkeypatch.setattr(type(tape), "still", lambda _self, _number: None)
    former = player.playback.still
    QTest.keyClick(player.view, KEY.Key_End)
    qtbot.waitUntil(lambda: bool(player.view.note), timeout=5_000)
    assert player.playback.still is former
    assert player.bar.number.text().startswith(f"Picture {former.number + 1} ")
    monkeypatch.undo()
    on_screen(qtbot, player, len(player.playback.reel.times_s) - 1)
    assert not player.view.note


def test_another_video_and_closing_end_the_child(qtbot, window, tmp_path, monkeypatch) -> None:
    children, start = [], process.start
    monkeypatch.setattr(
        process, "start", lambda *args, **kwargs: children.append(start(*args, **kwargs)) or children[-1]
    )
    attached(qtbot, window, sharp(TINY))
    player = window.videos.details.player
    other = shutil.copy(rotated(), tmp_path / "other.mp4")
    window.videos.add_paths((tmp_path / "other.mp4",))
    qtbot.waitUntil(lambda: len(window.videos.queue.items_shown) == 2)
    idle(qtbot, window)
    item = next(one for one in window.videos.queue.items_shown if one.source == other)
    window.videos.queue.choose(item)
    qtbot.waitUntil(
        lambda: player.playback.reel is not None and player.playback.reel.full == (180, 320), timeout=20_000
    )
    qtbot.waitUntil(lambda: player.view.has_picture, timeout=20_000)
    idle(qtbot, window)
    assert sum(child.poll() is None for child in children) <= 1
    player.playback.close()
    qtbot.waitUntil(lambda: all(child.returncode is not None for child in children), timeout=1_000)


def test_what_is_no_video_is_a_sentence(qtbot, window, page, tmp_path) -> None:
    path = tmp_path / "bad.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 40)
    page.add_paths((path,))
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1)
    idle(qtbot, window)
    qtbot.waitUntil(lambda: bool(page.details.player.view.words), timeout=10_000)
    assert not page.details.player.view.has_picture
    assert window._crash is None


def test_a_suspected_cut_is_judged_by_a_person_and_the_word_stands_beside(qtbot, window) -> None:
    case, evidence, details = attached(qtbot, window, hard_cut())
    side = details.side
    place = next(one for one in side.breaks.places if one.kind is BreakKind.CUT)
    QTest.mouseClick(side.tabs["breaks"], Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert all(thumbnail.has_picture for shown in side.breaks._shown.values() for thumbnail in shown)
    side.breaks.compare(place)
    qtbot.waitUntil(lambda: details.player.view.compares, timeout=20_000)
    pressed(side.breaks, "It is one take").click()
    idle(qtbot, window)
    idle(qtbot, window)
    kept = case_view(window.desk.deps, case.id).inspections[evidence.sha256]
    judged = next(one for one in kept.breaks if one.at_s == place.at_s)
    assert judged.judged.verdict is Verdict.PASS
    assert judged.verdict is place.verdict
    shown = next(one for one in side.breaks.places if one.at_s == place.at_s)
    assert shown.judged.verdict is Verdict.PASS
    assert not pressed(side.breaks, "It is one take").isEnabled()
    pressed(side.breaks, "It is not").click()
    idle(qtbot, window)
    idle(qtbot, window)
    assert next(one for one in side.breaks.places if one.at_s == place.at_s).judged.verdict is Verdict.FAIL


def test_a_proven_gap_has_no_button_to_judge_it_away(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, time_gap())
    assert any(one.kind is BreakKind.GAP for one in details.side.breaks.places)
    words = [one.text() for one in details.side.breaks.findChildren(QPushButton)]
    gaps = [one for one in details.side.breaks.places if one.kind is BreakKind.GAP and one.verdict is Verdict.FAIL]
    assert words.count("It is one take") == len(details.side.breaks.places) - len(gaps)


def test_a_file_that_is_not_attached_cannot_be_judged_and_says_why(qtbot, window, page, tmp_path) -> None:
    path = tmp_path / "cut.mp4"
    shutil.copy(hard_cut(), path)
    page.add_paths((path,))
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1)
    idle(qtbot, window)
    qtbot.waitUntil(lambda: page.details.player.view.has_picture, timeout=20_000)
    assert not pressed(page.details.side.breaks, "It is one take").isEnabled()
    assert not page.details.side.faces.confirm.isEnabled()
    assert not page.details.side.own.buttons["problem"].isEnabled()


def test_six_faces_are_added_moved_removed_and_confirmed(qtbot, window) -> None:
    _, evidence, details = attached(qtbot, window, sharp(TINY))
    player, faces = details.player, details.side.faces
    QTest.mouseClick(details.side.tabs["faces"], Qt.MouseButton.LeftButton)
    while faces.moments:
        held = len(faces.moments)
        faces.strip.thumbnails[0].click()
        faces.remove.click()
        assert len(faces.strip.thumbnails) == len(faces.moments) == held - 1
    for number in (10, 30, 50):
        player.playback.go_to(number)
        on_screen(qtbot, player, number)
        faces.add.click()
    faces.strip.thumbnails[1].click()
    on_screen(qtbot, player, 30)
    QTest.keyClick(player.view, KEY.Key_Right)
    on_screen(qtbot, player, 31)
    faces.move_here.click()
    times = player.playback.reel.times_s
    assert faces.moments == [times[10], times[31], times[50]]
    faces.confirm.click()
    idle(qtbot, window)
    idle(qtbot, window)
    kept = words_on(window.desk.deps, evidence.id).inspection
    judged = next(one.judged for one in kept.findings if one.check == "six_faces")
    assert (judged.verdict, judged.moments_s) == (Verdict.PASS, (times[10], times[31], times[50]))
    assert "3 faces confirmed" in faces._kept.text()
    squares = [mark.at_s for mark in player.timeline.marks if mark.shape == "square"]
    assert squares == [times[10], times[31], times[50]]


def test_own_marks_are_kept_shown_and_taken_back(qtbot, window) -> None:
    _, evidence, details = attached(qtbot, window, sharp(TINY))
    player, own = details.player, details.side.own
    for number in (12, 50):
        player.playback.go_to(number)
        on_screen(qtbot, player, number)
        own.buttons["problem"].click()
        idle(qtbot, window)
        idle(qtbot, window)
    times = player.playback.reel.times_s
    assert words_on(window.desk.deps, evidence.id).marks["problem"] == (times[12], times[50])
    assert [mark.at_s for mark in player.timeline.marks if mark.shape == "flag"] == [times[12], times[50]]
    away = next(one for one in own.findChildren(QPushButton) if one.accessibleName() == "Take back the mark at 0:00.8")
    away.click()
    idle(qtbot, window)
    idle(qtbot, window)
    assert words_on(window.desk.deps, evidence.id).marks["problem"] == (times[50],)


def test_a_waybill_picture_is_attached_and_a_masked_copy_says_what_it_is(qtbot, window, tmp_path) -> None:
    case, evidence, details = attached(qtbot, window, sharp(SMALL))
    frames, player = details.side.frames, details.player
    QTest.mouseClick(details.side.tabs["frames"], Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert frames.strip.filled == len(frames.strip.thumbnails) > 1
    frames.strip.thumbnails[1].click()
    qtbot.waitUntil(lambda: abs(player.playback.still.at_s - frames._moments[1]) < 0.001, timeout=20_000)
    frames.form.setCurrentIndex(frames.form.findData("crop"))
    frames.kind.setCurrentIndex(frames.kind.findData("problem_picture"))
    frames.attach.click()
    idle(qtbot, window)
    view = case_view(window.desk.deps, case.id)
    picture = next(one for one in view.evidence if one.kind == "problem_picture")
    assert picture.sha256 in view.derived
    frames.form.setCurrentIndex(frames.form.findData(""))
    frames.attach.click()
    idle(qtbot, window)
    view = case_view(window.desk.deps, case.id)
    assert evidence.sha256 in view.derived.values()
    frames.save_into(tmp_path)
    idle(qtbot, window)
    assert [path.suffix for path in sorted(tmp_path.glob("*s/*"))] == [".json", ".png"]
    assert not list(window.desk.deps.cache.rglob("waybill_*"))


def test_the_player_takes_the_room_that_there_is(qtbot, window) -> None:
    _, _, details = attached(qtbot, window, sharp(TINY))
    for size in ((1280, 720), (1024, 560)):
        window.resize(*size)
        QApplication.processEvents()
        assert details.visibleRegion().boundingRect().height() >= details.height() - 2
        assert details.player.view.height() >= 100
        assert details.player.view.width() >= 280


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("1:02.4", 62.4), ("62,4", 62.4), ("1:00:02", 3602.0), ("0：05", 5.0), ("", None), ("soon", None)],
)
def test_moments_are_typed_as_people_write_them(typed, seconds) -> None:
    assert seconds_of(typed) == (pytest.approx(seconds) if seconds is not None else None)
