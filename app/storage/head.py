"""The number and hash of the ledger's last entry, in a small file of this computer: beside an SQLite file, or in the
data folder of each computer that works with a server.

A chain of hashes proves that nothing *inside* it was changed, moved or taken out; it cannot tell that its end was cut
off, or that the whole database was put back to an older copy. This file can: it proves that the ledger once reached at
least this far with this hash. It is written after the commit, so it may lag behind by what was being written when the
program was killed, and it proves nothing against somebody who rewrites both.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.storage import failures


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger reached."""

    number: int
    hash: str


def read_head(path: Path) -> Head | None:
    """The recorded head; None when there is none. Raises `ValueError` or `OSError` when the file cannot be read."""
    try:
        line = path.read_bytes()
    except FileNotFoundError:
        return None
    if not line:
        return None  # made, but killed before the first word
    number, _, digest = line.decode("ascii").strip().partition(" ")
    if len(digest) != 64 or not number.isdigit():  # noqa: PLR2004 - hex digits of SHA-256
        raise ValueError(f"{path} holds no ledger head")
    return Head(int(number), digest)


def write_head(path: Path, head: Head) -> None:
    """Record a head: one write of fixed length, so that a kill leaves the old or the new one.

    One that reached further stays: either another program was faster, or the end of the ledger was cut off, and then
    this file is what tells. A full disk must not turn a finished transaction into a failure; the file then lags behind,
    which it may.
    """
    with suppress(OSError):
        if _reached_further(path, head):
            return
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        try:
            os.write(handle, f"{head.number:012d} {head.hash}\n".encode("ascii"))
            os.fsync(handle)
        finally:
            os.close(handle)


def _reached_further(path: Path, head: Head) -> bool:
    try:
        before = read_head(path)
    except ValueError:
        return False
    return before is not None and before.number > head.number


def set_aside(path: Path) -> None:
    """Put a head away that the records are about to stop obeying, so that no half-done step accuses them."""
    with suppress(FileNotFoundError):
        path.replace(path.with_name(f"{path.name}.before-restore"))


def refuse_lost(path: Path, shown: str) -> None:
    """Raise `Problem` for an empty or missing database (`shown` to the person) that has a head: it held something."""
    if not path.exists():
        return
    try:
        head = read_head(path)
    except (OSError, ValueError):
        raise failures.lost(shown, 1) from None
    if head is not None:
        raise failures.lost(shown, head.number)
