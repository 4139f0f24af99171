"""Originals by SHA-256: copied in, read-only, never overwritten, looked at again whenever they are taken in twice.

Layout: the first two hex digits name a folder, the other 62 the file. Files on their way in lie in `incoming`.
"""

import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.files import copy_hashed, make_read_only, sha256_of, sync_folder, unwritten, written_beside

_STALE_S = 3600.0
"""Age of a file on its way in after which whoever brought it is taken for dead."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Taken:
    """An original that lies in the vault now. `new`: it did not lie there before."""

    sha256: str
    bytes: int
    new: bool


def _go_on() -> None:
    """Nobody stops it."""


class Vault:
    """A folder of originals. Nothing is made before the first use. `shared`: a folder that several computers use; it is
    never made, for where a share is away a new folder would lie on this computer alone.
    """

    def __init__(self, root: Path, *, shared: bool = False) -> None:
        self.root = root
        self._shared = shared

    def path(self, sha256: str) -> Path:
        """Where the original with this hash lies, whether or not it is there."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError(f"{sha256!r} is no SHA-256 in lower-case hex")
        return self.root / sha256[:2] / sha256[2:]

    def original(self, sha256: str) -> Path:
        """The same, but raises `Problem` `no-original` when it is not there."""
        path = self.path(sha256)
        if not path.is_file():
            self.refuse_away()
            raise Problem(
                "no-original",
                text(QT_TRANSLATE_NOOP("storage", "The original {path} is missing from the vault."), path=str(path)),
                text(QT_TRANSLATE_NOOP("storage", "Restore the data folder from a backup.")),
            )
        return path

    def take(self, source: Path, stop: Callable[[], None] = _go_on) -> Taken:
        """Copy a file in, hashing what is copied; the source is only read, never linked to.

        `stop` is called between blocks and may raise. Raises `Problem` and leaves nothing behind when the source
        vanishes, changes while it is copied, or the disk is full; and when the vault's own copy of the same bytes turns
        out to be damaged.
        """
        self.refuse_away()
        self._sweep()
        incoming = self.root / "incoming" / uuid4().hex
        before = _fingerprint(source)

        def go_on_while_still() -> None:
            stop()
            if _fingerprint(source) != before:
                raise _changing(source)

        try:
            sha256 = copy_hashed(source, incoming, go_on_while_still)
            go_on_while_still()
            if sha256_of(incoming, stop) != sha256:
                raise _miswritten(incoming)
            size = incoming.stat().st_size
            return Taken(sha256, size, self._settle(incoming, sha256, stop))
        except OSError as error:
            raise unwritten(self.root, error) from error
        finally:
            _remove(incoming)

    def put(self, sha256: str, blocks: Iterable[bytes], stop: Callable[[], None] = _go_on) -> bool:
        """Take in an original whose hash is known, as from a backup; True when it did not lie there. Raises `Problem`
        and leaves nothing behind when the bytes are not those, or the disk is full.
        """
        self.refuse_away()
        incoming, digest = self.root / "incoming" / uuid4().hex, hashlib.sha256()
        try:
            with written_beside(incoming) as beside, beside.open("wb") as file:
                for block in blocks:
                    stop()
                    digest.update(block)
                    file.write(block)
            if digest.hexdigest() != sha256 or sha256_of(incoming, stop) != sha256:
                raise _miswritten(incoming)
            return self._settle(incoming, sha256, stop)
        except OSError as error:
            raise unwritten(self.root, error) from error
        finally:
            _remove(incoming)

    def remove(self, sha256: str) -> None:
        """Delete an original. Only for what was recorded as let go, or never became part of a record."""
        try:
            remove_file(self.path(sha256))
        except OSError as error:
            raise unwritten(self.path(sha256), error) from error

    def files(self) -> tuple[Path, ...]:
        """Every file that lies in the vault, those on their way in left out, in order of hash. Raises `Problem`."""
        self.refuse_away()
        try:
            found = [path for path in self.root.rglob("*") if path.is_file()]
        except OSError as error:
            raise Problem("file-unreadable", _unread(self.root, error)) from error
        return tuple(sorted(path for path in found if path.relative_to(self.root).parts[0] != "incoming"))

    def sha256_named(self, path: Path) -> str | None:
        """The hash that a file's place in the vault claims; None for a file that no vault would put there."""
        claimed = path.parent.name + path.name
        return claimed if _SHA256.fullmatch(claimed) and self.path(claimed) == path else None

    def refuse_away(self) -> None:
        """Raise `Problem` when the folder that several computers share cannot be reached."""
        if self._shared and not self.root.is_dir():
            raise Problem(
                "vault-away",
                text(
                    QT_TRANSLATE_NOOP("storage", "The shared folder of originals {path} cannot be reached."),
                    path=str(self.root),
                ),
                text(QT_TRANSLATE_NOOP("storage", "Connect it, or make the folder if it is to be a new one.")),
            )

    def _settle(self, incoming: Path, sha256: str, stop: Callable[[], None]) -> bool:
        """Move a verified copy to its place; one that lies there already is verified instead. True: it is new."""
        target = self.path(sha256)
        if target.exists():
            self._refuse_damaged(target, sha256, stop)
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            make_read_only(incoming)
        except PermissionError:
            if not self._shared:  # some shares know no such right
                raise
        try:
            incoming.replace(target)
        except PermissionError:
            if not target.exists():
                raise
            self._refuse_damaged(target, sha256, stop)  # Windows: another program was first with the same bytes
            return False
        sync_folder(target.parent)
        return True

    def _refuse_damaged(self, target: Path, sha256: str, stop: Callable[[], None]) -> None:
        if sha256_of(target, stop) != sha256:
            raise Problem(
                "vault-damaged",
                text(QT_TRANSLATE_NOOP("storage", "The original {path} in the vault is damaged."), path=str(target)),
                text(
                    QT_TRANSLATE_NOOP("storage", "Keep your own file. Run `vault verify`, then restore from a backup.")
                ),
            )

    def _sweep(self) -> None:
        """Remove what a killed program left on its way in."""
        oldest = time.time() - _STALE_S
        with suppress(OSError):
            for path in (self.root / "incoming").glob("*"):
                if path.stat().st_mtime < oldest:
                    _remove(path)


