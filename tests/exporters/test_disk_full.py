"""The disk is full, or read-only, at any write whatsoever: nothing stands under the packet's name, nothing is left."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.errors import Problem
from tests.exporters.packets import built, without_frames
from tests.exporters.records import content


class Disk:
    """Counts the times something is opened for writing, made, renamed or synced below a folder; refuses one of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.count = 0
        self.refused = 0

    def ask(self, path: object) -> None:
        if isinstance(path, int) or not str(path).startswith(self.folder):
            return
        self.count += 1
        if self.count == self.refused:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))


@contextmanager
def watched(disk: Disk, patch: pytest.MonkeyPatch) -> Iterator[None]:
    real_open, real_mkdir, real_rename, real_replace = os.open, os.mkdir, os.rename, os.replace
    path_open = Path.open

    def opened(path, flags, *rest, **named):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            disk.ask(path)
        return real_open(path, flags, *rest, **named)

    def path_opened(path, mode="r", *rest, **named):
        if set(mode) & set("wax+"):
            disk.ask(path)
        return path_open(path, mode, *rest, **named)

    def asked(real):
        def call(path, *rest, **named):
            if real is not real_mkdir or not Path(path).exists():
                disk.ask(path)
            return real(path, *rest, **named)

        return call

    with patch.context() as inside:
        inside.setattr(os, "open", opened)
        inside.setattr(Path, "open", path_opened)
        inside.setattr(os, "mkdir", asked(real_mkdir))
        inside.setattr(os, "rename", asked(real_rename))
        inside.setattr(os, "replace", asked(real_replace))
        yield


def test_a_full_disk_at_every_single_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = without_frames(content(tmp_path / "vault"))
    monkeypatch.setattr("app.exporters.pdf._small_enough", lambda *_, **__: b"%PDF-1.7 small")
    disk = Disk(tmp_path / "out")
    with watched(disk, monkeypatch):
        built(tmp_path, "out", made)
    total = disk.count
    assert total > 40
    for refused in range(1, total + 1):
        out = tmp_path / f"full{refused}"
        full = Disk(out)
        full.refused = refused
        with watched(full, monkeypatch), pytest.raises(Problem) as told:
            built(tmp_path, out.name, made)
        assert told.value.code == "file-unwritable", refused
        assert not out.exists() or list(out.iterdir()) == [], refused


def test_a_write_that_breaks_off_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = without_frames(content(tmp_path / "vault"))

    def breaks_off(data: bytes, *_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("zipfile._ZipWriteFile.write", breaks_off)
    with pytest.raises(Problem) as told:
        built(tmp_path, "out", made)
    assert told.value.code == "file-unwritable"
    assert list((tmp_path / "out").iterdir()) == []
