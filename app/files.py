"""The bottom of everything that touches a disk: hash, write beside, fsync, replace, copy or reflink."""

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp, mkstemp

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

CHUNK = 1 << 20
_SPAN = 64 << 20
_IN_KERNEL = getattr(os, "copy_file_range", None)
"""Copies inside the kernel, as a reflink where the file system can (Btrfs, XFS); Linux only."""
_NOT_SO = frozenset({errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM, errno.EBADF})
"""What the kernel answers where it cannot copy by itself: then the blocks go through the program."""


def unreadable(path: Path, why: OSError) -> Problem:
    """The problem to raise when something could not be read."""
    return Problem(
        "file-unreadable",
        text(QT_TRANSLATE_NOOP("files", "Cannot read {path}: {why}."), path=str(path), why=why.strerror or str(why)),
        text(QT_TRANSLATE_NOOP("files", "Check that the file is still there and that you may open it.")),
    )


def state_of(path: Path) -> tuple[int, int]:
    """Bytes and time of change, which tell by a later look whether a file stayed as it was. Raises `Problem`."""
    try:
        state = path.stat()
    except OSError as error:
        raise unreadable(path, error) from error
    return state.st_size, state.st_mtime_ns


def changed_meanwhile(path: Path) -> Problem:
    """The problem to raise when a file did not."""
    return Problem(
        "file-changed",
        text(QT_TRANSLATE_NOOP("files", "{path} was changed while it was looked at."), path=str(path)),
        text(QT_TRANSLATE_NOOP("files", "Wait until nothing writes to it any more, then check it again.")),
    )


def unwritten(path: Path, why: OSError) -> Problem:
    """The problem to raise when something could not be written."""
    return Problem(
        "file-unwritable",
        text(QT_TRANSLATE_NOOP("files", "Cannot write {path}: {why}."), path=str(path), why=why.strerror or str(why)),
        text(QT_TRANSLATE_NOOP("files", "Free some space or choose a folder that you may write to.")),
    )


def _blocks(path: Path, stop: Callable[[], None]) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while block := file.read(CHUNK):
                stop()
                yield block
    except OSError as error:
        raise unreadable(path, error) from error


def _go_on() -> None:
    """Nobody stops it."""


def sha256_of(path: Path, stop: Callable[[], None] = _go_on) -> str:
    """SHA-256 of a file in lower-case hex; `stop` is called between blocks and may raise. Raises `Problem`."""
    digest = hashlib.sha256()
    for block in _blocks(path, stop):
        digest.update(block)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make renames in a folder lasting; where folders cannot be opened (Windows) the system does that itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; on success it is fsynced and takes `target`'s place, else it is removed.

    Raises `Problem` when the disk refuses.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".part-", suffix=target.suffix, dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise unwritten(target, error) from error
    beside = Path(name)
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise unwritten(target, error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def write_bytes(target: Path, data: bytes) -> None:
    """Write a whole file or nothing."""
    with written_beside(target) as beside:
        beside.write_bytes(data)


def copy_hashed(source: Path, target: Path, stop: Callable[[], None] = _go_on) -> str:
    """Copy a file whole or not at all, never as a hard link; give the SHA-256 of what was written."""
    digest = hashlib.sha256()
    with written_beside(target) as beside, beside.open("wb") as file:
        for block in _blocks(source, stop):
            digest.update(block)
            file.write(block)
    return digest.hexdigest()


def copy_near(source: Path, target: Path, stop: Callable[[], None] = _go_on) -> None:
    """Copy a file whole or not at all, never as a hard link, without looking at its bytes: a reflink where the file
    system can. For what is hashed afterwards. Raises `Problem`.
    """
    try:
        read = source.open("rb")
    except OSError as error:
        raise unreadable(source, error) from error
    with read, written_beside(target) as beside, beside.open("wb") as write:
        while _IN_KERNEL is not None:
            stop()
            try:
                if _IN_KERNEL(read.fileno(), write.fileno(), _SPAN) == 0:
                    break
            except OSError as error:
                if error.errno not in _NOT_SO:
                    raise
                break
        read.seek(write.seek(0, os.SEEK_END))
        while block := read.read(CHUNK):
            stop()
            write.write(block)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give a new folder beside `target` to fill; on success it takes `target`'s place (which must not exist), else it
    is removed with all its contents.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(prefix=".part-", dir=target.parent))
    except OSError as error:
        raise unwritten(target, error) from error
    try:
        yield beside
        for path in sorted(beside.rglob("*")):
            if path.is_file():
                _sync_file(path)
        beside.chmod(0o755)
        beside.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise unwritten(target, error) from error
    finally:
        if beside.exists():
            remove_tree(beside)


@contextmanager
def filled_folder(folder: Path, last: str) -> Iterator[Path]:
    """Give a new folder to fill; on success `folder` has its files, replacing those of the same names. The file called
    `last` comes last, so that a list never names what is not there. Raises `Problem` when the disk refuses.
    """
    if folder.exists() and not folder.is_dir():
        raise unwritten(folder, NotADirectoryError(20, "it is not a folder"))
    target = folder if not folder.exists() else Path(folder / f".part-{os.getpid()}-{os.urandom(4).hex()}")
    with folder_beside(target) as beside:
        yield beside
    if target == folder:
        return
    try:
        for path in sorted(target.iterdir(), key=lambda path: path.name == last):
            path.replace(folder / path.name)
        target.rmdir()
    except OSError as error:
        raise unwritten(folder, error) from error


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_read_only(path: Path) -> None:
    """Take everybody's right to write."""
    path.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)


def remove_tree(folder: Path) -> None:
    """Remove a folder of our own making, read-only files included."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            path.chmod(stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)
