"""The number and hash of the ledger's last entry, in a small file beside the database.

A chain of hashes proves that nothing *inside* it was changed, moved or taken out; it cannot tell that its end was cut
off, or that the whole database was put back to an older copy. This file can: it proves that the ledger once reached at
least this far with this hash. It is written after the commit, so it may lag behind by what was being written when the
program was killed, and it proves nothing against somebody who rewrites both.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger reached."""

    number: int
    hash: str


def head_path(database: Path) -> Path:
    """Where the head of a database's ledger lies."""
    return database.with_name("ledger.head")


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

    A full disk must not turn a finished transaction into a failure; the file then lags behind, which it may.
    """
    with suppress(OSError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        try:
            os.write(handle, f"{head.number:012d} {head.hash}\n".encode("ascii"))
            os.fsync(handle)
        finally:
            os.close(handle)
