"""Looks at the places that several computers share, before a setting relies on them: changes nothing there."""

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unreadable, unwritten
from app.storage.places.postgresql_server import PostgresqlServer
from app.storage.upgrade import current_revision, refuse_unknown, revisions
from app.workflow.deps import Deps

_WAIT_S = 10.0


class Tables(StrEnum):
    """EMPTY: a database without tables, which the first start fills. OURS: up to date. OLDER: brought up to date by the
    next start, after a copy.
    """

    EMPTY = "empty"
    OURS = "ours"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class ServerLook:
    """`shown`: server, port and name, never a user or a password; `version`: of the server."""

    shown: str
    version: str
    tables: Tables


def look_at_server(deps: Deps, address: str) -> ServerLook:
    """Connect once. Raises `Problem` for an address that is none, a server that cannot be reached or refuses, another
    program's tables, and those of a newer version of this one.
    """
    place = PostgresqlServer(address, deps.database.path.parent, _WAIT_S)
    engine = place.engine(create=False)
    try:
        with place.told(), engine.connect() as connection, connection.begin():
            revision = current_revision(connection, place)
            refuse_unknown(revision, place)
            version = place.facts(connection)["postgresql"]
    finally:
        engine.dispose()
    known = {None: Tables.EMPTY, revisions()[-1]: Tables.OURS}
    return ServerLook(place.shown, version.split(" ")[0], known.get(revision, Tables.OLDER))


@dataclass(frozen=True, slots=True)
class FolderLook:
    """Bytes of the disk that a folder lies on; the folder was written to, and what was written is gone again."""

    path: Path
    free: int
    total: int


def look_at_folder(path: Path) -> FolderLook:
    """Try to write there. Raises `Problem` when it is not there, or cannot be written."""
    if not path.is_dir():
        raise Problem(
            "no-folder",
            text(QT_TRANSLATE_NOOP("storage", "There is no folder {path}."), path=str(path)),
            text(QT_TRANSLATE_NOOP("storage", "Connect the disk or the share, or choose another folder.")),
        )
    tried = path / f".desk-{uuid4().hex}"
    try:
        tried.write_bytes(b"desk")
        tried.unlink()
    except OSError as error:
        raise unwritten(path, error) from error
    try:
        total, _used, free = shutil.disk_usage(path)
    except OSError as error:
        raise unreadable(path, error) from error
    return FolderLook(path, free, total)
