"""What a PostgreSQL server, or the way to it, complains about, as problems that a person can act on."""

from typing import Any

from sqlalchemy.exc import DBAPIError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text

_ADDRESS = QT_TRANSLATE_NOOP("storage", "Correct `database` in the settings: postgresql://user@server:5432/name.")
_AGAIN = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Wait until the other program is done, then try again.")
_ADMIN = QT_TRANSLATE_NOOP("storage", "Nothing was changed. Ask whoever keeps the server.")

_BUSY = QT_TRANSLATE_NOOP("storage", "The database {path} is in use by another program for too long.")
_FULL = QT_TRANSLATE_NOOP("storage", "The disk of the database {path} is full.")
_DISK = QT_TRANSLATE_NOOP("storage", "The disk failed while the database {path} was used.")
_DAMAGED = QT_TRANSLATE_NOOP("storage", "The database {path} is damaged.")
_RIGHTS = QT_TRANSLATE_NOOP("storage", "The user may not read or write the database {path}.")
_GONE = QT_TRANSLATE_NOOP("storage", "The tables of the database {path} are gone.")
_VALUE = QT_TRANSLATE_NOOP(
    "storage", "A text is too long for the database {path}, or holds a sign that it cannot keep."
)
_LOST = QT_TRANSLATE_NOOP("storage", "The connection to the database {path} broke off.")
_LOOK = QT_TRANSLATE_NOOP("storage", "Look whether the last step was recorded before you repeat it.")

_KNOWN: dict[str, tuple[str, Phrase, Phrase]] = {
    "22001": ("value-refused", _VALUE, QT_TRANSLATE_NOOP("storage", "Nothing was changed. Shorten what was typed.")),
    "22021": ("value-refused", _VALUE, QT_TRANSLATE_NOOP("storage", "Nothing was changed. Shorten what was typed.")),
    "25006": ("database-unwritable", _RIGHTS, _ADMIN),
    "40001": ("database-busy", _BUSY, _AGAIN),
    "40P01": ("database-busy", _BUSY, _AGAIN),
    "42501": (
        "database-unwritable",
        _RIGHTS,
        QT_TRANSLATE_NOOP("storage", "Make the user the owner of that database, or grant it all rights on it."),
    ),
    "42P01": ("database-lost", _GONE, QT_TRANSLATE_NOOP("storage", "Restore the records from a backup.")),
    "53100": ("disk-full", _FULL, _ADMIN),
    "53300": ("database-busy", _BUSY, _AGAIN),
    "55P03": ("database-busy", _BUSY, _AGAIN),
    "57014": ("database-busy", _BUSY, _AGAIN),
    "58030": ("disk-failed", _DISK, _ADMIN),
    "XX001": ("database-damaged", _DAMAGED, _ADMIN),
    "XX002": ("database-damaged", _DAMAGED, _ADMIN),
}
"""By SQLSTATE."""


def problem_of(error: DBAPIError, shown: str, user: str, database: str) -> Problem | None:
    """The problem behind what the driver raised; None where it is no expected one."""
    state = getattr(error.orig, "sqlstate", None)
    known = _KNOWN.get(str(state))
    if known is not None:
        code, phrase, hint = known
        return Problem(code, text(phrase, path=shown), text(hint))
    connection = getattr(error.orig, "pgconn", None)
    if connection is not None:
        return _not_connected(connection, str(error.orig), shown, user, database)
    if error.connection_invalidated or str(state).startswith(("08", "57P")):
        return Problem("connection-lost", text(_LOST, path=shown), text(_LOOK))
    return None


def _not_connected(connection: Any, said: str, shown: str, user: str, database: str) -> Problem:
    """A server says in its own language why it refuses; that it asked for a password, and which name it quotes, tell
    the usual reasons apart.
    """
    if f'"{database}"' in said and database != user:
        return Problem(
            "no-database",
            text(QT_TRANSLATE_NOOP("storage", "The server does not let {user} into {path}."), user=user, path=shown),
            text(
                QT_TRANSLATE_NOOP("storage", "Make that database on the server, or correct its name. It says: {why}"),
                why=_last_line(said),
            ),
        )
    if connection.needs_password or connection.used_password:
        return Problem(
            "wrong-password",
            text(
                QT_TRANSLATE_NOOP("storage", "The server refuses the password of {user} for {path}."),
                user=user,
                path=shown,
            ),
            text(
                QT_TRANSLATE_NOOP("storage", "Put the right one into the password file (.pgpass), or into `database`.")
            ),
        )
    return Problem(
        "server-unreachable",
        text(QT_TRANSLATE_NOOP("storage", "The database server {path} cannot be reached."), path=shown),
        text(
            QT_TRANSLATE_NOOP("storage", "Check that it runs, and the network between. The system says: {why}"),
            why=_last_line(said),
        ),
    )


def _last_line(said: str) -> str:
    """What failed, without the long list of addresses that were tried."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and "Multiple connection" not in line]
    return lines[0].rpartition("failed: ")[2] if lines else "-"


def bad_address() -> Problem:
    """A setting that names no database on a server; it is not repeated, for it may hold a password."""
    return Problem(
        "database-setting",
        text(QT_TRANSLATE_NOOP("storage", "The setting `database` is no address of a PostgreSQL database.")),
        text(_ADDRESS),
    )


def wrong_encoding(shown: str, encoding: str) -> Problem:
    """A database that cannot hold Chinese."""
    return Problem(
        "database-encoding",
        text(
            QT_TRANSLATE_NOOP("storage", "The database {path} holds texts as {encoding}, not as UTF8."),
            path=shown,
            encoding=encoding,
        ),
        text(QT_TRANSLATE_NOOP("storage", "Make a database with the encoding UTF8, and name that one.")),
    )
