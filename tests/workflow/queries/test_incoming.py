"""Videos out of dropped paths, and out of a folder that is watched while recordings come in."""

from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.workflow.queries.incoming.find_videos import find_videos
from app.workflow.queries.incoming.watch_folder import recall, remember, watch_folder
from tests.workflow.desk import Desk


def write(path: Path, text: str = "film") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_looked_through_and_what_is_no_video_is_counted(tmp_path) -> None:
    write(tmp_path / "录像" / "b.MP4")
    write(tmp_path / "录像" / "一月" / "a.mov", "longer film")
    write(tmp_path / "录像" / "notes.txt")
    write(tmp_path / "录像" / ".hidden.mp4")
    write(tmp_path / "录像" / ".git" / "c.mp4")
    named = write(tmp_path / "odd.xyz")
    found = find_videos((tmp_path / "录像", named, named, tmp_path / "gone.mp4"))
    assert [(file.path.name, file.bytes) for file in found.files] == [
        ("b.MP4", 4), ("a.mov", 11), ("odd.xyz", 4), ("gone.mp4", 0),
    ]  # fmt: skip
    assert (found.hidden, found.others, found.unreadable) == (1, 1, 0)


def test_a_file_in_two_dropped_folders_is_taken_once(tmp_path) -> None:
    write(tmp_path / "a" / "film.mp4")
    assert len(find_videos((tmp_path, tmp_path / "a")).files) == 1


def test_what_was_there_before_is_told_apart_from_what_comes(tmp_path) -> None:
    write(tmp_path / "old.mp4")
    first = watch_folder(tmp_path, None)
    assert [file.path.name for file in first.earlier] == ["old.mp4"]
    assert first.ready == ()
    write(tmp_path / "new.mp4")
    second = watch_folder(tmp_path, first.memory)
    assert (second.ready, second.earlier) == ((), ())
    third = watch_folder(tmp_path, second.memory)
    assert [file.path.name for file in third.ready] == ["new.mp4"]
    assert watch_folder(tmp_path, third.memory).ready == ()


def test_a_file_that_still_grows_is_waited_for(tmp_path) -> None:
    memory = watch_folder(tmp_path, None).memory
    film = tmp_path / "film.mp4"
    for size in range(3):
        write(film, "x" * size)
        seen = watch_folder(tmp_path, memory)
        assert seen.ready == ()
        memory = seen.memory
    assert [file.bytes for file in watch_folder(tmp_path, memory).ready] == [2]


def test_an_empty_file_is_not_ready_and_a_recording_over_it_is(tmp_path) -> None:
    memory = watch_folder(tmp_path, None).memory
    write(tmp_path / "film.mp4", "")
    for _ in range(3):
        seen = watch_folder(tmp_path, memory)
        assert seen.ready == ()
        memory = seen.memory


def test_a_folder_out_of_reach_is_told_and_forgets_nothing(tmp_path) -> None:
    folder = tmp_path / "网络盘"
    write(folder / "a.mp4")
    memory = watch_folder(folder, None).memory
    folder.rename(tmp_path / "away")
    with pytest.raises(Problem) as told:
        watch_folder(folder, memory)
    assert told.value.code == "no-watched-folder"
    (tmp_path / "away").rename(folder)
    assert watch_folder(folder, memory).ready == ()


def test_what_was_seen_is_remembered_over_a_restart(tmp_path, desk: Desk) -> None:
    folder = tmp_path / "录像"
    write(folder / "a.mp4")
    assert recall(desk.deps, folder) is None
    remember(desk.deps, folder, watch_folder(folder, None).memory)
    write(folder / "while-closed.mp4")
    first = watch_folder(folder, recall(desk.deps, folder))
    assert first.earlier == ()
    assert [file.path.name for file in watch_folder(folder, first.memory).ready] == ["while-closed.mp4"]
    assert recall(desk.deps, tmp_path) is None
    (desk.deps.cache / "watched.json").write_text("[broken", encoding="utf-8")
    assert recall(desk.deps, folder) is None
