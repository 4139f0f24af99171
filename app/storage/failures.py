"""What SQLite complains about, and what no database of ours is, as problems that a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text

_BACKUP = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Restore the data folder from a backup.")
_WRITABLE = QT_TRANSLATE_NOOP("storage", "Choose a data folder on a local disk that you may write to.")
_SPACE = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Free some space, then try again.")
_AGAIN = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Wait until the other program is done, then try again.")

_DAMAGED = QT_TRANSLATE_NOOP("storage", "The database {path} is damaged.")
_NO_DATABASE = QT_TRANSLATE_NOOP("storage", "{path} is no database of this program.")
_FOREIGN = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Choose an empty database or another data folder.")
_UNWRITABLE = QT_TRANSLATE_NOOP("storage", "The database {path} cannot be opened or written.")
_FULL = QT_TRANSLATE_NOOP("storage", "The disk of the database {path} is full.")
_DISK = QT_TRANSLATE_NOOP("storage", "The disk failed while the database {path} was used.")
_BUSY = QT_TRANSLATE_NOOP("storage", "The database {path} is in use by another program for too long.")

_KNOWN: dict[int, tuple[str, Phrase, Phrase]] = {
    3: ("database-unwritable", _UNWRITABLE, _WRITABLE),
    5: ("database-busy", _BUSY, _AGAIN),
    6: ("database-busy", _BUSY, _AGAIN),
    8: ("database-unwritable", _UNWRITABLE, _WRITABLE),
    10: ("disk-failed", _DISK, _WRITABLE),
    11: ("database-damaged", _DAMAGED, _BACKUP),
    13: ("disk-full", _FULL, _SPACE),
    14: ("database-unwritable", _UNWRITABLE, _WRITABLE),
    26: ("database-damaged", _NO_DATABASE, _BACKUP),
}
"""By SQLite's primary result code: PERM BUSY LOCKED READONLY IOERR CORRUPT FULL CANTOPEN NOTADB."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the engine's complaints into `Problem`; a broken constraint stays what it is, a fault of ours."""
    try:
        yield
    except DBAPIError as error:
        known = _KNOWN.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)
        if known is None:
            raise
        code, phrase, hint = known
        raise Problem(code, text(phrase, path=str(path)), text(hint)) from error


def foreign(path: str) -> Problem:
    """A database that some other program made."""
    return Problem("database-foreign", text(_NO_DATABASE, path=path), text(_FOREIGN))


def newer(path: str) -> Problem:
    """A database that a later version of this program has changed."""
    return Problem(
        "database-newer",
        text(
            QT_TRANSLATE_NOOP("storage", "The database {path} was made by a newer version of this program."),
            path=path,
        ),
        text(QT_TRANSLATE_NOOP("storage", "Update this program; nothing was changed.")),
    )


def lost(path: str, entries: int) -> Problem:
    """A database that is empty or gone although the head of its ledger lies beside it."""
    return Problem(
        "database-lost",
        text(
            QT_TRANSLATE_NOOP(
                "storage", "The database {path} is missing or empty, but {entries} entries were recorded."
            ),
            path=path,
            entries=entries,
        ),
        text(QT_TRANSLATE_NOOP("storage", "Put it back from a backup, or choose another data folder to begin anew.")),
    )


def on_network(path: Path, kind: str) -> Problem:
    """A place where SQLite's locks do not hold."""
    return Problem(
        "network-drive",
        text(
            QT_TRANSLATE_NOOP("storage", "The data folder {path} lies on a network drive ({kind})."),
            path=str(path),
            kind=kind,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "storage", "Choose a folder on a disk of this computer: over a network the database breaks."
            )
        ),
    )


def no_folder(path: Path, why: OSError) -> Problem:
    """A data folder that cannot be made."""
    return Problem(
        "folder-unwritable",
        text(
            QT_TRANSLATE_NOOP("storage", "The data folder {path} cannot be made: {why}."),
            path=str(path),
            why=why.strerror or str(why),
        ),
        text(_WRITABLE),
    )
