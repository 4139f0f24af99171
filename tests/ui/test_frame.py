"""The frame: keys, command palette, scanner, handbook, first start, where the window stood."""

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.ui.frame import stack
from app.ui.frame.actions import ACTIONS
from app.ui.frame.pages import PAGES, load_page
from app.ui.frame.scanner import BETWEEN_S, LEAST
from app.ui.frame.warming import LARGE
from app.ui.frame.window import MainWindow
from tests.ui.acting import idle, new_case
from tests.ui.story import FILMED, open_desk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scanning(window):
    window.activateWindow()
    window.scanner.listen()
    window.rail.setFocus()
    return window


def test_every_page_of_the_table_opens_by_its_key(qtbot, window) -> None:
    for place, name in enumerate(PAGES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), CONTROL)
        idle(qtbot, window)
        assert window.pages.currentWidget() is window.page(name)


def test_a_page_whose_module_is_not_there_yet_is_loaded_by_a_worker(qtbot, window, monkeypatch) -> None:
    threads = []
    monkeypatch.setattr(stack, "is_loaded", lambda _name: False)
    monkeypatch.setattr(stack, "load_page", lambda name: threads.append(threading.current_thread()) or load_page(name))
    window.rail.page_chosen.emit("rules")
    assert "rules" not in window.pages.built
    idle(qtbot, window)
    assert window.pages.currentWidget() is window.rules
    assert threads[0] is not threading.main_thread()


@pytest.mark.parametrize("action", [one for one in ACTIONS if one.page], ids=lambda one: one.name)
def test_every_action_of_a_page_is_one_that_the_page_has(window, action) -> None:
    assert callable(window.page(action.page).actions_by_name[action.name])


def test_no_two_actions_share_a_key() -> None:
    keys = [one.keys for one in ACTIONS if one.keys] + [f"Ctrl+{place + 1}" for place in range(len(PAGES))]
    assert len(keys) == len(set(keys))


def test_the_palette_finds_a_case_by_the_middle_of_a_number(qtbot, window) -> None:
    case = new_case(window)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.finder.isVisible()
    qtbot.keyClicks(window.finder.field, FILMED[4:11])
    qtbot.keyClick(window.finder.field, Qt.Key.Key_Return)
    idle(qtbot, window)
    assert not window.finder.isVisible()
    assert window.pages.currentWidget() is window.case
    assert window.case._case_id == case.id


