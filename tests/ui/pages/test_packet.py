"""The page of packets, used as a clerk does: choose, complete, word, arrange, leaf through, build, upload, record."""

import shutil
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.attempts.attempt import Outcome
from app.domain.cases.event import standing
from app.domain.proof.wording.kept import kept_words
from app.domain.report import SILENT
from app.ui.pages.packet import acts
from app.ui.pages.packet.papers.printing import print_pages
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.queries.attempts.attempt_rows import attempt_rows
from app.workflow.queries.case_view import case_view
from tests.exporters.records import inspection
from tests.samples import sharp
from tests.ui.acting import ago, idle, look_again, new_case
from tests.ui.story import FILMED

PICTURES = ("goods_and_waybill", "problem_picture", "serial_comparison")


def photo(folder: Path, name: str, shade: int) -> Path:
    path = folder / f"{name}.jpg"
    path.write_bytes(cv2.imencode(".jpg", np.full((480, 640, 3), shade, np.uint8))[1].tobytes())
    return path


def case_with(window, tmp_path, pictures=PICTURES, *, inspected=True) -> str:
    deps, case = window.desk.deps, new_case(window, goods="Phone", serial="SN1", paid="399.00")
    add_event(deps, case.id, "signed", ago(window, 3))
    video = attach_evidence(deps, case.id, sharp(), "opening_video")
    if inspected:
        look = replace(inspection(video.sha256, video.bytes), readings=(), waybills=())
        with deps.database.write() as unit:
            unit.inspections.add(look, case.waybill, deps.now())
    for place, kind in enumerate(pictures):
        attach_evidence(deps, case.id, photo(tmp_path, kind, 40 + 60 * place), kind)
    return case.id


def opened(qtbot, window, case_id):
    window.open_packet(case_id)
    settle(qtbot, window)
    return window.packet


def settle(qtbot, window) -> None:
    """Until nothing runs and no pause before a question is left."""
    page = window.packet
    idle(qtbot, window)
    qtbot.waitUntil(lambda: not page._pause.isActive() and not page._asked and window.jobs.busy == 0, timeout=60_000)


def events(window, case_id):
    return standing(case_view(window.desk.deps, case_id).events)


