"""The page of cases as a person works with it: looking for one, opening a new one, changing its facts in place."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from app.domain.exchange.outcome import Wish
from app.domain.rules.clock_rule import Actor
from app.ui.pages.case.listing.rows import entry_maker
from app.ui.widgets.entries import Entry, EntryList
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.exchange.import_cases import import_cases
from app.workflow.queries.case_view import case_view
from app.workflow.queries.listing.case_page import CaseFilter, ListedCase, State
from app.workflow.queries.listing.facts_around import facts_around
from tests.ui.acting import ORDER, ago, idle, look_again, new_case
from tests.ui.story import FILMED


def many(window, tmp_path, count, **fields):
    """Taken in as one order list: opening them one by one takes a minute."""
    names = {"goods": "手机", **fields}
    rows = [",".join((f"261122-38492017500{place:04}", *names.values())) for place in range(count)]
    path = tmp_path / "many.csv"
    path.write_text("\n".join([",".join(("order", *names)), *rows]), encoding="utf-8")
    outcome = import_cases(window.desk.deps, path, Wish("pdd"))
    with window.desk.deps.database.read() as unit:
        return [unit.cases.get(outcome.cases[place + 2]) for place in range(count)]


def shown(window):
    return [entry.key for entry in window.case.list.list.entries]


def pages(qtbot, window):
    """Until nothing more is asked."""
    idle(qtbot, window)
    qtbot.wait(20)
    idle(qtbot, window)


@pytest.fixture
def page(qtbot, window):
    window.open_page("case")
    pages(qtbot, window)
    return window.case


def opened(qtbot, window, case):
    window.open_case(case.id)
    pages(qtbot, window)
    return window.case.panel.facts


def now_case(window, case):
    return case_view(window.desk.deps, case.id).case


def type_into(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    if words.isascii():
        qtbot.keyClicks(field, words)
    else:  # Qt's own clicks know no Chinese; an input method hands whole words over
        field.insert(words)


def test_a_long_list_comes_page_by_page_while_it_is_scrolled(qtbot, window, tmp_path) -> None:
    made = many(window, tmp_path, 320)
    window.open_page("case")
    pages(qtbot, window)
    view = window.case.list
    assert len(shown(window)) == 100
    assert "100 of 320" in view._count.text()
    for _ in range(3):
        view.list.scrollToBottom()
        pages(qtbot, window)
    assert set(shown(window)) == {case.id for case in made}
    assert len(shown(window)) == 320
    assert view._count.text() == "320 cases"


def test_thousands_of_rows_are_fetched_once_each_and_keep_their_place(qtbot) -> None:
    view = EntryList(lambda: None)
    qtbot.addWidget(view)
    view.resize(300, 500)
    view.show()
    asked = []

    def more() -> None:
        asked.append(len(view.entries))
        start = len(view.entries)
        view.append_entries(
            [Entry(str(place), str(place), ()) for place in range(start, start + 200)], more=start < 9800
        )

    view.more_wanted.connect(more)
    view.show_entries([Entry(str(place), str(place), ()) for place in range(200)], "", more=True)
    while len(view.entries) < 10_000:
        view.scrollToBottom()
        qtbot.wait(1)
    assert asked == list(range(200, 10_000, 200))
    assert [entry.key for entry in view.entries] == [str(place) for place in range(10_000)]
    view.verticalScrollBar().setValue(30_000)
    view.replace_entries([Entry("5", "new", ())])
    view.append_entries([Entry("10000", "", ())], more=False)
    assert view.verticalScrollBar().value() == 30_000
    assert view.entries[5].upper == "new"
    view.choose("9999")
    assert view.chosen == "9999"


def test_a_fragment_finds_marks_and_opens_the_case(qtbot, window, page, tmp_path) -> None:
    made = many(window, tmp_path, 3)
    update_case(window.desk.deps, made[1].id, {"note": "买家说箱子里是一块砖"})
    type_into(qtbot, page.list.search, "一块砖")
    qtbot.waitUntil(lambda: shown(window) == [made[1].id], timeout=3000)
    assert "一块砖" in page.list.list.entries[0].said_lower()
    assert page.list.list._delegate.found == "一块砖"
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)
    pages(qtbot, window)
    assert page._case_id == made[1].id
    type_into(qtbot, page.list.search, "nothing has this")
    qtbot.waitUntil(lambda: shown(window) == [], timeout=3000)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    pages(qtbot, window)
    assert page.list.search.text() == ""
    assert len(shown(window)) == 3


def test_arrows_in_the_search_field_walk_through_the_list_and_enter_goes_into_the_case(qtbot, window, tmp_path) -> None:
    many(window, tmp_path, 3)
    window.open_page("case")
    pages(qtbot, window)
    order, search = shown(window), window.case.list.search
    for place in (0, 1, 2, 2):
        qtbot.keyClick(search, Qt.Key.Key_Down)
        pages(qtbot, window)
        assert window.case._case_id == order[place]
    qtbot.keyClick(search, Qt.Key.Key_Up)
    pages(qtbot, window)
    assert window.case._case_id == order[1]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    pages(qtbot, window)
    assert window.case.panel.isAncestorOf(window.focusWidget())


def test_the_filter_says_how_much_it_hides_and_can_be_reset(qtbot, window, page, tmp_path) -> None:
    deps = window.desk.deps
    one, two = many(window, tmp_path, 2, shop="甲店")
    three = open_case(deps, platform="taobao", order="88", fields={"shop": "乙店"}).case
    close_case(deps, two.id)
    page.list.refresh()
    pages(qtbot, window)
    assert set(shown(window)) == {one.id, three.id}
    page.list.filter_button.click()
    pages(qtbot, window)
    filters = page.list.filters
    assert filters.shop.ids == ("", "甲店", "乙店")
    filters.shop.choose("甲店")
    filters.shop.id_chosen.emit("甲店")
    pages(qtbot, window)
    assert shown(window) == [one.id]
    assert page.list.filter_button.text() == "Filter · 1"
    filters.state.choose("all")
    filters.state.id_chosen.emit("all")
    pages(qtbot, window)
    assert set(shown(window)) == {one.id, two.id}
    assert filters.chosen == CaseFilter(State.ALL, shop="甲店")
    filters.reset.click()
    pages(qtbot, window)
    assert set(shown(window)) == {one.id, three.id}
    assert page.list.filter_button.text() == "Filter"


def test_a_change_elsewhere_shows_in_the_list_without_moving_it(qtbot, window, tmp_path) -> None:
    made = many(window, tmp_path, 60)
    window.open_page("case")
    pages(qtbot, window)
    look_again(qtbot, window)
    bar = window.case.list.list.verticalScrollBar()
    bar.setValue(700)
    update_case(window.desk.deps, made[-1].id, {"goods": "NEW GOODS"})
    look_again(qtbot, window)
    pages(qtbot, window)
    assert bar.value() == 700
    assert any("NEW GOODS" in entry.said_lower() for entry in window.case.list.list.entries)


def test_a_scan_leads_from_the_waybill_to_a_case_whose_window_runs(qtbot, window) -> None:
    window.new_case()
    form = window.case.new
    assert form.waybill.hasFocus()
    qtbot.keyClicks(form.waybill, FILMED)
    qtbot.keyClick(form.waybill, Qt.Key.Key_Return)
    assert form.order.hasFocus()
    qtbot.keyClicks(form.order, ORDER)
    form.scenario.choose("swapped")
    assert form.unknown.isChecked()
    form.signed.show_moment(ago(window, 2))
    assert not form.unknown.isChecked()
    qtbot.keyClick(form.order, Qt.Key.Key_Return)
    pages(qtbot, window)
    view = case_view(window.desk.deps, window.case._case_id)
    assert (view.case.waybill, view.case.order) == (FILMED, ORDER)
    assert [event.kind for event in view.events] == ["signed"]
    assert window.desk.messages.shown.endswith("is open.")


def test_a_new_case_begins_with_the_scanned_waybill_and_the_shop_of_the_last_one(qtbot, window) -> None:
    open_case(window.desk.deps, platform="taobao", order="1", fields={"shop": "晨光"})
    window.new_case(FILMED)
    pages(qtbot, window)
    form = window.case.new
    assert (form.waybill.text(), form.platform.id, form.shop.text()) == (FILMED, "taobao", "晨光")
    assert form.order.hasFocus()
    assert window.case.take_scan("2511223344556677889")
    assert form.order.text() == "2511223344556677889"


def test_a_known_number_is_told_at_once_and_leads_to_its_case(qtbot, window) -> None:
    first = new_case(window)
    window.new_case()
    form = window.case.new
    qtbot.keyClicks(form.waybill, FILMED)
    qtbot.waitUntil(lambda: form.alike.told == (first.id,), timeout=3000)
    go = next(one for one in form.alike.findChildren(QAbstractButton) if one.text() == f"Open {first.id}")
    go.click()
    pages(qtbot, window)
    assert window.case._case_id == first.id
    assert window.case.stack.currentWidget() is window.case.panel


def test_several_orders_in_one_parcel_are_entered_one_after_the_other(qtbot, window) -> None:
    first = new_case(window)
    window.new_case()
    form = window.case.new
    qtbot.keyClicks(form.waybill, FILMED)
    qtbot.keyClicks(form.order, "261122-384920175000099")
    form.make_next.click()
    pages(qtbot, window)
    assert form.waybill.text() == ""
    assert form.isVisible()
    (mate,) = facts_around(window.desk.deps, first.id).mates
    assert mate.order == "261122-384920175000099"
    facts = opened(qtbot, window, first)
    assert facts.alike.told == (mate.id,)


def test_a_pasted_order_line_fills_the_form(qtbot, window) -> None:
    window.new_case()
    form = window.case.new
    pages(qtbot, window)
    QGuiApplication.clipboard().setText("261122-384920175000001\tYT8962646785389\t蓝牙耳机 白色\t199.00")
    qtbot.keyClick(form.waybill, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (form.waybill.text(), form.order.text(), form.goods.text()) == (
        "YT8962646785389",
        "261122-384920175000001",
        "蓝牙耳机 白色",
    )
    form.make.click()
    pages(qtbot, window)
    assert str(case_view(window.desk.deps, window.case._case_id).case.paid) == "199.00"


def test_nothing_typed_and_a_time_to_come_are_one_clear_sentence_and_make_no_case(qtbot, window) -> None:
    window.new_case()
    form = window.case.new
    form.make.click()
    pages(qtbot, window)
    assert "needs an order number" in window.desk.messages.shown
    assert form.make.isEnabled()
    type_into(qtbot, form.waybill, "７８９ １２３!")
    assert "is no number" in form.facts["waybill"].wrong
    form.waybill.setText(FILMED)
    form.signed.show_moment(window.desk.now() + timedelta(days=2))
    form.make.click()
    pages(qtbot, window)
    assert window.desk.messages.shown
    assert window.case.list.list.entries == ()


def test_a_fact_is_saved_when_its_field_is_left_and_taken_back_with_a_key(qtbot, window) -> None:
    case = new_case(window, goods="Phone")
    facts = opened(qtbot, window, case)
    type_into(qtbot, facts.fields["paid"], "1,299")
    qtbot.keyClick(facts.fields["paid"], Qt.Key.Key_Tab)
    pages(qtbot, window)
    assert str(now_case(window, case).paid) == "1299.00"
    assert facts.fields["paid"].text() == "1299.00"
    assert facts.state.text().startswith("Saved ")
    type_into(qtbot, facts.fields["goods"], "Television")
    qtbot.wait(50)
    assert now_case(window, case).goods == "Phone"
    facts._pause.timeout.emit()  # the pause after the last key
    pages(qtbot, window)
    assert now_case(window, case).goods == "Television"
    facts.undo.click()
    pages(qtbot, window)
    assert now_case(window, case).goods == "Phone"
    facts.undo.click()
    pages(qtbot, window)
    assert now_case(window, case).paid is None
    facts.redo.click()
    pages(qtbot, window)
    assert (str(now_case(window, case).paid), facts.fields["paid"].text()) == ("1299.00", "1299.00")
    assert facts.redo.isEnabled()


def test_a_wrong_value_is_told_while_it_is_typed_and_never_saved(qtbot, window) -> None:
    case = new_case(window)
    facts = opened(qtbot, window, case)
    type_into(qtbot, facts.fields["paid"], "12,5x")
    assert "no amount" in facts.form.wrong("paid")
    qtbot.keyClick(facts.fields["paid"], Qt.Key.Key_Tab)
    type_into(qtbot, facts.fields["goods"], "Phone")
    qtbot.keyClick(facts.fields["goods"], Qt.Key.Key_Return)
    pages(qtbot, window)
    assert (now_case(window, case).goods, now_case(window, case).paid) == ("Phone", None)
    assert facts.fields["paid"].text() == "12,5x"
    type_into(qtbot, facts.fields["paid"], "12.5")
    assert facts.form.wrong("paid") == ""


def test_two_people_change_other_fields_and_both_hold(qtbot, window) -> None:
    case = new_case(window, goods="Phone")
    facts = opened(qtbot, window, case)
    type_into(qtbot, facts.fields["goods"], "Television")
    update_case(window.desk.deps, case.id, {"shop": "Theirs"})
    facts.save_now()
    pages(qtbot, window)
    pages(qtbot, window)
    assert (now_case(window, case).goods, now_case(window, case).shop) == ("Television", "Theirs")
    assert facts.fields["shop"].text() == "Theirs"


@pytest.mark.parametrize(("keep", "holds"), [(True, "Mine"), (False, "Theirs")])
def test_two_people_change_the_same_field_and_one_decides(qtbot, window, keep, holds) -> None:
    case = new_case(window, goods="Phone")
    facts = opened(qtbot, window, case)
    type_into(qtbot, facts.fields["goods"], "Mine")
    update_case(window.desk.deps, case.id, {"goods": "Theirs"})
    facts.save_now()
    pages(qtbot, window)
    (clash,) = facts.clashes.shown
    assert (clash.mine, clash.theirs) == ("Mine", "Theirs")
    assert now_case(window, case).goods == "Theirs"
    said = "Keep yours" if keep else "Take theirs"
    next(one for one in facts.clashes.findChildren(QAbstractButton) if one.text() == said).click()
    pages(qtbot, window)
    assert (now_case(window, case).goods, facts.fields["goods"].text()) == (holds, holds)
    assert facts.clashes.shown == ()


def test_marks_of_the_platform_are_kept_and_ticked_at_once(qtbot, window) -> None:
    platform = next(one for one in window.desk.deps.rulebook.platforms if one.flags)
    own = platform.flags[0].id
    fields = {"flags": own}
    case = open_case(window.desk.deps, platform=platform.id, order="1", fields=fields).case
    facts = opened(qtbot, window, case)
    assert facts.form.flags[own].isChecked()
    facts.form.flags["bulky"].click()
    pages(qtbot, window)
    assert now_case(window, case).flags == {own, "bulky"}


def test_what_is_noted_for_the_count_is_kept_as_a_note(qtbot, window) -> None:
    case = new_case(window)
    facts = opened(qtbot, window, case)
    facts.noted.head.click()
    fault = facts.noted.fields["at_fault"]
    fault.choose("courier")
    fault.id_chosen.emit("courier")
    pages(qtbot, window)
    reply = facts.noted.fields["first_reply"]
    type_into(qtbot, reply, "soon")
    qtbot.keyClick(reply, Qt.Key.Key_Return)
    assert facts.noted._facts["first_reply"].wrong
    type_into(qtbot, reply, "2m")
    qtbot.keyClick(reply, Qt.Key.Key_Return)
    pages(qtbot, window)
    noted = facts_around(window.desk.deps, case.id).noted
    assert (noted.at_fault, noted.first_reply_s) == ("courier", 120.0)


def test_an_unsaved_fact_is_written_before_another_case_is_shown(qtbot, window, tmp_path) -> None:
    case, other = new_case(window), many(window, tmp_path, 2)[1]
    facts = opened(qtbot, window, case)
    facts.fields["note"].setPlainText("seal was broken\nsecond line")
    window.open_case(other.id)
    pages(qtbot, window)
    assert now_case(window, case).note == "seal was broken\nsecond line"
    assert facts.fields["note"].text() == ""
    assert not facts.undo.isEnabled()


def test_what_waits_for_the_buyer_says_so_and_not_when_it_ends(window) -> None:
    entry = entry_maker(window.desk)(ListedCase(new_case(window), waits_for=Actor.BUYER))
    assert (entry.due_at, entry.said_side(window.desk.now())) == (None, "Buyer acts")
