"""The settings page: what is set holds and is saved at once; places are tried; backup, restore, proof, release."""

import zipfile
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListView, QWidget

from app.settings import Settings, read_settings, save_settings, settings_bytes
from app.ui.pages.settings import words
from app.ui.speech import speech
from app.ui.theme import look
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.keeping.back_up import back_up
from app.workflow.queries.keeping.shared_places import ServerLook, Tables
from tests.ui.acting import idle, new_case


@pytest.fixture
def saved(window):
    kept = []
    window.desk.preferences.save = kept.append
    return kept


@pytest.fixture
def page(qtbot, window, saved):
    window.open_page("settings")
    whole(window.settings)
    idle(qtbot, window)
    return window.settings


def whole(page) -> None:
    """Build every group, as the window does while nobody is looking."""
    while page.build_more():
        pass


def typed(qtbot, window, field, value: str) -> None:
    field.setFocus()
    field.selectAll()
    if value:
        qtbot.keyClicks(field, value)
    else:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    idle(qtbot, window)


def pressed(qtbot, window, press) -> None:
    assert press.isEnabled()
    qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    idle(qtbot, window)


def opened(qtbot, window, page, group: str) -> None:
    pressed(qtbot, window, page.tabs[group])


def test_every_setting_has_a_row_with_a_name_and_words(page) -> None:
    assert set(page.fields) == set(Settings.model_fields)
    assert [name for name in Settings.model_fields if name not in words.TITLES] == []
    assert [name for name in Settings.model_fields if name not in words.WORDS] == []
    assert {words.group_of(name) for name in Settings.model_fields} <= set(words.GROUPS)


def test_a_field_that_nobody_named_shows_by_its_own_description(qtbot, window, monkeypatch, saved) -> None:
    monkeypatch.setattr(words, "TITLES", {})
    monkeypatch.delitem(words.WORDS, "frames")
    window.open_page("settings")
    whole(window.settings)
    shown = [label.text() for label in window.settings.findChildren(QLabel)]
    assert Settings.model_fields["frames"].description in shown
    assert words.group_of("something_new") == "general"


def test_what_is_chosen_holds_at_once_and_is_saved(qtbot, window, page, saved) -> None:
    theme = page.fields["theme"]
    theme.setFocus()
    for _ in range(5):
        if theme.id != "dark":
            qtbot.keyClick(theme, Qt.Key.Key_Down)
    idle(qtbot, window)
    assert look._theme.name == "dark"
    opened(qtbot, window, page, "videos")
    frames = page.fields["frames"]
    frames.setFocus()
    qtbot.keyClick(frames, Qt.Key.Key_Up)
    idle(qtbot, window)
    assert (saved[-1].theme, saved[-1].frames) == ("dark", 4)


def test_contrast_and_larger_texts_reach_the_window_without_a_restart(qtbot, window, page, saved) -> None:
    before = page.tabs["general"].sizeHint().height()
    scale = page.fields["text_scale"]
    scale.setFocus()
    scale.selectAll()
    qtbot.keyClicks(scale, "150")
    assert saved == []  # half a number is none
    qtbot.keyClick(scale, Qt.Key.Key_Return)
    idle(qtbot, window)
    assert saved[-1].text_scale == 150
    assert QApplication.font().pixelSize() == look.size("text") == 21
    assert page.tabs["general"].sizeHint().height() > before
    theme = page.fields["theme"]
    theme.choose("contrast")
    theme.id_chosen.emit("contrast")
    idle(qtbot, window)
    assert (look._theme.name, look.size("text"), saved[-1].theme) == ("contrast", 21, "contrast")


def test_the_settings_file_takes_the_new_values_and_refuses_others(tmp_path) -> None:
    file = tmp_path / "settings.toml"
    chosen = Settings().changed(theme="contrast_dark", text_scale=125, thresholds=("pdd.dispute_rate=0.01",))
    save_settings(chosen, file)
    assert read_settings(file).model_dump() == chosen.model_dump()
    file.write_text("text_scale = 500\n", "utf-8")
    with pytest.raises(Exception, match="text_scale"):
        read_settings(file)
    assert b"backup_folder" not in settings_bytes(Settings())


def test_a_language_reaches_the_page_at_once(qtbot, window, page, saved) -> None:
    language = page.fields["language"]
    language.choose("en")
    language.id_chosen.emit("en")
    idle(qtbot, window)
    assert speech.language == "en"
    assert saved[-1].language == "en"


def test_a_wheel_over_the_page_changes_no_setting(qtbot, window, page, saved) -> None:
    opened(qtbot, window, page, "keeping")
    for name in ("keep_days", "theme"):
        field = page.fields[name]
        middle = QPointF(10, 10)
        turn = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own
        )
        QApplication.sendEvent(field, turn)
    idle(qtbot, window)
    assert saved == []


