"""Records on a PostgreSQL server: one writer at a time by an advisory lock, the same order of texts as in SQLite.

The driver (psycopg) is loaded by SQLAlchemy when the first engine is made, so nobody with a file waits for it.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy import text as sql
from sqlalchemy.exc import ArgumentError, DBAPIError

from app.storage import failures
from app.storage.places.base import Manner, manner_of
from app.storage.places.server_failures import bad_address, problem_of, wrong_encoding

WRITERS = 0x6465736B
"""Key of the advisory lock that all writers queue for (`desk` in ASCII); advisory locks hold per database."""
_CONNECT_S = 10
_PORT = 5432
_OTHER_ORDER = """
    SELECT c.table_name, string_agg(format('ALTER COLUMN %I TYPE %s COLLATE "C"', c.column_name,
        CASE WHEN c.data_type = 'text' THEN 'text' ELSE format('varchar(%s)', c.character_maximum_length) END), ', ')
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> 'alembic_version'
        AND c.data_type IN ('text', 'character varying') AND c.collation_name IS DISTINCT FROM 'C'
    GROUP BY c.table_name ORDER BY c.table_name"""
"""Tables whose texts would sort by a language, and how each is changed."""


class PostgresqlServer:
    """A database on a server. `folder`: this computer's data folder, which keeps the head of the ledger.

    `wait_s`: how long to wait for another writer.
    """

    def __init__(self, address: str, folder: Path, wait_s: float) -> None:
        self._url = _parsed(address)
        self._folder = folder
        self._wait_ms = max(1, round(wait_s * 1000))

    @property
    def shown(self) -> str:
        """Server, port and name of the database; no user, no password."""
        return f"{self._url.host or 'localhost'}:{self._url.port or _PORT}/{self._url.database or ''}"

    @property
    def head(self) -> Path:
        """One per database that this computer has worked with: it vouches for what was seen from here."""
        name = hashlib.sha256(self.shown.encode()).hexdigest()[:16]
        return self._folder / f"ledger-{name}.head"

    def prepare(self, *, anew: bool = False) -> None:  # noqa: ARG002 - whether tables are gone shows only later
        """Make the folder of the head file."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failures.no_folder(self._folder, error) from error

    def engine(self, *, create: bool) -> Engine:  # noqa: ARG002 - a server is never made by us
        """Connections are kept (one takes several milliseconds to make) and asked whether they live before use."""
        engine = create_engine(
            self._url,
            pool_size=4,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": _CONNECT_S,
                "application_name": "evidence-desk",
                "client_encoding": "utf8",
                "keepalives_idle": 30,
            },
        )
        event.listen(engine, "begin", self._on_begin)
        return engine

    @contextmanager
    def told(self) -> Iterator[None]:
        """By the server's SQLSTATE codes, and by how a connection failed."""
        try:
            yield
        except DBAPIError as error:
            problem = problem_of(error, self.shown, self._url.username or "", self._url.database or "")
            if problem is None:
                raise
            raise problem from error

    def tables(self, connection: Connection) -> frozenset[str]:
        """The tables of the schema that new tables would go to. Raises `Problem` for a server without Unicode."""
        encoding = str(connection.exec_driver_sql("SHOW server_encoding").scalar_one())
        if encoding != "UTF8":
            raise wrong_encoding(self.shown, encoding)
        return frozenset(
            str(name)
            for (name,) in connection.exec_driver_sql(
                "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            )
        )

    def after_migration(self, connection: Connection) -> None:
        """Texts compare by code point, as in SQLite, whatever language the server was set up with."""
        for table, changes in connection.execute(sql(_OTHER_ORDER)).all():
            connection.execute(sql(f'ALTER TABLE "{table}" {changes}'))

    def settle(self, engine: Engine) -> None:
        """Nothing."""

    def facts(self, connection: Connection) -> dict[str, str]:
        """Version of the server."""
        return {"postgresql": str(connection.exec_driver_sql("SHOW server_version").scalar_one())}

    def damage(self, connection: Connection) -> str | None:
        """A server checks itself; that it answers is all that can be seen from here."""
        answer = connection.exec_driver_sql("SELECT 1").scalar_one()
        return None if answer == 1 else str(answer)

    def size(self, connection: Connection) -> int:
        """The whole database on the server's disk."""
        return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())

    def _on_begin(self, connection: Connection) -> None:
        """Reads see one instant. Writers queue first and look only then, so each sees what the one before wrote."""
        if manner_of(connection) is Manner.READ:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            return
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {self._wait_ms}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _parsed(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise bad_address() from error
    if url.drivername not in {"postgresql", "postgres", "postgresql+psycopg"} or not url.database:
        raise bad_address()
    return url.set(drivername="postgresql+psycopg")
