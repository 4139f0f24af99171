"""Brings a database file to today's tables: recognise it, refuse what is not ours, migrate under one exclusive lock."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.storage import failures
from app.storage.head import head_path, read_head

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_OURS = {"alembic_version", "ledger", "cases"}


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def newest_revision() -> str:
    """The revision that this program's tables have."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise RuntimeError("the program carries no migrations")
    return head


def current_revision(connection: Connection, path: Path) -> str | None:
    """The revision of an opened file, None for an empty one; reads only.

    Raises `Problem` for another program's database and for one that is empty although the head of a ledger
    lies beside it.
    """
    names = {str(name) for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
    if not names:
        refuse_lost(path)
        return None
    if not names >= _OURS:
        raise failures.foreign(path)
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    if version is None:
        raise failures.foreign(path)
    return str(version)


def refuse_lost(path: Path) -> None:
    """Raise `Problem` when an empty or missing database has a ledger head beside it: it held something once."""
    if not head_path(path).exists():
        return
    try:
        head = read_head(head_path(path))
    except (OSError, ValueError):
        raise failures.lost(path, 1) from None
    if head is not None:
        raise failures.lost(path, head.number)


def migrate(connection: Connection, path: Path) -> None:
    """Run what is missing on a connection that holds the exclusive lock; whoever comes second finds nothing to do."""
    script = ScriptDirectory.from_config(_config())
    current = current_revision(connection, path)
    if current == script.get_current_head():
        return
    if current is not None and current not in {revision.revision for revision in script.walk_revisions()}:
        raise failures.newer(path)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
