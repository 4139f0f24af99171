"""Folders of work that was killed: each work holds a lock on its own folder, and what nobody holds is cleared away."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.files import remove_tree
from app.media.process import locked_now

PREFIX = ".part-fit-"
_LOCK = "in-use"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """While the block runs, the folder is in use; where a disk knows no locks it only looks so. Raises `OSError`."""
    with (folder / _LOCK).open("wb") as lock:
        locked_now(lock)
        lock.write(str(os.getpid()).encode())
        lock.flush()
        yield


def sweep(beside: Path) -> None:
    """Remove the folders of work that is over in `beside`. One without a lock file may just be beginning: it stays."""
    for folder in beside.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.is_dir() and not folder.is_symlink() and _abandoned(folder / _LOCK):
                remove_tree(folder)


def _abandoned(lock: Path) -> bool:
    """Whether nobody holds the lock, once it was held. Raises `OSError` when there is none."""
    with lock.open("rb+") as file:
        return bool(file.read()) and locked_now(file)
