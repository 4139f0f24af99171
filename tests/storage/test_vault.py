"""The vault: whole or nothing, read-only, never linked, never overwritten."""

import hashlib
import os
import stat
import time
from pathlib import Path

import pytest

from app import files
from app.domain.errors import Cancelled, Problem
from app.storage.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "vault")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "-开箱 [1] 'x'.mp4"
    path.write_bytes(os.urandom(3 * files.CHUNK + 17))
    return path


def lying(vault: Vault) -> list[str]:
    return [path.relative_to(vault.root).as_posix() for path in vault.root.rglob("*") if path.is_file()]


def test_a_copy_by_hash_read_only_and_no_link(vault: Vault, film: Path):
    taken = vault.take(film)
    sha256 = hashlib.sha256(film.read_bytes()).hexdigest()
    assert (taken.sha256, taken.bytes, taken.new) == (sha256, film.stat().st_size, True)
    path = vault.path(sha256)
    assert path == vault.original(sha256)
    assert lying(vault) == [f"{sha256[:2]}/{sha256[2:]}"]
    assert path.read_bytes() == film.read_bytes()
    assert path.stat().st_nlink == film.stat().st_nlink == 1
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert film.stat().st_mode & stat.S_IWUSR
    film.write_bytes(b"changed outside")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def test_taken_twice_is_one_original(vault: Vault, film: Path):
    first = vault.take(film)
    changed = vault.path(first.sha256).stat().st_mtime_ns
    again = vault.take(film)
    assert (again.sha256, again.new) == (first.sha256, False)
    assert vault.path(first.sha256).stat().st_mtime_ns == changed
    assert len(lying(vault)) == 1


def test_a_damaged_original_is_told_and_kept_as_it_is(vault: Vault, film: Path):
    taken = vault.take(film)
    path = vault.path(taken.sha256)
    path.chmod(0o600)
    path.write_bytes(b"rot")
    with pytest.raises(Problem) as caught:
        vault.take(film)
    assert caught.value.code == "vault-damaged"
    assert path.read_bytes() == b"rot"
    assert len(lying(vault)) == 1


@pytest.mark.parametrize("make", [lambda _path: None, lambda path: path.mkdir()])
def test_no_file_is_told(vault: Vault, tmp_path: Path, make):
    make(tmp_path / "x.mp4")
    with pytest.raises(Problem) as caught:
        vault.take(tmp_path / "x.mp4")
    assert caught.value.code in {"file-unreadable", "not-a-file"}
    assert "x.mp4" in caught.value.text.english()
    assert lying(vault) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes in folders")
def test_a_pipe_is_not_waited_for(vault: Vault, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(Problem) as caught:
        vault.take(tmp_path / "pipe.mp4")
    assert caught.value.code == "not-a-file"


def test_a_file_that_vanishes_while_it_is_copied_leaves_nothing(vault: Vault, film: Path):
    def vanish() -> None:
        film.unlink(missing_ok=True)

    with pytest.raises(Problem) as caught:
        vault.take(film, vanish)
    assert caught.value.code == "file-unreadable"
    assert lying(vault) == []


def test_a_file_that_still_grows_is_told(vault: Vault, film: Path):
    def grow() -> None:
        with film.open("ab") as file:
            file.write(b"more")

    with pytest.raises(Problem) as caught:
        vault.take(film, grow)
    assert caught.value.code == "file-changing"
    assert lying(vault) == []


def test_stopped_leaves_nothing(vault: Vault, film: Path):
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        vault.take(film, stop)
    assert lying(vault) == []


def test_full_disk_leaves_nothing(vault: Vault, film: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(Problem) as caught:
        vault.take(film)
    assert caught.value.code == "file-unwritable"
    assert "No space left" in caught.value.text.english()
    assert lying(vault) == []


def test_what_the_disk_wrote_wrongly_is_told(vault: Vault, film: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.storage.vault.sha256_of", lambda *_args: "0" * 64)
    with pytest.raises(Problem) as caught:
        vault.take(film)
    assert caught.value.code == "disk-failed"
    assert lying(vault) == []


def test_only_old_remains_of_a_kill_are_swept(vault: Vault, film: Path):
    incoming = vault.root / "incoming"
    incoming.mkdir(parents=True)
    old, young = incoming / ".part-old", incoming / "young"
    for path in (old, young):
        path.write_bytes(b"half")
    long_ago = time.time() - 2 * 3600
    os.utime(old, (long_ago, long_ago))
    vault.take(film)
    assert not old.exists()
    assert young.exists()


def test_only_places_of_our_making_claim_a_hash(vault: Vault, film: Path):
    taken = vault.take(film)
    stranger = vault.root / "ab" / "Thumbs.db"
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"x")
    named = {vault.sha256_named(path) for path in vault.files()}
    assert named == {taken.sha256, None}


def test_no_way_out_of_the_vault(vault: Vault):
    with pytest.raises(ValueError, match="SHA-256"):
        vault.path("../../etc/passwd")
    with pytest.raises(Problem):
        vault.original("0" * 64)
