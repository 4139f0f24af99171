"""The body of a case as a person works with it: what is dropped, pasted, judged, answered and typed is recorded."""

from datetime import timedelta

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.cases.event import standing
from app.domain.media.finding import Verdict
from app.ui.pages.case.steps.actions import Way
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.pictures.check_picture import check_picture
from app.workflow.queries.case_view import case_view
from tests.ui.acting import ago, idle, new_case


@pytest.fixture
def case(window):
    """A return that came back swapped, signed for three hours ago."""
    made = new_case(window)
    add_event(window.desk.deps, made.id, "return_posted", ago(window, 40))
    add_event(window.desk.deps, made.id, "signed", ago(window, 3))
    return made


@pytest.fixture
def panel(qtbot, window, case):
    window.open_case(case.id)
    idle(qtbot, window)
    idle(qtbot, window)
    return window.case.panel


def view_of(window, case):
    return case_view(window.desk.deps, case.id)


def settle(qtbot, window) -> None:
    for _ in range(3):
        idle(qtbot, window)
        qtbot.wait(20)


def photo(folder, name="photo.jpg", shade=60):
    path = folder / name
    path.write_bytes(cv2.imencode(".jpg", np.full((900, 1200, 3), shade, np.uint8))[1].tobytes())
    return path


def drop(area, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    area.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def words_in(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_the_next_step_says_until_when_why_and_with_what(panel) -> None:
    said = words_in(panel.next)
    assert panel.next.title.text() == "Film the opening and attach the video"
    assert any(words.startswith("Until ") and "Evidence after signing" in words for words in said)
    assert any(words.startswith("Proof still missing:") for words in said)
    assert panel.next.action.way is Way.ATTACH
    assert panel.head.countdown.left.text().startswith("2")


def test_the_one_button_leads_to_the_form_with_the_event_and_its_time(qtbot, window) -> None:
    case = new_case(window)
    add_event(window.desk.deps, case.id, "return_posted", ago(window, 40))
    add_event(window.desk.deps, case.id, "applied", ago(window, 60))
    add_event(window.desk.deps, case.id, "agreed", ago(window, 50))
    window.open_case(case.id)
    settle(qtbot, window)
    panel = window.case.panel
    panel.next.way(Way.RECORD).click()
    assert not panel.happened.form.isHidden()
    assert panel.happened.kind.id == "signed"
    panel.happened.at.show_moment(ago(window, 2))
    panel.happened.add.click()
    settle(qtbot, window)
    assert [event.kind for event in standing(view_of(window, case).events)].count("signed") == 1
    assert panel.happened.form.isHidden()
    window.desk.messages._action.click()
    settle(qtbot, window)
    assert "signed" not in [event.kind for event in standing(view_of(window, case).events)]
    assert [row.sign.word.source for row in panel.happened.gone.rows] == ["withdrawn"]


def test_files_dropped_on_a_slot_are_attached_checked_and_shown(qtbot, window, case, panel, tmp_path) -> None:
    row = panel.proofs.checklist.row("problem_picture")
    assert row.entry.sign.word.source == "missing"
    drop(row, [photo(tmp_path, "一.jpg", 60), photo(tmp_path, "二.jpg", 120)])
    settle(qtbot, window)
    view = view_of(window, case)
    assert sorted(item.name for item in view.evidence) == ["一.jpg", "二.jpg"]
    assert {item.id for item in view.evidence} == set(view.inspections)
    strip = panel.proofs.strips["problem_picture"]
    assert len(strip.files) == 2
    assert panel.proofs.checklist.row("problem_picture") is row
    qtbot.waitUntil(lambda: len(panel.proofs.pictures.ready) == 2)
    assert all(not picture.isNull() for picture in panel.proofs.pictures.ready.values())


def test_screenshots_pasted_one_after_the_other_come_to_the_picked_slot(qtbot, window, case, panel) -> None:
    panel.show_evidence("chat_admission")
    settle(qtbot, window)
    row = panel.proofs.checklist.row("chat_admission")
    assert row.isVisible()
    assert row.property("chosen") == "true"
    for shade in (40, 200):
        image = QImage(640, 900, QImage.Format.Format_RGB32)
        image.fill(QColor(shade, shade, shade))
        QGuiApplication.clipboard().setImage(image)
        panel.proofs._on_paste_key()
        settle(qtbot, window)
    evidence = view_of(window, case).evidence
    assert [item.kind for item in evidence] == ["chat_admission"] * 2
    assert all(item.name.startswith("截图") and item.name.endswith(".png") for item in evidence)
    assert panel.proofs.checklist.picked == "chat_admission"
    QGuiApplication.clipboard().clear()
    panel.proofs._on_paste_key()
    assert "clipboard" in window.desk.messages.shown


def test_a_finding_is_judged_with_a_note_and_the_word_stands_beside(qtbot, window, case, tmp_path) -> None:
    deps = window.desk.deps
    item = attach_evidence(deps, case.id, photo(tmp_path, shade=5), "goods_and_waybill")
    check_picture(deps, item.id)
    window.open_case(case.id)
    settle(qtbot, window)
    panel = window.case.panel
    strip = panel.proofs.strips["goods_and_waybill"]
    strip.setCurrentIndex(strip.model().index(0, 0))
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    settle(qtbot, window)
    shown = panel.proofs.shown
    assert shown.isVisible()
    qtbot.waitUntil(lambda: shown.picture.has_picture)
    worst = next(one for one in shown.findings.findings if one.verdict is not Verdict.PASS)
    qtbot.keyClicks(shown.note, "plain to see")
    shown.findings.judges[worst.check, "pass"].click()
    settle(qtbot, window)
    look = view_of(window, case).inspections[item.id]
    judged = next(one.judged for one in look.findings if one.check == worst.check)
    assert (judged.verdict, judged.note) == (Verdict.PASS, "plain to see")
    assert strip.files[0].word.word.source == "a person: good"
    assert strip.files[0].sign.word.source == str(look.verdict) or look.verdict is Verdict.UNKNOWN


def test_a_file_that_another_case_has_too_is_told_at_its_tile_and_in_full(qtbot, window, case, panel, tmp_path) -> None:
    deps = window.desk.deps
    other = open_case(deps, platform="pdd", order="261122-384920175000099", waybill="").case
    same = photo(tmp_path, shade=90)
    attach_evidence(deps, other.id, same, "problem_picture")
    drop(panel.proofs.checklist.row("problem_picture"), [same])
    settle(qtbot, window)
    assert f"already used in case {other.id}" in window.desk.messages.shown
    [file] = panel.proofs.strips["problem_picture"].files
    assert [mark.english() for mark in file.marks] == [f"also used in case {other.id}"]
    panel.proofs.open_file(file.evidence_id)
    settle(qtbot, window)
    assert f"The same file is also in case {other.id}." in words_in(panel.proofs.shown)
    assert panel.leave()
    assert not panel.proofs.shown.isVisible()


def test_sixty_events_and_a_refresh_build_nothing_anew(qtbot, window, case, panel) -> None:
    for minutes in range(60):
        words = {"words": f"note {minutes}"}
        add_event(window.desk.deps, case.id, "note", ago(window, 2 + minutes / 60), words)
    window.case._reload()
    settle(qtbot, window)
    assert len(panel.happened.list.rows) == 8
    panel.happened.list.more.click()
    assert len(panel.happened.list.rows) == 62
    before = set(panel.findChildren(QLabel))
    window.case._reload()
    settle(qtbot, window)
    assert set(panel.findChildren(QLabel)) == before


def test_an_answer_changes_the_case_says_so_and_can_be_taken_back(qtbot, window) -> None:
    case = open_case(window.desk.deps, platform="pdd", order="261122-384920175000077", waybill="").case
    window.open_case(case.id)
    settle(qtbot, window)
    panel = window.case.panel
    panel.questions.buttons["where_is_the_parcel", "return_arrived"].click()
    settle(qtbot, window)
    panel.questions.buttons["what_came_back", "swapped"].click()
    settle(qtbot, window)
    assert view_of(window, case).case.scenario == "swapped"
    assert "Swapped" in window.desk.messages.shown
    assert panel.ladder.isVisible()
    assert panel.ladder.lines
    window.desk.messages._action.click()
    settle(qtbot, window)
    assert view_of(window, case).case.scenario == ""
    assert ("what_came_back", "swapped") in panel.questions.buttons


def test_the_time_left_of_the_back_office_is_typed_at_its_clock_and_wins(qtbot, window, case, panel) -> None:
    row = panel.clocks.row("pdd.evidence_for_bad_return")
    qtbot.keyClicks(row.field, "soon")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.field.property("wrong") == "true"
    row.field.clear()
    qtbot.keyClicks(row.field, "30:10")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    clock = next(one for one in view_of(window, case).clocks if one.rule == "pdd.evidence_for_bad_return")
    assert clock.seen
    assert abs((clock.due_at - window.desk.now()) - timedelta(hours=30, minutes=10)) < timedelta(minutes=1)


def test_steps_say_what_is_done_now_and_not_yet(qtbot, window, case, panel) -> None:
    lines = dict(panel.ladder.lines)
    assert lines["note_signing"].word.source == "done"
    assert lines["film_opening"].word.source == "now"
    assert lines["refuse"].word.source == "not yet"
    assert any(words.startswith("not before: Submit the return evidence") for words in words_in(panel.ladder))


def test_an_event_out_of_turn_or_a_second_time_is_told_before_it_is_recorded(panel) -> None:
    panel.ask_for("refused")
    assert "Something should come before it" in panel.happened.form.told.text()
    panel.ask_for("signed")
    assert "There is one already" in panel.happened.form.told.text()
    panel.ask_for("judged")
    assert panel.happened.form.told.isHidden()


def test_an_event_is_corrected_from_the_time_line(qtbot, window, case, panel) -> None:
    signed = next(event for event in view_of(window, case).events if event.kind == "signed")
    panel.happened.list.choose(signed.id)
    assert panel.happened.correcting.isVisible()
    panel.happened.correcting.click()
    panel.happened.at.show_moment(ago(window, 5))
    panel.happened.add.click()
    settle(qtbot, window)
    moved = next(event for event in standing(view_of(window, case).events) if event.kind == "signed")
    assert moved.corrects == signed.id
    assert [row.sign.word.source for row in panel.happened.gone.rows] == ["corrected later"]


def test_a_note_is_kept_and_reads_as_one(qtbot, window, case, panel) -> None:
    qtbot.keyClicks(panel.happened.note, "rang the courier")
    qtbot.keyClick(panel.happened.note, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert any(event.attributes.get("words") == "rang the courier" for event in view_of(window, case).events)
    assert panel.happened.note.text() == ""
    panel.show_part("history")
    settle(qtbot, window)
    kinds = [row.title.source for row in panel.history.list.rows]
    assert kinds[0] == "Event recorded"
    assert kinds[-1] == "Case opened"


def test_a_refresh_leaves_typing_focus_and_place_alone(qtbot, window, case, panel) -> None:
    window.activateWindow()
    row = panel.clocks.row("pdd.evidence_for_bad_return")
    panel.show_part("clocks")
    qtbot.wait(30)
    row.field.setFocus()
    qtbot.keyClicks(row.field, "1d")
    panel.ask_for("judged")
    panel.happened.at.show_moment(ago(window, 1))
    qtbot.wait(30)
    row.field.setFocus()
    place, typed_at = panel.area.verticalScrollBar().value(), panel.happened.at.at
    add_event(window.desk.deps, case.id, "note", window.desk.now(), {"words": "from elsewhere"})
    window.case._reload()
    settle(qtbot, window)
    assert any("from elsewhere" in str(one.title) for one in panel.happened.list.rows)
    assert panel.clocks.row("pdd.evidence_for_bad_return") is row
    assert row.field.text() == "1d"
    assert row.field.hasFocus()
    assert not panel.happened.form.isHidden()
    assert (panel.happened.kind.id, panel.happened.at.at) == ("judged", typed_at)
    assert panel.area.verticalScrollBar().value() == place


def test_submissions_say_why_not_and_what_a_win_brings_back(qtbot, window, case, panel) -> None:
    deps = window.desk.deps
    add_event(deps, case.id, "refunded", ago(window, 1), {"amount": "100"})
    window.case._reload()
    settle(qtbot, window)
    said = words_in(panel.appeals)
    assert "not open" in said
    assert any("is not marked as hit by quick refund" in words for words in said)
    assert any(words.startswith("A win brings back:") for words in said)
    with qtbot.waitSignal(window.roads.packet_wanted, timeout=2000):
        next(b for b in panel.appeals.findChildren(QAbstractButton) if b.text() == "Build packet").click()


def test_keys_lead_to_the_parts_and_folds_are_remembered(qtbot, window, panel) -> None:
    window.activateWindow()
    assert panel.history.folded
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert not panel.history.folded
    panel.clock_card.head.click()
    kept = panel.folded
    assert "clocks" in kept
    panel.fold(frozenset())
    assert panel.folded == frozenset()
    panel.fold(kept)
    assert panel.clock_card.folded


@pytest.mark.parametrize("size", [(1024, 560), (1280, 720), (1920, 1080)])
def test_nothing_is_wider_than_the_panel_and_the_head_stays_in_sight(qtbot, window, panel, size) -> None:
    window.resize(*size)
    qtbot.wait(60)
    assert panel.area.widget().minimumSizeHint().width() <= panel.area.viewport().width()
    panel.show_part("history")
    qtbot.wait(60)
    top = panel.head.mapTo(window, QPoint(0, 0)).y()
    assert 0 <= top < 80
    assert panel.history.head.mapTo(window, QPoint(0, 0)).y() < window.height()