def test_a_setting_that_cannot_hold_is_told_beside_it_and_put_back(qtbot, window, page, saved) -> None:
    opened(qtbot, window, page, "sharing")
    address = page.fields["database"]
    typed(qtbot, window, address, "mysql://somebody")
    assert "mysql://somebody" in page.wrong["database"].text()
    assert page.wrong["database"].isVisible()
    assert (address.text(), window.desk.preferences.settings.database, saved) == ("", "", [])
    typed(qtbot, window, address, "postgresql://clerk@server:5432/desk")
    assert saved[-1].database == "postgresql://clerk@server:5432/desk"
    assert page.wrong["database"].isHidden()


def test_a_password_is_neither_kept_nor_shown(qtbot, window, page, saved) -> None:
    opened(qtbot, window, page, "sharing")
    address = page.fields["database"]
    typed(qtbot, window, address, "postgresql://clerk:geheim@server:5432/desk")
    assert saved == []
    assert ".pgpass" in page.wrong["database"].text()
    assert address.text() == ""
    preferences = window.desk.preferences
    preferences.settings = preferences.settings.changed(database="postgresql://clerk:geheim@server:5432/desk")
    window.open_page("today")
    window.open_page("settings")
    assert "geheim" not in address.text()
    assert address.text().startswith("postgresql://clerk:")
    address.editingFinished.emit()
    idle(qtbot, window)
    assert saved == []
    assert not any("geheim" in label.text() for label in page.findChildren(QLabel))


def test_the_database_is_tried_and_told_in_one_sentence(qtbot, window, page, monkeypatch) -> None:
    opened(qtbot, window, page, "sharing")
    pressed(qtbot, window, page.sharing.test_server)
    assert "file on this computer" in page.sharing.server.words.text()
    typed(qtbot, window, page.fields["database"], "postgresql://clerk@127.0.0.1:1/desk")
    pressed(qtbot, window, page.sharing.test_server)
    assert "cannot be reached" in page.sharing.server.words.text()
    assert page.sharing.server.more.text()
    seen = ServerLook("server:5432/desk", "16.4", Tables.EMPTY)
    monkeypatch.setattr("app.ui.pages.settings.sharing.look_at_server", lambda _deps, _address: seen)
    pressed(qtbot, window, page.sharing.test_server)
    assert page.sharing.server.words.text() == (
        "PostgreSQL 16.4 at server:5432/desk answers; the database is empty, the next start sets it up."
    )


def test_a_shared_folder_is_tried(qtbot, window, page, tmp_path, monkeypatch) -> None:
    opened(qtbot, window, page, "sharing")
    pressed(qtbot, window, page.sharing.test_vault)
    assert "this computer" in page.sharing.vault.words.text()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    pressed(qtbot, window, page.fields["vault"].browse)
    assert window.desk.preferences.settings.vault == str(tmp_path)
    pressed(qtbot, window, page.sharing.test_vault)
    assert "can be written" in page.sharing.vault.words.text()
    typed(qtbot, window, page.fields["vault"].line, str(tmp_path / "away"))
    pressed(qtbot, window, page.sharing.test_vault)
    assert "away" in page.sharing.vault.words.text()


def test_a_backup_is_made_and_its_age_told(qtbot, window, page, tmp_path, monkeypatch, saved) -> None:
    new_case(window)
    opened(qtbot, window, page, "keeping")
    assert "Never backed up" in page.backup.state.words.text()
    target = tmp_path / "backups"
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(target))
    pressed(qtbot, window, page.backup.now)
    (made,) = target.iterdir()
    assert zipfile.is_zipfile(made)
    assert saved[-1].backup_folder == str(target)
    assert "1 cases" in window.desk.messages.shown
    assert made.name in page.backup.state.words.text()
    assert page.backup.bar.isHidden()
    now = window.desk.now()
    object.__setattr__(window.desk.deps, "now", lambda: now + timedelta(days=12))
    opened(qtbot, window, page, "keeping")
    assert "12 days ago" in page.backup.state.words.text()


def test_a_restore_replaces_only_after_the_warning_and_asks_for_a_restart(
    qtbot, window, page, tmp_path, monkeypatch
) -> None:
    deps = window.desk.deps
    new_case(window)
    back_up(deps, tmp_path / "one.zip", settings=settings_bytes(Settings(frames=7, language="en")))
    window_case = new_case(window, "damaged", goods="later")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "one.zip"), ""))
    opened(qtbot, window, page, "keeping")
    pressed(qtbot, window, page.backup.restore)
    assert page.backup.warning.isVisible()
    assert "one.zip" in page.backup._told.text()
    pressed(qtbot, window, page.backup.keep)
    assert page.backup.warning.isHidden()
    with deps.database.read() as unit:
        assert unit.cases.count(include_closed=True) == 2
    pressed(qtbot, window, page.backup.restore)
    pressed(qtbot, window, page.backup.replace)
    with deps.database.read() as unit:
        assert unit.cases.count(include_closed=True) == 1
    assert window_case.id
    assert "Close the program" in window.desk.messages.shown
    assert window.desk.preferences.settings.frames == 7
    assert list((window.desk.preferences.folder.root / "backups").glob("before-restore-*.zip"))


