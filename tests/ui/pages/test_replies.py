"""The replies page: found, filled, typed into, copied, kept as favourites."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.workflow.cases.update_case import update_case
from tests.ui.acting import idle, new_case

WHAT_WAS_FOUND = "pdd.reply_tell_findings"


@pytest.fixture
def page(qtbot, window):
    QGuiApplication.clipboard().clear()
    window.open_page("replies")
    idle(qtbot, window)
    return window.replies


def with_case(qtbot, window, scenario="empty", **fields):
    case = new_case(window, scenario, **fields)
    window.roads.reply_wanted.emit(case.id, "")
    idle(qtbot, window)
    return case, window.replies


def missing_reply(page):
    """One of the case's platform that asks for something no case knows."""
    known = page._shelf.known
    return next(
        row.reply
        for row in page._shelf.rows
        if any(place in known for place in row.reply.places) and len(row.filled.missing) == 1
    )


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_what_suits_the_case_stands_first_and_is_filled(qtbot, window):
    case, page = with_case(qtbot, window)
    first = page.offered.items[0]
    reply = next(row.reply for row in page._shelf.rows if row.reply.id == first.key)
    assert "empty" in reply.scenarios
    assert case.waybill in page.reading.words.toPlainText()
    assert page.offered.key == first.key


def test_enter_leads_to_the_gap_first_and_copies_when_it_is_filled(qtbot, window):
    QGuiApplication.clipboard().clear()
    _case, page = with_case(qtbot, window)
    reply = missing_reply(page)
    page.offered.choose(reply.id)
    gap = page.reading.shown.row.filled.missing[0]
    qtbot.keyClick(page.offered, Qt.Key.Key_Return)
    assert copied() == ""
    assert window.focusWidget() is page.reading.places.fields[gap]
    assert "Not copied" in window.desk.messages.shown
    qtbot.keyClicks(page.reading.places.fields[gap], "abc")
    qtbot.keyClick(page.reading.places.fields[gap], Qt.Key.Key_Return)
    assert "abc" in copied()
    assert "【" not in copied()
    assert window.desk.messages.shown.startswith("Copied")
    assert next(item for item in page.offered.items if item.key == reply.id).marked


def test_control_c_copies_the_whole_or_what_is_marked(qtbot, window):
    _case, page = with_case(qtbot, window, goods="耳机")
    reply = next(row.reply for row in page._shelf.rows if not row.filled.missing)
    page.offered.choose(reply.id)
    qtbot.keyClick(page.offered, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    whole = copied()
    assert whole == page.reading.shown.row.filled.text
    page.reading.words.setFocus()
    cursor = page.reading.words.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(2, cursor.MoveMode.KeepAnchor)
    page.reading.words.setTextCursor(cursor)
    qtbot.keyClick(page.reading.words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == whole[:2]


def test_with_the_gaps_marks_stay_in_the_text(qtbot, window):
    _case, page = with_case(qtbot, window)
    page.offered.choose(missing_reply(page).id)
    qtbot.mouseClick(page.sending.gaps, Qt.MouseButton.LeftButton)
    assert "【" in copied()


def test_a_digit_takes_its_reply(qtbot, window):
    _case, page = with_case(qtbot, window, goods="耳机", serial="SN1")
    second = page.offered.items[1]
    assert second.digit == "2"
    qtbot.keyClick(page.offered, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.offered.key == second.key


def test_after_copying_the_next_is_one_key_away(qtbot, page):
    first, second = page.offered.items[:2]
    page.copy_with_gaps()
    assert page.offered.key == first.key
    qtbot.keyClick(page.offered, Qt.Key.Key_Down)
    assert page.offered.key == second.key


def test_a_click_on_a_gap_leads_to_its_field(qtbot, window):
    _case, page = with_case(qtbot, window)
    page.offered.choose(missing_reply(page).id)
    gap = page.reading.shown.row.filled.missing[0]
    page.reading.words.place_wanted.emit(gap)
    assert window.focusWidget() is page.reading.places.fields[gap]
    assert page.reading.places.fields[gap].property("wrong") == "true"


def test_rude_words_are_told(qtbot, window):
    _case, page = with_case(qtbot, window)
    rude = next(one for one in page._shelf.wordings["pdd"] if str(one.tone) == "rude")
    page.offered.choose(missing_reply(page).id)
    gap = page.reading.shown.row.filled.missing[0]
    page.reading.places.fields[gap].insert(rude.words[0])
    qtbot.waitUntil(lambda: any(one.wording is rude for one in page.reading.shown.row.remarks))


def test_words_are_found_in_either_script_and_nothing_found_says_so(page):
    page.search.setText("发票")
    simplified = [item.key for item in page.offered.items]
    page.search.setText("發票")
    assert [item.key for item in page.offered.items] == simplified != []
    page.search.setText("qqqq")
    assert page._left.currentWidget() is page._none
    assert page.leave()
    assert page.offered.items


def test_a_favourite_stands_first_and_is_saved(qtbot, window, page):
    last = page.offered.items[-1].key
    page.offered.choose(last)
    qtbot.mouseClick(page.reading.favourite, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert page.offered.items[0].key == last
    assert window.desk.preferences.settings.favourite_replies == (last,)
    page._on_favourite()
    assert window.desk.preferences.settings.favourite_replies == ()


def test_a_scan_chooses_the_case_and_escape_lets_it_go(qtbot, window):
    case = new_case(window, "empty")
    window.open_page("replies")
    idle(qtbot, window)
    assert window.replies.take_scan(case.waybill)
    idle(qtbot, window)
    assert window.replies._shelf.case.id == case.id
    assert case.id in window.replies.bar.search.picker.text()
    assert window.replies.leave()
    idle(qtbot, window)
    assert window.replies._shelf.case is None


def test_a_wanted_reply_is_chosen_by_the_last_part_of_its_id(qtbot, window):
    case = new_case(window, "empty")
    window.roads.reply_wanted.emit(case.id, "")
    idle(qtbot, window)
    wanted = window.replies.offered.items[4].key
    window.roads.reply_wanted.emit(case.id, wanted.rpartition(".")[2])
    idle(qtbot, window)
    assert window.replies.offered.key == wanted


def test_a_reply_of_another_platform_is_shown_at_once_and_without_a_case(qtbot, window):
    window.roads.reply_wanted.emit("", "jd.reply_mail")
    idle(qtbot, window)
    assert window.replies.offered.key == "jd.reply_mail"
    assert window.replies.platform.id == ""


def test_what_the_case_learns_is_filled_in(qtbot, window):
    case, page = with_case(qtbot, window)
    assert "goods" not in page._shelf.known
    update_case(window.desk.deps, case.id, {"goods": "耳机"})
    page._on_changed(frozenset({case.id}))
    idle(qtbot, window)
    assert page._shelf.known["goods"] == "耳机"
