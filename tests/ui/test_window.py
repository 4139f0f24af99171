"""The window on a real data folder: what is typed, dropped and pressed is recorded, and what changes shows up."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from app.domain.cases.clock import ClockState
from app.domain.media.finding import Verdict
from app.domain.text import Phrase
from app.texts import Catalog
from app.ui.main_window import CASE, PACKET, SETTINGS, TODAY, VIDEOS, MainWindow
from app.ui.speech import speech
from app.ui.theme import look
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.case_view import case_view
from app.workflow.videos.inspect_evidence import inspect_evidence
from tests.samples import sharp
from tests.ui.story import FILMED, open_desk

ORDER = "261122-384920175000000"


@pytest.fixture
def window(qtbot, tmp_path, jobs, strays):
    deps, preferences = open_desk(tmp_path / "data")
    made = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(made)
    made.desk.changes.stop()
    made.show()
    qtbot.waitExposed(made)
    idle(qtbot, made)
    yield made
    made.close()
    assert strays == []


def idle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: window.jobs.busy == 0, timeout=60_000)


def new_case(window, scenario="swapped", **fields):
    deps = window.desk.deps
    return open_case(deps, platform="pdd", order=ORDER, waybill=FILMED, fields={"scenario": scenario, **fields}).case


def ago(window, hours):
    return window.desk.now() - timedelta(hours=hours)


def look_again(qtbot, window) -> None:
    """What the feed of changes does each second."""
    for _ in range(2):
        window.desk.changes.look()
        idle(qtbot, window)


def test_an_empty_desk_says_what_to_do(window) -> None:
    words = [label.text() for label in window.today.findChildren(QLabel) if label.isVisible()]
    assert "No clock runs" in words
    assert any(
        button.isVisible() and button.text() == "New case" for button in window.today.findChildren(QAbstractButton)
    )


def test_a_scan_opens_a_new_case_and_its_clock_appears(qtbot, window) -> None:
    window.new_case()
    form = window.case.new
    qtbot.keyClicks(form.order, ORDER)
    qtbot.keyClick(form.order, Qt.Key.Key_Return)
    qtbot.keyClicks(form.waybill, FILMED)
    form.scenario.choose("swapped")
    form.known.setChecked(True)
    form.signed.show_moment(ago(window, 2))
    qtbot.keyClick(form.waybill, Qt.Key.Key_Return)
    idle(qtbot, window)
    idle(qtbot, window)
    rows = window.case.panel.clocks.rows
    assert any("Evidence after signing" in label.text() for row in rows for label in row.findChildren(QLabel))
    first = case_view(window.desk.deps, window.case._case_id).clocks[0]
    assert first.state is ClockState.RUNNING
    assert rows[0].left.text().startswith("2")
    assert window.desk.messages.shown.endswith("is open.")


def test_a_second_case_with_the_same_number_is_told_not_refused(qtbot, window) -> None:
    first = new_case(window)
    window.new_case()
    window.case.new.order.setText(ORDER)
    window.case.new.make.click()
    idle(qtbot, window)
    assert first.id in window.desk.messages.shown
    assert window.case._case_id != first.id


def test_nothing_typed_is_one_clear_sentence(qtbot, window) -> None:
    window.new_case()
    window.case.new.make.click()
    idle(qtbot, window)
    assert "needs an order number" in window.desk.messages.shown
    assert window.case.new.make.isEnabled()


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
    happened._begin_correction(signed)
    happened.at.show_moment(ago(window, 5))
    happened.add.click()
    idle(qtbot, window)
    moved = next(c for c in case_view(window.desk.deps, case.id).clocks if c.rule == clock.rule)
    assert moved.due_at == clock.due_at - timedelta(hours=2)


def test_an_unknown_start_stands_in_red_and_a_click_leads_to_the_form(qtbot, window) -> None:
    case = new_case(window)
    add_event(window.desk.deps, case.id, "return_posted", ago(window, 40))
    look_again(qtbot, window)
    window.open_page(TODAY)
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
    assert window.pages.currentIndex() == CASE
    assert window.case._case_id == soon.id


def test_the_command_line_is_seen_within_a_second(qtbot, window) -> None:
    look_again(qtbot, window)
    case = new_case(window)
    add_event(window.desk.deps, case.id, "signed", ago(window, 2))
    window.desk.changes.start()
    qtbot.waitUntil(lambda: any(entry.case_id == case.id for entry in window.today.list.entries), timeout=5000)


def test_facts_are_saved_and_a_change_from_elsewhere_is_not_overwritten(qtbot, window) -> None:
    case = new_case(window)
    window.open_case(case.id)
    idle(qtbot, window)
    facts = window.case.panel.facts
    facts.fields["goods"].setText("Phone")
    facts._refresh()
    facts.save.click()
    idle(qtbot, window)
    assert case_view(window.desk.deps, case.id).case.goods == "Phone"
    facts.fields["goods"].setText("Mine")
    from app.workflow.cases.update_case import update_case

    update_case(window.desk.deps, case.id, {"goods": "Theirs"})
    facts.save.setEnabled(True)
    facts.save.click()
    idle(qtbot, window)
    assert case_view(window.desk.deps, case.id).case.goods == "Theirs"
    assert facts.fields["goods"].text() == "Mine"
    assert window.desk.messages.shown


def drop(area, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    area.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_dropped_video_gets_a_verdict_frames_and_a_case(qtbot, window, tmp_path) -> None:
    case = new_case(window)
    clip = sharp()
    folder = tmp_path / "收到的 [1]"
    folder.mkdir()
    video = folder / "开箱 '1'.mp4"
    video.write_bytes(clip.read_bytes())
    (folder / "notes.txt").write_text("no video", encoding="utf-8")
    window.open_page(VIDEOS)
    page = window.videos
    from app.ui.widgets.drop_area import DropArea

    drop(page.findChild(DropArea), [folder])
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1)
    idle(qtbot, window)
    item = page.queue.items_shown[0]
    assert item.inspection is not None
    assert page.details.findings.findings == tuple(
        sorted(item.inspection.findings, key=lambda one: ["fail", "unknown", "warn", "pass"].index(one.verdict.value))
    )
    idle(qtbot, window)
    qtbot.waitUntil(lambda: page.details.picture.has_picture, timeout=10_000)
    if item.inspection.waybills:
        page.attach.search.picker.choose(case.id, case.id)
        page.attach._on_case_chosen(case.id)
        idle(qtbot, window)
    page.attach.kind.setCurrentIndex(page.attach.kind.findData("opening_video"))
    page.attach.button.click()
    idle(qtbot, window)
    idle(qtbot, window)
    view = case_view(window.desk.deps, case.id)
    assert [evidence.kind for evidence in view.evidence] == ["opening_video"]
    assert view.evidence[0].sha256 in view.inspections
    assert video.exists()


def test_stopping_a_check_changes_nothing_and_is_shown(qtbot, window) -> None:
    window.open_page(VIDEOS)
    page = window.videos
    page.add_paths((sharp(),))
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1)
    item = page.queue.items_shown[0]
    page._on_action(item)
    idle(qtbot, window)
    assert item.inspection is None
    assert item.stopped
    page._on_action(item)
    assert page.queue.items_shown == ()


@pytest.mark.parametrize("name", ["空.mp4", "missing.mp4", "-dash.mov"])
def test_bad_files_are_told_in_the_queue(qtbot, window, tmp_path, name) -> None:
    path = tmp_path / name
    if name != "missing.mp4":
        path.write_bytes(b"" if name == "空.mp4" else b"not a video at all" * 100)
    window.open_page(VIDEOS)
    window.videos.add_paths((path,))
    qtbot.waitUntil(lambda: len(window.videos.queue.items_shown) == 1)
    idle(qtbot, window)
    item = window.videos.queue.items_shown[0]
    assert item.problem is not None or item.inspection.verdict is Verdict.FAIL
    assert window._crash is None


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


def test_a_packet_is_built_and_verifies_and_one_flipped_byte_is_found(qtbot, window, tmp_path) -> None:
    window.open_packet(ready_case(window, tmp_path))
    idle(qtbot, window)
    idle(qtbot, window)
    page = window.packet
    assert [row.appeal.short_id for row in page.appeals.chosen] == ["return_evidence"]
    if page.readiness.missing:
        page.draft.click()
    else:
        page.build.click()
    idle(qtbot, window)
    idle(qtbot, window)
    packet = page.built._packets[0]
    assert Path(packet.path).is_dir()
    page.built.verify(packet)
    idle(qtbot, window)
    assert page.built.checked[packet.path].word.source == "unchanged"
    victim = next(path for path in sorted(Path(packet.path).rglob("*.txt")) if path.stat().st_size > 10)
    victim.chmod(0o644)
    data = bytearray(victim.read_bytes())
    data[5] ^= 1
    victim.write_bytes(bytes(data))
    page.built.verify(packet)
    idle(qtbot, window)
    assert page.built.checked[packet.path].word.source == "changed since"


def test_a_case_without_proof_is_not_ready_and_says_why(qtbot, window) -> None:
    case = new_case(window)
    window.open_packet(case.id)
    idle(qtbot, window)
    idle(qtbot, window)
    assert window.packet.readiness.missing
    assert not window.packet.build.isEnabled()
    with qtbot.waitSignal(window.packet.case_opened):
        next(b for b in window.packet.findChildren(QAbstractButton) if b.text() == "Complete it in the case").click()
    assert window.pages.currentIndex() == CASE


def test_keys_lead_everywhere(qtbot, window) -> None:
    window.activateWindow()
    for place in (VIDEOS, CASE, PACKET, SETTINGS, TODAY):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.pages.currentIndex() == place
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


def test_settings_hold_at_once_and_are_saved(qtbot, window) -> None:
    saved = []
    window.desk.preferences.save = saved.append
    window.open_page(SETTINGS)
    window.settings.fields["theme"].choose("dark")
    window.settings.fields["theme"].id_chosen.emit("dark")
    window.settings.fields["language"].id_chosen.emit("zh_CN")
    window.settings.fields["frames"].setValue(5)
    idle(qtbot, window)
    assert look._theme.name == "dark"
    assert (saved[-1].theme, saved[-1].frames) == ("dark", 5)


def test_a_setting_that_cannot_hold_is_told_and_put_back(qtbot, window) -> None:
    saved = []
    window.desk.preferences.save = saved.append
    window.open_page(SETTINGS)
    address = window.settings.fields["database"]
    address.setText("mysql://somebody")
    address.editingFinished.emit()
    idle(qtbot, window)
    assert "mysql://somebody" in window.desk.messages.shown
    assert (address.text(), window.desk.preferences.settings.database, saved) == ("", "", [])
    address.setText("postgresql://clerk@server:5432/desk")
    address.editingFinished.emit()
    idle(qtbot, window)
    assert saved[-1].database == "postgresql://clerk@server:5432/desk"


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
    window.open_page(SETTINGS)
    assert window.pages.currentIndex() == SETTINGS


class Stretched(Catalog):
    """Every sentence 40 % longer, so that layouts that only fit by luck are found."""

    def say(self, value):
        words = super().say(value)
        return words + "~" * max(2, round(len(words) * 0.4)) if words and isinstance(value, Phrase) else words


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_longer_language_is_not_clipped(qtbot, window, tmp_path, size) -> None:
    window.resize(*size)
    speech.speak(Stretched("en", {}))
    assert clipped_pages(qtbot, window) == []
    case_id = ready_case(window, tmp_path)
    look_again(qtbot, window)
    window.open_case(case_id)
    window.open_packet(case_id)
    window.open_page(VIDEOS)
    window.videos.add_paths((sharp(),))
    idle(qtbot, window)
    idle(qtbot, window)
    assert clipped_pages(qtbot, window) == []


def clipped_pages(qtbot, window) -> list[str]:
    clipped = []
    for place in range(window.pages.count()):
        window.open_page(place)
        idle(qtbot, window)
        qtbot.wait(50)
        clipped += clipped_in(window, place)
    return clipped


def clipped_in(window, place) -> list[str]:
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
            found.append(f"page {place}: {type(widget).__name__} {widget.size().toTuple()} {words[:60]}")
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.widget().minimumSizeHint().width() > area.viewport().width():
            needs = area.widget().minimumSizeHint().width()
            found.append(f"page {place}: content needs {needs} of {area.viewport().width()}")
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
