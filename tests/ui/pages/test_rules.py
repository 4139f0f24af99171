"""The rules page: searched, read in words, followed by links, answered by one's own; calculators; checklists."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.ui.pages.rules.telling.entry import entry_html, field_name, field_value
from app.ui.pages.rules.telling.kinds import FIELDS
from app.ui.pages.rules.telling.sections import SECTIONS
from app.ui.speech import say, speech
from app.ui.theme import look
from tests.ui.acting import idle, new_case

EVIDENCE = "pdd.evidence_for_bad_return"


@pytest.fixture
def page(qtbot, window):
    QGuiApplication.clipboard().clear()
    window.open_page("rules")
    idle(qtbot, window)
    return window.rules


def text_of(page) -> str:
    return page.book.words.toPlainText()


def test_the_book_is_offered_by_kind_for_the_own_platform(page):
    book = page.book
    assert book.platform.id == "pdd"
    kinds = [item.key.split("|")[0] for item in book.offered.items]
    assert list(dict.fromkeys(kinds))[:3] == ["clock", "appeal", "scenario"]
    assert {item.key.split("|")[1] for item in book.offered.items} == {"pdd", ""}
    assert text_of(page)
    book.platform.choose("")
    book.platform.id_chosen.emit("")
    assert len(book.offered.items) == len(book.shelf.rows)


def test_a_clock_is_told_in_words_with_both_readings_and_its_source(qtbot, window, page):
    window.roads.rule_wanted.emit("pdd", EVIDENCE)
    idle(qtbot, window)
    said = text_of(page)
    for part in ("24 hours", "48 hours", "taken: the stricter", "Begins with", "If missed", "line 68", "08-29"):
        assert part in said
    assert "{" not in said
    assert "length_s" not in said
    assert page.book.offered.key == f"clock|pdd|{EVIDENCE}"


def test_every_entry_of_the_book_can_be_told_in_both_languages(window, page):
    shelf = page.book.shelf
    for language in ("en", "zh_CN"):
        speech.speak(window.desk.preferences.read_catalog(language))
        for row in shelf.rows:
            html = entry_html(shelf, row)
            assert say(row.title)[:4].strip("<&'\"") in html.replace("&#x27;", "'").replace("&amp;", "&"), row.id
            bare = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)
            assert not re.search(r"\{'|\[\{|_s\b", bare), (row.kind, row.id)


def test_every_kind_has_its_fields_and_no_table_names_one_that_is_gone(page):
    assert {row.kind for row in page.book.shelf.rows} <= set(FIELDS)
    assert set(SECTIONS) <= set(FIELDS)


def test_search_finds_inside_and_says_where(qtbot, window, page):
    page.book.search.setText("红章")
    items = page.book.offered.items
    assert len(items) > 1
    page.book.search.setText("no such words at all")
    assert page.book.offered.items == ()
    assert page.book._left.currentIndex() == 1
    assert page.leave()
    assert page.book.search.text() == ""
    assert not page.leave()


def test_links_lead_to_other_entries_and_back(qtbot, window, page):
    window.roads.rule_wanted.emit("pdd", EVIDENCE)
    idle(qtbot, window)
    page.book.words.rule_wanted.emit(("scenario", "pdd", "pdd.swapped"))
    assert page.book.offered.key == "scenario|pdd|pdd.swapped"
    assert "Steps, in this order" in text_of(page)
    qtbot.keyClick(page.book.offered, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.book.offered.key == f"clock|pdd|{EVIDENCE}"
    assert page.book.back.isHidden()


def test_an_entry_that_the_filters_hide_is_shown_all_the_same(qtbot, window, page):
    page.book.search.setText("红章")
    window.roads.rule_wanted.emit("jd", "jd.answer_mail")
    idle(qtbot, window)
    assert page.book.offered.key == "clock|jd|jd.answer_mail"
    assert "16:00" in text_of(page)
    window.roads.rule_wanted.emit("jd", "not there")
    idle(qtbot, window)
    assert "not there" in window.desk.messages.shown


def test_an_entry_of_ones_own_is_drafted_changed_read_again_and_put_aside(qtbot, window, page):
    window.roads.rule_wanted.emit("pdd", EVIDENCE)
    idle(qtbot, window)
    assert page.book.own.isHidden()
    qtbot.mouseClick(page.book.draft, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    own = page.book.own
    assert not own.isHidden()
    assert "says the same" in own._words.text()
    path = own._row.override.path
    path.write_text(path.read_text("utf-8").replace("24h", "20h"), "utf-8")
    qtbot.mouseClick(own.again, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert "24 hours" in own.differences.text()
    assert "20 hours" in own.differences.text()
    assert "20 hours" in text_of(page)
    path.write_text(path.read_text("utf-8").replace("20h", "20q"), "utf-8")
    qtbot.mouseClick(own.again, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert "20q" in own._problem.text()
    assert own.badge.word == "Your own entry is wrong"
    qtbot.mouseClick(own.aside, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert own.isHidden()
    assert not path.exists()
    assert "24 hours" in text_of(page)


def test_open_cases_under_older_rules_are_told(qtbot, window, page):
    new_case(window)
    window.roads.rule_wanted.emit("pdd", EVIDENCE)
    idle(qtbot, window)
    assert "older rules" not in page.book.count.text()
    qtbot.mouseClick(page.book.draft, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    path = page.book.own._row.override.path
    path.write_text(path.read_text("utf-8").replace("24h", "20h"), "utf-8")
    page.book.load(again=True)
    idle(qtbot, window)
    assert "1 open cases" in page.book.count.text()


def test_fields_of_a_difference_have_names_and_spans_are_said():
    assert say(field_name("clock", "length_s")) == "How long"
    assert say(field_name("clock", "title.zh")) == "Title"
    assert field_name("clock", "unheard_of[0].x") == "unheard_of[0].x"
    assert field_value("length_s", "86400.0") == "24 hours"
    assert field_value("length_s", "soon") == "soon"
    assert field_value("actor", None) == "–"


def test_the_text_follows_the_theme(window, page):
    before = page.book.words.toHtml()
    look.choose("dark")
    assert page.book.words.toHtml() != before


def test_a_calculator_answers_while_typing_and_its_answer_is_copied(qtbot, window, page):
    page.show_part("calculators")
    idle(qtbot, window)
    panel = page.calculators
    panel.choose("tmall.payout")
    assert "Still to be filled in" in panel.answer.words.text()
    assert not panel.copy.isEnabled()
    qtbot.keyClicks(panel.inputs.fields["paid"], "100")
    qtbot.waitUntil(lambda: panel.answer.shown is not None)
    assert "yuan" in panel.answer.figure.text()
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "100" in copied
    assert "Source:" in copied
    assert panel.answer.figure.text() in copied


def test_what_does_not_fit_is_told_in_place(qtbot, window, page):
    page.show_part("calculators")
    idle(qtbot, window)
    panel = page.calculators
    panel.choose("tmall.payout")
    qtbot.keyClicks(panel.inputs.fields["paid"], "abc")
    qtbot.waitUntil(lambda: "Still" not in panel.answer.words.text())
    idle(qtbot, window)
    assert panel.answer.shown is None
    assert panel.answer.words.text()
    assert not panel.copy.isEnabled()


def test_several_readings_stand_side_by_side(qtbot, window, page):
    page.show_part("calculators")
    idle(qtbot, window)
    panel = page.calculators
    panel.choose("pdd.brushing_fine")
    panel.inputs.fill({"paid": "20", "subsidy": "5"})
    idle(qtbot, window)
    assert panel.answer.shown.outcome.result is None
    assert panel.answer._readings.count() == len(panel.answer.shown.outcome.readings) == 2
    assert "no single figure" in panel.answer.words.text()


def test_a_case_fills_in_its_amounts(qtbot, window, page):
    case = new_case(window, paid="199.00")
    page.show_part("calculators")
    idle(qtbot, window)
    panel = page.calculators
    panel.choose("tmall.payout")
    panel.case.picker.choose(case.id, case.id)
    panel.case.picker.case_chosen.emit(case.id)
    idle(qtbot, window)
    assert panel.inputs.fields["paid"].text() == "199.00"
    assert panel.answer.shown is not None


def test_every_calculator_can_be_shown(qtbot, window, page):
    page.show_part("calculators")
    idle(qtbot, window)
    panel = page.calculators
    assert len(panel.offered.items) > 10
    for item in panel.offered.items:
        panel.offered.choose(item.key)
        calculator = panel._known[item.key]
        assert set(panel.inputs.fields) == {one.id for one in calculator.parameters}


def test_from_a_calculator_to_its_rule_and_back(qtbot, window, page):
    page.show_part("calculators")
    idle(qtbot, window)
    page.calculators.choose("tmall.payout")
    qtbot.mouseClick(page.calculators._rule, Qt.MouseButton.LeftButton)
    assert page.parts.key == "book"
    assert page.book.offered.key == "calculator|tmall|tmall.payout"
    qtbot.mouseClick(page.book.elsewhere, Qt.MouseButton.LeftButton)
    assert page.parts.key == "calculators"
    assert page.calculators.offered.key == "tmall.payout"


def test_a_reply_of_the_book_is_used_on_its_page(qtbot, window, page):
    window.roads.rule_wanted.emit("", "all.reply_greeting")
    idle(qtbot, window)
    qtbot.mouseClick(page.book.elsewhere, Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert window.pages.currentWidget() is window.replies
    assert window.replies.offered.key == "all.reply_greeting"


def test_a_checklist_is_ticked_counted_copied_and_begun_anew(qtbot, window, page):
    qtbot.keyClick(page.book.offered, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    idle(qtbot, window)
    assert page.parts.key == "checklists"
    panel = page.checklists
    total = len(panel.boxes)
    panel.boxes[0].setFocus()
    qtbot.keyClick(panel.boxes[0], Qt.Key.Key_Space)
    assert panel.count.text() == f"1 of {total} ticked"
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("☑") == 1
    assert copied.count("☐") == total - 1
    assert "☑" in panel.paper().toPlainText()
    qtbot.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    assert panel.count.text() == f"0 of {total} ticked"
    assert page.leave()
    assert page.parts.key == "book"


def test_nothing_of_a_checklist_is_recorded(qtbot, window, page):
    deps = window.desk.deps
    with deps.database.read() as unit:
        before = len(unit.ledger.all())
    page.show_part("checklists")
    idle(qtbot, window)
    page.checklists.boxes[0].setChecked(True)
    idle(qtbot, window)
    with deps.database.read() as unit:
        assert len(unit.ledger.all()) == before
