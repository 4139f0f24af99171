"""The whole story, by window and keys alone: scan, check, attach, paste, build, hand in; the command line agrees."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.apart.annex import Annex
from app.domain.media.finding import Verdict
from app.ui.frame.window import MainWindow
from app.ui.reminders.reminders import reminders_of
from app.workflow.queries.case_view import case_view
from tests.flow.command_line import Desk
from tests.flow.conftest import NUMBER
from tests.ui.conftest import english  # noqa: F401 - a fixture that every test of the window uses
from tests.ui.story import open_desk

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, desk, jobs, strays):
    deps, preferences = open_desk(desk.data)
    annex = Annex((preferences.folder, preferences.settings), deps.database.also_ours)
    made = MainWindow(deps, preferences, jobs, annex)
    qtbot.addWidget(made)
    made.desk.changes.stop()
    reminders_of(made.desk).stop()
    made.scanner.deafen()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    annex.close()
    assert strays == []


def settled(qtbot, window: MainWindow) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: window.jobs.busy == 0, timeout=60_000)


def pressed(qtbot, key, keys=NONE) -> None:
    """A key where the cursor is, wherever that may be."""
    qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, keys)


def typed(qtbot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def tab_to(qtbot, window: MainWindow, wanted: QWidget) -> None:
    """Press Tab until the cursor is there: what cannot be reached so cannot be done without a mouse."""
    for _ in range(200):
        if QApplication.focusWidget() is wanted:
            return
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted}")


def tab_into(qtbot, window: MainWindow, part: QWidget) -> None:
    """Press Tab until the cursor is on something inside."""
    for _ in range(200):
        if part.isAncestorOf(QApplication.focusWidget() or window):
            return
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came into {part}")


def new_case(qtbot, window: MainWindow) -> None:
    """Scanned or typed, with what came back and since when; nothing is clicked."""
    pressed(qtbot, Qt.Key.Key_N, CONTROL)
    form = window.case.new
    typed(qtbot, NUMBER)
    pressed(qtbot, Qt.Key.Key_Return)
    typed(qtbot, "261122-384920175000000")
    tab_to(qtbot, window, form.scenario)
    for _ in range(12):
        if form.scenario.id == "swapped":
            break
        pressed(qtbot, Qt.Key.Key_Down)
    tab_to(qtbot, window, form.unknown)
    pressed(qtbot, Qt.Key.Key_Space)
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    settled(qtbot, window)


def check_and_attach(qtbot, window: MainWindow, take: Path) -> None:
    """A copied file is pasted into the page; its case is proposed by the waybill that was read."""
    pressed(qtbot, Qt.Key.Key_2, CONTROL)
    settled(qtbot, window)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(take))])
    QGuiApplication.clipboard().setMimeData(copied)
    window.videos.queue.setFocus()
    pressed(qtbot, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(window.videos.queue.items_shown) == 1)
    settled(qtbot, window)
    inspection = window.videos.queue.items_shown[0].inspection
    assert inspection.verdict is Verdict.PASS
    assert [waybill.number for waybill in inspection.waybills if waybill.accepted] == [NUMBER]
    tab_to(qtbot, window, window.videos.attach.button)
    pressed(qtbot, Qt.Key.Key_Space)
    settled(qtbot, window)


def paste_proof(qtbot, window: MainWindow, picture: Path) -> None:
    """Pictures are pasted into the slot that they belong to."""
    proofs = window.case.panel.proofs
    for kind in ("goods_and_waybill", "problem_picture"):
        QGuiApplication.clipboard().setImage(QImage(str(picture)))
        tab_into(qtbot, window, proofs.checklist.row(kind))
        pressed(qtbot, Qt.Key.Key_V, CONTROL)
        settled(qtbot, window)


def test_from_a_scan_to_a_packet_handed_in_by_keys_alone(qtbot, window, desk: Desk, take: Path, picture: Path) -> None:
    window.activateWindow()
    settled(qtbot, window)
    new_case(qtbot, window)
    [row] = desk("case", "list").facts
    case = row["case"]
    assert any(clock["state"] == "running" for clock in desk("due").facts)
    check_and_attach(qtbot, window, take)
    pressed(qtbot, Qt.Key.Key_K, CONTROL)
    typed(qtbot, NUMBER[-8:])
    pressed(qtbot, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.pages.currentWidget() is window.case
    paste_proof(qtbot, window, picture)
    assert {item.kind for item in case_view(window.desk.deps, case).evidence} == {
        "opening_video",
        "goods_and_waybill",
        "problem_picture",
    }
    window.open_packet(case)
    settled(qtbot, window)
    page = window.packet
    qtbot.waitUntil(page.bar.build.isEnabled, timeout=30_000)
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    settled(qtbot, window)
    packet = page.handed.upload.packet
    assert packet.ready
    pressed(qtbot, Qt.Key.Key_1, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == packet.statement
    tab_to(qtbot, window, page.handed.hand_in.submit)
    pressed(qtbot, Qt.Key.Key_Space)
    settled(qtbot, window)
    assert desk("packet", "verify", packet.path).code == 0
    assert desk("ledger", "verify").fact["ok"]
    assert len(desk("attempt", "list", "--case", case).facts) == 1
