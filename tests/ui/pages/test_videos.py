"""The page of videos as a clerk uses it: drop, see what is wrong, make it fit, attach, keep a parcel, watch."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from app.domain.media.finding import Verdict
from app.ui.pages.videos.adding import watching
from app.ui.pages.videos.queue_item import State
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.case_view import case_view
from app.workflow.queries.exchange.parcel_rows import parcel_rows
from tests.samples import SMALL, hard_cut, parcel_take, sharp
from tests.ui.acting import idle, look_again, new_case
from tests.ui.story import FILMED

OTHER = "YT8829485837102"


@pytest.fixture
def page(window):
    window.open_page("videos")
    return window.videos


def drop(area, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    area.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def clip(folder, name="开箱 '1'.mp4"):
    folder.mkdir(parents=True, exist_ok=True)
    return shutil.copy(sharp(), folder / name)


def settled(qtbot, window) -> None:
    for _ in range(3):
        idle(qtbot, window)


def test_a_dropped_video_finds_its_case_and_is_attached_by_one_click(qtbot, window, page, tmp_path) -> None:
    case = new_case(window)
    folder = tmp_path / "收到的 [1]"
    video = clip(folder)
    (folder / "notes.txt").write_text("no video", encoding="utf-8")
    (folder / ".hidden.mp4").write_bytes(b"x")
    drop(page.target, [folder])
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1)
    assert window.desk.messages.shown == "other files left aside: 1; hidden files left aside: 1."
    settled(qtbot, window)
    item = page.queue.items_shown[0]
    assert item.state is State.DONE
    assert page.attach.search.picker.case_id == case.id
    assert page.attach.told.text() == f"Waybill {FILMED} is that of case {case.id}."
    assert page.attach.kind.currentData() == "opening_video"
    page.attach.button.click()
    settled(qtbot, window)
    view = case_view(window.desk.deps, case.id)
    assert [evidence.kind for evidence in view.evidence] == ["opening_video"]
    assert view.evidence[0].sha256 in view.inspections
    assert item.tag.english() == f"in case {case.id}"
    assert page.attach.told.text() == f"Attached to case {case.id}"
    assert shutil.os.path.exists(video)


def test_a_file_that_is_attached_already_is_told_and_not_attached_twice(qtbot, window, page) -> None:
    case = new_case(window)
    attach_evidence(window.desk.deps, case.id, sharp(), "opening_video")
    page.add_paths((sharp(),))
    settled(qtbot, window)
    assert page.attach.told.text() == f"The same file is already attached in case {case.id}."
    assert not page.attach.button.isEnabled()


def test_several_videos_go_each_to_its_own_case(qtbot, window, page, tmp_path) -> None:
    case = new_case(window)
    film = parcel_take(tmp_path / "other.mp4", SMALL, number=OTHER)
    page.add_paths((sharp(), film))
    settled(qtbot, window)
    page.queue.selectAll()
    settled(qtbot, window)
    assert page.attach.told.text() == "2 videos chosen; of 1 the case is known by the waybill"
    page.attach.each.click()
    settled(qtbot, window)
    assert [item.case_id for item in page.queue.items_shown] == [case.id, ""]


def test_one_that_cannot_be_attached_is_told_and_the_others_are_attached(qtbot, window, page, tmp_path) -> None:
    case = new_case(window)
    gone = tmp_path / "gone.mp4"
    gone.write_bytes(b"not a video at all" * 100)
    page.add_paths((gone, sharp()))
    settled(qtbot, window)
    gone.unlink()
    page.queue.selectAll()
    settled(qtbot, window)
    page.attach.search.picker.choose(case.id, case.id)
    page.attach.search.picker.case_chosen.emit(case.id)
    settled(qtbot, window)
    page.attach.button.click()
    settled(qtbot, window)
    assert [one.name for one in case_view(window.desk.deps, case.id).evidence] == [sharp().name]
    assert "gone.mp4" in window.desk.messages.shown


def test_a_video_without_a_case_is_kept_as_a_parcel_and_matched_later(qtbot, window, page) -> None:
    page.add_paths((sharp(),))
    settled(qtbot, window)
    assert page.attach.told.text() == f"{FILMED}: no case has it."
    with qtbot.waitSignal(window.roads.new_case_wanted) as wanted:
        page.attach.new.click()
    assert wanted.args == [FILMED]
    window.open_page("videos")
    page.attach.keep.click()
    settled(qtbot, window)
    [row] = parcel_rows(window.desk.deps)
    assert (row.parcel.waybill, len(row.files)) == (FILMED, 1)
    assert page.parcels.opener.text() == "Parcels: 1"
    case = new_case(window)
    look_again(qtbot, window)
    page.parcels.opener.click()
    assert page.parcels.search.picker.case_id == case.id
    page.parcels.button.click()
    settled(qtbot, window)
    assert [one.kind for one in case_view(window.desk.deps, case.id).evidence] == ["opening_video"]
    assert page.parcels.opener.isHidden()


def test_a_case_that_came_into_being_meanwhile_is_proposed(qtbot, window, page) -> None:
    page.add_paths((sharp(),))
    settled(qtbot, window)
    assert page.attach.new.isVisible()
    window.open_page("today")
    case = new_case(window)
    look_again(qtbot, window)
    window.open_page("videos")
    settled(qtbot, window)
    assert page.attach.search.picker.case_id == case.id
    assert not page.attach.new.isVisible()


def test_files_meant_for_a_case_are_checked_against_its_number(qtbot, window, page, tmp_path) -> None:
    case = new_case(window)
    film = parcel_take(tmp_path / "other.mp4", SMALL, number=OTHER)
    window.roads.files_wanted.emit((film,), case.id)
    settled(qtbot, window)
    [item] = page.queue.items_shown
    assert (item.waybill, item.meant_for) == (FILMED, case.id)
    assert item.line.english().startswith(f"another waybill than expected: {OTHER} → find out whose parcel it is")
    assert page.attach.search.picker.case_id == case.id


def test_a_file_dropped_twice_is_checked_once_unless_something_else_is_expected(qtbot, window, page) -> None:
    page.add_paths((hard_cut(),))
    settled(qtbot, window)
    first = page.queue.items_shown[0].inspection
    page.add_paths((hard_cut(),))
    settled(qtbot, window)
    assert window.desk.messages.shown == "in the list already: 1."
    assert [item.inspection for item in page.queue.items_shown] == [first]
    page.take_scan(FILMED)
    page.add_paths((hard_cut(),))
    settled(qtbot, window)
    [item] = page.queue.items_shown
    assert item.waybill == FILMED
    assert item.inspection is not first


def test_a_scanned_number_holds_for_the_next_videos_only(qtbot, window, page) -> None:
    assert page.take_scan(FILMED)
    assert page.waybill.text() == FILMED
    page.add_paths((sharp(),))
    assert page.waybill.text() == ""
    settled(qtbot, window)
    [item] = page.queue.items_shown
    assert item.waybill == FILMED
    assert any(one.matches for one in item.inspection.waybills)


def test_a_copy_that_fits_stands_in_the_list_beside_its_original(qtbot, window, page, tmp_path) -> None:
    film = clip(tmp_path / "films", "开箱.mov")
    before = (tmp_path / "films" / "开箱.mov").read_bytes()
    page.add_paths((film,))
    settled(qtbot, window)
    [item] = page.queue.items_shown
    assert item.line.english().startswith("really mp4, but named otherwise → make it fit")
    page.fit.button.click()
    settled(qtbot, window)
    original, copy = page.queue.items_shown
    assert (copy.name, copy.copy_of, copy.tag.source) == ("开箱-fit.mp4", "开箱.mov", "copy")
    assert copy.state is State.DONE
    assert "% of the limit" in page.fit.told.text()
    assert (tmp_path / "films" / "开箱.mov").read_bytes() == before
    assert (original.fitting, original.tag.source) == (None, "copy made")
    assert "copy of 开箱.mov" in page.queue.model().index(1, 0).data()


def test_a_copy_that_cannot_be_made_is_told_with_the_reason(qtbot, window, page, tmp_path) -> None:
    film = clip(tmp_path / "films", "开箱.mov")
    page.add_paths((film,))
    settled(qtbot, window)
    (tmp_path / "films" / "开箱.mov").unlink()
    page.fit.button.click()
    settled(qtbot, window)
    assert page.fit.told.property("role") == "danger"
    assert "开箱.mov" in page.fit.told.text()
    assert page.fit.button.isVisible()


def test_copied_files_are_pasted_and_addresses_are_not_fetched(qtbot, window, page) -> None:
    QApplication.clipboard().setText("https://example.com/film.mp4")
    page.paste()
    assert window.desk.messages.shown == "Nothing is fetched from the network."
    QApplication.clipboard().setText(str(hard_cut()))
    qtbot.keyClick(page.queue, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.paste()
    settled(qtbot, window)
    assert [item.name for item in page.queue.items_shown] == [hard_cut().name]


@pytest.mark.parametrize("name", ["空.mp4", "missing.mp4", "-dash.mov"])
def test_bad_files_are_told_in_the_queue(qtbot, window, page, tmp_path, name) -> None:
    path = tmp_path / name
    if name != "missing.mp4":
        path.write_bytes(b"" if name == "空.mp4" else b"not a video at all" * 100)
    page.add_paths((path,))
    settled(qtbot, window)
    [item] = page.queue.items_shown
    assert item.problem is not None or item.inspection.verdict is Verdict.FAIL
    assert window._crash is None


def test_the_queue_is_there_again_after_another_page(qtbot, window, page) -> None:
    page.add_paths((hard_cut(),))
    window.open_page("today")
    settled(qtbot, window)
    window.open_page("videos")
    assert [item.state for item in window.videos.queue.items_shown] == [State.DONE]


def test_the_platform_is_remembered(qtbot, window, page) -> None:
    other = next(key for key in page.platform.ids if key != page.platform.id)
    page.platform.choose(other)
    page.platform.id_chosen.emit(other)
    idle(qtbot, window)
    assert window.desk.preferences.settings.platform == other


def test_a_watched_folder_brings_new_recordings_by_itself(qtbot, window, page, tmp_path) -> None:
    folder = tmp_path / "录像机"
    clip(folder, "old.mp4")
    page.watch.watching._timer.setInterval(30)
    page.watch.watch(folder)
    qtbot.waitUntil(lambda: "1 older videos lie in this folder" in window.desk.messages.shown, timeout=20_000)
    assert window.desk.preferences.settings.watched_folder == str(folder)
    shutil.copy(hard_cut(), folder / "new.mp4")
    qtbot.waitUntil(lambda: len(page.queue.items_shown) == 1, timeout=30_000)
    assert page.queue.items_shown[0].name == "new.mp4"
    folder.rename(tmp_path / "away")
    qtbot.waitUntil(lambda: not page.watch.watching.reached, timeout=30_000)
    assert "cannot be reached" in window.desk.messages.shown
    window.desk.messages.hide()
    qtbot.wait(150)
    assert window.desk.messages.shown == ""
    page.watch.stop.click()
    settled(qtbot, window)
    assert window.desk.preferences.settings.watched_folder == ""
    assert watching.PAUSE_MS >= 1000