def test_a_damaged_backup_changes_nothing_and_is_told(qtbot, window, page, tmp_path, monkeypatch) -> None:
    new_case(window)
    (tmp_path / "bad.zip").write_bytes(b"no zip at all")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bad.zip"), ""))
    opened(qtbot, window, page, "keeping")
    pressed(qtbot, window, page.backup.restore)
    pressed(qtbot, window, page.backup.replace)
    assert "bad.zip" in window.desk.messages.shown
    assert page.backup.replace.isEnabled()
    with window.desk.deps.database.read() as unit:
        assert unit.cases.count(include_closed=True) == 1


def test_originals_and_records_are_proven_and_damage_is_told(qtbot, window, page, tmp_path) -> None:
    deps = window.desk.deps
    case = new_case(window)
    photo = tmp_path / "a.png"
    Image.new("L", (64, 48), 200).save(photo)
    item = attach_evidence(deps, case.id, photo, "problem_picture")
    opened(qtbot, window, page, "keeping")
    pressed(qtbot, window, page.keeping.verify)
    assert "unbroken" in page.keeping.ledger.words.text()
    assert "1 originals" in page.keeping.vault.words.text()
    assert "free" in page.keeping.disk.words.text()
    path = deps.vault.path(item.sha256)
    path.chmod(0o644)
    path.write_bytes(b"changed")
    pressed(qtbot, window, page.keeping.verify)
    assert "1 originals are damaged" in page.keeping.vault.words.text()


def test_what_is_held_no_longer_goes_only_with_a_reason_and_asked_twice(qtbot, window, page, tmp_path) -> None:
    deps = window.desk.deps
    case = new_case(window)
    photo = tmp_path / "a.png"
    Image.new("L", (64, 48), 200).save(photo)
    item = attach_evidence(deps, case.id, photo, "problem_picture")
    opened(qtbot, window, page, "keeping")
    assert "Nothing may be let go" in page.releasing.summary.text()
    assert "open cases: 1" in page.releasing.held.text()
    close_case(deps, case.id)
    now = window.desk.now()
    object.__setattr__(deps, "now", lambda: now + timedelta(days=4000))
    opened(qtbot, window, page, "keeping")
    release = page.releasing.release
    assert not release.isEnabled()
    page.releasing.reason.setFocus()
    qtbot.keyClicks(page.releasing.reason, "disk is full")
    pressed(qtbot, window, release)
    assert release.text().startswith("Yes")
    assert deps.vault.path(item.sha256).is_file()
    pressed(qtbot, window, page.releasing.back)
    assert not release.text().startswith("Yes")
    pressed(qtbot, window, release)
    pressed(qtbot, window, release)
    assert not deps.vault.path(item.sha256).exists()
    assert "Deleted and recorded: 1" in window.desk.messages.shown
    with deps.database.read() as unit:
        entry = unit.ledger.last_of("original_released")
    assert entry is not None
    assert "disk is full" in entry.payload
    assert page.releasing.table.isHidden()


def test_the_installation_tells_its_versions_licences_and_parts(qtbot, window, page) -> None:
    opened(qtbot, window, page, "about")
    assert "Version 0." in page.installation.versions.text()
    assert "MIT" in page.installation.notice.toPlainText()
    pressed(qtbot, window, page.installation.test)
    shown = [label.text() for label in page.installation.findChildren(QLabel)]
    assert "FFmpeg" in shown


def test_groups_are_reached_by_keyboard_and_keep_their_places(qtbot, window, page) -> None:
    page.begin_search()
    assert page.tabs["general"].hasFocus()
    for _ in range(len(page.tabs)):
        if page.tabs["keeping"].hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page.tabs["keeping"].isChecked()
    assert page.stack.currentIndex() == list(page.tabs).index("keeping")


def test_another_pages_change_shows_when_the_page_is_opened_again(qtbot, window, page) -> None:
    window.open_page("today")
    preferences = window.desk.preferences
    preferences.settings = preferences.settings.changed(frames=9)
    window.open_page("settings")
    assert page.fields["frames"].value() == 9


def test_nothing_on_the_page_says_nothing(page) -> None:
    unnamed = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if not isinstance(widget, QListView)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not _says(widget)
    ]
    assert unnamed == []


def _says(widget: QWidget) -> bool:
    return bool(getattr(widget, "text", lambda: "")()) or widget.parentWidget().accessibleName() != ""
