"""Today as a clerk uses it: groups, order, one press for the next step, copying, what is new, health, calendar."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from app.domain.today.days import Day
from app.domain.today.groups import Group
from app.domain.today.matter import Act
from app.storage.database import Database
from app.ui.pages.today.model import Heading
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from tests.ui.acting import ago, idle, look_again

ROADS = ("case_wanted", "evidence_wanted", "packet_wanted", "reply_wanted", "page_wanted")


@pytest.fixture
def went(window) -> list[tuple[str, ...]]:
    """Where the page wanted to lead; the other pages have tests of their own."""
    found = []
    for name in ROADS:
        road = getattr(window.roads, name)
        road.disconnect()
        road.connect(lambda *where, name=name: found.append((name, *where)))
    window.roads.case_wanted.connect(window.today._reading.forget_change)
    return found


def opened(window, order: str, hours_ago: float | None, **fields: str) -> str:
    given = {"scenario": "swapped", "goods": f"手机 {order[-2:]}", **fields}
    waybill = given.pop("waybill", "")
    case_id = open_case(window.desk.deps, platform="pdd", order=order, waybill=waybill, fields=given).case.id
    if hours_ago is not None:
        add_event(window.desk.deps, case_id, "signed", ago(window, hours_ago))
    return case_id


def shown(qtbot, window) -> list[str]:
    window.open_page("today")
    window.today.refresh()
    idle(qtbot, window)
    return [entry.case_id for entry in window.today.list.entries]


def proof_line(window, case_id: str):
    return next(
        line for line in window.today.list.lines if line.matter.case.id == case_id and Group.NO_PROOF in line.groups
    )


def row_of(window, case_id: str) -> int:
    return window.today.list._model.row_of(proof_line(window, case_id).matter.key)


def press(qtbot, window, row: int, place: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    window.today.list.scrollTo(window.today.list._model.index(row))
    qtbot.mouseClick(window.today.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    idle(qtbot, window)


def middle(window, row: int) -> QPoint:
    return window.today.list.visualRect(window.today.list._model.index(row)).center()


def test_an_empty_day_says_what_to_do(window) -> None:
    words = [label.text() for label in window.today.findChildren(QLabel) if label.isVisible()]
    assert "No clock runs" in words
    assert window.today.new.isVisible()


def test_groups_count_and_filter(qtbot, window) -> None:
    late, soon = opened(window, "261120-000000000000001", 26), opened(window, "261120-000000000000002", 2)
    idle_case = opened(window, "261120-000000000000003", None)
    shown(qtbot, window)
    chips = window.today.chips
    assert chips.chip(Group.NO_PROOF).text() == "Signed without proof  2"
    assert chips.chip(Group.SUPPLEMENT).isHidden()
    chips.chip(Group.OVERDUE).click()
    assert {entry.case_id for entry in window.today.list.entries} == {late}
    assert all(entry.sign.tone == "danger" for entry in window.today.list.entries)
    chips.chip(Group.NO_PROOF).click()
    assert [entry.case_id for entry in window.today.list.entries] == [late, soon]
    qtbot.keyClick(window.today.filter, Qt.Key.Key_Escape)
    window.today.leave()
    assert chips.key is Group.ALL
    assert idle_case in [entry.case_id for entry in window.today.list.entries]


def test_what_ends_first_stands_first_under_its_day_and_the_dearest_on_demand(qtbot, window) -> None:
    cheap = opened(window, "261120-000000000000001", 20, paid="10.00")
    dear = opened(window, "261120-000000000000002", 2, paid="5000.00")
    unknown = opened(window, "261120-000000000000003", 3)
    shown(qtbot, window)
    rows = window.today.list._model._rows
    headings = [row.day for row in rows if isinstance(row, Heading)]
    assert headings == sorted(headings)
    window.today.chips.chip(Group.NO_PROOF).click()
    assert [entry.case_id for entry in window.today.list.entries] == [cheap, unknown, dear]
    window.today.sort.setCurrentIndex(1)
    entries = window.today.list.entries
    assert [entry.case_id for entry in entries] == [dear, cheap, unknown]
    assert [entry.yuan for entry in entries][:2] == ["¥5,000.00", "¥10.00"]
    assert not any(isinstance(row, Heading) for row in window.today.list._model._rows)


def test_a_heading_folds_its_day(qtbot, window) -> None:
    opened(window, "261120-000000000000001", 30)
    shown(qtbot, window)
    model = window.today.list._model
    assert model._rows[0].day is Day.OVERDUE
    before = model.rowCount()
    press(qtbot, window, 0, middle(window, 0))
    assert model._rows[0].folded
    assert model.rowCount() < before
    window.today.list.setCurrentIndex(model.index(0))
    qtbot.keyClick(window.today.list, Qt.Key.Key_Space)
    assert model.rowCount() == before


def test_a_press_opens_the_case_and_clears_the_mark(qtbot, window, went) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    shown(qtbot, window)
    look_again(qtbot, window)
    other = Database(window.desk.deps.database.path)
    with other.write() as unit:
        unit.ledger.append("event_added", case_id, {}, window.desk.now())
    other.close()
    look_again(qtbot, window)
    assert all(entry.changed for entry in window.today.list.entries if entry.case_id == case_id)
    row = row_of(window, case_id)
    press(qtbot, window, row, middle(window, row))
    assert went == [("case_wanted", case_id)]
    assert not any(entry.changed for entry in window.today.list.entries)


def test_what_this_window_did_is_not_marked(qtbot, window) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    shown(qtbot, window)
    look_again(qtbot, window)
    add_event(window.desk.deps, case_id, "note", window.desk.now(), {"text": "mine"})
    look_again(qtbot, window)
    assert not any(entry.changed for entry in window.today.list.entries)


def test_the_button_and_its_key_do_the_next_step(qtbot, window, went) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    add_event(window.desk.deps, case_id, "agreed", ago(window, 50))
    shown(qtbot, window)
    line = proof_line(window, case_id)
    assert line.matter.act is Act.ATTACH
    row = row_of(window, case_id)
    window.today.list.scrollTo(window.today.list._model.index(row))
    press(qtbot, window, row, window.today.list.button_place(row).center())
    assert went == [("evidence_wanted", case_id, line.matter.lacks[0].kind)]
    window.today.list.setCurrentIndex(window.today.list._model.index(row_of(window, case_id)))
    qtbot.keyClick(window.today.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(went) == 2
    assert went[0] == went[1]


@pytest.mark.parametrize(
    ("act", "road"),
    [(Act.PACKET, "packet_wanted"), (Act.TALK, "reply_wanted"), (Act.LOOK, "case_wanted")],
)
def test_each_act_has_its_road(qtbot, window, went, act: Act, road: str) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    shown(qtbot, window)
    line = proof_line(window, case_id)
    window.today.list.act_wanted.emit(replace(line, matter=replace(line.matter, act=act)))
    assert went[0][:2] == (road, case_id)


def test_after_the_refund_the_row_says_what_can_come_back(qtbot, window) -> None:
    case_id = opened(window, "261120-000000000000001", 2, refunded="199.00", paid="199.00")
    add_event(window.desk.deps, case_id, "refunded", ago(window, 1), {"amount": "199.00"})
    shown(qtbot, window)
    window.today.chips.chip(Group.APPEAL).click()
    (entry,) = window.today.list.entries
    assert entry.yuan == "¥199.00"


@pytest.mark.parametrize(
    ("modifier", "wanted"),
    [
        (Qt.KeyboardModifier.ControlModifier, "261120-000000000000001\n261120-000000000000002"),
        (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "YT8812345678901"),
    ],
)
def test_several_are_chosen_and_copied(qtbot, window, modifier, wanted) -> None:
    first = opened(window, "261120-000000000000001", 20, waybill="YT8812345678901")
    second = opened(window, "261120-000000000000002", 2)
    shown(qtbot, window)
    window.today.chips.chip(Group.NO_PROOF).click()
    for case_id in (first, second):
        row = row_of(window, case_id)
        press(qtbot, window, row, middle(window, row), Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.today
    assert window.today.copies.text() == "Copy 2"
    qtbot.keyClick(window.today.list, Qt.Key.Key_C, modifier)
    assert QGuiApplication.clipboard().text() == wanted
    assert "copied" in window.desk.messages.shown


def test_a_table_keeps_long_numbers_and_takes_no_formula(qtbot, window) -> None:
    opened(window, "261120000000000000001", 2, goods="=1+1", waybill="773411223344556", paid="10.00")
    shown(qtbot, window)
    window.today.chips.chip(Group.NO_PROOF).click()
    window.today.list.begin()
    window.today.list.clearSelection()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.today.list, Qt.Key.Key_C, modifiers)
    heads, row = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
    cells = dict(zip(heads, row, strict=True))
    assert cells["Order number"] == "'261120000000000000001"
    assert cells["Return waybill"] == "'773411223344556"
    assert cells["Goods"] == "'=1+1"
    assert cells["Yuan at stake"] == "10.00"
    assert "Unboxing video" in cells["Missing proof"]


def test_on_a_friday_the_weekend_is_told(qtbot, window, monkeypatch) -> None:
    case_id = opened(window, "261120-000000000000001", 2, paid="10.00")
    shown(qtbot, window)
    due = proof_line(window, case_id).matter.clock.due_at
    days_back = (due.astimezone().weekday() - 4) % 7
    lines = [line for line in window.today.list.lines if Group.NO_PROOF in line.groups]
    window.today.weekend.show_lines(lines, friday=True)
    assert window.today.weekend.isVisible()
    assert window.today.weekend.words == ("It is Friday: 1 windows run out on Saturday and Sunday, ¥10.00 at stake."), (
        days_back
    )
    window.today.weekend.show_lines(lines, friday=False)
    assert window.today.weekend.isHidden()
    button = next(b for b in window.today.weekend.findChildren(QAbstractButton))
    button.click()
    assert window.today.chips.key is Group.WEEKEND


def test_the_health_strip_tells_that_there_is_no_backup_and_leads_to_the_settings(qtbot, window, went) -> None:
    idle(qtbot, window)
    backup = window.today.health.parts["backup"]
    assert backup.text() == "Backup: never made"
    assert backup.property("tone") == "danger"
    assert window.today.health.parts["database"].text() == "Database: on this computer"
    backup.click()
    assert went == [("page_wanted", "settings")]


def test_the_calendar_is_written_where_it_was_asked_for(qtbot, window, tmp_path, monkeypatch) -> None:
    opened(window, "261120-000000000000001", 2)
    target = tmp_path / "windows"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.today.calendar.click()
    idle(qtbot, window)
    written = target.with_suffix(".ics").read_text("utf-8")
    assert "BEGIN:VEVENT" in written
    assert "261120-000000000000001" not in written
    assert str(target.with_suffix(".ics")) in window.desk.messages.shown


def test_the_list_is_reached_and_used_by_keys(qtbot, window, went) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    shown(qtbot, window)
    window.today.begin_search()
    qtbot.keyClick(window.today.filter, Qt.Key.Key_Down)
    assert window.today.list.hasFocus()
    qtbot.keyClick(window.today.list, Qt.Key.Key_Return)
    assert went == [("case_wanted", case_id)]


def test_the_menu_of_a_row_names_every_way_to_copy(qtbot, window) -> None:
    case_id = opened(window, "261120-000000000000001", 2)
    shown(qtbot, window)
    menu = window.today.list.menu_for(proof_line(window, case_id))
    said = [action.text() for action in menu.actions() if action.text()]
    assert said[0] == "Open the case"
    assert said[-3:] == ["Copy order numbers", "Copy return waybills", "Copy as a table"]


def test_a_choice_and_the_place_outlast_a_refresh(qtbot, window) -> None:
    first = opened(window, "261120-000000000000001", 20)
    opened(window, "261120-000000000000002", 2)
    shown(qtbot, window)
    window.today.list.setCurrentIndex(window.today.list._model.index(row_of(window, first)))
    chosen = window.today.list.chosen
    opened(window, "261120-000000000000003", 10)
    shown(qtbot, window)
    assert [line.matter.key for line in window.today.list.chosen] == [line.matter.key for line in chosen]


def test_words_of_a_row_are_spoken_and_told_in_full(qtbot, window) -> None:
    opened(window, "261120-000000000000001", None, goods="耳机")
    add_event(window.desk.deps, shown(qtbot, window)[0], "return_posted", window.desk.now() - timedelta(hours=40))
    shown(qtbot, window)
    model = window.today.list._model
    index = model.index(model.row_of(next(line.matter.key for line in model.lines if line.matter.missing)))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Start unknown")
    assert "Record: Return signed for" in spoken
    assert "耳机" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_what_nobody_recorded_is_one_press_from_its_form(qtbot, window) -> None:
    opened(window, "261120-000000000000001", None)
    add_event(window.desk.deps, shown(qtbot, window)[0], "return_posted", window.desk.now() - timedelta(hours=40))
    shown(qtbot, window)
    line = next(one for one in window.today.list._model.lines if one.matter.missing)
    assert line.matter.act is Act.RECORD
    window.today.list.act_wanted.emit(line)
    idle(qtbot, window)
    happened = window.case.panel.happened
    assert window.pages.currentWidget() is window.case
    assert not happened.form.isHidden()
    assert happened.kind.id == line.matter.missing.events[0]