def remove_file(path: Path) -> None:
    """Remove a file, read-only or not; none there is as good."""
    if os.name == "nt" and path.exists():
        path.chmod(0o600)  # Windows removes no read-only file
    path.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    with suppress(OSError):
        remove_file(path)


def _fingerprint(source: Path) -> tuple[int, int]:
    """Size and time of change; a file that cannot be looked at is a `Problem` that names it."""
    try:
        facts = source.stat()
    except OSError as error:
        raise Problem("file-unreadable", _unread(source, error)) from error
    if not source.is_file():
        raise Problem(
            "not-a-file",
            text(QT_TRANSLATE_NOOP("storage", "{path} is not a file."), path=str(source)),
            text(QT_TRANSLATE_NOOP("storage", "Name one file, not a folder or a device.")),
        )
    return facts.st_size, facts.st_mtime_ns


def _unread(source: Path, why: OSError) -> Text:
    return text(
        QT_TRANSLATE_NOOP("files", "Cannot read {path}: {why}."), path=str(source), why=why.strerror or str(why)
    )


def _changing(source: Path) -> Problem:
    return Problem(
        "file-changing",
        text(QT_TRANSLATE_NOOP("storage", "{path} changed while it was copied."), path=str(source)),
        text(QT_TRANSLATE_NOOP("storage", "Wait until it is complete (recorded, downloaded), then attach it again.")),
    )


def _miswritten(incoming: Path) -> Problem:
    return Problem(
        "disk-failed",
        text(QT_TRANSLATE_NOOP("storage", "The copy in {path} is not what was written."), path=str(incoming.parent)),
        text(QT_TRANSLATE_NOOP("storage", "The disk may be failing: check it, and keep your own file.")),
    )
