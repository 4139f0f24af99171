"""The whole story, by window: scan, record, drop, attach, build, verify; then the command line sees the same."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.media.finding import Verdict
from app.ui.main_window import VIDEOS, MainWindow
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.case_view import case_view
from tests.flow.command_line import Desk
from tests.flow.conftest import NUMBER
from tests.ui.conftest import english  # noqa: F401 - a fixture that every test of the window uses
from tests.ui.story import open_desk


@pytest.fixture
def window(qtbot, desk, jobs, strays):
    deps, preferences = open_desk(desk.data)
    made = MainWindow(deps, preferences, jobs)
    qtbot.addWidget(made)
    made.desk.changes.stop()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    assert strays == []


def test_from_a_scan_to_a_verified_packet(qtbot, window: MainWindow, desk: Desk, take: Path, picture: Path) -> None:
    def settled() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: window.jobs.busy == 0, timeout=60_000)

    settled()
    window.new_case()
    form = window.case.new
    qtbot.keyClicks(form.order, "261122-384920175000000")
    qtbot.keyClick(form.order, Qt.Key.Key_Return)
    qtbot.keyClicks(form.waybill, NUMBER)
    form.scenario.choose("swapped")
    form.known.setChecked(True)
    form.signed.show_moment(window.desk.now() - timedelta(hours=2))
    qtbot.keyClick(form.waybill, Qt.Key.Key_Return)
    settled()
    [row] = desk("case", "list").facts
    case = row["case"]
    assert any(clock["state"] == "running" for clock in desk("due").facts)

    window.open_page(VIDEOS)
    window.videos.add_paths((take,))
    qtbot.waitUntil(lambda: len(window.videos.queue.items_shown) == 1)
    settled()
    inspection = window.videos.queue.items_shown[0].inspection
    assert inspection.verdict is Verdict.PASS
    assert [waybill.number for waybill in inspection.waybills if waybill.accepted] == [NUMBER]
    attach = window.videos.attach
    attach.search.picker.choose(case, case)
    attach._on_case_chosen(case)
    attach.kind.setCurrentIndex(attach.kind.findData("opening_video"))
    settled()
    attach.button.click()
    settled()

    for kind in ("goods_and_waybill", "problem_picture"):
        attach_evidence(window.desk.deps, case, picture, kind)
    window.open_packet(case)
    settled()
    page = window.packet
    assert page.readiness.missing == ()
    page.build.click()
    settled()
    packet = page.built._packets[0]
    assert packet.ready
    page.built.verify(packet)
    settled()
    assert page.built.checked[packet.path].word.source == "unchanged"

    assert desk("packet", "verify", packet.path).code == 0
    assert desk("ledger", "verify").fact["ok"]
    assert {item.kind for item in case_view(window.desk.deps, case).evidence} == {
        "opening_video",
        "goods_and_waybill",
        "problem_picture",
    }