def test_the_palette_leads_to_pages_and_actions_and_goes_by_escape(qtbot, window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(window.finder.field, "sett")
    qtbot.keyClick(window.finder.field, Qt.Key.Key_Return)
    idle(qtbot, window)
    assert window.pages.currentWidget() is window.settings
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(window.finder.field, "zzzz")
    idle(qtbot, window)
    assert window.finder._model.rows == ()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.finder.isVisible()


def test_the_palette_stays_over_a_window_that_becomes_smaller(qtbot, window) -> None:
    window.resize(1920, 1080)
    window.finder.open()
    window.resize(1093, 614)
    qtbot.waitUntil(lambda: window.centralWidget().rect().contains(window.finder.geometry()))


def test_a_scan_opens_its_case_without_a_field_and_without_enter(qtbot, scanning) -> None:
    window = scanning
    case = new_case(window)
    window.open_page("settings")
    idle(qtbot, window)
    window.rail.setFocus()
    QTest.keyClicks(window.rail, FILMED)
    qtbot.waitUntil(lambda: window.case._case_id == case.id, timeout=10_000)
    idle(qtbot, window)


def test_a_scan_of_an_unknown_number_offers_a_new_case(qtbot, scanning) -> None:
    window = scanning
    window.open_page("settings")
    idle(qtbot, window)
    QTest.keyClicks(window.rail, "YT9900000000017")
    QTest.keyClick(window.rail, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "YT9900000000017" in window.desk.messages.shown, timeout=10_000)
    window.desk.messages._action.click()
    assert window.pages.currentWidget() is window.case
    idle(qtbot, window)


def test_a_scan_never_goes_into_a_text_that_is_being_edited(qtbot, scanning) -> None:
    window = scanning
    text = QPlainTextEdit(window)
    text.show()
    text.setFocus()
    text.setPlainText("只写到一半")
    with qtbot.waitSignal(window.scanner.scanned) as told:
        QTest.keyClicks(text, FILMED)
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert told.args == [FILMED]
    assert text.toPlainText() == "只写到一半"
    idle(qtbot, window)


def test_typing_at_a_persons_pace_is_no_scan(qtbot, scanning) -> None:
    window = scanning
    text = QPlainTextEdit(window)
    text.show()
    text.setFocus()
    heard = []
    window.scanner.scanned.connect(heard.append)
    pause = round(BETWEEN_S * 1000) + 25
    for letter in "typed by":
        QTest.keyClick(text, letter)
        qtbot.wait(pause)
    assert text.toPlainText() == "typed by"
    QTest.keyClicks(text, "abc")  # rolled keys: fewer than any number has
    qtbot.wait(2 * pause)
    assert text.toPlainText() == "typed byabc"
    assert heard == []
    assert len("abc") < LEAST


def test_a_scan_under_an_input_method_is_heard(qtbot, scanning) -> None:
    window = scanning
    text = QPlainTextEdit(window)
    text.show()
    text.setFocus()
    taken = []
    for part in ("YT88", "123456", "78901"):
        event = QInputMethodEvent()
        event.setCommitString(part)
        taken.append(window.scanner._take(text, event))
    with qtbot.waitSignal(window.scanner.scanned) as told:
        pass
    assert told.args == ["YT8812345678901"]
    assert taken == [True] * 3
    assert text.toPlainText() == ""
    idle(qtbot, window)


def test_an_empty_search_field_takes_the_scan_itself(qtbot, scanning) -> None:
    window = scanning
    window.open_page("today")
    idle(qtbot, window)
    window.today.begin_search()
    heard = []
    window.scanner.scanned.connect(heard.append)
    QTest.keyClicks(QApplication.focusWidget(), FILMED)
    assert QApplication.focusWidget().text() == FILMED
    assert heard == []


def test_help_opens_where_the_person_is_and_leads_back(qtbot, window) -> None:
    window.open_page("settings")
    idle(qtbot, window)
    wanted = window.settings.handbook
    qtbot.keyClick(window, Qt.Key.Key_F1)
    idle(qtbot, window)
    book = window.pages.currentWidget()
    assert book._wanted == wanted
    assert book.list.count() == 10
    assert book.reader.toPlainText().strip()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.settings


def test_the_first_start_asks_three_questions_and_never_again(qtbot, tmp_path, jobs) -> None:
    deps, preferences = open_desk(tmp_path / "data", started=False)
    window = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(window)
    window.desk.changes.stop()
    window.show()
    first = window.pages.currentWidget()
    qtbot.mouseClick(
        next(b for b in first.language.children() if getattr(b, "text", str)() == "English"), Qt.MouseButton.LeftButton
    )
    first.shop.setText("启明数码旗舰店")
    first.begin.click()
    idle(qtbot, window)
    assert window.pages.currentWidget() is window.today
    settings = preferences.settings
    assert (settings.started, settings.language, settings.shop) == (True, "en", "启明数码旗舰店")
    again = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(again)
    again.desk.changes.stop()
    assert again.pages.currentWidget() is again.today
    idle(qtbot, again)


def test_the_window_comes_back_where_it_stood(qtbot, tmp_path, jobs) -> None:
    kept = []
    deps, preferences = open_desk(tmp_path / "data")
    preferences.save_place = kept.append
    window = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(window)
    window.desk.changes.stop()
    window.show()
    window.open_page("settings")
    window._placement.keep()
    idle(qtbot, window)
    assert json.loads(kept[-1])["page"] == "settings"
    preferences.place = kept[-1]
    again = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(again)
    again.desk.changes.stop()
    assert again.pages.currentWidget() is again.settings
    idle(qtbot, again)


@pytest.mark.parametrize("broken", ["", "{", '{"geometry": 3}', '{"geometry": "@@", "page": "nowhere"}', "[]"])
def test_a_broken_memory_of_the_place_is_left_out(qtbot, tmp_path, jobs, broken) -> None:
    deps, preferences = open_desk(tmp_path / "data")
    preferences.place = broken
    window = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(window)
    window.desk.changes.stop()
    assert window.pages.currentWidget() is window.today
    idle(qtbot, window)


def test_the_other_pages_get_ready_by_themselves(qtbot, window) -> None:
    assert window.pages.built == ("today",)
    window.warm()
    qtbot.waitUntil(lambda: window.pages.built == LARGE and not window.case.build_more(), timeout=30_000)
    idle(qtbot, window)


def test_keys_that_were_held_back_are_let_go_in_their_order(qtbot, scanning) -> None:
    window = scanning
    text = QPlainTextEdit(window)
    text.show()
    text.setFocus()
    QTest.keyClicks(text, "ab")
    QTest.keyClick(text, Qt.Key.Key_Left)
    QTest.keyClicks(text, "c")
    qtbot.wait(120)
    assert text.toPlainText() == "acb"
