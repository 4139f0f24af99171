"""Brings a database to today's tables: recognise it, refuse what is not ours, migrate under one exclusive lock."""

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.storage import failures
from app.storage.head import refuse_lost
from app.storage.places.base import Place

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_OURS = {"alembic_version", "ledger", "cases"}
_NAME = re.compile(r"m(\d{4})_\w+\.py")


@cache
def revisions() -> tuple[str, ...]:
    """Every revision that this program knows, oldest first: the numbers of the files."""
    found = (_NAME.fullmatch(path.name) for path in (MIGRATIONS / "versions").iterdir())
    known = sorted(match[1] for match in found if match)
    if not known:
        raise RuntimeError("the program carries no migrations")
    return tuple(known)


def current_revision(connection: Connection, place: Place) -> str | None:
    """The revision of an opened database, None for an empty one; reads only.

    Raises `Problem` for another program's database and for one that is empty although a head of its ledger is kept.
    """
    names = place.tables(connection)
    if not names:
        refuse_lost(place.head, place.shown)
        return None
    if not names >= _OURS:
        raise failures.foreign(place.shown)
    version = _version(connection)
    if version is None:
        raise failures.foreign(place.shown)
    return version


def refuse_unknown(revision: str | None, place: Place) -> None:
    """Raise `Problem` for tables that this program does not know."""
    if revision is not None and revision not in revisions():
        raise failures.newer(place.shown)


def refuse_other(connection: Connection, place: Place, expected: str) -> None:
    """Raise `Problem` when another computer's newer program has changed the tables since they were opened."""
    if _version(connection) != expected:
        raise failures.newer(place.shown)


def _version(connection: Connection) -> str | None:
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    return None if found is None else str(found)


def migrate(connection: Connection, place: Place, before: Callable[[Connection, str], None]) -> None:
    """Run what is missing on a connection that holds the exclusive lock; whoever comes second finds nothing to do.

    `before` is called with the old revision of a database that holds something. Raises `Problem` for a newer one.
    """
    known = revisions()
    current = current_revision(connection, place)
    if current == known[-1]:
        return
    refuse_unknown(current, place)
    if current is not None:
        before(connection, current)
    upgrade(connection, known[-1])
    place.after_migration(connection)


def upgrade(connection: Connection, revision: str) -> None:
    """Run the migrations up to a revision."""
    command = import_module("alembic.command")  # a third of the start-up time, and hardly ever needed
    config: Any = import_module("alembic.config").Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