def press(qtbot, page, words) -> None:
    def found():
        return [one for one in page.findChildren(QAbstractButton) if one.text() == words and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    found()[0].click()


def built(qtbot, window, page):
    (page.bar.build if page.bar.build.isEnabled() else page.bar.draft).click()
    settle(qtbot, window)
    return page.handed.upload.packet


def test_what_is_missing_leads_to_its_slot_and_an_unchecked_video_is_checked_here(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path, pictures=("problem_picture",), inspected=False)
    page = opened(qtbot, window, case_id)
    codes = {one.code for one in page.readiness.missing}
    assert "not-checked" in codes
    assert not page.bar.build.isEnabled()
    assert page.readiness.share.value() < 100
    press(qtbot, page, "Check it")
    settle(qtbot, window)
    assert "not-checked" not in {one.code for one in page.readiness.missing}
    wanted = next(one for one in page.readiness.missing if one.evidence)
    with qtbot.waitSignal(window.roads.evidence_wanted) as told:
        press(qtbot, page.readiness, "Attach")
    assert told.args == [case_id, wanted.evidence]


def test_ticking_what_another_form_takes_unticks_the_rest_and_says_why_others_are_closed(
    qtbot, window, tmp_path
) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    rows = {row.appeal.short_id: row for row in page.appeals.rows}
    assert [row.appeal.short_id for row in page.appeals.chosen] == ["return_evidence"]
    assert not rows["quick_refund"].isVisible()
    page.appeals.fold.click()
    assert rows["quick_refund"].isVisible()
    assert rows["quick_refund"].offer.why
    rows["goods_payment"].chosen.click()
    rows["freight"].chosen.click()
    assert {row.appeal.short_id for row in page.appeals.chosen} == {"goods_payment", "freight"}
    settle(qtbot, window)
    assert "300" in page.appeals.limits.text()
    rows["return_evidence"].chosen.click()
    assert [row.appeal.short_id for row in page.appeals.chosen] == ["return_evidence"]


def test_words_are_kept_by_themselves_read_along_and_drafted_anew(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    page = opened(qtbot, window, case_id)
    draft = page.statement.written
    assert draft
    page.statement.editor.selectAll()
    page.statement.editor.insertPlainText("这个骗子")  # as an input method does
    assert {one.found for one in page.statement.remarks} >= {"骗子"}
    assert page.statement.state.word == "being kept…"
    assert page.bar.state.word == "mend the words first"
    qtbot.waitUntil(lambda: page.statement.state.word == "kept", timeout=10_000)
    idle(qtbot, window)
    assert kept_words(events(window, case_id), ["return_evidence"], 1) == "这个骗子"
    page.statement.again.click()
    assert page.statement.written == draft
    page.statement.undo.click()
    assert page.statement.written == "这个骗子"
    look_again(qtbot, window)
    settle(qtbot, window)
    assert page.statement.written == "这个骗子"


def test_words_beyond_the_form_are_not_kept_and_nothing_is_built(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    add_event(window.desk.deps, case_id, "refunded", ago(window, 1), {"amount": "399.00"})
    page = opened(qtbot, window, case_id)
    page.statement.editor.setPlainText("长" * 301)
    qtbot.wait(1100)
    settle(qtbot, window)
    assert page.statement.too_long
    assert page.statement.state.word == "not kept"
    assert not page.bar.build.isEnabled()
    assert not page.bar.draft.isEnabled()
    assert not [one for one in events(window, case_id) if one.kind == "note"]


def test_the_order_of_the_exhibits_and_what_is_left_out_hold_for_the_packet(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    page = opened(qtbot, window, case_id)
    names = [file.evidence.name for slot in page._view.slots for file in slot.files]
    pictures = [row.evidence for row in page.exhibits.model.rows if row.evidence][1:3]
    page.exhibits.choose(pictures[1])
    qtbot.keyClick(page.exhibits.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert [file.evidence.id for file in page._view.slots[0].files if file.evidence.id in pictures] == pictures[::-1]
    index = page.exhibits.model.index(1)
    carried = page.exhibits.model.mimeData([index])
    page.exhibits.model.dropMimeData(carried, Qt.DropAction.MoveAction, 3, 0, index.parent())
    settle(qtbot, window)
    arranged = [file.evidence.name for slot in page._view.slots for file in slot.files]
    assert sorted(arranged) == sorted(names)
    assert arranged != names
    gone = page._view.slots[0].files[-1].evidence
    page.exhibits.choose(gone.id)
    qtbot.keyClick(page.exhibits.list, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert gone.id in {file.evidence.id for file in page._view.left_out}
    packet = built(qtbot, window, page)
    assert gone.sha256 not in {proof.sha256 for proof in packet.proofs}
    page.exhibits.choose(gone.id)
    page.exhibits.out.click()
    settle(qtbot, window)
    assert gone.id in {file.evidence.id for slot in page._view.slots for file in slot.files}


def test_the_real_pages_are_leafed_through_and_made_larger(qtbot, window, tmp_path) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    page.tabs.open("pages")
    idle(qtbot, window)
    leaves = page.leaves
    assert len(leaves.pages.pictures) > 2
    qtbot.waitUntil(lambda: not leaves.page.image.isNull())
    before = leaves.page.width()
    qtbot.keyClick(leaves.page, Qt.Key.Key_PageDown)
    assert leaves.number == 1
    leaves.larger.click()
    idle(qtbot, window)
    assert leaves.page.width() > before
    own = leaves.pages.pictures
    leaves.paper.choose("handout")
    leaves.paper.id_chosen.emit("handout")
    idle(qtbot, window)
    assert leaves.pages.pictures != own
    packet = built(qtbot, window, page)
    page.tabs.open("pages")
    idle(qtbot, window)
    assert packet.id in leaves.told.text()


def test_printing_paints_every_page_on_the_chosen_printer(qtbot, window, tmp_path, monkeypatch) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    sheet = tmp_path / "printed.pdf"

    def chosen(_parent, _count, accepted):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(sheet))
        accepted(printer)

    monkeypatch.setattr(acts, "ask_for_printer", chosen)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, window)
    assert sheet.stat().st_size > 50_000
    assert "Sent to the printer" in window.desk.messages.shown


def test_one_page_of_a_paper_is_printed_where_one_is_asked_for(tmp_path) -> None:
    page = QImage(248, 351, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    page.save(buffer, "PNG")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "one.pdf"))
    printer.setFromTo(2, 2)
    assert print_pages(printer, [buffer.data().data()] * 3, SILENT) == 1


def test_built_uploaded_marked_answered_and_corrected(qtbot, window, tmp_path, monkeypatch) -> None:
    case_id = case_with(window, tmp_path)
    page = opened(qtbot, window, case_id)
    packet = built(qtbot, window, page)
    assert Path(packet.path).is_dir()
    assert page.tabs.key == "upload"
    assert page.bar.state.word == "built as it stands"
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    page.handed.upload.folder.click()
    assert Path(shown[0].toLocalFile()) == Path(packet.path) / "upload"
    qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == packet.statement
    assert page.handed.upload.texts.rows[0].copy.text() == "Copied"
    hand_in = page.handed.hand_in
    hand_in.by.setText("小王")
    hand_in.at.show_moment(ago(window, 1))
    hand_in.submit.click()
    look_again(qtbot, window)
    settle(qtbot, window)
    attempt = attempt_rows(window.desk.deps, case_id)[0]
    assert (attempt.packet, attempt.submitted.by) == (packet.id, "小王")
    assert abs(attempt.submitted.at - ago(window, 1)) < timedelta(minutes=2)
    assert hand_in.submit.isHidden() or not hand_in.submit.isVisible()
    page.tabs.open("record")
    page.handed.attempts.rows[0].correct.click()
    page.handed.attempts.rows[0].form.by.setText("小李")
    press(qtbot, page.handed.attempts, "Save the correction")
    settle(qtbot, window)
    assert attempt_rows(window.desk.deps, case_id)[0].submitted.by == "小李"
    page.handed.attempts.rows[0].result.click()
    form = page.handed.attempts.rows[0].form
    form.outcome.choose("lost")
    form.words.setPlainText("凭证不足")
    press(qtbot, page.handed.attempts, "Save the result")
    settle(qtbot, window)
    result = attempt_rows(window.desk.deps, case_id)[0].result
    assert (result.outcome, result.words) == (Outcome.LOST, "凭证不足")
    page.tabs.open("statement")
    page.statement.editor.appendPlainText("请再看第二张图片。")
    again = built(qtbot, window, page)
    assert again.attempt == 2
    said = " ".join(one.text() for one in hand_in.findChildren(QLabel))
    assert "This will be try 2." in said
    assert "请再看第二张图片。" in said
    assert "was handed in with attempt" in said


def test_several_items_of_one_form_each_with_amount_and_reason(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    deps = window.desk.deps
    update_case(deps, case_id, {"refunded": "399.00", "freight": "12.50"})
    attach_evidence(deps, case_id, photo(tmp_path, "freight_receipt", 200), "freight_receipt")
    add_event(deps, case_id, "refunded", ago(window, 2), {"amount": "399.00"})
    page = opened(qtbot, window, case_id)
    rows = {row.appeal.short_id: row for row in page.appeals.rows}
    for name in ("goods_payment", "freight"):
        if not rows[name].chosen.isChecked():
            rows[name].chosen.click()
    rows["goods_payment"].amount.setText("300")
    rows["freight"].amount.setText("12.50")
    settle(qtbot, window)
    assert not page.bar.build.isEnabled()
    rows["freight"].again.setText("12.50")
    settle(qtbot, window)
    packet = built(qtbot, window, page)
    assert packet.amounts == {"goods_payment": Decimal("300.00"), "freight": Decimal("12.50")}
    typed = [row.typed.words for row in page.handed.upload.texts.rows]
    assert {"300.00", "12.50"} <= set(typed)
    page.handed.hand_in.submit.click()
    settle(qtbot, window)
    page.tabs.open("record")
    page.handed.attempts.rows[0].result.click()
    form = page.handed.attempts.rows[0].form
    form.outcome.choose("partly")
    form.amounts["goods_payment"].setText("100")
    form.amounts["freight"].setText("12.50")
    press(qtbot, page.handed.attempts, "Save the result")
    settle(qtbot, window)
    assert attempt_rows(deps, case_id)[0].won_back == Decimal("112.50")


def test_the_time_left_of_the_back_office_wins(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    page = opened(qtbot, window, case_id)
    time_left = page.parts.time_left
    time_left.open.click()
    qtbot.keyClicks(time_left.shown, "nonsense")
    assert not time_left.save.isEnabled()
    time_left.shown.clear()
    time_left.shown.insert("2天3小时")
    qtbot.keyClick(time_left.shown, Qt.Key.Key_Return)
    settle(qtbot, window)
    seen = next(one for one in events(window, case_id) if one.kind == "deadline_seen")
    assert seen.attributes["left"] == "2天3小时"
    left = page._view.windows[0].left_s(window.desk.now())
    assert left == pytest.approx(51 * 3600, abs=90)
    assert not time_left.leave()


def test_one_flipped_byte_is_found_and_said_in_plain_words(qtbot, window, tmp_path) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    packet = built(qtbot, window, page)
    page.handed.upload.verify.click()
    idle(qtbot, window)
    assert page.handed.upload.badge.word == "unchanged"
    victim = next(path for path in sorted(Path(packet.path).rglob("*.txt")) if path.stat().st_size > 10)
    victim.chmod(0o644)
    data = bytearray(victim.read_bytes())
    data[5] ^= 1
    victim.write_bytes(bytes(data))
    page.handed.upload.verify.click()
    idle(qtbot, window)
    assert page.handed.upload.badge.word == "changed since"
    assert "do not hand it in" in " ".join(shown_texts(page.handed.upload)).lower()


def shown_texts(widget):
    return [one.text() for one in widget.findChildren(type(widget.name)) if one.text()]


def test_a_packet_from_another_computer_is_listed_and_a_damaged_one_is_refused(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    page = opened(qtbot, window, case_id)
    packet = built(qtbot, window, page)
    away = tmp_path / "usb"
    shutil.copytree(packet.path, away)
    shutil.rmtree(packet.path)
    page.handed.built.take_in(away)
    settle(qtbot, window)
    assert Path(packet.path).is_dir()
    assert page.handed.built.packets
    victim = next(path for path in sorted(away.rglob("*.txt")) if path.stat().st_size > 10)
    victim.chmod(0o644)
    victim.write_bytes(b"other words entirely")
    page.handed.built.take_in(away)
    idle(qtbot, window)
    assert "is not what was built" in window.desk.messages.shown


def test_a_scan_opens_the_case_and_an_unknown_number_offers_a_new_one(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    window.open_page("packet")
    page = window.packet
    assert page.take_scan(FILMED)
    settle(qtbot, window)
    assert page._opened.view.case.id == case_id
    assert page.take_scan("YT999999999999")
    idle(qtbot, window)
    assert "No case bears" in window.desk.messages.shown
    with qtbot.waitSignal(window.roads.new_case_wanted) as told:
        window.desk.messages._action.click()
    assert told.args == ["YT999999999999"]


def test_a_building_can_be_stopped_and_leaves_nothing(qtbot, window, tmp_path) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    (page.bar.build if page.bar.build.isEnabled() else page.bar.draft).click()
    assert page.bar.stop.isVisible()
    page.bar.stop.click()
    settle(qtbot, window)
    assert not page.bar.stop.isVisible()
    assert page.handed.built.packets == ()


@pytest.mark.parametrize("size", [(1024, 560), (1280, 720)])
def test_the_buttons_that_matter_are_in_sight(qtbot, window, tmp_path, size) -> None:
    window.resize(*size)
    page = opened(qtbot, window, case_with(window, tmp_path))
    for key in ("statement", "pages", "upload", "record"):
        page.tabs.open(key)
        settle(qtbot, window)
        inside = page.rect()
        for shown in (page.bar.build, page.tabs.names[key], page.parts.search):
            place = shown.rect().translated(shown.mapTo(page, shown.rect().topLeft()))
            assert inside.contains(place), (key, place)


def test_words_too_long_to_be_kept_come_back_with_their_case(qtbot, window, tmp_path) -> None:
    case_id = case_with(window, tmp_path)
    add_event(window.desk.deps, case_id, "refunded", ago(window, 1), {"amount": "399.00"})
    other = open_case(window.desk.deps, platform="pdd", order="261122-111111111111111", waybill="YT1111111111111").case
    page = opened(qtbot, window, case_id)
    page.statement.editor.setPlainText("长" * 301)
    opened(qtbot, window, other.id)
    assert "长" not in page.statement.written
    opened(qtbot, window, case_id)
    assert page.statement.written == "长" * 301


def test_a_case_without_proof_says_why_and_leads_to_the_case(qtbot, window) -> None:
    page = opened(qtbot, window, new_case(window).id)
    assert page.readiness.missing
    assert not page.bar.build.isEnabled()
    with qtbot.waitSignal(window.roads.case_wanted):
        press(qtbot, page.readiness, "In the case")
    assert window.pages.currentWidget() is window.case


def test_a_clock_whose_start_nobody_entered_takes_the_time_of_the_back_office(qtbot, window) -> None:
    case_id = new_case(window).id
    for kind, hours in (("applied", 60), ("agreed", 50), ("return_posted", 40)):
        add_event(window.desk.deps, case_id, kind, ago(window, hours), {"kind": "return_refund"} if hours == 60 else {})
    page = opened(qtbot, window, case_id)
    assert page.parts.time_left.badge.word == "Start unknown"
    page.parts.time_left.open.click()
    page.parts.time_left.clock.choose("pdd.evidence_for_bad_return")
    qtbot.keyClicks(page.parts.time_left.shown, "5:30")
    page.parts.time_left.save.click()
    settle(qtbot, window)
    assert page.parts.time_left.badge.word in ("Urgent", "Running")


def test_the_tab_key_leads_as_the_eye_does(qtbot, window, tmp_path) -> None:
    page = opened(qtbot, window, case_with(window, tmp_path))
    places = {}
    stop = page.parts.search.picker
    for place in range(2000):
        places.setdefault(stop, place)
        stop = stop.nextInFocusChain()
    wanted = [
        page.parts.back,
        page.parts.time_left.open,
        page.appeals.rows[0].chosen,
        page.exhibits.list,
        page.statement.editor,
    ]
    order = [places[one] for one in wanted]
    assert order == sorted(order)
