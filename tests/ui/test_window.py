"""The window on a real data folder: what is typed, dropped and pressed is recorded, and what changes shows up."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from app.domain.text import Phrase, Words
from app.texts import Catalog
from app.ui.frame.pages import PAGES
from app.ui.speech import speech
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.case_view import case_view
from app.workflow.videos.inspect_evidence import inspect_evidence
from tests.samples import sharp
from tests.ui.acting import ago, idle, look_again, new_case


def test_an_empty_desk_says_what_to_do(window) -> None:
    words = [label.text() for label in window.today.findChildren(QLabel) if label.isVisible()]
    assert "No clock runs" in words
    assert any(
        button.isVisible() and button.text() == "New case" for button in window.today.findChildren(QAbstractButton)
    )


def test_recording_an_event_starts_the_clock_and_correcting_moves_it(qtbot, window) -> None:
    case = new_case(window)
    add_event(window.desk.deps, case.id, "return_posted", ago(window, 40))
    window.open_case(case.id)
    idle(qtbot, window)
    happened = window.case.panel.happened
    happened.ask_for("signed")
    happened.at.show_moment(ago(window, 3))
    happened.add.click()
    idle(qtbot, window)
    view = case_view(window.desk.deps, case.id)
    clock = next(clock for clock in view.clocks if clock.rule == "pdd.evidence_for_bad_return")
    signed = next(event for event in view.events if event.kind == "signed")
    happened.correct(signed.id)
    happened.at.show_moment(ago(window, 5))
    happened.add.click()
    idle(qtbot, window)
    moved = next(c for c in case_view(window.desk.deps, case.id).clocks if c.rule == clock.rule)
    assert moved.due_at == clock.due_at - timedelta(hours=2)


def test_an_unknown_start_stands_in_red_and_a_click_leads_to_the_form(qtbot, window) -> None:
    case = new_case(window)
    add_event(window.desk.deps, case.id, "return_posted", ago(window, 40))
    look_again(qtbot, window)
    window.open_page("today")
    window.today.refresh()
    idle(qtbot, window)
    unknown = [entry for entry in window.today.list.entries if entry.due_at is None]
    assert [entry.case_id for entry in unknown] == [case.id]
    assert unknown[0].sign.token == "danger"
    window.open_case(case.id)
    idle(qtbot, window)
    record = next(b for b in window.case.panel.findChildren(QAbstractButton) if b.text() == "Record it now")
    record.click()
    assert window.case.panel.happened.kind.id == "signed"


def test_the_first_to_run_out_stands_first_and_a_fragment_opens_it(qtbot, window) -> None:
    deps = window.desk.deps
    late = new_case(window)
    soon = open_case(deps, platform="pdd", order="261121-000000000000042", fields={"scenario": "swapped"}).case
    add_event(deps, late.id, "signed", ago(window, 2))
    add_event(deps, soon.id, "signed", ago(window, 20))
    window.today.refresh()
    idle(qtbot, window)
    running = [entry.case_id for entry in window.today.list.entries if entry.due_at is not None]
    assert running == [soon.id, late.id]
    qtbot.keyClicks(window.today.filter, "000042")
    assert {entry.case_id for entry in window.today.list.entries} == {soon.id}
    qtbot.keyClick(window.today.filter, Qt.Key.Key_Return)
    idle(qtbot, window)
    assert window.pages.currentWidget() is window.case
    assert window.case._case_id == soon.id


def test_the_command_line_is_seen_within_a_second(qtbot, window) -> None:
    look_again(qtbot, window)
    case = new_case(window)
    add_event(window.desk.deps, case.id, "signed", ago(window, 2))
    window.desk.changes.start()
    qtbot.waitUntil(lambda: any(entry.case_id == case.id for entry in window.today.list.entries), timeout=5000)


def ready_case(window, tmp_path) -> str:
    import cv2
    import numpy as np

    deps, case = window.desk.deps, new_case(window, goods="Phone", serial="SN1")
    add_event(deps, case.id, "signed", ago(window, 3))
    video = attach_evidence(deps, case.id, sharp(), "opening_video")
    inspect_evidence(deps, video.id)
    for place, kind in enumerate(("goods_and_waybill", "problem_picture", "serial_comparison")):
        picture = tmp_path / f"{kind}.jpg"
        picture.write_bytes(cv2.imencode(".jpg", np.full((480, 640, 3), 40 + 60 * place, np.uint8))[1].tobytes())
        attach_evidence(deps, case.id, picture, kind)
    return case.id


def test_keys_lead_everywhere(qtbot, window) -> None:
    window.activateWindow()
    for place, name in enumerate(PAGES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        idle(qtbot, window)
        assert window.pages.currentWidget() is window.page(name)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.case.stack.currentWidget() is window.case._new_area
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.case.stack.currentWidget() is not window.case._new_area
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.case.list.search.hasFocus()


def test_every_button_and_input_has_a_name(window) -> None:
    silent = []
    for widget in (
        window.findChildren(QAbstractButton) + window.findChildren(QLineEdit) + window.findChildren(QComboBox)
    ):
        inner = isinstance(widget.parentWidget(), QComboBox) or widget.objectName().startswith("qt_")
        named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
        if not inner and not named and not isinstance(widget.parent(), QWidget.__mro__[0]):
            silent.append(widget)
    assert silent == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_fault_shows_the_report_and_the_window_goes_on(qtbot, window) -> None:
    def broken(_report):
        raise RuntimeError("order 261122-384920175000000")

    from app.ui.jobs import Lane

    window.jobs.run(window, Lane.DATA, broken, lambda _: None)
    qtbot.waitUntil(lambda: window._crash is not None)
    assert "RuntimeError" in window._crash.report
    assert "384920175" not in window._crash.report
    window._crash._on_copy()
    assert QApplication.clipboard().text() == window._crash.report
    window._crash.accept()
    window.open_page("settings")
    assert window.pages.currentWidget() is window.settings


class Stretched(Catalog):
    """Every sentence 40 % longer, so that layouts that only fit by luck are found."""

    def say(self, value):
        words = super().say(value)
        return words + "~" * max(2, round(len(words) * 0.4)) if words and isinstance(value, (Phrase, Words)) else words


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_longer_language_is_not_clipped(qtbot, window, tmp_path, size) -> None:
    window.resize(*size)
    speech.speak(Stretched("en", {}))
    assert clipped_pages(qtbot, window) == []
    case_id = ready_case(window, tmp_path)
    look_again(qtbot, window)
    window.open_case(case_id)
    window.open_packet(case_id)
    window.open_page("videos")
    window.videos.add_paths((sharp(),))
    idle(qtbot, window)
    idle(qtbot, window)
    assert clipped_pages(qtbot, window) == []


def clipped_pages(qtbot, window) -> list[str]:
    clipped = []
    for name in PAGES:
        window.open_page(name)
        idle(qtbot, window)
        for _ in range(20):  # plots come one after the other, and each moves what is below
            qtbot.wait(50)
            found = clipped_in(window, name)
            if not found:
                break
        clipped += found
    return clipped


def clipped_in(window, name) -> list[str]:
    found = []
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
        words = widget.text()
        if not widget.isVisible() or not words or widget.property("may_be_cut"):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.height() < widget.heightForWidth(widget.width()) - 1
        else:
            short = widget.width() < widget.minimumSizeHint().width() or widget.width() < widget.sizeHint().width() - 1
        if short:
            found.append(f"page {name}: {type(widget).__name__} {widget.size().toTuple()} {words[:60]}")
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.widget().minimumSizeHint().width() > area.viewport().width():
            needs = area.widget().minimumSizeHint().width()
            found.append(f"page {name}: content needs {needs} of {area.viewport().width()}")
    return found


def test_a_change_of_language_reaches_every_page_without_rebuilding(qtbot, window) -> None:
    case = new_case(window)
    window.open_case(case.id)
    idle(qtbot, window)
    before = window.case.panel
    speech.speak(Stretched("en", {}))
    for page in (window.today, window.videos, window.case, window.packet, window.settings):
        plain = [
            button.text()
            for button in page.findChildren(QAbstractButton)
            if button.text() and not button.text().endswith("~")
        ]
        assert plain == []
    assert window.case.panel is before
    assert window.windowTitle().endswith("~")
